"""What version 8 adds: the versions in which an edition was published, and the frost on them.

A publication stands until a new version is opened; while it stands, nothing that is published can be changed, by other
programs neither. Whose identity an area has may still be put right: that is no part of what is published.
"""

from __future__ import annotations

_FROZEN = """
WHEN EXISTS (SELECT 1 FROM publication WHERE edition_id = {row}.edition_id AND reopened_at IS NULL)
BEGIN SELECT RAISE(ABORT, 'the edition is published and frozen'); END
"""


def _frozen(row: str) -> str:
    return _FROZEN.replace("{row}", row)


PUBLICATION_TABLES = (
    """
CREATE TABLE publication (
    fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    id TEXT NOT NULL UNIQUE,
    edition_id TEXT NOT NULL REFERENCES edition (id),
    number INTEGER NOT NULL CHECK (number >= 1),
    content_sha256 TEXT NOT NULL CHECK (length(content_sha256) = 64),
    areas INTEGER NOT NULL CHECK (areas >= 1),
    reason TEXT NOT NULL CHECK (trim(reason) <> ''),
    published_by TEXT NOT NULL CHECK (published_by <> ''),
    published_at DATETIME NOT NULL,
    status_before TEXT NOT NULL CHECK (status_before IN ('draft', 'compiled')),
    reopened_at DATETIME,
    reopened_by TEXT NOT NULL DEFAULT '',
    reopened_reason TEXT NOT NULL DEFAULT '',
    CHECK ((reopened_at IS NULL) = (reopened_by = '')),
    CHECK ((reopened_at IS NULL) = (trim(reopened_reason) = '')),
    UNIQUE (edition_id, number)
)
""",
    "CREATE UNIQUE INDEX publication_that_stands ON publication (edition_id) WHERE reopened_at IS NULL",
    """
CREATE TRIGGER publication_is_never_removed BEFORE DELETE ON publication
BEGIN SELECT RAISE(ABORT, 'what was published stays listed'); END
""",
    """
CREATE TRIGGER publication_is_never_rewritten BEFORE UPDATE ON publication
WHEN OLD.reopened_at IS NOT NULL OR NEW.reopened_at IS NULL OR NEW.fid <> OLD.fid OR NEW.id <> OLD.id
    OR NEW.edition_id <> OLD.edition_id OR NEW.number <> OLD.number OR NEW.content_sha256 <> OLD.content_sha256
    OR NEW.areas <> OLD.areas OR NEW.reason <> OLD.reason OR NEW.published_by <> OLD.published_by
    OR NEW.published_at <> OLD.published_at OR NEW.status_before <> OLD.status_before
BEGIN SELECT RAISE(ABORT, 'what was published stays listed'); END
""",
    """
CREATE TRIGGER edition_that_is_published_stays
BEFORE UPDATE OF id, year, label, status, scheme, source_name, source_sha256, base_edition_id ON edition
WHEN EXISTS (SELECT 1 FROM publication WHERE edition_id = OLD.id AND reopened_at IS NULL)
BEGIN SELECT RAISE(ABORT, 'the edition is published and frozen'); END
""",
    "CREATE TRIGGER area_of_a_published_edition_is_not_added BEFORE INSERT ON area_version" + _frozen("NEW"),
    "CREATE TRIGGER area_of_a_published_edition_is_not_removed BEFORE DELETE ON area_version" + _frozen("OLD"),
    """
CREATE TRIGGER area_of_a_published_edition_is_not_changed
BEFORE UPDATE OF geom, id, edition_id, object_id, special_area_id, name, category, locality, lpo, lpo_code,
    police_area, police_area_code, region, region_code, valid_from, valid_to, trend, stated_length, stated_area, extra
ON area_version
WHEN EXISTS (SELECT 1 FROM publication WHERE edition_id IN (OLD.edition_id, NEW.edition_id) AND reopened_at IS NULL)
BEGIN SELECT RAISE(ABORT, 'the edition is published and frozen'); END
""",
    """
CREATE TRIGGER judgement_of_a_published_edition_is_not_added BEFORE INSERT ON judgement
WHEN NEW.level = 'noa'
    AND EXISTS (SELECT 1 FROM publication WHERE edition_id = NEW.edition_id AND reopened_at IS NULL)
BEGIN SELECT RAISE(ABORT, 'the edition is published and frozen'); END
""",
    """
CREATE TRIGGER judgement_of_a_published_edition_is_not_removed BEFORE DELETE ON judgement
WHEN OLD.level = 'noa'
    AND EXISTS (SELECT 1 FROM publication WHERE edition_id = OLD.edition_id AND reopened_at IS NULL)
BEGIN SELECT RAISE(ABORT, 'the edition is published and frozen'); END
""",
)
