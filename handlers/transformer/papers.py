"""The last day of a paper: picked with one tap or written in any usual way."""

from dataclasses import replace
from datetime import date

from domain.dates import day_of, months_on
from domain.dialog import Draft, Field
from domain.errors import Stale
from domain.fleet import OF_VEHICLES, Paper
from domain.incoming import Act, Text
from domain.outgoing import Button, t
from domain.people import Role
from handlers.routing import Router
from handlers.transformer import drivers, fleet
from handlers.transformer.unplanning import settle
from handlers.transformer.words import today
from handlers.turn import Turn

router = Router()

NAME = "fleet-paper"
SPANS = (6, 12, 60)  # months from today, of a paper that was made new
VEHICLE, DRIVER = "vehicle", "driver"


@router.button("ap", role=Role.DISPATCHER)
async def paper(turn: Turn, kind: str, number: int, name: str) -> None:
    """Ask until when a paper counts."""
    await _of(turn, kind, number, name)
    await turn.begin(NAME, kind_=kind, number_=number, paper_=name)


async def _of(turn: Turn, kind: str, number: int, name: str) -> None:
    """See that there is such a paper."""
    if kind == VEHICLE and name in OF_VEHICLES:
        await fleet.vehicle_of(turn, number)
    elif kind == DRIVER and name == Paper.LICENCE:
        await drivers.driver_of(turn, number)
    else:
        raise Stale


def _ask(turn: Turn, _: str) -> None:
    assert turn.dialog is not None
    _question(turn, "fleet-ask-day")


def _question(turn: Turn, key: str) -> None:
    assert turn.dialog is not None
    version, named = turn.dialog.version, t(f"fleet-paper-{turn.dialog.draft['paper_'][0]}")
    spans = [Button(t("fleet-months", months=one), "aq", version, one) for one in SPANS]
    words = t("fleet-ask-day", paper=named) if key == "fleet-ask-day" else t("fleet-not-a-day")
    turn.question(words, spans)


async def _take(turn: Turn, _: str, act: Act) -> bool:
    """Understand a day, or ask again with examples."""
    assert isinstance(act, Text)
    day = day_of(act.text, today(turn))
    if day is None:
        _question(turn, "fleet-not-a-day")
    else:
        await turn.fill(day=day.isoformat())
        assert turn.dialog is not None
        await kept(turn, turn.dialog.draft)
    return True


@router.button("aq", role=Role.DISPATCHER)
async def months(turn: Turn, version: int, span: int) -> None:
    """Take a usual span with one tap."""
    opened = turn.form(version, NAME)
    if span not in SPANS:
        raise Stale
    day = months_on(today(turn), span)
    await kept(turn, {**opened.draft, "day": [day.isoformat()]})


@router.dialog(
    NAME,
    title="title-paper",
    role=Role.DISPATCHER,
    ask=_ask,
    take=_take,
    kind_=Field("fleet-ask-day", ()),
    number_=Field("fleet-ask-day", ()),
    paper_=Field("fleet-ask-day", ()),
    day=Field("fleet-ask-day", (Text,), longest=40),
)
async def kept(turn: Turn, draft: Draft) -> None:
    """Keep the day, and say it in full: a slip is seen at once."""
    kind, number, name = (draft[one][0] for one in ("kind_", "number_", "paper_"))
    day = date.fromisoformat(draft["day"][0])
    await turn.end()
    words = t("fleet-day-kept", paper=t(f"fleet-paper-{name}"), day=day)
    if kind == DRIVER:
        driver = await drivers.driver_of(turn, number)
        await turn.db.fleet.license(number, driver.licence, day, turn.now)
        turn.say(words)
        await settle(turn)
        turn.say(*drivers.card(turn, await drivers.driver_of(turn, number)))
        return
    one = await fleet.vehicle_of(turn, number)
    after = replace(one, papers={**one.papers, Paper(name): day})
    found = await turn.db.fleet.change(after, turn.now)
    if found is None:
        raise Stale
    turn.say(words)
    await settle(turn)
    turn.say(*await fleet.card(turn, found))
