"""What stands in the way of a compilation, with both sides, and how it can be settled."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from shapely import MultiPolygon

from ..area import AreaVersion
from ..text import Text


class ConflictCode(Enum):
    """The kinds of conflicts; the value stands in reports and is kept in the data."""

    OVERLAP_ACROSS_LPOS = "overlap_across_lpos"
    SAME_AREA_TWICE = "same_area_twice"
    SAME_ID_TWICE = "same_id_twice"
    NEW_ID_TWICE = "new_id_twice"
    UNSIGNED_CATEGORY = "unsigned_category"
    CATEGORY_NOT_IN_SCHEME = "category_not_in_scheme"
    CHECK_FAILED = "check_failed"


_WITH_LEFT_AND_RIGHT = (ConflictCode.OVERLAP_ACROSS_LPOS, ConflictCode.SAME_AREA_TWICE, ConflictCode.SAME_ID_TWICE)


class Choice(Enum):
    """How a person settles a conflict.

    Of two areas on the same ground ``LEFT`` and ``RIGHT`` keep it and the other is cut back, ``BOTH_CLIPPED`` gives it
    to neither, and with ``NEW_BOUNDARY`` the left one gets the boundary drawn and the right one is cut back to it. Of
    the same area twice ``LEFT`` or ``RIGHT`` stays and the other one is left out; ``ACCEPT`` says that they are two
    areas. Of the same id twice ``LEFT`` or ``RIGHT`` keeps it and the other gets the next free one. Of a category
    ``RIGHT`` is what the base edition says, ``NEW_CATEGORY`` what the person says, ``ACCEPT`` what was handed in.
    ``SEND_BACK`` asks the LPOs to settle it, and the conflict stays open until they hand in anew.
    """

    LEFT = "left"
    RIGHT = "right"
    BOTH_CLIPPED = "both_clipped"
    NEW_BOUNDARY = "new_boundary"
    NEW_CATEGORY = "new_category"
    SEND_BACK = "send_back"
    ACCEPT = "accept"


@dataclass(frozen=True)
class Conflict:
    """One conflict.

    ``areas`` are the sides as they were handed in, left before right; most kinds have two, a failed check one or
    more, what is only told of an LPO all of its areas concerned.
    ``sides`` name the same areas in the compilation (``CompiledArea.key``); empty for a side that only stands there to
    compare with, as the area in the base edition does. ``lpos`` are the codes of the LPOs concerned. ``ground``
    (EPSG:3006) is what the sides have in common, None where that is no matter of ground. ``point`` is where to look.
    ``choices`` are the ways to settle it, none for what was settled by rule and is only told. A publication waits for
    those that are ``blocking``. ``key`` stays the same as long as both sides do, so that a decision holds.
    ``finding_key`` is that of the check's finding, empty for others.
    """

    key: str
    code: ConflictCode
    areas: tuple[AreaVersion, ...]
    sides: tuple[str, ...]
    lpos: tuple[str, ...]
    message: Text
    choices: tuple[Choice, ...]
    ground: MultiPolygon | None = None
    point: tuple[float, float] | None = None
    blocking: bool = True
    finding_key: str = ""


def conflict_key(code: ConflictCode, sides: Iterable[tuple[str, str]], about: str = "") -> str:
    """Return the key of a conflict: a hash of its code, of what it is about, and of both sides' LPO and content.

    ``sides`` are pairs of LPO code and ``content_hash``; their order does not matter.
    """
    # The left side was that of the first row once: what was decided of left and right then is asked anew.
    order = ("left by LPO",) if code in _WITH_LEFT_AND_RIGHT else ()
    parts = [code.value, about, *order, *sorted(f"{lpo}:{content}" for lpo, content in sides)]
    return hashlib.sha256("|".join(parts).encode("utf-8")).hexdigest()[:32]
