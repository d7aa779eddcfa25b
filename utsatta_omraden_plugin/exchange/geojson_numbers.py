"""Runs of digits in a text as numbers, all at once: eight bytes of text are one 64-bit word to reckon with.

In such a word the tens and ones are summed up first, then the pairs, then the fours, for all words of an array in one
call each. Source of the reckoning: Lemire, "Quickly parsing eight digits" (2018); Muła, "SIMD-ized parsing" (2014).
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

LONGEST = 8
_WORD = np.uint64
_STEPS = (
    (0x0F0F0F0F0F0F0F0F, 1 + (10 << 8), 8),
    (0x00FF00FF00FF00FF, 1 + (100 << 16), 16),
    (0x0000FFFF0000FFFF, 1 + (10_000 << 32), 32),
)
"""Which bits count, by what the word is multiplied, and how far the sums then stand to the left."""


class TooLong(Exception):
    """A run has more than eight digits."""


def whole_numbers(signs: NDArray[np.uint8], starts: NDArray[np.int64], ends: NDArray[np.int64]) -> NDArray[np.uint64]:
    """Return the numbers that stand in ``signs`` from each start up to its end, both in rising order.

    Raises ``TooLong``.
    """
    lengths = ends - starts
    if lengths.max(initial=0) > LONGEST:
        raise TooLong
    # The word that begins with a run: what stands behind the run is shifted out, and what comes in is worth nothing.
    padded = np.concatenate([signs, np.zeros(LONGEST, dtype=np.uint8)])
    windows: NDArray[np.void] = np.ndarray((len(signs),), dtype="V8", buffer=padded.data, strides=(1,))
    words: NDArray[np.uint64] = windows[starts].view("<u8").astype(_WORD, copy=False)
    words <<= (8 * (LONGEST - lengths)).astype(_WORD)
    for mask, factor, shift in _STEPS:
        words &= _WORD(mask)
        words *= _WORD(factor)
        words >>= _WORD(shift)
    return words
