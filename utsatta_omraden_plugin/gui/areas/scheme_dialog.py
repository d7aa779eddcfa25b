"""Moving a draft to another category scheme, with every area that must get another category."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QDate, QObject
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDateEdit,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ...domain.category import Category, CategoryScheme, category_of
from ...domain.edition import EditionStatus
from ...translation import translate
from ..dialogs import show_dialog
from ..labels import sentence_label
from ..session import ChangeNote, WorkspaceSession
from .areas_page import AreasPage
from .category_mark import category_mark
from .drafting import scheme_in_words

if TYPE_CHECKING:
    from ...domain.area import AreaVersion
    from ...domain.change import Change
    from ...domain.edition import Edition
    from ...workspace import Workspace

CHANGED_SCHEME = "change_scheme"
_WIDEST_NAME = 260


class SchemeDialog(QDialog):
    """Lists each area whose category the new scheme lacks, and asks for its new one, for a reason and a date.

    Inside: ``schemeAreas`` (a table with ``newCategory:<version id>`` combo boxes), ``schemeForAll``,
    ``schemeForAllButton``, ``schemeReason``, ``schemeDate``, ``schemeProblem``, ``buttonBox``. Nothing is chosen for
    the user: each area is a decision.
    """

    def __init__(
        self, session: WorkspaceSession, edition: Edition, areas: Sequence[AreaVersion], parent: QWidget | None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("SchemeDialog")
        self.setWindowTitle(translate("UtsattaOmraden", "Another category scheme"))
        self._session = session
        self._edition = edition
        self._scheme = other_scheme(edition.scheme)
        self._concerned = [area for area in areas if category_of(area.category) not in self._scheme.categories]
        self._combos: dict[str, QComboBox] = {}
        self._build()
        self._look()

    def _build(self) -> None:
        words = translate(
            "UtsattaOmraden",
            "{edition} goes from {old} to {new}. %n area(s) have a category that the new scheme lacks; choose the new "
            "one for each.",
            None,
            len(self._concerned),
        )
        sentence = sentence_label(
            words=words.format(
                edition=self._edition.label or self._edition.year,
                old=scheme_in_words(self._edition.scheme),
                new=scheme_in_words(self._scheme),
            )
        )
        self.table = self._table()
        self.for_all = self._combo(translate("UtsattaOmraden", "New category for all"))
        self.for_all.setObjectName("schemeForAll")
        set_all = QPushButton(translate("UtsattaOmraden", "&Choose for all in the list"))
        set_all.setObjectName("schemeForAllButton")
        set_all.clicked.connect(self._choose_for_all)
        together = QHBoxLayout()
        together.addWidget(self.for_all)
        together.addWidget(set_all)
        together.addStretch()
        self.reason = QLineEdit()
        self.reason.setObjectName("schemeReason")
        self.reason.setPlaceholderText(translate("UtsattaOmraden", "Required, is kept in the history"))
        self.reason.setAccessibleName(translate("UtsattaOmraden", "Reason for the change, required"))
        self.day = QDateEdit(QDate.currentDate())
        self.day.setObjectName("schemeDate")
        self.day.setCalendarPopup(True)
        self.day.setDisplayFormat("yyyy-MM-dd")
        self.day.setAccessibleName(translate("UtsattaOmraden", "From which date it holds"))
        self.problem = sentence_label("schemeProblem")
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, parent=self
        )
        self.buttons.setObjectName("buttonBox")
        form = QFormLayout()
        for words, field in (
            (translate("UtsattaOmraden", "&Reason:"), self.reason),
            (translate("UtsattaOmraden", "Holds &from:"), self.day),
        ):
            label = QLabel(words)
            label.setBuddy(field)
            form.addRow(label, field)
        column = QVBoxLayout(self)
        column.addWidget(sentence)
        column.addWidget(self.table, 1)
        column.addLayout(together)
        column.addLayout(form)
        column.addWidget(self.problem)
        column.addWidget(self.buttons)
        for widget in (self.table, self.for_all, set_all):
            widget.setVisible(bool(self._concerned))
        self.resize(680, 440 if self._concerned else 200)
        self.reason.textChanged.connect(self._look)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)

    def accept(self) -> None:
        mapping = self._mapping()
        reason, role, edition, scheme = self.reason.text().strip(), self._session.role, self._edition, self._scheme
        picked = self.day.date()
        day = date(picked.year(), picked.month(), picked.day())
        if self._missing():
            return

        def work(workspace: Workspace) -> list[Change]:
            return workspace.change_scheme(edition.id, scheme, mapping, reason, day, role)

        step = translate("UtsattaOmraden", "{year} to {scheme}")
        step = step.format(year=edition.year, scheme=scheme_in_words(scheme))
        if self._session.do(step, ChangeNote(CHANGED_SCHEME, edition.id), work):
            said = translate("UtsattaOmraden", "{year} now has {scheme}.")
            self._session.said.emit(said.format(year=edition.year, scheme=scheme_in_words(scheme)))
            super().accept()

    def _table(self) -> QTableWidget:
        table = QTableWidget(len(self._concerned), 3)
        table.setObjectName("schemeAreas")
        table.setAccessibleName(translate("UtsattaOmraden", "Areas that must get another category"))
        table.setHorizontalHeaderLabels(
            [
                translate("UtsattaOmraden", "Name"),
                translate("UtsattaOmraden", "Category"),
                translate("UtsattaOmraden", "New category"),
            ]
        )
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        for line, area in enumerate(self._concerned):
            table.setItem(line, 0, QTableWidgetItem(area.name))
            table.setItem(line, 1, QTableWidgetItem(category_mark(area.category), area.category))
            combo = self._combo(translate("UtsattaOmraden", "New category of {name}").format(name=area.name))
            combo.setObjectName(f"newCategory:{area.id}")
            combo.currentIndexChanged.connect(self._look)
            self._combos[area.id] = combo
            table.setCellWidget(line, 2, combo)
        table.resizeColumnsToContents()
        table.setColumnWidth(0, min(table.columnWidth(0), _WIDEST_NAME))
        table.setColumnWidth(2, 0)  # the last one takes what is left
        table.horizontalHeader().setStretchLastSection(True)
        return table

    def _combo(self, name: str) -> QComboBox:
        combo = QComboBox()
        combo.setAccessibleName(name)
        combo.addItem(translate("UtsattaOmraden", "Choose…"), None)
        for category in self._scheme.categories:
            combo.addItem(category_mark(category.value), category.value, category)
        return combo

    def _choose_for_all(self) -> None:
        for combo in self._combos.values():
            combo.setCurrentIndex(self.for_all.currentIndex())

    def _mapping(self) -> dict[str, Category]:
        chosen = {version_id: combo.currentData() for version_id, combo in self._combos.items()}
        return {version_id: category for version_id, category in chosen.items() if category is not None}

    def _look(self, *_: object) -> None:
        missing = self._missing()
        self.problem.setText(missing)
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(not missing)

    def _missing(self) -> str:
        left = len(self._concerned) - len(self._mapping())
        if left:
            return translate("UtsattaOmraden", "%n area(s) still lack a new category.", None, left)
        if not self.reason.text().strip():
            return translate("UtsattaOmraden", "Write a reason: a scheme is never changed without one.")
        return ""


class SchemeChanging(QObject):
    """Offers another scheme for the chosen draft."""

    def __init__(self, session: WorkspaceSession, page: AreasPage, window: QWidget, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._page = page
        self._window = window
        page.menu.scheme.triggered.connect(lambda _checked=False: self.ask())

    def ask(self) -> None:
        """Show which areas are concerned and ask for their new categories."""
        edition = self._session.edition
        if edition is not None and self.why_not(edition) == "":
            areas = [row.area for row in self._page.model.rows]
            show_dialog(SchemeDialog(self._session, edition, areas, self._window))

    def look(self) -> None:
        """Offer the action when it can be done; its tooltip says why not."""
        edition = self._session.edition
        why_not = self.why_not(edition) if edition is not None else " "
        self._page.menu.scheme.setEnabled(not why_not)
        self._page.menu.scheme.setToolTip(why_not)

    def why_not(self, edition: Edition) -> str:
        """Return why the scheme of an edition cannot be changed, "" when it can."""
        if edition.status is not EditionStatus.DRAFT:
            return translate("UtsattaOmraden", "Only a draft can be moved to another scheme.")
        return "" if self._page.model.is_editable else translate("UtsattaOmraden", "This can only be read.")


def other_scheme(scheme: CategoryScheme) -> CategoryScheme:
    """Return the scheme that an edition can be moved to."""
    return CategoryScheme.TWO if scheme is CategoryScheme.THREE else CategoryScheme.THREE
