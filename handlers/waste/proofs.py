"""Proofs: a photo is compared with all that were seen before, then the people are asked."""

from datetime import datetime, timedelta
from typing import Any

from domain.outgoing import Button, Label, Lines, Message, Priority, Send, t
from domain.places import metres
from domain.reports import Move, Report, State, Who
from domain.waste import TRAITS, Category
from handlers.pictures import drop
from handlers.routing import Router
from handlers.turn import Round
from handlers.waste.cards import leads_of, readers_of, show
from handlers.waste.moving import move
from storage.report_rows import Picture

router = Router()

ASTRAY = timedelta(hours=1)  # a camera's clock is seldom right to the minute
ALIKE = 5  # bits of 64 in which two pictures of one photo may differ (re-sent, cropped a little)


@router.result("photo")
async def fetched(
    round_: Round, about: str, payload: dict[str, Any], result: dict[str, Any] | None
) -> None:
    """Note a stored photo; a proof that was seen before, or cannot be seen, is doubted."""
    number, row = (int(part) for part in about.split(":"))
    if result is not None:
        await round_.db.reports.store_photo(row, result["media"])
    photos = await round_.db.reports.photos(number)
    photo = next((one for one in photos if one.id == row), None)
    report = await round_.db.reports.get(number)
    if photo is None or report is None:  # forgotten while it was being fetched
        if result is not None:
            drop(round_, await round_.db.erasures.unshown([result["media"]]))
        return
    if photo == photos[0] and photo.as_file and photo.media:
        await _follow(round_, report, photo.media)
    if photo.kind == "before" and result is not None:
        await _hint(round_, report, result)
    elif photo.kind == "proof":
        await _compared(round_, report, photo, result)


async def _follow(round_: Round, report: Report, media: str) -> None:
    """Send the picture after its cards: as a file it could not be shown before it was stored."""
    for chat, _ in await round_.db.desks.cards(report.id):
        message = Message(t("queue-photos", number=report.number), photo=media)
        round_.send(chat, message, about=f"card:{report.id}")


async def _compared(
    round_: Round, report: Report, photo: Picture, result: dict[str, Any] | None
) -> None:
    """Ask the people about a claim, unless its photo is doubtful; a settled one is left alone."""
    why = "unseen" if result is None else ""
    if result is not None and await _seen_before(round_, photo.id, result):
        why = "photo"
    elif result is not None and await _taken_before(round_, report, result["taken"]):
        why = "taken"
    if report.state is State.CHECKING:  # doubted before for something else: the photo as well
        await _add_doubt(round_, report, photo, why)
    elif report.state is State.CLAIMED and why:
        await doubt(round_, report, [why])
    elif report.state is State.CLAIMED and await _all_seen(round_, report):
        await ask_clean(round_, report)


async def _add_doubt(round_: Round, report: Report, photo: Picture, why: str) -> None:
    """Tell the leads what else is doubtful, and show what could not be shown as a file."""
    if not why and not photo.as_file:
        return
    words: list[Label] = [t("waste-doubt", number=report.number)]
    if why:
        words.append(t(f"waste-doubt-{why}"))
    message = Message(Lines(tuple(words)), photo=photo.shown if photo.as_file else "")
    for lead in await leads_of(round_, report):
        round_.send(lead, message, about=f"card:{report.id}")


async def _taken_before(round_: Round, report: Report, taken: str) -> bool:
    """Tell whether the camera says that the photo is older than what it should show the end of."""
    try:
        moment = datetime.strptime(taken, "%Y:%m:%d %H:%M:%S").replace(
            tzinfo=round_.house.wording.zone
        )
    except ValueError:  # most say nothing: Telegram takes it off what is sent as a photo
        return False
    events = [event for event, _ in await round_.db.histories.of(report.id)]
    begun = [one.at for one in events if one.move in {Move.FILE, Move.REOPEN}]
    return moment + ASTRAY < max(begun, default=report.filed_at)


async def _all_seen(round_: Round, report: Report) -> bool:
    """Tell whether every photo of the newest claim has been compared."""
    history = [event for event, _ in await round_.db.histories.of(report.id)]
    claim = next((one for one in reversed(history) if one.move == Move.CLAIM), None)
    number = int(claim.facts.get("photos", 1)) if claim else 1
    proofs = [one for one in await round_.db.reports.photos(report.id) if one.kind == "proof"]
    return all(one.media for one in proofs[-number:])


async def _seen_before(round_: Round, row: int, result: dict[str, Any]) -> bool:
    """Tell whether any other photo of any report is this one, or looks just like it."""
    return await round_.db.reports.uses_any(await _alike(round_, result), row)


async def _alike(round_: Round, result: dict[str, Any]) -> set[str]:
    alike = {result["media"]}
    if not result["plain"]:
        alike |= {sha for sha, _ in await round_.db.media.similar(result["dhash"], ALIKE)}
    return alike


async def _hint(round_: Round, report: Report, result: dict[str, Any]) -> None:
    """Let the desk know an open report near by whose photo looks the same: perhaps one matter."""
    traits = TRAITS[Category(report.category)]
    for other in await round_.db.reports.with_photo(media=await _alike(round_, result)):
        away = metres(report.point, other.point) if report.point and other.point else 0.0
        old = report.filed_at - other.filed_at > timedelta(days=traits.days)
        if other.id == report.id or other.desk != report.desk or away > traits.near or old:
            continue
        if report.id in {other.split_from, other.merged_into} or other.id == report.split_from:
            continue
        for chat in await readers_of(round_, report):
            round_.tell(
                chat,
                t("waste-alike", number=report.number, other=other.number),
                [Button(t("waste-do-merge-into", other=other.number), "wmi", report.id, other.id)],
                key=f"alike:{report.id}:{other.id}:{chat}",
                about=f"card:{report.id}",
            )
        return


async def doubt(round_: Round, report: Report, doubts: list[str]) -> Report:
    """Let a desk lead look at a claim before anybody is asked."""
    after = await move(round_, report, Move.DOUBT, Who.CLOCK, facts={"doubts": doubts})
    await show(round_, after)
    words = [t("waste-doubt", number=after.number), *(t(f"waste-doubt-{one}") for one in doubts)]
    for lead in await leads_of(round_, after):
        photo = await _proof(round_, after)
        message = Message(
            Lines(tuple(words), "\n"),
            (
                [
                    Button(t("waste-do-pass"), "wy", after.id),
                    Button(t("waste-do-refuse"), "wn", after.id),
                ],
            ),
            photo=photo,
        )
        send = Send(lead, message, Priority.NOTICE, about=f"card:{after.id}")
        round_.said.append((send, round_.now))
    return after


async def ask_clean(round_: Round, report: Report) -> None:
    """Ask the reporter and the supporters: "Bersih?"; only their yes makes it done."""
    photo = await _proof(round_, report)
    words = t("waste-clean", number=report.number)
    rows = ([Button(t("waste-yes"), "vy", report.id), Button(t("waste-no"), "vn", report.id)],)
    people = [report.reporter]
    people += [one.person for one in await round_.db.reports.supporters(report.id)]
    for person in people:
        send = Send(
            person,
            Message(words, rows, photo=photo),
            Priority.NOTICE,
            f"clean:{report.id}:{report.version}:{person}",
            f"own:{report.id}",
        )
        round_.said.append((send, round_.now))


async def _proof(round_: Round, report: Report) -> str:
    photos = await round_.db.reports.photos(report.id)
    return next((one.shown for one in reversed(photos) if one.kind == "proof"), "")
