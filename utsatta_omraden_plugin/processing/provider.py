"""The plugin's provider in the Processing toolbox, in models and in ``qgis_process``."""

from __future__ import annotations

from qgis.core import QgsProcessingProvider
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtGui import QIcon

from ..translation import translate
from .calibration import Calibrate
from .changelog import ChangeLog
from .checkareas import CheckAreas
from .compareeditions import CompareEditions
from .comparefiles import CompareFiles
from .compilenational import CompileNational
from .createreport import CreateReport
from .createsigningkey import CreateSigningKey
from .createsubmission import CreateSubmission
from .createworkspace import CreateWorkspace
from .decideconflict import DecideConflict
from .deletedraft import DeleteDraft
from .exportareas import ExportAreas
from .exportassessment import ExportAssessment
from .importassessment import ImportAssessment
from .importedition import ImportEdition
from .importorganisation import ImportOrganisation
from .judgearea import JudgeArea
from .lifelines import Lifelines
from .opennewversion import OpenNewVersion
from .publishedition import PublishEdition
from .setcategory import SetCategory
from .setorganisation import SetOrganisation
from .signassessment import SignAssessment
from .startdraft import StartDraft

ALGORITHMS = (
    CreateWorkspace,
    ImportEdition,
    ImportOrganisation,
    StartDraft,
    DeleteDraft,
    SetCategory,
    SetOrganisation,
    ExportAreas,
    CompareEditions,
    CompareFiles,
    CheckAreas,
    Calibrate,
    Lifelines,
    ChangeLog,
    CreateReport,
    ExportAssessment,
    ImportAssessment,
    SignAssessment,
    CreateSigningKey,
    CreateSubmission,
    CompileNational,
    DecideConflict,
    JudgeArea,
    PublishEdition,
    OpenNewVersion,
)


class UtsattaOmradenProvider(QgsProcessingProvider):
    """Offers every job of the plugin to Processing.

    ``workspaceWritten(location)`` tells, in the main thread, that an algorithm has written into a workspace, so that
    whoever shows that workspace can show it anew.
    """

    workspaceWritten = pyqtSignal(str)

    def id(self) -> str:
        return "utsattaomraden"

    def name(self) -> str:
        return translate("UtsattaOmraden", "Utsatta områden")

    def longName(self) -> str:
        return translate("UtsattaOmraden", "Utsatta områden – vulnerable areas of the Swedish police")

    def icon(self) -> QIcon:
        return QIcon(":/utsatta_omraden/icons/icon.svg")

    def loadAlgorithms(self) -> None:
        for algorithm in ALGORITHMS:
            self.addAlgorithm(algorithm())
