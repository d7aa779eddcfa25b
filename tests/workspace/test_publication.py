"""An edition is published when Noa has decided; from then on it is frozen until a new version is opened."""

from __future__ import annotations

import contextlib
import sqlite3
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from tests.domain.compilation.samples import NORTH, areas_of, box, handed, of
from tests.workspace.compilation_samples import compile_into, with_base
from tests.workspace.draft_samples import block, drawn, merged
from tests.workspace.publication_samples import NOA, WHY, judge, judged_by_noa, published, ready
from tests.workspace.samples import SAMPLE, edition_of
from utsatta_omraden_plugin.domain.area import AreaVersion
from utsatta_omraden_plugin.domain.category import Category, CategoryScheme
from utsatta_omraden_plugin.domain.compilation import Choice, Decision
from utsatta_omraden_plugin.domain.drawing.outcome import redrawn
from utsatta_omraden_plugin.domain.edition import Edition, EditionStatus
from utsatta_omraden_plugin.domain.edition_hash import content_hash
from utsatta_omraden_plugin.domain.errors import RuleError
from utsatta_omraden_plugin.domain.trend import Trend
from utsatta_omraden_plugin.workspace import Workspace, open_workspace
from utsatta_omraden_plugin.workspace.geopackage_geometry import add_functions

FROZEN = r"was published on 20\d\d-\d\d-\d\d as version 1: nothing in it can be changed\. Open a new version"


@pytest.fixture
def draft(workspace: Workspace) -> Edition:
    return ready(workspace)


@pytest.fixture
def frozen(workspace: Workspace, draft: Edition) -> Edition:
    published(workspace, draft)
    return workspace.edition(draft.year)


def test_a_publication_tells_what_was_published_by_whom_and_why(workspace: Workspace, draft: Edition):
    digest = content_hash(workspace.areas(draft.id))
    made = published(workspace, draft)
    assert (made.number, made.areas, made.content_sha256, made.by, made.reason) == (1, 4, digest, NOA, WHY)
    assert made.stands
    assert workspace.edition(2027).status is EditionStatus.PUBLISHED
    assert workspace.publications(draft.id) == [made]


def test_the_change_log_keeps_the_hash_of_what_was_published(workspace: Workspace, frozen: Edition):
    last = workspace.changes()[-1]
    assert (last.what, last.row_id, last.by, last.reason) == ("publish_edition", frozen.id, NOA, WHY)
    assert last.new["content_sha256"] == content_hash(workspace.areas(frozen.id))
    assert workspace.first_broken_link() is None


def test_publishing_needs_a_reason_and_a_role(workspace: Workspace, draft: Edition):
    digest = content_hash(workspace.areas(draft.id))
    with pytest.raises(RuleError, match="needs a written reason"):
        workspace.publish(draft.id, "  ", NOA, digest)
    with pytest.raises(RuleError, match="needs the role"):
        workspace.publish(draft.id, WHY, " ", digest)
    assert workspace.edition(2027).status is EditionStatus.DRAFT
    assert workspace.publications(draft.id) == []


def test_an_area_that_noa_has_not_judged_stops_it(workspace: Workspace, draft: Edition):
    ahlmarken = drawn(workspace, draft)["Ahlmarken"]
    [judgement] = workspace.judgements(draft.id, ahlmarken.area_id)
    added = next(change for change in workspace.changes() if change.row_id == judgement.id)
    workspace.take_back([added.number], NOA)
    with pytest.raises(RuleError, match=r"1 reason\(s\)\. The first: Ahlmarken has no judgement of Noa"):
        published(workspace, draft)


def test_a_category_other_than_noas_stops_it_until_noa_judges_anew(workspace: Workspace, draft: Edition):
    ahlmarken = drawn(workspace, draft)["Ahlmarken"]
    workspace.set_category([ahlmarken.id], Category.SARSKILT, "Läget är akut", date(2026, 11, 1), NOA)
    with pytest.raises(RuleError, match="Ahlmarken stands as Särskilt utsatt område, but Noa judged it Utsatt"):
        published(workspace, draft)
    judge(workspace, [drawn(workspace, draft)["Ahlmarken"]])
    assert published(workspace, draft).number == 1


def test_an_area_that_noa_holds_for_none_of_the_categories_stops_it(workspace: Workspace, draft: Edition):
    ahlmarken = drawn(workspace, draft)["Ahlmarken"]
    workspace.add_judgement(judged_by_noa(ahlmarken, category=None), NOA)
    with pytest.raises(RuleError, match="none of the categories"):
        published(workspace, draft)


def test_what_was_changed_after_the_checks_is_not_published_unseen(workspace: Workspace, draft: Edition):
    checked = content_hash(workspace.areas(draft.id))
    _replace(workspace, drawn(workspace, draft)["Ahlmarken"])
    with pytest.raises(RuleError, match="changed since it was checked"):
        workspace.publish(draft.id, WHY, NOA, checked)


def test_an_edition_without_areas_is_not_published(workspace: Workspace):
    empty = workspace.add_edition(edition_of(2027, status=EditionStatus.COMPILED, source_sha256=""), [], NOA)
    with pytest.raises(RuleError, match="has no areas"):
        published(workspace, empty)


def test_a_compiled_edition_is_published_and_opened_as_a_compiled_one(workspace: Workspace):
    new = edition_of(2027, status=EditionStatus.COMPILED, source_sha256="", scheme=CategoryScheme.THREE)
    compiled = workspace.add_edition(new, SAMPLE[:2], NOA)
    judge(workspace, workspace.areas(compiled.id))
    published(workspace, compiled)
    workspace.open_new_version(compiled.id, "Fel namn", NOA)
    assert workspace.edition(2027).status is EditionStatus.COMPILED


def test_an_undecided_conflict_of_the_compilation_stops_it_and_a_decision_frees_the_way(workspace: Workspace):
    with_base(workspace)
    compiled = compile_into(workspace, handed(NORTH, [of(NORTH, 1, box(2950, 0, 3020, 100)), areas_of(NORTH)[1]]))
    judge(workspace, workspace.areas(compiled.id))
    with pytest.raises(RuleError, match=r"1 reason\(s\)\. The first: Undecided conflict of the compilation: .*overlap"):
        published(workspace, compiled)
    [case] = workspace.conflicts(compiled.id)
    decided = workspace.decide(compiled.id, Decision(case.conflict.key, Choice.RIGHT, "Syds gräns gäller", NOA), NOA)
    with pytest.raises(RuleError, match="judged by Noa before its boundary was changed"):
        published(workspace, compiled)
    judge(workspace, workspace.areas(compiled.id))
    published(workspace, compiled)
    with pytest.raises(RuleError, match=FROZEN):
        workspace.take_back([decided[0].number], NOA)
    with pytest.raises(RuleError, match="no compilation that can be decided on"):
        workspace.withdraw_decision(compiled.id, case.conflict.key, NOA)
    with pytest.raises(RuleError, match="that is no compilation"):
        compile_into(workspace, handed(NORTH))


def test_an_edition_that_came_published_stays_as_it_is(workspace: Workspace, edition: Edition, norrby: AreaVersion):
    with pytest.raises(RuleError, match="came into the workspace as a published one"):
        published(workspace, edition)
    with pytest.raises(RuleError, match="not published from this workspace"):
        workspace.open_new_version(edition.id, "Rättelse", NOA)
    assert workspace.set_category([norrby.id], Category.SARSKILT, "Rättelse", date(2023, 12, 1), NOA)


def test_a_published_edition_is_not_published_twice(workspace: Workspace, frozen: Edition):
    with pytest.raises(RuleError, match=FROZEN):
        published(workspace, frozen)


def _set_category(workspace: Workspace, area: AreaVersion) -> None:
    workspace.set_category([area.id], Category.SARSKILT, "Läget är akut", date(2026, 11, 1), NOA)


def _set_trend(workspace: Workspace, area: AreaVersion) -> None:
    workspace.set_trend([area.id], Trend.POSITIVE, "Bättre", None, NOA)


def _replace(workspace: Workspace, area: AreaVersion) -> None:
    workspace.replace_areas([replace(area, name="Nya Ahlmarken")], "rename_area", "Nytt namn", NOA)


def _redraw(workspace: Workspace, area: AreaVersion) -> None:
    workspace.redraw(redrawn([area], [replace(area, boundary=block(0, 0, 300, 400))]), "reshape_border", "", NOA)


def _restore(workspace: Workspace, area: AreaVersion) -> None:
    start = next(change.number for change in workspace.changes() if change.row_id == area.edition_id)
    workspace.restore_area(area.id, start, "Som förut", NOA)


def _change_scheme(workspace: Workspace, area: AreaVersion) -> None:
    workspace.change_scheme(area.edition_id, CategoryScheme.TWO, {}, "Ny indelning", date(2026, 11, 1), NOA)


def _judge(workspace: Workspace, area: AreaVersion) -> None:
    workspace.add_judgement(judged_by_noa(area, category=Category.SARSKILT), NOA)


def _undo_judgement(workspace: Workspace, area: AreaVersion) -> None:
    [judgement] = workspace.judgements(area.edition_id, area.area_id)
    workspace.take_back([change.number for change in workspace.changes() if change.row_id == judgement.id], NOA)


WAYS = (_set_category, _set_trend, _replace, _redraw, _restore, _change_scheme, _judge, _undo_judgement)


def test_a_published_edition_refuses_every_change_and_says_how_to_go_on(workspace: Workspace, frozen: Edition):
    log, area = len(workspace.changes()), drawn(workspace, frozen)["Ahlmarken"]
    for edit in WAYS:
        with pytest.raises(RuleError, match=FROZEN):
            edit(workspace, area)
    assert len(workspace.changes()) == log
    assert drawn(workspace, frozen)["Ahlmarken"] == area


def test_each_of_these_changes_is_made_once_the_edition_is_open_again(workspace: Workspace, frozen: Edition):
    workspace.open_new_version(frozen.id, "Rättelse", NOA)
    for edit in (_set_category, _set_trend, _replace, _redraw, _restore, _judge):
        before = len(workspace.changes())
        edit(workspace, drawn(workspace, frozen).get("Ahlmarken") or drawn(workspace, frozen)["Nya Ahlmarken"])
        assert len(workspace.changes()) == before + 1, edit


def test_nothing_made_before_the_publication_is_undone_after_it(workspace: Workspace, draft: Edition):
    area = drawn(workspace, draft)
    [trend] = workspace.set_trend([area["Ekbacken"].id], Trend.STABLE, "Som förut", None, NOA)
    gone = merged(area["Ahlmarken"], block(0, 0, 800, 400), area["Björkängen"])
    merger = workspace.redraw(gone, "merge_areas", "Ett område", NOA)
    scheme = workspace.change_scheme(
        draft.id, CategoryScheme.TWO, {area["Dalskogen"].id: Category.UTSATT}, "Ny indelning", date(2026, 11, 1), NOA
    )
    judge(workspace, [drawn(workspace, draft)["Dalskogen"], drawn(workspace, draft)["Ahlmarken"]])
    published(workspace, draft)
    for change in (trend, merger[0], scheme[0]):
        with pytest.raises(RuleError, match=FROZEN):
            workspace.take_back([change.number], NOA)


def test_other_programs_cannot_change_what_is_published_either(workspace: Workspace, frozen: Edition, place: Path):
    workspace.close()
    with contextlib.closing(sqlite3.connect(place, isolation_level=None)) as file:
        add_functions(file)
        for statement in (
            "UPDATE area_version SET name = 'Annat', row_version = row_version + 1 WHERE edition_id = ?",
            "DELETE FROM area_version WHERE edition_id = ?",
            "UPDATE edition SET status = 'draft' WHERE id = ?",
            "UPDATE edition SET scheme = 'two_categories' WHERE id = ?",
            "DELETE FROM judgement WHERE edition_id = ?",
        ):
            with pytest.raises(sqlite3.IntegrityError, match="published and frozen"):
                file.execute(statement, (frozen.id,))
        with pytest.raises(sqlite3.IntegrityError, match="stays listed"):
            file.execute("DELETE FROM publication")
        with pytest.raises(sqlite3.IntegrityError, match="stays listed"):
            file.execute("UPDATE publication SET content_sha256 = ?", ("0" * 64,))


def test_other_editions_can_still_be_changed_and_a_draft_started_from_the_frozen_one(
    workspace: Workspace, frozen: Edition
):
    nearby = drawn(workspace, workspace.edition(2023))["Ahlmarken"]
    assert workspace.set_category([nearby.id], Category.RISK, "Rättelse", date(2023, 12, 1), NOA)
    following = workspace.start_draft(frozen.id, 2029, "Utkast 2029", NOA)
    redraw_there = drawn(workspace, following)["Ahlmarken"]
    _redraw(workspace, redraw_there)


def test_whose_identity_an_area_has_can_still_be_put_right(workspace: Workspace, frozen: Edition):
    old, new = drawn(workspace, workspace.edition(2023)), drawn(workspace, frozen)
    workspace.reject_pair(old["Ekbacken"].id, new["Ekbacken"].id, NOA)
    assert drawn(workspace, frozen)["Ekbacken"].area_id != new["Ekbacken"].area_id
    assert content_hash(workspace.areas(frozen.id)) == workspace.publications(frozen.id)[0].content_sha256


def test_a_new_version_is_opened_with_a_reason_and_the_old_one_stays_listed(workspace: Workspace, frozen: Edition):
    with pytest.raises(RuleError, match="needs a written reason"):
        workspace.open_new_version(frozen.id, " ", NOA)
    stood = workspace.open_new_version(frozen.id, "Ahlmarken är akut", "Noa, redaktör")
    assert (stood.number, stood.stands, stood.reopened_by) == (1, False, "Noa, redaktör")
    assert workspace.edition(2027).status is EditionStatus.DRAFT
    area = drawn(workspace, frozen)["Ahlmarken"]
    _set_category(workspace, area)
    judge(workspace, [drawn(workspace, frozen)["Ahlmarken"]])
    published(workspace, frozen, "Rättad version")
    first, second = workspace.publications(frozen.id)
    assert (first.number, first.reason, first.reopened_reason) == (1, WHY, "Ahlmarken är akut")
    assert (second.number, second.reason, second.stands) == (2, "Rättad version", True)
    assert first.content_sha256 != second.content_sha256
    assert [change.what for change in workspace.changes() if change.row_id == frozen.id][-3:] == [
        "publish_edition", "open_new_version", "publish_edition",
    ]  # fmt: skip


def test_what_a_draft_was_called_is_not_published_and_comes_back_with_it(workspace: Workspace, frozen: Edition):
    assert frozen.label == "Utgåva 2027"
    workspace.open_new_version(frozen.id, "Fel", NOA)
    assert workspace.edition(2027).label == "Utkast 2027"


def test_a_publication_is_never_taken_back(workspace: Workspace, frozen: Edition):
    made = workspace.changes()[-1]
    with pytest.raises(RuleError, match=FROZEN):
        workspace.take_back([made.number], NOA)
    workspace.open_new_version(frozen.id, "Fel", NOA)
    for number in (made.number, workspace.changes()[-1].number):
        with pytest.raises(RuleError, match="cannot be taken back"):
            workspace.take_back([number], NOA)


def test_a_second_opening_is_refused(workspace: Workspace, frozen: Edition):
    workspace.open_new_version(frozen.id, "Fel", NOA)
    with pytest.raises(RuleError, match="not published from this workspace"):
        workspace.open_new_version(frozen.id, "Fel", NOA)


def test_the_next_program_finds_the_edition_frozen(workspace: Workspace, frozen: Edition, place: Path):
    workspace.close()
    again = open_workspace(str(place))
    with pytest.raises(RuleError, match=FROZEN):
        _set_trend(again, drawn(again, frozen)["Ahlmarken"])
    assert again.publications(frozen.id)[0].stands
    again.close()
