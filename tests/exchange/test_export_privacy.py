"""No identity number leaves the workspace with the areas; what else may point out a person is told."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.exchange.builders import area, feature, geojson
from tests.exchange.test_municipality import give_measure
from tests.workspace.draft_samples import area_of, begun, block
from utsatta_omraden_plugin.domain.area import AreaVersion
from utsatta_omraden_plugin.domain.errors import RuleError, TargetFileError
from utsatta_omraden_plugin.exchange.export_areas import (
    MUNICIPALITY,
    PROFILES,
    PUBLISHED,
    ExportFormat,
    export_areas,
    look_before_export,
    write_areas,
)
from utsatta_omraden_plugin.exchange.import_edition import import_edition
from utsatta_omraden_plugin.exchange.published_profile import published_edition
from utsatta_omraden_plugin.workspace import Workspace, create_workspace

FORMATS = list(ExportFormat)
NUMBER = "640823-3234"
"""A valid personnummer that nobody has: Skatteverket's own example."""


def made(folder: Path, **changed: object) -> Workspace:
    opened = create_workspace(str(folder / "arbetsyta.gpkg"))
    source = geojson(folder / "källa_2025.geojson", feature(1, **changed), feature(2))
    import_edition(source, 0, opened, "GIS-specialist")
    return opened


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    opened = made(tmp_path)
    yield opened
    opened.close()


def target_for(folder: Path, format_: ExportFormat) -> Path:
    return folder / f"uso_2025{format_.endings[0]}"


@pytest.mark.parametrize("profile", PROFILES)
@pytest.mark.parametrize("format_", FORMATS)
def test_an_identity_number_stops_every_profile_and_format(tmp_path: Path, profile: str, format_: ExportFormat):
    workspace = made(tmp_path, ORT=f"Hos {NUMBER}")
    target = target_for(tmp_path, format_)
    target.write_bytes(b"the old file")
    before = sorted(tmp_path.iterdir())
    with pytest.raises(RuleError, match="Identity numbers must not leave the workspace") as refused:
        export_areas(workspace, 2025, profile, format_, target)
    assert "Område 1, ORT: A personnummer (64••••-••••) stands on line 1, character 5." in str(refused.value)
    assert NUMBER not in str(refused.value)
    assert target.read_bytes() == b"the old file"
    assert sorted(tmp_path.iterdir()) == before
    workspace.close()


def test_a_name_that_holds_the_number_is_not_repeated_by_the_refusal(tmp_path: Path):
    with pytest.raises(RuleError) as refused:
        write_areas([area(f"Hos {NUMBER}")], ExportFormat.GEOJSON, tmp_path / "uso.geojson")
    assert "Hos 64••••-••••, NAMN" in str(refused.value)
    assert NUMBER not in str(refused.value)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("format_", FORMATS)
def test_a_released_measure_is_looked_at_and_one_that_stays_is_not(
    workspace: Workspace, tmp_path: Path, format_: ExportFormat
):
    first, second = workspace.areas(workspace.edition(2025).id)
    give_measure(workspace.database_path, first.area_id, 1, f"Vittnet {NUMBER}", released=False)
    export_areas(workspace, 2025, MUNICIPALITY, format_, target_for(tmp_path, format_))
    give_measure(workspace.database_path, second.area_id, 2, f"Vittnet {NUMBER}", released=True)
    with pytest.raises(RuleError, match=r"Område 2, PROBLEM: A personnummer \(64••••-••••\)"):
        export_areas(workspace, 2025, MUNICIPALITY, format_, target_for(tmp_path, format_))
    export_areas(workspace, 2025, PUBLISHED, format_, target_for(tmp_path, format_))


@pytest.mark.parametrize("format_", FORMATS)
def test_a_file_name_with_an_identity_number_is_refused(workspace: Workspace, tmp_path: Path, format_: ExportFormat):
    before = sorted(tmp_path.iterdir())
    target = tmp_path / f"Kalle {NUMBER}{format_.endings[0]}"
    for write in (
        lambda: export_areas(workspace, 2025, PUBLISHED, format_, target),
        lambda: write_areas([area()], format_, target),
    ):
        with pytest.raises(TargetFileError, match="the name of the file holds an identity number") as refused:
            write()
        assert "Kalle 64••••-••••" in str(refused.value)
        assert NUMBER not in str(refused.value)
    assert sorted(tmp_path.iterdir()) == before


def test_what_only_warns_is_listed_in_the_report_but_not_in_the_files(workspace: Workspace, tmp_path: Path):
    first = workspace.areas(workspace.edition(2025).id)[0]
    give_measure(workspace.database_path, first.area_id, 1, "Klotter", released=True, description="Ring 070-123 45 67")
    report = export_areas(workspace, 2025, MUNICIPALITY, ExportFormat.GEOJSON, tmp_path / "uso.geojson")
    (warning,) = json.loads(json.dumps(report.as_json()))["privacy"]
    assert warning.startswith("Område 1, ATGARD: What looks like a phone number (070-•••")
    assert "phone" not in report.files[1].read_text(encoding="utf-8")


def test_a_text_that_many_areas_share_is_told_once(tmp_path: Path):
    areas = [area(f"Område {number}", number, locality=f"Hos {NUMBER}") for number in range(1, 6)]
    with pytest.raises(RuleError) as refused:
        write_areas(areas, ExportFormat.GEOJSON, tmp_path / "uso.geojson")
    assert str(refused.value).count("personnummer") == 1
    assert "Område 1, Område 2, Område 3 and 2 more, ORT:" in str(refused.value)


def test_a_number_as_the_id_of_an_area_stops_too(tmp_path: Path):
    with pytest.raises(RuleError, match=r"Norrby, SPECIALOMRADES_ID: A personnummer \(64••••••••\)"):
        write_areas([area(special_area_id=6408233234)], ExportFormat.GEOJSON, tmp_path / "uso.geojson")


@pytest.mark.parametrize(
    ("wrong", "format_", "says"),
    [
        (area(f"Hos {NUMBER} {'x' * 200}"), ExportFormat.SHP, "Hos 64••••-•••• x"),
        (replace(area(f"Hos {NUMBER}"), boundary=None), ExportFormat.GEOJSON, "Hos 64••••-•••• has no boundary"),
        (area(special_area_id=196408233234), ExportFormat.SHP, "the number 19•••••••••• has more than"),
    ],
)
def test_what_the_format_cannot_hold_is_told_without_the_number(
    tmp_path: Path, wrong: AreaVersion, format_: ExportFormat, says: str
):
    with pytest.raises(TargetFileError) as refused:
        write_areas([wrong], format_, target_for(tmp_path, format_))
    assert says in str(refused.value)
    assert NUMBER not in str(refused.value)


def test_the_name_of_an_extra_attribute_is_told_without_the_number_in_it(tmp_path: Path):
    workspace = made(tmp_path, **{f"Tips {NUMBER}": "x"})
    report = export_areas(workspace, 2025, PUBLISHED, ExportFormat.GEOJSON, tmp_path / "uso.geojson")
    assert any("Tips 64••••-••••" in str(limit) for limit in report.limits)
    assert NUMBER not in json.dumps(report.as_json())
    assert [path.name for path in report.files if NUMBER in path.read_text(encoding="utf-8")] == []
    workspace.close()


@pytest.mark.parametrize("format_", FORMATS)
def test_a_number_as_the_objectid_is_not_written_and_the_area_gets_another(tmp_path: Path, format_: ExportFormat):
    workspace = made(tmp_path, OBJECTID=6408233234)
    report = export_areas(workspace, 2025, PUBLISHED, format_, target_for(tmp_path, format_))
    told = [str(limit) for limit in report.limits]
    assert "1 area(s) whose OBJECTID reads as an identity number got numbers after the highest." in told
    edition = published_edition(workspace.areas(workspace.edition(2025).id))
    assert edition.object_ids == [2, 3]
    assert list(edition.columns["name"]) == ["Område 2", "Område 1"]
    assert b"6408233234" not in b"".join(path.read_bytes() for path in report.files)
    workspace.close()


@pytest.mark.parametrize("number", [9876543210, 2**31 + 7])
def test_a_large_objectid_that_is_no_persons_number_stays(number: int):
    assert published_edition([area(number=number)]).object_ids == [number]


def test_an_area_without_an_objectid_gets_no_identity_number_either():
    edition = published_edition([area("Norrby", 6408233233), area("Öster", 5, object_id=None)])
    assert edition.object_ids == [6408233233, 6408233235]


def test_an_error_of_the_checks_is_told_without_the_number_in_the_name(tmp_path: Path):
    workspace = create_workspace(str(tmp_path / "arbetsyta.gpkg"))
    begun(workspace, (area_of(1, f"Hos {NUMBER}", block(0, 0, 400, 400)), area_of(2, "Ö", block(300, 0, 700, 400))))
    with pytest.raises(RuleError, match="Errors found by the checks stop the export") as refused:
        export_areas(workspace, 2027, PUBLISHED, ExportFormat.GEOJSON, tmp_path / "uso.geojson")
    assert "Hos 64••••-••••" in str(refused.value)
    assert NUMBER not in str(refused.value)
    outlook = look_before_export(workspace, 2027, PUBLISHED, ExportFormat.GEOJSON)
    assert [one for one in outlook.stops if NUMBER in str(one)] == []
    workspace.close()


def test_it_can_be_looked_at_before_anything_is_written(workspace: Workspace, tmp_path: Path):
    first, second = workspace.areas(workspace.edition(2025).id)
    give_measure(workspace.database_path, first.area_id, 1, f"Vittnet {NUMBER}", released=True)
    give_measure(workspace.database_path, second.area_id, 2, "x" * 300 + " namn@example.org", released=True)
    before = sorted(tmp_path.iterdir())
    assert look_before_export(workspace, 2025, PUBLISHED, ExportFormat.SHP).is_clean
    found = look_before_export(workspace, 2025, MUNICIPALITY, ExportFormat.SHP)
    told = [str(said) for said in found.stops]
    assert len(told) == 2
    assert told[0].startswith("Område 2, PROBLEM: the text takes 317 bytes")
    assert told[1].startswith("Område 1, PROBLEM: A personnummer (64••••-••••)")
    assert ["e-mail" in str(said) for said in found.warns] == [True]
    assert sorted(tmp_path.iterdir()) == before


def test_looking_at_a_profile_that_does_not_exist_is_refused(workspace: Workspace):
    with pytest.raises(RuleError, match="The export profile “hemlig” does not exist"):
        look_before_export(workspace, 2025, "hemlig", ExportFormat.SHP)
