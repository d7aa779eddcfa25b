"""Judging and signing in step 5, by clicks and keys."""

from __future__ import annotations

from tests.gui.assessment.judgement.conftest import AREA, REASON


def test_nothing_is_chosen_beforehand(judge):
    judge.open_step_five()
    assert judge.see("categoryCombo").value() is None
    assert judge.see("trendCombo").value() is None
    assert judge.see("judgementReason").toPlainText() == ""
    assert not judge.see("signOffButton").isEnabled()


def test_what_is_signed_is_stored_and_freezes_the_assessment(judge):
    judge.open_step_five()
    judge.judge()
    assert judge.see("signOffButton").isEnabled(), judge.see("signOffMissing").text()
    judge.sign()
    (judgement,) = judge.judgements()
    assert (judgement.category.value, judgement.trend.value) == ("Särskilt utsatt område", "negativ")
    assert (judgement.reason, judgement.decided_by) == (REASON, "GIS-specialist")
