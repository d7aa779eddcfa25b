"""Assessors of an edition beside each other."""

from __future__ import annotations

import csv
import json
import time
from dataclasses import replace

import pytest

from tests.exchange.calibration_samples import (
    ANALYST,
    SECOND,
    SECRET,
    THIRD,
    assess,
    level,
    workspace_with_assessors,
)
from tests.gui.edition_samples import MALMO, area, new_edition
from utsatta_omraden_plugin.domain.assessment import Answer, merge, step_states
from utsatta_omraden_plugin.domain.errors import Cancelled, RuleError
from utsatta_omraden_plugin.domain.progress import Progress
from utsatta_omraden_plugin.exchange.calibration import read_calibration
from utsatta_omraden_plugin.exchange.calibration_csv import write_answers, write_graders, write_questions
from utsatta_omraden_plugin.exchange.calibration_rows import ANSWER_FIELDS, answer_rows, as_json
from utsatta_omraden_plugin.paths import SHIPPED_METHOD
from utsatta_omraden_plugin.workspace import create_workspace


@pytest.fixture
def workspace(tmp_path):
    made = workspace_with_assessors(tmp_path / "arbetsyta.gpkg")
    yield made
    made.close()


@pytest.fixture
def found(workspace):
    return read_calibration(workspace, workspace.edition(2025))


def compared_area(found, name):
    (one,) = [one for one in found.compared if one.area.name == name]
    return one


def rows_of(path):
    with path.open(encoding="utf-8-sig", newline="") as opened:
        return list(csv.DictReader(opened, delimiter=";"))


def other_version() -> str:
    data = json.loads(SHIPPED_METHOD.read_text(encoding="utf-8"))
    return json.dumps({**data, "version": "99"})


def test_only_areas_that_several_have_assessed_are_compared(found):
    assert [one.area.name for one in found.compared] == ["Exempelgården", "Åkerhöjden"]
    assert (found.assessed, found.left_out) == (6, 0)


def test_an_area_tells_where_its_assessors_say_different_things(found):
    one = compared_area(found, "Exempelgården")
    assert [assessment.assessor for assessment in one.assessments] == [ANALYST, SECOND]
    assert one.differing == {"1.3", "1.4", "1.6"}
    assert {each.question.id: each.spread for each in one.differences} == {
        "1.3": 3,
        "1.4": None,
        "1.5": 0,
        "1.6": 0,
        "2.1": None,
    }


def test_the_figures_over_all_areas_are_those_counted_by_hand(found):
    by_id = {one.question.id: one for one in found.questions}
    assert [one.question.id for one in found.questions] == ["1.3", "1.4", "1.5", "1.6", "2.1"]
    assert by_id["1.3"].mean_spread == pytest.approx((3 + 1) / 2)
    assert by_id["1.3"].largest_spread == 3
    assert by_id["1.5"].mean_uncertainty == pytest.approx(2.0)
    assert found.widest["1.3"] == compared_area(found, "Exempelgården").area.id
    assert found.agreement.units == 4  # 1.3 twice, 1.5 and 1.6 once
    assert found.agreement.raters == 3


def test_who_grades_harder_is_told_for_assessors_and_lpos(found):
    # The analyst lies below the middle of 1.3 by 1.5 in one area and by 2/3 in the other, and on it for 1.5 and 1.6.
    deviations = {one.group: (one.deviation, one.compared) for one in found.assessors}
    assert deviations[ANALYST] == (pytest.approx((-1.5 - 2 / 3) / 4), 4)
    assert list(deviations) == [SECOND, THIRD, ANALYST]
    assert found.lpos == ()  # no two LPOs have given the same value


def test_lpos_are_compared_by_answers_of_the_same_value(workspace):
    assess(workspace, "Exempelgården", THIRD, {"1.4": level(4, 1, value="no")})
    assess(workspace, "Västra Övningsberg", ANALYST, {"1.4": level(1, 1, value="no")})
    found = read_calibration(workspace, workspace.edition(2025))
    assert [(one.group, one.deviation) for one in found.lpos] == [
        ("Exempel Malmö Norr", 1.5),
        ("Exempel Hisingen", -1.5),
    ]


def test_a_common_assessment_is_no_assessor_of_its_own(workspace, found):
    one = compared_area(found, "Exempelgården")
    ids = [assessment.id for assessment in one.assessments]
    common = workspace.merge_assessments(ids, merge(one.method, one.answers, {}), "Gemensam bedömning", "test")
    again = compared_area(read_calibration(workspace, workspace.edition(2025)), "Exempelgården")
    assert [assessment.id for assessment in again.assessments] == ids
    assert again.common.id == common.id


def test_assessments_by_another_version_of_the_method_are_counted_apart(workspace):
    workspace.add_method(other_version(), "test")
    assess(workspace, "Exempelgården", THIRD, {"1.3": level(0, 0)})
    found = read_calibration(workspace, workspace.edition(2025))
    assert found.left_out == 1
    one = compared_area(found, "Exempelgården")
    assert [assessment.assessor for assessment in one.assessments] == [ANALYST, SECOND]
    assert one.left_out == 1


def test_drafts_are_nobodys_answers(workspace):
    assess(workspace, "Provbacken / Lillåsen", SECOND, {"1.3": level(4, 0, is_draft=True)})
    found = read_calibration(workspace, workspace.edition(2025))
    assert "Provbacken / Lillåsen" not in [one.area.name for one in found.compared]


def test_an_edition_without_assessments_has_nothing_to_compare(tmp_path):
    workspace = create_workspace(str(tmp_path / "tom.gpkg"))
    workspace.add_edition(new_edition(2025), [area("A", "Utsatt område", 1, (4e5, 6.2e6), MALMO)], "test")
    found = read_calibration(workspace, workspace.edition(2025))
    workspace.close()
    assert (found.method, found.agreement, found.compared) == (None, None, ())
    assert as_json(found, str, "sv")["agreement"] is None


def test_reading_can_be_stopped(workspace):
    with pytest.raises(Cancelled):
        read_calibration(workspace, workspace.edition(2025), Progress(None, lambda: True))


def test_the_table_of_answers_has_no_free_texts_unless_asked(found, tmp_path):
    one = compared_area(found, "Exempelgården")
    write_answers(one, tmp_path / "utan.csv", "sv")
    assert SECRET not in (tmp_path / "utan.csv").read_text(encoding="utf-8-sig")
    rows = rows_of(tmp_path / "utan.csv")
    assert list(rows[0]) == [name for name, _ in ANSWER_FIELDS]
    assert [(row["question"], row["assessor"], row["problem"], row["spread"]) for row in rows[:2]] == [
        ("1.3", ANALYST, "1", "3"),
        ("1.3", SECOND, "4", "3"),
    ]
    write_answers(one, tmp_path / "med.csv", "sv", with_texts=True)
    assert rows_of(tmp_path / "med.csv")[0]["motivation"] == SECRET


def test_an_answer_that_is_free_text_is_a_free_text(workspace, tmp_path):
    for assessor in (ANALYST, SECOND):
        assess(workspace, "Exempelgården", assessor, {"5.4": level(1, 1, value=SECRET)})
    one = compared_area(read_calibration(workspace, workspace.edition(2025)), "Exempelgården")
    assert SECRET not in str([row.values for row in answer_rows([one], "sv")])
    assert SECRET in str([row.values for row in answer_rows([one], "sv", with_texts=True)])


def test_texts_with_an_identity_number_are_not_exported(workspace, tmp_path):
    assess(workspace, "Exempelgården", SECOND, {"1.5": level(2, 1, motivation="Gäller 811218-9876")})
    one = compared_area(read_calibration(workspace, workspace.edition(2025)), "Exempelgården")
    with pytest.raises(RuleError) as caught:
        write_answers(one, tmp_path / "med.csv", "sv", with_texts=True)
    assert "Exempelgården, question 1.5, Andra bedömare" in str(caught.value)
    assert not (tmp_path / "med.csv").exists()
    write_answers(one, tmp_path / "utan.csv", "sv")


def test_tables_of_questions_and_graders_open_in_a_swedish_spreadsheet(found, tmp_path):
    write_questions(found.questions, tmp_path / "frågor.csv", "sv")
    assert rows_of(tmp_path / "frågor.csv")[0]["spread"] == "2,0"
    write_graders(found.assessors, tmp_path / "bedömare.csv", str)
    rows = {row["group"]: row for row in rows_of(tmp_path / "bedömare.csv")}
    assert rows[ANALYST]["says"] == "grades 0.5 levels milder"
    assert "Only 4 like answers" in rows[ANALYST]["caution"]


def test_the_report_holds_the_figures_and_no_free_texts(found):
    report = as_json(found, str, "sv")
    assert report["agreement"]["level"] == "ordinal"
    assert report["agreement"]["alpha"] == pytest.approx(found.agreement.alpha, abs=1e-4)
    assert report["areas"][0]["differing"] == ["1.3", "1.4", "1.6"]
    assert SECRET not in json.dumps(report, ensure_ascii=False)


def test_a_hundred_areas_with_three_assessors_are_read_at_once(tmp_path):
    workspace = create_workspace(str(tmp_path / "stor.gpkg"), method=SHIPPED_METHOD.read_text(encoding="utf-8"))
    areas = [area(f"Område {n}", "Utsatt område", n, (4e5 + n * 1000, 6.2e6), MALMO) for n in range(100)]
    workspace.add_edition(new_edition(2025), areas, "test")
    method, edition = workspace.method(), workspace.edition(2025)
    with workspace.together():
        for stored in workspace.areas(edition.id):
            for number, assessor in enumerate((ANALYST, SECOND, THIRD)):
                answers = {
                    question.id: Answer(problem=(place + number) % 5, uncertainty=place % 4)
                    for place, question in enumerate(method.questions)
                }
                made = workspace.start_assessment(stored.area_id, edition.id, assessor, assessor)
                workspace.save_answers(made.id, answers, step_states(method, answers), assessor)
    start = time.perf_counter()
    found = read_calibration(workspace, edition)
    taken = time.perf_counter() - start
    workspace.close()
    assert found.agreement.units == 100 * len(method.questions)
    print(f"{taken:.2f} s")
    assert taken < 2.0  # alone on the machine under half a second


def test_an_identity_number_in_the_name_of_an_area_is_masked(workspace):
    area = workspace.find_area(workspace.edition(2025).id, "Exempelgården")
    workspace.replace_areas([replace(area, name="Hos 640823-3234")], "edit_area", "", "GIS-specialist")
    found = read_calibration(workspace, workspace.edition(2025))
    names = {row.values[0] for row in answer_rows(found.compared, "sv")}
    assert "Hos 64••••-••••" in names
    assert "Hos 640823-3234" not in names
