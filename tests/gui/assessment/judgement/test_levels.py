"""The levels above the LPO add their own judgements, the chain shows them, and the area stays as it is."""

from __future__ import annotations

import pytest

from tests.gui.assessment.judgement.conftest import AREA, REASON
from tests.gui.edition_samples import areas_of_2025
from utsatta_omraden_plugin.domain.category import CategoryScheme
from utsatta_omraden_plugin.domain.edition import EditionStatus
from utsatta_omraden_plugin.workspace import NewEdition

LONG = "Vi delar bilden i stort, men polisen kan fortfarande arbeta i området utan större hinder."


def offered_levels(judge) -> list[str]:
    combo = judge.see("levelCombo")
    return [combo.itemData(index) for index in range(combo.count()) if combo.model().item(index).isEnabled()]


@pytest.fixture
def signed(judge):
    """Someone before an assessment that the LPO has just signed as särskilt utsatt område."""
    judge.open_step_five()
    judge.judge()
    judge.sign()
    return judge


def test_before_the_lpo_has_signed_only_noa_can_judge_too(judge):
    judge.open_step_five()
    assert offered_levels(judge) == ["lpo", "noa"]
    assert judge.see("levelCombo").value() == "lpo"
    for level in ("lpo", "police_area", "region", "noa"):
        assert "nothing yet" in judge.see(f"chain:{level}").text()


def test_after_the_signature_the_next_level_is_asked_with_an_empty_form(signed):
    assert offered_levels(signed) == ["police_area", "region", "noa"]
    assert signed.see("levelCombo").value() == "police_area"
    assert signed.see("categoryCombo").value() is None
    assert signed.see("judgementReason").toPlainText() == ""
    said = signed.see("chain:lpo").text()
    assert "Särskilt utsatt område" in said
    assert "▼ Negative · GIS-specialist" in said
    assert REASON in said


def test_a_level_above_adds_its_own_judgement_and_says_where_it_differs(signed):
    signed.judge_above("Police area", "Chef polisområde", "Utsatt område", "Stable", LONG)
    above = signed.judgements()[-1]
    assert (above.level.value, above.category.value, above.decided_by) == (
        "police_area", "Utsatt område", "Chef polisområde",
    )  # fmt: skip
    said = signed.see("chain:police_area").text()
    assert "category Utsatt område instead of Särskilt utsatt område" in said
    assert "trend stable instead of negative" in said
    assert signed.see("levelCombo").value() == "region"


def test_a_level_that_agrees_is_not_said_to_differ(signed):
    signed.judge_above("Police area", "Chef polisområde", "Särskilt utsatt område", "Negative")
    assert "≠" not in signed.see("chain:police_area").text()


def test_a_level_that_differs_from_the_one_below_has_to_write_more(signed):
    signed.judge("Utsatt område", "Negative", "Polisen kan arbeta i området.")
    signed.see("judgementRole").setText("Chef polisområde")
    assert "another than that of Local police area" in signed.see("judgementHint").text()
    assert not signed.can_sign()
    signed.take("categoryCombo", "Särskilt")
    assert signed.can_sign()


def test_passing_a_level_over_is_pointed_out_and_allowed(signed):
    signed.take("levelCombo", "Noa")
    assert "Police area, Region" in signed.see("judgementConcerns").text()
    signed.judge_above("Noa", "Noa", "Särskilt utsatt område", "Negative")
    assert signed.judgements()[-1].level.value == "noa"


def test_noa_judges_an_area_that_nobody_signed_and_sees_that_nothing_lies_under_it(judge):
    judge.open_step_five()
    judge.take("levelCombo", "Noa")
    assert "No local police area has signed" in judge.see("judgementConcerns").text()
    judge.judge(reason="")
    judge.see("judgementRole").setText("Noa")
    assert "a reason that suffices" in judge.missing()
    judge.judge_above("Noa", "Noa", "Utsatt område", "Positive")
    [made] = judge.judgements()
    assert (made.level.value, made.category.value) == ("noa", "Utsatt område")
    assert offered_levels(judge) == ["lpo", "noa"]


def test_the_judgement_of_noa_gives_the_area_its_trend_and_both_are_taken_back_as_one(signed):
    workspace = signed.session.workspace
    area = workspace.find_area(signed.session.edition.id, AREA)
    signed.take("levelCombo", "Noa")
    signed.take("trendCombo", "Positive")
    assert "The area gets this trend: ▲ Positive." in signed.see("judgementConcerns").text()
    signed.judge_above("Noa", "Noa", "Särskilt utsatt område", "Positive")
    assert workspace.area(area.id).trend.value == "positiv"
    signed.click("undoAnswerButton")
    signed.qtbot.waitUntil(lambda: "nothing yet" in signed.see("chain:noa").text())
    assert workspace.area(area.id).trend is area.trend
    assert [judgement.level.value for judgement in signed.judgements()] == ["lpo"]


def test_a_judgement_above_the_lpo_is_a_step_of_undo(signed):
    signed.judge_above("Police area", "Chef polisområde", "Särskilt utsatt område", "Negative")
    signed.click("undoAnswerButton")
    signed.qtbot.waitUntil(lambda: "nothing yet" in signed.see("chain:police_area").text())
    assert [judgement.level.value for judgement in signed.judgements()] == ["lpo"]
    signed.click("redoAnswerButton")
    signed.qtbot.waitUntil(lambda: "●" in signed.see("chain:police_area").text())


def test_each_level_keeps_what_is_half_written_of_its_own(signed):
    signed.judge("Utsatt område", "Stable", "Polisområdets skäl")
    signed.take("levelCombo", "Region")
    assert signed.see("judgementReason").toPlainText() == ""
    signed.take("levelCombo", "Police area")
    assert signed.see("judgementReason").toPlainText() == "Polisområdets skäl"


def test_a_published_area_is_not_offered_another_category(judge):
    judge.open_step_five("Åkerhöjden")
    judge.judge()
    judge.sign()
    assert not judge.see("useCategoryButton").isVisible()


def test_in_a_draft_the_category_can_be_taken_over_and_taken_back(judge):
    workspace = judge.session.workspace
    edition = NewEdition(2027, "2027", EditionStatus.DRAFT, CategoryScheme.TWO)
    workspace.add_edition(edition, areas_of_2025(), "GIS-specialist")
    judge.session.choose_edition(2027)
    version = workspace.find_area(judge.session.edition.id, "Åkerhöjden")
    judge.session.choose_areas((version.id,))
    judge.wait_for_area("Åkerhöjden")
    judge.click("stepButton5")
    judge.judge()
    judge.sign()
    judge.qtbot.waitUntil(lambda: judge.see("useCategoryButton").isVisible())
    assert workspace.area(version.id).category == "Utsatt område"
    said = []
    judge.session.said.connect(said.append)
    judge.click("useCategoryButton")
    assert said == ["Åkerhöjden is now Särskilt utsatt område."]
    assert workspace.area(version.id).category == "Särskilt utsatt område"
    assert workspace.changes()[-1].reason == REASON
    judge.qtbot.waitUntil(lambda: not judge.see("useCategoryButton").isVisible())
    judge.click("undoAnswerButton")
    assert workspace.area(version.id).category == "Utsatt område"
    judge.qtbot.waitUntil(lambda: judge.see("useCategoryButton").isVisible())


def test_the_reasons_of_another_area_are_not_shown(signed):
    signed.open_step_five("Åkerhöjden")
    assert "nothing yet" in signed.see("chain:lpo").text()
    signed.session.choose_areas((signed.session.workspace.find_area(signed.session.edition.id, AREA).id,))
    signed.qtbot.waitUntil(lambda: REASON in signed.see("chain:lpo").text())
