"""The day on the calendar where the program runs."""

from __future__ import annotations

import time

import pytest

from utsatta_omraden_plugin.today import date_of_today


@pytest.fixture
def there(monkeypatch):
    """Puts the machine into a time zone."""

    def move(zone: str) -> None:
        monkeypatch.setenv("TZ", zone)
        time.tzset()

    yield move
    monkeypatch.undo()
    time.tzset()


def test_it_is_another_day_on_the_other_side_of_the_world(there):
    there("Etc/GMT-14")
    furthest_east = date_of_today()
    there("Etc/GMT+12")  # 26 hours behind
    assert (furthest_east - date_of_today()).days in (1, 2)
