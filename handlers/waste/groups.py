"""The group in which a desk works: bound by an admin, followed as it moves, forgotten if left."""

from domain.errors import NotAllowed, Refused, Stale
from domain.outgoing import Button, Plain, t
from domain.people import Role
from handlers.paging import paired
from handlers.regions import all_kecamatan
from handlers.routing import Router
from handlers.turn import Turn
from handlers.waste.cards import show
from handlers.waste.desks import DLH, desk_name

router = Router()

ON_A_PAGE = 200  # cards that are sent elsewhere when a group is lost


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
    for report in await turn.db.reports.of_desk([desk], ON_A_PAGE):
        await show(turn, report)


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
        for report in await turn.db.reports.of_desk([desk], ON_A_PAGE):
            await show(turn, report)
