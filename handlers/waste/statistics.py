"""Pesan Ibu in figures: for everybody to read, and as files for those who work with them."""

from datetime import timedelta
from typing import Any

from domain.clock import to_ms
from domain.errors import Refused, Stale
from domain.outgoing import Button, Label, Lines, Message, Plain, Row, t
from domain.people import Role
from domain.reports import State
from domain.waste import Category
from handlers.paging import paired
from handlers.regions import all_kecamatan, kecamatan_name
from handlers.routing import Router
from handlers.turn import Round, Turn
from handlers.waste.desks import DLH, desks_of

router = Router()

SPAN = timedelta(days=30)  # of the figures
SPANS = (30, 90, 365)  # days that a file may hold
ALL = "-"  # categories
OUTSIDE = ""  # the kecamatan of a place that is not the regency's
KINDS = ("xlsx", "csv", "geojson")
COLUMNS = (
    *("number", "filed", "category", "kecamatan", "desa", "landmark", "state", "urgent"),
    *("supporters", "reopened", "touched", "claimed", "closed", "latitude", "longitude"),
)


@router.command("statistik", describe="command-statistics")
async def figures(turn: Turn, _: str) -> None:
    """Have the figures of the last thirty days counted; they come in a moment."""
    labels: dict[str, Label] = {
        "title": t("statistics-title"),
        "places": t("statistics-by-kecamatan"),
        "categories": t("statistics-by-category"),
        "received": t("statistics-received"),
        "resolved": t("statistics-resolved"),
        "confirmed": t("statistics-confirmed"),
        **_categories(),
        **_places(),
    }
    turn.later(
        "statistics",
        str(turn.chat),
        key=f"statistics:{turn.chat}",
        since=to_ms(turn.now - SPAN),
        areas=[*_codes(), OUTSIDE],
        desks=[*_codes(), DLH],
        labels=_spoken(turn, labels),
    )


@router.result("statistics")
async def counted(
    round_: Round, about: str, payload: dict[str, Any], result: dict[str, Any] | None
) -> None:
    """Say the figures, below their picture."""
    if result is None:
        round_.tell(int(about), t("statistics-failed"))
        return
    found = result["all"]
    if not found["received"]:
        round_.tell(int(about), t("statistics-none"))
        return
    words: list[Label] = [
        t("statistics-title-bold"),
        t(
            "statistics-all",
            received=found["received"],
            resolved=found["resolved"],
            confirmed=found["confirmed"],
            reopened=found["reopened"],
        ),
    ]
    if found["first_touch"] is not None:
        words.append(t("statistics-first-touch", hours=found["first_touch"]))
    for head, groups in (
        (t("statistics-most-kecamatan"), result["places"]),
        (t("statistics-most-category"), result["categories"]),
    ):
        words.append(head)
        words += [_line(payload["labels"].get(name, name), one) for name, one in groups]
    round_.send(int(about), Message(Lines(tuple(words)), file=result["picture"]))


def _line(name: str, one: dict[str, Any]) -> Label:
    return t(
        "statistics-line",
        name=name,
        received=one["received"],
        resolved=one["resolved"],
        confirmed=one["confirmed"],
    )


@router.command("ekspor", role=Role.OFFICER, describe="command-export")
async def export(turn: Turn, _: str) -> None:
    """Offer the kinds of file, of what is asked for most: all of a year."""
    if not turn.incoming.chat.private:
        raise Refused(t("export-private"))
    turn.say(*_offer(SPANS[-1], ALL))


@router.button("wes", role=Role.OFFICER)
async def narrowed(turn: Turn, days: int, category: str) -> None:
    """Offer the files of another span or category."""
    _checked(days, category)
    turn.show(*_offer(days, category))


@router.button("wek", role=Role.OFFICER)
async def which_category(turn: Turn, days: int) -> None:
    """Offer the categories."""
    _checked(days, ALL)
    buttons = [Button(t(f"waste-category-{one}"), "wes", days, one) for one in Category]
    every = [Button(t("export-all"), "wes", days, ALL)]
    turn.show(t("export-which-category"), every, *paired(buttons))


def _offer(days: int, category: str) -> tuple[Label, *tuple[Row, ...]]:
    """Say of which reports the file will be, with what changes that; then the kinds of file."""
    what = t("export-all") if category == ALL else t(f"waste-category-{category}")
    others = [
        Button(t("export-days", days=one), "wes", one, category) for one in SPANS if one != days
    ]
    return (
        t("export-which", days=days, what=what),
        [Button(t("export-xlsx"), "wex", "xlsx", days, category)],
        [
            Button(t("export-csv"), "wex", "csv", days, category),
            Button(t("export-geojson"), "wex", "geojson", days, category),
        ],
        others,
        [Button(t("export-one-category"), "wek", days)],
    )


def _checked(days: int, category: str) -> None:
    if days not in SPANS or category not in {ALL, *Category}:
        raise Stale


@router.button("wex", role=Role.OFFICER)
async def chosen(turn: Turn, kind: str, days: int, category: str) -> None:
    """Have a file written: of the kecamatan for which somebody has the role, nowhere else."""
    _checked(days, category)
    if kind not in KINDS:
        raise Stale
    if not turn.incoming.chat.private:
        raise Refused(t("export-private"))
    desks = desks_of(turn.person)
    labels: dict[str, Label] = {one: t(f"waste-column-{one}") for one in COLUMNS}
    labels |= {one: t(f"waste-state-{one}") for one in State} | _categories() | _places()
    turn.later(
        "export",
        str(turn.chat),
        key=f"export:{turn.chat}:{kind}:{days}:{category}",
        kind=kind,
        since=to_ms(turn.now - timedelta(days=days)),
        category="" if category == ALL else category,
        areas=[*desks, OUTSIDE],
        desks=desks,
        labels=_spoken(turn, labels),
        zone=turn.house.wording.zone.key,
    )
    turn.toast(t("export-begun"))


@router.result("export")
async def exported(
    round_: Round, about: str, payload: dict[str, Any], result: dict[str, Any] | None
) -> None:
    """Send the file."""
    if result is None:
        round_.tell(int(about), t("export-failed"))
        return
    day = round_.now.astimezone(round_.house.wording.zone).date()
    words = t("export-done", number=result["reports"])
    name = f"pesan-ibu-{day:%Y-%m-%d}.{payload['kind']}"
    round_.send(int(about), Message(words, file=result["file"], name=name))


def _codes() -> list[str]:
    return [one.code for one in all_kecamatan()]


def _categories() -> dict[str, Label]:
    return {one: t(f"waste-category-{one}") for one in Category}


def _places() -> dict[str, Label]:
    names: dict[str, Label] = {one.code: Plain(kecamatan_name(one.code)) for one in all_kecamatan()}
    return names | {OUTSIDE: t("waste-place-outside")}


def _spoken(turn: Turn, labels: dict[str, Label]) -> dict[str, str]:
    """Say the words of a file or a picture in the language of who asked."""
    language = turn.person.language
    return {str(name): turn.house.wording.plain(one, language) for name, one in labels.items()}
