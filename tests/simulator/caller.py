"""A bot reduced to its calls, and the people around it."""

from typing import Any

import aiohttp

from simulator import Simulator

TOKEN = "123456:TEST-TOKEN"
Json = dict[str, Any]


class Caller:
    """Calls the Bot API as any client would, over HTTP."""

    def __init__(self, sim: Simulator, session: aiohttp.ClientSession, token: str = TOKEN) -> None:
        self.sim = sim
        self.session = session
        self.token = token
        self.offset = 0

    async def raw(self, method: str, **params: Any) -> Json:
        """Return the whole body of an answer."""
        url = f"{self.sim.url}/bot{self.token}/{method}"
        async with self.session.post(url, json=params) as response:
            body: Json = await response.json()
            assert response.status == (200 if body["ok"] else body["error_code"])
            return body

    async def call(self, method: str, **params: Any) -> Any:
        """Return the result of a call that is accepted."""
        body = await self.raw(method, **params)
        assert body["ok"], body
        return body["result"]

    async def refused(self, method: str, **params: Any) -> str:
        """Return the sentence of a call that is refused."""
        body = await self.raw(method, **params)
        assert not body["ok"], body
        return str(body["description"])

    async def updates(self, timeout: int = 0, **params: Any) -> list[Json]:  # noqa: ASYNC109
        """Fetch what is new, and confirm it with the next call."""
        found: list[Json] = await self.call(
            "getUpdates", offset=self.offset, timeout=timeout, **params
        )
        if found:
            self.offset = found[-1]["update_id"] + 1
        return found
