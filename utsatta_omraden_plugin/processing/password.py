"""The password of a key, given so that it stands in no log, no history, no model and no setting of Processing.

Processing writes the value of every parameter down. So the value is never the password itself: it is the id of an
authentication configuration in QGIS's own encrypted store, or the path of a file that only its owner may read.
"""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import TYPE_CHECKING

from qgis.core import (
    QgsApplication,
    QgsAuthMethodConfig,
    QgsProcessingException,
    QgsProcessingParameterAuthConfig,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterFile,
)

from ..translation import translate
from . import parameters

if TYPE_CHECKING:
    from .given import Given

STORED, FILE = "PASSWORD", "PASSWORD_FILE"
_LARGEST = 4096


def password_parameters() -> list[QgsProcessingParameterDefinition]:
    """The two ways to give a password, one of which is used."""
    stored = QgsProcessingParameterAuthConfig(STORED, translate("UtsattaOmraden", "Password of the key"), optional=True)
    stored_help = translate(
        "UtsattaOmraden",
        "An authentication configuration of QGIS (basic) whose password is that of the key: QGIS keeps it encrypted, "
        "and logs only its id. Never write the password itself here.",
    )
    file = QgsProcessingParameterFile(
        FILE,
        translate("UtsattaOmraden", "File with the password of the key"),
        fileFilter=translate("UtsattaOmraden", "All files (*)"),  # by default QGIS wants an ending
        optional=True,
    )
    file_help = translate(
        "UtsattaOmraden",
        "Instead of PASSWORD, for scripts: path of a text file whose first line is the password, and which only its "
        "owner may read.",
    )
    return [parameters.with_help(stored, stored_help), parameters.with_help(file, file_help)]


def password_of(given: Given) -> str:
    """Return the password. Raises ``QgsProcessingException``; what was given for a password is never repeated."""
    stored, file = given.text(STORED), given.file(FILE)
    if bool(stored) == (file is not None):
        raise QgsProcessingException(
            translate("UtsattaOmraden", "The password of the key is given by either PASSWORD or PASSWORD_FILE.")
        )
    return _in_store(stored) if file is None else _in_file(file)


def refuse_password(given: Given) -> None:
    """Raise ``QgsProcessingException`` when a password was given: without a key nothing would be signed with it."""
    if given.text(STORED) or given.file(FILE) is not None:
        raise QgsProcessingException(
            translate("UtsattaOmraden", "A password was given, but no KEY: the submission would not be signed.")
        )


def _in_store(config_id: str) -> str:
    config = QgsAuthMethodConfig()
    is_open = QgsApplication.authManager().loadAuthenticationConfig(config_id, config, True)
    if not is_open or not config.config("password"):  # for an id that is none QGIS gives an empty one
        raise QgsProcessingException(
            translate(
                "UtsattaOmraden",
                "PASSWORD: QGIS has no such authentication configuration, or its store is locked. Give the id of one "
                "that QGIS keeps, and its master password; or use PASSWORD_FILE.",
            )
        )
    return str(config.config("password"))


def _in_file(file: Path) -> str:
    try:
        with file.open("rb") as opened:
            mode, content = os.fstat(opened.fileno()).st_mode, opened.read(_LARGEST)
    except OSError as error:
        message = translate("UtsattaOmraden", "PASSWORD_FILE: the file cannot be read.")
        raise QgsProcessingException(message) from error
    if os.name == "posix" and stat.S_IMODE(mode) & 0o077:
        raise QgsProcessingException(
            translate(
                "UtsattaOmraden",
                "PASSWORD_FILE: others may read the file. Let only its owner read it (chmod 600), then try again.",
            )
        )
    try:
        return (content.decode("utf-8-sig").splitlines() or [""])[0]
    except UnicodeDecodeError as error:
        message = translate("UtsattaOmraden", "PASSWORD_FILE: the file is no text in UTF-8.")
        raise QgsProcessingException(message) from error
