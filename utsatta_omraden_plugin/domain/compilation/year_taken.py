"""A year whose edition is no compilation cannot be compiled into."""

from __future__ import annotations

from ..edition import Edition, EditionStatus
from ..errors import RuleError
from ..text import QT_TRANSLATE_NOOP, text


def refuse_other_edition(there: Edition) -> None:
    """Raise ``RuleError`` unless the edition that a year has already is a compilation, which is brought up to date."""
    if there.status is EditionStatus.COMPILED:
        return
    if there.status is EditionStatus.DRAFT:
        remedy = text(
            QT_TRANSLATE_NOOP(
                "UtsattaOmraden",
                "It is a draft. Delete it if nobody needs it (menu of the dock Areas and categories, or deletedraft), "
                "or give another year or another workspace.",
            )
        )
    else:
        remedy = text(
            QT_TRANSLATE_NOOP(
                "UtsattaOmraden",
                "Give another year or another workspace; of a published edition open a new version first.",
            )
        )
    said = QT_TRANSLATE_NOOP("UtsattaOmraden", "The workspace has an edition {year} already that is no compilation.")
    raise RuleError(text(said, year=there.year), remedy)
