"""The hashes of many areas at once."""

from __future__ import annotations

from tests.domain.compilation.samples import BASE
from utsatta_omraden_plugin.domain.edition_hash import content_hash, content_hashes


def test_many_areas_at_once_have_the_hashes_that_each_has_alone():
    assert content_hashes(BASE) == [content_hash([area]) for area in BASE]
    assert len(set(content_hashes(BASE))) == len(BASE)
