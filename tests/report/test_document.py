"""What a reader finds in the document, read back from the PDF itself."""

from __future__ import annotations

from dataclasses import replace

import pytest
from shapely import MultiPolygon

from tests.report.samples import LABEL, METHOD, area, assessed, facts_of, judgement
from utsatta_omraden_plugin.domain.assessment import (
    Answer,
    CriterionMark,
    CriterionState,
    JudgementLevel,
    mean_of_method,
)
from utsatta_omraden_plugin.report.facts import AssessedArea, ReportScope
from utsatta_omraden_plugin.report.voice import Voice
from utsatta_omraden_plugin.translation import speech_of


def test_every_page_carries_label_edition_time_workspace_and_its_number(written):
    pages = written(facts_of(assessed(count=57)))
    assert len(pages) > 5
    for number, page in enumerate(pages, start=1):
        assert LABEL in page
        assert "Edition 2027 (draft)" in page
        assert "Printed 2026-11-22 07:12 · workspace 1a2b3c4d" in page
        assert f"Page {number} of {len(pages)}" in page


def test_an_unsigned_assessment_is_marked_as_a_draft_on_every_page(written):
    pages = written(facts_of(assessed()))
    assert all("DRAFT – not signed" in page for page in pages)


def test_a_signed_assessment_says_by_which_role_and_when_and_is_no_draft(written):
    pages = written(facts_of(assessed(signed=True)))
    assert "Signed 2026-10-01 by LPO-chef, revision 1" in pages[0]
    assert not any("DRAFT" in page for page in pages)


def test_a_signed_assessment_says_that_its_revision_is_under_way(written):
    pages = written(facts_of(replace(assessed(signed=True), revision_under_way=2)))
    assert "Revision 2 is under way and not shown here." in pages[0]
    assert "under way" not in written(facts_of(assessed(signed=True)))[0]


def test_the_face_says_that_the_method_is_an_example(written):
    first = written(facts_of(assessed()))[0]
    assert "Example template. The questions are not the police's own" in first


def test_the_figures_are_those_that_the_answers_add_up_to(written):
    shown = assessed(count=57)
    mean = mean_of_method(METHOD, shown.answers)
    first = written(facts_of(shown))[0]
    assert f"{mean.problem:.1f} {mean.uncertainty:.1f} 57/57" in first


def test_each_answer_comes_with_motivation_source_and_mark_of_stale_data(written):
    question = METHOD.questions[0]
    shown = assessed(count=0)
    given = Answer(3, 1, motivation="Sett av tre patruller.", source_reference="PM 7")
    whole = " ".join(written(facts_of(replace(shown, answers={question.id: given}))))
    assert question.text.en in whole
    assert "Sett av tre patruller." in whole
    assert "Source: PM 7" in whole
    assert "Stale:" not in whole
    assert "Stale: the data are older than 24 months." in " ".join(written(facts_of(assessed(count=9))))


def test_an_answer_without_motivation_or_source_says_so(written):
    shown = replace(assessed(count=0), answers={METHOD.questions[0].id: Answer(2, 2)})
    whole = " ".join(written(facts_of(shown)))
    assert "No motivation is given." in whole
    assert "No source is given." in whole


def test_unanswered_questions_stand_apart_and_drafts_are_not_counted(written):
    first, second = METHOD.questions[:2]
    shown = replace(assessed(count=0), answers={first.id: Answer(4, 0), second.id: Answer(0, 0, is_draft=True)})
    pages = written(facts_of(shown))
    whole = " ".join(pages)
    assert f"4.0 0.0 1/{len(METHOD.questions)}" in pages[0]
    assert f"Not answered ({len(METHOD.steps[0].questions) - 2})" in whole
    assert "Copied from before and not confirmed, so not counted (1)" in whole


def test_an_answer_of_dont_know_is_no_number(written):
    shown = replace(assessed(count=0), answers={METHOD.questions[0].id: Answer(unknown=True)})
    pages = written(facts_of(shown))
    assert f"– – 1/{len(METHOD.questions)} 1 0" in pages[0]
    assert "Answer: Don't know" in " ".join(pages)


def test_a_locked_step_says_why(written):
    whole = " ".join(written(facts_of(assessed(count=0))))
    assert "Answer step 1 first: 0 of 13 questions are answered." in whole


def test_the_chain_of_judgements_is_told_with_its_reasons(written):
    levels = tuple(judgement(level, f"Skäl från {level.value}.", f"Roll {level.value}") for level in JudgementLevel)
    whole = " ".join(written(facts_of(replace(assessed(signed=True), judgements=levels))))
    places = [whole.index(f"Skäl från {level.value}.") for level in JudgementLevel]
    assert places == sorted(places)
    assert "Noa – Roll noa, 2026-10-01" in whole
    assert "Differs from what the answers pointed to then: Utsatt område." in whole


def test_what_the_answers_point_to_is_called_a_proposal(written):
    whole = " ".join(written(facts_of(assessed(count=57))))
    assert "A proposal that the program compiles from the answers. It decides nothing: people do." in whole


def test_a_criterion_that_a_person_holds_otherwise_is_told_with_the_reason(written):
    criterion = METHOD.criteria[0]
    own = replace(
        judgement(JudgementLevel.LPO),
        criteria={criterion.id: CriterionMark(CriterionState.NOT_MET, "Gränsen är oklar.")},
    )
    whole = " ".join(written(facts_of(replace(assessed(count=57), judgements=(own,)))))
    assert "The assessor holds: not met." in whole
    assert "Gränsen är oklar." in whole


@pytest.mark.parametrize(("with_places", "is_there"), [(False, False), (True, True)])
def test_actors_and_places_are_printed_only_when_asked_for(written, with_places, is_there):
    whole = " ".join(written(facts_of(assessed(), with_places=with_places)))
    assert ("Group of youths" in whole) is is_there
    assert ("Vid torgets norra sida." in whole) is is_there
    assert ("Fri, Sat, evening" in whole) is is_there


def test_an_area_that_nobody_assesses_has_one_page_that_says_so(written):
    pages = written(facts_of(AssessedArea(area())))
    assert len(pages) == 1
    assert "No assessment has been begun in this edition." in pages[0]


def test_what_the_levels_above_judged_is_told_without_an_assessment_too(written):
    whole = " ".join(written(facts_of(AssessedArea(area(), judgements=(judgement(JudgementLevel.NOA, "Noas skäl."),)))))
    assert "Noas skäl." in whole


def test_an_area_without_a_boundary_has_no_map_and_no_error(written):
    pages = written(facts_of(AssessedArea(replace(area(), boundary=MultiPolygon()))))
    assert "Scale" not in pages[0]


def test_every_page_says_when_nobody_decided_who_may_read_it(written):
    pages = written(replace(facts_of(assessed()), distribution_label=""))
    assert all("Distribution not decided" in page for page in pages)


def test_a_long_label_stands_whole_on_every_page(written):
    label = "Får inte spridas utanför Polismyndigheten utan särskilt beslut av den som upprättat handlingen"
    pages = written(replace(facts_of(assessed()), distribution_label=label))
    for word in label.split():
        assert all(word in page for page in pages)


def test_long_motivations_run_on_over_pages_and_nothing_of_them_is_lost(written):
    words = " ".join(f"ord{number}" for number in range(1500))
    shown = replace(assessed(count=0), answers={METHOD.questions[0].id: Answer(3, 1, motivation=words)})
    pages = written(facts_of(shown))
    whole = " ".join(pages).split()
    assert [word for word in whole if word.startswith("ord")] == words.split()
    assert sum("(continued)" in page for page in pages) >= 1


def test_all_questions_with_long_motivations_fit_between_the_margins(written):
    pages = written(facts_of(assessed(count=57, letters=600)))
    assert " ".join(pages).count("Source:") == 57
    assert len(pages) < 25


def test_the_document_of_an_lpo_lists_its_areas_with_the_pages_where_they_begin(written):
    shown = [assessed(f"Område {number}", number, signed=number == 1) for number in range(3)]
    pages = written(facts_of(*shown, scope=ReportScope.LPO))
    assert "LPO Malmö Söder" in pages[0]
    assert "DRAFT – not all are signed" in pages[0]
    for one in shown:
        begins = next(
            number for number, page in enumerate(pages[1:], start=2) if f"picture · {one.area.name} · " in page
        )
        row = pages[0].split(one.area.name)[-1]
        assert f" {begins} " in row


def test_the_overview_of_the_country_counts_categories_and_regions_and_lists_all(written):
    shown = [assessed(f"Område {number}", number, count=0) for number in range(65)]
    pages = written(facts_of(*shown, scope=ReportScope.NATION))
    whole = " ".join(pages)
    assert "areas: 65 · signed assessments: 0" in pages[0]
    assert "Utsatt område 33" in whole
    assert "Syd 33 32 65" in whole
    assert all(f"Område {number} " in whole for number in range(65))
    assert "Motivation" not in whole


def test_the_document_speaks_swedish_in_an_english_qgis(built_plugin, written):
    pages = written(facts_of(assessed()), Voice(speech_of("sv"), "sv"))
    assert "Har vi problem?" in " ".join(pages)
    assert "Exempelmall. Frågorna är inte polisens egna" in pages[0]


def test_odd_letters_and_line_breaks_do_no_harm(written):
    odd = "Rad ett\r\nRad två\tmed tabb 👮 <b>inte fet</b> & mer \x00\x07 & slut."
    shown = replace(assessed(count=0), answers={METHOD.questions[0].id: Answer(3, 1, motivation=odd)})
    whole = " ".join(written(facts_of(shown)))
    assert "Rad ett Rad två med tabb" in whole
    assert "<b>inte fet</b> & mer & slut." in whole
