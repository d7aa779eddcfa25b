"""The spreadsheet form: what is written comes back, whatever stands in it, in either format and language."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.exchange.assessment.samples import ANSWERS, HEAD, METHOD, NUMBERED, answers_to
from utsatta_omraden_plugin.domain.assessment import Answer
from utsatta_omraden_plugin.exchange.assessment_cells import plain
from utsatta_omraden_plugin.exchange.assessment_content import AssessmentContent
from utsatta_omraden_plugin.exchange.assessment_form import form_of
from utsatta_omraden_plugin.exchange.assessment_form_reading import AssessmentForm
from utsatta_omraden_plugin.exchange.assessment_sheets import read_csv, read_xlsx, write_csv, write_xlsx

SHEET_HEAD = replace(HEAD, revision=0)


def as_cells_hold_it(answer: Answer) -> Answer:
    value = answer.value
    return replace(
        answer,
        motivation=plain(answer.motivation),
        source_reference=plain(answer.source_reference),
        value=(plain(value) or None) if isinstance(value, str) else value,
    )


def through(path, content: AssessmentContent, method, language: str) -> AssessmentContent:
    in_csv = path.suffix == ".csv"
    grid = form_of(content, method, language, in_csv)
    if in_csv:
        write_csv(grid, path)
        return AssessmentForm([read_csv(path)], path.name).content(method)
    write_xlsx(grid, path)
    return AssessmentForm(read_xlsx(path), path.name).content(method)


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize("name", ["svar.csv", "svar.xlsx"])
def test_answers_of_all_kinds_come_back(tmp_path, name, language):
    assert through(tmp_path / name, AssessmentContent(HEAD, ANSWERS), METHOD, language) == AssessmentContent(
        SHEET_HEAD, ANSWERS
    )


@pytest.mark.parametrize("method", [METHOD, NUMBERED], ids=["letters", "numbers"])
@pytest.mark.parametrize("name", ["svar.csv", "svar.xlsx"])
def test_any_answers_come_back(tmp_path, name, method):
    @given(answers_to(method), st.sampled_from(["sv", "en"]))
    @settings(max_examples=120)
    def try_answers(answers, language):
        head = replace(HEAD, method_id=method.id, method_version=method.version)
        expected = {key: as_cells_hold_it(answer) for key, answer in answers.items()}
        expected = {key: answer for key, answer in expected.items() if answer != Answer()}
        back = through(tmp_path / name, AssessmentContent(head, answers), method, language)
        assert dict(back.answers) == expected

    try_answers()
