"""The addresses that the simulator serves: the Bot API, its control, the chat page."""

from typing import TYPE_CHECKING

from aiohttp import web

from simulator.botapi import BotApi
from simulator.files import MAX_UPLOAD

if TYPE_CHECKING:
    from simulator.simulator import Simulator


def application(sim: "Simulator", api: BotApi) -> web.Application:
    """Return the web application of a simulator."""
    app = web.Application(client_max_size=2 * MAX_UPLOAD)
    app.router.add_route("*", "/bot{token}/{method}", api.handle)
    app.router.add_get("/file/bot{token}/{path:.+}", api.file)
    return app
