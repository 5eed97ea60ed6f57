"""Leave and hand-over: while an officer is away, or no longer one, no report waits unseen."""

from datetime import timedelta

from domain.errors import Refused, Stale
from domain.outgoing import Button, Lines, Plain, t
from domain.people import Person, Role
from domain.reports import Move, Report, State, Who
from handlers.paging import paired
from handlers.routing import Router
from handlers.turn import Round, Turn
from handlers.waste.cards import card, show
from handlers.waste.desk import act, at_desk, possible, way_back
from handlers.waste.moving import move, part_of

router = Router()

SPANS = frozenset({3, 7, 14})  # days
NOBODY = 0
AT_MOST = 300  # held reports handed over in one act; more nobody holds
FREED = frozenset({State.TAKEN, State.ASKED, State.POSTPONED})  # a claim is the citizens' to settle


@router.command("cuti", role=Role.OFFICER, describe="command-leave")
async def leave(turn: Turn, _: str) -> None:
    """Ask until when somebody is away, or take their return."""
    if not turn.incoming.chat.private:
        raise Refused(t("leave-private"))
    until = await turn.db.absences.until(turn.person.id, turn.now)
    spans = [
        Button(t("leave-three-days"), "lvd", 3),
        Button(t("leave-week"), "lvd", 7),
        Button(t("leave-two-weeks"), "lvd", 14),
    ]
    if until is None:
        turn.say(t("leave-how-long"), *paired(spans))
    else:
        turn.say(t("leave-lasts", until=until), *paired(spans), [Button(t("leave-back"), "lvb")])


@router.button("lvd", role=Role.OFFICER)
async def how_long(turn: Turn, days: int) -> None:
    """Ask who stands in."""
    if days not in SPANS:
        raise Stale
    people = [
        Button(Plain(await turn.db.roles.name_of(one)), "lvs", days, one)
        for one in await _substitutes(turn)
    ]
    turn.show(t("leave-who"), *paired(people), [Button(t("leave-nobody"), "lvs", days, NOBODY)])


@router.button("lvs", role=Role.OFFICER)
async def away(turn: Turn, days: int, substitute: int) -> None:
    """Begin the leave: what is held goes to the substitute, who hears how much it is."""
    if days not in SPANS or substitute not in {NOBODY, *await _substitutes(turn)}:
        raise Stale
    until = turn.now + timedelta(days=days)
    await turn.db.absences.begin(turn.person.id, substitute or None, until, turn.now)
    held = await turn.db.reports.of_owner(turn.person.id, AT_MOST)
    given = 0
    for report in held if substitute else ():
        given += await _hand_over(turn, report, substitute)
    name = await turn.db.roles.name_of(substitute) if given else ""
    turn.show(t("leave-begun", until=until))
    if given:
        turn.say(t("leave-given", number=given, name=name))
        mine = await turn.db.roles.name_of(turn.person.id) or "Admin"
        turn.tell(substitute, t("leave-told", number=given, name=mine, until=until))
    if len(held) > given:
        turn.say(t("leave-kept", number=len(held) - given))


@router.button("wh", role=Role.OFFICER)
async def hand_over(turn: Turn, number: int) -> None:
    """Offer the colleagues who may have a report instead."""
    report = await at_desk(turn, number)
    await possible(turn, report, Move.HAND_OVER)
    colleagues = await _colleagues(turn, report)
    if not colleagues:
        raise Refused(t("hand-over-nobody", number=report.number))
    names = [
        Button(Plain(await turn.db.roles.name_of(one)), "whp", number, one) for one in colleagues
    ]
    turn.say(t("hand-over-who", number=report.number), *paired(names), way_back(number))


@router.button("whp", role=Role.OFFICER)
async def handed_over(turn: Turn, number: int, person: int) -> None:
    """Give a report to a colleague, who hears of it with its card."""
    report = await at_desk(turn, number)
    if person not in await _colleagues(turn, report):
        raise Stale
    after = await act(turn, report, Move.HAND_OVER, owner=person)
    name = await turn.db.roles.name_of(person)
    turn.show(t("hand-over-done", number=after.number, name=name))
    mine = await turn.db.roles.name_of(turn.person.id) or "Admin"
    words, rows = await card(turn, after)
    told = Lines((t("hand-over-told", name=mine), words), "\n\n")
    turn.tell(person, told, *rows, about=f"card:{after.id}")


async def _colleagues(turn: Turn, report: Report) -> list[int]:
    """Name the officers who may have it: here, not its reporter, not who has it already."""
    officers = await turn.db.roles.reachable(Role.OFFICER, report.desk)
    others = [one for one in officers if one not in {report.reporter, report.owner}]
    return await turn.db.absences.here(others, turn.now)


@router.button("lvb", role=Role.OFFICER)
async def back(turn: Turn) -> None:
    """End the leave; what was handed over stays where it is."""
    await turn.db.absences.end(turn.person.id)
    turn.show(t("leave-ended"))


async def _substitutes(turn: Turn) -> list[int]:
    """Name the other officers of the same kecamatan who are here and can be written to."""
    works = {Role.OFFICER, Role.DESK_LEAD}
    scopes = sorted({one.scope for one in turn.person.grants if one.role in works})
    found: list[int] = []
    for scope in scopes:
        found += await turn.db.roles.reachable(Role.OFFICER, scope)
    others = [one for one in dict.fromkeys(found) if one != turn.person.id]
    return await turn.db.absences.here(others, turn.now)


async def _hand_over(turn: Turn, report: Report, substitute: int) -> bool:
    """Give a report to the substitute, unless it is their own or of a kecamatan not theirs."""
    officers = await turn.db.roles.reachable(Role.OFFICER, report.desk)
    if report.reporter == substitute or substitute not in officers:
        return False
    who = part_of(turn, report)
    after = await move(turn, report, Move.HAND_OVER, who, owner=substitute)
    await show(turn, after)
    return True


async def release(round_: Round, person: Person) -> int:
    """Give back to its desk what somebody holds who may no longer work on it; how many."""
    if not person.holds(Role.OFFICER):
        await round_.db.desks.hide_in(person.id)  # their old cards show nothing new
    freed = 0
    for report in await round_.db.reports.of_owner(person.id, AT_MOST):
        if report.state in FREED and not person.works_at(report.desk):
            await free(round_, report)
            freed += 1
    return freed


async def free(round_: Round, report: Report) -> Report:
    """Give a report back to its desk: who held it is no officer there any more."""
    after = await move(round_, report, Move.HAND_OVER, Who.CLOCK, muted_until=None)
    await show(round_, after)
    return after
