"""``decideconflict`` through the registry."""

from __future__ import annotations

import json
import shutil

import pytest
from qgis.core import QgsProcessingException

from tests.domain.compilation.samples import NORTH, SOUTH, YEAR, areas_of, box, handed, of
from tests.workspace.compilation_samples import compile_into, with_base
from tests.workspace.samples import method_text
from utsatta_omraden_plugin.domain.compilation import Choice
from utsatta_omraden_plugin.exchange.send_back import read_send_back
from utsatta_omraden_plugin.processing.decideconflict import CHOICES, REOPEN
from utsatta_omraden_plugin.workspace import create_workspace, open_workspace

WHY = "Efter samtal med båda"
REACHING = handed(NORTH, [of(NORTH, 1, box(2950, 0, 3020, 100)), areas_of(NORTH)[1]])
FOREIGN = handed(NORTH, [of(NORTH, 1, category="Riskområde"), areas_of(NORTH)[1]])


def compiled(path, north):
    workspace = create_workspace(str(path), method=method_text(), by="Noa")
    with_base(workspace)
    compile_into(workspace, north, handed(SOUTH))
    workspace.close()
    return path


@pytest.fixture(scope="module")
def overlap(tmp_path_factory):
    """Noa's workspace in which two LPOs claim the same ground."""
    return compiled(tmp_path_factory.mktemp("överlapp") / "Nationell.gpkg", REACHING)


@pytest.fixture
def target(overlap, tmp_path):
    return shutil.copy(overlap, tmp_path / "Nationell.gpkg")


def cases_in(path):
    workspace = open_workspace(str(path))
    try:
        return workspace.conflicts(workspace.edition(YEAR).id)
    finally:
        workspace.close()


def place_of(path):
    """Key and number of the conflict about the same ground."""
    return next(
        (case.conflict.key, number)
        for number, case in enumerate(cases_in(path), 1)
        if case.conflict.code.value == "overlap_across_lpos"
    )


def ground_of(path, number):
    workspace = open_workspace(str(path))
    areas = workspace.areas(workspace.edition(YEAR).id)
    workspace.close()
    return next(round(area.boundary.area) for area in areas if area.special_area_id == number)


def test_its_choices_are_those_of_the_compilation_and_reopen():
    assert sorted(CHOICES) == sorted([*(choice.value for choice in Choice), REOPEN])


@pytest.mark.parametrize("by_number", [False, True])
def test_a_conflict_is_decided_by_key_or_number_and_carried_out(run, listener, target, tmp_path, by_number):
    report, (key, number) = tmp_path / "rapport.json", place_of(target)
    results = run(
        "decideconflict", WORKSPACE=target, EDITION=YEAR, CONFLICT=str(number) if by_number else key, CHOICE="left",
        REASON=WHY, BY="Noa", REPORT=report,
    )  # fmt: skip
    assert (results["KEY"], results["OPEN_CONFLICTS"], results["FILES"]) == (key, 0, [])
    assert ground_of(target, 3) == 8000
    told = json.loads(report.read_text(encoding="utf-8"))
    assert (told["conflict"]["key"], told["conflict"]["settled"], told["open_conflicts"]) == (key, True, 0)
    assert told["conflict"]["decision"]["choice"] == "left"
    assert (told["conflict"]["decision"]["reason"], told["conflict"]["decision"]["by"]) == (WHY, "Noa")
    assert results["CHANGE"] == told["changes"][0]
    assert listener.said[-1].startswith("left: ")
    assert listener.said[-1].endswith("Conflicts to decide: 0.")


def test_a_decision_is_withdrawn_and_the_areas_are_what_they_were(run, target):
    key, _ = place_of(target)
    run("decideconflict", WORKSPACE=target, EDITION=YEAR, CONFLICT=key, CHOICE="left", REASON=WHY)
    results = run("decideconflict", WORKSPACE=target, EDITION=YEAR, CONFLICT=key, CHOICE="reopen")
    assert results["OPEN_CONFLICTS"] == 1
    assert ground_of(target, 3) == 10_000


def test_a_new_boundary_comes_as_wkt(run, target):
    key, _ = place_of(target)
    run(
        "decideconflict", WORKSPACE=target, EDITION=YEAR, CONFLICT=key, CHOICE="new_boundary", REASON=WHY,
        BOUNDARY=box(2950, 0, 3010, 100).geoms[0].wkt,
    )  # fmt: skip
    assert (ground_of(target, 1), ground_of(target, 3)) == (6000, 9000)


def test_what_is_sent_back_goes_into_a_file_for_each_lpo(run, target, tmp_path):
    key, _ = place_of(target)
    results = run(
        "decideconflict", WORKSPACE=target, EDITION=YEAR, CONFLICT=key, CHOICE="send_back",
        MESSAGE="Kom överens om gränsen.", BY="Noa", SEND_BACK_FOLDER=tmp_path / "Tillbaka å",
    )  # fmt: skip
    assert results["OPEN_CONFLICTS"] == 1
    sent = [read_send_back(file) for file in sorted((tmp_path / "Tillbaka å").iterdir())]
    assert [(one.lpo_code, one.requests[0].asked, one.by) for one in sent] == [
        (NORTH.lpo_code, "Kom överens om gränsen.", "Noa"),
        (SOUTH.lpo_code, "Kom överens om gränsen.", "Noa"),
    ]
    assert len(results["FILES"]) == 2


def test_what_may_not_be_sent_back_is_not_decided_either(run, target, tmp_path):
    key, _ = place_of(target)
    with pytest.raises(QgsProcessingException, match="Identity numbers"):
        run(
            "decideconflict", WORKSPACE=target, EDITION=YEAR, CONFLICT=key, CHOICE="send_back",
            MESSAGE="Fråga 19121212-1212.", SEND_BACK_FOLDER=tmp_path / "Tillbaka",
        )  # fmt: skip
    assert all(case.decision is None for case in cases_in(target))


@pytest.mark.parametrize(("category", "says"), [("särskilt utsatt", ""), ("Lugnt", "Lugnt"), ("", "no category –")])
def test_another_category_is_one_that_the_edition_knows(run, tmp_path, category, says):
    target = compiled(tmp_path / "Nationell.gpkg", FOREIGN)
    [case] = [case for case in cases_in(target) if case.conflict.code.value == "category_not_in_scheme"]
    given = {"WORKSPACE": target, "EDITION": YEAR, "CONFLICT": case.conflict.key, "CHOICE": "new_category"}
    if says:
        with pytest.raises(QgsProcessingException, match=says):
            run("decideconflict", **given, CATEGORY=category, REASON=WHY)
        return
    run("decideconflict", **given, CATEGORY=category, REASON=WHY)
    workspace = open_workspace(str(target))
    assert workspace.find_area(workspace.edition(YEAR).id, "1").category == "Särskilt utsatt område"
    workspace.close()


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        ({"CONFLICT": "77"}, "no conflict “77”"),
        ({"CONFLICT": "0"}, "no conflict “0”"),
        ({"CHOICE": "accept"}, r"Its ways are: left, right, both_clipped, new_boundary, send_back\."),
        ({"CHOICE": "toss"}, "toss"),
        ({"REASON": "  "}, "written reason"),
        ({"CHOICE": "send_back", "REASON": ""}, "needs a text"),
        ({"CHOICE": "new_boundary", "BOUNDARY": "POLYGON(("}, "missing or crosses itself"),
        ({"CHOICE": "reopen"}, "has not been decided"),
        ({"EDITION": 2025}, "2025"),
    ],
)
def test_what_breaks_a_rule_is_refused_and_changes_nothing(run, target, wrong, says):
    given = {"WORKSPACE": target, "EDITION": YEAR, "CONFLICT": place_of(target)[0], "CHOICE": "left", "REASON": WHY}
    with pytest.raises(QgsProcessingException, match=says):
        run("decideconflict", **{**given, **wrong})
    assert all(case.decision is None for case in cases_in(target))
