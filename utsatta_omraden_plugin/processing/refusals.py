"""Why a value cannot be taken for a parameter, and what to give instead; QGIS itself only says that it is incorrect."""

from __future__ import annotations

import re
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingParameterDateTime,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFile,
    QgsProcessingParameterNumber,
)

from ..domain.role import role_problem
from ..translation import translate, translated

ROLE = "BY"
"""In which role something is done: what the change log tells, and what leaves with it."""


def refusal(definition: QgsProcessingParameterDefinition, value: Any, context: QgsProcessingContext) -> str:
    """Return why ``value`` is refused and what to give instead, "" when there is nothing to say of it."""
    if isinstance(definition, QgsProcessingParameterEnum):
        return _no_choice(definition, str(value))
    if definition.name() == ROLE and _is_given(value):
        problem = role_problem(str(value).strip())
        return "" if problem is None else f"{ROLE}: {translated(problem)}"
    if not _is_given(value) or (
        definition.checkValueIsAcceptable(value, context) and not _is_mistaken(definition, value)
    ):
        return ""
    if isinstance(definition, QgsProcessingParameterFile) and definition.fileFilter():
        message = translate(
            "UtsattaOmraden",
            "{parameter}: {value} is not a kind of file that can be read here. Give one of: {endings}.",
        )
        endings = ", ".join(re.findall(r"\*(\.\w+)", definition.fileFilter()))
        return message.format(parameter=definition.name(), value=value, endings=endings)
    if isinstance(definition, QgsProcessingParameterDateTime):
        message = translate(
            "UtsattaOmraden", "{parameter}: “{value}” is no date. Write it as year-month-day, such as 2026-11-22."
        )
        return message.format(parameter=definition.name(), value=value)
    if isinstance(definition, QgsProcessingParameterNumber):
        message = translate(
            "UtsattaOmraden", "{parameter}: “{value}” cannot be taken. Give a whole number from {least} to {most}."
        )
        least, most = int(definition.minimum()), int(definition.maximum())
        return message.format(parameter=definition.name(), value=value, least=least, most=most)
    return ""


def _no_choice(definition: QgsProcessingParameterEnum, value: str) -> str:
    choices = definition.options()
    if value in choices:
        return ""
    message = translate("UtsattaOmraden", "{parameter}: “{value}” is not available. Choose one of: {choices}.")
    return message.format(parameter=definition.name(), value=value, choices=", ".join(choices))


def _is_mistaken(definition: QgsProcessingParameterDefinition, value: Any) -> bool:
    """Whether QGIS would quietly take the default in place of words where a number belongs."""
    if not isinstance(definition, QgsProcessingParameterNumber) or not isinstance(value, str):
        return False
    try:
        float(value)
    except ValueError:
        return True
    return False


def _is_given(value: Any) -> bool:
    """Whether anything was given; QGIS itself says well which parameters are missing."""
    return value is not None and value != ""
