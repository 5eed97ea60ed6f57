"""Kontak darurat: whom somebody trusts, by a link that works once; both may end it."""

import secrets
from datetime import timedelta

from domain.errors import Refused, Stale
from domain.outgoing import Button, Label, Plain, Row, t
from domain.people import Role
from handlers.routing import Router
from handlers.transformer.staff import name_of
from handlers.turn import Turn

router = Router()

LINK = timedelta(hours=48)  # how long a link may be opened


@router.button("zk", role=Role.EMPLOYEE)
async def contact(turn: Turn) -> None:
    """Show who the own contact is, and what they would hear."""
    turn.show(*await _shown(turn))


async def _shown(turn: Turn) -> tuple[Label, *tuple[Row, ...]]:
    found = await turn.db.confidants.of(turn.person.id)
    back: Row = [Button(t("mine-back"), "yl", 1)]
    if found is None:
        return t("safe-contact-none"), [Button(t("safe-contact-link"), "zki")], back
    return (
        t("safe-contact-is", name=found.name or "–"),
        [Button(t("safe-contact-other"), "zki"), Button(t("safe-contact-end"), "zkx", found.id)],
        back,
    )


@router.button("zki", role=Role.EMPLOYEE)
async def invite(turn: Turn) -> None:
    """Give the link; who was the contact stays it until somebody else has accepted."""
    token = secrets.token_urlsafe(12)
    until = turn.now + LINK
    name = await name_of(turn, turn.person.id)
    if name == "–" and turn.incoming.sender is not None:
        name = turn.incoming.sender.name
    await turn.db.confidants.invite(turn.person.id, name, token, until)
    link = f"https://t.me/{turn.house.bot_username}?start=kawal_{token}"
    turn.show(
        t("safe-contact-forward", link=Plain(link), until=until), [Button(t("mine-back"), "zk")]
    )


@router.start("kawal")
async def opened(turn: Turn, token: str) -> None:
    """Say to who opens the link what it asks for; it becomes theirs only with their tap."""
    asked = await turn.db.confidants.asked(token, turn.now)
    if asked is None:
        raise Refused(t("safe-contact-gone"))
    if asked.person == turn.person.id:
        raise Refused(t("safe-contact-yourself"))
    turn.say(
        t("safe-contact-asked", name=asked.called),
        [Button(t("safe-contact-yes"), "zky", token), Button(t("safe-contact-no"), "zkn", token)],
    )


@router.button("zky")
async def accepted(turn: Turn, token: str) -> None:
    """Become somebody's contact; both hear it, and so does who was it before."""
    asked = await turn.db.confidants.asked(token, turn.now)
    if asked is None or asked.person == turn.person.id:
        raise Refused(t("safe-contact-gone"))
    name = turn.incoming.sender.name if turn.incoming.sender else ""
    found = await turn.db.confidants.accept(token, turn.person.id, name[:60], turn.now)
    if found is None:
        raise Refused(t("safe-contact-gone"))
    now, before = found
    turn.show(
        t("safe-contact-accepted", name=now.called),
        [Button(t("safe-contact-leave"), "zkx", now.id)],
    )
    turn.tell(now.person, t("safe-contact-told", name=name or "–"))
    if before is not None and before.contact not in {None, turn.person.id}:
        turn.tell(before.contact or 0, t("safe-contact-ended", name=before.called))


@router.button("zkn")
async def declined(turn: Turn, token: str) -> None:
    """Refuse; who asked hears that nobody has accepted, without a reproach."""
    asked = await turn.db.confidants.asked(token, turn.now)
    if asked is None or asked.person == turn.person.id:
        raise Refused(t("safe-contact-gone"))
    await turn.db.confidants.decline(token)
    turn.show(t("safe-contact-declined"))
    turn.tell(asked.person, t("safe-contact-refused"))


@router.button("zkx")
async def ended(turn: Turn, number: int) -> None:
    """End it, from either side; the other hears it."""
    found = await turn.db.confidants.end(number, turn.person.id)
    if found is None:
        raise Stale
    turn.show(t("safe-contact-over"))
    if found.person == turn.person.id:
        turn.tell(found.contact or 0, t("safe-contact-ended", name=found.called))
    else:
        turn.tell(found.person, t("safe-contact-left", name=found.name or "–"))
