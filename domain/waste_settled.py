"""What officers write when a report is done: "PI-000231 sudah ditangani", in anybody's words."""

import re

from domain.waste_words import spoken

_DONE = re.compile(
    r"\b(?:(?:di|ter|nga|ke)?(?:tangani|angkut|angkat|bersih(?:kan|keun|in)?|beres(?:kan|keun|i|in)?"
    r"|selesai(?:kan)?|rapi(?:kan|hkan|haken|in)?|pindah(?:kan|in)?|keruk|buang)"
    r"|tuntas|rampung|kelar|done|clear|diangkat|kuangkut)\b"
)
_AFTER = re.compile(r"\b(?:sudah|udah|udh|sdh|dah|wis|tos|enggeus|geus|kami|kita|barusan|tadi)\b")
_ENOUGH = re.compile(r"\b(?:beres|selesai|kelar|tuntas|rampung|bersih|done|clear)\b")
_NOT_YET = re.compile(
    r"\b(?:belum|belom|blm|blum|durung|dereng|can|acan|tacan|ora|tidak|tdk|gak|ga|kapan|minta)\b"
)


def settled(text: str) -> bool:
    """Tell whether somebody says that it is done; a question, a wish or "belum" does not."""
    words, _ = spoken(text)
    if "?" in text or _NOT_YET.search(words):
        return False
    return bool(_ENOUGH.search(words) or (_AFTER.search(words) and _DONE.search(words)))
