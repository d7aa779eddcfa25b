"""Forms as spreadsheet programs and people leave them."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from tests.exchange.assessment.forms import HEADS, answers_in, csv_of, faults_of
from tests.exchange.assessment.samples import HEAD, METHOD, NUMBERED
from utsatta_omraden_plugin.domain.assessment import Answer, SourceKind
from utsatta_omraden_plugin.exchange.assessment_content import AssessmentContent
from utsatta_omraden_plugin.exchange.assessment_faults import AssessmentFileError
from utsatta_omraden_plugin.exchange.assessment_form import form_of
from utsatta_omraden_plugin.exchange.assessment_sheets import write_csv
from utsatta_omraden_plugin.exchange.assessment_source import opened_source


def the_answer(path: Path, row: str, question: str, encoding: str = "utf-8-sig"):
    path.write_bytes(csv_of(row).encode(encoding))
    return answers_in(path)[question]


@pytest.fixture
def form(tmp_path):
    return tmp_path / "formulär.csv"


@pytest.mark.parametrize(
    ("cell", "level"),
    [("3", 3), ("3.0", 3), ("3,0", 3), (" 3 ", 3), ("\u00a03", 3), ("+3", 3), ("3e0", 3), ("0", 0), ("", None)],
)
def test_levels_are_read_as_spreadsheets_write_them(form, cell, level):
    assert the_answer(form, f"a1;{cell};2", "a1") == Answer(level, 2)


@pytest.mark.parametrize("cell", ["vet ej", "Vet  Ej", "vet inte", "don't know", "don’t know", "?"])
def test_dont_know_is_understood_in_both_languages(form, cell):
    assert the_answer(form, f"a1;{cell};3", "a1") == Answer(unknown=True, uncertainty=3)


@pytest.mark.parametrize("cell", ["5", "-1", "2.5", "hög", "01-jan", "#N/A", "1e9", "٣"])
def test_what_is_no_level_is_told_with_row_and_column(form, cell):
    shown = cell if cell in ("5", "-1", "2.5", "1e9") else f"“{cell}”"
    assert faults_of(form, f"a1;{cell}") == [f"row 2, column Problem: {shown} does not exist, only 0–4"]


@pytest.mark.parametrize(
    ("cell", "day"),
    [
        ("2026-10-05", date(2026, 10, 5)),
        ("2026/10/05", date(2026, 10, 5)),
        ("2026-10-05 00:00:00", date(2026, 10, 5)),
        ("20261005", date(2026, 10, 5)),
        ("2026.10.05", date(2026, 10, 5)),
        ("46300", date(2026, 10, 5)),
        ("46300.0", date(2026, 10, 5)),
        ("2026-10", date(2026, 10, 1)),
    ],
)
def test_dates_are_read_as_spreadsheets_write_them(form, cell, day):
    assert the_answer(form, f"a1;1;;;;;;{cell}", "a1").data_date == day


@pytest.mark.parametrize("cell", ["5/10 2026", "10/5/2026", "2026-13-01", "2026-02-30", "i våras", "2026"])
def test_a_date_that_is_none_or_can_be_two_is_told(form, cell):
    shown = cell if cell == "2026" else f"“{cell}”"
    assert faults_of(form, f"a1;1;;;;;;{cell}") == [
        f"row 2, column Uppgifternas datum: {shown} is no date; write it as 2026-11-22"
    ]


@pytest.mark.parametrize(
    ("cell", "number"),
    [("12,5", 12.5), ("12.5", 12.5), ("1 200", 1200), ("1\u00a0200,5", 1200.5), ("12 st", 12), ("1e3", 1000), ("0", 0)],
)
def test_numbers_are_read_with_comma_blanks_and_unit(form, cell, number):
    assert the_answer(form, f"q3;1;;{cell}", "q3").value == number


@pytest.mark.parametrize("cell", ["många", "1_000", "1,200.5", "nan", "inf", "12 %%", "–"])
def test_what_is_no_number_is_told(form, cell):
    assert faults_of(form, f"q3;1;;{cell}") == [f"row 2, column Svar: “{cell}” is no number"]


def test_a_share_may_have_its_sign_and_goes_to_a_hundred(form):
    assert the_answer(form, "q4;1;;15 %", "q4").value == 15
    assert faults_of(form, "q4;1;;101") == ["row 2, column Svar: the number must be from 0 to 100"]


def test_a_share_below_one_is_doubted_because_spreadsheets_keep_per_cent_so(form):
    form.write_text(csv_of("q4;1;;0,15"), encoding="utf-8")
    opened = opened_source(form)
    assert opened.content(METHOD).answers["q4"].value == 0.15
    assert [str(note) for note in opened.notes] == ["row 2, column Svar: 0,15 was read as 0,15 %, not as a part of 1"]


@pytest.mark.parametrize(
    ("question", "cell", "value"),
    [
        ("q5", "JA", "yes"),
        ("q5", "nej", "no"),
        ("q5", "vet ej", "unknown"),
        ("q5", "no", "no"),
        ("q1", "often (sv)", "often"),
        ("q1", "Often (EN)", "often"),
        ("q1", "often", "often"),
        ("q2", "never (sv),ofta", None),
        ("q2", '"never (sv); often (en)"', ["never", "often"]),
        ("q2", '"never\noften"', ["never", "often"]),
        ("q2", "often", ["often"]),
    ],
)
def test_choices_are_understood_by_text_or_value_in_both_languages(form, question, cell, value):
    if value is None:
        [fault] = faults_of(form, f"{question};1;;{cell}")
        assert "cannot be chosen here, only never (sv) / often (sv)" in fault
    else:
        assert the_answer(form, f"{question};1;;{cell}", question).value == value


def test_sources_and_drafts_are_understood_by_their_words(form):
    answer = the_answer(form, "a1;1;;;;statistik;Tabell 4;;Ja", "a1")
    assert (answer.source_kind, answer.source_reference, answer.is_draft) == (SourceKind.STATISTICS, "Tabell 4", True)


def test_all_faults_are_told_at_once(form):
    sources = "Egen iakttagelse / Underrättelser / Statistik / Undersökning / Kommunen / Medier / Annan källa"
    faults = faults_of(form, "a1;9;7", "a1;1", "zz;1", ";2", "q5;1;;kanske;;rykten", "q4;;;;;;;;kanske")
    assert faults == [
        "row 2, column Problem: 9 does not exist, only 0–4",
        "row 2, column Osäkerhet: 7 does not exist, only 0–3",
        "row 3, column Fråge-id: question a1 is answered in row 2 already",
        "row 4, column Fråge-id: the method prov 1 has no question “zz”",
        "row 5, column Fråge-id: the id of the question is missing",
        "row 6, column Svar: “kanske” cannot be chosen here, only ja / nej / vet ej",
        f"row 6, column Källa: “rykten” cannot be chosen here, only {sources}",
        "row 7, column Utkast: “kanske” cannot be chosen here, only ja / nej",
    ]


def test_many_faults_are_counted_and_the_first_ones_listed(form):
    rows = [f"zz{number};1" for number in range(200)]
    form.write_text(csv_of(*rows), encoding="utf-8")
    with pytest.raises(AssessmentFileError) as refused:
        answers_in(form)
    assert len(refused.value.faults) == 200
    assert "Faults: 200." in str(refused.value)
    assert "… and 160 more" in str(refused.value)


def test_rows_without_answers_say_nothing_and_blank_rows_are_counted(form):
    form.write_text(csv_of("a1;;;;;;;;", "", ";;;;;;;;", "a2;1", "b1;9"), encoding="utf-8")
    with pytest.raises(AssessmentFileError, match="row 6, column Problem: 9"):
        answers_in(form)
    form.write_text(csv_of("a1;;;;;;;;", "", ";;;;;;;;", "a2;1"), encoding="utf-8")
    assert answers_in(form) == {"a2": Answer(1)}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_csv_is_read_in_the_encodings_that_excel_writes(form, encoding):
    assert the_answer(form, "a1;3;1;;Öppen handel på å", "a1", encoding).motivation == "Öppen handel på å"


@pytest.mark.parametrize("separator", [";", ",", "\t"])
def test_csv_is_read_with_the_separators_that_excel_writes(form, separator):
    row = separator.join(("q3", "3", "1", '"12,5"', '"a;b,c\td"'))
    form.write_text(csv_of(row, heads=separator.join(HEADS)), encoding="utf-8-sig")
    assert answers_in(form)["q3"] == Answer(3, 1, value=12.5, motivation="a;b,c\td")


def test_the_line_by_which_excel_knows_the_separator_is_passed_over(form):
    form.write_text("sep=;\r\n" + csv_of("a1;9"), encoding="utf-8")
    with pytest.raises(AssessmentFileError, match="row 3, column Problem: 9"):
        answers_in(form)


def test_a_title_above_the_heads_does_no_harm(form):
    form.write_text("Bedömning av Norrby\r\n\r\n" + csv_of("a1;3"), encoding="utf-8")
    assert answers_in(form) == {"a1": Answer(3)}


def test_a_column_of_ones_own_is_left_out_with_a_note(form):
    form.write_text(csv_of("a1;3;Fråga chefen", heads="Fråge-id;Problem;Att göra"), encoding="utf-8")
    opened = opened_source(form)
    assert opened.content(METHOD).answers == {"a1": Answer(3)}
    assert [str(note) for note in opened.notes] == [
        "The column “Att göra” does not belong to the form and was not read."
    ]


def test_a_column_that_stands_there_twice_is_refused(form):
    form.write_text(csv_of("a1;3;4", heads="Fråge-id;Problem;problem"), encoding="utf-8")
    with pytest.raises(AssessmentFileError, match="row 1, column problem: two columns have this head"):
        opened_source(form)


def test_forms_on_two_areas_in_one_sheet_are_refused(form):
    heads = "Fråge-id;Problem;Område"
    form.write_text(csv_of("a1;3;Norrby", "a2;3;Hulta", heads=heads), encoding="utf-8")
    with pytest.raises(AssessmentFileError, match="row 3, column Område: “Hulta” stands here, but “Norrby” further up"):
        opened_source(form)


def test_an_id_that_a_spreadsheet_made_a_date_of_is_known_by_the_words_beside_it(form):
    words = next(question for question in NUMBERED.questions if question.id == "1.1").text.sv
    form.write_text(csv_of(f"01-jan;{words};3", heads="Fråge-id;Fråga;Problem"), encoding="utf-8")
    assert answers_in(form, NUMBERED) == {"1.1": Answer(3)}


def test_an_id_that_lost_its_nought_is_not_taken_for_another_question(form):
    words = next(question for question in NUMBERED.questions if question.id == "1.10").text.sv
    form.write_text(csv_of(f"1.1;{words};3", heads="Fråge-id;Fråga;Problem"), encoding="utf-8")
    with pytest.raises(AssessmentFileError, match=r"1\.1 is the id of another question than the one beside it"):
        answers_in(form, NUMBERED)


def test_csv_keeps_spreadsheets_from_running_formulas_and_from_making_dates(tmp_path):
    answers = {"1.1": Answer(1, motivation="=HYPERLINK(1)"), "q1": Answer(1, value="1-4")}
    write_csv(form_of(AssessmentContent(HEAD, answers), NUMBERED, "sv", in_csv=True), tmp_path / "f.csv")
    written = (tmp_path / "f.csv").read_text(encoding="utf-8-sig")
    assert all(guarded in written for guarded in (";'1.1;", ";'1.10;", ";'=HYPERLINK(1);", ";'1-4;"))


def test_a_personnummer_is_told_by_row_and_column(form):
    [fault] = faults_of(form, "a1;3;1;;Vittnet 811228-9874")
    assert fault.startswith("row 2, column Motivering: A personnummer (81••••-••••)")


def test_what_may_point_out_a_person_is_noted_but_refused_in_the_step_about_actors(form):
    form.write_text(csv_of("a1;3;1;;Ring 070-174 06 05"), encoding="utf-8")
    opened = opened_source(form)
    assert opened.content(METHOD).answers["a1"].problem == 3
    assert "row 2, column Motivering" in str(opened.notes[0])
    [fault] = faults_of(form, "q1;3;1;;Ring 070-174 06 05")
    assert "phone number" in fault


def test_a_name_in_the_step_about_actors_is_refused_and_noted_elsewhere(form):
    [fault] = faults_of(form, "q1;3;1;;Styrs av Anders Svensson")
    assert fault.startswith("row 2, column Motivering: ")
    form.write_text(csv_of("a1;3;1;;Sagt av Anders Svensson"), encoding="utf-8")
    opened = opened_source(form)
    assert opened.content(METHOD).answers["a1"].problem == 3
    assert len(opened.notes) == 1
