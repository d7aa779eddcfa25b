"""Whatever an assessment says: its file changes nothing where it comes from, and says the same elsewhere."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import assume, given, settings

from tests.exchange.assessment.conftest import ANALYST
from tests.exchange.assessment.samples import METHOD, answers_to
from utsatta_omraden_plugin.domain.assessment import Answer, step_states
from utsatta_omraden_plugin.domain.privacy import findings_in
from utsatta_omraden_plugin.exchange.assessment_export import export_assessment
from utsatta_omraden_plugin.exchange.assessment_form import as_cells_hold
from utsatta_omraden_plugin.exchange.assessment_import import import_assessment
from utsatta_omraden_plugin.exchange.assessment_privacy import texts_of


def points_out_a_person(answers) -> bool:
    return any(findings_in(words) for answer in answers.values() for words in texts_of(answer).values())


@pytest.mark.parametrize("ending", ["json", "csv", "xlsx"])
def test_any_assessment_goes_out_and_comes_in(workspace, tmp_path, ending):
    edition = workspace.edition(2025)
    area = workspace.find_area(edition.id, "Norrby")
    numbers = itertools.count()

    @given(answers_to(METHOD))
    @settings(max_examples=40)
    def try_answers(answers):
        assume(not points_out_a_person(answers))
        number = next(numbers)
        begun = workspace.start_assessment(area.area_id, edition.id, f"{ANALYST} {number}", ANALYST)
        workspace.save_answers(begun.id, answers, step_states(METHOD, answers), ANALYST)
        target = tmp_path / f"{number}.{ending}"
        export_assessment(workspace, 2025, "Norrby", target, begun.assessor)
        log = workspace.changes()
        assert import_assessment(workspace, 2025, "Norrby", target).is_unchanged
        assert workspace.changes() == log
        done = import_assessment(workspace, 2025, "Norrby", target, f"Annan {number}")
        held = answers if ending == "json" else {key: as_cells_hold(answer) for key, answer in answers.items()}
        expected = {key: answer for key, answer in held.items() if answer != Answer()}
        assert (workspace.answers(done.assessment_id) if expected else {}) == expected

    try_answers()
