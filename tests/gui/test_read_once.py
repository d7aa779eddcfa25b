"""What is read once and kept until it changes."""

from __future__ import annotations

import time
from concurrent.futures import ThreadPoolExecutor

from utsatta_omraden_plugin.gui.read_once import ReadOnce


def test_many_threads_read_once():
    readings = []

    def read():
        readings.append(True)
        time.sleep(0.05)
        return "2025 U"

    once = ReadOnce(read)
    with ThreadPoolExecutor(8) as pool:
        assert set(pool.map(lambda _: once.get(), range(200))) == {"2025 U"}
    assert len(readings) == 1


def test_nothing_is_kept_like_anything_else():
    readings = []
    once = ReadOnce(lambda: readings.append(True))
    assert [once.get(), once.get()] == [None, None]
    assert len(readings) == 1


def test_what_was_forgotten_is_read_again():
    values = iter(["old", "new"])
    once = ReadOnce(lambda: next(values))
    assert once.get() == once.get() == "old"
    once.forget()
    assert once.get() == "new"


def test_what_is_written_while_it_is_read_is_read_again():
    values = iter(["old", "new"])

    def read():
        value = next(values)
        if value == "old":
            once.forget()
        return value

    once = ReadOnce(read)
    assert [once.get(), once.get()] == ["old", "new"]
