"""Measures in words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from utsatta_omraden_plugin.domain.quantities import area_in_words, level_in_words


@pytest.mark.parametrize(
    ("square_metres", "words"),
    [
        (0.0, "0.0 m²"),
        (2.13, "2.1 m²"),
        (9.96, "10.0 m²"),
        (2723.4, "2\u202f723 m²"),
        (10_000, "1.0 ha"),
        (29.04e4, "29.0 ha"),
    ],
)
def test_an_area_is_told_in_the_unit_that_fits_it(square_metres: float, words: str) -> None:
    assert str(area_in_words(square_metres)) == words


def test_the_decimal_sign_is_the_reader_s() -> None:
    swedish = {"{whole}.{tenth} ha": "{whole},{tenth} ha", "{whole}.{tenth}": "{whole},{tenth}"}
    assert area_in_words(29e4).translated(swedish.__getitem__) == "29,0 ha"
    assert level_in_words(1.5).translated(swedish.__getitem__) == "1,5"


@given(st.floats(0, 4))
def test_a_level_is_rounded_to_the_nearest_tenth(level: float) -> None:
    assert abs(float(str(level_in_words(level))) - level) <= 0.0501
