"""With which key a submission is signed, if with any, and its password."""

from __future__ import annotations

from pathlib import Path

from qgis.gui import QgsFileWidget, QgsPasswordLineEdit
from qgis.PyQt.QtCore import QObject, QSignalBlocker, pyqtSignal
from qgis.PyQt.QtWidgets import QFormLayout

from ... import signing_library
from ...translation import translate
from ..bar_pieces import line_of, push_button
from ..form_pieces import label_of
from ..labels import sentence_label


class KeyFields(QObject):
    """Adds its lines to a form. ``changed`` tells that another key or password is meant, ``newWanted`` is the button.

    The password is never kept anywhere but in its field. ``can_sign`` tells whether this computer can. Inside:
    ``signingKey``, ``signingPassword``, ``newKeyButton``, ``signingMissing``, which says what is missing.
    """

    changed = pyqtSignal()
    newWanted = pyqtSignal()

    def __init__(self, form: QFormLayout, key: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        missing = signing_library.what_is_missing()
        self.can_sign = not missing
        self.file = QgsFileWidget()
        self.file.setObjectName("signingKey")
        self.file.setStorageMode(QgsFileWidget.StorageMode.GetFile)
        self.file.setDialogTitle(translate("UtsattaOmraden", "Choose your private key"))
        self.file.setFilter(translate("UtsattaOmraden", "Private key (*.pem)"))
        self.file.lineEdit().setAccessibleName(translate("UtsattaOmraden", "Private key"))
        self.file.lineEdit().setPlaceholderText(translate("UtsattaOmraden", "None: the submission is not signed"))
        self.file.setFilePath("" if missing else key)
        self.new = push_button(
            "newKeyButton",
            translate("UtsattaOmraden", "&New key…"),
            translate("UtsattaOmraden", "Make a key of your own, once, under a password"),
        )
        self.new.setAutoDefault(False)
        self.password = QgsPasswordLineEdit()
        self.password.setObjectName("signingPassword")
        self.password.setAccessibleName(translate("UtsattaOmraden", "Password of the key"))
        self.missing = sentence_label("signingMissing", missing, can_be_copied=True)
        self.missing.setToolTip(signing_library.why_not())
        self._password_label = label_of(translate("UtsattaOmraden", "&Password:"), self.password)
        form.addRow(
            label_of(translate("UtsattaOmraden", "Sign with &key:"), self.file.lineEdit()),
            line_of((self.file, 1), (self.new, 0)),
        )
        form.addRow(self._password_label, self.password)
        form.addRow("", self.missing)
        self.missing.setVisible(bool(missing))
        for widget in (self.file, self.new):
            widget.setEnabled(self.can_sign)
        self.file.fileChanged.connect(lambda _path: self._follow())
        self.password.textChanged.connect(lambda _text: self.changed.emit())
        self.new.clicked.connect(lambda _checked=False: self.newWanted.emit())
        self._show_password()

    @property
    def path(self) -> str:
        """The file of the private key, "" when nothing is to be signed."""
        return str(self.file.filePath()).strip()

    def choose(self, key: Path, password: str) -> None:
        """Sign with this key."""
        with QSignalBlocker(self.file):
            self.file.setFilePath(str(key))
        self.password.setText(password)
        self._follow()

    def forget_password(self) -> None:
        """Empty the field."""
        self.password.clear()

    def problem(self) -> str:
        """Return why it cannot be signed so, "" when it can or nothing is to be signed."""
        if not self.path:
            return ""
        if not _is_file(self.path):
            return translate("UtsattaOmraden", "There is no file {file}.").format(file=self.path)
        if not self.password.text():
            return translate("UtsattaOmraden", "Write the password of the key, or choose no key.")
        return ""

    def _follow(self) -> None:
        self._show_password()
        self.changed.emit()

    def _show_password(self) -> None:
        for widget in (self._password_label, self.password):
            widget.setVisible(bool(self.path))


def _is_file(path: str) -> bool:
    try:
        return Path(path).is_file()
    except (OSError, ValueError):  # a name that is too long for the system, or holds what no name may
        return False
