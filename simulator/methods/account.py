"""The methods about the bot itself: its name, commands, menu button, updates, answers to taps."""

import re
from typing import Any
from urllib.parse import urlsplit

from simulator.html import utf16_length
from simulator.methods.addressing import room_of
from simulator.params import Params
from simulator.refusal import Json, bad
from simulator.town import Bot, Town

_COMMAND = re.compile(r"[a-z0-9_]{1,32}")
_SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")
_SCOPES = frozenset(
    {
        "default", "all_private_chats", "all_group_chats", "all_chat_administrators", "chat",
        "chat_administrators", "chat_member",
    }
)  # fmt: skip
_TEXT_LIMITS = {"name": 64, "description": 512, "short_description": 120}


def get_me(_town: Town, bot: Bot, _p: Params) -> Json:
    """Tell who the bot is."""
    return {
        **bot.as_json(),
        "can_join_groups": True,
        "can_read_all_group_messages": not bot.privacy,
        "supports_inline_queries": False,
        "can_connect_to_business": False,
        "has_main_web_app": False,
    }


def scope_key(town: Town, bot: Bot, p: Params) -> str:
    """Return the scope of commands as one word, or refuse it."""
    scope = p.thing("scope")
    kind = str(scope.get("type", "default"))
    if kind not in _SCOPES:
        raise bad("can't parse BotCommandScope: wrong type specified")
    if kind not in ("chat", "chat_administrators", "chat_member"):
        return kind
    chat = room_of(town, bot, Params(scope)).id
    return f"{kind}:{chat}" + (f":{scope.get('user_id')}" if kind == "chat_member" else "")


def set_my_commands(town: Town, bot: Bot, p: Params) -> bool:
    """Set the command menu of a scope and language."""
    key = scope_key(town, bot, p), p.text("language_code") or ""
    commands = p.rows("commands")
    if commands is None:
        raise bad("can't parse commands: expected an Array")
    if len(commands) > 100:
        raise bad("BOT_COMMANDS_TOO_MUCH")
    for command in commands:
        if not isinstance(command, dict) or not _COMMAND.fullmatch(
            str(command.get("command", "")).removeprefix("/")
        ):
            raise bad("BOT_COMMAND_INVALID")
        if not 1 <= utf16_length(str(command.get("description", ""))) <= 256:
            raise bad("BOT_COMMAND_DESCRIPTION_INVALID")
    bot.commands[key] = [
        {"command": str(c["command"]).removeprefix("/"), "description": c["description"]}
        for c in commands
    ]
    town.hub.tell("commands")
    return True


def get_my_commands(town: Town, bot: Bot, p: Params) -> list[Json]:
    """Return the command menu of exactly this scope and language."""
    return bot.commands.get((scope_key(town, bot, p), p.text("language_code") or ""), [])


def delete_my_commands(town: Town, bot: Bot, p: Params) -> bool:
    """Forget the command menu of a scope and language."""
    bot.commands.pop((scope_key(town, bot, p), p.text("language_code") or ""), None)
    town.hub.tell("commands")
    return True


def commands_for(bot: Bot, user_id: int, language: str | None, room: Any) -> list[Json]:
    """Return the menu that a person sees in a chat, found as Telegram's clients find it."""
    if room.kind == "private":
        scopes = [f"chat:{room.id}", "all_private_chats", "default"]
    else:
        admin = room.is_admin(user_id)
        scopes = [f"chat_member:{room.id}:{user_id}"]
        scopes += [f"chat_administrators:{room.id}"] if admin else []
        scopes += [f"chat:{room.id}"]
        scopes += ["all_chat_administrators"] if admin else []
        scopes += ["all_group_chats", "default"]
    for scope in scopes:
        for code in (language or "", ""):
            commands = bot.commands.get((scope, code))
            if commands:
                return commands
    return []


def _set_text(what: str) -> Any:
    def set_text(town: Town, bot: Bot, p: Params) -> bool:
        text = p.text(what) or ""
        if utf16_length(text) > _TEXT_LIMITS[what]:
            raise bad(f"{what.replace('_', ' ')} is too long")
        language = p.text("language_code") or ""
        bot.texts[what, language] = text
        if what == "name" and not language and text:
            bot.name = text
        town.hub.tell("bot")
        return True

    return set_text


def _get_text(what: str) -> Any:
    def get_text(_town: Town, bot: Bot, p: Params) -> Json:
        language = p.text("language_code") or ""
        text = bot.texts.get((what, language)) or bot.texts.get((what, ""), "")
        return {what: text or (bot.name if what == "name" else "")}

    return get_text


def set_chat_menu_button(town: Town, bot: Bot, p: Params) -> bool:
    """Choose what the button beside the text field does."""
    button = p.thing("menu_button") or {"type": "default"}
    if button.get("type") not in ("commands", "default", "web_app"):
        raise bad("can't parse MenuButton: wrong type specified")
    bot.menu_buttons[p.number("chat_id")] = button
    town.hub.tell("commands")
    return True


def get_chat_menu_button(_town: Town, bot: Bot, p: Params) -> Json:
    """Return what the button beside the text field does."""
    fallback = bot.menu_buttons.get(None, {"type": "commands"})
    return bot.menu_buttons.get(p.number("chat_id"), fallback)


def answer_callback_query(town: Town, bot: Bot, p: Params) -> bool:
    """Answer a tap, perhaps with a toast or an alert (200 characters)."""
    text = p.text("text") or ""
    if utf16_length(text) > 200:
        raise bad("MESSAGE_TOO_LONG")
    query = p.text("callback_query_id") or ""
    user_id, at = bot.taps.pop(query, (0, float("-inf")))
    if town.clock() - at > town.tap_timeout_s:
        raise bad("query is too old and response timeout expired or query ID is invalid")
    toast: Json = {"query": query, "text": text, "show_alert": p.flag("show_alert")}
    if p.text("url"):
        toast["url"] = p.text("url")
    town.toasts.setdefault(user_id, []).append(toast)
    town.hub.tell("toast", None, user=user_id, **toast)
    return True


def set_webhook(town: Town, bot: Bot, p: Params) -> bool:
    """Let updates be delivered to an address; an empty one ends that."""
    url = p.text("url") or ""
    parts = urlsplit(url)
    local = parts.hostname in ("127.0.0.1", "localhost", "::1")
    if url and parts.scheme != "https" and not (local and parts.scheme == "http"):
        raise bad("bad webhook: An HTTPS URL must be provided for webhook")
    if url and not local and (parts.port or 443) not in (443, 80, 88, 8443):
        raise bad("bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443")
    secret = p.text("secret_token") or ""
    if secret and not _SECRET.fullmatch(secret):
        raise bad("secret token contains unallowed characters")
    _change_webhook(town, bot, p, url, secret)
    return True


def _change_webhook(town: Town, bot: Bot, p: Params, url: str, secret: str) -> None:
    if p.flag("drop_pending_updates"):
        bot.queue.drop_all()
    bot.queue.allow(_kinds(p))
    most = p.number("max_connections") or 40
    if not 1 <= most <= 100:
        raise bad("max_connections must be in range 1-100")
    bot.webhook = {"url": url, "secret": secret, "max_connections": most} if url else {}
    bot.webhook_changed()


def _kinds(p: Params) -> list[str] | None:
    rows: Any = p.rows("allowed_updates")
    return None if rows is None else [str(kind) for kind in rows]


def delete_webhook(town: Town, bot: Bot, p: Params) -> bool:
    """Go back to getUpdates."""
    _change_webhook(town, bot, Params({**p.values, "allowed_updates": None}), "", "")
    return True


def get_webhook_info(_town: Town, bot: Bot, _p: Params) -> Json:
    """Tell how delivery is going."""
    hook = bot.webhook
    info: Json = {
        "url": hook.get("url", ""),
        "has_custom_certificate": False,
        "pending_update_count": len(bot.queue.pending),
    }
    if hook:
        info["max_connections"] = hook["max_connections"]
        info["ip_address"] = "127.0.0.1"
    for key in ("last_error_date", "last_error_message"):
        if key in hook:
            info[key] = hook[key]
    if bot.queue.allowed is not None:
        info["allowed_updates"] = sorted(bot.queue.allowed)
    return info


def accept(_town: Town, _bot: Bot, _p: Params) -> bool:
    """Answer logOut and close."""
    return True


METHODS: dict[str, Any] = {
    "getme": get_me,
    "setmycommands": set_my_commands,
    "getmycommands": get_my_commands,
    "deletemycommands": delete_my_commands,
    **{f"setmy{what.replace('_', '')}": _set_text(what) for what in _TEXT_LIMITS},
    **{f"getmy{what.replace('_', '')}": _get_text(what) for what in _TEXT_LIMITS},
    "setchatmenubutton": set_chat_menu_button,
    "getchatmenubutton": get_chat_menu_button,
    "answercallbackquery": answer_callback_query,
    "setwebhook": set_webhook,
    "deletewebhook": delete_webhook,
    "getwebhookinfo": get_webhook_info,
    "logout": accept,
    "close": accept,
}
