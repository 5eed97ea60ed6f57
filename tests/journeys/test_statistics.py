"""Figures that everybody may read, and files that tell where and what but never who."""

import csv
import io
import json
import zipfile
from datetime import timedelta
from typing import Any
from zoneinfo import ZoneInfo

from PIL import Image

from domain.figures import Line, figures, geojson, square
from domain.places import Point, metres
from domain.reports import State
from tests.journeys.test_reporting import officer, reported, shows
from tests.moments import NOON
from tests.town import Resident, Seen, Town
from work.charts import draw, png
from work.exports import COLUMNS, cells
from work.work import Hopeless, Payload, Result, Tools, Work


def file_of(town: Town, seen: Seen) -> tuple[str, bytes]:
    documents = [one["document"] for one in seen.messages if "document" in one]
    assert len(documents) == 1, seen.text
    data = town.sim.town.files.find(documents[0]["file_id"]).data
    return documents[0]["file_name"], data


async def landmarked(town: Town, person: Resident, landmark: str) -> None:
    """File a report whose place is told in words."""
    await person.types("/lapor")
    await shows(person, caption="sampah numpuk di pasar")
    await person.types("Kaserangan, Ciruas")
    await person.types(landmark)
    await person.taps("Kirim laporan")


def line(**changes: Any) -> Line:
    values: dict[str, Any] = {
        "id": 1,
        "category": "pile",
        "kecamatan": "36.04.09",
        "desa": "",
        "landmark": "",
        "state": State.NEW,
        "urgent": False,
        "supporters": 0,
        "reopened": 0,
        "point": Point(-6.1, 106.24),
        "filed_at": NOON,
        "touched_at": None,
        "claimed_at": None,
        "closed_at": None,
    }
    return Line(**{**values, **changes})


async def test_everybody_reads_the_figures_below_a_picture(town: Town) -> None:
    didi, ibu, stranger = await officer(town, "Didi"), town.resident(), town.resident("Pak Usep")
    await reported(town, ibu)
    await reported(town, ibu, at=(-6.12, 106.25))
    await didi.sees()
    await town.later(hours=3)
    await didi.taps("Ambil")
    seen = await stranger.types("/statistik")
    assert "Laporan masuk: 2" in seen.text
    assert "Ciruas: 2, 0, 0" in seen.text
    assert "Tumpukan sampah: 2, 0, 0" in seen.text
    assert "dalam 3" in seen.text
    assert "Sari" not in seen.text
    photo = seen.messages[-1]["photo"][-1]
    picture = Image.open(io.BytesIO(town.sim.town.files.find(photo["file_id"]).data))
    assert picture.width == 1280


async def test_old_reports_are_not_in_the_figures(town: Town) -> None:
    ibu = town.resident()
    await reported(town, ibu)
    await town.later(days=31)
    assert "Belum ada laporan" in (await ibu.types("/statistik")).text


async def test_a_citizen_gets_no_files(town: Town) -> None:
    ibu = town.resident()
    seen = await ibu.types("/ekspor")
    assert "Excel" not in seen.labels


async def test_the_sheet_has_filters_and_nobody_in_it(town: Town) -> None:
    didi, ibu = await officer(town, "Didi"), town.resident("Ibu Sari")
    await landmarked(town, ibu, '=HYPERLINK("http://x";"klik")')
    await didi.types("/ekspor")
    await didi.taps("Excel")
    name, data = file_of(town, Seen(didi.chat(), []))
    assert name == "pesan-ibu-2026-11-23.xlsx"
    book = zipfile.ZipFile(io.BytesIO(data))
    parts = {part: book.read(part).decode() for part in book.namelist() if part.endswith("xml")}
    assert "autoFilter" in parts["xl/worksheets/sheet1.xml"]
    assert "<f>" not in parts["xl/worksheets/sheet1.xml"]
    strings = parts["xl/sharedStrings.xml"]
    assert "PI-000001" in strings
    assert "=HYPERLINK" in strings
    assert not any("Sari" in part or "Warga" in part for part in parts.values())


async def test_the_table_of_text_runs_no_formula(town: Town) -> None:
    didi, ibu = await officer(town, "Didi"), town.resident()
    await landmarked(town, ibu, "=1+1 samping masjid")
    await didi.types("/ekspor")
    await didi.taps("CSV")
    _, data = file_of(town, Seen(didi.chat(), []))
    rows = list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"))))
    assert [one["Nomor"] for one in rows] == ["PI-000001"]
    assert rows[0]["Patokan"] == "'=1+1 samping masjid"
    assert rows[0]["Masalah"] == "Tumpukan sampah"


async def test_an_officer_gets_only_the_own_kecamatan(town: Town) -> None:
    here, there = await officer(town, "Didi"), await officer(town, "Eka", "36.04.10")
    lead = await officer(town, "Lina", "", "dlh-head")
    await reported(town, town.resident())
    counts = {}
    for person in (here, there, lead):
        await person.types("/ekspor")
        seen = await person.taps("Peta (GeoJSON, kotak 100 m)")
        _, data = file_of(town, Seen(person.chat(), []))
        counts[person.user.first_name] = len(json.loads(data)["features"])
        assert "laporan" in seen.text
    assert counts == {"Didi": 1, "Eka": 0, "Lina": 1}


async def test_a_file_is_of_the_span_and_the_problem_that_were_chosen(town: Town) -> None:
    didi, ibu = await officer(town, "Didi"), town.resident()
    await reported(town, ibu)
    await town.later(days=40)
    await reported(town, ibu, "sampah numpuk di pasar", (-6.12, 106.25))
    await reported(town, town.resident("Pak Dede"), "bangkai kucing di jalan")
    found = {}
    for span, problem in (("", ""), ("30 hari", ""), ("30 hari", "Bangkai hewan")):
        asked = await didi.types("/ekspor")
        assert "semua masalah, satu tahun terakhir" in asked.text
        if span:
            assert "30 hari terakhir" in (await didi.taps(span)).text
        if problem:
            await didi.taps("Pilih masalah")
            assert f"{problem}, 30 hari terakhir" in (await didi.taps(problem)).text
        name, data = file_of(town, await didi.taps("CSV"))
        rows = list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"))))
        found[span, problem] = [one["Nomor"] for one in rows]
        assert name.endswith(".csv")
    assert found == {
        ("", ""): ["PI-000003", "PI-000002", "PI-000001"],
        ("30 hari", ""): ["PI-000003", "PI-000002"],
        ("30 hari", "Bangkai hewan"): ["PI-000003"],
    }


async def test_a_group_is_sent_no_file(town: Town) -> None:
    didi = await officer(town, "Didi")
    town.sim.add_group(-500, "Meja Ciruas", members=[didi.user], kind="group")
    town.sim.send_text(didi.user, "/ekspor", chat=-500)
    await town.settled()
    assert not any("document" in one for one in town.sim.messages(-500))


def test_a_square_hides_the_house_and_stays_near() -> None:
    one, other = Point(-6.10001, 106.24001), Point(-6.10011, 106.24011)
    assert square(one) == square(other)
    longitude, latitude = square(one)
    assert 0 < metres(one, Point(latitude, longitude)) < 75


def test_the_map_counts_and_tells_neither_number_nor_word() -> None:
    lines = [
        line(landmark="rumah Bu Sari"),
        line(id=2, state=State.CONFIRMED),
        line(id=3, point=None),
    ]
    drawn = geojson(lines, {"pile": "Tumpukan sampah"})
    assert [one["properties"] for one in drawn["features"]] == [
        {"category": "pile", "name": "Tumpukan sampah", "reports": 2, "open": 1}
    ]
    assert "Sari" not in json.dumps(drawn)


def test_figures_of_nothing_and_of_all_kinds() -> None:
    assert figures([]).first_touch is None
    found = figures(
        [
            line(touched_at=NOON + timedelta(hours=2), state=State.CONFIRMED, reopened=2),
            line(touched_at=NOON + timedelta(hours=5), state=State.CLAIMED),
            line(state=State.REJECTED),
        ]
    )
    assert (found.received, found.resolved, found.confirmed, found.reopened) == (3, 2, 1, 1)
    assert found.first_touch == 3.5


def test_the_picture_shows_names_as_they_are() -> None:
    labels = dict.fromkeys(["title", "places", "categories", "received", "resolved"], "<&>")
    labels["confirmed"] = "ya"
    drawn = draw(labels, [("36.04.09", figures([line()]))], [])
    assert "<&>" not in drawn
    assert png(drawn).startswith(b"\x89PNG")


def test_a_row_has_a_cell_for_each_column() -> None:
    assert len(cells(line(), {}, ZoneInfo("Asia/Jakarta"))) == len(COLUMNS)


async def test_who_asked_hears_when_it_could_not_be_done(town: Town) -> None:
    async def fails(tools: Tools, payload: Payload) -> Result:
        raise Hopeless("the disk is full")

    await town.close()
    town.works = {"statistics": Work(fails), "export": Work(fails)}
    await town.open()
    didi = await officer(town, "Didi")
    assert "belum dapat dihitung" in (await didi.types("/statistik")).text
    await didi.types("/ekspor")
    assert "belum dapat dibuat" in (await didi.taps("CSV")).text


async def test_a_kind_that_does_not_exist_is_refused(town: Town) -> None:
    didi = await officer(town, "Didi")
    await didi.types("/ekspor")
    message = didi.chat()[-1]
    town.sim.tap(didi.user, message["message_id"], data="wex:exe:365:-")
    assert not any("document" in one for one in (await didi.sees()).messages)
