"""The simulator's own addresses under /sim: acts, state, events, faults, calls."""

import base64
import binascii
import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import orjson
from aiohttp import web

from simulator import view
from simulator.limits import Limits
from simulator.places import KECAMATAN
from simulator.refusal import Json, Refusal
from simulator.town import Room, User

if TYPE_CHECKING:
    from simulator.simulator import Simulator

ACTS = frozenset(
    {
        "add_user", "add_group", "add_channel", "send_text", "press_start", "send_photo",
        "send_album", "send_document", "send_voice", "send_sticker", "send_location",
        "send_venue", "send_contact", "send_poll", "send_content", "tap", "open_link",
        "press_label", "edit_text", "move", "delete", "react", "vote", "block", "unblock",
        "deactivate", "join", "leave", "add_bot", "make_bot_admin", "remove_bot",
        "migrate_group", "set_privacy", "redeliver", "inject", "show_from_bot",
    }
)  # fmt: skip
FAULTS = frozenset({"fail", "drop", "hang", "outage", "delay", "heal"})
_INLINE = re.compile(r"(image/(jpeg|png|gif|webp)|audio/ogg)$")


def _json(body: object, status: int = 200) -> web.Response:
    return web.Response(body=orjson.dumps(body), status=status, content_type="application/json")


def _plain(value: object) -> object:
    if isinstance(value, User):
        return value.as_json()
    if isinstance(value, Room):
        return value.chat
    return value


async def _arguments(request: web.Request) -> Json:
    """Read an act: JSON with base64 bytes, or multipart with JSON in `json` and files."""
    if request.content_type != "multipart/form-data":
        asked: Json = orjson.loads(await request.read() or b"{}")
        for name in ("data", "photos"):
            if name == "data" and asked.get("act") == "tap":
                continue
            value = asked.get(name)
            if isinstance(value, str):
                asked[name] = base64.b64decode(value, validate=True)
            elif isinstance(value, list):
                asked[name] = [base64.b64decode(part, validate=True) for part in value]
        return asked
    form = await request.post()
    asked = orjson.loads(str(form["json"]))
    files = [v.file.read() for v in form.getall("file", []) if isinstance(v, web.FileField)]
    if asked.get("act") == "send_album":
        asked["photos"] = files
    elif files:
        asked["data"] = files[0]
    return asked


class Control:
    """Lets the chat page, other processes and curious people do what the Python API does."""

    def __init__(self, sim: "Simulator") -> None:
        self._sim = sim

    def routes(self) -> list[web.RouteDef]:
        """Return the addresses."""
        return [
            web.post("/sim/act", self.act),
            web.post("/sim/faults", self.faults),
            web.get("/sim/state", self.state),
            web.get("/sim/events", self.events),
            web.get("/sim/calls", self.calls),
            web.get("/sim/health", self.health),
            web.get("/sim/map", self.map),
            web.get("/sim/file/{file_id}", self.file),
        ]

    def _perform(self, allowed: frozenset[str], name: str, asked: Json) -> web.Response:
        if name not in allowed:
            return _json({"ok": False, "description": f"unknown act {name!r}"}, 400)
        act: Callable[..., Any] = getattr(self._sim, name)
        try:
            return _json({"ok": True, "result": _plain(act(**asked))})
        except Refusal as refusal:
            return _json(refusal.as_json(), 400)
        except KeyError as error:
            return _json({"ok": False, "description": f"unknown: {error}"}, 400)
        except (LookupError, PermissionError, ValueError, TypeError) as error:
            return _json({"ok": False, "description": str(error)}, 400)

    async def act(self, request: web.Request) -> web.Response:
        """Let a person do something: {"act": "send_text", "user": 1001, "text": "Halo"}."""
        try:
            asked = await _arguments(request)
            name = str(asked.pop("act", ""))
        except (ValueError, KeyError, AttributeError, binascii.Error) as error:
            return _json({"ok": False, "description": f"cannot read the act: {error}"}, 400)
        return self._perform(ACTS, name, asked)

    async def faults(self, request: web.Request) -> web.Response:
        """Let something fail: {"fault": "fail", "method": "sendMessage", "status": 429}.

        {"limits": true|false|{"overall_per_second": 30, ...}} sets the limits.
        """
        try:
            asked: Json = orjson.loads(await request.read())
            if "limits" in asked:
                wanted = asked.pop("limits")
                given = Limits(**wanted) if isinstance(wanted, dict) else Limits()
                self._sim.limits = given if wanted else None
        except (ValueError, TypeError) as error:
            return _json({"ok": False, "description": f"cannot read the fault: {error}"}, 400)
        if "fault" in asked:
            return self._perform(FAULTS, str(asked.pop("fault")), asked)
        return _json({"ok": True, "result": view.settings_of(self._sim)})

    def _people(self, request: web.Request) -> list[int]:
        asked = re.findall(r"\d+", request.query.get("as", ""))
        return [int(user_id) for user_id in asked if int(user_id) in self._sim.town.users]

    async def state(self, request: web.Request) -> web.Response:
        """Return what the people in `as` see."""
        return _json(view.state(self._sim, self._people(request)))

    async def events(self, request: web.Request) -> web.StreamResponse:
        """Stream what changes for the people in `as`, as server-sent events."""
        response = web.StreamResponse(
            headers={"Content-Type": "text/event-stream", "Cache-Control": "no-store"}
        )
        hub = self._sim.town.hub
        queue = hub.subscribe()
        try:
            await response.prepare(request)
            await response.write(b"retry: 1000\n\n")
            while True:
                news = await queue.get()
                for user_id in self._people(request):
                    seen = view.news_for(self._sim, self._sim.town.users[user_id], news)
                    if seen is not None:
                        await response.write(b"data: " + orjson.dumps(seen) + b"\n\n")
        except ConnectionError:
            return response
        finally:
            hub.unsubscribe(queue)

    async def calls(self, request: web.Request) -> web.Response:
        """Return the last calls of the bot (`limit`, default 100)."""
        limit = int(re.sub(r"\D", "", request.query.get("limit", "")) or 100)
        rows = [
            {"method": c.method, "params": c.params, "at": c.at, "answer": c.answer}
            for c in self._sim.calls[-limit:]
        ]
        return _json({"ok": True, "result": rows})

    async def health(self, _request: web.Request) -> web.Response:
        """Say that the simulator lives, and how much waits for the bot."""
        return _json({"ok": True, **view.settings_of(self._sim)})

    async def map(self, _request: web.Request) -> web.Response:
        """Return the points of the map, and its boundaries where there are any."""
        shapes = None
        if self._sim.boundaries is not None:
            shapes = orjson.loads(self._sim.boundaries.read_bytes())
        return _json({"places": KECAMATAN, "boundaries": shapes})

    async def file(self, request: web.Request) -> web.Response:
        """Return a file that was sent; only pictures and voices open in the page."""
        stored = self._sim.town.files.by_id(request.match_info["file_id"])
        if stored is None:
            raise web.HTTPNotFound
        headers = {"X-Content-Type-Options": "nosniff", "Cache-Control": "max-age=86400"}
        mime = stored.mime if _INLINE.match(stored.mime) else "application/octet-stream"
        if mime == "application/octet-stream":
            headers["Content-Disposition"] = "attachment"
        return web.Response(body=stored.data, content_type=mime, headers=headers)
