"""The list of what stops a publication."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from qgis.PyQt.QtWidgets import QWidget

from ...translation import translate, translated
from ..kind_model import Column, KindModel
from ..list_model import ListFilter
from ..sentence_table import SentenceTable

if TYPE_CHECKING:
    from ...domain.publication import Hindrance


@dataclass(frozen=True, eq=False)
class HindranceRow:
    """Something that stops a publication, in the user's language."""

    hindrance: Hindrance
    kind: str
    sentence: str
    how: str


def row_of(hindrance: Hindrance) -> HindranceRow:
    """Return the row of a hindrance."""
    return HindranceRow(
        hindrance, kind_in_words(hindrance.code), translated(hindrance.message), translated(hindrance.how_to_go_on)
    )


def kind_in_words(code: str) -> str:
    """Return who has to do something about a hindrance, in a word."""
    return {
        "undecided_conflict": translate("UtsattaOmraden", "Conflict"),
        "blocking_finding": translate("UtsattaOmraden", "Check"),
        "no_noa_judgement": translate("UtsattaOmraden", "Judgement"),
        "other_boundary": translate("UtsattaOmraden", "Judgement"),
        "other_category": translate("UtsattaOmraden", "Judgement"),
        "other_trend": translate("UtsattaOmraden", "Judgement"),
        "identity_number": translate("UtsattaOmraden", "Privacy"),
        "not_writable": translate("UtsattaOmraden", "Format"),
    }.get(code, translate("UtsattaOmraden", "Edition"))


class HindranceModel(KindModel[HindranceRow]):
    """Shows what stops a publication, in the order in which it is told; over a row, also how to go on."""

    def tip(self, row: HindranceRow, column: int) -> str:
        return f"{row.sentence} {row.how}"


class HindranceTable(SentenceTable[HindranceRow]):
    """What stops a publication as rows."""

    SENTENCE = Column.WHAT
    WIDEST = 140

    def __init__(self, model: HindranceModel, rows: ListFilter[HindranceRow], parent: QWidget | None = None) -> None:
        super().__init__(model, rows, parent)
        self.setObjectName("publishFindings")
        self.setAccessibleName(translate("UtsattaOmraden", "What stops the publication"))

    def choose_first(self) -> None:
        """Choose the first row without telling ``chosen``."""
        with self.quietly():
            self.choose_line_of(self._rows.index(0, 0))
