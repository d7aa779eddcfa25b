"""What the window of a publication shows and asks: edition, what stops it, versions, reason and folder."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QFormLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from ...domain.edition import Edition
from ...translation import translate
from ..form_pieces import folder_field, label_of, named_combo, offer_editions
from ..labels import sentence_label, thin_progress
from ..list_model import ListFilter
from .hindrance_table import HindranceModel, HindranceTable, row_of

NO_NOA_JUDGEMENT = "no_noa_judgement"
"""As in domain.publication, which is not imported at QGIS's start: shapely would come with it."""

if TYPE_CHECKING:
    from ...domain.publication import Publication
    from ...exchange.publication_outlook import PublicationOutlook


class PublishForm(QWidget):
    """``editionPicked`` tells that another edition is meant, ``written`` that reason or folder changed.

    ``confirmWanted`` asks for the window in which Noa judges many areas at once. Inside: ``publishEdition``,
    ``publishHint``, ``publishProgress``, ``publishFindings``, ``publishHow``, ``publishConfirm``, ``publishVersions``,
    ``publishReason``, ``publishFolder``, ``publishNote``.
    """

    editionPicked = pyqtSignal()
    confirmWanted = pyqtSignal()
    written = pyqtSignal()

    def __init__(self, editions: Sequence[Edition], year: int, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.edition = named_combo("publishEdition", translate("UtsattaOmraden", "Edition"))
        self.offer_editions(editions)
        self.edition.setCurrentIndex(max(0, self.edition.findData(year)))
        self.hint = sentence_label("publishHint")
        self.progress = thin_progress("publishProgress", translate("UtsattaOmraden", "Publishing"))
        self.model = HindranceModel(self)
        self.table = HindranceTable(self.model, ListFilter(self.model, self))
        self.table.lay_out(is_narrow=True)  # two lines for each sentence
        self.how = sentence_label("publishHow")
        self.confirm = QPushButton()
        self.confirm.setObjectName("publishConfirm")
        self.confirm.clicked.connect(lambda _checked=False: self.confirmWanted.emit())
        self.versions = sentence_label("publishVersions", can_be_copied=True)
        self.reason = QLineEdit()
        self.reason.setObjectName("publishReason")
        self.reason.setAccessibleName(translate("UtsattaOmraden", "Reason"))
        self.folder = folder_field("publishFolder", translate("UtsattaOmraden", "Folder to publish into"))
        self.folder.setFilePath(str(folder))
        self.note = sentence_label("publishNote")
        self._lay_out()
        self.edition.currentIndexChanged.connect(lambda _index: self.editionPicked.emit())
        self.reason.textChanged.connect(lambda _text: self.written.emit())
        self.folder.fileChanged.connect(lambda _path: self.written.emit())
        self.table.chosen.connect(self.show_how)

    @property
    def year(self) -> int:
        """The year of the edition that is meant; 0 when it is not there any more and no other was chosen."""
        return int(self.edition.currentData() or 0)

    def offer_editions(self, editions: Sequence[Edition]) -> None:
        """Offer editions as they are now; the one that is meant stays, and no other takes its place by itself."""
        offer_editions(self.edition, editions, lambda edition: edition.year)

    def show_outlook(self, outlook: PublicationOutlook | None) -> None:
        """Show what stops the publication and which versions there are; None while that is looked at."""
        rows = [] if outlook is None else [row_of(hindrance) for hindrance in outlook.hindrances]
        self.model.show(rows)
        self.table.setVisible(bool(rows))
        self.table.choose_first()
        self.table.fit_columns()
        self.show_how()
        unjudged = sum(row.hindrance.code == NO_NOA_JUDGEMENT for row in rows)
        self.confirm.setVisible(bool(unjudged))
        self.confirm.setText(translate("UtsattaOmraden", "&Judge %n area(s) as they stand…", None, unjudged))
        self.versions.setText("\n".join(map(version_in_words, outlook.earlier)) if outlook is not None else "")
        self.versions.setVisible(bool(self.versions.text()))
        self.hint.setText(state_in_words(outlook))
        if outlook is not None and outlook.standing is not None:
            wanted = translate("UtsattaOmraden", "Why it must be changed; printed in the next version")
        else:
            wanted = translate("UtsattaOmraden", "What is published and who decided it")
        self.reason.setPlaceholderText(wanted)

    def show_how(self) -> None:
        """Say what to do about the row that is chosen."""
        row = self.table.chosen_row()
        self.how.setText(row.how if row is not None else "")
        self.how.setVisible(row is not None)

    def let_write(self, is_free: bool) -> None:
        """Let the user write, or not while work is under way."""
        for field in (self.edition, self.confirm, self.reason, self.folder):
            field.setEnabled(is_free)

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.addRow(label_of(translate("UtsattaOmraden", "&Edition:"), self.edition), self.edition)
        below = QFormLayout()
        below.addRow(label_of(translate("UtsattaOmraden", "&Reason:"), self.reason), self.reason)
        below.addRow(label_of(translate("UtsattaOmraden", "&Folder:"), self.folder.lineEdit()), self.folder)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(form)
        for widget in (self.hint, self.progress):
            column.addWidget(widget)
        column.addWidget(self.table, 1)
        column.addWidget(self.how)
        column.addWidget(self.confirm, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.versions)
        column.addLayout(below)
        column.addWidget(self.note)
        column.addStretch()


def state_in_words(outlook: PublicationOutlook | None) -> str:
    """Return how the publication of an edition stands."""
    if outlook is None:
        return translate("UtsattaOmraden", "What stands in the way of a publication is being looked at…")
    if outlook.hindrances:
        return translate("UtsattaOmraden", "%n thing(s) stop the publication.", None, len(outlook.hindrances))
    if outlook.standing is not None:
        said = translate("UtsattaOmraden", "Published as version {number} and frozen: it can only be read.")
        return said.format(number=outlook.standing.number)
    warned = len(outlook.warns)
    nothing = translate("UtsattaOmraden", "Nothing stands in the way. Once published, the edition is frozen.")
    look = translate("UtsattaOmraden", "%n text(s) may point out a person: look at them in the export.", None, warned)
    return f"{nothing} {look}" if warned else nothing


def version_in_words(publication: Publication) -> str:
    """Return a version with when, by whom and why, and why it was replaced."""
    said = translate("UtsattaOmraden", "Version {number}, {day}, {by}: {reason}").format(
        number=publication.number, day=publication.at[:10], by=publication.by, reason=publication.reason
    )
    if publication.stands:
        return said
    opened = translate("UtsattaOmraden", "Opened again {day}, {by}: {reason}").format(
        day=publication.reopened_at[:10], by=publication.reopened_by, reason=publication.reopened_reason
    )
    return f"{said}\n    {opened}"
