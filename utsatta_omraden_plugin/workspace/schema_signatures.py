"""What version 10 adds: whose signature a submission bore when it was compiled."""

from __future__ import annotations

SIGNATURE_COLUMNS = (
    # JSON of ``domain.signature.Signature``; empty of what was refused or was kept before signatures were looked at.
    "ALTER TABLE submission ADD COLUMN signature TEXT NOT NULL DEFAULT ''",
)
