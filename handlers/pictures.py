"""Pictures whose last report has let go of them."""

from collections.abc import Sequence

from handlers.turn import Round


def drop(round_: Round, pictures: Sequence[str]) -> None:
    """Have the files of stored pictures deleted, once it is committed that nothing shows them."""
    if pictures:
        round_.later("drop-pictures", shas=list(pictures))
