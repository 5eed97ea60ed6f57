"""Every change of a report goes through here: the rules, the row, the history, the cards."""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from domain.incoming import Photo, Place, Text
from domain.insults import insulting
from domain.outgoing import Label, Plain, Row, t
from domain.people import Person
from domain.places import Point, metres
from domain.reports import Move, Report, State, Who, priority
from domain.timer import Timer
from domain.waste import TRAITS, Category, danger
from domain.workflow import Rules, moved
from handlers.house import House
from handlers.turn import Round, Turn
from handlers.waste.desks import desk_for
from storage.report_rows import Filed

# Whoever reports is a flower of the garden; only a desk lead may ask for the name.
FLOWERS = (
    *("Anggrek", "Cempaka", "Dahlia", "Kamboja", "Kenanga", "Lavender", "Mawar", "Melati"),
    *("Seroja", "Soka", "Sedap Malam", "Teratai", "Tanjung", "Wijaya"),
)


NEWS = frozenset({Move.ADD, Move.WORSE})  # what a citizen does that its holder is told


@dataclass(frozen=True, slots=True)
class NewReport:
    """What a citizen hands in."""

    category: Category
    words: str
    kecamatan: str
    desa: str
    landmark: str
    point: Point | None
    photos: tuple[Photo, ...]
    name: str


def rules(house: House) -> Rules:
    """Give what the workflow is told."""
    return Rules(house.calendar, lambda category: TRAITS[Category(category)].resolve)


async def file(turn: Turn, new: NewReport) -> Report:
    """Keep a new report with its photos, at the desk that the rules name."""
    heard = turn.house.book.concepts(new.words)
    urgent = TRAITS[new.category].urgent or danger(new.words, heard) is not None
    timer = Timer.started(turn.now)
    resolve = TRAITS[new.category].resolve
    report = await turn.db.reports.file(
        Filed(
            reporter=turn.person.id,
            alias=f"Warga {secrets.choice(FLOWERS)} {secrets.randbelow(90) + 10}",
            category=new.category,
            urgent=urgent,
            priority=priority(urgent=urgent, supporters=0),
            note=new.words[:2000],
            published=not insulting(f"{new.words}\n{new.landmark}"),
            kecamatan=new.kecamatan,
            desa=new.desa,
            landmark=new.landmark[:200],
            point=new.point,
            desk=desk_for(new.category, new.kecamatan, turn.now, turn.house.wording.zone),
            timer=timer,
            escalate_at=timer.next_level(resolve, turn.house.calendar),
        ),
        {"name": new.name, "words": new.words},
        turn.now,
    )
    await add_photos(turn, report, "before", new.photos)
    return report


async def add_photos(turn: Turn, report: Report, kind: str, photos: tuple[Photo, ...]) -> None:
    """Keep photos with a report."""
    for one in photos:
        row = await turn.db.reports.add_photo(
            report.id,
            kind,
            one.file_id,
            one.unique_id,
            turn.person.id,
            turn.now,
            as_file=one.as_file,
        )
        # Fetched behind the scenes: no report waits for that.
        turn.later("photo", f"{report.id}:{row}", key=f"photo:{row}", file_id=one.file_id)


async def move(
    round_: Round,
    report: Report,
    what: Move,
    who: Who,
    *,
    facts: Mapping[str, Any] | None = None,
    personal: Mapping[str, Any] | None = None,
    **changes: Any,
) -> Report:
    """Move a report: refused by the rules, or written with its line of history."""
    by = round_.person.id if isinstance(round_, Turn) and who is not Who.CLOCK else 0
    known = rules(round_.house)
    after = moved(report, what, who=who, by=by, now=round_.now, rules=known, **changes)
    if report.state is State.ASKED and after.state is not State.ASKED:
        draft = {"report_": [report.id]}  # nobody needs the answer any more
        await round_.db.dialogs.retract(report.reporter, report.reporter, "waste-answer", draft)
    written = await round_.db.reports.move(
        report,
        after,
        what,
        round_.now,
        escalate_at=known.escalate_at(after),
        facts=facts,
        by=by,
        personal=personal,
    )
    if what in NEWS:
        await _tell_news(round_, written, what, str((personal or {}).get("words", "")))
    return written


async def _tell_news(round_: Round, report: Report, what: Move, words: str) -> None:
    """Let the holder hear that there is more to know; once an hour, the card shows the rest."""
    hour = int(round_.now.timestamp()) // 3600
    told: Label = Plain(words) if words else t("own-answer-photo")
    if what is Move.WORSE:
        said = t("waste-told-worse", number=report.number)
    else:
        said = t("waste-told-added", number=report.number, words=told)
    await tell_owner(round_, report, said, key=f"news:{report.id}:{hour}")


def away(report: Report, place: Place | Text) -> float | None:
    """Give the metres between the officer and the place; None where one of them is not known."""
    if isinstance(place, Text) or report.point is None:
        return None
    return metres(Point(place.latitude, place.longitude), report.point)


def part_of(turn: Turn, report: Report) -> Who:
    """Tell in which part somebody of the staff acts on a report; a desk lead also as officer."""
    return Who.LEAD if turn.person.leads_at(report.desk) else Who.OFFICER


async def tell_owner(
    round_: Round, report: Report, words: Label, *rows: Row, key: str | None = None
) -> None:
    """Tell who holds a report, if they still work at its desk: a former officer hears nothing."""
    if report.owner and await still_works(round_, report.owner, report.desk):
        round_.tell(report.owner, words, *rows, key=key, about=f"card:{report.id}")


async def still_works(round_: Round, person: int, desk: str) -> bool:
    """Tell whether somebody who is not here now works at a desk."""
    held = Person(person, grants=await round_.db.roles.of(person))
    return round_.house.with_grants(held).works_at(desk)


async def tell_people(
    round_: Round, report: Report, words: Label, *rows: Row, but: int = 0, key: str = ""
) -> None:
    """Tell the reporter and everybody who said "Saya juga"; nobody else ever hears.

    With `key` each of them hears it once, whatever happens.
    """
    people = [report.reporter]
    people += [one.person for one in await round_.db.reports.supporters(report.id)]
    for person in people:
        if person != but:
            once = f"{key}:{person}" if key else None
            round_.tell(person, words, *rows, key=once, about=f"own:{report.id}")
