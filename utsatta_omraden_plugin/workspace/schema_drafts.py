"""What version 5 adds: the edition that a draft was started from."""

from __future__ import annotations

DRAFT_COLUMNS = ("ALTER TABLE edition ADD COLUMN base_edition_id TEXT REFERENCES edition (id)",)
