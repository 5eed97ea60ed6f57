"""Hiding what tells who somebody is before a question is kept: numbers, plates, addresses."""

import re

_MAIL = re.compile(r"[\w.+-]+(?:@|\s*\[at\]\s*)[\w-]+(?:\.[\w-]+)+", re.IGNORECASE)
# NIP has 18 digits, NIK and KK 16; people write them with spaces, dots and hyphens.
_LONG = re.compile(r"(?<!\d)\d(?:[ .\-]?\d){14,19}(?!\d)")
_PHONE = re.compile(r"(?<![\d])(?:\+?\s?62|\(?0)[\s.\-]?\(?\d{2,4}\)?(?:[\s.\-]?\d){5,9}(?!\d)")
# "RT 05 RW 12" has the shape of a plate and says only the neighbourhood.
_PLATE = re.compile(r"\b(?!R[TW])[A-Z]{1,2}[ \-]?\d{1,4}[ \-]?[A-Z]{2,3}\b")
_SMALL_PLATE = re.compile(r"\b[a-z][ \-]?\d{3,4}[ \-]?[a-z]{2,3}\b")
_OTHER = re.compile(r"(?<!\d)\d{9,}(?!\d)")


def masked(text: str) -> str:
    """Give `text` with identity, staff and telephone numbers, plates and e-mail hidden.

    Plates in small letters are hidden where their shape leaves little doubt.
    """
    text = _MAIL.sub("[email]", text)
    text = _LONG.sub("[nomor identitas]", text)
    text = _PHONE.sub("[nomor telepon]", text)
    text = _OTHER.sub("[nomor]", text)
    text = _PLATE.sub("[plat nomor]", text)
    return _SMALL_PLATE.sub("[plat nomor]", text)
