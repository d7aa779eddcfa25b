"""Tells what the open revision changes against the assessment that it revises, read in the background."""

from __future__ import annotations

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QVBoxLayout, QWidget

from ....domain.assessment import Judgement
from ....domain.assessment.criteria import CriterionMarks
from ....domain.category import CategoryScheme
from ....translation import translate
from ...labels import make_bold, sentence_label
from ...plain import breakable
from ...session import WorkspaceSession
from ..background import BackgroundLine
from ..open_assessment import OpenAssessment
from .revision_changes import Revised, changes_in_words, read_revised


class RevisionPanel(QWidget):
    """``revisionTitle`` and ``revisionChanges``; hidden while a first assessment is open. ``wasRead`` asks for
    ``show_changes`` once what is revised is at hand."""

    wasRead = pyqtSignal()

    def __init__(self, session: WorkspaceSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._line = BackgroundLine(self)
        self._wanted = ""
        self._revised: Revised | None = None
        self.title = sentence_label("revisionTitle")
        make_bold(self.title)
        self.changes = sentence_label("revisionChanges", can_be_copied=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.title)
        column.addWidget(self.changes)
        self.hide()

    def read(self, opened: OpenAssessment) -> None:
        """Read what the open assessment revises, unless that is at hand already."""
        workspace, revision = self._session.workspace, opened.assessment
        wanted = "" if revision is None else revision.revises
        if wanted == self._wanted or workspace is None:
            return
        self._wanted, self._revised = wanted, None
        if revision is None or not wanted:
            return

        def show(revised: Revised | None) -> None:
            if revised is not None and revised.record.id == self._wanted:
                self._revised = revised
                self.wasRead.emit()

        self._line.run(lambda: read_revised(workspace, revision), show, self._session.failed.emit)

    def show_changes(
        self, opened: OpenAssessment, scheme: CategoryScheme, marks: CriterionMarks, judgement: Judgement | None
    ) -> None:
        """Tell what differs; ``judgement`` is the revision's own, None while no category is chosen."""
        revised = self._revised
        self.setVisible(revised is not None)
        if revised is None or opened.assessment is None:
            return
        record = revised.record
        title = translate("UtsattaOmraden", "Changed since revision {number}").format(number=record.revision)
        if record.is_signed:
            title = translate("UtsattaOmraden", "Changed since revision {number} ({date}, {role})").format(
                number=record.revision, date=record.signed_at[:10], role=record.signed_by
            )
        reason = translate("UtsattaOmraden", "Revised because: {reason}").format(
            reason=opened.assessment.revision_reason
        )
        lines = changes_in_words(revised, opened.method, scheme, opened.answers, marks, judgement)
        if not lines:
            lines = [translate("UtsattaOmraden", "Nothing yet: answers, criteria and category are as they were.")]
        self.title.setText(breakable(title))
        self.changes.setText(breakable("\n".join([reason, *(f"• {line}" for line in lines)])))

    def unload(self) -> None:
        """Take no more of what was being read."""
        self._line.stop()
