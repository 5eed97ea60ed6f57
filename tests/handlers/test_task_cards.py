"""The card of a trip fits into one message, however many people ride and whatever their names."""

from domain.driving import Progress, Step
from domain.rides import Need
from domain.trips import Called
from handlers.transformer.sheets import Sheet
from handlers.transformer.task_cards import card
from handlers.turn import Round
from handlers.wording import plain, utf16_length
from tests.riding import SEVEN, seated, trip
from tests.town import Town


async def test_sixty_long_names_fit_into_one_card(town: Town) -> None:
    calls = tuple(Called(1, number, 2 + number, SEVEN, None, None) for number in range(15))
    rides = tuple(
        seated(id=number, rider=number, stop=2 + number % 15, needs=frozenset(Need))
        for number in range(1, 61)
    )
    name = "Raden Ayu Siti Nurhaliza Kusumawardhani binti Haji Abdurrahman Wahid, S.Sos., M.Si."
    people = {one.rider: f"{one.rider} {name}" for one in rides}
    stops = {number: f"{number} {name}" for number in range(20)}
    sheet = Sheet(trip(id=1), calls, rides, Progress(Step.DRIVE, calls[0]), stops, people, {}, None)
    async with town.app.database.read() as store:
        words, _ = card(Round(db=store, house=town.app.house, now=SEVEN), sheet)
    said = plain(town.app.house.wording.html(words, "id"))
    assert utf16_length(said) < 4096
    assert not said.endswith("…")
    assert "1 Raden Ayu" in said
    assert "orang lagi" in said
