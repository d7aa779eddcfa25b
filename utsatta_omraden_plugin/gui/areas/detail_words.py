"""What a change of the log concerned, in words, for rows that are none of an area."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from typing import TYPE_CHECKING

from ...domain.category import CategoryScheme
from ...draft_words import contents_in_words
from ...translation import translate
from ..area_layer import column_titles

if TYPE_CHECKING:
    from ...domain.change import Change


def details_in_words(change: Change) -> str:
    """Return what a change concerned: figures and names with their values, texts by what they are; "" for nothing."""
    told = _with_values()
    parts = [
        _valued(title, change.old.get(column), change.new.get(column))
        for column, title in told.items()
        if _differs(change, column)
    ]
    titles = {**column_titles(), **_without_values()}
    columns = dict.fromkeys([*change.old, *change.new])
    parts += [
        titles[column] for column in columns if column in titles and column not in told and _differs(change, column)
    ]
    parts += _gone(change.old.get("deleted"))
    return " · ".join(part for part in parts if part)


def _gone(deleted: object) -> list[str]:
    """Return what went with a draft, as the log counts it."""
    if not isinstance(deleted, Mapping):
        return []
    from ...workspace import DraftContents  # late: QGIS's start does not pay for the workspace

    counted = {one.name: deleted.get(one.name, 0) for one in fields(DraftContents)}
    return contents_in_words(DraftContents(**counted))


def _differs(change: Change, column: str) -> bool:
    return bool(change.old.get(column) or change.new.get(column)) and change.old.get(column) != change.new.get(column)


def _valued(title: str, old: object, new: object) -> str:
    before, after = (_shown(value) for value in (old, new))
    return f"{title} {before} → {after}" if before and after else f"{title} {before or after}"


def _shown(value: object) -> str:
    if value in [scheme.value for scheme in CategoryScheme]:
        return " · ".join(category.mark for category in CategoryScheme(value).categories)
    return "" if value is None or isinstance(value, (Mapping, list)) else str(value)


def _with_values() -> dict[str, str]:
    return {
        "year": translate("UtsattaOmraden", "Edition"),
        "base_year": translate("UtsattaOmraden", "Base edition"),
        "areas": translate("UtsattaOmraden", "Number of areas"),
        "units": translate("UtsattaOmraden", "Number of units"),
        "scheme": translate("UtsattaOmraden", "Category scheme"),
        "version": translate("UtsattaOmraden", "Version"),
        "copy": translate("UtsattaOmraden", "Copy of the workspace"),
        "source_name": translate("UtsattaOmraden", "File"),
        "question_id": translate("UtsattaOmraden", "Question"),
        "problem": translate("UtsattaOmraden", "Problem"),
        "uncertainty": translate("UtsattaOmraden", "Uncertainty"),
        "assessor": translate("UtsattaOmraden", "Assessor"),
        "revision": translate("UtsattaOmraden", "Revision"),
        "category": translate("UtsattaOmraden", "Category"),
        "distribution_label": translate("UtsattaOmraden", "Distribution label"),
        "method_id": translate("UtsattaOmraden", "Method"),
        "method_version": translate("UtsattaOmraden", "Method version"),
        "lpo_code": translate("UtsattaOmraden", "LPO"),
        "code": translate("UtsattaOmraden", "Code"),
        "step_id": translate("UtsattaOmraden", "Step"),
    }


def _without_values() -> dict[str, str]:
    """Texts that people wrote, and what has no short form: that they changed says enough in a table."""
    return {
        "value": translate("UtsattaOmraden", "Answer"),
        "unknown": translate("UtsattaOmraden", "Answer"),
        "motivation": translate("UtsattaOmraden", "Motivation"),
        "source_kind": translate("UtsattaOmraden", "Source"),
        "source_reference": translate("UtsattaOmraden", "Source"),
        "data_date": translate("UtsattaOmraden", "Date of the data"),
        "kind": translate("UtsattaOmraden", "Kind"),
        "count_band": translate("UtsattaOmraden", "Number"),
        "role": translate("UtsattaOmraden", "Role"),
        "description": translate("UtsattaOmraden", "Description"),
        "criteria": translate("UtsattaOmraden", "Criteria"),
        "step_states": translate("UtsattaOmraden", "Steps"),
        "meanings": translate("UtsattaOmraden", "Columns"),
        "geom": translate("UtsattaOmraden", "Shape"),
    }
