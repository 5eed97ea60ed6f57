"""A short scripted visit over HTTP, as the chat page does it: acts, and what must come."""

import asyncio
import base64
import io
import json
from dataclasses import dataclass
from typing import Any

import aiohttp
from PIL import Image

SARI, ADMIN, RINA, DIDI = 1001, 1000, 1003, 1005
GROUP = -1001360400002
NAMES = {SARI: "Ibu Sari", ADMIN: "Admin", RINA: "Rina", DIDI: "Didi"}
PASAR, BESIDE = (-6.1001, 106.2401), (-6.1003, 106.2402)  # where it lies, where the officer stands


@dataclass(frozen=True, slots=True)
class Step:
    """One act of one person, and words of the answer that must come (empty: none is awaited)."""

    who: int
    act: str
    says: str
    expects: str
    keyword: str = "text"
    at: tuple[float, float] | None = None
    group: bool = False


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
    # Pesan Ibu: from a photo to a street that its reporter calls clean.
    Step(SARI, "send_photo", "smpah numpuk di psr", "Di mana tempatnya", "caption"),
    Step(SARI, "send_location", "", "salah satu kecamatan", at=PASAR),
    Step(SARI, "tap", "Ciruas", "Periksa dulu", "label"),
    Step(SARI, "tap", "Kirim laporan", "PI-000001", "label"),
    Step(DIDI, "press_start", "", "Selamat datang"),
    Step(DIDI, "tap", "Ambil", "dipegang Didi", "label", group=True),
    Step(SARI, "", "", "sedang ditangani"),
    Step(DIDI, "tap", "Selesai", "Kirim foto", "label", group=True),
    Step(DIDI, "send_photo", "sudah kami angkut", "Kirim lokasi", "caption", group=True),
    Step(DIDI, "send_location", "", "Pelapor ditanya", at=BESIDE, group=True),
    Step(SARI, "", "", "Bersih?"),
    Step(SARI, "tap", "Bersih", "dikonfirmasi warga", "label"),
    # Transformer: an employee verifies with the NIP and her own telephone.
    Step(RINA, "press_start", "", "Selamat datang"),
    Step(RINA, "send_text", "/pegawai", "18 angka"),
    Step(RINA, "send_text", "19870512 201001 2 003", "nomor telepon"),
    Step(RINA, "press_label", "📱 Bagikan nomor saya", "terverifikasi", "label"),
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
        for view in body["views"][str(step.who)]:
            if (view["id"] == GROUP) if step.group else (view["kind"] == "private"):
                messages: list[dict[str, Any]] = view["messages"]
                return messages
        return []


def _clean_street() -> bytes:
    """Draw what the officer photographs: nothing lies there any more."""
    image = Image.linear_gradient("L").resize((320, 240)).convert("RGB")
    kept = io.BytesIO()
    image.save(kept, "JPEG")
    return kept.getvalue()
