"""The line over the table: what to compare, of which area, only differences, and what to do with it."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QSignalBlocker, pyqtSignal
from qgis.PyQt.QtWidgets import QCheckBox, QWidget

from ...translation import translate
from ..bar_pieces import FoldingBar, combo_box, line_of, push_button, show_whole_texts
from ..more_button import MoreButton

if TYPE_CHECKING:
    from ...exchange.calibration import ComparedArea


class Scope(Enum):
    """What is compared."""

    AREA = "area"
    QUESTIONS = "questions"
    ASSESSORS = "assessors"
    LPOS = "lpos"


class CalibrationBar(FoldingBar):
    """``scopeChosen(Scope)``, ``areaChosen(version id)`` and ``onlyDifferences(bool)`` tell of choices; the buttons are
    ``copyWanted``, ``exportWanted``, ``mergeWanted`` and ``commonWanted``."""

    scopeChosen = pyqtSignal(object)
    areaChosen = pyqtSignal(str)
    onlyDifferences = pyqtSignal(bool)
    copyWanted = pyqtSignal()
    exportWanted = pyqtSignal()
    mergeWanted = pyqtSignal()
    commonWanted = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.scope_list = combo_box("calibrationScope", translate("UtsattaOmraden", "What to compare"), 8)
        for scope, name in (
            (Scope.AREA, translate("UtsattaOmraden", "One area")),
            (Scope.QUESTIONS, translate("UtsattaOmraden", "All areas, by question")),
            (Scope.ASSESSORS, translate("UtsattaOmraden", "Assessors")),
            (Scope.LPOS, translate("UtsattaOmraden", "LPOs")),
        ):
            self.scope_list.addItem(name, scope)
        self.area_list = combo_box(
            "calibrationArea", translate("UtsattaOmraden", "Area that several have assessed"), 10
        )
        self.only = QCheckBox(translate("UtsattaOmraden", "Onl&y differences"))
        self.only.setObjectName("onlyDifferences")
        self.only.setToolTip(translate("UtsattaOmraden", "Leave out what the assessors agree on"))
        self.more = MoreButton("moreCalibrationButton", translate("UtsattaOmraden", "More to do with the comparison"))
        self.copy = self.more.add(
            "copyCalibrationAction",
            translate("UtsattaOmraden", "Copy") + "\tCtrl+C",
            translate("UtsattaOmraden", "Copy the table as it is shown, to be pasted into a spreadsheet (Ctrl+C)"),
        )
        self.export = self.more.add(
            "exportCalibrationAction",
            translate("UtsattaOmraden", "E&xport…"),
            translate("UtsattaOmraden", "Save as a table (.csv), without free texts unless you ask for them"),
        )
        self.merge = push_button("mergeButton", translate("UtsattaOmraden", "Ma&ke common"))
        self.common = push_button(
            "openCommonButton",
            translate("UtsattaOmraden", "Go to common"),
            translate("UtsattaOmraden", "Show the common assessment in the assessment dock"),
        )
        self.put_together(
            line_of((self.scope_list, 2), (self.area_list, 3)),
            line_of((self.only, 1), (self.merge, 0), (self.common, 0), (self.more, 0)),
        )

        self.scope_list.currentIndexChanged.connect(lambda _index: self.scopeChosen.emit(self.scope))
        self.area_list.currentIndexChanged.connect(lambda _index: self.areaChosen.emit(self.version_id))
        self.only.toggled.connect(self.onlyDifferences)
        self.copy.triggered.connect(lambda _checked=False: self.copyWanted.emit())
        self.export.triggered.connect(lambda _checked=False: self.exportWanted.emit())
        self.merge.clicked.connect(self.mergeWanted)
        self.common.clicked.connect(self.commonWanted)

    @property
    def scope(self) -> Scope:
        """What is to be compared."""
        return Scope(self.scope_list.currentData())

    @property
    def version_id(self) -> str:
        """The area version that is chosen, "" for none."""
        return str(self.area_list.currentData() or "")

    def choose_scope(self, scope: Scope) -> None:
        """Compare something else."""
        self.scope_list.setCurrentIndex(self.scope_list.findData(scope))

    def offer_areas(self, compared: Sequence[ComparedArea], chosen: str) -> None:
        """Offer the areas that can be compared, with how many questions they differ on, and choose one (silently)."""
        with QSignalBlocker(self.area_list):
            self.area_list.clear()
            for one in compared:
                words = translate("UtsattaOmraden", "{area} ({count} differ)")
                self.area_list.addItem(words.format(area=one.area.name, count=len(one.differing)), one.area.id)
            self.area_list.setCurrentIndex(self.area_list.findData(chosen))
            show_whole_texts(self.area_list)

    def offer(self, has_rows: bool, merge_words: str, why_no_merge: str, has_common: bool) -> None:
        """Offer what can be done with what is shown; ``merge_words`` tell what merging would do."""
        is_area = self.scope is Scope.AREA
        self.area_list.setVisible(is_area)
        self.copy.setEnabled(has_rows)
        self.export.setEnabled(has_rows)
        self.merge.setVisible(is_area)
        self.merge.setEnabled(not why_no_merge)
        self.merge.setToolTip(why_no_merge or merge_words)
        self.common.setVisible(is_area and has_common)
