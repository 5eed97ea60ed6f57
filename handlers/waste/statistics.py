"""Pesan Ibu in figures: for everybody to read, and as files for those who work with them."""

from datetime import timedelta
from typing import Any

from domain.clock import to_ms
from domain.errors import Refused, Stale
from domain.outgoing import Button, Label, Lines, Message, Plain, t
from domain.people import Role
from domain.reports import State
from domain.waste import Category
from handlers.regions import all_kecamatan, kecamatan_name
from handlers.routing import Router
from handlers.turn import Round, Turn
from handlers.waste.desks import DLH, desks_of

router = Router()

SPAN = timedelta(days=30)  # of the figures
LONG = timedelta(days=365)  # of the files
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
    """Offer the kinds of file."""
    if not turn.incoming.chat.private:
        raise Refused(t("export-private"))
    turn.say(
        t("export-which"),
        [Button(t("export-xlsx"), "wex", "xlsx"), Button(t("export-csv"), "wex", "csv")],
        [Button(t("export-geojson"), "wex", "geojson")],
    )


@router.button("wex", role=Role.OFFICER)
async def chosen(turn: Turn, kind: str) -> None:
    """Have a file written: of the kecamatan for which somebody has the role, nowhere else."""
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
        key=f"export:{turn.chat}:{kind}",
        kind=kind,
        since=to_ms(turn.now - LONG),
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
