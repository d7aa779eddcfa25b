"""A draft is deleted with all that hangs on it: told in numbers before, in the log after, kept in a copy."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from tests.domain.compilation.samples import NORTH, SOUTH, box, decided, handed, of
from tests.exchange.test_municipality import give_measure
from tests.workspace.assessment_samples import ANALYST, fill, judgement_of
from tests.workspace.compilation_samples import compile_into, the_case, with_base
from tests.workspace.draft_samples import NATION, area_of, begun, block, drawn, lineage_by_name, split
from tests.workspace.publication_samples import published, ready
from tests.workspace.samples import edition_of
from utsatta_omraden_plugin.domain.area import AreaVersion
from utsatta_omraden_plugin.domain.category import Category
from utsatta_omraden_plugin.domain.compilation import Choice
from utsatta_omraden_plugin.domain.edition import Edition, EditionStatus
from utsatta_omraden_plugin.domain.edition_hash import content_hash
from utsatta_omraden_plugin.domain.errors import Cancelled, RuleError
from utsatta_omraden_plugin.domain.progress import Progress
from utsatta_omraden_plugin.workspace import DeletedDraft, UnwrittenBackup, Workspace, open_workspace
from utsatta_omraden_plugin.workspace.draft_rows import REMOVED, REMOVED_WITH_AN_IDENTITY

WHY = "Utkastet började från fel utgåva."
BY = "GIS-specialist"


@pytest.fixture
def copies(tmp_path: Path) -> Path:
    """Where copies of the workspace go; it is not there yet."""
    return tmp_path / "säkerhets kopior"


def deleted(workspace: Workspace, edition: Edition, copies: Path) -> DeletedDraft:
    return workspace.delete_draft(edition.id, WHY, BY, copies)


def new_area_in(workspace: Workspace, draft: Edition) -> AreaVersion:
    """Cut an area of the draft in two and return the part that no other edition knows."""
    kept, other = block(0, 0, 400, 200), block(0, 200, 400, 400)
    workspace.redraw(split(drawn(workspace, draft)["Ahlmarken"], kept, (5, "Nybygget", other)), "split_area", "", BY)
    return drawn(workspace, draft)["Nybygget"]


def much_in(workspace: Workspace, draft: Edition) -> None:
    """Fill a draft: an assessment under way, one that is signed, an accepted finding, a new area with a measure."""
    new, old = new_area_in(workspace, draft), drawn(workspace, draft)["Ekbacken"]
    fill(workspace, workspace.start_assessment(new.area_id, draft.id, ANALYST, ANALYST))
    to_sign = workspace.start_assessment(old.area_id, draft.id, ANALYST, ANALYST)
    fill(workspace, to_sign)
    workspace.sign_assessment(to_sign.id, judgement_of(to_sign), ANALYST)
    workspace.accept_finding(draft.id, "hole:5", "hole", "Gården hör inte dit", BY)
    give_measure(workspace.database_path, new.area_id, 1, "Klotter", released=True)


def test_all_that_hangs_on_it_goes_and_the_rest_stays(workspace: Workspace, copies: Path):
    base, draft = begun(workspace)
    before = workspace.areas(base.id)
    much_in(workspace, draft)
    deleted(workspace, draft, copies)
    assert workspace.editions() == [base]
    assert workspace.areas(base.id) == before
    with closing(sqlite3.connect(workspace.database_path)) as file:
        for table in ("assessment", "answer", "place_point", "judgement", "accepted_finding", "measure", "lineage"):
            assert file.execute(f"SELECT count(*) FROM {table}").fetchone() == (0,), table
        assert file.execute("SELECT count(*) FROM area").fetchone() == (len(NATION),)
        assert file.execute("SELECT count(*) FROM rtree_area_version_geom").fetchone() == (len(NATION),)
        assert file.execute("PRAGMA foreign_key_check").fetchall() == []


def test_the_numbers_are_told_before(workspace: Workspace):
    _, draft = begun(workspace)
    much_in(workspace, draft)
    told = workspace.draft_contents(draft.id)
    assert (told.areas, told.only_here, told.assessments, told.signed) == (5, 1, 2, 1)
    assert (told.answers, told.places, told.actor_groups, told.proposed_boundaries) == (4, 6, 2, 2)
    assert (told.judgements, told.measures, told.accepted_findings) == (1, 1, 1)
    assert "submissions" not in told.counted()


def test_the_log_keeps_its_chain_and_tells_what_went(workspace: Workspace, copies: Path):
    base, draft = begun(workspace)
    much_in(workspace, draft)
    sha256, rows = content_hash(workspace.areas(draft.id)), workspace.changes()
    gone = deleted(workspace, draft, copies)
    assert workspace.changes() == [*rows, gone.change]
    assert workspace.first_broken_link() is None
    assert (gone.change.what, gone.change.row_id, gone.change.by) == ("delete_draft", draft.id, BY)
    assert gone.change.reason == WHY
    told = gone.change.old
    assert (told["year"], told["base_year"], told["content_sha256"]) == (2027, base.year, sha256)
    assert told["deleted"] == gone.contents.counted()
    assert told["copy"] == gone.copy.name


def test_the_copy_holds_the_draft_and_no_backup_pushes_it_out(workspace: Workspace, copies: Path):
    _, draft = begun(workspace)
    areas = workspace.areas(draft.id)
    gone = deleted(workspace, draft, copies)
    for _ in range(3):
        workspace.backup(copies, keep=1)
    copy = open_workspace(str(gone.copy))
    assert copy.areas(draft.id) == areas
    assert copy.first_broken_link() is None
    assert gone.copy.parent == copies


def test_it_does_not_come_back_from_the_log_which_says_where_it_is(workspace: Workspace, copies: Path):
    _, draft = begun(workspace)
    area = drawn(workspace, draft)["Ekbacken"]
    [before] = workspace.set_category([area.id], Category.RISK, "skäl", area.valid_from, BY)
    gone = deleted(workspace, draft, copies)
    with pytest.raises(RuleError, match=gone.copy.name):
        workspace.take_back([gone.change.number], BY)
    with pytest.raises(RuleError, match="not in this workspace any more"):
        workspace.take_back([before.number], BY)


def test_signed_assessments_of_other_editions_are_as_guarded_as_before(workspace: Workspace, copies: Path):
    base, draft = begun(workspace)
    area = drawn(workspace, base)["Ekbacken"]
    signed = workspace.start_assessment(area.area_id, base.id, ANALYST, ANALYST)
    fill(workspace, signed)
    workspace.sign_assessment(signed.id, judgement_of(signed), ANALYST)
    deleted(workspace, draft, copies)
    with closing(sqlite3.connect(workspace.database_path)) as file:
        for statement in ("DELETE FROM answer", "DELETE FROM assessment", "DELETE FROM judgement"):
            with pytest.raises(sqlite3.IntegrityError, match="sign"):
                file.execute(statement)


def test_an_area_that_another_edition_knows_keeps_its_identity_and_measures(workspace: Workspace, copies: Path):
    _, draft = begun(workspace)
    area = drawn(workspace, draft)["Ekbacken"]
    give_measure(workspace.database_path, area.area_id, 1, "Klotter", released=True)
    assert workspace.draft_contents(draft.id).measures == 0
    deleted(workspace, draft, copies)
    assert [version.name for version in workspace.lifeline(area.area_id)] == ["Ekbacken"]
    with closing(sqlite3.connect(workspace.database_path)) as file:
        assert file.execute("SELECT count(*) FROM measure").fetchone() == (1,)


def test_the_year_is_free_again(workspace: Workspace, copies: Path):
    base, draft = begun(workspace)
    deleted(workspace, draft, copies)
    assert len(workspace.areas(workspace.start_draft(base.id, 2027, "Utkast 2027", BY).id)) == len(NATION)


def test_the_editions_on_either_side_are_bound_to_each_other(workspace: Workspace, copies: Path):
    base, draft = begun(workspace)
    later = workspace.add_edition(edition_of(2029), [*NATION[1:], area_of(9, "Fyrby", block(3000, 0, 3100, 90))], BY)
    assert workspace.lineage(base.id, later.id) == []
    deleted(workspace, draft, copies)
    told = lineage_by_name(workspace, base, later)
    assert ("unchanged", "Ekbacken", "Ekbacken") in told
    assert ("new", "", "Fyrby") in told
    assert ("removed", "Ahlmarken", "") in told


def test_a_compiled_edition_goes_with_what_was_handed_in_for_it(workspace: Workspace, copies: Path):
    base = with_base(workspace)
    edition = compile_into(workspace, handed(NORTH), handed(SOUTH))
    assert workspace.draft_contents(edition.id).submissions == 2
    deleted(workspace, edition, copies)
    assert workspace.editions() == [base]
    with closing(sqlite3.connect(workspace.database_path)) as file:
        for table in ("submission", "compile_lpo", "area_origin", "compile_conflict"):
            assert file.execute(f"SELECT count(*) FROM {table}").fetchone() == (0,), table


# What is refused


def test_a_compilation_from_which_conflicts_were_sent_back_stays(workspace: Workspace, copies: Path):
    with_base(workspace)
    reaching = handed(NORTH, [of(NORTH, 1, box(2950, 0, 3020, 100))])
    edition = compile_into(workspace, reaching, handed(SOUTH))
    sent = decided(the_case(workspace, edition), Choice.SEND_BACK, message="Stäm av gränsen med varandra.")
    workspace.decide(edition.id, sent, "Noa")
    with pytest.raises(RuleError, match="sent back"):
        deleted(workspace, edition, copies)
    workspace.withdraw_decision(edition.id, sent.conflict_key, "Noa")
    deleted(workspace, edition, copies)


def test_an_imported_edition_stays(workspace: Workspace, copies: Path):
    base, _ = begun(workspace)
    with pytest.raises(RuleError, match="only drafts can be deleted"):
        deleted(workspace, base, copies)
    with pytest.raises(RuleError, match="only drafts"):
        workspace.draft_contents(base.id)


def test_what_was_published_stays_also_when_it_was_opened_again(workspace: Workspace, copies: Path):
    draft = ready(workspace)
    published(workspace, draft)
    with pytest.raises(RuleError, match="nothing in it can be changed"):
        deleted(workspace, draft, copies)
    workspace.open_new_version(draft.id, "Fel gräns", "Noa")
    with pytest.raises(RuleError, match="has been published"):
        deleted(workspace, draft, copies)
    assert not copies.exists()


def test_a_draft_that_another_one_was_begun_from_stays(workspace: Workspace, copies: Path):
    _, draft = begun(workspace)
    second = workspace.start_draft(draft.id, 2029, "Utkast 2029", BY)
    with pytest.raises(RuleError, match=r"2029 was begun from that of 2027.*Delete 2029 first"):
        deleted(workspace, draft, copies)
    deleted(workspace, second, copies)
    deleted(workspace, draft, copies)


@pytest.mark.parametrize(("reason", "by", "missing"), [(" ", BY, "written reason"), (WHY, " ", "role")])
def test_nobody_deletes_without_a_reason_and_a_role(workspace: Workspace, copies: Path, reason, by, missing):
    _, draft = begun(workspace)
    with pytest.raises(RuleError, match=missing):
        workspace.delete_draft(draft.id, reason, by, copies)
    assert len(workspace.editions()) == 2


def test_without_a_copy_nothing_is_deleted(workspace: Workspace, tmp_path: Path):
    _, draft = begun(workspace)
    in_the_way = tmp_path / "en fil"
    in_the_way.write_text("ingen mapp", encoding="utf-8")
    with pytest.raises(UnwrittenBackup):
        deleted(workspace, draft, in_the_way)
    assert len(workspace.areas(draft.id)) == len(NATION)


@pytest.mark.parametrize("share", [0.3, 0.55, 0.75])
def test_stopped_on_the_way_it_leaves_everything_and_no_copy(workspace: Workspace, copies: Path, share: float):
    _, draft = begun(workspace)
    much_in(workspace, draft)
    told, seen = workspace.draft_contents(draft.id), [0.0]
    progress = Progress(lambda at, _what: seen.append(at), lambda: seen[-1] >= share)
    with pytest.raises(Cancelled):
        workspace.delete_draft(draft.id, WHY, BY, copies, progress)
    assert workspace.draft_contents(draft.id) == told
    assert list(copies.iterdir()) == []
    assert workspace.first_broken_link() is None


def test_an_edition_that_is_a_draft_without_a_base_can_go_too(workspace: Workspace, copies: Path):
    new = replace(edition_of(2027), status=EditionStatus.DRAFT)
    draft = workspace.add_edition(new, NATION, BY)
    assert deleted(workspace, draft, copies).change.old["base_year"] is None
    assert workspace.editions() == []


def test_every_table_that_hangs_on_an_edition_is_emptied(workspace: Workspace):
    """A table that is added later has to be told of in ``draft_rows``."""
    with closing(sqlite3.connect(workspace.database_path)) as file:
        tables = [row[0] for row in file.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        refers = {name: {row[2] for row in file.execute(f'PRAGMA foreign_key_list("{name}")')} for name in tables}
    hanging = {"edition"}
    while more := {name for name, to in refers.items() if to & hanging} - hanging:
        hanging |= more
    removed = {statement.split()[2] for statement in (*REMOVED, *REMOVED_WITH_AN_IDENTITY)}
    assert hanging - {"edition", "publication"} <= removed
