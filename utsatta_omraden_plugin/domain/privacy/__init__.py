"""The privacy gate: what in a text points out a person. Every way out of the workspace asks here first (data.md)."""

from __future__ import annotations

from .finding import PrivacyFinding, PrivacyKind, PrivacySeverity
from .gate import TextFindings, findings_in, findings_in_texts, identity_numbers_masked, masked, refused_in_step_3
from .unfinished import unfinished_from

__all__ = [
    "PrivacyFinding",
    "PrivacyKind",
    "PrivacySeverity",
    "TextFindings",
    "findings_in",
    "findings_in_texts",
    "identity_numbers_masked",
    "masked",
    "refused_in_step_3",
    "unfinished_from",
]
