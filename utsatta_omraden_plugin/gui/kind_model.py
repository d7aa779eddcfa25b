"""The item model of the lists that tell two things in a row: of which kind it is, and what it is in a sentence."""

from __future__ import annotations

from enum import IntEnum
from typing import Generic, Protocol, TypeVar

from qgis.PyQt.QtCore import QObject

from ..translation import translate
from .sentence_model import SentenceModel


class Column(IntEnum):
    """The columns, from left to right."""

    KIND = 0
    WHAT = 1


class OfAKind(Protocol):
    """A row as the list shows it."""

    @property
    def kind(self) -> str:
        """Of which kind it is, in a word."""

    @property
    def sentence(self) -> str:
        """What it is."""


KindRow = TypeVar("KindRow", bound=OfAKind)


class KindModel(SentenceModel[KindRow], Generic[KindRow]):
    """Shows rows in the order in which they are given."""

    COLUMNS = len(Column)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.headings = {
            Column.KIND: translate("UtsattaOmraden", "Kind"),
            Column.WHAT: translate("UtsattaOmraden", "What"),
        }

    def said(self, row: KindRow, column: int) -> str:
        return row.kind if column == Column.KIND else row.sentence
