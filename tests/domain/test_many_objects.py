"""The search for cycles rests while many objects are made, and only then."""

from __future__ import annotations

import gc

import pytest

from utsatta_omraden_plugin.domain.many_objects import many_objects


@many_objects()
def is_on_inside() -> bool:
    return gc.isenabled()


def test_the_search_for_cycles_rests_until_the_outermost_use_is_over():
    assert gc.isenabled()
    with many_objects():
        assert not is_on_inside()
        assert not gc.isenabled()
    assert gc.isenabled()


def test_an_error_inside_turns_it_on_again():
    with pytest.raises(KeyError), many_objects():
        raise KeyError
    assert gc.isenabled()


def test_who_had_it_off_keeps_it_off():
    gc.disable()
    try:
        assert not is_on_inside()
        assert not gc.isenabled()
    finally:
        gc.enable()
