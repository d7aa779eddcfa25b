"""Asks where a new key is to lie, whose it is and for its password; then shows the code of its public half."""

from __future__ import annotations

from pathlib import Path

from qgis.gui import QgsPasswordLineEdit
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ...domain.errors import UtsattaError
from ...translation import translate, translated
from ..form_pieces import file_to_write, label_of, problem_of_file
from ..labels import make_bold, sentence_label
from .code_label import code_label

ENDING = ".pem"


class NewKeyDialog(QDialog):
    """``made(file, password)`` tells of the private key, to be used at once; the password is kept nowhere.

    What is wrong stands under the fields while typing. Inside: ``keyPath``, ``keyName``, ``keyPassword``,
    ``keyPasswordAgain``, ``keyProblem``, ``keyCode``, ``keyMade``, ``buttonBox``.
    """

    made = pyqtSignal(str, str)

    def __init__(self, suggested: Path, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("NewKeyDialog")
        self.setWindowTitle(translate("UtsattaOmraden", "New key to sign with"))
        self._is_made = False
        self.path = file_to_write("keyPath", self.windowTitle())
        self.path.setConfirmOverwrite(False)  # a key is never overwritten
        self.path.setFilter(translate("UtsattaOmraden", "Private key (*.pem)"))
        self.path.setFilePath(str(suggested))
        self.name = QLineEdit(name)
        self.name.setObjectName("keyName")
        self.name.setMaxLength(80)
        self.name.setAccessibleName(translate("UtsattaOmraden", "Whose key it is"))
        self.name.setToolTip(
            translate("UtsattaOmraden", "Names the public key: by it whoever compiles knows whose signature it is")
        )
        self.password = self._password_field("keyPassword", translate("UtsattaOmraden", "Password of the key"))
        self.again = self._password_field("keyPasswordAgain", translate("UtsattaOmraden", "The same password again"))
        self.problem = sentence_label("keyProblem")
        self.title = sentence_label("keyMadeTitle", translate("UtsattaOmraden", "The key is made."))
        make_bold(self.title)
        self.code = code_label("keyCode")
        self.told = sentence_label("keyMade", can_be_copied=True)
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, parent=self
        )
        self.buttons.setObjectName("buttonBox")
        self._ok = self.buttons.button(QDialogButtonBox.StandardButton.Ok)
        self._ok.setText(translate("UtsattaOmraden", "&Make key"))
        self._lay_out()
        for changed in (self.path.fileChanged, self.name.textChanged, self.password.textChanged):
            changed.connect(lambda _text: self._look())
        self.again.textChanged.connect(lambda _text: self._look())
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self._look()

    def accept(self) -> None:
        """Make the key and show its code; then close."""
        if self._is_made:
            super().accept()
            return
        if self._problem():
            return
        from ...exchange.signing import make_key
        from ...exchange.submission import key_code

        password = self.password.text()
        try:
            made = make_key(self._file(), self.name.text(), password)
        except UtsattaError as error:
            self._say(translated(error))
            return
        self._is_made = True
        for field in (self.password, self.again):
            field.clear()
        self.code.setText(key_code(made.fingerprint))
        told = translate(
            "UtsattaOmraden",
            "Send {public} to whoever compiles, and read out this code over the phone: the same code is shown there "
            "for what you sign. Keep {private} and its password to yourself; who loses them makes a new key.",
        )
        self.told.setText(told.format(public=made.public, private=made.private))
        self.pages.setCurrentIndex(1)
        self._ok.setText(translate("UtsattaOmraden", "&Close"))
        self._ok.setEnabled(True)
        self.buttons.button(QDialogButtonBox.StandardButton.Cancel).hide()
        self.made.emit(str(made.private), password)

    def _password_field(self, name: str, spoken: str) -> QgsPasswordLineEdit:
        field = QgsPasswordLineEdit()
        field.setObjectName(name)
        field.setAccessibleName(spoken)
        return field

    def _lay_out(self) -> None:
        asked = QWidget()
        form = QFormLayout(asked)
        form.setContentsMargins(0, 0, 0, 0)
        form.addRow(label_of(translate("UtsattaOmraden", "Private key &file:"), self.path.lineEdit()), self.path)
        form.addRow(label_of(translate("UtsattaOmraden", "&Whose key:"), self.name), self.name)
        form.addRow(label_of(translate("UtsattaOmraden", "&Password:"), self.password), self.password)
        form.addRow(label_of(translate("UtsattaOmraden", "Password &again:"), self.again), self.again)
        form.addRow(self.problem)
        told = QWidget()
        column = QVBoxLayout(told)
        column.setContentsMargins(0, 0, 0, 0)
        for widget in (self.title, self.code, self.told):
            column.addWidget(widget)
        column.addStretch()
        self.pages = QStackedWidget()
        self.pages.addWidget(asked)
        self.pages.addWidget(told)
        whole = QVBoxLayout(self)
        whole.addWidget(self.pages, 1)
        whole.addWidget(self.buttons)
        self.resize(560, 240)

    def _file(self) -> Path:
        given = self.path.filePath().strip()
        return Path(given) if given.lower().endswith(ENDING) or not given else Path(given + ENDING)

    def _look(self) -> None:
        self._say(self._problem())
        self._ok.setEnabled(not self._problem())

    def _say(self, problem: str) -> None:
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))

    def _problem(self) -> str:
        problem = problem_of_file(self.path.filePath(), self._file())
        if problem:
            return problem
        from ...exchange.signing.key_files import SHORTEST

        if len(self.password.text()) < SHORTEST:
            said = translate("UtsattaOmraden", "Give a password of at least {count} letters: some words, for example.")
            return said.format(count=SHORTEST)
        if self.password.text() != self.again.text():
            return translate("UtsattaOmraden", "Write the same password twice.")
        return ""
