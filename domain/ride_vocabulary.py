"""The words in which people speak of rides: Indonesian as it is typed, Javanese and Sundanese."""

from collections.abc import Mapping

from domain.dates import DAYS as DATED


def _words(text: str) -> list[str]:
    return text.split()


def _table(rows: Mapping[str, str]) -> dict[str, str]:
    return {word: meaning for meaning, words in rows.items() for word in words.split()}


DAYS = {
    **dict.fromkeys(_words("skrg sekarang skarang saiki ayeuna today"), 0),
    **dict.fromkeys(
        _words("besok bsk bsok bsuk besuk mbesuk sesuk isuk isukan enjing enjang tomorrow"), 1
    ),
    **dict.fromkeys(_words("lusa emben pageto lusanya"), 2),
}
WEEKDAYS = {
    **DATED,
    **dict.fromkeys(_words("senen snin snn"), 0),
    **dict.fromkeys(_words("slasa seloso salasa sls"), 1),
    **dict.fromkeys(_words("rebo rbu"), 2),
    **dict.fromkeys(_words("kemis kms"), 3),
    **dict.fromkeys(_words("jumaah jemuwah jemuah jmt jumat"), 4),
    **dict.fromkeys(_words("saptu setu sbt"), 5),
    **dict.fromkeys(_words("akad ahd"), 6),
}
PHRASES = (
    (r"\bhari ini\b|\bhr ini\b|\bdinten ieu\b|\bpoe ieu\b|\bdina iki\b|\bdino iki\b", "sekarang"),
    (r"\b(?:gak?|ngg?ak?|enggak|tdk|tidak|teu|ora|ra|g)\s*(?:jadi|jd|sido|sida)\b", "gajadi"),
    (
        r"\b(?:gak?|ngg?ak?|enggak|tdk|tidak|teu|ora|ra|g)\s*(?:ikut|ikt|melu|milu|ngiring)\b",
        "gaikut",
    ),
    (r"\bjum'?at\b", "jumat"),
    (r"\b(?:ga|gak|kurang|ora|teu) (?:enak|penak|ngeunah) (?:badan|awak)\b", "sakit"),
    (r"\btugas luar\b|\bdinas luar\b|\bperjalanan dinas\b", "dinas"),
    (r"\b(?:bawa|naik|pake|pakai|bw) (?:motor|mobil|mtr|kendaraan)(?: sendiri| sdri)?\b", "acara"),
    (r"\bsetengah (\w+)\b", r"setengah-\1"),
)
# What somebody needs besides a seat, by the names of domain/rides.py.
NEEDS = (
    (r"\bkursi ?roda\b|\bkursi dorong\b|\bwheelchair\b", "wheelchair"),
    (r"\b(?:kursi|krsi|bangku|jok|tempat|duduk)(?: di)? depan\b|\bfront seat\b", "front"),
    (r"\bbaris (?:perempuan|wanita|ibu)\b|\bbareng (?:perempuan|ibu2|ibu-ibu)\b", "women-row"),
    (
        r"\b(?:(?:bawa|bw|mawa|nggawa) (?:barang|koper|kardus|tas besar)\w*|bagasi|luggage)\b",
        "luggage",
    ),
)
MEANS = _table(
    {
        "cancel": "cancel cancle cansel kensel kansel cancell batal batalkan batalin btl "
        "btlin gajadi gaikut absen bolay wurung urung",
        "change": "ganti ubah pindah geser undur diundur undurin mundur mundurin maju majuin "
        "dimajukan reschedule",
        "book": "nebeng nbeng nebang numpang nunut tebengan ikut ikt pesan pesen pesankan pesenin "
        "booking book buking milu melu ngiring ndherek jemput jemputan antar tumpangan "
        "tumpangi ride",
        "home": "pulang pulangnya plg plang pulg balik mulih muleh uwih uih wangsul home",
        "office": "kantor ngantor puspemkab pemkab pemda berangkat brangkat brgkt brkt mangkat "
        "indit kerja gawe office masuk pergi",
        "sick": "sakit skt demam meriang gering lara loro-awak opname flu sick",
        "leave": "cuti izin ijin libur leave",
        "duty": "dinas tugas rapat rpt diklat dl bimtek",
        "plans": "acara hajatan kondangan takziah ada-urusan urusan",
    }
)
NUMBERS = {
    word: number
    for number, words in enumerate(
        (
            "satu siji hiji se",
            "dua due kalih duaan",
            "tiga telu tilu",
            "empat papat opat",
            "lima limo",
            "enam enem genep",
            "tujuh pitu",
            "delapan wolu dalapan",
            "sembilan sanga salapan",
            "sepuluh",
            "sebelas",
            "duabelas",
        ),
        1,
    )
    for word in words.split()
}
TOGETHER = {"sendiri": 1, "sendirian": 1, "dewe": 1, "berdua": 2, "bertiga": 3, "berempat": 4}
SEATS = frozenset(
    _words("kursi krsi org orang seat seats tempat tmpt bangku jok penumpang wong jalma")
)
FROM = frozenset(_words("dr dari dri ti saking seko sko from naik"))
TO = frozenset(_words("ke menuju ka kana to turun nang"))
AT = frozenset(_words("di halte dihalte titik at"))
CLOCK = frozenset(_words("jam jm pkl pukul tabuh at"))
AFTERNOON = frozenset(_words("sore siang petang malam sonten peuting bengi pm mlm"))
FILLER = frozenset(
    _words(
        "ya yaa y min mimin admin mas mba mbak kak pak bu bapak ibu tolong tlg dong donk deh "
        "nih mohon "
        "mhn please pls terima kasih makasih mksh trims sih aja saja sy saya aku nya lagi "
        "utk untuk "
        "buat bt dan sama sm dgn dengan karena krn soalnya mau mo pgn pengen bisa bs kah ngga bot "
        "brp "
        "berapa depan tgl tanggal hari hr yg yang rek nggih punten atuh euy"
    )
)
