"""What the map shows of the areas: category, trend, change, assessment, uncertainty."""

from __future__ import annotations

from itertools import combinations, pairwise

import pytest
from qgis.core import (
    QgsExpression,
    QgsMapRendererParallelJob,
    QgsMapSettings,
    QgsPalLayerSettings,
    QgsProject,
    QgsRenderContext,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
)
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QColor, QImage

from tests.gui.edition_samples import areas_of_2025, new_edition
from tests.test_palette import contrast, lab
from utsatta_omraden_plugin.domain.assessment import Answer, AssessmentStatus
from utsatta_omraden_plugin.domain.trend import Trend
from utsatta_omraden_plugin.gui.layer_tree import edition_layers
from utsatta_omraden_plugin.gui.map_look.themes import Theme, legend_words, show_theme, theme_of
from utsatta_omraden_plugin.gui.session import ChangeNote

from .conftest import action_of

OTHERS = [theme for theme in Theme if theme is not Theme.CATEGORY]


def layer_of(session, year: int) -> QgsVectorLayer:
    return edition_layers(QgsProject.instance())[session.workspace.edition(year).id]


def shown(layer) -> dict[str, str]:
    """What the map shows of each area: the legend's words by the area's name."""
    renderer = layer.renderer().clone()
    context = QgsRenderContext()
    context.expressionContext().appendScope(layer.createExpressionContextScope())
    renderer.startRender(context, layer.fields())
    said = {}
    for feature in layer.getFeatures():
        context.expressionContext().setFeature(feature)
        keys = renderer.legendKeysForFeature(feature, context)
        items = {item.ruleKey(): item.label() for item in renderer.legendSymbolItems()}
        said[feature["name"]] = ", ".join(items[key] for key in keys)
    renderer.stopRender(context)
    return said


def test_the_menu_ticks_what_the_map_shows(opened, menu, press):
    press("actionTheme:trend")
    menu.aboutToShow.emit()
    ticked = [theme for theme in Theme if action_of(menu, f"actionTheme:{theme.value}").isChecked()]
    assert ticked == [Theme.TREND]


def test_without_areas_there_is_nothing_to_choose(menu, iface, empty_session):
    menu.show_state(None, set())
    assert not action_of(menu, "actionTheme:trend").isEnabled()


def test_all_editions_show_the_theme_and_keep_their_names(opened, press):
    press("actionTheme:change")
    for year in (2023, 2025):
        layer = layer_of(opened, year)
        assert theme_of(layer) is Theme.CHANGE
        assert layer.labelsEnabled()
        assert layer.readOnly()


def labels(layer) -> dict[str, bool]:
    """Which labels show."""
    return {rule.description(): rule.active() for rule in layer.labeling().rootRule().children()}


def test_letters_of_categories_show_with_the_categories_only(opened, press):
    press("actionTheme:change")
    assert labels(layer_of(opened, 2025)) == {"mark": False, "name": True}
    press("actionTheme:areas")
    assert labels(layer_of(opened, 2025)) == {"mark": True, "name": True}


def test_labels_of_the_users_own_stay(opened, press):
    layer = layer_of(opened, 2025)
    layer.setLabeling(QgsVectorLayerSimpleLabeling(QgsPalLayerSettings()))
    press("actionTheme:change")
    assert isinstance(layer.labeling(), QgsVectorLayerSimpleLabeling)


def test_changes_since_the_edition_before(opened, press):
    press("actionTheme:change")
    assert shown(layer_of(opened, 2025)) == {
        "Exempelgården": "Same category",
        "Provbacken / Lillåsen": "Same category",
        "Åkerhöjden": "Milder category",
        "Västra Övningsberg": "Same category",
        "Nya Testtorp": "New",
    }
    assert set(shown(layer_of(opened, 2023)).values()) == {"Nothing to compare with"}


def test_trends(opened, press):
    area = opened.workspace.find_area(opened.edition.id, "Nya Testtorp")
    opened.workspace.set_trend([area.id], Trend.NEGATIVE, "Fler skjutningar", None, "GIS-specialist")
    press("actionTheme:trend")
    said = shown(layer_of(opened, 2025))
    assert said.pop("Nya Testtorp") == "▼ Negative"
    assert set(said.values()) == {"No trend known"}


def assess(session, name: str, *uncertainties: int) -> None:
    workspace = session.workspace
    area = workspace.find_area(session.edition.id, name)
    made = workspace.start_assessment(area.area_id, session.edition.id, "LPO-analytiker", "LPO-analytiker")
    questions = [question.id for question in workspace.method().steps[0].questions]
    answers = {key: Answer(problem=2, uncertainty=each) for key, each in zip(questions, uncertainties)}
    workspace.save_answers(made.id, answers, {}, "LPO-analytiker")
    session.tell(ChangeNote("answers", session.edition.id, (area.id,)))


def test_assessments_and_their_uncertainty(opened, press):
    assess(opened, "Nya Testtorp", 3, 3)
    assess(opened, "Åkerhöjden", 0, 1)
    press("actionTheme:assessment_state")
    said = shown(layer_of(opened, 2025))
    assert said["Nya Testtorp"] == "● In progress"
    assert said["Exempelgården"] == "○ Not begun"
    press("actionTheme:uncertainty")
    said = shown(layer_of(opened, 2025))
    assert (said["Nya Testtorp"], said["Åkerhöjden"]) == ("High, 2 to 3", "Low, below 1")
    assert said["Exempelgården"] == "Nothing answered"


def test_the_map_follows_answers_when_it_shows_them(opened, press, qtbot):
    layer = layer_of(opened, 2025)
    press("actionTheme:assessment_state")
    with qtbot.waitSignal(layer.repaintRequested, timeout=3000):
        assess(opened, "Nya Testtorp", 1)


def test_back_to_the_categories_with_the_legend_of_the_edition(opened, press):
    before = [category.label() for category in layer_of(opened, 2025).renderer().categories()]
    press("actionTheme:uncertainty")
    press("actionTheme:areas")
    after = [category.label() for category in layer_of(opened, 2025).renderer().categories()]
    assert after == before
    assert set(shown(layer_of(opened, 2025)).values()) == set(before)


def test_an_edition_that_comes_shows_the_same(opened, press):
    press("actionTheme:change")
    edition = opened.workspace.add_edition(new_edition(2027), areas_of_2025(), "GIS-specialist")
    opened.tell(ChangeNote("import_edition", edition.id))
    assert theme_of(layer_of(opened, 2027)) is Theme.CHANGE
    assert set(shown(layer_of(opened, 2027)).values()) == {"Same category"}


@pytest.mark.parametrize("theme", OTHERS)
def test_every_value_has_its_symbol_and_its_words(opened, theme):
    layer = layer_of(opened, 2025)
    show_theme([layer], theme)
    assert {str(entry.value() or "") for entry in layer.renderer().categories()} == set(legend_words(theme))
    labels = [entry.label() for entry in layer.renderer().categories()]
    assert all(labels)
    assert len(set(labels)) == len(labels)


def test_every_state_and_trend_is_told_apart():
    assert {state.value for state in AssessmentStatus} <= set(legend_words(Theme.ASSESSMENT))
    assert {trend.value for trend in Trend} <= set(legend_words(Theme.TREND))


def look(symbol) -> tuple:
    """All of a symbol but its colours."""
    layers = symbol.symbolLayers()
    lines = [one.penStyle() for one in layers if one.layerType() == "SimpleLine"]
    hatches = [(one.lineAngle(), one.distance()) for one in layers if one.layerType() == "LinePatternFill"]
    marks = [
        (one.subSymbol().symbolLayer(0).shape(), one.subSymbol().angle())
        for one in layers
        if one.layerType() == "CentroidFill"
    ]
    return tuple(lines), tuple(hatches), tuple(marks)


@pytest.mark.parametrize("theme", OTHERS)
def test_colour_never_carries_the_meaning_alone(opened, theme):
    layer = layer_of(opened, 2025)
    show_theme([layer], theme)
    symbols = {str(entry.value()): entry.symbol().clone() for entry in layer.renderer().categories()}
    for (one, symbol), (other, another) in combinations(symbols.items(), 2):
        if theme is Theme.ASSESSMENT and {one, other} == {"", "not_begun"}:
            continue  # nothing is known of an assessment only where no plugin is
        assert look(symbol) != look(another), (one, other)


def on_white(colour: QColor) -> str:
    share = colour.alphaF()
    parts = [round(255 - (255 - part) * share) for part in (colour.red(), colour.green(), colour.blue())]
    return "#" + "".join(f"{part:02x}" for part in parts)


def fills(layer) -> dict[str, str]:
    symbols = {str(entry.value()): entry.symbol().clone() for entry in layer.renderer().categories()}
    return {value: on_white(symbol.symbolLayer(1).fillColor()) for value, symbol in symbols.items()}


@pytest.mark.parametrize(
    ("theme", "order"),
    [
        (Theme.ASSESSMENT, ["not_begun", "in_progress", "ready_for_review", "signed"]),
        (Theme.UNCERTAINTY, ["low", "middle", "high"]),
    ],
)
def test_in_grey_print_more_is_darker(opened, theme, order):
    layer = layer_of(opened, 2025)
    show_theme([layer], theme)
    lightness = [lab(fills(layer)[value])[0] for value in order]
    assert all(one - other > 8 for one, other in pairwise(lightness)), lightness


@pytest.mark.parametrize("theme", OTHERS)
def test_outlines_stand_out_on_white(opened, theme):
    layer = layer_of(opened, 2025)
    show_theme([layer], theme)
    for entry in layer.renderer().categories():
        symbol = entry.symbol().clone()
        outline = [one for one in symbol.symbolLayers() if one.layerType() == "SimpleLine"][-1]
        assert contrast(outline.color().name(), "#ffffff") >= 3, entry.value()


def picture_of(layer) -> QImage:
    """Draw a layer as the map does: in threads."""
    settings = QgsMapSettings()
    settings.setLayers([layer])
    settings.setDestinationCrs(layer.crs())
    settings.setExtent(next(layer.getFeatures()).geometry().boundingBox().buffered(1000))
    settings.setOutputSize(QSize(200, 200))
    job = QgsMapRendererParallelJob(settings)
    job.start()
    job.waitForFinished()
    assert job.errors() == []
    return job.renderedImage()


@pytest.mark.parametrize("theme", list(Theme))
def test_the_map_is_drawn_in_threads_of_its_own(opened, theme):
    show_theme([layer_of(opened, 2025)], theme)
    drawn = picture_of(layer_of(opened, 2025))
    assert len({drawn.pixel(x, y) for x in range(0, 200, 2) for y in range(0, 200, 2)}) > 2


def test_where_the_plugin_is_not_the_areas_still_show(opened, press):
    press("actionTheme:change")
    layer = layer_of(opened, 2025)
    QgsExpression.unregisterFunction("uo_change")
    drawn = picture_of(layer)
    outside = drawn.pixel(0, 0)
    assert any(drawn.pixel(x, y) != outside for x in range(200) for y in range(200))


@pytest.mark.parametrize("theme", OTHERS)
def test_no_style_holds_a_path_of_a_machine(theme):
    text = theme.style.read_text(encoding="utf-8")
    assert "/home/" not in text
    assert "/tmp/" not in text


def test_a_damaged_note_of_the_theme_counts_as_the_category(opened):
    layer = layer_of(opened, 2025)
    layer.setCustomProperty("utsatta_omraden/theme", "något")
    assert theme_of(layer) is Theme.CATEGORY
