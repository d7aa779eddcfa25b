"""Tells in the log what someone should look at, as far as anybody reads a log."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import QgsProcessingFeedback

from ..domain.text import Text
from ..translation import translate, translated

WARNINGS_IN_LOG = 50


def warn_of(findings: Sequence[Text], feedback: QgsProcessingFeedback) -> None:
    """Warn of the first findings, and tell how many more stand in the report."""
    for finding in findings[:WARNINGS_IN_LOG]:
        feedback.pushWarning(translated(finding))
    more = len(findings) - WARNINGS_IN_LOG
    if more > 0:
        feedback.pushWarning(translate("UtsattaOmraden", "%n more finding(s): see the report.", None, more))
