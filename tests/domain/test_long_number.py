"""Numbers that have enough digits to point out a person."""

from __future__ import annotations

import pytest

from utsatta_omraden_plugin.domain.long_number import digits_of_long


@pytest.mark.parametrize("value", [6408233234, 6408233234.0, -196408233234])
def test_a_long_number_is_told_by_its_digits_also_when_a_spreadsheet_kept_it_as_a_real_one(value):
    assert digits_of_long(value) == str(int(value))


@pytest.mark.parametrize(
    "value", [999_999_999, 6408233234.5, True, None, "6408233234", float("nan"), float("inf"), [6408233234]]
)
def test_nothing_else_is_told(value):
    assert digits_of_long(value) == ""
