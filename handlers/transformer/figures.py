"""/angka: a month of Transformer in numbers, for each agency, as words, picture and workbook."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any, Final

from domain.errors import Refused, Stale
from domain.outgoing import Button, Label, Lines, Message, Plain, Row, t
from domain.people import Role
from domain.pooling_shapes import Direction
from domain.rides import State
from handlers.routing import Router
from handlers.transformer.moving import REASONS, reason_words
from handlers.transformer.words import alone, today
from handlers.turn import Round, Turn

router = Router()

MONTHS_BACK: Final = 24
SHOWN: Final = 12  # agencies and reasons in words; the workbook has all
CODES: Final = tuple(one for one in State if one.isupper())
COLUMNS: Final = (
    *("number", "day", "direction", "opd", "stop", "office", "state", "reason"),
    *("seats", "km", "direct", "rides", "carried", "cancelled", "no-shows", "missed"),
    *("refused", "seat-km", "share"),
)


@router.command("angka", role=Role.DISPATCHER, describe="command-ride-figures")
async def figures(turn: Turn, _: str) -> None:
    """Have this month counted."""
    alone(turn)
    _ask(turn, today(turn).replace(day=1), sheet=False)


@router.button("kj", role=Role.DISPATCHER)
async def month(turn: Turn, written: str, sheet: int) -> None:
    """Have another month counted, or written into a workbook."""
    alone(turn)
    try:
        first = date.fromisoformat(f"{written}-01")
    except ValueError:
        raise Stale from None
    oldest = today(turn) - timedelta(days=31 * MONTHS_BACK)
    if not oldest <= first <= today(turn):
        raise Refused(t("figures-no-month"))
    _ask(turn, first, sheet=bool(sheet))
    turn.toast(t("export-begun"))


def _ask(turn: Turn, first: date, *, sheet: bool) -> None:
    last = (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
    labels: dict[str, Label] = {
        "title": t("figures-title", month=_month(first)),
        "carried": t("figures-bar-carried"),
        "lost": t("figures-bar-lost"),
        "refused": t("figures-bar-refused"),
        "opd-none": t("figures-no-opd"),
        "by-opd": t("figures-sheet-opd"),
        "rides": t("figures-sheet-rides"),
        "reasons": t("figures-sheet-reasons"),
        **{f"column-{one}": t(f"figures-column-{one}") for one in COLUMNS},
        **{f"state-{one}": Lines((Plain(one), _state(one)), " ") for one in CODES},
        **{f"way-{one}": t(f"ride-way-{one}") for one in Direction},
        **{f"why-{one}": reason_words(one) for one in (*REASONS, "")},
    }
    language = turn.person.language
    turn.later(
        "ride-figures",
        str(turn.chat),
        key=f"ride-figures:{turn.chat}:{first:%Y-%m}:{sheet}",
        first=first.isoformat(),
        last=last.isoformat(),
        sheet=sheet,
        labels={name: turn.house.wording.plain(one, language) for name, one in labels.items()},
    )


def _month(first: date) -> Label:
    return t("figures-month", month=first.month, year=str(first.year))


def _state(code: str) -> Label:
    return t(f"ride-state-{code.lower()}")


@router.result("ride-figures")
async def counted(
    round_: Round, about: str, payload: dict[str, Any], result: dict[str, Any] | None
) -> None:
    """Say the numbers below their picture, or send the workbook."""
    first = date.fromisoformat(payload["first"])
    if result is None:
        round_.tell(int(about), t("figures-failed"))
    elif not result["all"]["rides"]:
        round_.tell(int(about), t("figures-none", month=_month(first)), *_buttons(first, []))
    elif payload["sheet"]:
        words = t("figures-sheet-done", month=_month(first), number=result["all"]["rides"])
        name = f"transformer-{first:%Y-%m}.xlsx"
        round_.send(int(about), Message(words, file=result["file"], name=name))
    else:
        picture = Message(t("figures-picture", month=_month(first)), file=result["file"])
        round_.send(int(about), picture)
        sheet = [Button(t("figures-excel"), "kj", f"{first:%Y-%m}", 1)]
        round_.tell(int(about), _words(first, result, payload["labels"]), *_buttons(first, sheet))


def _buttons(first: date, sheet: Row) -> list[Row]:
    before = first - timedelta(days=1)
    return [[*sheet, Button(t("figures-month-before"), "kj", f"{before:%Y-%m}", 0)]]


def _words(first: date, result: Mapping[str, Any], labels: Mapping[str, str]) -> Label:
    every, co2 = result["all"], result["co2"]
    codes = [
        t("figures-code", code=code, state=_state(code), number=number)
        for code, number in result["codes"]
    ]
    distance = t(
        "figures-distance",
        seat_km=_km(every["seat_metres"]),
        km=_km(result["metres"]),
        empty=_km(result["empty"]),
        share=round(100 * result["empty"] / max(1, result["metres"] + result["empty"])),
    )
    cost = (
        t("figures-cost", rupiah=result["cost"], rate=round(result["rate"]))
        if result["cost"] is not None
        else t("figures-no-cost")
    )
    air = t(
        "figures-co2",
        saved="yes" if co2["saved"] >= 0 else "no",
        kg=round(abs(co2["saved"]) / 1000),
        direct=_km(every["direct_metres"]),
        driven=_km(result["metres"] + result["empty"]),
        alone=round(co2["alone"]),
        vehicle=round(co2["vehicle"]),
    )
    agencies = [
        t(
            "figures-opd",
            name=name or labels["opd-none"],
            carried=one["carried"],
            seat_km=_km(one["seat_metres"]),
            cancelled=one["cancelled"],
            no_shows=one["no_shows"],
            refused=one["refused"],
        )
        for name, one in result["opd"][:SHOWN]
    ]
    parts: list[Label] = [
        Lines((t("figures-head", month=_month(first), carried=every["carried"]), *codes)),
        Lines((distance, cost)),
        air,
        Lines((t("figures-opd-head"), *agencies)),
    ]
    if result["reasons"]:
        why = [
            t("figures-reason", why=reason_words(reason), number=number)
            for reason, number in result["reasons"][:SHOWN]
        ]
        parts.append(Lines((t("figures-refused-head", number=every["refused"]), *why)))
    return Lines(tuple(parts), "\n\n")


def _km(metres: int) -> int:
    return round(metres / 1000)
