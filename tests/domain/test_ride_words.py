"""What people say about rides, as they say it."""

from datetime import date, time, timedelta

import pytest

from domain.lines import Stop
from domain.places import Point
from domain.pooling_shapes import Direction
from domain.ride_words import Said, Wanted, heard
from domain.stop_names import named

TODAY = date(2026, 11, 23)  # a Monday
TOMORROW = TODAY + timedelta(days=1)
AFTER = TODAY + timedelta(days=2)
TO, HOME = Direction.TO_OFFICE, Direction.HOME
BOOK, CANCEL, CHANGE = Wanted.BOOK, Wanted.CANCEL, Wanted.CHANGE

WHOLE = {
    "bsk nebeng dr ciruas ya min 1 kursi": Said(BOOK, TOMORROW, TO, stop="ciruas", seats=1),
    "cancel bsk, sakit": Said(CANCEL, TOMORROW, reason="sick"),
    "gajadi cancel deh": Said(CANCEL),
    "lusa pulang jam 4 brp org 2": Said(BOOK, AFTER, HOME, time(16), seats=2),
    "besok ikut dari pasar kragilan ke kantor": Said(BOOK, TOMORROW, TO, stop="pasar kragilan"),
    "tolong batalkan tumpangan hari ini, ada rapat": Said(CANCEL, TODAY, reason="duty"),
    "ganti jam 7.15 bsk": Said(CHANGE, TOMORROW, at=time(7, 15)),
    "pulang ke anyer jumat berdua": Said(BOOK, date(2026, 11, 27), HOME, stop="anyer", seats=2),
}


@pytest.mark.parametrize("words", WHOLE)
def test_a_sentence_is_understood_as_a_whole(words: str) -> None:
    assert heard(words, TODAY) == WHOLE[words]


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("nebeng skrg dong", TODAY),
        ("ikut hr ini", TODAY),
        ("saiki nunut", TODAY),
        ("ayeuna milu", TODAY),
        ("dinten ieu ngiring", TODAY),
        ("besok ikut", TOMORROW),
        ("bsok nebeng", TOMORROW),
        ("besko nebeng", TOMORROW),
        ("sesuk melu", TOMORROW),
        ("isukan milu ti ciruas", TOMORROW),
        ("enjing ngiring", TOMORROW),
        ("lusa ikut", AFTER),
        ("pageto milu", AFTER),
        ("emben nunut", AFTER),
        ("nebeng senin", TODAY),
        ("nebeng senin depan", date(2026, 11, 30)),
        ("rebo melu", AFTER),
        ("kemis nunut", date(2026, 11, 26)),
        ("ikut jum'at", date(2026, 11, 27)),
        ("saptu milu", date(2026, 11, 28)),
        ("ikut hari minggu", date(2026, 11, 29)),
        ("ikut tgl 5", date(2026, 12, 5)),
        ("ikut tanggal 23", TODAY),
        ("ikut 1 desember", date(2026, 12, 1)),
        ("ikut 2 des", date(2026, 12, 2)),
        ("ikut 3/12", date(2026, 12, 3)),
        ("ikut", None),
        ("cuti 2 minggu", None),
        ("ikut minggu depan", None),
    ],
)
def test_days_in_three_languages(words: str, day: date | None) -> None:
    assert heard(words, TODAY).day == day


@pytest.mark.parametrize(
    "words",
    [
        "cancel", "cancle bsk", "batal", "batalin ya", "btl bsk", "gajadi", "ga jadi ikut",
        "nggak jadi nebeng", "ora sido melu", "teu jadi milu", "besok gak ikut", "tdk ikut besok",
        "kensel dong", "besok absen",
    ],
)  # fmt: skip
def test_many_ways_to_cancel(words: str) -> None:
    assert heard(words, TODAY).wanted is CANCEL


@pytest.mark.parametrize(
    ("words", "at"),
    [
        ("pulang jam 4", time(16)),
        ("pulang jam 16.30", time(16, 30)),
        ("pulang pkl 4 sore", time(16)),
        ("pulang jam setengah lima", time(16, 30)),
        ("pulang jam lima", time(17)),
        ("berangkat jam 6", time(6)),
        ("berangkat 06:45", time(6, 45)),
        ("berangkat jam 99", None),
        ("nebeng 2 org", None),
    ],
)
def test_times_of_the_clock(words: str, at: time | None) -> None:
    assert heard(words, TODAY).at == at


@pytest.mark.parametrize(
    ("words", "seats"),
    [
        ("2 kursi", 2), ("org 3", 3), ("tiga orang", 3), ("kursi 1", 1), ("berdua", 2),
        ("bertiga", 3), ("sendiri", 1), ("telu wong", 3), ("jam 4 org 2", 2), ("ikut", None),
    ],
)  # fmt: skip
def test_seats(words: str, seats: int | None) -> None:
    assert heard(words, TODAY).seats == seats


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ("cancel skt", "sick"), ("batal, ga enak badan", "sick"), ("batal cuti", "leave"),
        ("cancel izin", "leave"), ("batal dinas luar", "duty"), ("batal bawa motor", "plans"),
        ("batal ada acara", "plans"), ("batal", ""),
    ],
)  # fmt: skip
def test_reasons(words: str, reason: str) -> None:
    assert heard(words, TODAY).reason == reason


def test_the_way_is_told_by_from_and_to() -> None:
    assert heard("nebeng dr pontang", TODAY).direction is TO
    assert heard("nebeng ke pontang", TODAY).direction is HOME
    assert heard("nebeng ke kantor", TODAY).direction is TO
    assert heard("nebeng", TODAY).direction is None


def test_anything_else_is_heard_as_nothing() -> None:
    assert heard("sampah menumpuk", TODAY) == Said()
    assert heard("", TODAY) == Said()


STOPS = [
    Stop(str(number), name, Point(-6.1, 106.2), id=number)
    for number, name in enumerate(
        ("Contoh: Pasar Ciruas", "Contoh: Alun-alun Ciruas", "Contoh: Pasar Kragilan", "Anyer"), 1
    )
]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("pasar ciruas", [1]),
        ("psr ciruas", [1]),
        ("ciruas", [2, 1]),
        ("cirus", [2, 1]),
        ("kragilan", [3]),
        ("kragilann", [3]),
        ("anyar", [4]),
        ("jakarta", []),
        ("", []),
    ],
)
def test_stops_by_names_with_faults(words: str, found: list[int]) -> None:
    assert sorted(one.id for one in named(words, STOPS)) == sorted(found)
