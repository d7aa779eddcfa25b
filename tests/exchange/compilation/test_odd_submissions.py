"""Submissions that are odd in themselves: nobody else has to wait for them."""

from __future__ import annotations

from dataclasses import replace

from tests.domain.compilation.samples import NORTH, SOUTH, box
from tests.exchange.compilation.samples import ANALYST, hand_in, numbered
from tests.exchange.compilation.test_compile_national import compiled


def test_an_lpo_that_hands_in_one_area_twice_stops_nobody(national, begun, folder):
    def twins(workspace, draft):
        twin = {"name": "Tvilling", "boundary": box(1000, 0, 1100, 100), "special_area_id": None}
        both = [replace(numbered(workspace, draft, n), category="Särskilt utsatt område", **twin) for n in (1, 2)]
        workspace.replace_areas(both, "edit_area", "", ANALYST)

    hand_in(begun, NORTH, folder, twins, accept="Dubbletten reds ut senare")
    hand_in(begun, SOUTH, folder)
    report = compiled(national, folder)
    unsigned = [case.conflict for case in report.cases if case.conflict.blocking and len(case.conflict.areas) == 1]
    assert {one.lpos for one in unsigned} == {(NORTH.lpo_code,)}
    assert len(national.conflicts(report.edition.id)) == len(report.cases)
