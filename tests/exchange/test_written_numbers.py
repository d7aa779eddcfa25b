"""Positions are written as Python formats them one by one, or not at all."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from utsatta_omraden_plugin.exchange.written_numbers import written_rings


def one_by_one(ring: np.ndarray, decimals: int) -> bytes:
    def number(value: float) -> str:
        return f"{value:.{decimals}f}".rstrip("0").rstrip(".")

    return ("[" + ",".join(f"[{number(x)},{number(y)}]" for x, y in ring.tolist()) + "]").encode()


@given(
    st.sampled_from([4, 7]),
    st.lists(st.lists(st.integers(0, 99_999_999_999), min_size=2, max_size=12), min_size=1, max_size=5),
)
def test_rings_are_written_as_one_by_one(decimals: int, drawn: list[list[int]]):
    units = [np.array(ring[: len(ring) // 2 * 2]).reshape(-1, 2) for ring in drawn]
    rings = [ring % 10 ** (decimals + 7) / 10.0**decimals for ring in units]
    starts = np.cumsum([0, *map(len, rings[:-1])])
    assert written_rings(np.concatenate(rings), starts, decimals) == [one_by_one(ring, decimals) for ring in rings]


METRES = [0.0, 0.1, 0.0001, 7.0, 10.0, 99.9999, 100.01, 1000.0, 10_000.0, 6_200_000.0, 300_037.1574, 9_999_999.9999]
DEGREES = [0.0, 0.0000001, 18.0, 18.5, 18.0001, 18.00005, 59.0000001, 59.12, 59.1234, 59.12345, 179.9999999]


@pytest.mark.parametrize(
    ("value", "decimals"), [*((metres, 4) for metres in METRES), *((degrees, 7) for degrees in DEGREES)]
)
def test_zeros_in_front_and_behind_are_left_out_and_those_between_stay(value: float, decimals: int):
    ring = np.array([[value, 1.0], [2.0, value]])
    assert written_rings(ring, np.array([0]), decimals) == [one_by_one(ring, decimals)]


@pytest.mark.parametrize("value", [-1.0, -0.0, 10_000_000.0, 1e300, 0.00001, np.nan, np.inf])
def test_what_does_not_fit_is_left_to_others(value: float):
    assert written_rings(np.array([[value, 1.0]]), np.array([0]), 4) is None
