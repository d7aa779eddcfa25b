"""What goes out comes in again the same: attributes exactly, vertices to 0.1 mm, within what a format can hold."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from dataclasses import fields
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.exchange.builders import BLANK_END
from utsatta_omraden_plugin.domain.area import AreaVersion
from utsatta_omraden_plugin.domain.category import Category
from utsatta_omraden_plugin.domain.organisation import Organisation
from utsatta_omraden_plugin.exchange.export_areas import ExportFormat, write_areas
from utsatta_omraden_plugin.exchange.garbled import is_garbled
from utsatta_omraden_plugin.exchange.read_edition import read_edition

FORMATS = list(ExportFormat)
MEASURED_ANEW = {"boundary", "stated_length", "stated_area"}


def attributes(areas: Sequence[AreaVersion], *without: str) -> list[dict[str, Any]]:
    """All that an area is told to be, apart from what is measured on the boundary, in the published order.

    An open end is written as a blank whether or not it was read as one, and a shapefile holds no blank of its own.
    """
    left_out = MEASURED_ANEW | set(without)
    ordered = sorted(areas, key=lambda area: area.object_id or 0)
    names = [field.name for field in fields(AreaVersion) if field.name not in left_out]
    values = [{name: getattr(area, name) for name in names} for area in ordered]
    for told in values:
        told["extra"] = {column: cell for column, cell in told["extra"].items() if {column: cell} != BLANK_END}
    return values


def are_within(areas: Sequence[AreaVersion], others: Sequence[AreaVersion], metres: float) -> bool:
    """Whether no point of a boundary is farther than this from the other one, and none has more or fewer vertices."""
    first, second = (
        np.array([a.boundary for a in sorted(some, key=lambda area: area.object_id or 0)]) for some in (areas, others)
    )
    same_count = (shapely.get_num_coordinates(first) == shapely.get_num_coordinates(second)).all()
    return bool(same_count and (shapely.hausdorff_distance(first, second) <= metres).all())


@pytest.mark.parametrize("format_", FORMATS)
@pytest.mark.parametrize(
    "edition",
    [
        "sample_2023",
        "sample_2025",
        pytest.param("published_2023", marks=pytest.mark.published),
        pytest.param("published_2025", marks=pytest.mark.published),
    ],
)
def test_an_edition_comes_back_the_same(
    edition: str, format_: ExportFormat, tmp_path: Path, request: pytest.FixtureRequest
):
    before = read_edition(request.getfixturevalue(edition))
    target = tmp_path / f"uso_{before.year}{format_.endings[0]}"
    limits = write_areas(before.areas, format_, target)
    after = read_edition(target)
    # A shapefile has no OBJECTID: its rows stand in that order, which the report says.
    unheld = ("object_id",) if format_ is ExportFormat.SHP else ()
    assert attributes(after.areas, *unheld) == attributes(before.areas, *unheld)
    assert are_within(before.areas, after.areas, 0.02 if format_ is ExportFormat.GEOJSON_RFC7946 else 1e-4)
    assert {warning.code for warning in after.warnings} <= {warning.code for warning in before.warnings}
    assert bool(limits) == (format_ in (ExportFormat.SHP, ExportFormat.GEOJSON_RFC7946))


@pytest.mark.published
def test_the_geojson_of_2025_goes_out_vertex_for_vertex_as_it_was_published(published_2025: Path, tmp_path: Path):
    import re
    import zipfile

    with zipfile.ZipFile(published_2025) as archive:
        published = archive.read("uso_2025.geojson").decode("utf-8")
    write_areas(read_edition(published_2025).areas, ExportFormat.GEOJSON, tmp_path / "uso_2025.geojson")
    exported = (tmp_path / "uso_2025.geojson").read_text(encoding="utf-8")
    # Lengths and areas are measured anew on the rounded boundary and differ in the tenth digit.
    measures = re.compile(r'"Shape_Length":[\d.]+,"Shape_Area":[\d.]+')
    assert measures.sub("", exported) == measures.sub("", published)


def readable(text: str) -> bool:
    return not is_garbled(text) and (text.strip() != "" or text == "")


def texts(size: int) -> st.SearchStrategy[str]:
    alphabet = st.characters(codec="utf-8", exclude_characters="\0")
    return st.text(alphabet, max_size=size).filter(readable)


def organisation_names(size: int) -> st.SearchStrategy[str]:
    """Names that no code of the organisation can be taken for: a shapefile of 2023 has both in columns named alike."""
    return texts(size).filter(lambda name: not name.strip().isdecimal())


@st.composite
def boundaries(draw: st.DrawFn) -> shapely.MultiPolygon:
    """One to three squares apart from each other, some with a hole, at odd decimals."""
    parts = []
    for index in range(draw(st.integers(1, 3))):
        east = draw(st.floats(400_000, 600_000)) + index * 1000
        north = draw(st.floats(6_400_000, 6_500_000)) + index * 300_000
        side = draw(st.floats(1, 900))
        shell = shapely.box(east, north, east + side, north + side)
        hole = shapely.box(east + side / 4, north + side / 4, east + side / 2, north + side / 2)
        parts.append(shell.difference(hole) if draw(st.booleans()) else shell)
    return shapely.MultiPolygon(parts)


@st.composite
def area_versions(draw: st.DrawFn) -> AreaVersion:
    dates = st.none() | st.dates(date(1990, 1, 1), date(2100, 1, 1))
    return AreaVersion(
        name=draw(texts(40)),
        category=draw(st.sampled_from([category.value for category in Category])),
        boundary=draw(boundaries()),
        special_area_id=draw(st.none() | st.integers(0, 99_999)),
        object_id=draw(st.integers(0, 9)),
        locality=draw(texts(10)),
        organisation=Organisation(
            draw(organisation_names(10)),
            "561540",
            draw(organisation_names(10)),
            "5615",
            draw(organisation_names(10)),
            "5600",
        ),
        valid_from=draw(dates),
        valid_to=draw(dates),
    )


editions = st.lists(area_versions(), min_size=1, max_size=4, unique_by=lambda area: area.object_id)


@settings(max_examples=40)
@pytest.mark.parametrize("format_", [ExportFormat.GEOJSON, ExportFormat.GEOJSON_RFC7946, ExportFormat.GPKG])
@given(areas=editions)
def test_any_text_and_any_shape_comes_back_the_same(format_: ExportFormat, areas: list[AreaVersion]):
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / f"uso_2023{format_.endings[0]}"
        write_areas(areas, format_, target)
        after = read_edition(target).areas
    assert attributes(after) == attributes(areas)
    assert are_within(areas, after, 0.02 if format_ is ExportFormat.GEOJSON_RFC7946 else 1e-4)


@settings(max_examples=40)
@given(areas=editions)
def test_any_text_and_any_shape_comes_back_the_same_through_a_shapefile(areas: list[AreaVersion]):
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "uso_2023.zip"
        write_areas(areas, ExportFormat.SHP, target)
        after = read_edition(target).areas
    before = [
        {key: _without_blanks_around(value) for key, value in row.items()} for row in attributes(areas, "object_id")
    ]
    assert attributes(after, "object_id") == before
    ordered = sorted(areas, key=lambda area: area.object_id or 0)
    assert np.allclose([a.boundary.area for a in after], [a.boundary.area for a in ordered], rtol=1e-4)


def _without_blanks_around(value: Any) -> Any:
    if isinstance(value, Organisation):
        return Organisation(*(_without_blanks_around(getattr(value, field.name)) for field in fields(Organisation)))
    return value.strip(" ") if isinstance(value, str) else value
