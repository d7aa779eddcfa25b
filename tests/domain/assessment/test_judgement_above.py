"""What a judgement above the LPO must have."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from utsatta_omraden_plugin.domain.assessment import Judgement, JudgementLevel
from utsatta_omraden_plugin.domain.assessment.judgement_above import refuse_bad_judgement_above
from utsatta_omraden_plugin.domain.category import Category
from utsatta_omraden_plugin.domain.errors import RuleError
from utsatta_omraden_plugin.domain.trend import Trend

TODAY = date(2026, 11, 22)
LPO = Judgement(
    "a",
    "e",
    JudgementLevel.LPO,
    Category.UTSATT,
    Trend.STABLE,
    "Läget är oförändrat sedan förra året.",
    "LPO-chef",
    TODAY,
)
REGION = replace(LPO, level=JudgementLevel.REGION, category=Category.SARSKILT)
NOA = replace(LPO, level=JudgementLevel.NOA, decided_by="Noa")
LONG = "Läget har förvärrats påtagligt, och regionens analys av hösten visar fler hot mot vittnen än i fjol."


def test_a_judgement_that_follows_the_level_below_needs_no_long_reason():
    refuse_bad_judgement_above("Norrby", NOA, [LPO], TODAY)
    refuse_bad_judgement_above("Norrby", NOA, [], TODAY)


def test_another_category_than_that_of_the_level_below_needs_a_long_reason():
    with pytest.raises(RuleError, match=r"Norrby cannot be judged so\..*that of Region\..*at least 60 letters"):
        refuse_bad_judgement_above("Norrby", NOA, [LPO, REGION], TODAY)
    refuse_bad_judgement_above("Norrby", replace(NOA, reason=LONG), [LPO, REGION], TODAY)


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        ({"reason": "Beslut"}, "at least 20 letters"),
        ({"decided_by": ""}, "needs the role"),
        ({"decided_by": "Anna Andersson"}, "never a person"),
        ({"decided_on": date(2026, 11, 23)}, "in the future"),
    ],
)
def test_what_is_missing_is_said(wrong, says):
    with pytest.raises(RuleError, match=says):
        refuse_bad_judgement_above("Norrby", replace(NOA, **wrong), [LPO], TODAY)
