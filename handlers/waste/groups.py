"""The group in which a desk works: bound by an admin, followed as it moves, forgotten if left."""

from datetime import timedelta

from domain.errors import NotAllowed, Refused, Stale
from domain.outgoing import Button, Plain, t
from domain.people import Role
from domain.schedule import Every
from handlers.paging import paired
from handlers.regions import all_kecamatan
from handlers.routing import Router
from handlers.turn import Round, Turn
from handlers.waste.cards import readers_of, show
from handlers.waste.desks import DLH, desk_name

router = Router()

# Cards that are dealt at once and then each minute: a group takes 20 messages a minute, and some of
# them are to be replies.
HANDFUL = 15
LOOKED_AT = 200  # reports of which a minute's handful is found


@router.command("daftar_grup")
async def bind(turn: Turn, _: str) -> None:
    """Offer the desks that may work in this group; only an admin's tap binds it."""
    if turn.incoming.chat.private:
        raise Refused(t("group-how"))
    # An admin who hides behind the group cannot be told apart here; their tap can.
    sender = turn.incoming.sender
    if sender is not None and not sender.anonymous and not turn.person.holds(Role.ADMIN):
        raise NotAllowed(Role.ADMIN)
    buttons = [Button(Plain(one.name), "gb", one.code) for one in all_kecamatan()]
    anonymous = sender is not None and sender.anonymous
    turn.say(
        t("group-which-anonymous") if anonymous else t("group-which"),
        [Button(t("waste-desk-dlh"), "gb", DLH)],
        *paired(buttons, 3),
        [Button(t("group-none"), "gu")],
    )


@router.button("gb", role=Role.ADMIN)
async def bound(turn: Turn, desk: str) -> None:
    """Make this group the place of a desk; its open reports come here."""
    if turn.incoming.chat.private:
        raise Stale
    if desk != DLH and desk not in {one.code for one in all_kecamatan()}:
        raise Stale
    await turn.db.desks.bind(turn.chat, desk, turn.incoming.chat.title, turn.person.id, turn.now)
    turn.show(t("group-bound", desk=desk_name(desk)))
    await _deal(turn, desk)


@router.button("gu", role=Role.ADMIN)
async def unbound(turn: Turn) -> None:
    """Let this group be a group like any other."""
    if turn.incoming.chat.private:
        raise Stale
    await forget(turn, turn.chat)
    turn.show(t("group-unbound"))


async def forget(turn: Turn, chat: int) -> None:
    """Forget a group; the open reports of its desk go to its officers, or to DLH's desk."""
    desk = await turn.db.desks.desk_of(chat)
    await turn.db.desks.unbind(chat)
    await turn.db.desks.hide_in(chat)
    if desk is not None:
        await _deal(turn, desk)


async def _deal(turn: Turn, desk: str) -> None:
    """Show the most pressing reports of a desk where it works now, the others minute by minute."""
    for report in await turn.db.reports.of_desk([desk], HANDFUL):
        await show(turn, report)
    await turn.db.desks.begin_dealing(desk)


@router.round("deal-cards", Every(timedelta(minutes=1)))
async def deal(round_: Round) -> None:
    """Give every desk that has moved its next handful of cards, until none is missing."""
    for desk, after in await round_.db.desks.dealings():
        found = await round_.db.reports.of_desk_after(desk, after, LOOKED_AT)
        dealt = 0
        for report in found:
            standing = {chat for chat, _ in await round_.db.desks.cards(report.id)}
            if not standing.issuperset(await readers_of(round_, report)):
                if dealt == HANDFUL:
                    break
                await show(round_, report)
                dealt += 1
            after = report.id
        more = bool(found) and (after < found[-1].id or len(found) == LOOKED_AT)
        await round_.db.desks.dealt(desk, after if more else None)
