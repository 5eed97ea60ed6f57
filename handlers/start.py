"""The first hello: greeting, help, language, and who comes and goes."""

from dataclasses import replace

from domain.incoming import Membership, Migrated
from domain.outgoing import Button, Key, Keyboard, Label, Lines, t
from domain.people import LANGUAGES, Role
from domain.subscriptions import EMERGENCY, IMPORTANT, STARTED
from handlers.channels import posting
from handlers.routing import Router
from handlers.turn import Turn
from handlers.waste.groups import forget

router = Router()

KEYS = Keyboard(
    (
        (Key(t("menu-report")),),
        (Key(t("menu-programmes")), Key(t("menu-dimensions"))),
        (Key(t("menu-masterplan")), Key(t("menu-help"))),
    )
)


@router.command("start")
async def start(turn: Turn, _: str) -> None:
    """Greet, say what the bot is for and what it keeps, and show the menu."""
    greet(turn)
    if turn.incoming.chat.private:
        await turn.db.people.consent(turn.person.id)
        await turn.db.subscriptions.start(turn.person.id, STARTED, turn.now)
        days = turn.house.keeping.messages_days
        words = (t("greeting", days=days), await _news(turn), t("greeting-language"))
        turn.say(Lines(words, "\n\n"), keyboard=KEYS)
    else:
        turn.say(t("greeting-group"))


async def _news(turn: Turn) -> Label:
    """Say which announcements come, as the person has chosen; one tap ends them."""
    mine = {one.topic for one in await turn.db.subscriptions.of(turn.person.id)}
    if IMPORTANT in mine:
        return t("greeting-announcements")
    return t("greeting-emergencies") if EMERGENCY in mine else t("greeting-no-announcements")


def greet(turn: Turn) -> None:
    """Note that the person has pressed START; who has a menu of their own is shown it."""
    if turn.incoming.chat.private and turn.person.started_at is None:
        turn.person = replace(turn.person, started_at=turn.now)
    if turn.person.roles != {Role.CITIZEN}:
        turn.menu()


@router.command("menu")
@router.command("help")
@router.command("bantuan", describe="command-help", label="menu-help")
async def help_(turn: Turn, _: str) -> None:
    """Say what can be asked, how to reach a human, and what else the person's roles may do."""
    parts: list[Label] = [t("help")]
    for role in Role:
        if role is not Role.CITIZEN and turn.person.holds(role):
            parts += _tools(turn, role)
    turn.say(Lines(tuple(parts), "\n\n"), keyboard=_keys(turn))


def _tools(turn: Turn, role: Role) -> list[Label]:
    """List the commands that ask for a role, each as it describes itself."""
    lines: list[Label] = [
        t("help-command", command=f"/{name}", what=t(what))
        for name, (needed, what) in turn.house.commands.items()
        if needed is role and what
    ]
    if not lines:
        return []
    return [Lines((t("help-role", role=t(f"role-{role}")), *lines))]


@router.button("help")
async def help_tapped(turn: Turn) -> None:
    """Say the same to who tapped for it."""
    await help_(turn, "")


@router.command("bahasa", describe="command-language")
async def languages(turn: Turn, _: str) -> None:
    """Offer the languages, each in its own words."""
    turn.say(t("language-which"), [Button(t(f"language-{one}"), "lang", one) for one in LANGUAGES])


@router.button("lang")
async def choose(turn: Turn, language: str) -> None:
    """Speak the chosen language from now on, in the menus too."""
    if language not in LANGUAGES:
        language = "id"
    turn.person = replace(turn.person, language=language, language_chosen=True)
    await turn.db.people.choose_language(turn.person.id, language)
    turn.say(t("language-chosen"), keyboard=_keys(turn))
    turn.menu()


@router.event(Membership)
async def came_or_went(turn: Turn) -> None:
    """Greet a group that takes the bot in; who blocks the bot is noted with the turn itself."""
    act = turn.incoming.act
    assert isinstance(act, Membership)
    came = act.before in {"left", "kicked"} and act.status in {"member", "admin"}
    if not turn.incoming.chat.private:
        await posting(turn, may=act.status == "admin")
    if act.status in {"left", "kicked"} and not turn.incoming.chat.private:
        await forget(turn, turn.chat)
    if came and turn.incoming.chat.kind in {"group", "supergroup"}:
        turn.say(t("greeting-group"))


@router.event(Migrated)
async def migrated(turn: Turn) -> None:
    """Follow a group that became a supergroup."""
    act = turn.incoming.act
    assert isinstance(act, Migrated)
    await turn.db.outbox.rename_chat(turn.chat, act.to_chat)
    await turn.db.dialogs.rename_chat(turn.chat, act.to_chat)
    await turn.db.desks.rename_chat(turn.chat, act.to_chat)
    await turn.db.channels.rename_chat(turn.chat, act.to_chat)


def _keys(turn: Turn) -> Keyboard | None:
    return KEYS if turn.incoming.chat.private else None
