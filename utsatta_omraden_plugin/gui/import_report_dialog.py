"""What came in with an edition, and what in it a person should look at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QLocale, Qt
from qgis.PyQt.QtWidgets import (
    QApplication,
    QDialog,
    QDialogButtonBox,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ..translation import translate, translated
from .labels import sentence_label

if TYPE_CHECKING:
    from ..domain.checks.check import Check
    from ..exchange.import_edition import ImportReport
    from ..exchange.refusal import Warning_

EXPLAINED = "mapped"
"""The layout of a file whose columns a person has explained, now or earlier."""
CODE = Qt.ItemDataRole.UserRole


class ImportReportDialog(QDialog):
    """The counts, the source, and the warnings by kind, with what to do about each kind below.

    What concerns the whole file, such as a year that contradicts itself, comes first. Inside: ``importSummary``,
    ``warningTree``, ``howToFix``, ``copyButton``, ``buttonBox``.
    """

    def __init__(self, report: ImportReport, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._checks = _checks()
        self.setObjectName("ImportReportDialog")
        title = translate("UtsattaOmraden", "Import of edition {year}").format(year=report.edition.year)
        self.setWindowTitle(title)
        self.summary = sentence_label("importSummary", _summary(report), can_be_copied=True)
        self.warnings = QTreeWidget()
        self.warnings.setObjectName("warningTree")
        self.warnings.setAccessibleName(translate("UtsattaOmraden", "What to look at"))
        self.warnings.setHeaderHidden(True)
        self.how_to_fix = sentence_label("howToFix", can_be_copied=True)
        self.how_to_fix.setMinimumHeight(4 * self.how_to_fix.fontMetrics().lineSpacing())
        self.how_to_fix.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, parent=self)
        self.buttons.setObjectName("buttonBox")
        copy = self.buttons.addButton(translate("UtsattaOmraden", "&Copy"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.setObjectName("copyButton")
        copy.setAutoDefault(False)
        copy.clicked.connect(lambda _checked=False: QApplication.clipboard().setText(self.as_text()))
        self.buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        for widget in (self.summary, self.warnings, self.how_to_fix, self.buttons):
            column.addWidget(widget)
        self.warnings.currentItemChanged.connect(self._explain)
        self._fill(report.warnings)
        if report.warnings:
            self.warnings.setCurrentItem(self.warnings.topLevelItem(0).child(0))
        self.resize(720, 460 if report.warnings else self.sizeHint().height())

    def as_text(self) -> str:
        """Return everything that stands here, for a letter to whoever made the file; identity numbers are masked."""
        from ..domain.privacy import identity_numbers_masked

        lines = [self.summary.text()]
        for kind in map(self.warnings.topLevelItem, range(self.warnings.topLevelItemCount())):
            lines += ["", kind.text(0)]
            lines += [f"• {kind.child(row).text(0)}" for row in range(kind.childCount())]
        return identity_numbers_masked("\n".join(lines))

    def _fill(self, warnings: list[Warning_]) -> None:
        by_code: dict[str, list[Warning_]] = {}
        for warning in sorted(warnings, key=lambda warning: bool(warning.area)):
            by_code.setdefault(warning.code, []).append(warning)
        sign = QgsApplication.getThemeIcon("/mIconWarning.svg")
        for code, of_kind in by_code.items():
            kind = QTreeWidgetItem([f"{title_of_warnings(code)} ({len(of_kind)})"])
            kind.setIcon(0, sign)
            kind.setData(0, CODE, code)
            self.warnings.addTopLevelItem(kind)
            for warning in of_kind:
                row = QTreeWidgetItem([translated(warning.message)])
                row.setData(0, CODE, code)
                kind.addChild(row)
            kind.setExpanded(True)
        self.warnings.setVisible(bool(warnings))
        self.how_to_fix.setVisible(bool(warnings))

    def _explain(self, current: QTreeWidgetItem | None, _before: QTreeWidgetItem | None = None) -> None:
        """Say the chosen warning in full, and what to do about its kind."""
        if current is None:
            return
        said = [current.text(0)] if current.parent() is not None else []
        check = self._checks.get(current.data(0, CODE))
        if check is not None:
            how = translate("UtsattaOmraden", "What to do: {how}")
            said.append(how.format(how=translated(check.how_to_fix)))
        self.how_to_fix.setText("\n".join(said))


def title_of_warnings(code: str) -> str:
    """Return what warnings with this code are called: as the check of the same code, if there is one."""
    check = _checks().get(code)
    if check is not None:
        return translated(check.title)
    known = {
        "edition_contradiction": translate("UtsattaOmraden", "The year contradicts itself"),
        "crs_accuracy": translate("UtsattaOmraden", "Accuracy of the reprojection"),
    }
    return known.get(code, code)


def _checks() -> dict[str, Check]:
    from ..domain.checks.catalogue import CATALOGUE  # brings shapely, which is there once something was imported

    return {check.code: check for check in CATALOGUE}


def _summary(report: ImportReport) -> str:
    counts = ", ".join(f"{count} {category}" for category, count in report.categories.items())
    areas = translate("UtsattaOmraden", "%n area(s): {counts}.", None, report.areas).format(counts=counts)
    source = translate("UtsattaOmraden", "Source: {file}, coordinate system {crs}.")
    lines = [areas, source.format(file=report.edition.source_name, crs=report.crs)]
    if report.crs_accuracy_m:
        text = translate("UtsattaOmraden", "Reprojected to SWEREF 99 TM with an accuracy of {metres} m.")
        lines.append(text.format(metres=QLocale().toString(float(report.crs_accuracy_m), "f", 1)))
    if report.layout == EXPLAINED:
        text = translate("UtsattaOmraden", "The columns were read as somebody has explained them: {meanings}.")
        lines.append(text.format(meanings=_meanings(report)))
    extra = [column for column, meaning in report.field_map.items() if meaning == "extra"]
    if extra:
        text = translate("UtsattaOmraden", "Kept as extra attributes: {columns}.")
        lines.append(text.format(columns=", ".join(extra)))
    return "\n".join(lines)


def _meanings(report: ImportReport) -> str:
    from ..exchange.layouts import EXTRA, MEANINGS

    told = {column: meaning for column, meaning in report.field_map.items() if meaning != EXTRA}
    return ", ".join(f"{column} = {translated(MEANINGS[meaning])}" for column, meaning in told.items())
