"""A roster is read forgivingly, line by line, and no bad row costs another its place."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.employees import Entry
from domain.rosters import RowFault, Unreadable, alarming, decoded, read_roster

TODAY = date(2026, 11, 23)
RINA = Entry("198705122010012003", "Rina Wulandari", "Dinas Contoh", "628120000003")
DEDE = Entry("199001012021211001", "Dede, S.T.", "Dinas Lain", "628120000002")


def faults(text: str) -> list[tuple[int, RowFault]]:
    return [(one.line, one.reason) for one in read_roster(text, TODAY).faults]


@pytest.mark.parametrize(
    "text",
    [
        (
            "NIP,nama,OPD,telepon\n198705122010012003,Rina Wulandari,Dinas Contoh,08120000003\n"
            '199001012021211001,"Dede, S.T.",Dinas Lain,+62 812-0000-002\n'
        ),
        (
            "sep=;\r\nNo;N I P;Nama Lengkap;Unit Kerja;No. HP\r\n"
            "1;'19870512 201001 2 003;Rina Wulandari;Dinas Contoh;8120000003\r\n"
            "2;19900101.202121.1.001;Dede, S.T.;Dinas Lain;628120000002\r\n"
        ),
        (
            "DAFTAR PEGAWAI\tTAHUN 2026\n\nNomor WA\tPerangkat Daerah\tNama\tNIP Baru\n"
            "0812 0000 003\tDinas Contoh\tRina  Wulandari\tNIP. 198705122010012003\n\n"
            '08120000002\tDinas Lain\t"Dede, S.T."\t"=""199001012021211001"""\n'
        ),
    ],
)
def test_headers_separators_and_numbers_are_read_as_agencies_write_them(text: str) -> None:
    found = read_roster(text, TODAY)
    assert found.entries == (RINA, DEDE)
    assert found.faults == ()


@pytest.mark.parametrize("code", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_a_file_is_read_as_spreadsheets_write_it(code: str) -> None:
    text = "NIP;nama;OPD;telepon\n198705122010012003;Zoë;Dinas Contoh;08120000003\n"
    assert read_roster(decoded(text.encode(code)), TODAY).entries[0].name == "Zoë"


HEAD = "NIP,nama,OPD,telepon\n"


@pytest.mark.parametrize(
    ("row", "fault"),
    [
        ("1987051220100120,Rina,Dinas Contoh,08120000003", RowFault.LENGTH),
        ("198713122010012003,Rina,Dinas Contoh,08120000003", RowFault.BIRTH),
        ("198705122010992003,Rina,Dinas Contoh,08120000003", RowFault.APPOINTED),
        ("198705122010017003,Rina,Dinas Contoh,08120000003", RowFault.SEX),
        ("198705122010012000,Rina,Dinas Contoh,08120000003", RowFault.ROUNDED),
        ("1.98705E+17,Rina,Dinas Contoh,08120000003", RowFault.ROUNDED),
        ("198705122010012003,,Dinas Contoh,08120000003", RowFault.NAME),
        ("198705122010012003,Rina,-,08120000003", RowFault.OPD),
        ("198705122010012003", RowFault.COLUMNS),
        ("198705122010012003,Rina, S.T.,Dinas Contoh,08120000003", RowFault.COLUMNS),
        ('"198705122010012003,Rina,Dinas Contoh,08120000003', RowFault.COLUMNS),
    ],
)
def test_a_bad_row_is_named_by_its_line_and_costs_no_other(row: str, fault: RowFault) -> None:
    good = f"{DEDE.nip},Dede,Dinas Lain,08120000002"
    found = read_roster(f"{HEAD}{row}\n{good}\n", TODAY)
    assert [(one.line, one.reason) for one in found.faults] == [(2, fault)]
    assert [one.nip for one in found.entries] == [DEDE.nip]
    assert len(found.claims) == 1
    assert all(len(one.tail) <= 5 for one in found.faults)


def test_a_row_with_a_bad_number_is_taken_without_it_and_named() -> None:
    found = read_roster(f"{HEAD}198705122010012003,Rina,Dinas Contoh,kantor\n", TODAY)
    assert found.entries == (Entry(RINA.nip, "Rina", "Dinas Contoh", ""),)
    assert [one.reason for one in found.faults] == [RowFault.PHONE]


def test_who_stands_there_twice_is_taken_once_and_named() -> None:
    row = "198705122010012003,Rina,Dinas Contoh,08120000003"
    found = read_roster(f"{HEAD}{row}\n{row}\n{row.replace('0003', '')}\n", TODAY)
    assert len(found.entries) == 1
    assert [(one.line, one.reason) for one in found.faults] == [
        (3, RowFault.TWICE),
        (4, RowFault.TWICE),
    ]


def test_what_lacks_a_column_is_no_roster_and_says_which() -> None:
    with pytest.raises(Unreadable) as refused:
        read_roster("NIP;nama;jabatan\n1;2;3\n", TODAY)
    assert refused.value.missing == ("opd", "telepon")
    for text in ("", "halo\n", "\0\n"):
        with pytest.raises(Unreadable) as refused:
            read_roster(text, TODAY)
        assert refused.value.missing == ()


@given(st.lists(st.text(st.characters(exclude_characters="\r\n"), max_size=60), max_size=20))
def test_whatever_stands_between_good_rows_they_are_all_taken(rubbish: list[str]) -> None:
    good = [f"19870512201001{sex}{serial:03d}" for sex in (1, 2) for serial in range(1, 8)]
    lines = [f"{nip};Nama;Dinas Contoh;0812000000{at % 10}" for at, nip in enumerate(good)]
    mixed = [one for pair in zip(lines, rubbish, strict=False) for one in pair]
    mixed += lines[len(rubbish) :]
    found = read_roster("NIP;nama;OPD;telepon\n" + "\n".join(mixed), TODAY)
    assert {one.nip for one in found.entries} >= set(good)
    named = {one.line for one in found.faults}
    for at, line in enumerate(mixed, 2):
        cells = [cell for cell in line.split(";") if cell.strip(' "\0')]
        taken = any(nip in line for nip in good)
        assert taken or at in named or not cells or not "".join(line.split())


def test_so_many_leaving_at_once_look_like_the_wrong_file() -> None:
    assert alarming(100, 21)
    assert not alarming(100, 20)
    assert not alarming(3, 3)
    assert not alarming(0, 0)
