"""A local Bot API server and a chat page: Telegram for trying, testing and measuring a bot."""

from simulator.limits import Limits
from simulator.simulator import DEFAULT_TOKEN, Simulator
from simulator.town import Call, Room, User
from simulator.world import ADMIN_ID, CHANNEL_ID, EXAMPLE_FLEET, GROUP_ID, World, default_world

__all__ = [
    "ADMIN_ID",
    "CHANNEL_ID",
    "DEFAULT_TOKEN",
    "EXAMPLE_FLEET",
    "GROUP_ID",
    "Call",
    "Limits",
    "Room",
    "Simulator",
    "User",
    "World",
    "default_world",
]
