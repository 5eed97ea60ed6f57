"""Pages turned in place, and buttons side by side."""

from collections.abc import Sequence

from domain.outgoing import Button, Row, t


def turning(number: int, last: int, route: str, *about: str) -> Row:
    """Give the buttons to the page before and after; none where there is no such page."""
    turns = []
    if number > 1:
        turns.append(Button(t("page-back"), route, *about, number - 1))
    if number < last:
        turns.append(Button(t("page-on"), route, *about, number + 1))
    return turns


def paired(buttons: Sequence[Button], width: int = 2) -> list[Row]:
    """Lay buttons side by side, `width` in a row."""
    return [buttons[at : at + width] for at in range(0, len(buttons), width)]
