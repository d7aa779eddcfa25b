"""Which checks stop an edition on its way out (data.md, "Exchange": checks first)."""

from __future__ import annotations

from ..edition import EditionStatus
from .catalogue import CATALOGUE
from .category_not_in_scheme import CATEGORY_NOT_IN_SCHEME
from .check import Check
from .duplicate_id import DUPLICATE_ID
from .finding import Severity
from .missing_name import MISSING_NAME
from .unknown_category import UNKNOWN_CATEGORY

_OF_PUBLISHED = (DUPLICATE_ID, MISSING_NAME, UNKNOWN_CATEGORY, CATEGORY_NOT_IN_SCHEME)


def checks_that_stop(status: EditionStatus) -> tuple[Check, ...]:
    """Return the checks whose errors stop an edition of this status until they are mended or accepted.

    What is made here leaves without errors. A published edition leaves as it was published, with the overlaps and
    wrong codes that the police's own files have; only what makes areas impossible to tell apart or to sort stops it.
    """
    if status is EditionStatus.PUBLISHED:
        return _OF_PUBLISHED
    return tuple(one for one in CATALOGUE if one.severity is Severity.ERROR)
