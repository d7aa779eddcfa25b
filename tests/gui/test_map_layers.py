"""The workspace on the map."""

from __future__ import annotations

import shutil
from datetime import date

import pytest
from qgis.core import QgsProject, QgsVectorLayer

from tests.gui.edition_samples import areas_of_2025, new_edition
from utsatta_omraden_plugin.domain.category import Category
from utsatta_omraden_plugin.gui.area_layer import AREA_STYLE
from utsatta_omraden_plugin.gui.layer_tree import edition_layers, node_of, workspace_group
from utsatta_omraden_plugin.gui.map_layers import MapLayers
from utsatta_omraden_plugin.gui.messages import Messages
from utsatta_omraden_plugin.gui.session import ChangeNote


@pytest.fixture
def map_layers(iface, empty_session):
    layers = MapLayers(empty_session, iface, Messages(iface))
    layers.load()
    yield layers
    layers.unload()


@pytest.fixture
def opened(map_layers, empty_session, workspace_file):
    """The session with the small workspace open and on the map, 2025 chosen."""
    empty_session.open(str(workspace_file))
    return empty_session


def layer_of(session, year: int) -> QgsVectorLayer:
    return edition_layers(QgsProject.instance())[session.workspace.edition(year).id]


def is_visible(layer: QgsVectorLayer) -> bool:
    return node_of(QgsProject.instance(), layer).isVisible()


def names(layer: QgsVectorLayer) -> set[str]:
    return {feature["name"] for feature in layer.getFeatures()}


def test_a_workspace_is_a_group_with_a_layer_for_each_edition(opened, project):
    group = workspace_group(project)
    assert group.name() == "arbetsyta"
    assert [layer.layer().name() for layer in group.findLayers()] == ["Edition 2025", "Edition 2023"]
    assert layer_of(opened, 2023).featureCount() == 4
    assert layer_of(opened, 2025).featureCount() == 5
    assert "Nya Testtorp" in names(layer_of(opened, 2025))
    assert "Nya Testtorp" not in names(layer_of(opened, 2023))


def test_a_copy_of_the_workspace_shows_its_own_areas_and_name(opened, workspace_file, project):
    copy = workspace_file.with_name("Säkerhetskopia å ä ö.gpkg")
    shutil.copy(workspace_file, copy)
    opened.open(str(copy))
    area = next(
        one for one in opened.workspace.areas(opened.workspace.edition(2025).id) if one.category == "Utsatt område"
    )
    opened.workspace.set_category([area.id], Category.SARSKILT, "Prov", date(2026, 11, 22), "GIS-specialist")
    shown = {feature["id"]: feature["category"] for feature in layer_of(opened, 2025).getFeatures()}
    assert shown[area.id] == Category.SARSKILT.value
    assert workspace_group(project).name() == "Säkerhetskopia å ä ö"


def test_the_map_shows_the_chosen_edition_of_a_workspace_that_is_opened_again(opened, workspace_file):
    opened.choose_edition(2023)
    opened.open(str(workspace_file))
    assert opened.edition.year == 2025
    assert [is_visible(layer_of(opened, year)) for year in (2023, 2025)] == [False, True]


def test_the_map_is_not_empty_after_a_copy_with_more_editions(opened, workspace_file):
    copy = workspace_file.with_name("Nationellt.gpkg")
    shutil.copy(workspace_file, copy)
    opened.open(str(copy))
    edition = opened.workspace.add_edition(new_edition(2027), areas_of_2025(), "GIS-specialist")
    opened.tell(ChangeNote("import_edition", edition.id))
    opened.choose_edition(2027)
    opened.open(str(workspace_file))
    assert [is_visible(layer_of(opened, year)) for year in (2023, 2025)] == [False, True]


def test_a_group_that_the_user_has_named_keeps_its_name(opened, workspace_file, project):
    workspace_group(project).setName("Mitt arbete")
    opened.close()
    opened.open(str(workspace_file))
    assert workspace_group(project).name() == "Mitt arbete"


def test_an_empty_project_gets_swedens_coordinate_system(opened, project):
    assert project.crs().authid() == "EPSG:3006"


def test_a_project_with_layers_keeps_its_coordinate_system(map_layers, empty_session, workspace_file, project):
    other = QgsVectorLayer("Point?crs=EPSG:4326", "other", "memory")
    project.addMapLayer(other)
    before = project.crs().authid()
    empty_session.open(str(workspace_file))
    assert project.crs().authid() == before


def test_qgis_itself_cannot_edit_the_areas(opened):
    layer = layer_of(opened, 2025)
    assert layer.readOnly()
    assert not layer.startEditing()


def test_only_the_chosen_edition_shows(opened):
    assert is_visible(layer_of(opened, 2025))
    assert not is_visible(layer_of(opened, 2023))
    opened.choose_edition(2023)
    assert is_visible(layer_of(opened, 2023))
    assert not is_visible(layer_of(opened, 2025))


def test_the_map_zooms_to_an_edition_the_first_time_only(opened, iface):
    canvas = iface.mapCanvas()
    assert canvas.extent().contains(layer_of(opened, 2025).extent())
    elsewhere = layer_of(opened, 2025).extent().center()
    canvas.zoomByFactor(0.01, elsewhere)
    zoomed_in = canvas.extent()
    opened.choose_edition(2023)
    assert canvas.extent().contains(layer_of(opened, 2023).extent())
    canvas.setExtent(zoomed_in)
    opened.choose_edition(2025)
    assert canvas.extent().width() == pytest.approx(zoomed_in.width())


def test_choosing_areas_selects_them_on_the_map(opened):
    areas = opened.workspace.areas(opened.edition.id)
    opened.choose_areas((areas[0].id, areas[2].id))
    selected = {feature["id"] for feature in layer_of(opened, 2025).selectedFeatures()}
    assert selected == {areas[0].id, areas[2].id}
    opened.choose_areas(())
    assert layer_of(opened, 2025).selectedFeatureCount() == 0


def test_selecting_on_the_map_chooses_areas_and_is_told_once(opened):
    heard = []
    opened.areasChosen.connect(heard.append)
    layer = layer_of(opened, 2025)
    layer.selectByExpression("\"name\" = 'Åkerhöjden'")
    wanted = next(area.id for area in opened.workspace.areas(opened.edition.id) if area.name == "Åkerhöjden")
    assert opened.chosen_areas == (wanted,)
    assert heard == [(wanted,)]


def test_a_selection_in_an_edition_that_is_not_chosen_changes_nothing(opened):
    layer_of(opened, 2023).selectAll()
    assert opened.chosen_areas == ()


def test_a_new_category_shows_at_once_on_its_layer_only(opened, qtbot):
    area = opened.workspace.find_area(opened.edition.id, "Nya Testtorp")
    layer, other = layer_of(opened, 2025), layer_of(opened, 2023)
    other_repaints = []
    other.repaintRequested.connect(lambda *_: other_repaints.append(True))
    with qtbot.waitSignal(layer.repaintRequested, timeout=1000):
        opened.set_category([area], Category.UTSATT, "Långvarig positiv utveckling", date(2026, 11, 22), "Change")
    assert other_repaints == []
    drawn = {feature["name"]: feature["category"] for feature in layer.getFeatures()}
    assert drawn["Nya Testtorp"] == "Utsatt område"
    opened.undo_stack.undo()
    drawn = {feature["name"]: feature["category"] for feature in layer.getFeatures()}
    assert drawn["Nya Testtorp"] == "Särskilt utsatt område"


def test_a_new_category_leaves_what_is_chosen_on_the_map_and_for_everyone(opened, qtbot):
    area = opened.workspace.find_area(opened.edition.id, "Nya Testtorp")
    opened.choose_areas((area.id,))
    opened.set_category([area], Category.UTSATT, "Långvarig positiv utveckling", date(2026, 11, 22), "Change")
    qtbot.wait(50)
    assert opened.chosen_areas == (area.id,)
    assert [feature["name"] for feature in layer_of(opened, 2025).selectedFeatures()] == ["Nya Testtorp"]


def test_layers_stay_while_the_file_is_gone(opened, project, workspace_file):
    years = [edition.year for edition in opened.workspace.editions()]
    workspace_file.rename(workspace_file.with_name("borta.gpkg"))
    opened.tell(ChangeNote("elsewhere", opened.edition.id))
    opened.editionChosen.emit(opened.edition.id)
    assert len(edition_layers(project)) == len(years)


def test_saving_answers_does_not_redraw_the_map(opened):
    repaints = []
    layer_of(opened, 2025).repaintRequested.connect(lambda *_: repaints.append(True))
    opened.tell(ChangeNote("answers", opened.edition.id, ("some area",)))
    assert repaints == []


def test_an_imported_edition_gets_its_layer(opened, project):
    edition = opened.workspace.add_edition(new_edition(2027), areas_of_2025(), "GIS-specialist")
    opened.tell(ChangeNote("import_edition", edition.id))
    opened.choose_edition(2027)
    assert layer_of(opened, 2027).featureCount() == 5
    assert is_visible(layer_of(opened, 2027))
    assert workspace_group(project).findLayers()[0].layer().name() == "Edition 2027"


def test_a_layer_that_the_user_removed_comes_back_when_its_edition_is_chosen(opened, project):
    opened.choose_edition(2023)
    project.removeMapLayer(layer_of(opened, 2025).id())
    opened.choose_edition(2025)
    assert is_visible(layer_of(opened, 2025))


def test_another_workspace_takes_the_place_of_the_first(opened, project, tmp_path):
    opened.create(str(tmp_path / "ny.gpkg"))
    assert edition_layers(project) == {}
    assert workspace_group(project).name() == "ny"


def test_renamed_group_and_layers_are_still_found(opened, project, workspace_file):
    workspace_group(project).setName("Mina områden")
    layer_of(opened, 2025).setName("Senaste")
    opened.close()
    opened.open(str(workspace_file))
    assert workspace_group(project).name() == "Mina områden"
    assert len(edition_layers(project)) == 2
    assert layer_of(opened, 2025).name() == "Senaste"


def test_the_card_of_an_area_cannot_be_broken_by_its_name(opened):
    from qgis.core import QgsExpression, QgsExpressionContext, QgsExpressionContextUtils

    layer = layer_of(opened, 2025)
    feature = next(layer.getFeatures())
    feature["name"] = "<script>alert(1)</script> & Co"
    context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layer))
    context.setFeature(feature)
    card = QgsExpression.replaceExpressionText(layer.mapTipTemplate(), context)
    assert "&lt;script&gt;alert(1)&lt;/script&gt; &amp; Co" in card
    assert feature["category"] in card
    assert "<script>" not in card


def test_the_style_file_holds_no_path_of_a_machine():
    text = AREA_STYLE.read_text(encoding="utf-8")
    assert "/home/" not in text
    assert "/tmp/" not in text
