"""The organisation from a file of polygons: the columns it may come with, and what it gives to a new area."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from shapely import box
from shapely.geometry import mapping

from utsatta_omraden_plugin.domain.errors import RuleError, SourceFileError
from utsatta_omraden_plugin.domain.org_unit import OrgLevel
from utsatta_omraden_plugin.exchange.import_organisation import import_organisation
from utsatta_omraden_plugin.workspace import Workspace, create_workspace

BY = "GIS-specialist"
CRS = {"type": "name", "properties": {"name": "EPSG:3006"}}


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    made = create_workspace(str(tmp_path / "arbetsyta.gpkg"))
    yield made
    made.close()


def ground(number: int) -> Any:
    west = 376_000 + 2000 * number
    return mapping(box(west, 6_164_000, west + 2000, 6_166_000))


@pytest.fixture
def file(tmp_path: Path):
    """Writes a GeoJSON with a square beside the other for each row."""

    def write(*rows: dict[str, Any], name: str = "lpo.geojson") -> Path:
        features = [{"type": "Feature", "properties": row, "geometry": ground(place)} for place, row in enumerate(rows)]
        path = tmp_path / name
        path.write_text(json.dumps({"type": "FeatureCollection", "crs": CRS, "features": features}), encoding="utf-8")
        return path

    return write


def names(workspace: Workspace, level: OrgLevel = OrgLevel.LPO) -> list[tuple[str, str]]:
    return [(unit.code, unit.name) for unit in workspace.org_units(level)]


@pytest.mark.parametrize(
    ("code", "name"),
    [("LPO_KOD", "LPO_NAMN"), ("kod", "namn"), ("OMRADESKOD", "LOKALPOLISOMRADE"), ("omr", "LOKALPOLIS")],
)
def test_codes_are_known_by_their_digits_and_names_by_what_the_column_is_called(workspace, file, code, name):
    report = import_organisation(
        file({"nr": 1, code: "561540", name: "Rosengård"}, {"nr": 2, code: "561550", name: "Söder"}), workspace, BY
    )
    assert names(workspace) == [("561540", "Rosengård"), ("561550", "Söder")]
    assert (report.level, report.units) == (OrgLevel.LPO, {OrgLevel.LPO: 2})
    assert report.field_map == {"nr": "", code: "lpo_code", name: "lpo"}


def test_codes_written_as_numbers_are_codes(workspace, file):
    import_organisation(file({"kod": 561540, "namn": "Rosengård"}), workspace, BY)
    assert names(workspace) == [("561540", "Rosengård")]


def test_the_levels_above_are_made_of_their_parts_when_the_file_names_them(workspace, file):
    rows = [
        {"LPO": "Norr", "LPOKOD": "561540", "PO": "Malmö", "POKOD": "5615", "REGION": "Syd", "REGIONKOD": "5600"},
        {"LPO": "Söder", "LPOKOD": "561550", "PO": "Malmö", "POKOD": "5615", "REGION": "Syd", "REGIONKOD": "5600"},
    ]
    report = import_organisation(file(*rows), workspace, BY)
    assert report.units == {OrgLevel.LPO: 2, OrgLevel.POLICE_AREA: 1, OrgLevel.REGION: 1}
    [police_area] = workspace.org_units(OrgLevel.POLICE_AREA)
    assert (police_area.code, police_area.name) == ("5615", "Malmö")
    assert police_area.boundary is not None
    assert police_area.boundary.area == pytest.approx(2 * 4_000_000)


def test_a_level_that_the_workspace_knows_is_not_made_of_parts(workspace, file):
    import_organisation(file({"kod": "5615", "namn": "Malmö"}, name="po.geojson"), workspace, BY)
    import_organisation(file({"kod": "561540", "namn": "Norr", "polisområde": "Något"}), workspace, BY)
    assert names(workspace, OrgLevel.POLICE_AREA) == [("5615", "Malmö")]


@pytest.mark.parametrize(("code", "level"), [("5600", OrgLevel.REGION), ("5615", OrgLevel.POLICE_AREA)])
def test_four_digits_are_a_police_area_and_with_00_a_region(workspace, file, code, level):
    assert import_organisation(file({"kod": code, "namn": "Syd"}), workspace, BY).level is level
    assert names(workspace, level) == [(code, "Syd")]


def test_rows_with_the_same_code_are_one_unit(workspace, file):
    import_organisation(file({"kod": "561540", "namn": "Norr"}, {"kod": "561540", "namn": "Norr"}), workspace, BY)
    [unit] = workspace.org_units()
    assert unit.boundary is not None
    assert unit.boundary.area == pytest.approx(8_000_000)


def test_a_row_without_a_code_is_left_out_with_a_warning(workspace, file):
    rows = [{"kod": f"5615{number}0", "namn": f"Lpo {number}"} for number in range(1, 10)] + [
        {"kod": "okänd", "namn": "Vatten"}
    ]
    report = import_organisation(file(*rows), workspace, BY)
    assert len(names(workspace)) == 9
    assert [warning.code for warning in report.warnings] == ["code_nesting"]


def test_the_columns_can_be_named(workspace, file):
    path = file({"kod": "561540", "gammal": "561541", "namn": "Norr", "kallas": "Nordan"})
    import_organisation(path, workspace, BY, code_column="gammal", name_column="kallas")
    assert names(workspace) == [("561541", "Nordan")]


@pytest.mark.parametrize(
    ("row", "given", "said"),
    [
        ({"namn": "Norr"}, {}, "no column holds the codes"),
        ({"kod": "561540", "antal": 3}, {}, "no column holds the names that belong to the codes in kod"),
        ({"kod": "561540", "namn": "Norr"}, {"code_column": "lpo"}, "it has no column lpo"),
    ],
)
def test_a_file_without_codes_or_names_is_refused_with_what_to_do(workspace, file, row, given, said):
    with pytest.raises(SourceFileError, match=said) as refused:
        import_organisation(file(row), workspace, BY, **given)
    assert refused.value.remedy is not None
    assert workspace.org_units() == []


def test_units_from_a_day_on_follow_the_former(workspace, file):
    import_organisation(file({"kod": "561540", "namn": "Norr"}), workspace, BY)
    import_organisation(file({"kod": "561545", "namn": "Ny"}, name="ny.geojson"), workspace, BY, date(2026, 1, 1))
    assert [(unit.name, unit.valid_to) for unit in workspace.org_units()] == [
        ("Norr", date(2025, 12, 31)),
        ("Ny", None),
    ]
    with pytest.raises(RuleError, match="from 2026-01-01 on"):
        import_organisation(file({"kod": "561540", "namn": "Norr"}), workspace, BY, date(2025, 1, 1))


def test_the_published_areas_tell_the_organisation_too(workspace, published_2025):
    report = import_organisation(published_2025, workspace, BY)
    assert set(report.units) == set(OrgLevel)
    assert len(names(workspace)) > 30
    assert all(unit.name and unit.boundary is not None for unit in workspace.org_units())


def test_the_report_is_json_in_the_language_asked_for(workspace, file):
    report = import_organisation(file({"kod": "561540", "namn": "Norr"}), workspace, BY).as_json(str.upper)
    assert report["units"] == {"lpo": 1}
    assert report["level"] == "lpo"
    json.dumps(report)
