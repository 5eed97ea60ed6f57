"""How well questions are understood: each author's messages, asked of an engine taught by others.

The weights never saw the author who is asked. The few thresholds were chosen on these very
figures, so they flatter the engine a little. `tuned` is what the rules were tuned on: no measure.
"""

import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from time import perf_counter

from domain.knowledge import Index, Kind, Match
from domain.knowledge_entries import Entry, answer_of, entries
from domain.programmes import NOTHING, Content, Example
from handlers.content import load
from handlers.content.voices import Voices

TUNED = Path(__file__).parent.parent / "tests" / "knowledge" / "questions"


class Marks:
    """Compares what was understood with what was meant."""

    def __init__(self, content: Content) -> None:
        self._entries: dict[str, Entry] = {one.key: one for one in entries(content)}

    def page(self, meant: str, match: Match) -> bool:
        """Whether the answer is the one that was meant, to the page."""
        if meant == NOTHING or match.entry is None:
            return (meant == NOTHING) == (match.entry is None) and match.kind is Kind.NOTHING
        return answer_of(match.entry) == answer_of(self._entries[meant])

    def right(self, meant: str, match: Match) -> bool:
        """Whether intent and programme are those that were meant."""
        if self.page(meant, match) or meant == NOTHING or match.entry is None:
            return self.page(meant, match)
        one = self._entries[meant]
        return (match.intent, match.programme) == (one.intent, one.programme)


@dataclass(frozen=True)
class Figures:
    asked: int
    top: float
    page: float
    sure: float
    misled: float
    wrong_page: float
    handed_over: float
    microseconds: float

    def __str__(self) -> str:
        return (
            f"{self.asked:4} asked · right first {self.top:6.1%} (page {self.page:6.1%})"
            f" · sure {self.sure:6.1%} · surely wrong {self.misled:5.2%}"
            f" (page {self.wrong_page:5.2%}) · handed over {self.handed_over:5.1%}"
            f" · {self.microseconds:.0f} µs each"
        )


def measure(index: Index, marks: Marks, examples: Sequence[Example]) -> Figures:
    begin = perf_counter()
    matches = [index.match(one.text) for one in examples]
    spent = perf_counter() - begin
    pairs = [(one.key, match) for one, match in zip(examples, matches, strict=True)]
    sure = [(key, match) for key, match in pairs if match.kind is Kind.SURE]
    total = len(pairs)
    return Figures(
        total,
        sum(marks.right(*pair) for pair in pairs) / total,
        sum(marks.page(*pair) for pair in pairs) / total,
        len(sure) / total,
        sum(not marks.right(*pair) for pair in sure) / total,
        sum(not marks.page(*pair) for pair in sure) / total,
        sum(match.kind is Kind.NOTHING for match in matches) / total,
        spent / total * 1e6,
    )


def mean(figures: Sequence[Figures]) -> Figures:
    """Every author counts the same, however much he wrote."""
    size = len(figures)
    names = ("top", "page", "sure", "misled", "wrong_page", "handed_over", "microseconds")
    means = {name: sum(getattr(one, name) for one in figures) / size for name in names}
    return Figures(asked=sum(one.asked for one in figures), **means)


def failures(index: Index, marks: Marks, examples: Iterable[Example]) -> Iterable[str]:
    for one in examples:
        match = index.match(one.text)
        if not marks.page(one.key, match):
            found = ", ".join(f"{each.entry.key} {each.score}" for each in match.candidates)
            yield f"{match.kind:8} {one.text}\n         wanted {one.key}; found {found or '-'}"


def without(content: Content, voice: str) -> Content:
    """Give the content as if the author `voice` had never written."""
    return replace(content, examples=tuple(e for e in content.examples if e.voice != voice))


def voices(content: Content) -> list[str]:
    """List the authors who are asked."""
    return sorted({one.voice for one in content.examples})


def main() -> None:
    begin = perf_counter()
    content = load()
    loaded = perf_counter()
    whole = Index.build(content)
    built = perf_counter()
    print(
        f"content read in {(loaded - begin) * 1e3:.0f} ms, "
        f"index built in {(built - loaded) * 1e3:.0f} ms"
    )
    marks = Marks(content)
    figures = []
    for voice in voices(content):
        index = Index.build(without(content, voice))
        asked = [one for one in content.examples if one.voice == voice]
        figures.append(measure(index, marks, asked))
        print(f"{voice:8} {figures[-1]}")
        if voice in sys.argv[1:]:
            print(*failures(index, marks, asked), sep="\n")
    print(f"{'mean':8} {mean(figures)}")
    tuned = Voices(TUNED).all
    print(f"{'tuned':8} {measure(whole, marks, tuned)}")
    if "tuned" in sys.argv[1:]:
        print(*failures(whole, marks, tuned), sep="\n")


if __name__ == "__main__":
    main()
