"""What sending costs: `python -m bench.sending WAY URL TOKEN` sends with 50 calls in flight.

Prints CPU milliseconds a send, user and system, of this process alone.
"""

import asyncio
import sys
import time
from collections.abc import Awaitable, Callable
from typing import Any

import telegram
import uvloop

from bot.api import Api

SENDS = 2000
IN_FLIGHT = 50
TEXT = "Pesan Ibu adalah program pengaduan sampah. " * 8

Send = Callable[[int], Awaitable[Any]]


async def sent(send: Send) -> float:
    """Send, 50 at a time, and tell the CPU milliseconds of one."""
    numbers = iter(range(SENDS))

    async def one_after_another() -> None:
        for number in numbers:
            await send(1 + number % 200)

    await asyncio.gather(*(send(1 + number) for number in range(IN_FLIGHT)))
    before = time.process_time()
    await asyncio.gather(*(one_after_another() for _ in range(IN_FLIGHT)))
    return (time.process_time() - before) * 1000 / SENDS


async def ours(url: str, token: str) -> float:
    api = Api(token, url)

    async def send(person: int) -> None:
        await api.call("sendMessage", {"chat_id": person, "text": TEXT, "parse_mode": "HTML"})

    try:
        return await sent(send)
    finally:
        await api.close()


async def ptb(url: str, token: str) -> float:
    request = telegram.request.HTTPXRequest(connection_pool_size=IN_FLIGHT)
    async with telegram.Bot(token, base_url=f"{url}/bot", request=request) as bot:
        return await sent(lambda person: bot.send_message(person, TEXT, parse_mode="HTML"))


def main(way: str, url: str, token: str) -> None:
    run: Callable[[Any], float] = uvloop.run if way == "ours" else asyncio.run
    print(run((ours if way == "ours" else ptb)(url, token)))


if __name__ == "__main__":
    main(*sys.argv[1:4])
