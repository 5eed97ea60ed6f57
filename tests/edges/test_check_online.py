"""`check --online`: what the bot hears in groups."""

from bot.check import what_groups_let_hear
from tests.town import Town


async def test_privacy_mode_is_named_with_what_it_means(town: Town) -> None:
    town.sim.set_privacy(on=True)
    assert "privacy mode is on" in await what_groups_let_hear(town.config)
    town.sim.set_privacy(on=False)
    assert "privacy mode is off" in await what_groups_let_hear(town.config)


async def test_a_server_that_is_not_there_is_named(town: Town) -> None:
    await town.sim.stop()
    assert "could not be asked" in await what_groups_let_hear(town.config)
