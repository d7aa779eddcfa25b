"""The project's background under the maps of a report."""

from __future__ import annotations

import shutil
import subprocess

import pytest
from osgeo import gdal, osr
from qgis.core import QgsProject, QgsRasterLayer, QgsVectorLayer

from tests.report.conftest import ENGLISH, pages_of
from tests.report.samples import assessed, facts_of
from utsatta_omraden_plugin.gui.report.backdrops import Backdrops, background_layers, origin_of
from utsatta_omraden_plugin.gui.report.drawing import Drawing
from utsatta_omraden_plugin.report.document import compose


@pytest.fixture
def background(project, tmp_path) -> QgsRasterLayer:
    """A red picture of the ground around Malmö, shown in the project."""
    path = str(tmp_path / "bakgrund.tif")
    made = gdal.GetDriverByName("GTiff").Create(path, 40, 40, 3)
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(3006)
    made.SetProjection(reference.ExportToWkt())
    made.SetGeoTransform((370000, 500, 0, 6175000, 0, -500))
    made.GetRasterBand(1).Fill(255)
    made = None  # GDAL writes it out
    layer = QgsRasterLayer(path, "Topografisk karta")
    assert layer.isValid()
    project.addMapLayer(layer)
    return layer


@pytest.fixture
def document(qgis_app):
    return compose(facts_of(assessed()), ENGLISH)


def drawn(document, target, backdrops, qtbot) -> list[Exception]:
    """Draw a document to its end and return what went wrong."""
    ends: list[object] = []
    drawing = Drawing(document, target, ends.append, ends.append, backdrops)
    drawing.start()
    qtbot.waitUntil(lambda: bool(ends), timeout=20_000)
    return [end for end in ends if isinstance(end, Exception)]


def pictures_in(pdf) -> int:
    if shutil.which("pdfimages") is None:
        pytest.skip("pdfimages (poppler-utils) is not installed")
    done = subprocess.run(["pdfimages", "-list", str(pdf)], capture_output=True, text=True, check=True)
    return len(done.stdout.splitlines()) - 2


def test_only_pictures_and_services_that_are_shown_are_background(project, background):
    things = QgsVectorLayer("Point?crs=EPSG:3006", "Händelserapporter", "memory")
    project.addMapLayer(things)
    assert background_layers(project) == [background]
    project.layerTreeRoot().findLayer(background.id()).setItemVisibilityChecked(False)
    assert background_layers(project) == []


def test_the_maps_lie_on_the_background(document, background, qtbot, tmp_path):
    target = tmp_path / "lägesbild.pdf"
    assert drawn(document, target, Backdrops([background], QgsProject.instance()), qtbot) == []
    assert pictures_in(target) == 1
    assert len(pages_of(target)) == len(document.sheets)


def test_without_a_background_there_is_no_picture_in_the_file(document, qtbot, tmp_path):
    target = tmp_path / "lägesbild.pdf"
    assert drawn(document, target, None, qtbot) == []
    assert pictures_in(target) == 0


def test_a_background_that_does_not_come_in_time_is_left_out(document, background, qtbot, tmp_path):
    target = tmp_path / "lägesbild.pdf"
    backdrops = Backdrops([background], QgsProject.instance())
    backdrops._patience.stop()
    backdrops._patience.isActive = lambda: False
    assert drawn(document, target, backdrops, qtbot) == []
    assert pictures_in(target) == 0


def test_cancelling_while_the_background_is_rendered_ends_at_once(document, background, qtbot, tmp_path):
    ends: list[object] = []
    drawing = Drawing(
        document, tmp_path / "x.pdf", ends.append, ends.append, Backdrops([background], QgsProject.instance())
    )
    drawing.start()
    drawing._step()
    drawing.cancel()
    assert len(ends) == 1
    qtbot.wait(200)
    assert len(ends) == 1
    assert list(tmp_path.glob("*.pdf")) == []


def test_who_made_the_background_is_named(background):
    assert origin_of([background, background]) == "Topografisk karta"
    properties = background.serverProperties()
    (properties if hasattr(properties, "setAttribution") else background).setAttribution("© Lantmäteriet")
    assert origin_of([background]) == "© Lantmäteriet"
