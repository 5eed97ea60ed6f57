"""A process that does everything wrong with a token; the log's test reads what it says."""

import asyncio
import gc
import logging
import sys
import threading
import warnings

import aiohttp
import structlog
from telegram import Bot
from telegram.error import NetworkError

from bot.config import load
from bot.log import configure

CONFIG = load(
    None,
    {
        "SOBAT_TELEGRAM__TOKEN": "4242424242:a-very-secret_Token",
        "SOBAT_TELEGRAM__WEBHOOK_SECRET": "the-webhooks-secret",
        "SOBAT_STORAGE__URL": 'postgresql://sobat:s"ecret%2Fpass@127.0.0.1/sobat',
        "SOBAT_LOG__FORMAT": sys.argv[1],
        "SOBAT_LOG__LEVEL": "debug",
    },
)
TOKEN = CONFIG.telegram.token.get_secret_value()
URL = f"http://127.0.0.1:1/bot{TOKEN}/sendMessage"


class Careless:
    """Falls apart when it goes, and when it is shown."""

    def __del__(self) -> None:
        raise RuntimeError(f"destructor of {URL}")

    def __repr__(self) -> str:
        raise RuntimeError(f"repr of {URL}")


async def in_the_client() -> None:
    async with aiohttp.ClientSession() as session:
        for where in (URL, f"nonsense://{TOKEN}"):
            try:
                await session.get(where)
            except aiohttp.ClientError as error:
                for name in ("bot", "aiohttp.client", "telegram.ext", "apscheduler.executors"):
                    logging.getLogger(name).exception("a request failed: %s", where)
                    logging.getLogger(name).warning("again %r", error, exc_info=error)
                structlog.get_logger("bot").exception("structured", url=where, error=error)
                wrapped = NetworkError(f"wrapped {where}")
                wrapped.__cause__ = error
                structlog.get_logger("bot").error("chained", exc_info=wrapped)


async def in_a_task() -> None:
    async def lost() -> None:
        raise ValueError(f"task of {URL}")

    task = asyncio.create_task(lost())
    await asyncio.wait([task])
    del task
    gc.collect()


def in_a_thread() -> None:
    raise ValueError(f"thread of {URL}")


def main() -> None:
    configure(CONFIG.log, CONFIG.secrets())
    log = structlog.get_logger("bot")
    log.info("started", config=CONFIG, storage=CONFIG.storage.url, bot=Bot(TOKEN))
    log.info("secrets %s", CONFIG.secrets(), secret=CONFIG.telegram.webhook_secret)
    log.info("quoted", url=URL.replace(":", "%3A"), half=TOKEN.partition(":")[2], raw=URL.encode())
    log.info("another's", url="https://api.telegram.org/bot777:somebody-elses-bot/getMe")
    log.info("person", text="halo pak", first_name="Siti", phone="hp 0812-3456-7890", chat=62812345)
    log.info("her number is 081234567890 or +62 81234567890")
    log.info("her NIP is 198705122010012003 or 19870512 201001 2 003", nip="19870512")
    logging.getLogger("telegram.Bot").debug("Calling sendMessage with text halo pak")
    logging.getLogger("aiosqlite").debug("executing INSERT halo pak")
    logging.getLogger("bot").info("unformattable %d", URL)
    logging.getLogger("bot").info("unshowable %r", Careless())
    warnings.warn(f"warning about {URL}", stacklevel=1)
    asyncio.run(in_the_client())
    asyncio.run(in_a_task())
    thread = threading.Thread(target=in_a_thread)
    thread.start()
    thread.join()
    raise SystemError(f"main of {URL}")


main()
