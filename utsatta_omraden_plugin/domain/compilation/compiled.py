"""The outcome of a compilation: every area with where it comes from, every LPO, every conflict."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from ..area import AreaVersion
from .decision import ConflictCase, open_cases
from .handed import LpoState


class Origin(Enum):
    """Where an area of a compilation comes from; the value is kept in the data."""

    LPO = "lpo"
    BASE = "base"


@dataclass(frozen=True)
class CompiledArea:
    """An area in the compilation.

    ``key`` names it from run to run: its origin, LPO and id there. ``handed`` is the area as it came with the hash
    ``handed_content`` (``content_hash``), ``area`` as it stands in the compilation (numbered by rule, cut by
    decisions). ``lpo_code`` is that of the LPO that handed it in, or that the base edition names; ``submission`` the
    SHA-256 of the file, empty for an area of the base edition. ``twin`` counts the areas of one LPO that say the same,
    from 1 in the order of their keys.
    """

    key: str
    area: AreaVersion
    handed: AreaVersion
    origin: Origin
    lpo_code: str
    submission: str = ""
    handed_content: str = ""
    twin: int = 1

    @property
    def side(self) -> tuple[str, str]:
        """What the key of a conflict is made of: no two areas of a compilation have the same."""
        return self.lpo_code, self.handed_content if self.twin == 1 else f"{self.handed_content}#{self.twin}"


@dataclass(frozen=True)
class Compiled:
    """What came of a compilation.

    ``before_decisions`` are all areas as numbered by rule, ``areas`` those of the edition: decisions carried out, areas
    that were left out gone; both in the order of the edition. ``left_out`` are base areas of an LPO that handed in and
    has them no more.
    """

    areas: tuple[CompiledArea, ...]
    before_decisions: tuple[CompiledArea, ...]
    lpos: tuple[LpoState, ...]
    cases: tuple[ConflictCase, ...]
    left_out: tuple[AreaVersion, ...] = ()

    @property
    def open_cases(self) -> Sequence[ConflictCase]:
        """The conflicts for which a publication has to wait."""
        return open_cases(self.cases)

    @property
    def missing_lpos(self) -> list[str]:
        """The codes of the LPOs that handed nothing in."""
        return [state.lpo_code for state in self.lpos if not state.is_in]
