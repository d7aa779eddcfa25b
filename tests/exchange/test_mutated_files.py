"""Whatever a file has become on its way, reading it ends in an edition or in a clear refusal, never in a crash."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.exchange.builders import area, feature, geojson, shapefile, zipped
from utsatta_omraden_plugin.domain.errors import SourceFileError
from utsatta_omraden_plugin.exchange.export_areas import ExportFormat, write_areas
from utsatta_omraden_plugin.exchange.read_edition import ReadEdition, read_edition

changes = st.lists(st.tuples(st.floats(0, 1, exclude_max=True), st.integers(0, 255)), max_size=6)
cuts = st.none() | st.floats(0, 1)


@pytest.fixture(scope="module")
def whole_files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, bytes]]:
    """Sound files by kind: each kind is a set of files by name, the first being the one to open."""
    folder = tmp_path_factory.mktemp("whole")
    shp = shapefile(folder / "shp")
    parts = [shp.with_suffix(ending) for ending in (".shp", ".shx", ".dbf", ".prj", ".cpg")]
    json_file = geojson(folder / "uso_2025.geojson", feature(1), feature(2))
    write_areas([area(), area("Öster", 2)], ExportFormat.GPKG, folder / "uso_2025.gpkg")
    return {
        "shp": {part.name: part.read_bytes() for part in parts},
        "geojson": {json_file.name: json_file.read_bytes()},
        "zip": {"uso_2023.zip": zipped(folder / "uso_2023.zip", *parts).read_bytes()},
        "gpkg": {"uso_2025.gpkg": (folder / "uso_2025.gpkg").read_bytes()},
    }


def mutated(content: bytes, changed: list[tuple[float, int]], cut: float | None) -> bytes:
    result = bytearray(content)
    for place, value in changed:
        result[int(place * len(result))] = value
    return bytes(result if cut is None else result[: int(cut * len(result))])


def outcome_of(path: Path) -> ReadEdition | SourceFileError:
    try:
        return read_edition(path, 2023)
    except SourceFileError as refusal:
        return refusal


@pytest.mark.parametrize("kind", ["shp", "geojson", "zip", "gpkg"])
@settings(max_examples=150)
@given(changed=changes, cut=cuts, which=st.integers(0, 4))
def test_a_damaged_file_is_read_or_refused(
    whole_files: dict[str, dict[str, bytes]], kind: str, changed: list[tuple[float, int]], cut: float | None, which: int
):
    files = whole_files[kind]
    names = list(files)
    with tempfile.TemporaryDirectory() as folder:
        for index, (name, content) in enumerate(files.items()):
            damaged = mutated(content, changed, cut) if index == which % len(files) else content
            (Path(folder) / name).write_bytes(damaged)
        outcome = outcome_of(Path(folder) / names[0])
        if isinstance(outcome, SourceFileError):
            assert names[0] in str(outcome)
            assert outcome.remedy is not None
        else:
            assert all(area.boundary.area > 0 and area.boundary.is_valid for area in outcome.areas)
        assert sorted(path.name for path in Path(folder).iterdir()) == sorted(files)
