"""What all algorithms of the plugin have in common: names, help, progress, cancel and errors a person can act on."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
)
from qgis.PyQt.QtGui import QIcon

from .. import dependencies, geometry_libraries
from ..domain.errors import UtsattaError
from ..domain.progress import Progress
from ..domain.text import Text
from ..translation import translate, translated
from .given import Given
from .refusals import refusal


class UtsattaAlgorithm(QgsProcessingAlgorithm):
    """Base of the plugin's algorithms.

    A subclass says ``NAME`` and ``ICON``, gives ``displayName``, ``shortHelpString`` and ``initAlgorithm``, and does
    its work in ``work``, which may raise any ``UtsattaError``.
    """

    NAME = ""
    ICON = ""

    def __init__(self) -> None:
        super().__init__()
        self._written: list[str] = []

    def work(self, given: Given, feedback: QgsProcessingFeedback, progress: Progress) -> dict[str, Any]:
        """Do the job with the values given and return its outputs by name. Runs in any thread."""
        raise NotImplementedError

    def wrote_into(self, location: str) -> None:
        """Have it told, once the algorithm is through, that the workspace at ``location`` was written."""
        self._written.append(location)

    # What QGIS asks for

    def createInstance(self) -> QgsProcessingAlgorithm:
        return type(self)()

    def name(self) -> str:
        return self.NAME

    def group(self) -> str:
        return ""

    def groupId(self) -> str:
        return ""

    def icon(self) -> QIcon:
        return QIcon(f":/utsatta_omraden/icons/{self.ICON}.svg")

    def tags(self) -> list[str]:
        return translate("UtsattaOmraden", "vulnerable areas,police,workspace,edition").split(",")

    def canExecute(self) -> tuple[bool, str]:
        """Say what is missing on this machine and how to install it, before anything is asked for or read."""
        missing = dependencies.unmet()
        return (False, dependencies.in_full(missing)) if missing else (True, "")

    def checkParameterValues(self, parameters: dict[str, Any], context: QgsProcessingContext) -> tuple[bool, str]:
        """Say why a value is refused and what to give instead."""
        for definition in self.parameterDefinitions():
            if definition.name() in parameters:
                why = refusal(definition, parameters[definition.name()], context)
                if why:
                    return False, why
        return super().checkParameterValues(parameters, context)

    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        can, why_not = self.canExecute()  # which qgis_process does not ask
        if not can:
            raise QgsProcessingException(why_not)
        try:
            geometry_libraries.load()
            return self.work(Given(self, parameters, context), feedback, progress_on(feedback))
        except UtsattaError as error:
            if error.details:
                feedback.pushDebugInfo(_hidden(error.details))
            raise QgsProcessingException(_hidden(translated(error))) from error

    def postProcessAlgorithm(self, *_: object) -> dict[str, Any]:
        written = getattr(self.provider(), "workspaceWritten", None)
        if written is not None:
            for location in self._written:
                written.emit(location)
        return {}


def progress_on(feedback: QgsProcessingFeedback) -> Progress:
    """Return a progress for the rooms below that shows on ``feedback`` and hears its cancel button."""
    last_said = ""

    def show(share: float, doing: Text | None) -> None:
        nonlocal last_said
        feedback.setProgress(100 * share)
        said = translated(doing) if doing is not None else last_said
        if said != last_said:
            last_said = said
            feedback.setProgressText(_hidden(said))

    return Progress(show, feedback.isCanceled)


def _hidden(said: str) -> str:
    """Return what goes into the log, which is kept and sent around, with the identity numbers masked."""
    from ..domain.privacy import identity_numbers_masked  # late: QGIS's start does not pay for it

    return identity_numbers_masked(said)
