"""What was handed in: the code to read over the phone, the file, and what is in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ...translation import translate
from ..labels import make_bold, sentence_label
from ..person_warnings import warnings_in_words
from ..scrolling import scrolling
from .code_label import code_label

if TYPE_CHECKING:
    from ...exchange.submission import SubmissionReport


class ResultPage(QWidget):
    """Stands in place of the choices once the file is written. ``folderWanted`` is its button.

    Inside: ``submissionCode``, ``submissionWritten``, ``submissionWarnings``, ``submissionFolderButton``.
    """

    folderWanted = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = sentence_label("submissionResult")
        make_bold(self.title)
        self.code = code_label("submissionCode")
        self.how = sentence_label(
            "submissionHow",
            translate(
                "UtsattaOmraden",
                "Read this code over the phone to whoever receives the file. The same code is shown there when the "
                "file is whole and unchanged.",
            ),
        )
        self.written = sentence_label("submissionWritten", can_be_copied=True)
        self.warnings = sentence_label("submissionWarnings", can_be_copied=True)
        self._warned = scrolling(self.warnings)  # there may be many
        self._warned.hide()
        self.folder = QPushButton(translate("UtsattaOmraden", "&Open folder"))
        self.folder.setObjectName("submissionFolderButton")
        self.folder.setAutoDefault(False)
        self.folder.clicked.connect(lambda _checked=False: self.folderWanted.emit())
        beside = QHBoxLayout()
        beside.addWidget(self.folder)
        beside.addStretch()
        column = QVBoxLayout(self)
        for widget in (self.title, self.code, self.how, self.written):
            column.addWidget(widget)
        column.addLayout(beside)
        column.addWidget(self._warned, 1)
        column.addStretch()

    def show_report(self, report: SubmissionReport) -> None:
        """Show what was written, with which key it is signed, and which warnings nobody has accepted."""
        from ...exchange.submission import key_code

        signed = translate("UtsattaOmraden", "Not signed.")
        if report.fingerprint:
            said = translate("UtsattaOmraden", "It is signed. Code of the key: {code}.")
            signed = said.format(code=key_code(report.fingerprint))
        manifest, counts = report.manifest, report.manifest.counts
        title = translate("UtsattaOmraden", "The submission of {lpo} for {year} is written and read back.")
        self.title.setText(title.format(lpo=manifest.lpo.name or manifest.lpo.code, year=manifest.edition.year))
        self.code.setText(report.phone_code)
        self.written.setText(
            "\n".join(
                [
                    str(report.file),
                    translate("UtsattaOmraden", "%n area(s)", None, counts.areas),
                    translate("UtsattaOmraden", "%n assessment(s)", None, counts.assessments)
                    + ", "
                    + translate("UtsattaOmraden", "%n signed", None, counts.signed),
                    signed,
                    translate("UtsattaOmraden", "SHA-256 of the file: {hash}").format(hash=report.sha256),
                ]
            )
        )
        self.warnings.setText(warnings_in_words(report.privacy))
        self._warned.setVisible(bool(report.privacy))
