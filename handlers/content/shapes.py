"""The shape of the content files: what may stand in them, and what must."""

from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from domain.concepts import rule
from domain.knowledge_entries import ASKS


def _rule(text: str) -> str:
    rule(text)
    return text


def _aspect(text: str) -> str:
    if text not in ASKS:
        raise ValueError(f"not an aspect ({', '.join(sorted(ASKS))})")
    return text


Said = Annotated[str, Field(min_length=1, max_length=1200)]
Slug = Annotated[str, Field(pattern=r"^[a-z0-9-]{1,40}$")]
LeafName = Annotated[str, Field(pattern=r"^[a-z0-9-]{1,24}$")]
Moment = Annotated[str, Field(pattern=r"^(\d{4}(-\d{2}(-\d{2})?)?)?$")]
Day = Annotated[str, Field(pattern=r"^\d{4}(-\d{2}(-\d{2})?)?$")]
RuleText = Annotated[str, AfterValidator(_rule)]
Aspect = Annotated[str, AfterValidator(_aspect)]


class Shape(BaseModel):
    """A table of a content file; unknown keys are refused, so that a slip is not lost."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class BothShape(Shape):
    """Words in both languages."""

    id: Said
    en: Said

    def read(self, language: str) -> str:
        """Give the words in `language`, Indonesian for any other than English."""
        return self.en if language == "en" else self.id


class SourceShape(Shape):
    """One row of sources.toml."""

    title: Said
    publisher: Said
    date: Moment = ""
    url: str = ""


class StatementShape(BothShape):
    """One statement; only what nobody knows (X) may stand without a source."""

    sources: tuple[str, ...] = ()
    as_of: Day
    confidence: Literal["A", "B", "C", "X"]
    inference: bool = False


class LeafShape(Shape):
    """One page."""

    key: LeafName
    title: BothShape
    statement: tuple[StatementShape, ...] = Field(min_length=1)
    asks: tuple[Aspect, ...] = ()
    rules: tuple[RuleText, ...] = ()
    patterns: tuple[str, ...] = ()
    intent: str = ""
    menu: bool = True


class ProgrammeShape(Shape):
    """A file in programmes/."""

    slug: Slug
    name: Said
    order: int = 99
    dimension: str
    summary: BothShape
    aliases: tuple[str, ...] = Field(min_length=1)
    leaf: tuple[LeafShape, ...] = Field(min_length=1)


class DimensionShape(Shape):
    """A dimension in smart-city.toml."""

    slug: Slug
    name: BothShape
    leaf: LeafShape


class TopicShape(Shape):
    """A file in topics/, and smart-city.toml, which has the dimensions too."""

    slug: Slug
    title: BothShape
    intent: str
    order: int = 99
    menu: bool = True
    dimension: tuple[DimensionShape, ...] = ()
    leaf: tuple[LeafShape, ...] = Field(min_length=1)


class IntentionShape(Shape):
    """One entry of intents.toml; what stands after a dot in the key tells two of a kind apart."""

    key: Annotated[str, Field(pattern=r"^[a-z-]+(\.[a-z0-9-]+)?$", max_length=40)]
    programme: str = ""
    leaf: str = ""
    yields: float = 0.0
    rules: tuple[RuleText, ...] = ()
    patterns: tuple[str, ...] = ()


class IntentsShape(Shape):
    """The file intents.toml."""

    intent: tuple[IntentionShape, ...]


class WordsShape(Shape):
    """The file words.toml: short forms and dialects, words known, words without weight."""

    spellings: dict[str, dict[str, str]]
    plain: str
    weightless: str


class ConceptsShape(Shape):
    """The file concepts.toml."""

    concepts: dict[str, tuple[str, ...]]


class FrameShape(Shape):
    """The file frame.toml: what stands around statements."""

    one_source: BothShape
    weak: BothShape
    based_on: BothShape
    inference: BothShape
    unknown: BothShape
    searched: BothShape
    unsourced: BothShape
    and_: BothShape = Field(alias="and")
