"""A short scripted visit over HTTP, as the chat page does it: acts, and what must come."""

import asyncio
import base64
import io
import json
from collections.abc import Awaitable, Callable
from datetime import time
from typing import Any

import aiohttp
from PIL import Image

from bot.visit_steps import NAMES, Step
from simulator import CHANNEL_ID as CHANNEL
from simulator import GROUP_ID as GROUP


class Visit:
    """Plays steps over HTTP and prints what was said; `patience` in seconds for each answer.

    `until` moves the bot's clock on to an hour of the wall, of a weekday if one is given.
    """

    def __init__(
        self, url: str, patience: float, until: Callable[[time, int | None], Awaitable[None]]
    ) -> None:
        self._url = url
        self._patience = patience
        self._until = until
        self._seen: dict[tuple[int, int], str] = {}

    async def play(self, steps: tuple[Step, ...]) -> bool:
        """Play; False as soon as something expected does not come."""
        async with aiohttp.ClientSession() as http:
            for step in steps:
                try:
                    async with asyncio.timeout(self._patience):
                        await self._step(http, step)
                except TimeoutError:
                    print(f"✗ {NAMES[step.who]} never saw: {step.expects}")
                    return False
        print(f"\n✓ {len(steps)} steps, and everything expected came.")
        return True

    async def _step(self, http: aiohttp.ClientSession, step: Step) -> None:
        if step.clock is not None:
            print(f"\n── {step.clock:%H.%M} ──")
            await self._until(step.clock, step.weekday)
        events = f"{self._url}/sim/events?as={step.who}"
        async with http.get(events, timeout=aiohttp.ClientTimeout(total=None)) as news:
            await self._act(http, step)
            while step.expects and not await self._came(http, step):
                await news.content.readline()

    async def _act(self, http: aiohttp.ClientSession, step: Step) -> None:
        if not step.act:
            return
        what = step.says or {"press_start": "START"}.get(step.act, "📍")
        print(f"\n{NAMES[step.who]}{' (grup)' if step.group else ''}: {what}")
        asked: dict[str, Any] = {"act": step.act, "user": step.who}
        if step.at is not None:
            asked |= {"latitude": step.at[0], "longitude": step.at[1]}
        if step.act == "send_photo" and step.group:  # the same photo again would be doubted
            asked["data"] = base64.b64encode(_clean_street()).decode()
        if step.group:
            asked["chat"] = GROUP
            if step.act != "tap":
                asked["reply_to"] = await self._newest(http, step)
        if step.act == "tap":
            asked["message_id"] = await self._with_button(http, step)
        if step.says:
            asked[step.keyword] = step.says
        async with http.post(f"{self._url}/sim/act", json=asked) as answer:
            body = await answer.json()
            if not body["ok"]:
                print(f"✗ {body['description']}")
                raise TimeoutError

    async def _with_button(self, http: aiohttp.ClientSession, step: Step) -> int:
        for message in reversed(await self._messages(http, step)):
            if f'"text": {json.dumps(step.says)}' in json.dumps(message.get("reply_markup")):
                return int(message["message_id"])
        print(f"✗ there is no button {step.says!r}")
        raise TimeoutError

    async def _came(self, http: aiohttp.ClientSession, step: Step) -> bool:
        """Print what is new to this person; tell whether the expected words are among it."""
        came = False
        for message in await self._messages(http, step):
            text = message.get("text") or message.get("caption") or ""
            key = (step.who, message["message_id"])
            if message["sim"]["own"] or self._seen.get(key) == text:
                continue
            self._seen[key] = text
            print("  " + text.replace("\n", "\n  "))
            for row in message.get("reply_markup", {}).get("inline_keyboard", []):
                print("  " + " ".join(f"[{button['text']}]" for button in row))
            came = came or step.expects in text
        return came

    async def _newest(self, http: aiohttp.ClientSession, step: Step) -> int:
        """Find the bot's newest question: in a group it hears only replies."""
        theirs = [one for one in await self._messages(http, step) if not one["sim"]["own"]]
        return int(theirs[-1]["message_id"])

    async def _messages(self, http: aiohttp.ClientSession, step: Step) -> list[dict[str, Any]]:
        async with http.get(f"{self._url}/sim/state?as={step.who}") as answer:
            body = await answer.json()
        where = CHANNEL if step.channel else GROUP
        for view in body["views"][str(step.who)]:
            public = step.group or step.channel
            if (view["id"] == where) if public else (view["kind"] == "private"):
                messages: list[dict[str, Any]] = view["messages"]
                return messages
        return []


def _clean_street() -> bytes:
    """Draw what the officer photographs: nothing lies there any more."""
    image = Image.linear_gradient("L").resize((320, 240)).convert("RGB")
    kept = io.BytesIO()
    image.save(kept, "JPEG")
    return kept.getvalue()
