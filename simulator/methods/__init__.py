"""All methods of the Bot API that the simulator knows, by lower-case name."""

from collections.abc import Callable
from typing import Any

from simulator.methods import account, chats, editing, sending
from simulator.params import Params
from simulator.town import Bot, Town

Method = Callable[[Town, Bot, Params], Any]
METHODS: dict[str, Method] = {
    **account.METHODS,
    **chats.METHODS,
    **editing.METHODS,
    **sending.METHODS,
}
