"""``judgearea`` through the registry, and the way from submissions to the published edition by algorithms only."""

from __future__ import annotations

import json
import shutil
from dataclasses import replace
from datetime import date, timedelta

import pytest
from qgis.core import QgsProcessingContext, QgsProcessingException

from tests.domain.compilation.samples import NORTH, SOUTH, YEAR, box
from tests.exchange.compilation.samples import ANALYST, hand_in, numbered, prepared
from tests.workspace.assessment_samples import fill, judgement_of
from utsatta_omraden_plugin.domain.assessment import JudgementLevel
from utsatta_omraden_plugin.domain.category import Category
from utsatta_omraden_plugin.domain.trend import Trend
from utsatta_omraden_plugin.processing.judgearea import LEVELS
from utsatta_omraden_plugin.workspace import open_workspace

WHY = "Noa delar den bedömning som lokalpolisområdet har gjort."
WHY_OTHERWISE = f"{WHY} Läget har dock förvärrats påtagligt under hösten enligt regionen."


@pytest.fixture(scope="module")
def begun(tmp_path_factory):
    """A draft of six areas; of area 1 the LPO has signed its assessment."""
    path = prepared(tmp_path_factory.mktemp("Bedömda") / "utkast.gpkg")
    workspace = open_workspace(str(path))
    sign(workspace, workspace.edition(YEAR))
    workspace.close()
    return path


def sign(workspace, draft):
    area = numbered(workspace, draft, 1)
    assessment = workspace.start_assessment(area.area_id, draft.id, ANALYST, ANALYST)
    fill(workspace, assessment)
    signed = judgement_of(assessment, category=Category.UTSATT, proposed=Category.SARSKILT)
    workspace.sign_assessment(assessment.id, signed, ANALYST)


@pytest.fixture
def target(begun, tmp_path):
    return shutil.copy(begun, tmp_path / "arbetsyta.gpkg")


@pytest.fixture
def judge(run, target):
    """Judges area 1 at the level of Noa, unless told otherwise."""

    def judge_area(**given):
        usual = {
            "WORKSPACE": target, "EDITION": YEAR, "AREA": "1", "LEVEL": "noa", "CATEGORY": "Utsatt område",
            "TREND": "stabil", "REASON": WHY, "BY": "Noa", "DATE": "2024-11-20",
        }  # fmt: skip
        return run("judgearea", **{**usual, **given})

    return judge_area


def above_in(path):
    """The judgements of the levels above the LPO, and the areas of the edition."""
    workspace = open_workspace(str(path))
    edition = workspace.edition(YEAR)
    made = [one for one in workspace.judgements(edition.id) if one.level is not JudgementLevel.LPO]
    areas = {area.area_id: area for area in workspace.areas(edition.id)}
    workspace.close()
    return made, areas


def test_its_levels_are_those_of_the_assessment():
    assert [level.value for level in JudgementLevel] == LEVELS


def test_a_judgement_follows_that_of_the_lpo_and_is_logged(judge, listener, target):
    results = judge(LEVEL="region", TREND="negativ", BY="Regionens analytiker")
    [made], _ = above_in(target)
    assert (made.level, made.category, made.trend) == (JudgementLevel.REGION, Category.UTSATT, Trend.NEGATIVE)
    assert (made.reason, made.decided_by, made.decided_on) == (WHY, "Regionens analytiker", date(2024, 11, 20))
    assert made.proposed is Category.SARSKILT
    workspace = open_workspace(str(target))
    change = workspace.changes(made.area_id, newest_first=True)[0]
    workspace.close()
    assert (change.what, change.number, change.by) == ("add_judgement", results["CHANGE"], "Regionens analytiker")
    assert listener.said[-1].endswith("(level region): Utsatt område.")
    assert listener.warned == []


def test_an_area_may_be_held_for_none_of_the_categories(judge, target):
    judge(CATEGORY="none", REASON=WHY_OTHERWISE)
    [made], _ = above_in(target)
    assert made.category is None


def test_all_areas_are_judged_as_they_stand_but_those_that_were_judged(judge, listener, target):
    judge(REASON=WHY_OTHERWISE, CATEGORY="särskilt utsatt")
    results = judge(AREA="*", CATEGORY="")
    made, areas = above_in(target)
    assert results["JUDGEMENTS"] == 5
    assert len(made) == len(areas) == 6
    assert {one.reason for one in made[1:]} == {WHY}
    assert all(one.category.value == areas[one.area_id].category for one in made[1:])
    assert [warning.startswith("5 area") for warning in listener.warned] == [True]
    assert judge(AREA="*", CATEGORY="") == {"JUDGEMENTS": 0, "CHANGE": 0}


def test_what_stands_keeps_the_trend_of_the_level_below(judge, target):
    judge(AREA="*", CATEGORY="", TREND="positiv")
    made, areas = above_in(target)
    trends = {areas[one.area_id].special_area_id: one.trend for one in made}
    assert (trends.pop(1), set(trends.values())) == (Trend.NEGATIVE, {Trend.POSITIVE})


def test_noa_judges_an_area_that_nobody_has_signed_and_it_is_said(judge, listener, target):
    assert judge(AREA="2", TREND="negativ")["JUDGEMENTS"] == 1
    [made], areas = above_in(target)
    assert areas[made.area_id].special_area_id == 2
    assert [warning.startswith("1 area") for warning in listener.warned] == [True]


def test_the_judgement_of_noa_gives_the_area_its_trend_and_that_of_others_does_not(judge, target):
    judge(LEVEL="region", TREND="negativ", BY="Regionens analytiker")
    assert {area.trend for area in above_in(target)[1].values()} == {None}
    judge(TREND="positiv")
    made, areas = above_in(target)
    assert areas[made[-1].area_id].trend is Trend.POSITIVE
    workspace = open_workspace(str(target))
    trend, judged = workspace.changes(made[-1].area_id)[-2:]
    workspace.close()
    assert (trend.what, trend.new, trend.reason) == (
        "set_trend", {"trend": "positiv", "trend_from": "2024-11-20", "level": "noa"}, WHY,
    )  # fmt: skip
    assert judged.what == "add_judgement"


def test_all_areas_at_once_wait_for_the_lpo_at_the_levels_between(judge, listener, target):
    assert judge(AREA="*", CATEGORY="", LEVEL="region")["JUDGEMENTS"] == 1
    [made], areas = above_in(target)
    assert areas[made.area_id].special_area_id == 1
    assert [warning.startswith("5 area(s) left out") for warning in listener.warned] == [True]


def test_cancelled_no_area_is_judged(algorithm, listener, target):
    listener.progressChanged.connect(lambda share: share > 30 and listener.cancel())
    made = algorithm("judgearea")
    given = {
        "WORKSPACE": str(target), "EDITION": YEAR, "AREA": "*", "LEVEL": "noa", "TREND": "stabil", "REASON": WHY,
        "BY": "Noa",
    }  # fmt: skip
    _, was_done = made.run(given, QgsProcessingContext(), listener, {}, True)
    assert not was_done
    assert above_in(target)[0] == []
    assert max(listener.shares) > 30


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        ({"AREA": "2", "LEVEL": "region"}, "has not signed its assessment of Provgården 2.*only Noa can judge"),
        ({"AREA": "Ingenstans"}, "Ingenstans"),
        ({"AREA": "*"}, "as they stand.*Leave CATEGORY out"),
        ({"AREA": "*", "CATEGORY": "", "REASON": "Beslut"}, "at least 20 letters"),
        ({"LEVEL": "lpo"}, "signing its assessment"),
        ({"CATEGORY": ""}, "is no category"),
        ({"CATEGORY": "Riskområde", "REASON": WHY_OTHERWISE}, "Riskområde"),
        ({"CATEGORY": "Särskilt utsatt område"}, "that of Local police area.*at least 60"),
        ({"REASON": "Beslut"}, "at least 20 letters"),
        ({"REASON": f"{WHY} Se 19121212-1212."}, "cannot be judged so"),
        ({"BY": " "}, "the role of the one"),
        ({"BY": "Anna Andersson"}, "never a person"),
        ({"BY": "x" * 61}, "60 letters at most"),
        ({"DATE": (date.today() + timedelta(days=2)).isoformat()}, "in the future"),
        ({"TREND": "bättre"}, "bättre"),
    ],
)
def test_what_breaks_a_rule_is_refused_and_nothing_is_judged(judge, target, wrong, says):
    with pytest.raises(QgsProcessingException, match=f"(?s){says}"):
        judge(**wrong)
    assert above_in(target)[0] == []


def test_algorithms_alone_go_from_submissions_to_the_published_edition(run, begun, tmp_path):
    def reaching(workspace, draft):
        area = replace(numbered(workspace, draft, 1), boundary=box(2950, 0, 3020, 100))
        workspace.replace_areas([area], "edit_area", "", ANALYST)

    folder, noa = tmp_path / "Underlag", {"WORKSPACE": tmp_path / "noa.gpkg", "EDITION": YEAR, "BY": "Noa"}
    folder.mkdir()
    hand_in(begun, NORTH, folder, reaching)
    hand_in(begun, SOUTH, folder)
    report = tmp_path / "sammanställning.json"
    results = run("compilenational", SUBMISSIONS=folder, BASE=f"{begun}|2025", REPORT=report, **noa)
    told = json.loads(report.read_text(encoding="utf-8"))["conflicts"]
    waiting = [(number, one) for number, one in enumerate(told, 1) if not one["settled"]]
    assert results["OPEN_CONFLICTS"] == len(waiting) > 0
    for number, one in waiting:
        choice = "left" if "left" in one["choices"] else "accept"
        done = run("decideconflict", CONFLICT=str(number), CHOICE=choice, REASON="Efter samtal med båda", **noa)
        assert done["KEY"] == one["key"]
    judged = run("judgearea", AREA="*", LEVEL="noa", TREND="stabil", REASON=WHY, **noa)
    assert judged["JUDGEMENTS"] == results["AREAS"] == 6
    published = run("publishedition", OUTPUT=tmp_path / "ut", REASON="Beslut av Noa", **noa)
    assert (published["VERSION"], published["AREAS"]) == (1, 6)
