"""The values that a user or a script has given an algorithm, as plain Python."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeatureSink,
    QgsFields,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
)


class Given:
    """Reads an algorithm's parameters by name; what was left out comes as "", 0, False or None."""

    def __init__(
        self, algorithm: QgsProcessingAlgorithm, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> None:
        self._algorithm = algorithm
        self._parameters = parameters
        self._context = context

    def text(self, name: str) -> str:
        """Return a text without the blanks around it."""
        return str(self._algorithm.parameterAsString(self._parameters, name, self._context)).strip()

    def number(self, name: str) -> int:
        """Return a whole number."""
        return int(self._algorithm.parameterAsInt(self._parameters, name, self._context))

    def measure(self, name: str) -> float | None:
        """Return a length or an area, None when it was left out."""
        if self._parameters.get(name) is None:
            return None
        return float(self._algorithm.parameterAsDouble(self._parameters, name, self._context))

    def flag(self, name: str) -> bool:
        """Return a yes or no."""
        return bool(self._algorithm.parameterAsBoolean(self._parameters, name, self._context))

    def choice(self, name: str) -> str:
        """Return the chosen word of a list of fixed words."""
        return str(self._algorithm.parameterAsEnumString(self._parameters, name, self._context))

    def day(self, name: str) -> date | None:
        """Return a date, None when it was left out or cannot be read."""
        moment = self._algorithm.parameterAsDateTime(self._parameters, name, self._context).date()
        return date(moment.year(), moment.month(), moment.day()) if moment.isValid() else None

    def file(self, name: str) -> Path | None:
        """Return the path of a file to read."""
        return _path(self._algorithm.parameterAsFile(self._parameters, name, self._context))

    def target(self, name: str) -> Path | None:
        """Return the path of a file to write."""
        return _path(self._algorithm.parameterAsFileOutput(self._parameters, name, self._context))

    def sink(self, name: str, fields: QgsFields, kind: Any, crs: str) -> tuple[QgsFeatureSink | None, str]:
        """Return where features of a new layer go and where it will be; (None, "") when none is wanted.

        Raises ``QgsProcessingException`` when a layer is wanted but cannot be made there.
        """
        if self._parameters.get(name) in (None, ""):
            return None, ""
        sink, destination = self._algorithm.parameterAsSink(
            self._parameters, name, self._context, fields, kind, QgsCoordinateReferenceSystem(crs)
        )
        if sink is None:
            raise QgsProcessingException(self._algorithm.invalidSinkError(self._parameters, name))
        return sink, str(destination)

    @property
    def context(self) -> QgsProcessingContext:
        """What Processing knows of the surroundings of this run."""
        return self._context

    def target_location(self, name: str) -> str:
        """Return the location of a workspace that may be made: a path, or ``postgres:`` and a name."""
        return str(self._algorithm.parameterAsFileOutput(self._parameters, name, self._context)).strip()


def _path(value: str | None) -> Path | None:
    return Path(value) if value else None
