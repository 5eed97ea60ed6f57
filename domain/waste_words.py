"""Turns of phrase about waste that single concepts do not show; written as carelessly as people do.

Pure text, a few patterns in order: what is rarer says more, so it is looked for first. Words that
only sound like a matter ("ikan bakar", "Kimia Farma") are taken out before anything is looked for.
"""

import re
from functools import lru_cache
from typing import Final

from domain.language import folded

_WASTE: Final = r"(?:sa?mpa?h\w*|smph|runtah\w*|larah\w*|uwuh|popok|puing|limbah|kresek)"
_FULL: Final = (
    r"(?:penuh|kepenuhan|pnuh|pinuh|kebek|ke?luber|meluber|luber|meluap|overload|nampung|muat"
    r"|melebihi kapasitas|tinggi|numpuk|sampa?[ie] ke)"
)
_BIN: Final = (
    r"(?:tps|kontainer\w*|kontener\w*|container"
    r"|(?:bak|tong|tempat|tmpt) (?:sa?mpa?h\w*|smph|runtah\w*|larah\w*)"
    r"|tempat (?:pembuangan|penampungan) sementara)"
)
_ANIMAL: Final = (
    r"(?:anjing|kucing|tikus|ayam|ikan|ular|babi|kambing|sapi|bebek|kerbau|musang|ucing|beurit|hayam|wedhus"
    r"|domba|penyu|monyet|lumba(?:[ -]lumba|2)?)"
)
_WATERWAY: Final = (
    r"(?:got|selokan\w*|solokan|saluran|gorong\w*|drainase|parit|irigasi|kali|kalen|comberan|muara)"
)

_SIGNS: Final = tuple(
    (category, re.compile(pattern))
    for category, pattern in (
        (
            "hazardous",
            (
                r"\bjarum|suntik|\binfus|\bmedis|\bb3\b|\bkimia|(?:aki|oli|drum) bekas"
                r"|(?:cairan|air) aki|racun|(?:tumpahan|ceceran) minyak|gas bocor"
                r"|\bbeling|pecahan (?:kaca|botol)|\bneedles?\b|syringe|broken glass|chemical"
                r"|limbah (?:pabrik|rumah sakit|klinik|rs\b)(?! di ?bakar)|berbahaya|pestisida"
            ),
        ),
        (
            "carcass",
            (
                rf"\bbang?ka?[ei]\w*|\bbugang|\bbath?ang {_ANIMAL}"
                rf"|\b{_ANIMAL}(?: \w+)? (?:mati|paeh|modar)\b"
            ),
        ),
        (
            "fee",
            (
                r"\bpungli|\bpungut|kuitansi|kwitansi|\bkarcis|\biuran|retribusi|tarif sampah"
                r"|(?:minta|diminta|dimintain|ditarik|narik|mungut|dipentaan|dijaluki|bayar)\b.{0,80}"
                r"\b(?:uang|duit)|\bbayar (?:lagi|dua kali)|\bn?d?i?tagih\b|tanda terima"
                r"|bayar sampah|\buang (?:kebersihan|sampah|rokok)"
            ),
        ),
        (
            "drain",
            (
                rf"\b{_WATERWAY}\b.{{0,80}}"
                r"(?:mamp|sumbat|buntu|tutup|ngalir|ngocor|ga jalan|ketahan|hambat|halang)"
                r"|mampe?t|\b(?:clogged|blocked)\b|mandeg"
            ),
        ),
        ("full-tps", rf"\b{_BIN}.{{0,80}}\b{_FULL}"),
        (
            "dumping",
            (
                rf"(?:lempar|nyampah|pembuang\w* sampah liar|tpa liar)(?!.{{0,80}}(?:ke)?bakar)"
                rf"|\b(?:buang|miceun|nurunin|nuang|bongkar) {_WASTE}(?!.{{0,80}}\bbakar)"
                rf"|\b(?:nggawa|bawa) {_WASTE} (?:terus )?dibuang"
            ),
        ),
        (
            "missed",
            (
                r"(?:tukang|petugas|truk|treuk|mobil|gerobak|armada) "
                r"(?:sa?mpa?h\w*|smph|runtah|larah\w*)"
                r".{0,80}(?:libur|jarang|telat|tara|(?:ga|gak|tdk|tidak|nggak|ora|teu)\b.{0,80}"
                r"(?:datang|dateng|lewat|pernah|keliling))"
                r"|\b(?:kapan|kpn)(?: \w{1,3})? (?:di ?)?(?:angkut|ambil|jemput)"
                r"|sa?mpa?h\w* (?:saya )?dilewat"
                r"|diangkut.{0,40}\b(?:belum|blm)\b"
            ),
        ),
        (
            "pile",
            (
                rf"\b{_WASTE} (?:banyak|akeh|dimana|dmn)|(?:banyak|akeh) {_WASTE}|timbunan {_WASTE}"
                r"|(?:botol|plastik)\w*(?: plastik)? (?:dimana|dmn|di mana)"
            ),
        ),
    )
)


# What sounds like a matter and is none, with the category that it would sound like.
_HARMLESS: Final = {
    "burning": re.compile(
        r"\b(?:ikan|ayam|bebek|jagung|sate|sosis|ubi|roti|pisang) bakar\b|pemadam(?: kebakaran)?"
        r"|\b(?:jangan|jgn|dilarang|larangan)(?: \w+)? (?:di ?|mem)?bakar\w*"
    ),
    "hazardous": re.compile(r"\bkimia farma\b|\bd?jarum (?:super|coklat|jam)\b|\bdjarum\b"),
    "carcass": re.compile(
        rf"\b(?:kayak|kaya|kyk|kek|seperti|jiga|kados)(?: bau)? (?:bangka?[ei]\w*|{_ANIMAL} mati)"
    ),
    "fee": re.compile(r"\bpadahal\b.{0,60}\b(?:iuran|bayar|retribusi)\w*.*"),
    "dumping": re.compile(
        rf"\b(?:jangan|jgn|dilarang|larangan)(?: \w+)? (?:mem)?buang {_WASTE}(?: sembarangan)?"
    ),
}
_BURNT: Final = re.compile(r"bakar|kebakar|\bap[iy]|\basap|\basep|duruk|obong|hangus")


@lru_cache(maxsize=512)
def spoken(text: str) -> tuple[str, frozenset[str]]:
    """Give `text` without words that only sound like a matter, and what they sound like."""
    words = re.sub(r"\s+", " ", folded(text))
    alike = set()
    for category, sounds in _HARMLESS.items():
        words, times = sounds.subn(" ", words)
        # What is said besides counts: "jangan bakar sampah! asapnya masuk rumah".
        if times and not (category == "burning" and _BURNT.search(words)):
            alike.add(category)
    return words, frozenset(alike)


@lru_cache(maxsize=512)
def phrases(text: str) -> tuple[str, ...]:
    """Give the categories that turns of phrase in `text` speak of, the rarest first."""
    words, _ = spoken(text)
    return tuple(category for category, sign in _SIGNS if sign.search(words))
