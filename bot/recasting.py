"""The same words in another form, where Telegram will not have them in this one.

A photo that cannot be shown (its file id is a document's, its file is gone, its words are too long
for a caption) must not keep anybody from reading the words; and an edit does not know whether the
message that it changes became a photo.
"""

from collections.abc import Mapping
from typing import Any

NO_PHOTO = ("sendPhoto", "sendMediaGroup")


def recast(
    method: str, params: Mapping[str, Any], refusal: str
) -> tuple[str, dict[str, Any]] | None:
    """Give the call that says the same after `refusal` (in lower case); None if there is none."""
    if method in NO_PHOTO:
        words = _caption(params)
        return ("sendMessage", _as_text(params, words)) if words else None
    if method == "editMessageCaption" and "there is no caption" in refusal:
        return "editMessageText", _as_text(params, params.get("caption", ""))
    if method == "editMessageText" and "there is no text" in refusal:
        dropped = ("text", "link_preview_options")
        kept = {key: value for key, value in params.items() if key not in dropped}
        return "editMessageCaption", {**kept, "caption": params["text"]}
    return None


def _caption(params: Mapping[str, Any]) -> str:
    album = params.get("media")
    return str((album[0] if album else params).get("caption", ""))


def _as_text(params: Mapping[str, Any], words: str) -> dict[str, Any]:
    dropped = ("photo", "document", "media", "caption")
    kept = {key: value for key, value in params.items() if key not in dropped}
    text = {"text": words, "link_preview_options": {"is_disabled": True}, "parse_mode": "HTML"}
    return {**kept, **text}
