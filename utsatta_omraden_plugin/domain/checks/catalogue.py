"""All checks, in the order in which they are shown."""

from __future__ import annotations

from .blank import BLANK
from .category_not_in_scheme import CATEGORY_NOT_IN_SCHEME
from .check import Check
from .code_name_conflict import CODE_NAME_CONFLICT
from .code_nesting import CODE_NESTING
from .crs_suspect import CRS_SUSPECT
from .date import DATE
from .duplicate_id import DUPLICATE_ID
from .duplicate_name import DUPLICATE_NAME
from .hole import HOLE
from .id_changed import ID_CHANGED
from .id_reused import ID_REUSED
from .invalid_geometry import INVALID_GEOMETRY
from .measure_mismatch import MEASURE_MISMATCH
from .missing_name import MISSING_NAME
from .near_border import NEAR_BORDER
from .near_sarskilt import NEAR_SARSKILT
from .outside_sweden import OUTSIDE_SWEDEN
from .overlap import OVERLAP
from .sliver_overlap import SLIVER_OVERLAP
from .sliver_part import SLIVER_PART
from .text_not_encodable import TEXT_NOT_ENCODABLE
from .text_too_long import TEXT_TOO_LONG
from .unknown_category import UNKNOWN_CATEGORY

CATALOGUE: tuple[Check, ...] = (
    # The boundary
    INVALID_GEOMETRY,
    CRS_SUSPECT,
    OUTSIDE_SWEDEN,
    OVERLAP,
    SLIVER_OVERLAP,
    NEAR_BORDER,
    HOLE,
    SLIVER_PART,
    MEASURE_MISMATCH,
    # Which area it is
    DUPLICATE_ID,
    ID_REUSED,
    ID_CHANGED,
    MISSING_NAME,
    DUPLICATE_NAME,
    # Category and date
    UNKNOWN_CATEGORY,
    CATEGORY_NOT_IN_SCHEME,
    DATE,
    # The organisation
    CODE_NESTING,
    CODE_NAME_CONFLICT,
    # The texts
    BLANK,
    TEXT_TOO_LONG,
    TEXT_NOT_ENCODABLE,
    # Good to know
    NEAR_SARSKILT,
)

CHECKS_BY_CODE = {check.code: check for check in CATALOGUE}
