"""The category colours hold for colour-blind people and in grey print."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest

from utsatta_omraden_plugin import palette
from utsatta_omraden_plugin.domain.category import Category

# Machado, Oliveira and Fernandes 2009, severity 1.0, for linear RGB.
SIGHTS = {
    "full colour sight": [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
    "protanopia": [
        [0.152286, 1.052583, -0.204868],
        [0.114503, 0.786281, 0.099216],
        [-0.003882, -0.048116, 1.051998],
    ],
    "deuteranopia": [
        [0.367322, 0.860646, -0.227968],
        [0.280085, 0.672501, 0.047413],
        [-0.011820, 0.042940, 0.968881],
    ],
    "tritanopia": [
        [1.255528, -0.076749, -0.178779],
        [-0.078411, 0.930809, 0.147602],
        [0.004733, 0.691367, 0.303900],
    ],
}
TO_XYZ = np.array(
    [[0.4124564, 0.3575761, 0.1804375], [0.2126729, 0.7151522, 0.0721750], [0.0193339, 0.1191920, 0.9503041]]
)
WHITE = np.array([0.95047, 1.0, 1.08883])


def linear(colour: str):
    parts = np.array([int(colour[place : place + 2], 16) for place in (1, 3, 5)]) / 255
    return np.where(parts <= 0.04045, parts / 12.92, ((parts + 0.055) / 1.055) ** 2.4)


def lab(colour: str, sight: str = "full colour sight"):
    xyz = TO_XYZ @ np.clip(np.array(SIGHTS[sight]) @ linear(colour), 0, 1) / WHITE
    f = np.where(xyz > 0.008856, np.cbrt(xyz), 7.787 * xyz + 16 / 116)
    return np.array([116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])])


def contrast(one: str, other: str) -> float:
    low, high = sorted(float(linear(colour) @ TO_XYZ[1]) for colour in (one, other))
    return (high + 0.05) / (low + 0.05)


def half_transparent_on_white(colour: str) -> str:
    return "#" + "".join(f"{(int(colour[place : place + 2], 16) + 255) // 2:02x}" for place in (1, 3, 5))


ALL_FILLS = [*palette.CATEGORY_COLOURS.values(), palette.UNKNOWN_COLOUR]
PAIRS = list(combinations(palette.CATEGORY_COLOURS.values(), 2))


@pytest.mark.parametrize("sight", SIGHTS)
def test_the_fills_stand_well_apart_whatever_the_sight(sight):
    # A difference of 2.3 can just be seen; 20 is told apart at a glance and in small marks.
    for one, other in combinations(ALL_FILLS, 2):
        assert np.linalg.norm(lab(one, sight) - lab(other, sight)) > 20, (one, other)


@pytest.mark.parametrize("sight", SIGHTS)
def test_the_fills_stand_apart_half_transparent_over_a_light_map(sight):
    for one, other in PAIRS:
        one, other = half_transparent_on_white(one), half_transparent_on_white(other)
        assert np.linalg.norm(lab(one, sight) - lab(other, sight)) > 15, (one, other)


def test_in_grey_print_the_graver_category_is_clearly_darker():
    order = (Category.UTSATT, Category.RISK, Category.SARSKILT)
    lightness = [lab(palette.CATEGORY_COLOURS[category.value])[0] for category in order]
    assert lightness[0] - lightness[1] > 20
    assert lightness[1] - lightness[2] > 20


def test_the_letter_on_each_fill_can_be_read():
    for text in [*palette.CATEGORY_COLOURS, "Nonsense"]:
        fill, _, letter = palette.colours_of(text)
        assert contrast(fill, letter) >= 4.5, text


def test_every_outline_is_darker_than_its_fill_and_stands_out_on_white():
    for category, outline in palette.CATEGORY_OUTLINES.items():
        assert lab(outline)[0] < lab(palette.CATEGORY_COLOURS[category])[0]
        assert contrast(outline, "#ffffff") >= 4.5


def test_every_category_has_a_colour_and_a_letter_of_its_own():
    assert set(palette.CATEGORY_COLOURS) == {category.value for category in Category}
    assert [palette.mark_of(category.value) for category in Category] == ["U", "R", "S"]


def test_an_unknown_category_is_grey_with_a_question_mark():
    assert palette.mark_of("Förort") == "?"
    assert palette.colours_of("Förort")[0] == palette.UNKNOWN_COLOUR


def test_a_category_in_another_spelling_has_the_same_colour():
    assert palette.colours_of("UTSATTOMR") == palette.colours_of("Utsatt område")
