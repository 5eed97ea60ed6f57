"""What to do first where words speak of danger; whatever else is said comes after it."""

from domain.outgoing import Label, Lines, Plain, t
from domain.waste import danger
from handlers.turn import Turn


def warn(turn: Turn, words: str) -> bool:
    """Say what to do first, once for a message; False where nothing in the words is dangerous."""
    found = danger(words, turn.house.book.concepts(words)) if words else None
    if found is None:
        return False
    said = Lines((t(f"waste-danger-{found}"), *numbers(turn)), "\n\n")
    turn.say(said, key=f"danger:{turn.chat}:{turn.incoming.message_id}")
    return True


def numbers(turn: Turn) -> list[Label]:
    """Give whom to call, as far as the operator has said."""
    known = turn.house.contacts
    words: list[Label] = [Plain(known.emergency_sentence)] if known.emergency_sentence else []
    words += [t("emergency-number", name=name, number=number) for name, number in known.emergency]
    return words
