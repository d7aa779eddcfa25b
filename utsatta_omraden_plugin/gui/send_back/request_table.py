"""The list of what an LPO is asked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from qgis.PyQt.QtWidgets import QWidget

from ...translation import translate
from ..compile.conflict_row import kind_in_words
from ..kind_model import Column, KindModel
from ..list_model import ListFilter
from ..sentence_table import SentenceTable

if TYPE_CHECKING:
    from ...exchange.send_back import Request


@dataclass(frozen=True, eq=False)
class RequestRow:
    """A request as the list shows it."""

    request: Request
    kind: str

    @property
    def sentence(self) -> str:
        """The conflict about which it is asked."""
        return self.request.conflict


def row_of(request: Request) -> RequestRow:
    """Return the row of a request."""
    return RequestRow(request, kind_in_words(request.code))


class RequestModel(KindModel[RequestRow]):
    """Shows requests, in the order of the file."""


class RequestTable(SentenceTable[RequestRow]):
    """Requests as rows."""

    SENTENCE = Column.WHAT
    WIDEST = 150

    def __init__(self, model: RequestModel, rows: ListFilter[RequestRow], parent: QWidget | None = None) -> None:
        super().__init__(model, rows, parent)
        self.setObjectName("requestTable")
        self.setAccessibleName(translate("UtsattaOmraden", "What is asked"))
        self.lay_out(is_narrow=True)  # two lines for each sentence
