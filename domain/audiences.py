"""Whom an announcement is for, in the words of who writes it: and, or, but not."""

import json
from dataclasses import dataclass, replace
from enum import StrEnum

from domain.subscriptions import IMPORTANT, Kind, Purpose, Topic


class By(StrEnum):
    """By what people are told apart."""

    AREA = "area"  # a kecamatan or a desa that they have chosen, by its code
    ROLE = "role"
    PROGRAMME = "programme"  # that they follow, by its slug
    LANGUAGE = "language"
    ACTIVE = "active"  # wrote to the bot in the last so many days


@dataclass(frozen=True, slots=True)
class Trait:
    """Something that is true of a person, or not."""

    by: By
    of: str

    @classmethod
    def read(cls, text: str) -> "Trait":
        """Read what `written` wrote; ValueError if there is no such trait."""
        by, _, of = text.partition(":")
        return cls(By(by), of)

    @property
    def written(self) -> str:
        """The trait as one word."""
        return f"{self.by}:{self.of}"


@dataclass(frozen=True, slots=True)
class Whom:
    """Who wants the topic, and of them who fits.

    That is: all traits of one of the groups `any_of` (none: everybody), and none of `none_of`.
    """

    topic: str = IMPORTANT.written
    any_of: tuple[tuple[Trait, ...], ...] = ()
    none_of: tuple[Trait, ...] = ()
    sent_as: Purpose = Purpose.ANNOUNCEMENT

    @classmethod
    def of(
        cls, *traits: Trait, topic: Topic = IMPORTANT, sent_as: Purpose = Purpose.ANNOUNCEMENT
    ) -> "Whom":
        """Give those of whom all these are true."""
        return cls(topic.written, (traits,) if traits else (), (), sent_as)

    @property
    def everybody(self) -> bool:
        """Whether nobody who wants the topic is left out."""
        return not self.any_of and not self.none_of

    @property
    def purpose(self) -> Purpose:
        """Why it is sent: an emergency wakes people."""
        emergency = Topic.read(self.topic).kind is Kind.EMERGENCY
        return Purpose.EMERGENCY if emergency else self.sent_as

    def also(self, trait: Trait) -> "Whom":
        """Ask one thing more of those who came last."""
        *before, last = self.any_of or ((),)
        return replace(self, any_of=(*before, (*last, trait)))

    def either(self, trait: Trait) -> "Whom":
        """Take others as well, of whom this is true; everybody cannot become more."""
        return replace(self, any_of=(*self.any_of, (trait,)))

    def but(self, trait: Trait) -> "Whom":
        """Leave out those of whom this is true."""
        return replace(self, none_of=(*self.none_of, trait))

    @property
    def written(self) -> str:
        """The whole as JSON."""
        groups = [[one.written for one in group] for group in self.any_of]
        none = [one.written for one in self.none_of]
        return json.dumps(
            {"topic": self.topic, "any_of": groups, "none_of": none, "sent_as": self.sent_as}
        )

    @classmethod
    def read(cls, text: str) -> "Whom":
        """Read what `written` wrote."""
        given = json.loads(text)
        return cls(
            given["topic"],
            tuple(tuple(Trait.read(one) for one in group) for group in given["any_of"]),
            tuple(Trait.read(one) for one in given["none_of"]),
            Purpose(given.get("sent_as", Purpose.ANNOUNCEMENT)),
        )
