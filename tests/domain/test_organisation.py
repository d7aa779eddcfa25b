"""The codes of the organisation nest."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from utsatta_omraden_plugin.domain.organisation import is_lpo_code, is_police_area_code, police_area_of, region_of


@given(st.integers(0, 999999).map("{:06d}".format))
def test_an_lpo_code_names_its_police_area_and_region(code: str) -> None:
    assert is_lpo_code(code)
    assert code.startswith(police_area_of(code))
    assert is_police_area_code(police_area_of(code))
    assert region_of(code) == region_of(police_area_of(code))
    assert region_of(code).endswith("00")


def test_the_example_of_the_organisation_chart() -> None:
    assert (police_area_of("561540"), region_of("561540")) == ("5615", "5600")


@pytest.mark.parametrize("code", ["", "56154", "5615400", "56154a", "５６１５４０", "561540\n"])
def test_what_is_not_six_plain_digits_is_no_lpo_code(code: str) -> None:
    assert not is_lpo_code(code)
