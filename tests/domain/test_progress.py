"""Progress of long work and its parts."""

from __future__ import annotations

import pytest

from utsatta_omraden_plugin.domain.errors import Cancelled
from utsatta_omraden_plugin.domain.progress import Progress


def test_a_part_tells_its_share_of_the_whole() -> None:
    shown: list[float] = []
    whole = Progress(lambda share, doing: shown.append(share))
    half = whole.part(0.5, 1.0)
    half.at(0.0)
    half.part(0.5, 1.0).at(0.5)
    assert shown == [0.5, 0.875]


def test_cancelling_reaches_every_part() -> None:
    with pytest.raises(Cancelled):
        Progress(is_cancelled=lambda: True).part(0, 1).at(0.5)


def test_without_listeners_work_just_goes_on() -> None:
    Progress().at(1.0)
