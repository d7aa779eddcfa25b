"""Who grades harder, in words, and when too little lies behind a figure."""

from __future__ import annotations

import pytest

from utsatta_omraden_plugin.domain.assessment import Harshness
from utsatta_omraden_plugin.domain.assessment.harshness_words import FEW, caution_about, harshness_in_words


@pytest.mark.parametrize(
    ("deviation", "words"),
    [
        (0.9, "grades 0.9 levels harder"),
        (-1.25, "grades 1.2 levels milder"),
        (0.24, "grades as the others do"),
        (-0.24, "grades as the others do"),
        (0.25, "grades 0.2 levels harder"),
    ],
)
def test_the_side_and_the_size_are_told(deviation, words):
    assert str(harshness_in_words(Harshness("LPO", deviation, 100))) == words


def test_a_figure_with_little_behind_it_comes_with_a_caution():
    assert str(caution_about(Harshness("LPO", 1.0, FEW - 1))) == (
        f"Only {FEW - 1} like answers lie behind it: that can be chance."
    )
    assert caution_about(Harshness("LPO", 1.0, FEW)) is None
