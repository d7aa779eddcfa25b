"""What version 7 adds: the ground of the units of the organisation, and the locality that belongs to it."""

from __future__ import annotations

ORGANISATION_GROUND = (
    # NULL for a unit of which only code and name are known.
    "ALTER TABLE org_unit ADD COLUMN geom MULTIPOLYGON",
    "ALTER TABLE org_unit ADD COLUMN locality TEXT NOT NULL DEFAULT ''",
    # A file that knows the table as one without geometry is told; a new one learns of it with all other tables.
    "UPDATE gpkg_contents SET data_type = 'features', srs_id = 3006 WHERE table_name = 'org_unit'",
    """
INSERT INTO gpkg_geometry_columns (table_name, column_name, geometry_type_name, srs_id, z, m)
SELECT table_name, 'geom', 'MULTIPOLYGON', 3006, 0, 0 FROM gpkg_contents WHERE table_name = 'org_unit'
""",
)
