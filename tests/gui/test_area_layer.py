"""How an edition looks on the map: symbols, labels that make room for each other, legend."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

import pytest
from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsMapRendererSequentialJob,
    QgsMapSettings,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.gui import QgsAttributeForm
from qgis.PyQt.QtCore import QCoreApplication, QSize, QTranslator
from qgis.PyQt.QtGui import QColor
from qgis.PyQt.QtWidgets import QLabel
from shapely import MultiPolygon, box

from tests.gui.edition_samples import STOCKHOLM, area, new_edition
from utsatta_omraden_plugin.domain.category import Category
from utsatta_omraden_plugin.gui.area_layer import area_layer, legend_text
from utsatta_omraden_plugin.gui.layer_tree import edition_layers
from utsatta_omraden_plugin.gui.map_layers import MapLayers
from utsatta_omraden_plugin.gui.messages import Messages
from utsatta_omraden_plugin.gui.session import ChangeNote
from utsatta_omraden_plugin.palette import CATEGORY_COLOURS, CATEGORY_OUTLINES
from utsatta_omraden_plugin.workspace import WorkspaceLayer, create_workspace


@pytest.fixture
def opened(iface, empty_session, workspace_file):
    """A session with the small workspace open and on the map, 2025 chosen."""
    layers = MapLayers(empty_session, iface, Messages(iface))
    layers.load()
    empty_session.open(str(workspace_file))
    yield empty_session
    layers.unload()


def layer_of(session, year: int) -> QgsVectorLayer:
    return edition_layers(QgsProject.instance())[session.workspace.edition(year).id]


def square(name, category, number, at):
    """An area of 250 m by 250 m."""
    x, y = at
    return replace(area(name, category, number, at, STOCKHOLM), boundary=MultiPolygon([box(x, y, x + 250, y + 250)]))


def test_each_category_has_its_colour_line_and_hatch_from_the_one_palette(opened):
    symbols = {c.value(): c.symbol().clone() for c in layer_of(opened, 2023).renderer().categories()}
    looks = set()
    for category in Category:
        symbol = symbols[category.value]
        _rim, fill, *hatches, _casing, line = (symbol.symbolLayer(i) for i in range(symbol.symbolLayerCount()))
        assert fill.fillColor().name() == CATEGORY_COLOURS[category.value]
        assert 0.3 < fill.fillColor().alphaF() < 0.6, "the streets must stay readable"
        assert line.color().name() == CATEGORY_OUTLINES[category.value]
        assert hatches, category
        looks.add((line.penStyle(), tuple(hatch.lineAngle() for hatch in hatches)))
    assert len({line for line, _ in looks}) == len({angles for _, angles in looks}) == 3


def test_every_area_keeps_its_mark_and_names_have_a_halo(opened):
    layer = layer_of(opened, 2025)
    assert layer.labelsEnabled()
    mark, name = (rule.settings() for rule in layer.labeling().rootRule().children())
    assert mark.displayAll
    assert not name.displayAll
    assert name.format().buffer().enabled()
    assert name.fieldName == '"name"'
    for category in Category:
        assert f"'{category.value}' THEN '{category.mark}'" in mark.fieldName


def labels_on_map(layer, scale):
    """Draw the layer around its middle at a scale, on a screen of 96 dpi; return the labels and their frames."""
    settings = QgsMapSettings()
    settings.setLayers([layer])
    settings.setDestinationCrs(layer.crs())
    settings.setOutputSize(QSize(800, 600))
    settings.setOutputDpi(96)
    extent = QgsRectangle.fromCenterAndSize(
        layer.extent().center(), 800 / 96 * 0.0254 * scale, 600 / 96 * 0.0254 * scale
    )
    settings.setExtent(extent)
    job = QgsMapRendererSequentialJob(settings)
    job.start()
    job.waitForFinished()
    return [(label.labelText, label.labelRect) for label in job.takeLabelingResults().labelsWithinRect(extent)]


@pytest.fixture
def crowded(tmp_path):
    """Make a layer with eight areas of 250 m in two rows, the one with this number särskilt utsatt."""

    def made(gravest: int):
        areas = []
        for number in range(8):
            at = (674_000 + 500 * (number % 4), 6_580_000 + 500 * (number // 4))
            category = Category.SARSKILT if number == gravest else Category.UTSATT
            areas.append(square(f"Långa Exempelnamnet {number}", category.value, 1000 + number, at))
        workspace = create_workspace(str(tmp_path / "tät.gpkg"), by="GIS-specialist")
        edition = workspace.add_edition(new_edition(2025), areas, "GIS-specialist")
        layer = area_layer(workspace.layer_source(WorkspaceLayer.AREAS, edition.id), edition)
        workspace.close()
        return layer

    return made


@pytest.mark.parametrize("gravest", range(8))
def test_names_without_room_yield_to_the_graver_area_and_every_mark_stays(crowded, gravest):
    labels = labels_on_map(crowded(gravest), 100_000)
    names = [text for text, _ in labels if len(text) > 1]
    assert sorted(text for text, _ in labels if len(text) == 1) == ["S"] + ["U"] * 7
    assert f"Långa Exempelnamnet {gravest}" in names
    assert 0 < len(names) < 8
    frames = [frame for text, frame in labels if len(text) > 1]
    assert not [pair for pair in combinations(frames, 2) if pair[0].intersects(pair[1])]


def test_names_that_have_room_are_all_there(crowded):
    names = [text for text, _ in labels_on_map(crowded(0), 8_000) if len(text) > 1]
    assert len(names) == 8


def test_from_far_away_only_the_marks_show(crowded):
    assert {text for text, _ in labels_on_map(crowded(0), 400_000)} == {"S", "U"}


def legend(layer):
    return [category.label() for category in layer.renderer().categories()]


def test_the_legend_shows_the_categories_of_the_edition_in_the_users_language(opened):
    assert legend(layer_of(opened, 2025)) == ["S – Particularly vulnerable area", "U – Vulnerable area"]
    assert legend(layer_of(opened, 2023)) == [
        "S – Particularly vulnerable area",
        "R – Risk area",
        "U – Vulnerable area",
    ]


def test_a_category_that_the_scheme_lacks_shows_when_an_area_has_it(tmp_path):
    workspace = create_workspace(str(tmp_path / "a.gpkg"), by="GIS-specialist")
    odd = [
        square("Ett", Category.RISK.value, 1, (674_000, 6_580_000)),
        square("Två", "Annat", 2, (675_000, 6_580_000)),
    ]
    edition = workspace.add_edition(new_edition(2025), odd, "GIS-specialist")
    layer = area_layer(workspace.layer_source(WorkspaceLayer.AREAS, edition.id), edition)
    workspace.close()
    assert legend(layer) == [
        "S – Particularly vulnerable area",
        "R – Risk area",
        "U – Vulnerable area",
        "? – Unknown category",
    ]


def test_the_legend_follows_the_data_and_keeps_a_symbol_of_the_users_own(opened, tmp_path):
    opened.create(str(tmp_path / "udda.gpkg"))
    odd = square("Ett", "Annat", 1, (674_000, 6_580_000))
    edition = opened.workspace.add_edition(new_edition(2025), [odd], "GIS-specialist")
    opened.tell(ChangeNote("import_edition", edition.id))
    opened.choose_edition(2025)
    layer = layer_of(opened, 2025)
    both, unknown = ["S – Particularly vulnerable area", "U – Vulnerable area"], ["? – Unknown category"]
    assert legend(layer) == both + unknown
    first = layer.renderer().categories()[0]
    symbol = first.symbol().clone()
    symbol.setColor(QColor("#123456"))
    layer.renderer().updateCategorySymbol(0, symbol)

    (version,) = opened.workspace.areas(edition.id)
    mended = replace(version, category=Category.UTSATT.value)
    changes = opened.workspace.replace_areas([mended], "fix_unknown_category", "spelling", "GIS-specialist")
    opened.tell(ChangeNote("replace_areas", edition.id, (version.id,)))
    assert legend(layer) == both
    opened.workspace.take_back([change.number for change in changes], "GIS-specialist")
    opened.tell(ChangeNote("take_back", edition.id, (version.id,)))
    assert legend(layer) == both + unknown
    first = layer.renderer().categories()[0]
    assert first.symbol().color().name() == "#123456"


def test_an_areas_form_shows_what_a_reader_understands(opened):
    layer = layer_of(opened, 2025)
    form = QgsAttributeForm(layer, next(layer.getFeatures()))
    titles = {label.text() for label in form.findChildren(QLabel)}
    assert {"Name", "Category", "Locality", "Local police area", "Area id"} <= titles
    assert not titles & {"fid", "id", "area_id", "edition_id", "object_id", "row_version", "stated_area"}


def test_a_style_of_the_users_own_by_another_column_is_left_alone(opened):
    layer = layer_of(opened, 2025)
    layer.setRenderer(QgsCategorizedSymbolRenderer("lpo", []))
    opened.tell(ChangeNote("set_category", opened.edition.id))
    assert layer.renderer().classAttribute() == "lpo"
    assert layer.renderer().categories() == []


def test_the_legend_speaks_swedish_in_a_swedish_qgis(built_plugin):
    translator = QTranslator()
    assert translator.load(str(built_plugin / "i18n" / "utsatta_omraden_sv.qm"))
    QCoreApplication.installTranslator(translator)
    try:
        assert legend_text("Särskilt utsatt område") == "S – Särskilt utsatt område"
        assert legend_text("Riskområde") == "R – Riskområde"
    finally:
        QCoreApplication.removeTranslator(translator)
