"""`python -m simulator`: the simulator alone, until it is interrupted."""

import asyncio
import signal
from pathlib import Path
from typing import Annotated

from cyclopts import App, Parameter

from simulator import DEFAULT_TOKEN, Limits, Simulator, default_world

app = App(name="simulator", help="A local Telegram with a chat page, for trying a bot.")


async def _serve(sim: Simulator, port: int, token: str) -> None:
    await sim.start(port=port)
    print(f"Chat page: {sim.url}/", flush=True)
    print(f"Bot API:   {sim.url}  token {token}", flush=True)
    stopped = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, stopped.set)
    await stopped.wait()
    await sim.stop()


@app.default
def main(
    *,
    port: int = 8081,
    limits: Annotated[bool, Parameter(negative="")] = False,
    delay: float = 0.0,
    token: str = DEFAULT_TOKEN,
    boundaries: Path | None = None,
) -> None:
    """Serve on 127.0.0.1.

    Parameters
    ----------
    port
        Where to listen; 0 takes any free port.
    limits
        Refuse what is sent faster than Telegram allows.
    delay
        How long every call takes, in seconds.
    token
        The token that the bot must use.
    boundaries
        A GeoJSON file that the map shows.

    """
    sim = Simulator(
        (token,), limits=Limits() if limits else None, world=default_world(), boundaries=boundaries
    )
    sim.delay(delay)
    asyncio.run(_serve(sim, port, token))


if __name__ == "__main__":
    app()
