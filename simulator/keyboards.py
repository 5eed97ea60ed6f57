"""Which keyboards Telegram accepts under a message."""

import re
from urllib.parse import urlsplit

from simulator.refusal import Json, bad

MAX_ROW = 8
MAX_BUTTONS = 100
_INLINE_ACTIONS = (
    "url", "callback_data", "web_app", "login_url", "switch_inline_query", "copy_text", "pay",
    "switch_inline_query_current_chat", "switch_inline_query_chosen_chat", "callback_game",
)  # fmt: skip


def _rows(rows: object) -> list[list[Json]]:
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        raise bad('can\'t parse keyboard: Field "keyboard" must be an Array of Arrays')
    kept = [row for row in rows if row]
    if any(len(row) > MAX_ROW for row in kept) or sum(map(len, kept)) > MAX_BUTTONS:
        raise bad("reply markup is too long")
    return kept


def _url(url: object) -> str:
    text = str(url)
    parts = urlsplit(text if "://" in text or text.startswith("tg:") else f"http://{text}")
    if parts.scheme == "tg":
        return text
    host = parts.hostname or ""
    plain = re.fullmatch(r"[\w.-]+\.[\w-]{2,}|\d+(\.\d+){3}", host)
    if parts.scheme not in ("http", "https") or not plain or re.search(r"\s", text):
        raise bad("BUTTON_URL_INVALID")
    return text if "://" in text else f"http://{text}"


def _inline_button(button: object) -> Json:
    if not isinstance(button, dict):
        raise bad("can't parse inline keyboard button: expected an Object")
    if not str(button.get("text") or "").strip():
        raise bad("inline keyboard button text must be non-empty")
    if not any(button.get(action) is not None for action in _INLINE_ACTIONS):
        raise bad("Text buttons are unallowed in the inline keyboard")
    data = button.get("callback_data")
    if data is not None and not 1 <= len(str(data).encode()) <= 64:
        raise bad("BUTTON_DATA_INVALID")
    if button.get("url") is not None:
        return {**button, "url": _url(button["url"])}
    return button


def _reply_button(button: object, *, private: bool) -> Json:
    made = {"text": button} if isinstance(button, str) else button
    if not isinstance(made, dict):
        raise bad("can't parse keyboard button: expected an Object")
    if not str(made.get("text") or "").strip():
        raise bad("keyboard button text must be non-empty")
    for key, what in (("request_contact", "phone number"), ("request_location", "location")):
        if made.get(key) and not private:
            raise bad(f"{what} can be requested in private chats only")
    return made


def checked_markup(markup: object, *, private: bool) -> Json | None:
    """Return a reply markup as Telegram keeps it, or refuse it; an empty one is None."""
    if markup in (None, "", {}):
        return None
    if not isinstance(markup, dict):
        raise bad("object expected as reply markup")
    if "inline_keyboard" in markup:
        rows = [[_inline_button(b) for b in row] for row in _rows(markup["inline_keyboard"])]
        return {"inline_keyboard": rows} if rows else None
    if "keyboard" in markup:
        rows = [[_reply_button(b, private=private) for b in r] for r in _rows(markup["keyboard"])]
        if not rows:
            raise bad("reply keyboard markup must be non-empty")
        if len(str(markup.get("input_field_placeholder") or "")) > 64:
            raise bad("input field placeholder is too long")
        return {**markup, "keyboard": rows}
    return markup if markup.get("remove_keyboard") or markup.get("force_reply") else None
