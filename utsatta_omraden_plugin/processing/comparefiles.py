"""``utsattaomraden:comparefiles``: whether two files hold the same areas, value by value and vertex by vertex."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import QgsProcessingFeedback, QgsProcessingOutputNumber

from ..domain.text import QT_TRANSLATE_NOOP, Text, text
from ..translation import speech_of, translate, translated
from . import parameters
from .algorithm import UtsattaAlgorithm
from .report_file import report_file

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..domain.progress import Progress
    from ..exchange.differences import Difference, DifferenceKind
    from .given import Given

DIFFERENCES_IN_LOG = 100


class CompareFiles(UtsattaAlgorithm):
    """Tells what differs between two files, what an export does on purpose apart from what would be a loss."""

    NAME = "comparefiles"
    ICON = "compare"

    def displayName(self) -> str:
        return translate("UtsattaOmraden", "Compare files")

    def shortHelpString(self) -> str:
        return translate(
            "UtsattaOmraden",
            "Compares two published files row by row: every value, and every vertex of the boundaries. What an export "
            "does on purpose (rounding to 0.1 mm, the way rings run, measures of the written boundary, blanks around "
            "texts, row numbers) is counted apart; all else is listed. It answers whether a file that came in goes out "
            "the same; what happened to areas from one edition to the next is told by compareeditions.",
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        help_text = translate("UtsattaOmraden", "A published file; both are in the same coordinate system.")
        for name, title in (
            ("BEFORE", translate("UtsattaOmraden", "First file")),
            ("AFTER", translate("UtsattaOmraden", "Second file")),
        ):
            self.addParameter(parameters.published_file(name, title, help_text))
        self.addParameter(parameters.report())
        self.addParameter(parameters.language_of_files())
        self.addOutput(QgsProcessingOutputNumber("DIFFERENCES", translate("UtsattaOmraden", "Differences")))
        done = translate("UtsattaOmraden", "What an export does on purpose")
        self.addOutput(QgsProcessingOutputNumber("NORMALISATIONS", done))

    def work(self, given: Given, feedback: QgsProcessingFeedback, progress: Progress) -> dict[str, Any]:
        from ..exchange.differences import differences_between

        speak = speech_of(given.choice("LANGUAGE"))
        before, after = Path(given.text("BEFORE")), Path(given.text("AFTER"))
        with report_file(given.target("REPORT")) as write_report:
            found = differences_between(before, after, progress.part(0, 0.9))
            lost = [one for one in found if not one.is_normalisation]
            counts = Counter(one.kind for one in found)
            write_report(
                {
                    "before": before.name,
                    "after": after.name,
                    "summary": {kind.value: count for kind, count in counts.items()},
                    "differences": [{**_as_json(one), "sentence": _sentence(one).translated(speak)} for one in lost],
                }
            )
        progress.at(1.0)
        _say(counts, lost, feedback)
        return {"DIFFERENCES": len(lost), "NORMALISATIONS": len(found) - len(lost)}


def _as_json(difference: Difference) -> dict[str, object]:
    return {
        "kind": difference.kind.value,
        "row": difference.row,
        "column": difference.what,
        "before": difference.before,
        "after": difference.after,
    }


def _say(counts: Counter[DifferenceKind], lost: Sequence[Difference], feedback: QgsProcessingFeedback) -> None:
    from ..exchange.privacy_gate import hidden_in_text

    if not lost:
        feedback.pushInfo(translate("UtsattaOmraden", "The files hold the same areas."))
    for kind, count in counts.items():
        feedback.pushInfo(f"{kind.value}: {count}")
    for one in lost[:DIFFERENCES_IN_LOG]:
        feedback.pushWarning(hidden_in_text(translated(_sentence(one))))
    rest = len(lost) - DIFFERENCES_IN_LOG
    if rest > 0:
        feedback.pushInfo(translate("UtsattaOmraden", "… and %n more; REPORT lists them all.", None, rest))


def _sentence(difference: Difference) -> Text:
    return text(
        QT_TRANSLATE_NOOP("UtsattaOmraden", "Row {row}, {column}: {before} became {after}"),
        row=difference.row,
        column=difference.what,
        before=_short(difference.before),
        after=_short(difference.after),
    )


def _short(value: object) -> str:
    said = "–" if value is None else str(value)
    return said if len(said) <= 60 else f"{said[:59]}…"
