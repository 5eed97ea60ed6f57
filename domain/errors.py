"""What may be refused; each refusal carries the sentence that the person hears."""

from domain.outgoing import Words, t


class Refused(Exception):
    """The person may not or cannot do this; nothing was changed."""

    past = False  # whether it may have been done a moment ago, by the same button

    def __init__(self, words: Words) -> None:
        super().__init__(words.key)
        self.words = words


class NotAllowed(Refused):
    """The person lacks the role that the route asks for."""

    def __init__(self, role: str) -> None:
        super().__init__(t("refused-role", role=t(f"role-{role}")))


class Stale(Refused):
    """A button of an older message was tapped; what it stood for has moved on."""

    past = True

    def __init__(self) -> None:
        super().__init__(t("refused-stale"))


class Over(Refused):
    """What somebody works on cannot be worked on any more; a form that was for it is closed."""

    of_form = False  # whether the answer to an open form met it
