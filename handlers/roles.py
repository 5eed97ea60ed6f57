"""Who may do what: roles are given by invitation, listed, taken back, and every use is logged."""

import secrets

from domain.dialog import Draft, Field
from domain.employees import State, opd_slug
from domain.errors import Refused, Stale
from domain.incoming import Text
from domain.outgoing import Button, Label, Menu, Plain, Row, t
from domain.people import INVITATION, INVITED, SCOPES, Grant, Person, Role
from handlers.paging import paired, turning
from handlers.regions import all_kecamatan, kecamatan_name
from handlers.routing import Router
from handlers.transformer.employees import released
from handlers.transformer.unplanning import settle
from handlers.turn import Round, Turn
from handlers.waste.leave import release
from storage.roles import Opened

router = Router()

ON_A_PAGE = 8
EVERYTHING = "-"  # the button for a role without a limit


@router.command("peran", role=Role.ADMIN, describe="command-roles")
async def roles(turn: Turn, _: str) -> None:
    """Offer to invite somebody, or to see who holds what."""
    if not turn.incoming.chat.private:
        raise Refused(t("roles-private"))
    turn.say(*_home())


@router.button("ro", role=Role.ADMIN)
async def home(turn: Turn) -> None:
    """Go back to the beginning."""
    turn.show(*_home())


@router.button("ri", role=Role.ADMIN)
async def invite(turn: Turn) -> None:
    """Ask which role."""
    buttons = [Button(t(f"role-{role}"), "rs", role) for role in INVITED]
    turn.show(t("roles-which"), *paired(buttons), [Button(t("question-back"), "ro")])


@router.button("rs", role=Role.ADMIN)
async def scope(turn: Turn, role: str) -> None:
    """Ask for the limits of the role, where it has any."""
    kind = SCOPES.get(_role(role), "")
    if not kind:
        await _invited(turn, Grant(_role(role)))
    elif kind == "opd":
        await turn.begin("invite-opd", role_=role)
    else:
        choices = (
            [Button(Plain(one.name), "rl", role, one.code) for one in all_kecamatan()]
            if kind == "kecamatan"
            else [
                Button(Plain(one.name), "rl", role, one.slug)
                for one in turn.house.content.programmes
            ]
        )
        every = [Button(t("roles-everywhere"), "rl", role, EVERYTHING)]
        words = t("roles-scope", role=t(f"role-{role}"))
        turn.show(words, every, *paired(choices, 3), [Button(t("question-back"), "ri")])


@router.button("rl", role=Role.ADMIN)
async def limited(turn: Turn, role: str, within: str) -> None:
    """Make the link for a role within its limits."""
    grant = Grant(_role(role), "" if within == EVERYTHING else within)
    if grant.scope and grant.scope not in _scopes(turn, grant.role):
        raise Stale
    await _invited(turn, grant)


@router.dialog(
    "invite-opd",
    title="title-invite",
    role=Role.ADMIN,
    role_=Field("roles-ask-opd", ()),
    opd=Field("roles-ask-opd", (Text,), longest=60),
)
async def of_opd(turn: Turn, draft: Draft) -> None:
    """Make the link for a role within an agency, named in words."""
    name = opd_slug(draft["opd"][0].text)
    if not name:
        raise Refused(t("roles-ask-opd"))
    await turn.end()
    await _invited(turn, Grant(_role(draft["role_"][0]), name))


@router.start("peran")
async def opened(turn: Turn, token: str) -> None:
    """Note who opened the link; the role comes only when the inviter knows the person."""
    name = turn.incoming.sender.name if turn.incoming.sender else ""
    found = await turn.db.roles.open(token, turn.person.id, name, turn.now)
    if found is None:
        turn.say(t("roles-link-dead"))
        return
    if found.invited_by == turn.person.id:
        await turn.db.roles.decide(found.id, right=False)
        turn.say(t("roles-link-own"))
        return
    turn.say(t("roles-wait", role=named(turn, found.grant)))
    turn.tell(
        found.invited_by,
        t("roles-opened", name=name, role=named(turn, found.grant)),
        [Button(t("roles-right"), "ry", found.id), Button(t("roles-wrong"), "rn", found.id)],
        key=f"invitation:{found.id}",
    )


@router.button("ry", role=Role.ADMIN)
async def right(turn: Turn, invitation: int) -> None:
    """Give the role: the inviter knows who opened the link."""
    found = await _decided(turn, invitation, right=True)
    await turn.db.roles.give(found.person, found.name, found.grant, turn.person.id, turn.now)
    about = f"{found.person} {found.grant.written}"
    await turn.db.roles.note(turn.person.id, "role-given", about, turn.now)
    role = named(turn, found.grant)
    turn.show(t("roles-given", name=found.name, role=role))
    turn.tell(found.person, t("roles-yours", role=role), [Button(t("menu-help"), "help")])
    await _renew_menu(turn, found.person)


@router.button("rn", role=Role.ADMIN)
async def wrong(turn: Turn, invitation: int) -> None:
    """Refuse: somebody else opened the link."""
    found = await _decided(turn, invitation, right=False)
    about = f"{found.person} {found.grant.written}"
    await turn.db.roles.note(turn.person.id, "role-refused", about, turn.now)
    turn.show(t("roles-refused"))
    turn.tell(found.person, t("roles-not-given"))


@router.button("rh", role=Role.ADMIN)
async def held(turn: Turn, number: int) -> None:
    """List who holds what, page by page."""
    total = await turn.db.roles.count()
    last = max(1, -(-total // ON_A_PAGE))
    number = min(max(number, 1), last)
    found = await turn.db.roles.all(ON_A_PAGE, (number - 1) * ON_A_PAGE)
    rows: list[Row] = [
        [Button(t("roles-item", name=one.name, role=named(turn, one.grant)), "rw", one.id)]
        for one in found
    ]
    rows += [turning(number, last, "rh"), [Button(t("question-back"), "ro")]]
    turn.show(t("roles-held", total=total), *rows)


@router.button("rw", role=Role.ADMIN)
async def ask_withdraw(turn: Turn, number: int) -> None:
    """Ask once more before a role is taken back."""
    one = await turn.db.roles.held(number)
    if one is None:
        raise Stale
    turn.show(
        t("roles-withdraw", name=one.name, role=named(turn, one.grant)),
        [Button(t("roles-withdraw-yes"), "rx", number), Button(t("question-back"), "rh", 1)],
    )


@router.button("rx", role=Role.ADMIN)
async def withdraw(turn: Turn, number: int) -> None:
    """Take a role back, and tell the person."""
    one = await turn.db.roles.withdraw(number)
    if one is None:
        raise Stale
    about = f"{one.person} {one.grant.written}"
    await turn.db.roles.note(turn.person.id, "role-withdrawn", about, turn.now)
    role = named(turn, one.grant)
    turn.show(t("roles-withdrawn", name=one.name, role=role))
    turn.tell(one.person, t("roles-lost", role=role))
    if one.grant.role is Role.EMPLOYEE:
        await released(turn, one.person, State.WITHDRAWN)
    if one.grant.role is Role.DRIVER:
        await settle(turn)
    await release(turn, await _renew_menu(turn, one.person))


async def _renew_menu(turn: Turn, person: int) -> Person:
    """Let Telegram show the commands of the roles that somebody has now; give the person."""
    held = Person(person, grants=await turn.db.roles.of(person))
    now = turn.house.with_grants(held)
    turn.said.append((Menu(person, now), turn.now))
    return now


async def _invited(turn: Turn, grant: Grant) -> None:
    token = secrets.token_urlsafe(16)
    await turn.db.roles.invite(token, grant, turn.person.id, turn.now + INVITATION)
    await turn.db.roles.note(turn.person.id, "role-invited", grant.written, turn.now)
    link = f"https://t.me/{turn.house.bot_username}?start=peran_{token}"
    turn.show(
        t("roles-link", role=named(turn, grant), link=link, until=turn.now + INVITATION),
        [Button(t("question-back"), "ro")],
    )


async def _decided(turn: Turn, invitation: int, *, right: bool) -> Opened:
    """Settle an invitation; only who invited knows the person."""
    inviter = await turn.db.roles.inviter(invitation)
    if inviter is None:
        raise Stale
    if inviter != turn.person.id:
        raise Refused(t("roles-not-yours"))
    found = await turn.db.roles.decide(invitation, right=right)
    if found is None:
        raise Stale
    return found


def _home() -> tuple[Label, *tuple[Row, ...]]:
    return t("roles-home"), [Button(t("roles-invite"), "ri"), Button(t("roles-list"), "rh", 1)]


def named(turn: Round, grant: Grant) -> Label:
    """Name a role with its limits, as people say it."""
    role = t(f"role-{grant.role}")
    if not grant.scope:
        return role if grant.role not in SCOPES else t("role-everywhere", role=role)
    programme = turn.house.content.programme(grant.scope)
    where = programme.name if programme else kecamatan_name(grant.scope)
    return t("role-within", role=role, where=where)


def _role(name: str) -> Role:
    try:
        role = Role(name)
    except ValueError:
        raise Stale from None
    if role not in INVITED:
        raise Stale
    return role


def _scopes(turn: Round, role: Role) -> set[str]:
    if SCOPES.get(role) == "kecamatan":
        return {one.code for one in all_kecamatan()}
    return {one.slug for one in turn.house.content.programmes}
