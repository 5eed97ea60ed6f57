"""Who asked to be forgotten is: what they held goes to others, then their rows go."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from domain.outgoing import Edit, Message, Plain, Priority, Send, t
from domain.people import Grant, Person, Role
from domain.reports import ENDED, Move, Report, State, Who
from domain.schedule import Every
from handlers.pictures import drop
from handlers.routing import Router
from handlers.transformer.releasing import FAR, release_rides
from handlers.transformer.reseating import driver_away
from handlers.turn import Round
from handlers.waste.cards import card
from handlers.waste.leave import release
from handlers.waste.moving import move, tell_owner
from storage.erasures import ALL, Erasure, Found

router = Router()

AT_ONCE = 5  # people whose traces are looked for at a time
LATER = timedelta(minutes=10)  # until what was on its way has arrived, and goes as well
RIDING = timedelta(hours=1)  # who sits in a vehicle is forgotten once they are out of it
ALARM = timedelta(days=1)  # who calls for help, or sees to a call, is kept until it is over


@router.round("erase-people", Every(timedelta(minutes=5)))
async def begin(round_: Round) -> None:
    """Have the traces of those looked for whose erasure is due."""
    for one in await round_.db.erasures.due(round_.now, AT_ONCE):
        round_.later("traces", str(one.id), key=f"traces:{one.id}", number=one.id)


@router.result("traces")
async def found(
    round_: Round, about: str, _: dict[str, Any], result: dict[str, Any] | None
) -> None:
    """Forget a person; a while later also what was on its way about them."""
    one = await round_.db.erasures.get(int(about))
    if one is None or result is None:  # where looking failed, the next round looks again
        return
    rows = Found(*(tuple(result[name]) for name in ("updates", "letters", "jobs")))
    if one.erased_at is None:
        await _erase(round_, one, rows, result["traces"])
    else:
        await _sweep(round_, one, rows, one.erased_at)


async def _erase(round_: Round, one: Erasure, rows: Found, traces: list[str]) -> None:
    person = one.person
    if await round_.db.erasures.busy(person, round_.now - ALARM):
        await round_.db.erasures.put_off(one.id, round_.now + RIDING)
        return
    language = (await round_.db.people.languages([person])).get(person, "id")
    await _hand_over(round_, person)
    for report in await round_.db.reports.mine(person, ALL):
        await _let_stand(round_, report)
    drop(round_, await round_.db.erasures.erase(person))
    await round_.db.erasures.forget(person, rows, round_.now)
    await round_.db.erasures.erased(one.id, traces, round_.now, round_.now + LATER)
    # Nothing that was said to them on the way is sent any more, but that it is done.
    round_.said[:] = [
        (said, at)
        for said, at in round_.said
        if not (isinstance(said, Send | Edit) and said.chat == person)
    ]
    goodbye = Plain(round_.house.wording.plain(t("privacy-erased"), language))
    round_.send(person, Message(goodbye))


async def _sweep(round_: Round, one: Erasure, rows: Found, erased_at: datetime) -> None:
    """Forget the goodbye too; whoever has come back meanwhile keeps what is new."""
    if not await round_.db.erasures.returned(one.person, erased_at):
        drop(round_, await round_.db.erasures.erase(one.person))
    if await round_.db.erasures.sweep(one.person, rows, erased_at):
        await round_.db.erasures.put_off(one.id, round_.now + LATER)
    else:
        await round_.db.erasures.done(one.id, round_.now)


async def _hand_over(round_: Round, person: int) -> None:
    """End roles; what was held by them is free for others."""
    await round_.db.approvals.withdraw(person, round_.now)
    await release_rides(round_, person)
    await _part(round_, person)
    grants = await round_.db.roles.of(person)
    for grant in grants:
        await round_.db.roles.revoke(person, grant)
    if Grant(Role.DRIVER) in grants:
        trips = await round_.db.trips.of_driver(person, round_.now, round_.now + FAR)
        await driver_away(round_, person, {trip.day for trip in trips})
    await release(round_, Person(person))


async def _part(round_: Round, person: int) -> None:
    """Tell the own contact, and whose contact the person was, that it is over."""
    if (mine := await round_.db.confidants.of(person)) and mine.contact:
        round_.tell(mine.contact, t("safe-contact-ended", name=mine.called))
    for one in await round_.db.confidants.trusting(person):
        round_.tell(one.person, t("safe-contact-left", name=one.name or "–"))


async def _let_stand(round_: Round, report: Report) -> None:
    """Leave of a report what is nobody's: where nobody else waits, it ends with its reporter."""
    supporters = await round_.db.reports.supporters(report.id)
    if report.state not in {*ENDED, State.CLAIMED} and not supporters:
        report = await move(round_, report, Move.WITHDRAW, Who.REPORTER)
        await tell_owner(round_, report, t("own-told-officer-withdrawn", number=report.number))
    photos = await round_.db.reports.photos(report.id)
    words, rows = await card(round_, replace(report, note="", landmark=""))
    # The message has a picture, so that it is its caption that changes.
    message = Message(words, rows, photo=photos[0].file_id if photos else "")
    for chat, key in await round_.db.desks.cards(report.id):
        edit = Edit(chat, message, of_key=key, priority=Priority.NOTICE)
        round_.said.append((edit, round_.now))
