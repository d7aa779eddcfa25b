"""A revision of a signed assessment says what it changes."""

from __future__ import annotations

import pytest

from tests.gui.assessment.judgement.conftest import REASON


@pytest.fixture
def revising(judge):
    """Someone in a revision of an assessment that was signed with two answers."""
    judge.open_step_five()
    judge.click("problem:5.6:4")
    judge.click("problem:5.5:2")
    judge.judge("Utsatt område")
    judge.sign()
    judge.revise()
    return judge


def test_a_revision_begins_with_an_empty_judgement_and_no_changes(revising):
    said = revising.see("revisionChanges").text()
    assert "Nya uppgifter från kommunen" in said
    assert "Nothing yet" in said
    assert revising.see("categoryCombo").value() is None
    assert revising.see("levelCombo").value() == "lpo"
    assert REASON in revising.see("chain:lpo").text()


def test_a_revision_says_which_answers_and_criteria_it_changes(revising):
    revising.qtbot.waitUntil(lambda: revising.see("problem:5.6:0").isEnabled())
    revising.click("problem:5.6:0")
    said = revising.see("revisionChanges").text()
    assert "5.6  problem 4, uncertainty – → problem 0, uncertainty –" in said
    assert "✔ Met → ✖ Not met" in said
    assert "5.5" not in said


def test_a_revision_says_that_the_category_is_another(revising):
    revising.qtbot.waitUntil(revising.see("categoryCombo").isEnabled)
    revising.take("categoryCombo", "Särskilt")
    assert "Category: Utsatt område → Särskilt utsatt område" in revising.see("revisionChanges").text()
    revising.take("categoryCombo", "Utsatt område")
    assert "Category:" not in revising.see("revisionChanges").text()


def test_new_motivations_are_counted_and_not_taken_for_new_levels(revising):
    revising.qtbot.waitUntil(lambda: revising.see("problem:5.6:0").isEnabled())
    revising.write("motivation:5.6", "Ny källa")
    said = revising.see("revisionChanges").text()
    assert "another motivation or source" in said
    assert "→" not in said


def test_both_signatures_stay_and_the_last_one_holds(revising):
    revising.qtbot.waitUntil(revising.see("categoryCombo").isEnabled)
    revising.judge("Särskilt utsatt område")
    revising.sign()
    assert [judgement.category.value for judgement in revising.judgements()] == [
        "Utsatt område", "Särskilt utsatt område",
    ]  # fmt: skip
    said = revising.see("chain:lpo").text()
    assert "Särskilt utsatt område" in said
    assert "earlier judgement" in said
    assert "Utsatt område" in revising.see("chain:lpo").toolTip()
    revisions = revising.session.workspace.assessments(revising.session.edition.id)
    assert [assessment.is_signed for assessment in revisions] == [True, True]
