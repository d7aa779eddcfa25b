"""Starting a new edition as a draft of another."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QObject
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QProgressBar,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from ...domain.category import CategoryScheme
from ...domain.edition import EditionStatus
from ...domain.errors import UtsattaError
from ...translation import translate, translated
from ..dialogs import show_dialog
from ..edition_year_dialog import LAST_YEAR
from ..labels import sentence_label
from ..one_job import OneJob
from ..session import ChangeNote, WorkspaceSession

if TYPE_CHECKING:
    from ...domain.edition import Edition
    from ...domain.progress import Progress


class NewDraftDialog(QDialog):
    """Asks for year, label and scheme, and starts the draft in the background with progress.

    Inside: ``draftBase``, ``draftYear``, ``draftLabel``, ``draftScheme``, ``draftProblem``, ``draftProgress``,
    ``buttonBox``. What is wrong stands under the fields; the dialog stays until the draft is there.
    """

    def __init__(self, session: WorkspaceSession, base: Edition, taken: set[int], parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setObjectName("NewDraftDialog")
        self.setWindowTitle(translate("UtsattaOmraden", "New edition as a draft"))
        self._session = session
        self._base = base
        self._taken = taken
        self._workspace = session.workspace
        self._job = OneJob(self)
        sentence = sentence_label(
            "draftBase",
            translate(
                "UtsattaOmraden",
                "All areas of {edition} are carried over with their ids, boundaries and dates. What you change then "
                "stands in the draft alone.",
            ).format(edition=base.label or base.year),
        )
        self.year = QSpinBox()
        self.year.setObjectName("draftYear")
        self.year.setRange(base.year + 1, max(LAST_YEAR, base.year + 1))
        self.year.setValue(_next_free(max(base.year + 1, datetime.now().astimezone().year), taken))
        self.year.setAccessibleName(translate("UtsattaOmraden", "Year of the edition"))
        self.label = QLineEdit()
        self.label.setObjectName("draftLabel")
        self.label.setAccessibleName(translate("UtsattaOmraden", "What the edition is called"))
        self.scheme = QComboBox()
        self.scheme.setObjectName("draftScheme")
        self.scheme.setAccessibleName(translate("UtsattaOmraden", "Category scheme"))
        self.scheme.addItem(scheme_in_words(base.scheme), base.scheme)
        self.scheme.setEnabled(False)
        self.scheme.setToolTip(
            translate("UtsattaOmraden", "The draft keeps the scheme; move it to another one from the menu afterwards.")
        )
        self.problem = sentence_label("draftProblem")
        self.progress = QProgressBar()
        self.progress.setObjectName("draftProgress")
        self.progress.hide()
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, parent=self
        )
        self.buttons.setObjectName("buttonBox")
        form = QFormLayout()
        form.addRow(sentence)
        for words, field in (
            (translate("UtsattaOmraden", "&Year:"), self.year),
            (translate("UtsattaOmraden", "&Label:"), self.label),
            (translate("UtsattaOmraden", "&Scheme:"), self.scheme),
        ):
            shown = QLabel(words)
            shown.setBuddy(field)
            form.addRow(shown, field)
        form.addRow(self.problem)
        form.addRow(self.progress)
        column = QVBoxLayout(self)
        column.addLayout(form)
        column.addStretch()  # room for what is said now and then
        column.addWidget(self.buttons)
        self._follow_year(self.year.value())
        self.resize(460, self.sizeHint().height())
        self.year.valueChanged.connect(self._follow_year)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self._job.progressed.connect(self.progress.setValue)
        self._job.done.connect(self._begun)
        self._job.cancelled.connect(super().reject)
        self._job.failed.connect(self._failed)

    def accept(self) -> None:
        workspace, base = self._workspace, self._base
        if workspace is None or self._job.is_running or not self._is_free(self.year.value()):
            return
        year, label, role = self.year.value(), self.label.text().strip() or self._usual_label(), self._session.role

        def work(progress: Progress) -> Edition:
            return workspace.start_draft(base.id, year, label, role, progress=progress)

        self._enable(False)
        self._job.begin(translate("UtsattaOmraden", "Starting the draft of {year}").format(year=year), work)

    def reject(self) -> None:
        if self._job.is_running:
            self._job.stop()
        else:
            super().reject()

    def _begun(self, draft: Edition) -> None:
        super().accept()
        if self._session.workspace is not self._workspace:
            return
        self._session.tell(ChangeNote("import_edition", draft.id))
        self._session.choose_edition(draft.year)
        said = translate("UtsattaOmraden", "The draft of {year} holds all areas of {base}.")
        self._session.said.emit(said.format(year=draft.year, base=self._base.year))

    def _failed(self, error: Exception) -> None:
        self._enable(True)
        self.problem.setText(translated(error) if isinstance(error, UtsattaError) else str(error))

    def _enable(self, is_waiting: bool) -> None:
        self.progress.setVisible(not is_waiting)
        for field in (self.year, self.label, self.buttons.button(QDialogButtonBox.StandardButton.Ok)):
            field.setEnabled(is_waiting)

    def _follow_year(self, year: int) -> None:
        self.label.setPlaceholderText(self._usual_label())
        is_free = self._is_free(year)
        taken = translate("UtsattaOmraden", "The workspace has an edition of {year} already. Choose another year.")
        self.problem.setText("" if is_free else taken.format(year=year))
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(is_free)

    def _is_free(self, year: int) -> bool:
        return year not in self._taken

    def _usual_label(self) -> str:
        # What an edition is called stands in the data, which is Swedish.
        return f"Utkast {self.year.value()}"


class Drafting(QObject):
    """Offers a new draft of the chosen edition."""

    def __init__(self, session: WorkspaceSession, window: QWidget, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._window = window

    def ask(self) -> None:
        """Ask for the new edition's year."""
        workspace, edition = self._session.workspace, self._session.edition
        if workspace is None or edition is None:
            return
        try:
            taken = {one.year for one in workspace.editions()}
        except UtsattaError as error:
            self._session.failed.emit(error)
            return
        show_dialog(NewDraftDialog(self._session, edition, taken, self._window))


def scheme_in_words(scheme: CategoryScheme) -> str:
    """Return a category scheme by its categories: ``U · R · S``, with how many they are."""
    marks = " · ".join(category.mark for category in scheme.categories)
    counted = translate("UtsattaOmraden", "%n categories", None, len(scheme.categories))
    return f"{counted}: {marks}"


def status_in_words(edition: Edition) -> str:
    """Return where an edition stands in its life."""
    return {
        EditionStatus.PUBLISHED: translate("UtsattaOmraden", "published"),
        EditionStatus.DRAFT: translate("UtsattaOmraden", "draft"),
        EditionStatus.COMPILED: translate("UtsattaOmraden", "compiled"),
    }[edition.status]


def _next_free(year: int, taken: set[int]) -> int:
    while year in taken:
        year += 1
    return year
