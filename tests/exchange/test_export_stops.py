"""Errors of the checks stop what is made here; a person may accept them, and warnings of the gate, with a reason."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.exchange.test_municipality import give_measure
from tests.workspace.draft_samples import NATION, area_of, begun, block
from utsatta_omraden_plugin.domain.area import AreaVersion
from utsatta_omraden_plugin.domain.errors import RuleError, TargetFileError
from utsatta_omraden_plugin.exchange.export_areas import (
    MUNICIPALITY,
    PUBLISHED,
    ExportFormat,
    ExportReport,
    export_areas,
    look_before_export,
)
from utsatta_omraden_plugin.workspace import Workspace, create_workspace

DRAFT, BASE = 2027, 2023
OVERLAPPING = (*NATION, area_of(5, "Furulund", block(2300, 0, 2700, 400)))
REASON = "Gränsen prövas i nästa utgåva"


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    opened = create_workspace(str(tmp_path / "arbetsyta.gpkg"))
    yield opened
    opened.close()


def with_nation(workspace: Workspace, *nation: AreaVersion) -> Workspace:
    begun(workspace, nation)
    return workspace


def export(workspace: Workspace, folder: Path, year: int, profile: str = PUBLISHED, accept: str = "") -> ExportReport:
    target = folder / f"uso_{year}.geojson"
    return export_areas(workspace, year, profile, ExportFormat.GEOJSON, target, accept=accept, by="Noa")


def test_an_overlap_stops_a_draft_and_the_list_names_it(workspace: Workspace, tmp_path: Path):
    with_nation(workspace, *OVERLAPPING)
    with pytest.raises(RuleError, match="Errors found by the checks stop the export") as refused:
        export(workspace, tmp_path, DRAFT)
    assert "Ekbacken and Furulund overlap by 4.0 ha." in str(refused.value)
    assert not list(tmp_path.glob("uso*"))


def test_what_was_published_with_an_overlap_leaves_as_it_was_published(workspace: Workspace, tmp_path: Path):
    report = export(with_nation(workspace, *OVERLAPPING), tmp_path, BASE)
    assert report.areas == 5


@pytest.mark.parametrize(
    ("fault", "says"),
    [
        ({"special_area_id": 1}, "special area id"),
        ({"name": " "}, "name"),
        ({"category": "Lugnt område"}, "Lugnt område"),
    ],
)
def test_what_makes_areas_useless_stops_a_published_edition_too(workspace: Workspace, tmp_path: Path, fault, says):
    with_nation(workspace, *NATION[:3], replace(NATION[3], **fault))
    with pytest.raises(RuleError, match=says):
        export(workspace, tmp_path, BASE)


def test_an_accepted_error_stops_no_more_and_the_report_tells_who_let_it_stand(workspace: Workspace, tmp_path: Path):
    with_nation(workspace, *OVERLAPPING)
    report = export(workspace, tmp_path, DRAFT, accept=REASON)
    (accepted,) = json.loads(json.dumps(report.as_json()))["accepted"]
    assert "overlap by" in accepted["message"]
    assert (accepted["reason"], accepted["by"]) == (REASON, "Noa")
    last = workspace.changes()[-1]
    assert (last.what, last.reason, last.by) == ("accept_finding", REASON, "Noa")
    assert export(workspace, tmp_path, DRAFT).as_json()["accepted"] == [accepted]


def test_an_accepted_warning_is_warned_of_no_more_until_the_text_changes(workspace: Workspace, tmp_path: Path):
    with_nation(workspace, *NATION)
    areas = workspace.areas(workspace.edition(BASE).id)
    give_measure(workspace.database_path, areas[0].area_id, 1, "Klotter", True, "Ring 070-123 45 67")
    assert len(export(workspace, tmp_path, BASE, MUNICIPALITY).privacy) == 1
    report = export(workspace, tmp_path, BASE, MUNICIPALITY, accept="Kommunens växel")
    assert (report.privacy, len(report.as_json()["accepted"])) == ([], 1)
    assert export(workspace, tmp_path, BASE, MUNICIPALITY).privacy == []
    give_measure(workspace.database_path, areas[1].area_id, 2, "Klotter", True, "Ring 070-123 45 67 eller 70")
    assert len(export(workspace, tmp_path, BASE, MUNICIPALITY).privacy) == 1


def test_an_acceptance_repeats_nothing_of_what_was_found(workspace: Workspace, tmp_path: Path):
    with_nation(workspace, *NATION)
    area = workspace.areas(workspace.edition(BASE).id)[0]
    give_measure(workspace.database_path, area.area_id, 1, "Klotter", True, "Ring 070-123 45 67")
    export(workspace, tmp_path, BASE, MUNICIPALITY, accept="Kommunens växel")
    assert "123" not in json.dumps([[*change.new.values()] for change in workspace.changes()[-1:]])


def test_an_identity_number_is_never_accepted(workspace: Workspace, tmp_path: Path):
    with_nation(workspace, replace(NATION[0], locality="Hos 640823-3234"), *OVERLAPPING[1:])
    with pytest.raises(RuleError, match="Identity numbers must not leave"):
        export(workspace, tmp_path, DRAFT, accept=REASON)
    assert workspace.accepted_findings(workspace.edition(DRAFT).id) == {}


@pytest.mark.parametrize("name", ["saknas/uso.geojson", "uso.zip", "mapp.geojson", "beläget.geojson"])
def test_nothing_is_accepted_for_a_file_that_cannot_be_written(workspace: Workspace, tmp_path: Path, name: str):
    edition = with_nation(workspace, *OVERLAPPING).edition(DRAFT)
    (tmp_path / "mapp.geojson").mkdir()
    (tmp_path / "beläget.geojson.sha256").mkdir()
    before = workspace.last_change()
    with pytest.raises(TargetFileError):
        export_areas(workspace, DRAFT, PUBLISHED, ExportFormat.GEOJSON, tmp_path / name, accept=REASON, by="Noa")
    assert workspace.last_change() == before
    assert workspace.accepted_findings(edition.id) == {}


def test_a_blank_reason_accepts_nothing(workspace: Workspace, tmp_path: Path):
    with_nation(workspace, *OVERLAPPING)
    with pytest.raises(RuleError, match="stop the export"):
        export(workspace, tmp_path, DRAFT, accept="  ")


def test_the_outlook_shows_the_table_and_points_at_the_places(workspace: Workspace):
    with_nation(workspace, replace(NATION[0], locality="Hos 640823-3234"), *OVERLAPPING[1:])
    outlook = look_before_export(workspace, DRAFT, PUBLISHED, ExportFormat.SHP)
    areas = {area.id: area.name for area in outlook.areas}
    overlap, number = outlook.obstacles
    assert [areas[one] for one in overlap.version_ids] == ["Ekbacken", "Furulund"]
    assert (overlap.can_be_accepted, number.can_be_accepted) == (True, False)
    assert [areas[one] for one in number.version_ids] == ["Ahlmarken"]
    hit = number.hit
    assert hit is not None
    assert (hit.column, hit.words[hit.finding.start : hit.finding.end]) == ("locality", "640823-3234")
    assert "640823" not in repr(outlook.obstacles)
    assert outlook.examination.edition is not None
    assert len(outlook.examination.edition) == 5
