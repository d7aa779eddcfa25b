"""``utsattaomraden:decideconflict``: a person's word on one conflict of a compilation, carried out on its areas."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsProcessingFeedback,
    QgsProcessingOutputMultipleLayers,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterString,
)

from ..domain.category import Category, category_of
from ..domain.errors import RuleError
from ..domain.text import QT_TRANSLATE_NOOP, text
from ..translation import speech_of, translate, translated
from . import parameters
from .algorithm import UtsattaAlgorithm
from .report_file import report_file
from .workspaces import edition_of, opened

if TYPE_CHECKING:
    from collections.abc import Sequence

    from shapely import MultiPolygon

    from ..domain.compilation import ConflictCase, Decision
    from ..domain.progress import Progress
    from .given import Given

REOPEN = "reopen"
"""Withdraws the decision that was made."""
# The values of domain.compilation.Choice, which is not imported at QGIS's start: shapely would come with it.
CHOICES = ["left", "right", "both_clipped", "new_boundary", "new_category", "send_back", "accept", REOPEN]
_MOST_DIGITS = 9


class DecideConflict(UtsattaAlgorithm):
    """Settles a conflict, sends it back or opens it again; the change log gets who, when, what and why."""

    NAME = "decideconflict"
    ICON = "compile"

    def displayName(self) -> str:
        return translate("UtsattaOmraden", "Decide conflict")

    def shortHelpString(self) -> str:
        return translate(
            "UtsattaOmraden",
            "Settles one conflict of a compiled edition in one of the ways that its kind has, and carries that out on "
            "the areas concerned. The report of the compilation lists the conflicts with key and ways. left and right "
            "say which side keeps the ground, the id or its place as the area; of a category right is that of the base "
            "edition. both_clipped gives the ground to neither side, new_boundary draws the left one anew, "
            "new_category says the category, accept lets stand what was handed in. send_back asks the local police "
            "areas; the conflict stays open until they hand in anew. reopen withdraws a decision.",
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        self.addParameter(parameters.workspace())
        self.addParameter(parameters.edition_in_workspace())
        conflict_help = translate(
            "UtsattaOmraden",
            "The conflict's key, or its number in the list of the compile report, the first being 1. The key stays the "
            "same as long as both sides do, the number only until the edition is compiled again.",
        )
        self._add_text("CONFLICT", translate("UtsattaOmraden", "Conflict"), conflict_help, optional=False)
        choice = QgsProcessingParameterEnum(
            "CHOICE", translate("UtsattaOmraden", "How it is settled"), CHOICES, False, None, False, True
        )
        choice_help = translate("UtsattaOmraden", "One of the ways of this conflict, or reopen.")
        self.addParameter(parameters.with_help(choice, choice_help))
        category_help = translate("UtsattaOmraden", "With new_category: a category that the edition knows.")
        hints = {"widget_wrapper": {"value_hints": [category.value for category in Category]}}
        self._add_text("CATEGORY", translate("UtsattaOmraden", "Category"), category_help).setMetadata(hints)
        boundary_help = translate(
            "UtsattaOmraden", "With new_boundary: the new boundary of the left area as WKT in EPSG:3006."
        )
        self._add_text("BOUNDARY", translate("UtsattaOmraden", "New boundary"), boundary_help)
        message_help = translate(
            "UtsattaOmraden", "With send_back: what the local police areas are asked to do; never anything of a person."
        )
        self._add_text("MESSAGE", translate("UtsattaOmraden", "What is asked"), message_help)
        reason_help = translate(
            "UtsattaOmraden",
            "Why it is settled so, for the change log. Not needed with send_back and reopen; never anything about a "
            "person.",
        )
        self._add_text("REASON", translate("UtsattaOmraden", "Reason"), reason_help)
        self.addParameter(parameters.by())
        folder = QgsProcessingParameterFolderDestination(
            "SEND_BACK_FOLDER",
            translate("UtsattaOmraden", "Folder for what is sent back"),
            optional=True,
            createByDefault=False,
        )
        folder_help = translate(
            "UtsattaOmraden",
            "Optional path of a folder: each local police area that is asked of anything in this edition gets its file "
            "there, which its plugin opens.",
        )
        self.addParameter(parameters.with_help(folder, folder_help))
        self.addParameter(parameters.report())
        self.addParameter(parameters.language_of_files())
        self.addOutput(QgsProcessingOutputString("KEY", translate("UtsattaOmraden", "Key of the conflict")))
        self.addOutput(QgsProcessingOutputNumber("CHANGE", translate("UtsattaOmraden", "Number in the change log")))
        self.addOutput(
            QgsProcessingOutputNumber(
                "OPEN_CONFLICTS", translate("UtsattaOmraden", "Conflicts that wait for a decision")
            )
        )
        self.addOutput(QgsProcessingOutputMultipleLayers("FILES", translate("UtsattaOmraden", "Files written")))

    def _add_text(
        self, name: str, title: str, help_text: str, optional: bool = True
    ) -> QgsProcessingParameterDefinition:
        parameter = QgsProcessingParameterString(name, title, optional=optional)
        self.addParameter(parameters.with_help(parameter, help_text))
        return self.parameterDefinition(name)

    def work(self, given: Given, feedback: QgsProcessingFeedback, progress: Progress) -> dict[str, Any]:
        from ..domain.compilation import open_cases
        from ..exchange.compilation_report import conflict_json
        from ..exchange.send_back_folder import SentBack, write_send_backs

        location, folder, choice = given.text("WORKSPACE"), given.target("SEND_BACK_FOLDER"), given.choice("CHOICE")
        by, speak = given.text("BY") or parameters.DEFAULT_ROLE, speech_of(given.choice("LANGUAGE"))
        sent = SentBack((), ())
        progress.at(0)
        with report_file(given.target("REPORT")) as write_report, opened(location) as workspace:
            edition = edition_of(workspace, given.number("EDITION"))
            asked = _asked_for(workspace.conflicts(edition.id), given.text("CONFLICT"), edition.year)
            key = asked.conflict.key
            # What cannot be sent back, for instance with an identity number in it, is not decided either.
            with workspace.together():
                if choice == REOPEN:
                    changes = workspace.withdraw_decision(edition.id, key, by)
                else:
                    changes = workspace.decide(edition.id, _decision(given, asked, choice, by), by)
                if folder is not None:
                    with suppress(OSError):  # writing into it says why it is not there
                        folder.mkdir(exist_ok=True)
                    sent = write_send_backs(workspace, edition.id, edition.year, folder, by, speak, progress)
            self.wrote_into(location)
            cases = workspace.conflicts(edition.id)
            waiting = len(open_cases(cases))
            now = next((case for case in cases if case.conflict.key == key), asked)
            write_report(
                {
                    "edition": edition.year,
                    "conflict": conflict_json(now, speak),
                    "changes": [change.number for change in changes],
                    "open_conflicts": waiting,
                    "files": [str(file) for file in sent.files],
                }
            )
        for warning in sent.warns:
            feedback.pushWarning(translated(warning))
        said = translate("UtsattaOmraden", "{choice}: {conflict} Conflicts to decide: {waiting}.")
        feedback.pushInfo(said.format(choice=choice, conflict=translated(asked.conflict.message), waiting=waiting))
        return {
            "KEY": key,
            "CHANGE": changes[0].number,
            "OPEN_CONFLICTS": waiting,
            "SEND_BACK_FOLDER": "" if folder is None else str(folder),
            "FILES": [str(file) for file in sent.files],
        }


def _asked_for(cases: Sequence[ConflictCase], asked: str, year: int) -> ConflictCase:
    for case in cases:
        if case.conflict.key == asked:
            return case
    number = int(asked) if asked.isdecimal() and len(asked) <= _MOST_DIGITS else 0
    if 1 <= number <= len(cases):
        return cases[number - 1]
    raise RuleError(
        text(
            QT_TRANSLATE_NOOP("UtsattaOmraden", "Edition {year} has no conflict “{conflict}”."),
            year=year,
            conflict=asked,
        ),
        text(
            QT_TRANSLATE_NOOP(
                "UtsattaOmraden",
                "Give the key or the number of one in the report of the compilation. Conflicts in it: {count}.",
            ),
            count=len(cases),
        ),
    )


def _decision(given: Given, asked: ConflictCase, choice: str, by: str) -> Decision:
    from ..domain.compilation import Choice, Decision

    if choice not in [one.value for one in asked.conflict.choices]:
        raise RuleError(
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "This conflict cannot be settled in that way.")),
            text(
                QT_TRANSLATE_NOOP("UtsattaOmraden", "Its ways are: {choices}."),
                choices=", ".join(one.value for one in asked.conflict.choices) or "–",
            ),
        )
    category = category_of(given.text("CATEGORY"))
    return Decision(
        conflict_key=asked.conflict.key,
        choice=Choice(choice),
        reason=given.text("REASON"),
        by=by,
        boundary=_boundary(given.text("BOUNDARY")) if choice == Choice.NEW_BOUNDARY.value else None,
        category=given.text("CATEGORY") if category is None else category.value,
        message=given.text("MESSAGE"),
    )


def _boundary(written: str) -> MultiPolygon | None:
    import shapely
    from shapely import MultiPolygon, Polygon

    drawn = shapely.from_wkt(written, on_invalid="ignore") if written else None
    if isinstance(drawn, Polygon):
        return MultiPolygon([drawn])
    return drawn if isinstance(drawn, MultiPolygon) else None
