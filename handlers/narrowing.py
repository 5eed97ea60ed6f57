"""Whom an announcement is for, chosen by taps: and, or, but not."""

from collections.abc import Callable, Sequence

from domain.announcements import Announcement, State
from domain.audiences import By, Trait, Whom
from domain.errors import Refused, Stale
from domain.outgoing import Button, Label, Lines, Plain, Row, t
from domain.people import LANGUAGES, Role
from handlers.announcements import ask_when, keep_whom, of_state
from handlers.audiences import audience_of, trait_words
from handlers.overview import audience_words
from handlers.paging import paired
from handlers.regions import all_desa, all_kecamatan
from handlers.routing import Router
from handlers.turn import Turn

router = Router()

ROLES = (Role.EMPLOYEE, Role.OFFICER, Role.DRIVER, Role.DESK_LEAD, Role.DISPATCHER)
DAYS = (7, 30, 90, 365)
MOST = 8  # traits: more nobody understands
HOW: dict[str, Callable[[Whom, Trait], Whom]] = {
    "and": Whom.also,
    "or": Whom.either,
    "not": Whom.but,
}


@router.button("sga", role=Role.EDITOR)
async def page(turn: Turn, number: int) -> None:
    """Show whom it is for now, and offer to take fewer or more."""
    await _page(turn, await of_state(turn, number, State.DRAFT))


async def _page(turn: Turn, one: Announcement) -> None:
    people = await turn.db.subscriptions.count(audience_of(turn, one), turn.now)
    narrower = t("siaran-and") if one.whom.any_of else t("siaran-only")
    rows: list[Row] = [[Button(narrower, "sgt", one.id, "and")]]
    if one.whom.any_of:
        rows.append([Button(t("siaran-either"), "sgt", one.id, "or")])
    rows.append([Button(t("siaran-but"), "sgt", one.id, "not")])
    if not one.whom.everybody:
        rows.append([Button(t("siaran-anew"), "sgx", one.id)])
    rows.append([Button(t("siaran-done"), "sgd", one.id)])
    turn.show(await audience_words(turn, one, people), *rows)


@router.button("sgx", role=Role.EDITOR)
async def anew(turn: Turn, number: int) -> None:
    """Take everybody again who wants the topic."""
    one = await of_state(turn, number, State.DRAFT)
    await _page(turn, await keep_whom(turn, one, Whom(one.whom.topic)))


@router.button("sgd", role=Role.EDITOR)
async def done(turn: Turn, number: int) -> None:
    """Go on to when it is sent."""
    await ask_when(turn, number)


@router.button("sgt", role=Role.EDITOR)
async def kinds(turn: Turn, number: int, how: str) -> None:
    """Offer by what people are told apart."""
    await of_state(turn, number, State.DRAFT)
    buttons = [Button(t(f"siaran-by-{by}"), "sgk", number, how, by) for by in By]
    back = [Button(t("question-back"), "sga", number)]
    turn.show(t(f"siaran-how-{_how(how)}"), *paired(buttons), back)


@router.button("sgk", role=Role.EDITOR)
async def traits(turn: Turn, number: int, how: str, by: str) -> None:
    """Offer what there is of that kind."""
    await of_state(turn, number, State.DRAFT)
    if by == By.AREA:
        buttons = [
            Button(Plain(each.name), "sgn", number, _how(how), each.code)
            for each in all_kecamatan()
        ]
    else:
        if by not in set(By):
            raise Stale
        buttons = _buttons(turn, number, how, _traits(turn, By(by)))
    back = [Button(t("question-back"), "sgt", number, how)]
    words = Lines((t(f"siaran-how-{_how(how)}"), t(f"siaran-by-{by}")), " ")
    turn.show(words, *paired(buttons, 3 if by == By.AREA else 2), back)


@router.button("sgn", role=Role.EDITOR)
async def area(turn: Turn, number: int, how: str, code: str) -> None:
    """Offer a whole kecamatan, and each of its desa."""
    await of_state(turn, number, State.DRAFT)
    if code not in {each.code for each in all_kecamatan()}:
        raise Stale
    whole = [Button(t("subscriptions-whole"), "sgv", number, _how(how), f"{By.AREA}:{code}")]
    desa = [
        Button(Plain(each.name), "sgv", number, how, f"{By.AREA}:{each.code}")
        for each in all_desa(code)
    ]
    back = [Button(t("question-back"), "sgk", number, how, By.AREA)]
    turn.show(t("siaran-area-who"), whole, *paired(desa), back)


@router.button("sgv", role=Role.EDITOR)
async def apply(turn: Turn, number: int, how: str, written: str) -> None:
    """Take one trait more, and show who they are now."""
    one = await of_state(turn, number, State.DRAFT)
    trait = _known(turn, written)
    if sum(map(len, one.whom.any_of)) + len(one.whom.none_of) >= MOST:
        raise Refused(t("siaran-enough-traits", most=MOST))
    await _page(turn, await keep_whom(turn, one, HOW[_how(how)](one.whom, trait)))


def _traits(turn: Turn, by: By) -> Sequence[Trait]:
    """List what people can be told apart by, but for the areas."""
    match by:
        case By.ROLE:
            return [Trait(by, role) for role in ROLES]
        case By.PROGRAMME:
            return [Trait(by, one.slug) for one in turn.house.content.programmes]
        case By.LANGUAGE:
            return [Trait(by, one) for one in LANGUAGES]
        case By.ACTIVE:
            return [Trait(by, str(one)) for one in DAYS]
        case By.AREA:
            codes = [each.code for each in all_kecamatan()]
            codes += [each.code for code in codes for each in all_desa(code)]
            return [Trait(by, code) for code in codes]


def _buttons(turn: Turn, number: int, how: str, found: Sequence[Trait]) -> list[Button]:
    named: list[tuple[Label, Trait]] = [(trait_words(turn.house, one), one) for one in found]
    return [
        Button(words, "sgv", number, _how(how), one.written)
        for words, one in named
        if len(f"sgv:{number}:{how}:{one.written}".encode()) <= 64
    ]


def _known(turn: Turn, written: str) -> Trait:
    try:
        trait = Trait.read(written)
    except ValueError:
        raise Stale from None
    if trait not in _traits(turn, trait.by):
        raise Stale
    return trait


def _how(how: str) -> str:
    if how not in HOW:
        raise Stale
    return how
