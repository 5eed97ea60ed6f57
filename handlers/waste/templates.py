"""Reply templates: what officers say often, chosen with one tap, read in the reader's language.

A template is a name here and two sentences in the texts: `template-KIND-NAME` with the variables
number, category and place, and its button `template-KIND-NAME-label`.
"""

from collections.abc import Sequence

from domain.outgoing import Button, Row, Words, t
from domain.reports import Report
from handlers.waste.cards import place_words

QUESTIONS = ("closer", "where", "still", "whose")
DELAYS = ("truck", "tools", "weather", "together")


def sentence(kind: str, name: str, report: Report) -> Words:
    """Give the sentence of a template, told of this report."""
    return t(
        f"template-{kind}-{name}",
        number=report.number,
        category=t(f"waste-category-{report.category}"),
        place=place_words(report.kecamatan, report.desa, ""),
    )


def offered(kind: str, names: Sequence[str], route: str, *about: int) -> list[Row]:
    """Give a button for each template."""
    return [[Button(t(f"template-{kind}-{name}-label"), route, *about, name)] for name in names]
