"""The week is told in the channels by itself: what has moved, in figures and a picture."""

import hashlib
from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from domain.clock import to_ms
from domain.errors import Stale
from domain.outgoing import Button, Label, Lines, Message, Plain, t
from domain.people import Role
from domain.progress import News, news
from domain.schedule import Every
from domain.subscriptions import PROGRESS
from handlers.posting import channels_for, post
from handlers.regions import all_kecamatan, kecamatan_name
from handlers.routing import Router
from handlers.turn import Round, Turn
from handlers.waste.desks import DLH
from storage.progress import Week

router = Router()

SPAN = timedelta(days=7)
LOOKED_AT = timedelta(days=365)  # reports filed since then may have been called clean this week
OF_USE = timedelta(hours=17)  # a week that comes later than that is not told any more


@router.round("weekly-progress", Every(timedelta(minutes=1)))
async def begin(round_: Round) -> None:
    """Have the week counted when its hour has come; each week is begun once."""
    moment = round_.house.progress.rhythm.latest(round_.now)
    newest = await round_.db.progress.newest()
    if newest is not None and newest >= moment:  # also when the clock has gone back
        return
    if not await channels_for(round_, PROGRESS):
        return
    late = round_.now - moment > OF_USE
    number = await round_.db.progress.begin(moment, "missed" if late else "counting")
    if number is None:
        return
    if late:
        if newest is not None:  # a bot that is new has missed nothing
            await _tell_publishers(round_, t("progress-missed", at=moment))
        return
    _count(round_, number, moment.astimezone(round_.house.wording.zone).date())


def _count(round_: Round, number: int, today: date) -> None:
    first, last = today - SPAN, today - timedelta(days=1)
    labels: dict[str, Label] = {
        "title": t("progress-title"),
        "span": t("progress-span", first=first, last=last),
        "received": t("progress-received"),
        "confirmed": t("progress-confirmed"),
        "overdue": t("progress-overdue"),
        "best": t("progress-best"),
        "rides": t("progress-rides-title"),
        "as-of": t("progress-as-of", day=today),
        **{each.code: Plain(each.name) for each in all_kecamatan()},
    }
    wording = round_.house.wording
    codes = [each.code for each in all_kecamatan()]
    round_.later(
        "week",
        str(number),
        since=to_ms(round_.now - SPAN),
        looked_since=to_ms(round_.now - LOOKED_AT),
        first=first.isoformat(),
        last=last.isoformat(),
        areas=codes,
        desks=[*codes, DLH],
        labels={name: wording.plain(one, "id") for name, one in labels.items()},
    )


def marks(round_: Round) -> dict[str, str]:
    """Give for each programme a mark that changes when what is known of it does."""
    return {
        one.slug: hashlib.sha256(repr(one).encode()).hexdigest()[:16]
        for one in round_.house.content.programmes
    }


@router.result("week")
async def counted(
    round_: Round, about: str, _payload: dict[str, Any], result: dict[str, Any] | None
) -> None:
    """Tell the week, or have it approved; a week without news is only noted."""
    number = int(about)
    if result is None:
        await round_.db.progress.counted(number, "missed", {}, "")
        await _tell_publishers(round_, t("progress-failed"))
        return
    figures = {"reports": result["reports"], "rides": result["rides"], "marks": marks(round_)}
    found = news(figures, await round_.db.progress.told())
    state = "nothing" if found.empty else "waiting"
    kept = await round_.db.progress.counted(number, state, figures, result["picture"])
    if not kept or found.empty:
        return
    week = await round_.db.progress.get(number)
    assert week is not None
    if not round_.house.progress.approve:
        await _tell(round_, week, None)
        return
    message = message_of(round_, week, found)
    for person in await _publishers(round_):
        round_.send(person, message, key=f"week:{number}:{person}")
        round_.tell(
            person,
            t("progress-approve"),
            [Button(t("progress-yes"), "kwp", number), Button(t("progress-no"), "kws", number)],
        )


@router.button("kwp", role=Role.PUBLISHER)
async def approve(turn: Turn, number: int) -> None:
    """Tell the week in the channels."""
    week = await _waiting(turn, number)
    if turn.now - week.moment > SPAN:
        raise Stale
    await _tell(turn, week, turn.person.id)
    turn.show(t("progress-told"))


@router.button("kws", role=Role.PUBLISHER)
async def skip(turn: Turn, number: int) -> None:
    """Leave this week out."""
    await _waiting(turn, number)
    await turn.db.progress.decide(number, "skipped", turn.person.id, turn.now)
    turn.show(t("progress-skipped"))


async def _waiting(turn: Turn, number: int) -> Week:
    week = await turn.db.progress.get(number)
    if week is None or week.state != "waiting":
        raise Stale
    return week


async def _tell(round_: Round, week: Week, by: int | None) -> None:
    """Post the week; nobody else does."""
    found = news(week.figures, await round_.db.progress.told())
    if await round_.db.progress.decide(week.id, "posted", by, round_.now):
        message = message_of(round_, week, found)
        key = f"week:{week.moment:%Y-%m-%d}"
        await post(round_, PROGRESS, (None, message), key, picture=week.picture)


def message_of(round_: Round, week: Week, found: News) -> Message:
    """Say what is news of a week, with the day of which the figures are."""
    today = week.moment.astimezone(round_.house.wording.zone).date()
    parts: list[Label] = [
        Lines(
            (
                t("progress-title-bold"),
                t("progress-span", first=today - SPAN, last=today - timedelta(days=1)),
            )
        )
    ]
    if found.reports is not None:
        parts.append(_reports(found.reports))
    if found.rides is not None:
        parts.append(t("progress-rides", **found.rides))
    if found.programmes:
        names = [
            one.name for one in round_.house.content.programmes if one.slug in found.programmes
        ]
        parts.append(t("progress-programmes", names=names))
    parts.append(t("progress-as-of", day=today))
    return Message(Lines(tuple(parts), "\n\n"), photo=week.picture)


def _reports(found: Mapping[str, Any]) -> Label:
    lines = [
        t(
            "progress-reports",
            received=found["received"],
            confirmed=found["confirmed"],
            overdue=found["overdue"],
        )
    ]
    if found["hours"] is not None:
        lines.append(t("progress-hours", hours=found["hours"]))
    if found["best"]:
        best = [
            t("progress-place", kecamatan=kecamatan_name(code), number=number)
            for code, number in found["best"]
        ]
        lines.append(t("progress-best-line", places=best))
    return Lines(tuple(lines))


async def _publishers(round_: Round) -> list[int]:
    found = await round_.db.roles.reachable(Role.PUBLISHER, "")
    return sorted({*found} or {*round_.house.admins})


async def _tell_publishers(round_: Round, words: Label) -> None:
    for person in await _publishers(round_):
        round_.tell(person, words)
