"""An area's card, which shows as map tip: name and mark, category, place, organisation, trend, life and assessment.

It is made of QGIS's expressions. What a file brought in is escaped, and what only the plugin knows is left out where
the plugin is not there: the layer belongs to the user's map.
"""

from __future__ import annotations

from ..domain.assessment.record import AssessmentStatus
from ..domain.category import Category
from ..domain.trend import Trend
from ..palette import colours_of, mark_of
from ..translation import translate
from .assessment.judgement.words import trend_words
from .assessment.queue_rows import SYMBOLS, status_in_words

_PLAIN = "font-family:sans-serif;font-size:9pt;white-space:nowrap"
_UNKNOWN = ""
"""A category text that is none of the known ones."""


def card_of_an_area() -> str:
    """Return the template of the card in the user's language."""
    trends = {trend.value: trend_words(trend) for trend in Trend}
    states = {status.value: f"{SYMBOLS[status]} {status_in_words(status)}" for status in AssessmentStatus}
    rows = [
        (translate("UtsattaOmraden", "Category since"), _escaped('to_string("valid_from")')),
        (translate("UtsattaOmraden", "Locality"), _escaped('"locality"')),
        (translate("UtsattaOmraden", "Local police area"), _escaped('"lpo"')),
        (translate("UtsattaOmraden", "Trend"), _named('"trend"', trends)),
        (translate("UtsattaOmraden", "Ground"), f"format_number(area($geometry) / 10000, 1) || ' {_hectares()}'"),
        (translate("UtsattaOmraden", "Area id"), 'to_string("special_area_id")'),
        (translate("UtsattaOmraden", "Editions"), _escaped(_if_known('uo_lifeline("id")'))),
        (translate("UtsattaOmraden", "Assessment"), _named(_if_known('uo_assessment_state("id")'), states)),
    ]
    body = "".join(f"[% {_row(title, value)} %]" for title, value in rows)
    name, category = _escaped('"name"'), _escaped('"category"')
    # What shows the card in QGIS 3.22 gives tables a larger font of their own and breaks lines early.
    return (
        f'<div style="{_PLAIN}"><b>[% {_marked()} %]&nbsp;[% {name} %]</b><br>[% {category} %]'
        f'<table cellspacing="0" style="{_PLAIN}">{body}</table></div>'
    )


def _hectares() -> str:
    return translate("UtsattaOmraden", "ha")


def _marked() -> str:
    """Return an expression for the category's letter on its colour."""
    cases = " ".join(f"WHEN \"category\" = '{each.value}' THEN '{_swatch(each.value)}'" for each in Category)
    return f"CASE {cases} ELSE '{_swatch(_UNKNOWN)}' END"


def _swatch(category: str) -> str:
    fill, _, letter = colours_of(category)
    return f'<span style="background-color:{fill};color:{letter}">&nbsp;{mark_of(category)}&nbsp;</span>'


def _row(title: str, value: str) -> str:
    """Return an expression for a row, empty where there is no value."""
    return f"coalesce('<tr><td>{_literal(title)}&nbsp;</td><td>' || nullif({value}, '') || '</td></tr>', '')"


def _escaped(value: str) -> str:
    """Return an expression for a text that cannot break the card's HTML, whatever a file brought in."""
    return f"replace({value}, map('&', '&amp;', '<', '&lt;', '>', '&gt;'))"


def _named(value: str, names: dict[str, str]) -> str:
    """Return an expression for the words of a value."""
    cases = " ".join(f"WHEN {value} = '{known}' THEN '{_literal(words)}'" for known, words in names.items())
    return f"CASE {cases} END"


def _if_known(call: str) -> str:
    """Return an expression for what one of the plugin's functions says, NULL where there is no such function."""
    return f"try(eval('{call}'), NULL)"


def _literal(text: str) -> str:
    return text.replace("'", "''")
