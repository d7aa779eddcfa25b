"""What the map can show of the areas: one theme at a time, for all editions."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum
from pathlib import Path

from qgis.core import QgsCategorizedSymbolRenderer, QgsMapLayer, QgsRuleBasedLabeling, QgsVectorLayer

from ...domain.assessment.record import AssessmentStatus
from ...domain.trend import Trend
from ...paths import STYLES
from ...translation import translate
from ..assessment.judgement.words import trend_words
from ..assessment.queue_rows import SYMBOLS, status_in_words
from ..expressions import facts

THEME_KEY = "utsatta_omraden/theme"
"""Custom property of an edition's layer; none is the category."""
LETTERS = "mark"
"""The label rule of the areas' style that writes the categories' letters."""


class Theme(Enum):
    """The value is the name of the style's file."""

    CATEGORY = "areas"
    TREND = "trend"
    CHANGE = "change"
    ASSESSMENT = "assessment_state"
    UNCERTAINTY = "uncertainty"

    @property
    def style(self) -> Path:
        """The style's file."""
        return STYLES / f"{self.value}.qml"

    @property
    def follows_assessments(self) -> bool:
        """Whether an answer can change what the map shows."""
        return self in (Theme.ASSESSMENT, Theme.UNCERTAINTY)


def title_of_theme(theme: Theme) -> str:
    """Return what a theme is called in menus."""
    return {
        Theme.CATEGORY: translate("UtsattaOmraden", "&Category"),
        Theme.TREND: translate("UtsattaOmraden", "&Trend"),
        Theme.CHANGE: translate("UtsattaOmraden", "C&hange since the edition before"),
        Theme.ASSESSMENT: translate("UtsattaOmraden", "State of the &assessment"),
        Theme.UNCERTAINTY: translate("UtsattaOmraden", "&Uncertainty of the answers"),
    }[theme]


def theme_of(layer: QgsVectorLayer) -> Theme:
    """Return what a layer of an edition shows; a style of the user's own counts as the one it was made of."""
    kept = str(layer.customProperty(THEME_KEY, "") or Theme.CATEGORY.value)
    return next((theme for theme in Theme if theme.value == kept), Theme.CATEGORY)


def show_theme(layers: Iterable[QgsVectorLayer], theme: Theme) -> None:
    """Have layers of editions show a theme; names, cards and forms stay as they are.

    The letters of the categories show with the categories only: elsewhere a theme's own marks stand in their place.
    For ``CATEGORY`` the caller fits the legend to the edition's scheme.
    """
    for layer in layers:
        layer.loadNamedStyle(str(theme.style), False, QgsMapLayer.StyleCategory.Symbology)
        layer.setCustomProperty(THEME_KEY, theme.value)
        name_legend(layer, theme)
        _show_letters(layer, theme is Theme.CATEGORY)
        layer.triggerRepaint()
        layer.emitStyleChanged()


def name_legend(layer: QgsVectorLayer, theme: Theme) -> None:
    """Give the entries of a theme's legend their words; the categories get theirs in ``area_layer``."""
    renderer = layer.renderer()
    if theme is Theme.CATEGORY or not isinstance(renderer, QgsCategorizedSymbolRenderer):
        return
    words = legend_words(theme)
    renderer = renderer.clone()
    for index, entry in enumerate(renderer.categories()):
        renderer.updateCategoryLabel(index, words.get(str(entry.value() or ""), str(entry.value())))
    layer.setRenderer(renderer)


def _show_letters(layer: QgsVectorLayer, are_wanted: bool) -> None:
    labeling = layer.labeling()
    if not isinstance(labeling, QgsRuleBasedLabeling):
        return  # a labelling of the user's own
    labeling = labeling.clone()
    for rule in labeling.rootRule().children():
        if rule.description() == LETTERS:
            rule.setActive(are_wanted)
    layer.setLabeling(labeling)


def legend_words(theme: Theme) -> dict[str, str]:
    """Return the words for each value that a theme tells apart."""
    if theme is Theme.TREND:
        unknown = translate("UtsattaOmraden", "No trend known")
        return {**{trend.value: trend_words(trend) for trend in Trend}, "": unknown}
    if theme is Theme.ASSESSMENT:
        states = {state.value: f"{SYMBOLS[state]} {_capital(status_in_words(state))}" for state in AssessmentStatus}
        return {**states, "": translate("UtsattaOmraden", "Not known")}
    if theme is Theme.UNCERTAINTY:
        return {
            "low": translate("UtsattaOmraden", "Low, below 1"),
            "middle": translate("UtsattaOmraden", "Middling, 1 to 2"),
            "high": translate("UtsattaOmraden", "High, 2 to 3"),
            "": translate("UtsattaOmraden", "Nothing answered"),
        }
    return {
        facts.NEW: translate("UtsattaOmraden", "New"),
        facts.RETURNED: translate("UtsattaOmraden", "Returned"),
        facts.DIVIDED: translate("UtsattaOmraden", "Made by a split or merger"),
        facts.GRAVER: translate("UtsattaOmraden", "Graver category"),
        facts.MILDER: translate("UtsattaOmraden", "Milder category"),
        facts.SAME: translate("UtsattaOmraden", "Same category"),
        "": translate("UtsattaOmraden", "Nothing to compare with"),
    }


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
