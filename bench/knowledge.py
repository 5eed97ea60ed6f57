"""How well questions are understood: written messages against what was meant, and the time."""

import sys
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from time import perf_counter

from domain.knowledge import Index, Kind, Match
from handlers.content import load

QUESTIONS = Path(__file__).parent.parent / "tests" / "knowledge" / "questions"
NOTHING = "NOTHING"  # the bot should say that it does not know


@dataclass(frozen=True)
class Question:
    intents: frozenset[str]
    programmes: frozenset[str]
    leaves: frozenset[str]
    text: str

    @property
    def tuning(self) -> bool:
        """Half of the written questions were looked at while the engine was tuned."""
        return sha256(self.text.encode()).digest()[0] % 2 == 0

    def understood(self, match: Match) -> bool:
        if NOTHING in self.intents:
            return match.kind is Kind.NOTHING
        return (
            match.entry is not None
            and match.intent in self.intents
            and match.programme in self.programmes
        )

    def right_page(self, match: Match) -> bool:
        if self.leaves == {""}:
            return self.understood(match)
        return match.entry is not None and match.entry.leaf in self.leaves

    def misled(self, match: Match) -> bool:
        return match.kind is Kind.SURE and not self.understood(match)


def read(name: str) -> list[Question]:
    lines = (QUESTIONS / name).read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return [Question(_several(row[0]), _several(row[1]), _several(row[2]), row[3]) for row in rows]


def _several(cell: str) -> frozenset[str]:
    return frozenset(cell.split("|"))


@dataclass(frozen=True)
class Figures:
    asked: int
    top: float
    page: float
    misled: float
    handed_over: float
    microseconds: float

    def __str__(self) -> str:
        return (
            f"{self.asked:4} questions · right first {self.top:6.1%} · right page {self.page:6.1%}"
            f" · surely wrong {self.misled:5.1%} · handed over {self.handed_over:5.1%}"
            f" · {self.microseconds:.0f} µs each"
        )


def measure(index: Index, questions: Iterable[Question]) -> Figures:
    questions = list(questions)
    begin = perf_counter()
    matches = [index.match(question.text) for question in questions]
    spent = perf_counter() - begin
    pairs = list(zip(questions, matches, strict=True))
    total = len(pairs)
    return Figures(
        total,
        sum(question.understood(match) for question, match in pairs) / total,
        sum(question.right_page(match) for question, match in pairs) / total,
        sum(question.misled(match) for question, match in pairs) / total,
        sum(match.kind is Kind.NOTHING for match in matches) / total,
        spent / total * 1e6,
    )


def failures(index: Index, questions: Iterable[Question]) -> Iterable[str]:
    for question in questions:
        match = index.match(question.text)
        if not question.right_page(match) or not question.understood(match):
            found = ", ".join(f"{one.entry.key} {one.score}" for one in match.candidates)
            wanted = "|".join((question.leaves - {""}) or question.intents)
            yield f"{match.kind:8} {question.text}\n         wanted {wanted}; found {found or '-'}"


def main() -> None:
    begin = perf_counter()
    content = load()
    loaded = perf_counter()
    index = Index.build(content)
    built = perf_counter()
    print(
        f"content read in {(loaded - begin) * 1e3:.0f} ms, "
        f"index built in {(built - loaded) * 1e3:.0f} ms"
    )
    written = read("written.tsv")
    halves = {
        "tuned on": [one for one in written if one.tuning],
        "held out": [one for one in written if not one.tuning],
        "unseen": read("unseen.tsv"),
        "fresh": read("fresh.tsv"),
        "last": read("last.tsv"),
        "final": read("final.tsv"),
    }
    for name, questions in halves.items():
        print(f"{name:9} {measure(index, questions)}")
    for name in sys.argv[1:]:
        print(f"\n{name}:", *failures(index, halves[name]), sep="\n")


if __name__ == "__main__":
    main()
