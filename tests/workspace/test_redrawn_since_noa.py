"""A boundary that was changed after Noa judged the area: the edition is not published before Noa has judged it anew."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
import shapely

from tests.domain.compilation.samples import BASE, NORTH, SOUTH, areas_of, box, decided, handed, of
from tests.workspace.compilation_samples import NOA, areas_by_number, compile_into, the_case, with_base
from tests.workspace.publication_samples import judge, judged_by_noa, published
from utsatta_omraden_plugin.domain.category import Category
from utsatta_omraden_plugin.domain.compilation import Choice
from utsatta_omraden_plugin.domain.errors import RuleError
from utsatta_omraden_plugin.domain.trend import Trend
from utsatta_omraden_plugin.workspace.judging import add_judgements

REACHING = handed(NORTH, [of(NORTH, 1, box(2950, 0, 3020, 100)), areas_of(NORTH)[1]])
TODAY = date(2026, 11, 22)


def newer(*areas):
    return handed(NORTH, list(areas), sha256="a" * 64, created_at="2026-11-20T00:00:00.000Z")


@pytest.fixture
def judged(workspace):
    """A compilation without conflicts on which Noa has judged."""
    with_base(workspace)
    edition = compile_into(workspace, handed(NORTH), handed(SOUTH))
    add_judgements(workspace, [(area, judged_by_noa(area)) for area in workspace.areas(edition.id)], NOA, TODAY)
    assert workspace.redrawn_since_noa(edition.id) == frozenset()
    return edition


def redraw(workspace, edition, boundary, number=1):
    area = areas_by_number(workspace, edition)[number]
    workspace.replace_areas([replace(area, boundary=boundary)], "edit_area", "", NOA)
    return area


def test_a_late_submission_with_another_boundary_must_be_judged_anew(workspace, judged):
    compile_into(workspace, handed(NORTH), newer(of(NORTH, 1, box(1000, 0, 1900, 900)), BASE[1]), handed(SOUTH))
    area = areas_by_number(workspace, judged)[1]
    assert workspace.redrawn_since_noa(judged.id) == {area.id}
    with pytest.raises(
        RuleError, match=r"1 reason\(s\).*Provgården 1 was judged by Noa before its boundary was changed"
    ):
        published(workspace, judged)
    judge(workspace, [area])
    assert workspace.redrawn_since_noa(judged.id) == frozenset()
    published(workspace, judged)


def test_an_area_redrawn_by_hand_must_be_judged_anew_until_it_is_as_it_was(workspace, judged):
    area = redraw(workspace, judged, box(1000, 0, 1050, 100))
    assert workspace.redrawn_since_noa(judged.id) == {area.id}
    redraw(workspace, judged, area.boundary)
    assert workspace.redrawn_since_noa(judged.id) == frozenset()


def test_a_boundary_cut_by_a_decision_must_be_judged_anew_until_it_is_taken_back(workspace):
    with_base(workspace)
    edition = compile_into(workspace, REACHING, handed(SOUTH))
    judge(workspace, workspace.areas(edition.id))
    changes = workspace.decide(edition.id, decided(the_case(workspace, edition), Choice.BOTH_CLIPPED), NOA)
    numbers = areas_by_number(workspace, edition)
    assert workspace.redrawn_since_noa(edition.id) == {numbers[1].id, numbers[3].id}
    workspace.take_back([changes[0].number], NOA)
    assert workspace.redrawn_since_noa(edition.id) == frozenset()


def test_what_else_is_changed_of_an_area_leaves_the_judgement_standing(workspace, judged):
    area = areas_by_number(workspace, judged)[1]
    workspace.replace_areas([replace(area, name="Provgården ett", object_id=77, extra={"anm": "ny"})], "edit_area", "",
                            NOA)  # fmt: skip
    workspace.set_trend([area.id], Trend.POSITIVE, "Bättre", None, NOA)
    workspace.set_category([area.id], Category.SARSKILT, "Beslut", TODAY, NOA)
    assert workspace.redrawn_since_noa(judged.id) == frozenset()


def test_the_same_boundary_drawn_from_another_corner_is_the_same(workspace, judged):
    boundary = areas_by_number(workspace, judged)[1].boundary
    ring = shapely.get_coordinates(boundary)
    turned = shapely.MultiPolygon([shapely.Polygon([*ring[1:], ring[1]])])
    assert shapely.to_wkb(turned) != shapely.to_wkb(boundary)
    redraw(workspace, judged, turned)
    assert workspace.redrawn_since_noa(judged.id) == frozenset()


def test_an_area_that_left_and_came_back_is_judged_as_it_was(workspace, judged):
    area = areas_by_number(workspace, judged)[1]
    compile_into(workspace, handed(NORTH, [BASE[1]]), handed(SOUTH))
    assert 1 not in areas_by_number(workspace, judged)
    gone = workspace.changes()[-2]
    assert gone.row_id == area.id
    workspace.take_back([gone.number], NOA)
    assert workspace.redrawn_since_noa(judged.id) == frozenset()


def test_an_area_with_the_identity_of_one_that_noa_judged_is_judged_by_its_own_boundary(workspace, judged):
    compile_into(workspace, handed(NORTH, [BASE[1]]), handed(SOUTH))
    compile_into(workspace, newer(of(NORTH, 1, box(1000, 0, 1900, 900)), BASE[1]), handed(SOUTH))
    area = areas_by_number(workspace, judged)[1]
    assert [one.area_id for one in workspace.judgements(judged.id, area.area_id)] == [area.area_id]
    assert workspace.redrawn_since_noa(judged.id) == {area.id}
