"""Whom an announcement is for: as the rows are asked, in words, and by three examples."""

from collections.abc import Sequence
from datetime import timedelta
from functools import reduce

from domain.announcements import Announcement
from domain.audiences import By, Trait, Whom
from domain.clock import to_ms
from domain.outgoing import Label, Lines, Plain, t
from domain.subscriptions import RESTRAINED, Kind, Topic, most_for, wanted_as
from handlers.house import House
from handlers.regions import all_desa, all_kecamatan
from handlers.subscriptions import topic_words
from handlers.turn import Round, Turn
from storage.subscriptions import Audience, Fit

SAMPLED = 300  # people, of whom three are shown


def audience_of(round_: Round, one: Announcement) -> Audience:
    """Give whom an announcement is for, as the rows are asked."""
    whom = one.whom
    none = [_fit(round_, trait, no=True) for trait in whom.none_of]
    groups = [[_fit(round_, trait) for trait in group] + none for group in whom.any_of]
    restrained = whom.purpose in RESTRAINED
    return Audience(
        topics=topics_of(whom),
        groups=groups or ([none] if none else []),
        per_week=most_for(whom.purpose, round_.house.manners.per_week) if restrained else None,
    )


def topics_of(whom: Whom) -> list[Topic]:
    """Give the topics under which people want to hear of it."""
    return wanted_as(Topic.read(whom.topic), _every_area())


def _fit(round_: Round, trait: Trait, *, no: bool = False) -> Fit:
    """Say of a trait what is to be looked for."""
    match trait.by:
        case By.AREA:
            near = wanted_as(Topic(Kind.AREA, trait.of), _every_area())
            return Fit("topic", [one.written for one in near], no)
        case By.PROGRAMME:
            return Fit("topic", [Topic(Kind.PROGRAMME, trait.of).written], no)
        case By.ROLE:
            return Fit("role", [trait.of], no)
        case By.LANGUAGE:
            return Fit("language", [trait.of], no)
        case By.ACTIVE:
            return Fit("since", [to_ms(round_.now - timedelta(days=int(trait.of)))], no)


def _every_area() -> list[str]:
    codes = [each.code for each in all_kecamatan()]
    return codes + [each.code for code in codes for each in all_desa(code)]


def whom_words(house: House, whom: Whom) -> Label:
    """Say whom it is for: the topic, then who of those, and who not."""
    parts = [topic_words(house, Topic.read(whom.topic))]
    groups = [
        Lines(tuple(trait_words(house, trait) for trait in group), " + ") for group in whom.any_of
    ]
    if groups:
        parts.append(t("siaran-of", groups=_listed(groups)))
    if whom.none_of:
        parts.append(
            t("siaran-not", traits=_listed([trait_words(house, trait) for trait in whom.none_of]))
        )
    return Lines(tuple(parts), ", ")


def _listed(parts: Sequence[Label]) -> Label:
    return reduce(lambda one, other: t("siaran-or", one=one, other=other), parts)


def trait_words(house: House, trait: Trait) -> Label:
    """Say what is true of those who have a trait."""
    match trait.by:
        case By.AREA | By.PROGRAMME:
            return topic_words(house, Topic(Kind(trait.by), trait.of))
        case By.ROLE:
            return t(f"role-{trait.of}")
        case By.LANGUAGE:
            return t(f"language-{trait.of}")
        case By.ACTIVE:
            return t("siaran-active", days=int(trait.of))


async def samples(turn: Turn, whom: Audience) -> Label:
    """Describe three of those who will have it, by no name."""
    found = await turn.db.subscriptions.audience(whom, turn.now, SAMPLED)
    chosen = list(dict.fromkeys((found[0], found[len(found) // 2], found[-1])))
    languages = await turn.db.people.languages(chosen)
    said: list[Label] = []
    for letter, person in zip("ABC", chosen, strict=False):
        topics = [one.topic for one in await turn.db.subscriptions.of(person)]
        places = [topic_words(turn.house, one) for one in topics if one.kind is Kind.AREA]
        said.append(
            t(
                "siaran-sample",
                letter=letter,
                language=t(f"language-{languages.get(person, 'id')}"),
                places=places or [t("siaran-no-place")],
            )
        )
    return t("siaran-samples", people=Lines(tuple(said), "; ") if said else Plain(""))
