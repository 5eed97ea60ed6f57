"""What may be wrong with a database, in words for its operator."""


class StorageFault(Exception):
    """The database cannot be used as it is; the text says why and what to do."""


class Unavailable(StorageFault):
    """The database cannot do it now and may later: nothing was kept, and trying again is right."""
