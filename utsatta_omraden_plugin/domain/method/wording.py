"""The method's texts in two languages."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Wording:
    """A text of the method in Swedish and English."""

    sv: str
    en: str

    def in_language(self, language: str) -> str:
        """Return the Swedish text for ``sv…``, else the English one."""
        return self.sv if language.lower().startswith("sv") else self.en
