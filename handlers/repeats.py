"""An announcement that recurs: at each of its moments another one is sent, made up if missed."""

import secrets
from datetime import date, datetime

from domain.announcements import Announcement, Move, moved
from domain.outgoing import Button, Label, t
from domain.recurring import Rule
from domain.subscriptions import RESTRAINED
from handlers.audiences import audience_of
from handlers.house import House
from handlers.turn import Round


async def repeat(round_: Round, one: Announcement, rule: Rule) -> None:
    """Send what is due, once; what was missed too long ago is noted and left out.

    Of several missed moments the newest counts: nobody wants the same three times.
    """
    assert one.send_at is not None
    if await _alone(round_, one):
        return
    missed: list[datetime] = []
    due, following = one.send_at, None
    for moment in rule.after(due, round_.house.wording.zone, round_.house.calendar.works_on):
        if moment > round_.now:
            following = moment
            break
        missed.append(due)
        due = moment
    if not (of_use := _of_use(round_, one, due)):
        missed.append(due)
    if missed:
        words = t(
            "recurring-missed",
            number=one.number,
            times=len(missed),
            first=missed[0],
            last=missed[-1],
        )
        for person in answerable(round_.house, one):
            round_.tell(person, words)
    why = "missed" if missed else ""
    step = Move.FINISH if following is None else Move.REPEAT
    ended = round_.now if following is None else None
    after = moved(one, step, send_at=following or one.send_at, ended_at=ended)
    await round_.db.announcements.move(one, after, step, None, round_.now, why)
    if of_use:
        await round_.db.announcements.occur(one, due, secrets.token_hex(16), round_.now)


async def _alone(round_: Round, one: Announcement) -> bool:
    """Take it back where so many want it by now that a second person must agree.

    They are counted anew each time: nobody announces to so many alone, also not little by little.
    """
    if one.approved_by is not None:
        return False
    people = await round_.db.subscriptions.count(audience_of(round_, one), round_.now)
    if people <= round_.house.approval_above:
        return False
    after = moved(one, Move.UNDO)
    await round_.db.announcements.move(one, after, Move.UNDO, None, round_.now, "grown")
    for person in answerable(round_.house, one):
        round_.tell(
            person,
            t("recurring-grown", number=one.number, people=people),
            [Button(t("recurring-open"), "sio", one.id)],
        )
    return True


def answerable(house: House, one: Announcement) -> list[int]:
    """Give who hears what became of it: writer and second person; the admins if they are gone."""
    known = {each for each in (one.author, one.approved_by) if each}
    return sorted(known or house.admins)


def _of_use(round_: Round, one: Announcement, moment: datetime) -> bool:
    """Tell whether it is still worth sending: on the same day, while people are awake."""
    zone = round_.house.wording.zone
    today = moment.astimezone(zone).date() == round_.now.astimezone(zone).date()
    quiet = round_.house.manners.quiet
    asleep = one.whom.purpose in RESTRAINED and quiet.at(round_.now) and not quiet.at(moment)
    return today and not asleep


def upcoming(house: House, rule: Rule, now: datetime, most: int = 3) -> list[datetime]:
    """Give the next moments of a rule."""
    found = []
    for moment in rule.after(now, house.wording.zone, house.calendar.works_on):
        found.append(moment)
        if len(found) == most:
            break
    return found


def rule_words(rule: Rule) -> Label:
    """Say a rule in one sentence."""
    names: list[Label] = [t(f"recurring-day-{day}") for day in rule.days]
    match rule.kind:
        case "working":
            days: Label = t("recurring-working")
        case "workday":
            days = t("recurring-workday", which=rule.days[0])
        case "monthly":
            days = t("recurring-monthly", day=rule.days[0])
        case _ if len(rule.days) == 7:
            days = t("recurring-daily")
        case _:
            days = t("recurring-weekly", days=names)
    left_out = [one for one in rule.exceptions if one <= rule.until]
    return t(
        "recurring-rule",
        days=days,
        at=f"{rule.at:%H.%M}",
        until=rule.until,
        number=len(left_out),
        exceptions=left_out or [date.min],
    )
