"""What is said of a ride that stands, beside what books one: late, one more, where is it."""

import re
from dataclasses import dataclass

LATE = r"\b(?:telat|tlat|telad|terlambat|trlmbat|kasep|telambat|agak lambat|late|kesiangan)\b"
MORE = r"\b(?:tambah|nambah|tmbh|plus|nambahan|tambahin|add)\b"
BECOMES = r"\b(?:jadi|jd|dadi) (?:\d|ber|satu|dua|tiga|empat|siji|loro|telu|hiji|dua)"
AGAIN = (
    r"\b(?:minggu|mgg|mnggu|pekan) (?:depan|dpn|ngarep|hareup|besok)\b.*"
    r"\b(?:sama|sm|seperti|sprt|spt|kaya|kayak|kyk|lagi|ulangi|ulang)\b"
    r"|\b(?:ulang\w*|copy|salin) (?:minggu|mgg|pekan)\b"
)
STILL = r"\b(?:masih|msh|tetap|ttp|jadi|jd|tetep) (?:ikut|ikt|naik|pergi|milu|melu)\b"
# A question about what is booked, where one of the things of a ride is named as well.
ASKS = (
    r"\b(?:sampe|sampai|nyampe|udah|udh|sdh)\s*(?:di ?)?(?:mana|mn)\b|\bkode naik\b"
    r"|\b(?:jam|jm) (?:brp|berapa)\b|\b(?:siapa|sapa|sp|apa|yg mana|yang mana|di ?mana|dmn)\b"
    r"|\b(?:belum|blum|blm|urung|acan) (?:datang|dateng|dtg|jemput|nyampe|teka)\b"
)
LOST = r"\b(?:ketinggalan|ktinggalan|tertinggal|kari|tinggaleun)\b"
COMPLAINS = r"\b(?:ugal\w*|ngebut|kebut\w*|kasar|galak|ngerokok|merokok|bahaya|jorok|kotor)\b"
THINGS = (
    r"\b(?:jemput\w*|nebeng|tumpang\w*|halte|(?:sopir|supir|pengemudi|driver|mobil|kendaraan)\w*"
    r"|kode naik)\b"
)
RIDING = (  # words of rides that may also be of something else
    r"\b(?:kursi|kursinya|orang|org|naik|turun|ikut|ikt|melu|milu|pulang\w*|kantor|berangkat"
    r"|nunggu|tunggu\w*)\b"
)
_MINUTES = re.compile(r"\b(\d{1,2})\s*(?:menit|mnt|mn|m|min)\b")


@dataclass(frozen=True, slots=True)
class Saying:
    """What was said; `late` in minutes, 0 where it was not said how many, None if nobody is."""

    late: int | None
    more: bool  # seats are to be added
    becomes: bool  # so many seats instead
    again: bool  # the week is wanted once more
    still: bool  # what is booked stands
    asks: bool  # about what is booked
    past: bool  # something was left behind, or is complained about
    riding: bool  # some word of it is used of rides


def saying(text: str) -> Saying:
    """Hear what a sentence says of a ride that stands."""
    said = text.casefold()

    def hears(pattern: str) -> bool:
        return re.search(pattern, said) is not None

    minutes, things = _MINUTES.search(said), hears(THINGS)
    return Saying(
        late=(int(minutes[1]) if minutes else 0) if hears(LATE) else None,
        more=hears(MORE),
        becomes=hears(BECOMES),
        again=hears(AGAIN),
        still=hears(STILL),
        asks=hears(ASKS) and things,
        past=(hears(LOST) or hears(COMPLAINS)) and things,
        riding=hears(RIDING) or things,
    )
