"""Categories: their spellings, marks and schemes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from utsatta_omraden_plugin.domain.category import Category, CategoryScheme, category_of


@pytest.mark.parametrize("category", list(Category))
def test_every_category_is_recognised_by_the_text_of_the_published_data(category: Category) -> None:
    assert category_of(category.value) is category


@pytest.mark.parametrize(
    ("spelling", "category"),
    [
        ("utsattomr", Category.UTSATT),
        ("riskomr", Category.RISK),
        ("sarskiltutsatt", Category.SARSKILT),
        ("SÄRSKILT UTSATT OMRÅDE", Category.SARSKILT),
        ("  Särskilt  utsatt område ", Category.SARSKILT),
        ("särskilt_utsatt", Category.SARSKILT),
        ("Sa\u0308rskilt utsatt omra\u030ade", Category.SARSKILT),
    ],
)
def test_codes_and_plain_variants_are_recognised(spelling: str, category: Category) -> None:
    assert category_of(spelling) is category


@pytest.mark.parametrize("other", ["", " ", "Utsatta", "4", "Fokusområde", "särskilt"])
def test_anything_else_is_no_category(other: str) -> None:
    assert category_of(other) is None


@given(st.sampled_from(list(Category)), st.data())
def test_case_and_blanks_never_change_the_category(category: Category, data: st.DataObject) -> None:
    swapped = "".join(c.upper() if data.draw(st.booleans()) else c.lower() for c in category.value)
    padded = data.draw(st.text(" \t", max_size=3)) + swapped.replace(" ", data.draw(st.sampled_from([" ", "  ", "_"])))
    assert category_of(padded) is category


def test_riskomrade_ends_with_the_edition_of_2025() -> None:
    assert Category.RISK in CategoryScheme.of_year(2023).categories
    assert Category.RISK not in CategoryScheme.of_year(2025).categories


def test_each_category_has_a_mark_of_its_own() -> None:
    assert [category.mark for category in Category] == ["U", "R", "S"]


def test_sarskilt_utsatt_is_the_gravest() -> None:
    assert max(Category, key=lambda category: category.rank) is Category.SARSKILT
