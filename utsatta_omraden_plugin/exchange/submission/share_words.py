"""How the tables of a share are called when something in one of their texts is to be put right."""

from __future__ import annotations

from ...domain.text import QT_TRANSLATE_NOOP, Text, text

_TABLES = {
    "workspace_meta": text(QT_TRANSLATE_NOOP("UtsattaOmraden", "distribution label")),
    "change_log": text(QT_TRANSLATE_NOOP("UtsattaOmraden", "change log")),
    "edition": text(QT_TRANSLATE_NOOP("UtsattaOmraden", "edition")),
    "area_version": text(QT_TRANSLATE_NOOP("UtsattaOmraden", "area")),
    "lineage": text(QT_TRANSLATE_NOOP("UtsattaOmraden", "lineage")),
    "org_unit": text(QT_TRANSLATE_NOOP("UtsattaOmraden", "organisation")),
    "assessment": text(QT_TRANSLATE_NOOP("UtsattaOmraden", "assessment")),
    "answer": text(QT_TRANSLATE_NOOP("UtsattaOmraden", "answer")),
    "gate_override": text(QT_TRANSLATE_NOOP("UtsattaOmraden", "opened step")),
    "actor_group": text(QT_TRANSLATE_NOOP("UtsattaOmraden", "group of actors")),
    "place_point": text(QT_TRANSLATE_NOOP("UtsattaOmraden", "place")),
    "place_line": text(QT_TRANSLATE_NOOP("UtsattaOmraden", "place")),
    "place_area": text(QT_TRANSLATE_NOOP("UtsattaOmraden", "place")),
    "boundary_proposal": text(QT_TRANSLATE_NOOP("UtsattaOmraden", "proposed boundary")),
    "judgement": text(QT_TRANSLATE_NOOP("UtsattaOmraden", "judgement")),
    "measure": text(QT_TRANSLATE_NOOP("UtsattaOmraden", "measure")),
    "measure_follow_up": text(QT_TRANSLATE_NOOP("UtsattaOmraden", "follow-up of a measure")),
    "accepted_finding": text(QT_TRANSLATE_NOOP("UtsattaOmraden", "accepted finding")),
}


def place_in_words(table: str, column: str) -> Text:
    """Return where a text stands, such as “answer (motivation)”."""
    return Text("{table} ({column})", {"table": _TABLES.get(table, table), "column": column})
