"""Parameters that several algorithms share, so that they read the same everywhere."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import (
    QgsProcessingParameterBoolean,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from ..translation import language, translate

LANGUAGES = ["sv", "en"]
"""The languages of what is written into files."""
DEFAULT_ROLE = "qgis_process"
"""Who is written into the change log when nobody says."""


def workspace() -> QgsProcessingParameterDefinition:
    """A workspace that exists."""
    parameter = QgsProcessingParameterFile(
        "WORKSPACE",
        translate("UtsattaOmraden", "Workspace"),
        fileFilter=workspace_filter(),
    )
    return with_help(parameter, translate("UtsattaOmraden", "Path of the workspace (.gpkg)."))


def new_workspace(help_text: str) -> QgsProcessingParameterDefinition:
    """A workspace that may not exist yet."""
    parameter = QgsProcessingParameterFileDestination(
        "WORKSPACE", translate("UtsattaOmraden", "Workspace"), fileFilter=workspace_filter()
    )
    # QGIS would ask whether to replace the file; whether that happens is for the algorithm's own rules to say.
    parameter.setMetadata({"widget_wrapper": {"dontconfirmoverwrite": True}})
    return with_help(parameter, help_text)


def workspace_filter() -> str:
    """The file dialog's filter for workspaces."""
    return translate("UtsattaOmraden", "Workspace (*.gpkg)")


def edition(help_text: str) -> QgsProcessingParameterDefinition:
    """The year of an edition, 0 when it is to be found out."""
    parameter = QgsProcessingParameterNumber(
        "EDITION",
        translate("UtsattaOmraden", "Edition (year)"),
        QgsProcessingParameterNumber.Type.Integer,
        defaultValue=0,
        optional=True,
        minValue=0,
        maxValue=9999,
    )
    return with_help(parameter, help_text)


def edition_in_workspace() -> QgsProcessingParameterDefinition:
    """The year of an edition that the workspace holds."""
    return edition(
        translate("UtsattaOmraden", "Year of an edition in the workspace; 0 takes the only one when there is just one.")
    )


def published_file(name: str, title: str, help_text: str) -> QgsProcessingParameterDefinition:
    """A published file of areas, or an edition of a workspace as its path, a bar and the year."""
    # “All files” lets a path with a bar and a year pass QGIS's own check of endings.
    kinds = translate("UtsattaOmraden", "Published editions (*.zip *.shp *.geojson *.json *.gpkg);;All files (*.*)")
    return with_help(QgsProcessingParameterFile(name, title, fileFilter=kinds), help_text)


def report() -> QgsProcessingParameterDefinition:
    """Where a report goes, if one is wanted."""
    return target(
        "REPORT",
        translate("UtsattaOmraden", "Report"),
        [translate("UtsattaOmraden", "JSON file (*.json)")],
        translate("UtsattaOmraden", "Optional path of a report in JSON (UTF-8)."),
        is_optional=True,
    )


def target(
    name: str, title: str, filters: Sequence[str], help_text: str, is_optional: bool = False
) -> QgsProcessingParameterDefinition:
    """Where a file goes; one that is optional is made only when somebody asks for it."""
    parameter = QgsProcessingParameterFileDestination(
        name, title, fileFilter=";;".join(filters), optional=is_optional, createByDefault=not is_optional
    )
    return with_help(parameter, help_text)


def language_of_files() -> QgsProcessingParameterDefinition:
    """The language of what is written into files: ``LANGUAGE``, by default QGIS's own (English for others than ours).

    One rule for all algorithms: sentences in reports, layers and pages follow it, for they go to other people; the
    log and the errors speak the language of QGIS; names of columns and members, codes and values never change.
    """
    parameter = fixed_choice(
        "LANGUAGE",
        translate("UtsattaOmraden", "Language"),
        LANGUAGES,
        translate(
            "UtsattaOmraden",
            "Language of the sentences in what is written (report, layer, page): sv or en; by default that of QGIS. "
            "The log always speaks the language of QGIS.",
        ),
    )
    parameter.setDefaultValue(language() if language() in LANGUAGES else "en")
    return parameter


def layer(title: str, kind: object, help_text: str) -> QgsProcessingParameterDefinition:
    """Where a layer goes, if one is wanted; ``kind`` is one of ``QgsProcessing.SourceType``."""
    parameter = QgsProcessingParameterFeatureSink("OUTPUT", title, kind, optional=True)
    return with_help(parameter, help_text)


def area() -> QgsProcessingParameterDefinition:
    """Which area."""
    parameter = QgsProcessingParameterString("AREA", translate("UtsattaOmraden", "Area"))
    return with_help(
        parameter,
        translate("UtsattaOmraden", "The area's special area id or name, today's or of another edition."),
    )


def assessor(help_text: str) -> QgsProcessingParameterDefinition:
    """Whose assessment, by the role."""
    parameter = QgsProcessingParameterString("ASSESSOR", translate("UtsattaOmraden", "Assessor"), optional=True)
    return with_help(parameter, help_text)


def accept() -> QgsProcessingParameterDefinition:
    """For which reason what was found is let stand."""
    parameter = QgsProcessingParameterString(
        "ACCEPT", translate("UtsattaOmraden", "Accept, with this reason"), optional=True
    )
    return with_help(
        parameter,
        translate(
            "UtsattaOmraden",
            "Lets the errors of the checks and the warnings of the privacy gate stand for this reason, in the change "
            "log of the workspace. Identity numbers are never let through.",
        ),
    )


def by() -> QgsProcessingParameterDefinition:
    """In which role the work is done."""
    parameter = QgsProcessingParameterString(
        "BY", translate("UtsattaOmraden", "Role"), defaultValue=DEFAULT_ROLE, optional=True
    )
    return with_help(
        parameter,
        translate(
            "UtsattaOmraden",
            "In which role this is done, for the change log, such as “Noa”. Never a person's name.",
        ),
    )


def level() -> QgsProcessingParameterDefinition:
    """Which level decided, if that is to be said."""
    parameter = QgsProcessingParameterEnum(
        "LEVEL", translate("UtsattaOmraden", "Level"), ["lpo", "police_area", "region", "noa"], False, None, True, True
    )
    return with_help(
        parameter,
        translate("UtsattaOmraden", "The level that decided: lpo, police_area, region or noa. Stands in the log."),
    )


def fixed_choice(name: str, title: str, choices: list[str], help_text: str) -> QgsProcessingParameterDefinition:
    """One of a few fixed words, which scripts write as they stand; the first is the default."""
    parameter = QgsProcessingParameterEnum(name, title, choices, False, choices[0], False, True)
    return with_help(parameter, help_text)


def with_places(help_text: str) -> QgsProcessingParameterDefinition:
    """Whether groups of actors and places go along, which they do only when somebody asks for it."""
    return switch("WITH_PLACES", translate("UtsattaOmraden", "With actors and places"), help_text)


def switch(name: str, title: str, help_text: str) -> QgsProcessingParameterDefinition:
    """What is done only when somebody asks for it."""
    return with_help(QgsProcessingParameterBoolean(name, title, defaultValue=False), help_text)


def with_help(parameter: QgsProcessingParameterDefinition, help_text: str) -> QgsProcessingParameterDefinition:
    """Give a parameter its help and return it."""
    parameter.setHelp(help_text)
    return parameter
