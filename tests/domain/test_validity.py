"""Validity dates as the published files write them."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from utsatta_omraden_plugin.domain.validity import OPEN_END, read_date, write_date


@given(st.dates(min_value=date(1000, 1, 1)))
def test_a_written_date_is_read_back(day: date) -> None:
    assert read_date(write_date(day)) == day


def test_a_single_blank_is_an_open_end_both_ways() -> None:
    assert read_date(OPEN_END) is None
    assert write_date(None) == " "


@pytest.mark.parametrize("written", ["2023-12-01", "2023/12/01", "20231201", "2023-12-01T00:00:00", " 2023-12-01 "])
def test_usual_ways_to_write_a_date_are_read(written: str) -> None:
    assert read_date(written) == date(2023, 12, 1)


def test_dates_of_the_driver_are_taken_as_they_are() -> None:
    assert read_date(datetime(2023, 12, 1, 10, 30)) == date(2023, 12, 1)
    assert read_date(date(2023, 12, 1)) == date(2023, 12, 1)


@pytest.mark.parametrize("written", ["igår", "2023-13-01", "2023-02-30", "1/12 2023", "202312"])
def test_what_is_no_date_is_refused(written: str) -> None:
    with pytest.raises(ValueError):
        read_date(written)
