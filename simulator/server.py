"""The addresses that the simulator serves: the Bot API, its control, the chat page."""

from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from aiohttp import web

from simulator.botapi import BotApi
from simulator.control import Control
from simulator.files import MAX_UPLOAD

if TYPE_CHECKING:
    from simulator.simulator import Simulator

PAGE = Path(__file__).parent / "page"
_KINDS = {".html": "text/html", ".css": "text/css", ".js": "text/javascript",
          ".svg": "image/svg+xml"}  # fmt: skip
_POLICY = (
    "default-src 'self'; img-src 'self' blob: data:; media-src 'self' blob:; object-src 'none'; "
    "base-uri 'none'; frame-ancestors 'none'"
)


@web.middleware
async def _own_pages_only(
    request: web.Request,
    handler: Callable[[web.Request], Awaitable[web.StreamResponse]],
) -> web.StreamResponse:
    """Refuse what other web sites, open in the same browser, would do in people's names."""
    origin = request.headers.get("Origin")
    if origin and request.path.startswith("/sim/") and urlsplit(origin).netloc != request.host:
        raise web.HTTPForbidden
    return await handler(request)


async def _page(request: web.Request) -> web.StreamResponse:
    name = request.match_info.get("name") or "index.html"
    path = PAGE / name
    if path.parent != PAGE or path.suffix not in _KINDS or not path.is_file():
        raise web.HTTPNotFound
    return web.Response(
        text=path.read_text(encoding="utf-8"),
        content_type=_KINDS[path.suffix],
        headers={"Content-Security-Policy": _POLICY, "Cache-Control": "no-cache"},
    )


def application(sim: "Simulator", api: BotApi) -> web.Application:
    """Return the web application of a simulator."""
    app = web.Application(client_max_size=2 * MAX_UPLOAD, middlewares=[_own_pages_only])
    app.router.add_route("*", "/bot{token}/{method}", api.handle)
    app.router.add_get("/file/bot{token}/{path:.+}", api.file)
    app.router.add_routes(Control(sim).routes())
    app.router.add_get("/", _page)
    app.router.add_get("/page/{name}", _page)
    return app
