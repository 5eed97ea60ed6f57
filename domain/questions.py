"""What is worth keeping for a person: words that ask something, not a sigh or a number."""

import re

WORD = re.compile(r"[^\W\d_]{3,}")
ENOUGH = 2  # words of three letters or more
ALONE = 6  # letters of a word that may stand alone


def worth_keeping(text: str) -> bool:
    """Tell whether a person could answer this; `text` is masked already."""
    words = WORD.findall(re.sub(r"\[[^\]]*\]", " ", text))
    return len(words) >= ENOUGH or any(len(word) >= ALONE for word in words)
