"""Areas of a draft are split, merged and reshaped in one step, and that step is taken back and redone whole."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
import shapely
from shapely import MultiPolygon

from tests.workspace.draft_samples import (
    NATION,
    area_of,
    begun,
    block,
    drawn,
    lineage_by_name,
    merged,
    split,
    without_traces,
)
from utsatta_omraden_plugin.domain.area import AreaVersion
from utsatta_omraden_plugin.domain.category import Category
from utsatta_omraden_plugin.domain.drawing.outcome import redrawn
from utsatta_omraden_plugin.domain.edition import Edition
from utsatta_omraden_plugin.domain.errors import RuleError
from utsatta_omraden_plugin.workspace import Workspace, open_workspace

WEST, MIDDLE, REST = block(0, 0, 150, 400), block(150, 0, 300, 400), block(300, 0, 400, 400)
BOTH = block(0, 0, 800, 400)
UNCHANGED = {("unchanged", area.name, area.name) for area in NATION}


@pytest.fixture
def editions(workspace: Workspace) -> tuple[Edition, Edition]:
    return begun(workspace)


@pytest.fixture
def draft(editions: tuple[Edition, Edition]) -> Edition:
    return editions[1]


def three_parts(workspace: Workspace, draft: Edition) -> list[int]:
    """Split Ahlmarken into three; return the numbers of the changes."""
    area = drawn(workspace, draft)["Ahlmarken"]
    outcome = split(area, WEST, (5, "Ahlmarken mitt", MIDDLE), (6, "Ahlmarken öst", REST))
    return [change.number for change in workspace.redraw(outcome, "split_area", "Två förvaltare", "GIS-specialist")]


def one_of_two(workspace: Workspace, draft: Edition) -> list[int]:
    """Merge Björkängen into Ahlmarken; return the numbers of the changes."""
    areas = drawn(workspace, draft)
    outcome = merged(areas["Ahlmarken"], BOTH, areas["Björkängen"])
    return [change.number for change in workspace.redraw(outcome, "merge_areas", "", "GIS-specialist")]


def state(workspace: Workspace, edition: Edition) -> list[AreaVersion]:
    """The areas of an edition, in their order, without the traces that every write leaves."""
    return [without_traces(area) for area in workspace.areas(edition.id)]


def test_a_split_keeps_one_id_and_adds_the_others(workspace: Workspace, draft: Edition):
    before = drawn(workspace, draft)["Ahlmarken"]
    three_parts(workspace, draft)
    areas = drawn(workspace, draft)
    kept, middle, rest = (areas[name] for name in ("Ahlmarken", "Ahlmarken mitt", "Ahlmarken öst"))
    assert (kept.id, kept.area_id, kept.special_area_id) == (before.id, before.area_id, 1)
    assert (kept.boundary, middle.boundary, rest.boundary) == (WEST, MIDDLE, REST)
    assert (middle.special_area_id, rest.special_area_id) == (5, 6)
    assert len({kept.area_id, middle.area_id, rest.area_id}) == 3
    assert middle.valid_from == before.valid_from
    assert list(areas)[-2:] == ["Ahlmarken mitt", "Ahlmarken öst"]


def test_one_change_per_area_tells_before_and_after(workspace: Workspace, draft: Edition):
    before = drawn(workspace, draft)["Ahlmarken"]
    three_parts(workspace, draft)
    changed, middle, rest = workspace.changes()[-3:]
    assert {(change.what, change.reason, change.by) for change in (changed, middle, rest)} == {
        ("split_area", "Två förvaltare", "GIS-specialist")
    }
    assert (changed.row_id, changed.area_id) == (before.id, before.area_id)
    assert set(changed.new) == {"geom", "step"}
    assert shapely.from_wkb(changed.old["geom"]) == before.boundary
    assert shapely.from_wkb(changed.new["geom"]) == WEST
    assert set(middle.old) == {"step"}
    assert (middle.new["name"], middle.new["special_area_id"]) == ("Ahlmarken mitt", 5)
    assert shapely.from_wkb(rest.new["geom"]) == REST
    assert workspace.first_broken_link() is None


def test_a_split_is_taken_back_and_redone_with_the_same_ids(workspace: Workspace, draft: Edition):
    start = state(workspace, draft)
    numbers = three_parts(workspace, draft)
    after = state(workspace, draft)
    undone = workspace.take_back(numbers, "GIS-specialist")
    assert state(workspace, draft) == start
    redone = workspace.take_back([change.number for change in undone], "GIS-specialist")
    assert state(workspace, draft) == after
    workspace.take_back([change.number for change in redone], "GIS-specialist")
    assert state(workspace, draft) == start
    assert workspace.first_broken_link() is None


def test_whichever_change_of_a_step_is_taken_back_takes_the_others_with_it(workspace: Workspace, draft: Edition):
    start = state(workspace, draft)
    for place in range(3):
        numbers = three_parts(workspace, draft)
        undone = workspace.take_back([numbers[place]], "Noa")
        assert [change.undoes for change in undone] == numbers[::-1]
        assert state(workspace, draft) == start


def test_steps_next_to_each_other_in_the_log_stay_apart(workspace: Workspace, draft: Edition):
    first = three_parts(workspace, draft)
    once = state(workspace, draft)
    undone = workspace.take_back(first, "Noa")
    redone = workspace.take_back([undone[0].number], "Noa")
    assert len(redone) == 3
    assert state(workspace, draft) == once
    assert len(workspace.take_back([redone[1].number], "Noa")) == 3


def test_a_merger_takes_one_out_and_brings_it_back_under_its_id(workspace: Workspace, draft: Edition):
    start = state(workspace, draft)
    gone = drawn(workspace, draft)["Björkängen"]
    numbers = one_of_two(workspace, draft)
    assert "Björkängen" not in drawn(workspace, draft)
    assert drawn(workspace, draft)["Ahlmarken"].boundary == BOTH
    with pytest.raises(RuleError, match="not in this workspace any more"):
        workspace.area(gone.id)
    workspace.take_back(numbers, "Noa")
    assert state(workspace, draft) == start
    back = drawn(workspace, draft)["Björkängen"]
    assert (back.id, back.area_id) == (gone.id, gone.area_id)
    assert back.row_version > gone.row_version


def test_the_published_edition_keeps_what_the_draft_gives_up(workspace: Workspace, editions: tuple[Edition, Edition]):
    base, draft = editions
    before = workspace.areas(base.id)
    three_parts(workspace, draft)
    areas = drawn(workspace, draft)
    workspace.redraw(merged(areas["Björkängen"], BOTH, areas["Ahlmarken öst"]), "merge_areas", "", "Noa")
    assert workspace.areas(base.id) == before


def test_the_lineage_follows_the_drawing_there_and_back(workspace: Workspace, editions: tuple[Edition, Edition]):
    base, draft = editions
    first = three_parts(workspace, draft)
    parts = {("split", "Ahlmarken", name) for name in ("Ahlmarken", "Ahlmarken mitt", "Ahlmarken öst")}
    others = {link for link in UNCHANGED if link[1] != "Ahlmarken"}
    assert lineage_by_name(workspace, base, draft) == parts | others
    [link] = [link for link in workspace.lineage(base.id, draft.id) if link.share_of_old == pytest.approx(0.25)]
    assert link.share_of_new == pytest.approx(1.0)
    undone = workspace.take_back(first, "Noa")
    assert lineage_by_name(workspace, base, draft) == UNCHANGED
    workspace.take_back([change.number for change in undone], "Noa")
    assert lineage_by_name(workspace, base, draft) == parts | others


def test_a_merger_binds_both_old_areas_to_the_one_that_is_left(workspace: Workspace, editions: tuple[Edition, Edition]):
    base, draft = editions
    numbers = one_of_two(workspace, draft)
    assert {("merged", name, "Ahlmarken") for name in ("Ahlmarken", "Björkängen")} < lineage_by_name(
        workspace, base, draft
    )
    assert [kin.parent.name for kin in workspace.kin()] == ["Björkängen"]
    workspace.take_back(numbers, "Noa")
    assert lineage_by_name(workspace, base, draft) == UNCHANGED


def test_a_part_that_is_merged_back_leaves_no_split_behind(workspace: Workspace, editions: tuple[Edition, Edition]):
    base, draft = editions
    three_parts(workspace, draft)
    areas = drawn(workspace, draft)
    whole = merged(areas["Ahlmarken"], NATION[0].boundary, areas["Ahlmarken mitt"], areas["Ahlmarken öst"])
    workspace.redraw(whole, "merge_areas", "", "Noa")
    assert lineage_by_name(workspace, base, draft) == UNCHANGED


def test_a_redrawn_border_is_told_for_both_sides(workspace: Workspace, editions: tuple[Edition, Edition]):
    base, draft = editions
    areas = drawn(workspace, draft)
    pair = [areas["Ahlmarken"], areas["Björkängen"]]
    moved = [replace(pair[0], boundary=block(0, 0, 380, 400)), replace(pair[1], boundary=block(380, 0, 800, 400))]
    workspace.redraw(redrawn(pair, moved), "reshape_border", "", "Noa")
    expected = {("boundary", area.name, area.name) for area in pair} | {
        link for link in UNCHANGED if link[1][0] in "DE"
    }
    assert lineage_by_name(workspace, base, draft) == expected


def test_a_new_area_is_new_in_the_lineage(workspace: Workspace, editions: tuple[Edition, Edition]):
    base, draft = editions
    new = area_of(9, "Granliden", block(3000, 0, 3200, 200), extra={"guessed": ["locality"]})
    with pytest.raises(RuleError, match="one edition"):
        workspace.redraw(redrawn([], [], [new]), "add_area", "Ny bebyggelse", "Noa")
    [change] = workspace.redraw(redrawn([], [], [new]), "add_area", "Ny bebyggelse", "Noa", edition_id=draft.id)
    added = drawn(workspace, draft)["Granliden"]
    assert (added.id, added.extra) == (change.row_id, {"guessed": ["locality"]})
    assert ("new", "", "Granliden") in lineage_by_name(workspace, base, draft)
    workspace.take_back([change.number], "Noa")
    assert lineage_by_name(workspace, base, draft) == UNCHANGED


def test_vertices_moved_by_hand_are_told_in_the_lineage_too(workspace: Workspace, editions: tuple[Edition, Edition]):
    base, draft = editions
    area = drawn(workspace, draft)["Ekbacken"]
    crossed = MultiPolygon([shapely.Polygon([(0, 0), (9, 9), (9, 0), (0, 9)])])
    for boundary in (block(2000, 0, 2400, 390), crossed):
        area = workspace.area(area.id)
        [change] = workspace.replace_areas([replace(area, boundary=boundary)], "edit_area", "", "Noa")
        assert ("boundary", "Ekbacken", "Ekbacken") in lineage_by_name(workspace, base, draft)
    workspace.take_back([change.number], "Noa")
    assert ("boundary", "Ekbacken", "Ekbacken") in lineage_by_name(workspace, base, draft)


def test_a_published_edition_is_not_redrawn(workspace: Workspace, editions: tuple[Edition, Edition]):
    base, _ = editions
    before = workspace.areas(base.id)
    area = drawn(workspace, base)["Ahlmarken"]
    with pytest.raises(RuleError, match=r"2023 is no draft.*Start a draft from it"):
        workspace.redraw(split(area, WEST, (5, "Öst", MIDDLE)), "split_area", "", "Noa")
    assert workspace.areas(base.id) == before


def test_areas_of_two_editions_are_not_redrawn_together(workspace: Workspace, editions: tuple[Edition, Edition]):
    base, draft = editions
    strange = merged(drawn(workspace, draft)["Ahlmarken"], BOTH, drawn(workspace, base)["Björkängen"])
    with pytest.raises(RuleError, match="one edition"):
        workspace.redraw(strange, "merge_areas", "", "Noa")


def test_an_area_that_someone_changed_meanwhile_stops_the_whole_step(workspace: Workspace, draft: Edition):
    areas = drawn(workspace, draft)
    workspace.set_category([areas["Björkängen"].id], Category.RISK, "skäl", date(2026, 1, 1), "Noa")
    before, log = workspace.areas(draft.id), workspace.changes()
    with pytest.raises(RuleError, match="Björkängen has been changed by Noa"):
        workspace.redraw(merged(areas["Ahlmarken"], BOTH, areas["Björkängen"]), "merge_areas", "", "GIS-specialist")
    assert workspace.areas(draft.id) == before
    assert workspace.changes() == log


def test_the_expected_row_versions_may_be_given_apart(workspace: Workspace, draft: Edition):
    areas = drawn(workspace, draft)
    outcome = merged(areas["Ahlmarken"], BOTH, areas["Björkängen"])
    with pytest.raises(RuleError, match="Björkängen has been changed"):
        workspace.redraw(outcome, "merge_areas", "", "Noa", [1, 7])
    assert len(workspace.redraw(outcome, "merge_areas", "", "Noa", [1, 1])) == 2


def test_a_number_that_was_given_away_meanwhile_is_refused(workspace: Workspace, draft: Edition):
    area = drawn(workspace, draft)["Ahlmarken"]
    with pytest.raises(RuleError, match="The special area id 2 of Öst belongs to Björkängen already"):
        workspace.redraw(split(area, WEST, (2, "Öst", MIDDLE)), "split_area", "", "Noa")


def test_a_foreign_category_and_a_missing_boundary_are_refused(workspace: Workspace, draft: Edition):
    area = drawn(workspace, draft)["Ahlmarken"]
    outcome = split(replace(area, category="Parkmark"), WEST, (5, "Öst", MIDDLE))
    with pytest.raises(RuleError, match="no category Parkmark"):
        workspace.redraw(outcome, "split_area", "", "Noa")
    bare = split(area, WEST, (5, "Öst", MIDDLE))
    bare = replace(bare, added=(replace(bare.added[0], boundary=MIDDLE.geoms[0]),))
    with pytest.raises(RuleError, match="Öst has no boundary of polygons"):
        workspace.redraw(bare, "split_area", "", "Noa")
    assert drawn(workspace, draft)["Ahlmarken"] == area


def test_the_parts_of_an_area_with_an_odd_category_keep_it(workspace: Workspace):
    _, draft = begun(workspace, [replace(NATION[0], category="Riskomrade?")])
    three_parts(workspace, draft)
    assert {area.category for area in workspace.areas(draft.id)} == {"Riskomrade?"}


def test_a_step_under_a_later_change_stays(workspace: Workspace, draft: Edition):
    numbers = three_parts(workspace, draft)
    part = drawn(workspace, draft)["Ahlmarken öst"]
    [later] = workspace.set_category([part.id], Category.SARSKILT, "skäl", date(2026, 1, 1), "Noa")
    after = workspace.areas(draft.id)
    with pytest.raises(RuleError, match="Ahlmarken öst has been changed since"):
        workspace.take_back(numbers, "Noa")
    assert workspace.areas(draft.id) == after
    workspace.take_back([*numbers, later.number], "Noa")
    assert "Ahlmarken öst" not in drawn(workspace, draft)


def test_a_part_that_has_been_assessed_is_not_taken_away(workspace: Workspace, draft: Edition):
    numbers = three_parts(workspace, draft)
    part = drawn(workspace, draft)["Ahlmarken mitt"]
    workspace.start_assessment(part.area_id, draft.id, "LPO-analytiker", by="LPO-analytiker")
    with pytest.raises(RuleError, match="Ahlmarken mitt has been assessed since"):
        workspace.take_back(numbers, "Noa")
    assert drawn(workspace, draft)["Ahlmarken mitt"] == part


def test_what_was_assessed_of_a_merged_area_is_there_again_when_it_comes_back(workspace: Workspace, draft: Edition):
    area = drawn(workspace, draft)["Björkängen"]
    begun_one = workspace.start_assessment(area.area_id, draft.id, "LPO-analytiker", by="LPO-analytiker")
    undone = workspace.take_back(one_of_two(workspace, draft), "Noa")
    assert workspace.assessments(draft.id) == [begun_one]
    redone = workspace.take_back([change.number for change in undone], "Noa")
    assert workspace.assessments(draft.id) == [begun_one]
    workspace.take_back([change.number for change in redone], "Noa")
    assert drawn(workspace, draft)["Björkängen"].area_id == begun_one.area_id


def test_what_a_person_confirmed_of_a_merged_area_comes_back_with_it(
    workspace: Workspace, editions: tuple[Edition, Edition]
):
    base, draft = editions
    old, new = drawn(workspace, base)["Björkängen"], drawn(workspace, draft)["Björkängen"]
    workspace.confirm_pair(old.id, new.id, "boundary", "Noa", "Samma område")
    before = workspace.confirmed_pairs(base.id, draft.id)
    undone = workspace.take_back(one_of_two(workspace, draft), "Noa")
    assert workspace.confirmed_pairs(base.id, draft.id) == before
    redone = workspace.take_back([change.number for change in undone], "Noa")
    assert workspace.confirmed_pairs(base.id, draft.id) == []
    workspace.take_back([change.number for change in redone], "Noa")
    assert workspace.confirmed_pairs(base.id, draft.id) == before


def test_a_later_draft_finds_its_forebear_again(workspace: Workspace, editions: tuple[Edition, Edition]):
    _, draft = editions
    later = workspace.start_draft(draft.id, 2029, "", "Noa")
    before = lineage_by_name(workspace, draft, later)
    numbers = one_of_two(workspace, draft)
    assert ("unchanged", "Björkängen", "Björkängen") not in lineage_by_name(workspace, draft, later)
    workspace.take_back(numbers, "Noa")
    assert lineage_by_name(workspace, draft, later) == before


def test_the_file_stays_sound_and_no_identity_is_left_over(workspace: Workspace, draft: Edition, place: Path):
    with sqlite3.connect(place) as file:
        before = file.execute("SELECT id, special_area_id FROM area ORDER BY id").fetchall()
    for _ in range(2):
        workspace.take_back(three_parts(workspace, draft), "Noa")
        workspace.take_back(one_of_two(workspace, draft), "Noa")
    workspace.close()
    with sqlite3.connect(place) as file:
        assert file.execute("SELECT id, special_area_id FROM area ORDER BY id").fetchall() == before
        assert file.execute("PRAGMA foreign_key_check").fetchall() == []
        assert file.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert file.execute("SELECT rtreecheck('rtree_area_version_geom')").fetchall() == [("ok",)]
        assert file.execute(
            "SELECT count(*) FROM area_version LEFT JOIN rtree_area_version_geom AS box ON box.id = fid "
            "WHERE box.id IS NULL"
        ).fetchone() == (0,)
    assert open_workspace(str(place)).first_broken_link() is None


def test_the_history_of_an_area_tells_of_its_coming_and_going(workspace: Workspace, draft: Edition):
    gone = drawn(workspace, draft)["Björkängen"]
    one_of_two(workspace, draft)
    assert [change.what for change in workspace.changes(gone.area_id)] == ["merge_areas"]


def test_a_step_in_which_nothing_differs_is_no_change(workspace: Workspace, draft: Edition):
    area = drawn(workspace, draft)["Ekbacken"]
    log = workspace.changes()
    assert workspace.redraw(redrawn([area], [area]), "reshape", "", "Noa") == []
    assert workspace.changes() == log


def test_several_steps_in_one_transaction_come_together_or_not_at_all(workspace: Workspace, draft: Edition):
    start = state(workspace, draft)

    def fail_on_the_way() -> None:
        with workspace.together():
            three_parts(workspace, draft)
            workspace.take_back([9999], "Noa")

    with pytest.raises(RuleError, match="no change number"):
        fail_on_the_way()
    assert state(workspace, draft) == start
    with workspace.together():
        three_parts(workspace, draft)
        one_of_two(workspace, draft)
    assert "Björkängen" not in drawn(workspace, draft)
    assert "Ahlmarken öst" in drawn(workspace, draft)
