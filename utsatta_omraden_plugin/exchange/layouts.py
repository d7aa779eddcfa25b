"""The layouts in which editions are known to come: one table, to be read and extended.

A column is recognised by its name, whatever its case; where the name leaves open what stands in it (a code or a name),
the cells decide (``CONTENT``). Columns outside the table are kept as extra attributes.
Source: data.md, "The published files", "Published schema" and "Shapefile names and the trap in them".
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from ..domain.text import QT_TRANSLATE_NOOP, Text, text

EXTRA = "extra"
"""The meaning of a column that has no home here."""

MEANINGS: dict[str, Text] = {
    "name": text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Name of the area")),
    "category": text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Category")),
    "locality": text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Locality")),
    "lpo": text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Local police area, name")),
    "lpo_code": text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Local police area, code (6 digits)")),
    "police_area": text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Police area, name")),
    "police_area_code": text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Police area, code (4 digits)")),
    "region": text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Police region, name")),
    "region_code": text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Police region, code (4 digits)")),
    "special_area_id": text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Special area id")),
    "object_id": text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Row number")),
    "valid_from": text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Category valid from")),
    "valid_to": text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Category valid to")),
    "stated_length": text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Stated length of the boundary (m)")),
    "stated_area": text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Stated area (m²)")),
    EXTRA: text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Extra attribute")),
}
"""What a column can mean, with the words for a dialog."""

NEEDED = ("name", "category")
"""Without a column for each of these a file is no edition."""


class Layout(Enum):
    """A known arrangement of columns; the value stands in the import report."""

    FULL = "published_full"
    SHAPEFILE = "published_shapefile"
    ORGANISATION = "lpo_po_region"
    CODES = "category_codes"
    SIMPLE = "simple"
    MAPPED = "mapped"
    """Explained by a person."""


@dataclass(frozen=True)
class CodeOrName:
    """A column that holds either a code of so many digits or a name; its cells tell which."""

    code: str
    name: str
    digits: int


_LPO = CodeOrName("lpo_code", "lpo", 6)
_POLICE_AREA = CodeOrName("police_area_code", "police_area", 4)
_REGION = CodeOrName("region_code", "region", 4)

Meaning = str | CodeOrName

COLUMNS: tuple[tuple[str, Meaning, frozenset[Layout]], ...] = tuple(
    (column, meaning, frozenset(layouts))
    for column, meaning, layouts in (
        # column             meaning             tells that the layout is (nothing: the column is common to several)
        ("NAMN",             "name",             ()),
        ("KATEGORI",         "category",         ()),
        ("ORT",              "locality",         ()),
        ("OBJECTID",         "object_id",        ()),
        ("OMRADESKOD",       "lpo_code",         ()),
        ("REGIONKOD",        "region_code",      ()),
        ("Shape_Area",       "stated_area",      ()),
        # The full schema of 2025, also read when cut out of a GeoPackage
        ("LOKALPOLISOMRADE", "lpo",              (Layout.FULL,)),
        ("POLISOMRADE",      "police_area",      (Layout.FULL,)),
        ("POLISOMRADESKOD",  "police_area_code", (Layout.FULL,)),
        ("SPECIALOMRADES_ID", "special_area_id", (Layout.FULL,)),
        ("AKTUALITET_START", "valid_from",       (Layout.FULL,)),
        ("AKTUALITET_SLUT",  "valid_to",         (Layout.FULL,)),
        ("Shape_Length",     "stated_length",    (Layout.FULL,)),
        # The same cut to ten bytes. Code first in 2023; cutting the names of 2025 puts the name first
        ("LOKALPOLIS",       "lpo",              (Layout.SHAPEFILE,)),
        ("POLISOMRAD",       _POLICE_AREA,       (Layout.SHAPEFILE,)),
        ("POLISOMR_1",       _POLICE_AREA,       (Layout.SHAPEFILE,)),
        ("SPECIALOMR",       "special_area_id",  (Layout.SHAPEFILE,)),
        ("AKTUALITET",       "valid_from",       (Layout.SHAPEFILE,)),
        ("AKTUALIT_1",       "valid_to",         (Layout.SHAPEFILE,)),
        ("Shape_Leng",       "stated_length",    (Layout.SHAPEFILE,)),
        # lpo, po, region with codes or names in them; `borttagen` (the year of removal) stays an extra attribute
        ("LPO",              _LPO,               (Layout.ORGANISATION,)),
        ("PO",               _POLICE_AREA,       (Layout.ORGANISATION,)),
        ("REGION",           _REGION,            ()),
    )
)  # fmt: skip
"""The table. A file's layout is the first of ``Layout`` that one of its columns tells; without such a column it is
``CODES`` when the categories stand as codes, else ``SIMPLE``."""

REMOVED_IN = "BORTTAGEN"
"""The column that tells in which year an area was taken off the list."""

CATEGORY_CODES = frozenset({"utsattomr", "riskomr", "sarskiltutsatt", "sarskiltutsattomr", "utsatt", "risk"})
"""Categories as codes, folded to small letters without dots, blanks and signs."""

USED_ELSEWHERE: dict[str, tuple[str, ...]] = {
    "name": ("namn", "name", "omrade", "omradesnamn", "omrnamn", "omradenamn", "benamning", "area", "areaname"),
    "category": ("kategori", "category", "kat", "typ", "type", "klass", "klassning", "omradestyp", "omrtyp", "niva"),
    "locality": ("ort", "tatort", "stad", "locality", "city", "kommun", "kommunnamn", "municipality"),
    "lpo": ("lpo", "lponamn", "lokalpolisomrade", "lokalpolis"),
    "lpo_code": ("lpokod", "omradeskod", "lpokode"),
    "police_area": ("po", "polisomrade", "ponamn", "policearea"),
    "police_area_code": ("pokod", "polisomradeskod", "polisomradekod"),
    "region": ("region", "regionnamn", "polisregion"),
    "region_code": ("regionkod", "polisregionkod"),
    "special_area_id": ("specialomradesid", "specialomr", "uid", "usoid", "omradesid", "omrid", "areaid", "nr"),
    "object_id": ("objectid", "objektid", "fid", "oid", "rad"),
    "valid_from": ("aktualitetstart", "startdatum", "from", "franochmed", "giltigfran", "validfrom", "sedan", "datum"),
    "valid_to": ("aktualitetslut", "slutdatum", "tom", "giltigtill", "validto", "tilllochmed"),
    "stated_length": ("shapelength", "shapeleng", "omkrets", "perimeter", "langd"),
    "stated_area": ("shapearea", "area", "areal", "yta", "aream2", "kvm"),
}
"""Names seen for the same things in other people's files, folded: evidence for a guess, never for a reading."""
