"""Submissions: one LPO's share of a workspace as one zip that cannot leak and that can be read without trust."""

from __future__ import annotations

from .create import SubmissionReport, create_submission, look_before_submission
from .manifest import Base, Counts, EditionNamed, Lpo, Manifest, ManifestError, MemberFile, MethodUsed
from .outlook import SubmissionOutlook
from .phone_code import key_code, phone_code
from .read import Submission, read_submission
from .refused import Reason, ReasonCode, SubmissionRefused
from .signature_words import signature_in_words

__all__ = [
    "Base",
    "Counts",
    "EditionNamed",
    "Lpo",
    "Manifest",
    "ManifestError",
    "MemberFile",
    "MethodUsed",
    "Reason",
    "ReasonCode",
    "Submission",
    "SubmissionOutlook",
    "SubmissionRefused",
    "SubmissionReport",
    "create_submission",
    "key_code",
    "look_before_submission",
    "phone_code",
    "read_submission",
    "signature_in_words",
]
