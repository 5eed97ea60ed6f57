"""A short scripted visit over HTTP, as the chat page does it: acts, and what must come."""

import asyncio
import json
from dataclasses import dataclass
from typing import Any

import aiohttp

SARI, ADMIN = 1001, 1000
NAMES = {SARI: "Ibu Sari", ADMIN: "Admin"}


@dataclass(frozen=True, slots=True)
class Step:
    """One act of one person, and words of the answer that must come (empty: none is awaited)."""

    who: int
    act: str
    says: str
    expects: str
    keyword: str = "text"


STRANGE = "berapa ongkos naik balon udara di kramatwatu?"

VISIT = (
    Step(SARI, "press_start", "", "Selamat datang"),
    Step(SARI, "send_text", "/program", "Enam program"),
    Step(SARI, "tap", "Pesan Ibu", "Pengelolaan sampah", "label"),
    Step(SARI, "tap", "Apa itu Pesan Ibu?", "4 September 2024", "label"),
    Step(SARI, "send_text", "tranformer udh jln blm min?", "Belum diketahui"),
    Step(SARI, "send_text", "pojok dolan teh naon?", "Pojok Dolan"),
    Step(SARI, "send_text", STRANGE, "belum tahu"),
    Step(ADMIN, "press_start", "", "Selamat datang"),
    Step(ADMIN, "send_text", "/pertanyaan", "1 pertanyaan"),
    Step(ADMIN, "tap", f"1 × {STRANGE}", "balon udara", "label"),
    Step(ADMIN, "tap", "Tulis jawaban", "Tulis jawabannya", "label"),
    Step(ADMIN, "send_text", "Belum ada balon udara di Kramatwatu.", "Dari mana"),
    Step(ADMIN, "send_text", "Disporapar, November 2026", "Beginilah"),
    Step(ADMIN, "tap", "Terbitkan", "Terbit", "label"),
    Step(SARI, "", "", "Belum ada balon udara"),
    Step(SARI, "send_text", "terima kasih ya", "Sama-sama"),
)


class Visit:
    """Plays steps over HTTP and prints what was said; `patience` in seconds for each answer."""

    def __init__(self, url: str, patience: float) -> None:
        self._url = url
        self._patience = patience
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
        events = f"{self._url}/sim/events?as={step.who}"
        async with http.get(events, timeout=aiohttp.ClientTimeout(total=None)) as news:
            await self._act(http, step)
            while not await self._came(http, step):
                await news.content.readline()

    async def _act(self, http: aiohttp.ClientSession, step: Step) -> None:
        if not step.act:
            return
        print(f"\n{NAMES[step.who]}: {step.says or 'START'}")
        asked: dict[str, Any] = {"act": step.act, "user": step.who}
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
        for message in reversed(await self._messages(http, step.who)):
            if f'"text": {json.dumps(step.says)}' in json.dumps(message.get("reply_markup")):
                return int(message["message_id"])
        print(f"✗ there is no button {step.says!r}")
        raise TimeoutError

    async def _came(self, http: aiohttp.ClientSession, step: Step) -> bool:
        """Print what is new to this person; tell whether the expected words are among it."""
        came = False
        for message in await self._messages(http, step.who):
            text = message.get("text", "")
            key = (step.who, message["message_id"])
            if message["sim"]["own"] or self._seen.get(key) == text:
                continue
            self._seen[key] = text
            print("  " + text.replace("\n", "\n  "))
            for row in message.get("reply_markup", {}).get("inline_keyboard", []):
                print("  " + " ".join(f"[{button['text']}]" for button in row))
            came = came or step.expects in text
        return came

    async def _messages(self, http: aiohttp.ClientSession, who: int) -> list[dict[str, Any]]:
        async with http.get(f"{self._url}/sim/state?as={who}") as answer:
            body = await answer.json()
        messages: list[dict[str, Any]] = body["views"][str(who)][0]["messages"]
        return messages
