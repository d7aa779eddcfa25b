"""``signassessment`` through the registry: the LPO's signature as step 5 gives it."""

from __future__ import annotations

import shutil
from datetime import date

import pytest
from qgis.core import QgsProcessingException

from tests.domain.compilation.samples import YEAR
from tests.exchange.compilation.samples import ANALYST, numbered, prepared
from tests.workspace.assessment_samples import CHIEF, save
from utsatta_omraden_plugin.domain.assessment import Answer, JudgementLevel
from utsatta_omraden_plugin.domain.category import Category
from utsatta_omraden_plugin.domain.trend import Trend
from utsatta_omraden_plugin.workspace import open_workspace

SECOND = "Andra bedömare"
WHY = "Öppen narkotikahandel pågår vid torget, och hot mot vittnen har ökat under hösten enligt områdespolisen."


@pytest.fixture(scope="module")
def begun(tmp_path_factory):
    """A draft of six areas; the analyst has answered all questions on area 1 and one on area 2."""
    path = prepared(tmp_path_factory.mktemp("Signerade") / "utkast.gpkg")
    workspace = open_workspace(str(path))
    draft = workspace.edition(YEAR)
    every = {question.id: Answer(unknown=True) for question in workspace.method().questions}
    for number, answers in ((1, every), (2, {"q1.1": Answer(problem=3)})):
        area = numbered(workspace, draft, number)
        save(workspace, workspace.start_assessment(area.area_id, draft.id, ANALYST, ANALYST), answers)
    workspace.close()
    return path


@pytest.fixture
def target(begun, tmp_path):
    return shutil.copy(begun, tmp_path / "arbetsyta.gpkg")


@pytest.fixture
def sign(run, target):
    """Signs the assessment of area 1, unless told otherwise."""

    def sign_assessment(**given):
        usual = {
            "WORKSPACE": target, "EDITION": YEAR, "AREA": "1", "CATEGORY": "Utsatt område", "TREND": "negativ",
            "REASON": WHY, "BY": CHIEF, "DATE": "2024-11-20", "INCOMPLETE": True,
        }  # fmt: skip
        return run("signassessment", **{**usual, **given})

    return sign_assessment


def begin(path, assessor):
    """Another assessor answers a question of area 1."""
    workspace = open_workspace(str(path))
    draft = workspace.edition(YEAR)
    area = numbered(workspace, draft, 1)
    begun = workspace.start_assessment(area.area_id, draft.id, assessor, assessor)
    save(workspace, begun, {"q1.1": Answer(problem=2)})
    workspace.close()


def stored(path):
    """The judgements, the assessments, and what the log tells last."""
    workspace = open_workspace(str(path))
    edition = workspace.edition(YEAR)
    found = workspace.judgements(edition.id), workspace.assessments(edition.id), workspace.changes()[-1]
    workspace.close()
    return found


def test_the_judgement_is_stored_and_the_assessment_frozen(sign, listener, target):
    results = sign()
    [made], assessments, last = stored(target)
    assert (made.level, made.category, made.trend) == (JudgementLevel.LPO, Category.UTSATT, Trend.NEGATIVE)
    assert (made.reason, made.decided_by, made.decided_on) == (WHY, CHIEF, date(2024, 11, 20))
    [signed] = [one for one in assessments if one.id == made.assessment_id]
    assert (signed.is_signed, signed.signed_by, signed.assessor) == (True, CHIEF, ANALYST)
    assert (last.what, last.number) == ("sign_assessment", results["CHANGE"])
    assert results["ASSESSOR"] == ANALYST
    assert listener.said[-1].endswith("the assessment of LPO-analytiker is signed by LPO-chef.")
    with pytest.raises(QgsProcessingException, match=r"signed by LPO-chef.*Make a revision"):
        sign()


def test_what_is_missing_is_listed_and_stops_it_until_it_is_signed_incomplete(sign, listener, target):
    with pytest.raises(QgsProcessingException, match=r"(?s)not complete\.\n.*without an answer: .*\(1\.2.*INCOMPLETE"):
        sign(AREA="2", INCOMPLETE=False)
    assert stored(target)[0] == []
    results = sign(AREA="2")
    assert results["GAPS"] == len(listener.warned) > 0
    assert len(stored(target)[0]) == 1


def test_an_area_that_nobody_has_assessed_is_signed_in_the_role_of_the_one_who_signs(sign, target):
    assert sign(AREA="3", CATEGORY="none")["ASSESSOR"] == CHIEF
    [made], assessments, _ = stored(target)
    assert made.category is None
    assert [one.assessor for one in assessments if one.id == made.assessment_id] == [CHIEF]


def test_of_several_assessors_it_has_to_be_said_whose_and_the_last_signature_holds(sign, listener, target):
    begin(target, SECOND)
    sign(ASSESSOR=SECOND)
    with pytest.raises(QgsProcessingException, match=f"assessed by several: .*{ANALYST}.*ASSESSOR"):
        sign()
    listener.warned.clear()
    sign(ASSESSOR=ANALYST)
    assert listener.warned[0].startswith("It takes the place of the judgement that LPO-chef signed")
    assert len(stored(target)[0]) == 2


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        ({"AREA": "Ingenstans"}, "Ingenstans"),
        ({"CATEGORY": "Otrygg"}, "is no category"),
        ({"CATEGORY": "Riskområde"}, "Riskområde"),
        ({"REASON": "Beslut"}, "cannot be signed yet.*at least 20 letters"),
        ({"REASON": "Läget är allvarligt sedan länge."}, "at least 60"),
        ({"REASON": f"{WHY} Se 19121212-1212."}, "cannot be signed yet.*personnummer"),
        ({"BY": " "}, "the role of the one"),
        ({"BY": "Anna Andersson"}, "never a person"),
        ({"ASSESSOR": "Anna Andersson"}, "never a person"),
        ({"ASSESSOR": "LPO-analytikr"}, f"LPO-analytikr has not assessed .*, but {ANALYST} has.*ASSESSOR"),
        ({"DATE": "2999-01-01"}, "in the future"),
        ({"TREND": "bättre"}, "bättre"),
    ],
)
def test_what_breaks_a_rule_is_refused_and_nothing_is_signed(sign, target, wrong, says):
    with pytest.raises(QgsProcessingException, match=f"(?s){says}"):
        sign(**wrong)
    judgements, assessments, _ = stored(target)
    assert judgements == []
    assert not any(one.is_signed for one in assessments)
