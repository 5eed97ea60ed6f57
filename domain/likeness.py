"""How alike two pictures look: 64 bits of each (dHash), the distance, and where to search.

A bit says whether one of 9 x 8 grey squares is brighter than its right neighbour; what was scaled,
lit otherwise or compressed again differs in few of them (N. Krawetz, "Kind of Like That", 2013).
To find whatever is near without looking at all, the bits are dealt into four bands of 16: of two
hashes that differ in at most 7 bits, one band differs in at most one.
"""

from collections.abc import Sequence

WIDTH, HEIGHT = 9, 8  # grey squares that a hash is made of
REACH = 7  # bits; what lies further apart may not be found
BANDS, BAND_BITS = 4, 16
NOTICEABLE = 3  # of 255: less is noise of the camera or of the compression
FEWEST = 12  # squares of 64 that must differ noticeably from their neighbour, else it is plain
ONE_WAY = 4  # bits; with fewer ones or fewer zeros it is a mere shade from side to side


def dhash(grey: Sequence[int]) -> int:
    """Give the hash of 72 brightnesses (0 to 255, row by row), as a database keeps it: signed."""
    bits = 0
    for row in range(HEIGHT):
        for column in range(WIDTH - 1):
            at = row * WIDTH + column
            bits = bits << 1 | (grey[at] > grey[at + 1])
    return bits - (1 << 64) if bits >> 63 else bits


def plain(grey: Sequence[int]) -> bool:
    """Tell whether there is too little in the picture (a wall, the night) to know it again by."""
    steps = [
        grey[row * WIDTH + column] - grey[row * WIDTH + column + 1]
        for row in range(HEIGHT)
        for column in range(WIDTH - 1)
    ]
    noticed = sum(abs(step) >= NOTICEABLE for step in steps)
    ones = sum(step > 0 for step in steps)
    return noticed < FEWEST or not ONE_WAY <= ones <= len(steps) - ONE_WAY


def distance(one: int, other: int) -> int:
    """Count the bits in which two hashes differ, 0 to 64."""
    return ((one ^ other) & (1 << 64) - 1).bit_count()


def slots(hash_: int) -> list[int]:
    """Name the four places where a hash is filed: each band with its value.

    A band takes every fourth bit, so that a bright sky or a dark rim is not a band of its own,
    the same in thousands of pictures.
    """
    return [band << BAND_BITS | value for band, value in enumerate(_bands(hash_))]


def probes(hash_: int) -> list[int]:
    """Name the 68 places where every hash within REACH has been filed at least once."""
    return [
        band << BAND_BITS | value ^ flip
        for band, value in enumerate(_bands(hash_))
        for flip in (0, *(1 << bit for bit in range(BAND_BITS)))
    ]


def _bands(hash_: int) -> list[int]:
    bands = [0] * BANDS
    for place in range(BANDS * BAND_BITS):
        bands[place % BANDS] |= (hash_ >> place & 1) << place // BANDS
    return bands
