"""What is said to "Bersih?" without its buttons: in words, or by a photo."""

from domain.incoming import Photo, Text
from domain.outgoing import Button, Row, t
from domain.reports import Report, State, Who
from domain.waste_voices import said_clean, said_yes
from handlers.regions import gazetteer
from handlers.turn import Turn
from handlers.waste.votes import YES, claims_it, confirm, part_in, reopen

LOOKED_AT = 50  # of the newest reports that somebody has part in


async def answered(turn: Turn, act: Text | Photo, about: int = 0) -> bool:
    """Take an answer to "Bersih?"; False where none is asked, or another thing is spoken of.

    `about` is the report whose news was replied to.
    """
    words = act.text if isinstance(act, Text) else act.caption
    said = None if gazetteer().named(words) else said_clean(words)
    bare = said is None and (said_yes(words) if words else isinstance(act, Photo))
    if said is None and not bare:
        return False
    asked = await _asked(turn)
    # A bare yes, or a photo without a word, answers only what was said last.
    last: str | None = f"own:{about}"
    if not about:
        last = await turn.db.outbox.last_about(turn.chat)
    spoken_of = [pair for pair in asked if f"own:{pair[0].id}" == last]
    found = spoken_of if bare or about else spoken_of or asked
    if not found:
        return False
    if len(found) > 1:
        turn.say(t("vote-which"), *(_choice(report) for report, _ in found[:5]))
        return True
    report, who = found[0]
    if said or (bare and isinstance(act, Text)):
        await confirm(turn, report, who)
    else:
        await reopen(turn, report, who, act)
    return True


async def _asked(turn: Turn) -> list[tuple[Report, Who]]:
    """Give the reports of which this person is asked whether they are clean, and has not said."""
    found = []
    for report in await turn.db.reports.involved(turn.person.id, LOOKED_AT):
        if report.state is not State.CLAIMED or claims_it(turn, report):
            continue
        votes = {one.person: one.vote for one in await turn.db.reports.supporters(report.id)}
        who = await part_in(turn, report)
        if who is not None and votes.get(turn.person.id) != YES:
            found.append((report, who))
    return found


def _choice(report: Report) -> Row:
    return [
        Button(t("vote-yes-of", number=report.number), "vy", report.id),
        Button(t("vote-no-of", number=report.number), "vn", report.id),
    ]
