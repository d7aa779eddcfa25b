"""Assessments of submissions taken over: whole, once, and never into what belongs to others."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.domain.compilation.samples import NORTH, SOUTH, areas_of, handed
from tests.exchange.test_municipality import give_measure
from tests.workspace.assessment_samples import ANALYST, fill, judgement_of, without_ids
from tests.workspace.compilation_samples import areas_by_number, compile_into, with_base
from tests.workspace.samples import method_text
from utsatta_omraden_plugin.workspace import AssessedRows, create_workspace


@pytest.fixture
def base(workspace):
    """The base edition."""
    return with_base(workspace)


@pytest.fixture
def lpo(tmp_path):
    """The workspace of an LPO in which its first area is assessed and signed, and has a measure."""
    made = create_workspace(str(tmp_path / "Nordan.gpkg"), method=method_text(), by=ANALYST)
    edition = with_base(made)
    area = areas_by_number(made, edition)[1]
    assessment = made.start_assessment(area.area_id, edition.id, ANALYST, ANALYST)
    fill(made, assessment)
    give_measure(made.database_path, area.area_id, 1, "Klotter", released=True)
    yield made
    made.close()


def handed_by(workspace, unit=NORTH):
    """What the LPO hands in from its workspace, and the rows that come with it."""
    edition = workspace.edition(2025)
    own = areas_of(unit, workspace.areas(edition.id))
    return handed(unit, own), {handed(unit).sha256: workspace.assessed_rows(edition.id)}


def test_everything_of_an_assessment_comes_as_it_was(workspace, base, lpo):
    came, rows = handed_by(lpo)
    edition = compile_into(workspace, came, assessed=rows)
    [there] = lpo.assessments(lpo.edition(2025).id)
    [here] = workspace.assessments(edition.id)
    area = areas_by_number(workspace, edition)[1]
    assert here == replace(there, area_id=area.area_id, edition_id=edition.id)
    assert workspace.answers(here.id) == lpo.answers(there.id)
    assert workspace.step_states(here.id) == lpo.step_states(there.id)
    assert workspace.gate_overrides(here.id) == lpo.gate_overrides(there.id)
    assert workspace.actor_groups(here.id) == lpo.actor_groups(there.id)
    assert without_ids(workspace.places(here.id)) == without_ids(lpo.places(there.id))
    assert len(workspace.boundary_proposals(edition.id)) == 1
    assert [measure.problem for measure in workspace.released_measures(edition.id)] == ["Klotter"]


def test_nothing_of_areas_that_were_not_handed_in_comes(workspace, base, lpo):
    _, rows = handed_by(lpo)
    edition = compile_into(workspace, handed(SOUTH), assessed={handed(SOUTH).sha256: next(iter(rows.values()))})
    assert workspace.assessments(edition.id) == []
    assert workspace.released_measures(edition.id) == []


def test_rows_with_the_ids_of_another_lpo_do_not_reach_its_work(workspace, base, lpo):
    came, rows = handed_by(lpo)
    [own] = rows.values()
    own_areas = {area.area_id for area in came.areas}
    victim = handed(SOUTH)

    def taken_over(row):
        changed = {"area_id": victim.areas[0].area_id} if row.get("area_id") in own_areas else {}
        texts = {"problem": "Förfalskat"} if "owner" in row else {}
        return {**row, **changed, **texts}

    forged = AssessedRows({table: [taken_over(row) for row in these] for table, these in own.rows.items()})
    edition = compile_into(workspace, came, victim, assessed=rows)
    before = workspace.assessments(edition.id)
    answers = workspace.answers(before[0].id)
    compile_into(workspace, came, victim, assessed={victim.sha256: forged})
    assert workspace.assessments(edition.id) == before
    assert workspace.answers(before[0].id) == answers
    assert [measure.problem for measure in workspace.released_measures(edition.id)] == ["Klotter"]


def test_parts_that_were_given_an_id_in_use_get_another(workspace, base, lpo):
    came, rows = handed_by(lpo)
    [own] = rows.values()
    edition = compile_into(workspace, came, assessed=rows)
    other = {**own.rows, "assessment": [{**row, "id": "x" * 36, "assessor": "Annan"} for row in own.rows["assessment"]],
             "judgement": []}  # fmt: skip
    for table, these in own.rows.items():
        if table not in ("assessment", "judgement"):
            other[table] = [{**row, "assessment_id": "x" * 36} if "assessment_id" in row else row for row in these]
    compile_into(workspace, came, assessed={came.sha256: AssessedRows(other)})
    first, second = workspace.assessments(edition.id)
    assert workspace.answers(first.id) == workspace.answers(second.id)
    assert len(workspace.places(first.id)) == len(workspace.places(second.id)) == 3


def test_assessments_by_a_method_with_another_text_are_left_out(workspace, base, tmp_path):
    made = create_workspace(str(tmp_path / "Annan.gpkg"), method=method_text(title="Annan mall"), by=ANALYST)
    edition = with_base(made)
    area = areas_by_number(made, edition)[1]
    made.start_assessment(area.area_id, edition.id, ANALYST, ANALYST)
    came, rows = handed_by(made)
    made.close()
    compiled = compile_into(workspace, came, assessed=rows)
    assert workspace.assessments(compiled.id) == []


def test_a_method_that_is_new_here_comes_along_and_is_not_made_the_current_one(workspace, base, tmp_path):
    made = create_workspace(str(tmp_path / "Ny.gpkg"), method=method_text("2"), by=ANALYST)
    edition = with_base(made)
    area = areas_by_number(made, edition)[1]
    assessment = made.start_assessment(area.area_id, edition.id, ANALYST, ANALYST)
    fill(made, assessment)
    made.sign_assessment(assessment.id, judgement_of(assessment), ANALYST)
    came, rows = handed_by(made)
    made.close()
    compiled = compile_into(workspace, came, assessed=rows)
    [here] = workspace.assessments(compiled.id)
    assert workspace.method(here.method_id, here.method_version).version == "2"
    assert workspace.meta().method_version == "1"
