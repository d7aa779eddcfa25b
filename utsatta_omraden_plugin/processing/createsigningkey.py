"""``utsattaomraden:createsigningkey``: a key of one's own, with which submissions are signed."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputString,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterString,
    QgsProcessingUtils,
)

from .. import signing_library
from ..translation import translate
from . import parameters
from .algorithm import UtsattaAlgorithm
from .password import password_of, password_parameters

if TYPE_CHECKING:
    from ..domain.progress import Progress
    from .given import Given


class CreateSigningKey(UtsattaAlgorithm):
    """Makes a key once: the private half under a password, the public one beside it."""

    NAME = "createsigningkey"
    ICON = "key"

    def displayName(self) -> str:
        return translate("UtsattaOmraden", "Create signing key")

    def shortHelpString(self) -> str:
        return translate(
            "UtsattaOmraden",
            "Makes a key (Ed25519) with which a local police area signs its submissions. The private half is kept "
            "under a password, only its owner may read it, and it is given to nobody. The public half lies beside it: "
            "it is sent to whoever compiles, who puts it among the known keys once the code at the end has been "
            "compared over the phone. A key that is there is never overwritten.",
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        output = QgsProcessingParameterFileDestination(
            "OUTPUT",
            translate("UtsattaOmraden", "Private key"),
            fileFilter=translate("UtsattaOmraden", "Private key (*.pem)"),
        )
        # QGIS would ask whether to replace the file, which never happens.
        output.setMetadata({"widget_wrapper": {"dontconfirmoverwrite": True}})
        output_help = translate("UtsattaOmraden", "Path of the private key to make (.pem); it must not be there yet.")
        self.addParameter(parameters.with_help(output, output_help))
        name = QgsProcessingParameterString("NAME", translate("UtsattaOmraden", "Whose key it is"), optional=True)
        name_help = translate(
            "UtsattaOmraden",
            "Code of the local police area, such as 561540, or who else signs. It names the public key, by which "
            "whoever compiles knows whose it is; by default both are named alike.",
        )
        self.addParameter(parameters.with_help(name, name_help))
        for parameter in password_parameters():
            self.addParameter(parameter)
        self.addOutput(QgsProcessingOutputString("PUBLIC_KEY", translate("UtsattaOmraden", "Public key")))
        self.addOutput(
            QgsProcessingOutputString("FINGERPRINT", translate("UtsattaOmraden", "Fingerprint of the key (SHA-256)"))
        )
        self.addOutput(QgsProcessingOutputString("CODE", translate("UtsattaOmraden", "Code to read over the phone")))

    def canExecute(self) -> tuple[bool, str]:
        can, why_not = super().canExecute()
        missing = signing_library.why_not()
        return (False, missing) if can and missing else (can, why_not)

    def work(self, given: Given, feedback: QgsProcessingFeedback, progress: Progress) -> dict[str, Any]:
        from ..exchange.signing import make_key
        from ..exchange.submission import key_code

        private = given.target("OUTPUT") or Path()
        _refuse_passing(private)
        made = make_key(private, given.text("NAME"), password_of(given))
        code = key_code(made.fingerprint)
        said = translate(
            "UtsattaOmraden",
            "The key is made: {private}. Send {public} to whoever compiles, and read out its code: {code}.",
        )
        feedback.pushInfo(said.format(private=made.private, public=made.public.name, code=code))
        return {
            "OUTPUT": str(made.private),
            "PUBLIC_KEY": str(made.public),
            "FINGERPRINT": made.fingerprint,
            "CODE": code,
        }


def _refuse_passing(private: Path) -> None:
    """Raise ``QgsProcessingException`` for where QGIS puts what nobody gave a path: it deletes that when it ends."""
    if Path(QgsProcessingUtils.tempFolder()) in private.parents:
        raise QgsProcessingException(
            translate(
                "UtsattaOmraden",
                "OUTPUT: a key among QGIS's temporary files would be gone when QGIS is closed. Give the path of a file "
                "that stays.",
            )
        )
