"""The parameters of a call, from a query, a form, a multipart body or JSON."""

from dataclasses import dataclass, field
from urllib.parse import parse_qsl

import orjson
from aiohttp import web

from simulator.refusal import Json, Refusal, bad

_JSON_FIELDS = frozenset(
    {
        "reply_markup", "entities", "caption_entities", "reply_parameters", "media", "commands",
        "link_preview_options", "scope", "allowed_updates", "message_ids", "reaction", "options",
        "menu_button", "photo_sizes", "explanation_entities", "question_entities",
    }
)  # fmt: skip
_INT_FIELDS = frozenset(
    {
        "message_id", "offset", "limit", "timeout", "user_id", "reply_to_message_id",
        "max_connections", "live_period", "duration", "cache_time", "correct_option_id",
    }
)  # fmt: skip
_TRUE = ("true", "1", "yes")


@dataclass(slots=True)
class Upload:
    """A file that came with a call."""

    name: str
    mime: str
    data: bytes


@dataclass(slots=True)
class Params:
    """Named values; numbers and JSON fields are read where they come as text."""

    values: Json
    files: dict[str, Upload] = field(default_factory=dict)

    def text(self, name: str) -> str | None:
        """Return a value as text, None where it is missing or empty."""
        value = self.values.get(name)
        return None if value is None or value == "" else str(value)

    def number(self, name: str) -> int | None:
        """Return a whole number, None where it is missing; refuse what is none."""
        value = self.values.get(name)
        if value is None or value == "":
            return None
        try:
            return int(value)
        except (TypeError, ValueError):
            raise bad(f"invalid {name} specified") from None

    def decimal(self, name: str) -> float | None:
        """Return a number, None where it is missing; refuse what is none."""
        value = self.values.get(name)
        if value is None or value == "":
            return None
        try:
            return float(value)
        except (TypeError, ValueError):
            raise bad(f"invalid {name} specified") from None

    def flag(self, name: str) -> bool:
        """Tell whether a switch is on."""
        value = self.values.get(name)
        return value if isinstance(value, bool) else str(value).lower() in _TRUE

    def rows(self, name: str) -> list[Json] | None:
        """Return a JSON array, None where it is missing."""
        value = self.values.get(name)
        if value in (None, ""):
            return None
        if not isinstance(value, list):
            raise bad(f"can't parse {name}: expected an Array")
        return value

    def thing(self, name: str) -> Json:
        """Return a JSON object, an empty one where it is missing."""
        value = self.values.get(name)
        if value in (None, ""):
            return {}
        if not isinstance(value, dict):
            raise bad(f"can't parse {name}: expected an Object")
        return value


def _read_json(values: Json) -> Json:
    for name, value in values.items():
        if not isinstance(value, str):
            continue
        if name in _JSON_FIELDS:
            if not value:
                continue
            try:
                values[name] = orjson.loads(value)
            except orjson.JSONDecodeError:
                if name == "reply_markup":
                    raise bad("can't parse reply markup JSON object") from None
                raise bad(f"can't parse {name} JSON object") from None
        elif name in _INT_FIELDS or name == "chat_id":
            try:
                values[name] = int(value)
            except ValueError:
                continue
    return values


async def read_params(request: web.Request) -> Params:
    """Read a call's parameters, whatever way they come."""
    values: Json = dict(request.query) if request.query_string else {}
    files: dict[str, Upload] = {}
    kind = request.content_type
    if request.can_read_body:
        if kind == "multipart/form-data":
            form = await request.post()
            for name, value in form.items():
                if isinstance(value, web.FileField):
                    data = value.file.read()
                    value.file.close()
                    mime = value.content_type or "application/octet-stream"
                    files[name] = Upload(value.filename, mime, data)
                else:
                    values[name] = value.decode() if isinstance(value, bytes | bytearray) else value
        elif kind == "application/json":
            values.update(_json_body(await request.read()))
        else:
            body = await request.read()
            values.update(parse_qsl(body.decode("utf-8", "replace"), keep_blank_values=True))
    return Params(_read_json(values), files)


def _json_body(body: bytes) -> Json:
    if not body:
        return {}
    try:
        value = orjson.loads(body)
    except orjson.JSONDecodeError:
        raise Refusal(400, "Bad Request: can't parse request body JSON object") from None
    if not isinstance(value, dict):
        raise Refusal(400, "Bad Request: can't parse request body JSON object")
    return value
