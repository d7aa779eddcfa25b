"""What was exported, on the map, whatever the file is called."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.exchange.builders import area
from utsatta_omraden_plugin.exchange.export_areas import ExportFormat, write_areas
from utsatta_omraden_plugin.gui.export.onto_map import load_onto_map


@pytest.mark.parametrize("name", ["kommun 2025", "ATGARDER", "gpkg_2025", "(2025) ö"])
def test_a_geopackage_of_any_name_is_shown(tmp_path: Path, project, name: str):
    target = tmp_path / f"{name}.gpkg"
    write_areas([area()], ExportFormat.GPKG, target)
    assert load_onto_map(target)
    (layer,) = project.mapLayers().values()
    assert (layer.name(), layer.featureCount()) == (name, 1)
