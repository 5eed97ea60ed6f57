"""The evening's plan, made in a process of its own that gives way to replies and is ended if late.

The job's payload is {"day": what domain.pooling_packing.pack gives} and, where it differs from what
the day's size and the settings say, "seconds"; the day may bring its "turnaround_minutes". What
comes back are the runs of the best plan, whose it is, who is left behind and why, and the figures
before and after; where nothing better was found, the runs that stand.
"""

import asyncio
import json
import sys
from contextlib import suppress
from pathlib import Path
from typing import Any, Final

import structlog

from domain.pooling_packing import unpack
from domain.pooling_plan import weighed
from work.solving import result
from work.work import Payload, Result, Tools, Work

SECONDS: Final = 30.0  # to look for a better plan
SECONDS_PER_RIDE: Final = 0.1  # more than that a small day does not need
GRACE: Final = 20.0  # seconds more: to start, to read, and to insert who was left over
ROOT: Final = Path(__file__).parents[1]  # where the process finds these packages

log = structlog.get_logger()


def planner(seconds: float = SECONDS) -> Work:
    """Give the kind of work that looks for a better plan for so long."""

    async def plan(tools: Tools, payload: Payload) -> Result:
        needed = 1 + SECONDS_PER_RIDE * len(payload["day"]["asked"])
        longest = float(payload.get("seconds", min(seconds, needed)))
        found = await in_a_process(payload["day"], longest, GRACE)
        if found is None:
            log.warning("the planner was late and has been ended; the plan that stands is kept")
            found = await tools.compute(_standing, payload["day"])
        return found

    return Work(plan)


async def in_a_process(day: dict[str, Any], seconds: float, grace: float) -> Result | None:
    """Plan in a process of its own; None if it has not ended `grace` seconds after its time."""
    process = await asyncio.create_subprocess_exec(
        # A library's warning is no reason to end without a plan, whatever PYTHONWARNINGS says.
        *(sys.executable, "-W", "ignore", "-m", "work.solving", str(seconds)),
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.DEVNULL,  # a library's chatter, which may hold anything
        cwd=ROOT,
    )
    try:
        async with asyncio.timeout(seconds + grace):
            said, _ = await process.communicate(json.dumps(day).encode())
    except TimeoutError:
        return None
    finally:  # also when the bot stops: nobody would wait for its answer any more
        with suppress(ProcessLookupError):
            process.kill()
        await process.wait()
    if process.returncode:
        raise ChildProcessError(f"the planner's process ended with {process.returncode}")
    found: Result = json.loads(said)
    return found


def _standing(packed: dict[str, Any]) -> Result:
    day = unpack(packed)
    stands = weighed(day.standing, day.cars, day.asked, travel=day.travel)
    return result(stands, stands, "standing")
