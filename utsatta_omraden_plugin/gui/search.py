"""What a search field finds: the rows in which every word of it stands."""

from __future__ import annotations

import unicodedata
from typing import Generic, Protocol, TypeVar

from qgis.PyQt.QtCore import QObject

from .list_model import ListFilter, ListModel


class Searchable(Protocol):
    """A row that can be searched."""

    @property
    def searchable(self) -> str:
        """All that a search finds it by, folded."""


SearchableRow = TypeVar("SearchableRow", bound=Searchable)


class SearchFilter(ListFilter[SearchableRow], Generic[SearchableRow]):
    """A filter beside a search field; subclasses ask ``has_words`` in their ``accepts``."""

    def __init__(self, model: ListModel[SearchableRow], parent: QObject | None = None) -> None:
        super().__init__(model, parent)
        self._words: list[str] = []

    def seek(self, search: str) -> None:
        """Look for these words from now on, and look at all rows anew."""
        self._words = folded(search).split()
        self.invalidateFilter()

    def has_words(self, row: SearchableRow) -> bool:
        """Whether every word that is looked for stands in a row."""
        text = row.searchable
        for word in self._words:  # noqa: SIM110 - ten thousand generators take half of the time there is
            if word not in text:
                return False
        return True


def folded(text: str) -> str:
    """Return text as it is compared in a search: without case, slashes, double blanks and diacritics.

    The same name is written with blanks around its slash in one edition and without in another.
    """
    plain = unicodedata.normalize("NFKD", text.casefold()).replace("/", " ")
    return " ".join("".join(letter for letter in plain if not unicodedata.combining(letter)).split())
