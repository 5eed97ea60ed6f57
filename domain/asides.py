"""What people say beside the matter: thanks and greetings alone, and questions."""

import re
from collections.abc import Set as AbstractSet
from typing import Final

from domain.language import NUMBERED, folded

# How one speaks to somebody, and words that carry nothing; never an answer by themselves.
ADDRESS: Final = frozenset(
    {
        *("pak", "bapak", "bu", "ibu", "bpk", "min", "admin", "kak", "bang", "mas", "mbak", "nak"),
        *("kang", "teh", "om", "gan", "pa", "a", "ya", "yah", "nya", "deh", "dong", "sih", "lah"),
        *("mah", "atuh", "euy", "loh", "lho", "kok", "nih", "tuh", "ini", "itu", "eta", "saya"),
        *("petugas", "semua", "semuanya", "kabeh", "sekali", "banget", "pisan", "temen", "juga"),
        *("so", "much", "very", "you", "sir"),
    }
)
THANKS: Final = frozenset(
    {
        *("makasih", "makasi", "mksh", "trims", "tks", "thx", "thanks", "thank", "terima", "kasih"),
        *("terimakasih", "trimakasih", "nuhun", "hatur", "hatnuhun", "nuwun", "suwun", "matur"),
        *("kesuwun", "alhamdulillah", "hamdalah", "syukron", "jazakallah", "berkah", "jempol"),
        *("mantap", "mantul", "sip", "siip", "ok", "oke", "okey", "okay", "siap", "atas"),
        *("bantuannya", "infonya", "informasinya", "perhatiannya", "kerjanya", "responnya"),
    }
)
_GREETING: Final = frozenset(
    {
        *("halo", "hallo", "hai", "hi", "hello", "assalamualaikum", "assalamu", "alaikum", "salam"),
        *("selamat", "pagi", "siang", "sore", "malam", "met", "permisi", "punten", "sampurasun"),
        *("kulonuwun", "good", "morning", "afternoon", "evening", "wr", "wb", "tes", "test"),
    }
)
SMALL_TALK: Final = frozenset({"thanks", "greeting"})  # intents
_ASKS: Final = re.compile(
    r"\?|\b(?:apa itu|apa sih|apaan|apakah|(?:di|ke|dari) ?mana|dmn|kapan|gimana|bagaimana|kenapa"
    r"|mengapa|berapa|siapa|naon|kumaha|saha|sabaraha|iraha|what|where|when|how|who|why)\b"
)


def words_in(text: str) -> list[str]:
    """Give the words of a message, small and without signs."""
    return re.findall(r"[a-z0-9]+", folded(text))


def small_talk(text: str) -> bool:
    """Tell whether there are thanks or a greeting in a message, and nothing else."""
    words = set(words_in(text))
    talk = THANKS | _GREETING
    return bool(words & talk) and words <= talk | ADDRESS


def asks(text: str) -> bool:
    """Tell whether a message is put as a question."""
    return _ASKS.search(folded(text)) is not None


def beside(intent: str, text: str, reports: AbstractSet[str]) -> bool:
    """Tell whether a message, understood surely, is no answer to what a form has just asked.

    `reports` are the intents of what is reported: in a form they go on with the report, unless
    they ask for one by its number.
    """
    if intent in SMALL_TALK:
        return small_talk(text)
    if NUMBERED in folded(text).split():
        return asks(text)
    return intent not in reports and asks(text)
