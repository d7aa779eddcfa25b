"""The categories of vulnerable areas and the schemes they belong to (product.md, "The categories")."""

from __future__ import annotations

import unicodedata
from enum import Enum
from functools import lru_cache


class Category(Enum):
    """A category; the value is what stands in the data, which is Swedish always."""

    UTSATT = "Utsatt område"
    RISK = "Riskområde"
    SARSKILT = "Särskilt utsatt område"

    @property
    def mark(self) -> str:
        """One letter for labels and tables, so that colour never carries the meaning alone."""
        return {"Utsatt område": "U", "Riskområde": "R", "Särskilt utsatt område": "S"}[self.value]

    @property
    def rank(self) -> int:
        """How grave: 1 utsatt, 2 risk, 3 särskilt utsatt."""
        return [Category.UTSATT, Category.RISK, Category.SARSKILT].index(self) + 1


class CategoryScheme(Enum):
    """Which categories an edition knows. Riskområde exists in the editions 2015 to 2023."""

    THREE = "three_categories"
    TWO = "two_categories"

    @property
    def categories(self) -> tuple[Category, ...]:
        """The categories of the scheme, gravest last."""
        if self is CategoryScheme.THREE:
            return (Category.UTSATT, Category.RISK, Category.SARSKILT)
        return (Category.UTSATT, Category.SARSKILT)

    @classmethod
    def of_year(cls, year: int) -> CategoryScheme:
        """Return the scheme that editions of ``year`` use: two categories from 2025 on."""
        return cls.TWO if year >= 2025 else cls.THREE


# Spellings and codes seen in editions and in files derived from them, folded by `_folded`.
_SPELLINGS = {
    "utsatt": Category.UTSATT,
    "utsattomr": Category.UTSATT,
    "utsattomrade": Category.UTSATT,
    "risk": Category.RISK,
    "riskomr": Category.RISK,
    "riskomrade": Category.RISK,
    "sarskiltutsatt": Category.SARSKILT,
    "sarskiltutsattomr": Category.SARSKILT,
    "sarskiltutsattomrade": Category.SARSKILT,
}


def _folded(value: str) -> str:
    """Return the plain small letters: no dots over them, no blanks and no signs between them."""
    plain = unicodedata.normalize("NFKD", value.casefold())
    return "".join(letter for letter in plain if letter.isalnum())


@lru_cache(maxsize=1024)
def category_of(value: str) -> Category | None:
    """Return the category that ``value`` spells, whatever its case, blanks, signs or dots; None for anything else."""
    return _SPELLINGS.get(_folded(value))
