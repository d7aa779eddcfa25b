"""The places on the map: their own symbols, clusters, a picture of where they crowd."""

from __future__ import annotations

import pytest
from qgis.core import QgsHeatmapRenderer, QgsPointClusterRenderer, QgsProject
from qgis.PyQt.QtGui import QColor
from shapely import LineString, Point, box

from utsatta_omraden_plugin.domain.assessment import Place
from utsatta_omraden_plugin.domain.method.term import PLACE_SYMBOLS
from utsatta_omraden_plugin.gui.assessment.places.heat_map import HEAT_KEY, heat_points
from utsatta_omraden_plugin.gui.assessment.places.place_look import LOOKS, luminance
from utsatta_omraden_plugin.gui.assessment.places.place_words import measured
from utsatta_omraden_plugin.gui.layer_tree import places_group, workspace_group
from utsatta_omraden_plugin.palette import CATEGORY_COLOURS


def layer(name: str):
    return next((one for one in QgsProject.instance().mapLayers().values() if one.name() == name), None)


def heat():
    return next((one for one in QgsProject.instance().mapLayers().values() if one.customProperty(HEAT_KEY)), None)


def legend(one) -> list[str]:
    return [item.label() for item in one.renderer().legendSymbolItems()]


def test_each_shape_has_its_layer_with_the_kinds_that_there_are(drawer):
    drawer.draw("drawPointButton", (300, 400))
    drawer.see("drawKind").setCurrentIndex(drawer.see("drawKind").findData("fire"))
    drawer.draw("drawPointButton", (600, 600))
    drawer.draw("drawAreaButton", (200, 200), (500, 200), (500, 500))
    points, areas = layer("Points"), layer("Problem areas")
    assert [feature["name"] for feature in points.getFeatures()] == ["Open drug trade", "Arson"]
    assert isinstance(points.renderer(), QgsPointClusterRenderer)
    assert legend(points) == ["Open drug trade", "Arson"]
    assert legend(areas) == ["Arson"]
    assert layer("Lines").featureCount() == 0


def test_qgis_cannot_change_the_layers_of_the_places(drawer):
    assert layer("Points").readOnly()
    assert not layer("Points").startEditing()


def test_they_stand_in_the_workspaces_group_above_the_areas(drawer):
    group = workspace_group(QgsProject.instance())
    assert group.children()[0] is places_group(QgsProject.instance())
    assert places_group(QgsProject.instance()).name() == "Places: Exempelgården"


def test_an_edition_that_is_imported_stands_below_the_places(drawer):
    from tests.gui.edition_samples import areas_of_2025, new_edition
    from utsatta_omraden_plugin.gui.session import ChangeNote

    session = drawer.assessor.session
    edition = session.workspace.add_edition(new_edition(2027), areas_of_2025(), "GIS-specialist")
    session.tell(ChangeNote("import_edition", edition.id))
    names = [child.name() for child in workspace_group(QgsProject.instance()).children()]
    assert names[:2] == ["Places: Exempelgården", "Edition 2027"]


def test_the_next_area_shows_its_own_places(drawer):
    drawer.draw("drawPointButton", (300, 400))
    drawer.assessor.choose("Åkerhöjden")
    assert layer("Points").featureCount() == 0
    assert places_group(QgsProject.instance()).name() == "Places: Åkerhöjden"
    drawer.assessor.choose("Exempelgården")
    assert layer("Points").featureCount() == 1


def test_leaving_the_workspace_takes_the_places_off_the_map(drawer):
    drawer.draw("drawPointButton", (300, 400))
    drawer.press("heatMapButton")
    drawer.assessor.session.close()
    assert layer("Points") is None
    assert heat() is None
    assert places_group(QgsProject.instance()) is None


def test_layers_that_were_removed_come_back_with_the_next_place(drawer):
    QgsProject.instance().removeMapLayer(layer("Lines").id())
    drawer.draw("drawPointButton", (300, 400))
    assert layer("Lines") is not None
    assert layer("Points").featureCount() == 1


def test_the_picture_of_density_is_one_click_on_and_one_off(drawer):
    drawer.draw("drawPointButton", (300, 400))
    assert heat() is None
    drawer.press("heatMapButton")
    assert isinstance(heat().renderer(), QgsHeatmapRenderer)
    densest = heat().renderer().colorRamp().color(1.0)
    assert densest.lightness() < min(QColor(colour).lightness() for colour in CATEGORY_COLOURS.values()) / 2
    assert heat().featureCount() == 1
    drawer.draw("drawPointButton", (500, 400))
    assert heat().featureCount() == 2
    drawer.press("heatMapButton")
    assert heat() is None


def test_every_place_weighs_the_same_and_is_spread_over_its_shape():
    shapes = [Point(10, 10), LineString([(0, 0), (1000, 0)]), box(0, 0, 300, 200), box(0, 0, 90_000, 90_000)]
    for shape in shapes:
        weighed = heat_points([Place("other", shape)])
        assert sum(weight for _x, _y, weight in weighed) == pytest.approx(1.0)
        assert all(shape.distance(Point(x, y)) < 1e-6 for x, y, _weight in weighed)
    assert len(heat_points([Place("other", shapes[1])])) == 40
    assert len(heat_points([Place("other", shapes[2])])) == 96
    assert 300 < len(heat_points([Place("other", shapes[3])])) <= 450


def test_a_sliver_between_the_points_of_the_grid_still_has_heat():
    [(x, y, weight)] = heat_points([Place("other", box(3, 3, 4, 4))])
    assert (x, y, weight) == (pytest.approx(3.5), pytest.approx(3.5), 1.0)


def test_every_symbol_of_the_methods_has_a_look_of_its_own():
    assert set(LOOKS) == set(PLACE_SYMBOLS)
    assert len({look.letter for look in LOOKS.values()}) == len(LOOKS)
    assert len({look.colour for look in LOOKS.values()}) == len(LOOKS)
    assert not {"U", "R", "S"} & {look.letter for look in LOOKS.values()}
    assert len({look.shape for look in LOOKS.values()}) >= len(LOOKS) - 1


@pytest.mark.parametrize("name", sorted(LOOKS))
def test_the_letter_stands_out_from_its_colour(name):
    look = LOOKS[name]
    light, dark = sorted((luminance(look.colour), luminance(look.letter_colour)), reverse=True)
    assert (light + 0.05) / (dark + 0.05) >= 4.5


def test_ground_is_told_in_hectares_and_square_metres():
    assert measured(61_997.4) == "6.20 ha (61,997 m²)"
