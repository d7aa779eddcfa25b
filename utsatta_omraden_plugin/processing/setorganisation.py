"""``utsattaomraden:setorganisation``: another LPO, or single names and codes, for areas."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from qgis.core import QgsProcessingFeedback, QgsProcessingOutputNumber, QgsProcessingParameterString

from ..domain.errors import RuleError
from ..domain.text import QT_TRANSLATE_NOOP, text
from ..today import date_of_today
from ..translation import translate, translated
from . import parameters
from .algorithm import UtsattaAlgorithm
from .workspaces import edition_of, opened

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..domain.area import AreaVersion
    from ..domain.organisation import Organisation
    from ..domain.progress import Progress
    from ..workspace import Workspace
    from .given import Given

# The values of domain.changed_organisation, which is not imported at QGIS's start: shapely would come with it.
BY_HAND = {
    "LPO_NAME": "lpo",
    "LPO_CODE": "lpo_code",
    "POLICE_AREA_NAME": "police_area",
    "POLICE_AREA_CODE": "police_area_code",
    "REGION_NAME": "region",
    "REGION_CODE": "region_code",
}


class SetOrganisation(UtsattaAlgorithm):
    """Writes where areas belong in the police organisation; the change log gets who, when, what and why."""

    NAME = "setorganisation"
    ICON = "areas"

    def displayName(self) -> str:
        return translate("UtsattaOmraden", "Set organisation")

    def shortHelpString(self) -> str:
        return translate(
            "UtsattaOmraden",
            "Gives areas of an edition another local police area, of which police area and region follow, or writes "
            "single names and codes. All areas in one step, or none. What the checks of codes find afterwards is "
            "warned of. A written reason is required.",
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        self.addParameter(parameters.workspace())
        self.addParameter(parameters.edition_in_workspace())
        area_help = translate(
            "UtsattaOmraden",
            "The area's special area id or name, today's or of another edition; several ids are parted by commas.",
        )
        self._add_text("AREA", translate("UtsattaOmraden", "Area"), area_help)
        lpo_help = translate(
            "UtsattaOmraden",
            "Code or name of a local police area that the workspace's organisation or another area of the edition "
            "has; all six values are taken from it.",
        )
        self._add_text("LPO", translate("UtsattaOmraden", "Local police area"), lpo_help, optional=True)
        by_hand = translate("UtsattaOmraden", "Written by hand, over what comes from LPO.")
        for name, title in self._titles().items():
            self._add_text(name, title, by_hand, optional=True)
        reason_help = translate(
            "UtsattaOmraden", "Where the names and codes are taken from. Never anything about a person."
        )
        self._add_text("REASON", translate("UtsattaOmraden", "Reason"), reason_help)
        self.addParameter(parameters.by())
        self.addOutput(QgsProcessingOutputNumber("AREAS", translate("UtsattaOmraden", "Number of areas")))
        self.addOutput(QgsProcessingOutputNumber("WARNINGS", translate("UtsattaOmraden", "Number of warnings")))

    @staticmethod
    def _titles() -> dict[str, str]:
        return {
            "LPO_NAME": translate("UtsattaOmraden", "Local police area, name"),
            "LPO_CODE": translate("UtsattaOmraden", "Local police area, code"),
            "POLICE_AREA_NAME": translate("UtsattaOmraden", "Police area, name"),
            "POLICE_AREA_CODE": translate("UtsattaOmraden", "Police area, code"),
            "REGION_NAME": translate("UtsattaOmraden", "Region, name"),
            "REGION_CODE": translate("UtsattaOmraden", "Region, code"),
        }

    def _add_text(self, name: str, title: str, help_text: str, optional: bool = False) -> None:
        parameter = QgsProcessingParameterString(name, title, optional=optional)
        self.addParameter(parameters.with_help(parameter, help_text))

    def work(self, given: Given, feedback: QgsProcessingFeedback, progress: Progress) -> dict[str, Any]:
        from ..domain.changed_organisation import what_checks_would_say, without_ground

        by = given.text("BY") or parameters.DEFAULT_ROLE
        progress.at(0)
        with opened(given.text("WORKSPACE")) as workspace:
            edition = edition_of(workspace, given.number("EDITION"))
            there = workspace.areas(edition.id, progress.part(0.0, 0.3))
            areas = _meant(workspace, edition.id, given.text("AREA"))
            values = _values(workspace, there, given)
            ids, versions = [area.id for area in areas], [area.row_version for area in areas]
            found = what_checks_would_say(without_ground(there), frozenset(ids), values, edition.year)
            changes = workspace.set_organisation(
                ids, values, given.text("REASON"), by, versions, progress.part(0.3, 1.0)
            )
        for finding in found:
            feedback.pushWarning(translated(finding.message))
        changed = {change.row_id for change in changes}
        names = ", ".join(area.name for area in areas if area.id in changed)
        said = translate("UtsattaOmraden", "The organisation of {what} is changed.")
        feedback.pushInfo(said.format(what=names))
        self.wrote_into(given.text("WORKSPACE"))
        return {"AREAS": len(changes), "WARNINGS": len(found)}


def _meant(workspace: Workspace, edition_id: str, key: str) -> list[AreaVersion]:
    keys = [part.strip() for part in key.split(",")]
    # A name may hold a comma; ids do not.
    if not all(part.isdigit() for part in keys):
        keys = [key]
    found = {area.id: area for area in (workspace.find_area(edition_id, one) for one in keys)}
    return list(found.values())


def _values(workspace: Workspace, areas: Sequence[AreaVersion], given: Given) -> dict[str, str]:
    values: dict[str, str] = {}
    if given.text("LPO"):
        values.update(asdict(_lpo(workspace, areas, given.text("LPO"))))
    values.update({value: given.text(name) for name, value in BY_HAND.items() if given.text(name)})
    if not values:
        raise RuleError(
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Nothing is said of the organisation.")),
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Give LPO, or one of the names and codes.")),
        )
    return values


def _lpo(workspace: Workspace, areas: Sequence[AreaVersion], key: str) -> Organisation:
    from ..domain.changed_organisation import known_lpos
    from ..domain.names import folded_name

    known = known_lpos(workspace.org_units(), areas, date_of_today())
    fitting = [one.organisation for one in known if one.organisation.lpo_code == key]
    fitting = fitting or [one.organisation for one in known if folded_name(one.organisation.lpo) == folded_name(key)]
    if len(fitting) == 1:
        return fitting[0]
    if fitting:
        raise RuleError(
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Several local police areas are called {name}."), name=key),
            text(
                QT_TRANSLATE_NOOP("UtsattaOmraden", "Give its code, one of: {codes}."),
                codes=", ".join(one.lpo_code for one in fitting),
            ),
        )
    raise RuleError(
        text(
            QT_TRANSLATE_NOOP(
                "UtsattaOmraden", "Neither the workspace nor the edition knows a local police area {key}."
            ),
            key=key,
        ),
        text(
            QT_TRANSLATE_NOOP(
                "UtsattaOmraden", "Import the organisation first, or write names and codes by their own parameters."
            )
        ),
    )
