"""The chat page in a browser, with a tiny bot behind it."""

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Literal

import aiohttp
import pytest
from playwright.async_api import Browser, Locator, Page, ViewportSize, expect

from simulator import Simulator
from simulator.picture import sample_photo
from simulator.world import CHANNEL_ID, DIDI_ID, GROUP_ID, SARI_ID
from tests.simulator.browser import Watched, chromium, needs_browser, talking
from tests.simulator.caller import Caller

pytestmark = needs_browser
# A busy machine may draw slowly; what never comes still fails.
expect.set_options(timeout=20_000)
DESKTOP: ViewportSize = {"width": 1280, "height": 800}
PHONE: ViewportSize = {"width": 360, "height": 740}


@pytest.fixture
async def browser() -> AsyncIterator[Browser]:
    async with chromium() as running:
        yield running


@pytest.fixture
async def bot(town: Simulator, session: aiohttp.ClientSession) -> AsyncIterator[Caller]:
    made = Caller(town, session)
    async with talking(made):
        await town.wait_for(lambda: town.bot.texts and town.bot.queue.is_waited_for)
        yield made


@pytest.fixture
async def page(browser: Browser, town: Simulator, bot: Caller) -> AsyncIterator[Page]:
    """Ibu Sari and Didi side by side, and no error in the console."""
    opened = await browser.new_page(viewport=DESKTOP)
    watched = Watched(opened)
    await opened.goto(f"{town.url}/?as={SARI_ID},{DIDI_ID}")
    await opened.wait_for_selector("body[data-ready]")
    yield opened
    await opened.close()
    assert watched.errors == []


def column(page: Page, user: int = SARI_ID) -> Locator:
    return page.locator(f"#as-{user}")


def field(page: Page, user: int = SARI_ID) -> Locator:
    return column(page, user).locator("textarea:visible")


async def start(page: Page, user: int = SARI_ID) -> None:
    await column(page, user).get_by_role("button", name="MULAI").click()
    await expect(column(page, user).get_by_text("Papan tombol", exact=True)).to_be_visible()


async def test_start_write_and_see_it_read(page: Page) -> None:
    await expect(column(page).get_by_text("Bot percobaan.")).to_be_visible()
    await start(page)
    await expect(column(page, DIDI_ID).get_by_text("Papan tombol")).to_have_count(0)
    await field(page).fill("Apa kabar?")
    await field(page).press("Enter")
    await expect(column(page).get_by_text("diterima text: Apa kabar?")).to_be_visible()
    own = column(page).locator(".message.own").last
    await expect(own.get_by_role("img", name="Sudah dibaca bot")).to_be_visible()
    await expect(field(page)).to_be_focused()
    await expect(column(page).locator(".day")).to_have_text("Hari ini")


async def test_telegrams_html_is_shown(page: Page) -> None:
    await start(page)
    words = column(page).locator(".words").nth(1)
    await expect(words.locator("b")).to_have_text("Selamat datang")
    spoiler = words.get_by_role("button", name="Tampilkan teks tersembunyi")
    await spoiler.press("Enter")
    await expect(words.locator(".spoiler.open")).to_have_text("rahasia")
    more = words.get_by_role("button", name="Selengkapnya")
    await more.click()
    await expect(words.get_by_role("button", name="Ringkas")).to_be_visible()


async def test_inline_buttons_toasts_and_alerts(page: Page) -> None:
    await start(page)
    row = column(page).locator(".row.tight .key")
    await expect(row).to_have_count(8)
    await row.nth(3).click()
    await expect(page.get_by_text("dipilih n3")).to_be_visible()
    site = column(page).get_by_role("link", name="Situs")
    await expect(site).to_have_attribute("href", "https://serangkab.go.id")
    await column(page).get_by_role("button", name="Penting").click()
    await expect(page.locator("#alert")).to_contain_text("dipilih alert")
    await page.keyboard.press("Enter")
    await column(page).get_by_role("button", name="Program", exact=True).focus()
    await page.keyboard.press("Enter")
    await expect(column(page).get_by_text("Enam program", exact=True)).to_be_visible()
    await expect(column(page).get_by_text("diedit")).to_be_visible()
    await expect(column(page).get_by_role("button", name="Kembali")).to_be_focused()


async def test_a_deep_link_opens_here(page: Page, town: Simulator) -> None:
    await start(page)
    await column(page).get_by_role("button", name="Pesan Ibu", exact=True).click()
    await column(page).get_by_role("button", name="MULAI").click()
    await expect(column(page).get_by_text("muatan: program_pesan-ibu")).to_be_visible()
    assert town.messages(SARI_ID)[-3]["text"] == "/start program_pesan-ibu"


async def test_commands_are_offered_and_chosen_by_keyboard(page: Page) -> None:
    await start(page)
    await field(page).press_sequentially("/")
    options = column(page).get_by_role("option")
    await expect(options).to_have_count(2)
    await field(page).press("ArrowDown")
    await field(page).press("Enter")
    await expect(column(page).get_by_text("diterima text: /bantuan")).to_be_visible()
    await column(page).get_by_role("button", name="Daftar perintah").click()
    await expect(options.first).to_be_focused()
    await options.first.press("Enter")
    await expect(column(page).get_by_text("diterima text: /program")).to_be_visible()


async def test_the_reply_keyboard_sends_words_contact_and_place(page: Page) -> None:
    await start(page)
    keys = column(page).get_by_role("group", name="Papan tombol bot")
    await expect(field(page)).to_have_attribute("placeholder", "Tulis pertanyaan")
    await keys.get_by_text("Menu utama").click()
    await expect(column(page).get_by_text("diterima text: Menu utama")).to_be_visible()
    await keys.get_by_text("Nomor saya").click()
    await expect(column(page).get_by_text("diterima contact")).to_be_visible()
    await keys.get_by_text("Lokasi saya").click()
    point = page.locator("#map-point")
    await point.fill("-6,13; 106.25")
    await expect(page.locator("#map-near")).to_contain_text("Kragilan")
    await point.press("Enter")
    await expect(column(page).get_by_text("diterima location")).to_be_visible()
    await expect(column(page).get_by_text("-6.13, 106.25")).to_be_visible()


async def test_a_place_is_picked_on_the_map(page: Page, town: Simulator) -> None:
    await start(page)
    await column(page).get_by_role("button", name="Lampirkan").locator("visible=true").click()
    await page.get_by_role("menuitem", name="Lokasi").click()
    canvas = page.get_by_role("application")
    before = await page.locator("#map-point").input_value()
    await canvas.focus()
    await canvas.press("ArrowUp")
    await canvas.press("+")
    await expect(page.locator("#map-point")).not_to_have_value(before)
    box = await canvas.bounding_box()
    assert box is not None
    middle = (box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    await page.mouse.move(*middle)
    await page.mouse.down()
    await page.mouse.move(middle[0] - 80, middle[1])
    await page.mouse.up()
    await page.get_by_label("Lokasi langsung (15 menit)").check()
    await page.get_by_role("button", name="Kirim lokasi ini").click()
    await expect(column(page).get_by_text("diterima location")).to_be_visible()
    sent = next(m["location"] for m in town.messages(SARI_ID) if "location" in m)
    assert sent["live_period"] == 900
    assert sent["longitude"] > 106.14
    assert sent["latitude"] > -6.11


async def test_photos_become_an_album_or_files(page: Page, town: Simulator, tmp_path: Path) -> None:
    await start(page)
    files = [tmp_path / f"{number}.jpg" for number in range(3)]
    for file in files:
        file.write_bytes(sample_photo())
    inputs = column(page).locator("input[type=file]").first
    await inputs.evaluate("input => { input.accept = 'image/*'; }")
    await inputs.set_input_files(files)
    await page.get_by_label("Keterangan").fill("Tiga foto")
    await page.get_by_role("button", name="Kirim", exact=True).locator("visible=true").last.click()
    await expect(column(page).locator(".album .tile")).to_have_count(3)
    await expect(column(page).locator(".message.own").last).to_contain_text("Tiga foto")
    await inputs.set_input_files(files[:1])
    await page.get_by_label("Kirim sebagai berkas").check()
    await page.get_by_role("button", name="Kirim", exact=True).locator("visible=true").last.click()
    await expect(column(page).get_by_text("diterima document")).to_be_visible()
    document = next(m["document"] for m in town.messages(SARI_ID) if "document" in m)
    assert (document["file_name"], document["mime_type"]) == ("0.jpg", "image/jpeg")


async def test_own_messages_are_edited_replied_to_and_deleted(page: Page, town: Simulator) -> None:
    await start(page)
    await field(page).fill("Hallo")
    await field(page).press("Enter")
    await expect(column(page).get_by_text("diterima text: Hallo")).to_be_visible()
    await field(page).press("ArrowUp")
    await expect(field(page)).to_have_value("Hallo")
    await field(page).fill("Halo")
    await field(page).press("Enter")
    own = column(page).locator(".message.own").last
    await expect(own).to_contain_text("diedit")
    await own.hover()
    await own.get_by_role("button", name="Pilihan pesan").click()
    await page.get_by_role("menuitem", name="Balas").click()
    await field(page).fill("dan salam")
    await field(page).press("Enter")
    await expect(column(page).locator(".quoted")).to_contain_text("Halo")
    last = column(page).locator(".message.own").last
    await last.hover()
    await last.get_by_role("button", name="Pilihan pesan").click()
    await page.get_by_role("menuitem", name="Hapus").click()
    await expect(column(page).locator(".quoted")).to_have_count(0)
    assert all(message.get("text") != "dan salam" for message in town.messages(SARI_ID))


async def test_channel_group_and_unread_badges(page: Page, bot: Caller) -> None:
    await bot.call("sendMessage", chat_id=CHANNEL_ID, text="Kabar pagi")
    tab = column(page).get_by_role("tab", name="Kabar Serang")
    await expect(tab.locator(".badge")).to_have_text("1")
    badge = page.locator(f"#persona-list [data-id='{SARI_ID}'] .badge")
    await expect(badge).to_have_text("1")
    await tab.click()
    await expect(column(page).get_by_text("Kabar pagi")).to_be_visible()
    await expect(badge).to_be_hidden()
    await expect(column(page).get_by_text("Anda pelanggan kanal ini")).to_be_visible()
    await expect(column(page).get_by_role("tab", name="Petugas")).to_have_count(0)
    await column(page, DIDI_ID).get_by_role("tab", name="Petugas").click()
    await field(page, DIDI_ID).fill("Siap bertugas")
    await field(page, DIDI_ID).press("Enter")
    await expect(column(page, DIDI_ID).get_by_text("Siap bertugas")).to_be_visible()
    shown = [message.get("text") for message in bot.sim.messages(GROUP_ID)]
    assert shown.count("Siap bertugas") == 1


async def test_blocking_and_an_outage(page: Page, town: Simulator, bot: Caller) -> None:
    await start(page)
    await column(page).get_by_role("button", name="Pilihan Ibu Sari").click()
    await page.get_by_role("menuitem", name="Blokir bot").click()
    await expect(column(page).get_by_role("button", name="BUKA BLOKIR")).to_be_visible()
    said = await bot.refused("sendMessage", chat_id=SARI_ID, text="x")
    assert said == "Forbidden: bot was blocked by the user"
    await column(page).get_by_role("button", name="BUKA BLOKIR").click()
    await expect(column(page).get_by_text("Papan tombol", exact=True)).to_have_count(2)
    await page.get_by_role("button", name="Pengaturan percobaan").click()
    await page.get_by_label("Batas kecepatan Telegram").check()
    await town.wait_for(lambda: town.limits is not None)


@pytest.mark.parametrize("scheme", ["light", "dark"])
async def test_a_phone_shows_one_person_at_a_time(
    browser: Browser, town: Simulator, bot: Caller, scheme: Literal["light", "dark"]
) -> None:
    page = await browser.new_page(viewport=PHONE, color_scheme=scheme)
    watched = Watched(page)
    await page.goto(f"{town.url}/?as={SARI_ID},{DIDI_ID}&start=program_transformer")
    await page.wait_for_selector("body[data-ready]")
    await expect(column(page, DIDI_ID)).to_be_hidden()
    await column(page).get_by_role("button", name="MULAI").click()
    await expect(column(page).get_by_text("muatan: program_transformer")).to_be_visible()
    wide = await page.evaluate("document.documentElement.scrollWidth")
    assert wide <= PHONE["width"]
    await page.locator(f"#persona-list [data-id='{DIDI_ID}']").click()
    await expect(column(page)).to_be_hidden()
    town.press_start(DIDI_ID)
    await expect(column(page, DIDI_ID).get_by_text("Papan tombol", exact=True)).to_be_visible()
    assert await _low_contrast(page) == []
    await page.close()
    assert watched.errors == []


async def _low_contrast(page: Page) -> list[str]:
    """Return the texts whose contrast is below 4.5 (WCAG AA), looking at solid backgrounds."""
    found: list[str] = await page.evaluate(
        """() => {
      const parse = (colour) => (colour.match(/[\\d.]+/g) || []).map(Number);
      const light = ([r, g, b]) => [r, g, b].map((v) => v / 255)
        .map((v) => (v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4))
        .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
      const ground = (node) => {
        for (let at = node; at; at = at.parentElement) {
          const c = parse(getComputedStyle(at).backgroundColor);
          if (c.length === 3 || c[3] === 1) return c;
        }
        return [255, 255, 255];
      };
      const low = [];
      for (const node of document.querySelectorAll('body *')) {
        const own = [...node.childNodes].some((n) => n.nodeType === 3 && n.textContent.trim());
        const style = getComputedStyle(node);
        if (!own || !node.checkVisibility() || style.visibility === 'hidden') continue;
        const [a, b] = [light(parse(style.color)), light(ground(node))];
        const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
        if (ratio < 4.5) low.push(`${ratio.toFixed(2)} ${node.textContent.slice(0, 30)}`);
      }
      return low;
    }"""
    )
    return found
