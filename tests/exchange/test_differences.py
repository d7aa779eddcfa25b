"""What comes in goes out the same: the differences between two files, and which of them an export makes on purpose."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from tests.exchange.builders import feature, geojson, square
from utsatta_omraden_plugin.exchange.differences import DifferenceKind, differences_between
from utsatta_omraden_plugin.exchange.export_areas import ExportFormat, write_areas
from utsatta_omraden_plugin.exchange.read_edition import read_edition

IN_METRES = [ExportFormat.GEOJSON, ExportFormat.SHP, ExportFormat.GPKG]


def kinds_after_an_export(source: Path, folder: Path, format_: ExportFormat) -> Counter[DifferenceKind]:
    read = read_edition(source)
    target = folder / f"uso_{read.year}{format_.endings[0]}"
    write_areas(read.areas, format_, target)
    return Counter(difference.kind for difference in differences_between(source, target))


@pytest.mark.published
def test_the_edition_of_2025_goes_out_as_it_came_in_but_for_lengths_and_areas(published_2025: Path, tmp_path: Path):
    kinds = kinds_after_an_export(published_2025, tmp_path, ExportFormat.GEOJSON)
    assert kinds == {DifferenceKind.MEASURED_ANEW: 2 * 65}


@pytest.mark.published
@pytest.mark.parametrize("format_", IN_METRES)
@pytest.mark.parametrize("edition", ["published_2023", "published_2025"])
def test_a_published_edition_goes_out_with_documented_differences_only(
    edition: str, format_: ExportFormat, tmp_path: Path, request: pytest.FixtureRequest
):
    kinds = kinds_after_an_export(request.getfixturevalue(edition), tmp_path, format_)
    undocumented = {DifferenceKind.VALUE, DifferenceKind.BOUNDARY, DifferenceKind.COLUMN, DifferenceKind.AREAS}
    assert not undocumented & kinds.keys()


@pytest.mark.published
def test_the_shapefile_of_2023_differs_in_the_tenth_of_a_millimetre_alone(published_2023: Path, tmp_path: Path):
    kinds = kinds_after_an_export(published_2023, tmp_path, ExportFormat.SHP)
    assert kinds[DifferenceKind.ROUNDED] == 59
    # Its own column of end dates, AKTUALIT_1, came after 2023.
    assert set(kinds) == {DifferenceKind.ROUNDED, DifferenceKind.MEASURED_ANEW, DifferenceKind.ADDED}


def test_equal_files_do_not_differ(tmp_path: Path):
    one = geojson(tmp_path / "uso_2025.geojson", feature(1), feature(2))
    assert differences_between(one, one) == []


@pytest.mark.parametrize(
    ("changed", "kind", "what"),
    [
        ({"NAMN": "Annat"}, DifferenceKind.VALUE, "name"),
        ({"NAMN": "Område 1 "}, DifferenceKind.BLANKS, "name"),
        ({"AKTUALITET_SLUT": ""}, DifferenceKind.BLANKS, "valid_to"),
        ({"OMRADESKOD": "521811"}, DifferenceKind.VALUE, "lpo_code"),
        ({"SPECIALOMRADES_ID": 7}, DifferenceKind.VALUE, "special_area_id"),
        ({"Shape_Area": 10000.001}, DifferenceKind.MEASURED_ANEW, "stated_area"),
        ({"Shape_Area": 10001.0}, DifferenceKind.VALUE, "stated_area"),
        ({"egen": 1}, DifferenceKind.COLUMN, "egen"),
    ],
)
def test_a_changed_value_is_found_with_its_row_and_column(
    tmp_path: Path, changed: dict[str, object], kind: DifferenceKind, what: str
):
    one = geojson(tmp_path / "uso_2023.geojson", feature(1))
    other = geojson(tmp_path / "uso_2025.geojson", feature(1, **changed))
    only = differences_between(one, other)[0]
    assert (only.kind, only.what, only.row) == (kind, what, 0 if kind is DifferenceKind.COLUMN else 1)


@pytest.mark.parametrize(
    ("metres", "kind"),
    [(0.00005, DifferenceKind.ROUNDED), (0.001, DifferenceKind.BOUNDARY), (5, DifferenceKind.BOUNDARY)],
)
def test_a_moved_vertex_is_found(tmp_path: Path, metres: float, kind: DifferenceKind):
    ring = square()
    moved = square()
    moved[0][1][0] += metres
    one = geojson(tmp_path / "uso_2023.geojson", feature(1, {"type": "Polygon", "coordinates": ring}))
    other = geojson(tmp_path / "uso_2025.geojson", feature(1, {"type": "Polygon", "coordinates": moved}))
    assert [difference.kind for difference in differences_between(one, other)] == [kind]


def test_a_ring_that_runs_the_other_way_is_only_wound_otherwise(tmp_path: Path):
    turned = [square()[0][::-1]]
    one = geojson(tmp_path / "uso_2023.geojson", feature(1, {"type": "Polygon", "coordinates": square()}))
    other = geojson(tmp_path / "uso_2025.geojson", feature(1, {"type": "Polygon", "coordinates": turned}))
    only = differences_between(one, other)[0]
    assert only.kind is DifferenceKind.WOUND
    assert only.is_normalisation


def test_rows_without_a_boundary_in_either_file_do_not_differ(tmp_path: Path):
    one = geojson(tmp_path / "uso_2025.geojson", feature(1), feature(2, None))
    assert differences_between(one, one) == []


@pytest.mark.parametrize("before", [None, "square"])
def test_a_boundary_that_only_one_file_has_is_told_as_such(tmp_path: Path, before: str | None):
    after = None if before else "square"
    one = geojson(tmp_path / "uso_2023.geojson", feature(1), feature(2, before))
    other = geojson(tmp_path / "uso_2025.geojson", feature(1), feature(2, after))
    (only,) = differences_between(one, other)
    assert (only.kind, only.row, only.before is None, only.after is None) == (
        DifferenceKind.BOUNDARY,
        2,
        before is None,
        after is None,
    )


def test_a_missing_area_is_told_as_such(tmp_path: Path):
    one = geojson(tmp_path / "uso_2023.geojson", feature(1), feature(2))
    other = geojson(tmp_path / "uso_2025.geojson", feature(1))
    assert [(each.kind, each.before, each.after) for each in differences_between(one, other)] == [
        (DifferenceKind.AREAS, 2, 1)
    ]
