"""Compilations kept in the workspace: made, brought up to date, nothing lost and nothing touched without need."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests.domain.compilation.samples import BASE, NORTH, SOUTH, YEAR, areas_of, box, handed, of
from tests.workspace.compilation_samples import NOA, areas_by_number, compile_into, the_case, with_base
from tests.workspace.samples import edition_of
from utsatta_omraden_plugin.domain.category import Category
from utsatta_omraden_plugin.domain.compilation import ConflictCode, LpoStatus, Origin
from utsatta_omraden_plugin.domain.edition import EditionStatus
from utsatta_omraden_plugin.domain.errors import Cancelled, RuleError
from utsatta_omraden_plugin.domain.progress import Progress
from utsatta_omraden_plugin.domain.signature import Signature, SignatureState
from utsatta_omraden_plugin.workspace import KeptSubmission, SubmissionState

REACHING = handed(NORTH, [of(NORTH, 1, box(2950, 0, 3020, 100)), areas_of(NORTH)[1]])
NEWER = {"sha256": "a" * 64, "created_at": "2026-11-14T00:00:00.000Z"}


@pytest.fixture
def base(workspace):
    """The base edition."""
    return with_base(workspace)


def test_a_compilation_becomes_an_edition_that_goes_on_from_the_base(workspace, base):
    edition = compile_into(workspace, handed(NORTH))
    assert (edition.status, edition.year, edition.label) == (EditionStatus.COMPILED, YEAR, "Utgåva 2027")
    assert workspace.base_edition(edition.id).id == base.id
    before = {area.special_area_id: area.area_id for area in workspace.areas(base.id)}
    assert {area.special_area_id: area.area_id for area in workspace.areas(edition.id)} == before


def test_each_area_knows_where_it_comes_from(workspace, base):
    edition = compile_into(workspace, handed(NORTH))
    origins = workspace.area_origins(edition.id)
    told = {area.special_area_id: origins[area.id] for area in workspace.areas(edition.id)}
    assert [told[number].origin for number in (1, 2, 3)] == [Origin.LPO, Origin.LPO, Origin.BASE]
    assert (told[1].lpo_code, told[1].submission_sha256) == (NORTH.lpo_code, handed(NORTH).sha256)
    assert told[3].submission_sha256 == ""


def test_submissions_and_standings_are_kept(workspace, base):
    edition = compile_into(workspace, handed(NORTH), handed(NORTH, **NEWER))
    used, older = workspace.submissions(edition.id)
    assert (used.state, used.sha256, used.areas) == (SubmissionState.USED, "a" * 64, 2)
    assert (older.state, older.phone_code) == (SubmissionState.SUPERSEDED, "AAAA-BBBB-CCCC-DDDD")
    north, south, _ = workspace.lpo_standings(edition.id)
    assert set(north.statuses) == {LpoStatus.IN, LpoStatus.DOUBLED}
    assert (north.used, north.superseded) == (used, (older,))
    assert (south.statuses, south.used, south.base_areas) == ((LpoStatus.MISSING,), None, 2)


def test_whose_signature_a_submission_bears_is_kept(workspace, base):
    [kept] = workspace.submissions(compile_into(workspace, handed(NORTH)).id)
    assert kept.signature is None
    signed = replace(kept, signature=Signature(SignatureState.KNOWN, "f" * 64, ("561110 Nordan",), expected=True))
    edition = compile_into(workspace, handed(NORTH), kept_as=[signed])
    assert [one.signature for one in workspace.submissions(edition.id)] == [signed.signature]
    assert workspace.lpo_standings(edition.id)[0].used.signature == signed.signature


def test_a_file_that_was_refused_tells_its_lpo_once_it_is_taken_over(workspace, base):
    [whole] = workspace.submissions(compile_into(workspace, handed(NORTH)).id)
    refused, taken = KeptSubmission("Ny.zip", "c" * 64, SubmissionState.REFUSED), replace(whole, sha256="c" * 64)
    for kept in (refused, replace(taken, manifest="{}"), refused):
        edition = compile_into(workspace, handed(NORTH), kept_as=[kept])
        [again] = [one for one in workspace.submissions(edition.id) if one.sha256 == "c" * 64]
        assert again.state is kept.state
    assert (again.lpo_code, again.areas, again.created_at) == (whole.lpo_code, whole.areas, whole.created_at)


def test_a_conflict_reads_back_as_it_was_found(workspace, base):
    edition = compile_into(workspace, REACHING)
    case = the_case(workspace, edition)
    conflict = case.conflict
    assert conflict.code is ConflictCode.OVERLAP_ACROSS_LPOS
    assert conflict.ground.area == pytest.approx(2000)
    assert [area.name for area in conflict.areas] == ["Provgården 1", "Provgården 3"]
    assert conflict.areas[0].boundary.equals(REACHING.areas[0].boundary)
    assert "overlap by" in str(conflict.message)
    assert conflict.message.translated(lambda words: words.replace("overlap by", "överlappar med")) != str(
        conflict.message
    )
    assert case.decision is None


def test_what_is_only_told_names_its_areas(workspace, base):
    edition = compile_into(workspace, handed(NORTH, signed={}))
    case = the_case(workspace, edition)
    assert [area.name for area in case.conflict.areas] == ["Provgården 1", "Provgården 2"]
    assert case.is_settled


def test_a_late_submission_touches_only_its_own_areas(workspace, base):
    edition = compile_into(workspace, handed(NORTH))
    before = areas_by_number(workspace, edition)
    changed = replace(BASE[2], name="Nytt namn")
    again = compile_into(workspace, handed(NORTH), handed(SOUTH, [changed, BASE[3]]))
    assert again.id == edition.id
    after = areas_by_number(workspace, again)
    assert (after[3].name, after[3].id, after[3].area_id) == ("Nytt namn", before[3].id, before[3].area_id)
    assert {number for number in before if after[number] != before[number]} == {3}
    assert workspace.area_origins(again.id)[after[4].id].origin is Origin.LPO
    last = workspace.changes()[-2:]
    assert [(change.what, change.table) for change in last] == [
        ("compile_edition", "area_version"),
        ("compile_edition", "edition"),
    ]
    assert dict(last[0].new) == {"name": "Nytt namn"}


def test_a_late_submission_leaves_every_row_number_to_one_area(workspace, base):
    south = handed(SOUTH, [*areas_of(SOUTH), of(SOUTH, 50, box(9000, 0, 9100, 100), object_id=None)])
    edition = compile_into(workspace, south)
    changes = len(workspace.changes())
    north = handed(NORTH, [*areas_of(NORTH), of(NORTH, 60, box(19_000, 0, 19_100, 100), object_id=None)])
    compile_into(workspace, south, north)
    after = areas_by_number(workspace, edition)
    assert sorted(area.object_id for area in after.values()) == list(range(1, 9))
    told = {change.row_id: dict(change.new) for change in workspace.changes()[changes:-1]}
    assert told[after[50].id] == {"object_id": after[50].object_id}
    assert set(told) == {after[50].id, after[60].id}


def test_what_a_newer_submission_says_in_further_columns_is_taken_over(workspace, base):
    edition = compile_into(workspace, handed(NORTH))
    newer = handed(NORTH, [replace(BASE[0], extra={"anm": "ny"}), BASE[1]], **NEWER)
    compile_into(workspace, newer)
    assert areas_by_number(workspace, edition)[1].extra == {"anm": "ny"}
    assert dict(workspace.changes()[-2].new) == {"extra": {"anm": "ny"}}


def test_further_columns_that_people_changed_stay_until_others_are_handed_in(workspace, base):
    edition = compile_into(workspace, handed(NORTH))
    area = areas_by_number(workspace, edition)[1]
    workspace.replace_areas([replace(area, extra={"anm": "rättat"})], "edit_area", "", NOA)
    compile_into(workspace, handed(NORTH, **NEWER))
    assert areas_by_number(workspace, edition)[1].extra == {"anm": "rättat"}
    compile_into(workspace, handed(NORTH, [replace(BASE[0], extra={"anm": "ny"}), BASE[1]], **NEWER))
    assert areas_by_number(workspace, edition)[1].extra == {"anm": "ny"}


def test_what_people_changed_in_other_areas_stays(workspace, base):
    edition = compile_into(workspace, handed(NORTH))
    area = areas_by_number(workspace, edition)[1]
    workspace.set_category([area.id], Category.SARSKILT, "Beslut", date(2026, 11, 21), NOA)
    compile_into(workspace, handed(NORTH), handed(SOUTH, [replace(BASE[2], name="Nytt namn"), BASE[3]]))
    assert areas_by_number(workspace, edition)[1].category == "Särskilt utsatt område"


def test_areas_come_and_go_with_a_newer_submission(workspace, base):
    edition = compile_into(workspace, handed(NORTH))
    newer = handed(NORTH, [BASE[0], of(NORTH, 7, area_id="ny")], **NEWER)
    compile_into(workspace, handed(NORTH), newer)
    assert sorted(areas_by_number(workspace, edition)) == [1, 3, 4, 5, 6, 7]
    compile_into(workspace, handed(NORTH))
    assert sorted(areas_by_number(workspace, edition)) == [1, 2, 3, 4, 5, 6]
    assert workspace.first_broken_link() is None


def test_the_same_again_writes_neither_areas_nor_log(workspace, base):
    edition = compile_into(workspace, REACHING, handed(SOUTH))
    before = workspace.areas(edition.id), workspace.conflicts(edition.id), workspace.last_change()
    compile_into(workspace, REACHING, handed(SOUTH))
    assert (workspace.areas(edition.id), workspace.conflicts(edition.id), workspace.last_change()) == before


def test_another_file_without_a_change_is_told_in_the_log(workspace, base):
    edition = compile_into(workspace, handed(NORTH))
    before = workspace.areas(edition.id), workspace.last_change()
    compile_into(workspace, handed(NORTH, **NEWER))
    assert (workspace.areas(edition.id), workspace.last_change()) == (before[0], before[1] + 1)
    last = workspace.changes()[-1].new
    assert (last["changed"], last["submissions"]) == ({}, ["a" * 64])


def test_a_year_that_has_another_edition_is_refused(workspace, base):
    workspace.add_edition(edition_of(YEAR), [], NOA)
    with pytest.raises(RuleError, match="that is no compilation"):
        compile_into(workspace, handed(NORTH))


def test_cancelled_nothing_is_written(workspace, base):
    from tests.domain.compilation.samples import compiled
    from tests.workspace.compilation_samples import kept_submissions, kin
    from utsatta_omraden_plugin.domain.category import CategoryScheme
    from utsatta_omraden_plugin.workspace import CompiledEdition

    result = compiled(handed(NORTH), base_areas=workspace.areas(base.id))
    edition = CompiledEdition(YEAR, "Utgåva 2027", CategoryScheme.TWO, base.id)
    changes = workspace.changes()
    for last in range(3):
        asked = iter([False] * (last + 1) + [True] * 100)
        progress = Progress(is_cancelled=lambda asked=asked: next(asked))
        with pytest.raises(Cancelled):
            workspace.store_compilation(
                edition, result, kept_submissions(result), kin(workspace.areas(base.id), result), NOA, progress
            )
        assert [edition.year for edition in workspace.editions()] == [2025]
        assert workspace.changes() == changes
