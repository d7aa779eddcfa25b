"""Writes the layer that an algorithm makes, of plain rows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any, Protocol

from qgis.core import QgsFeature, QgsFeatureSink, QgsField, QgsFields, QgsGeometry, QgsProcessingException

from ..compat import field_type
from ..translation import translate

if TYPE_CHECKING:
    from .given import Given

SWEREF_99_TM = "EPSG:3006"


class LayerRow(Protocol):
    """A row of a layer: its values in the order of the columns, its geometry as WKB in EPSG:3006 (metres) or None."""

    @property
    def values(self) -> Sequence[Any]: ...

    @property
    def wkb(self) -> bytes | None: ...


def write_layer(given: Given, columns: Iterable[tuple[str, type]], kind: Any, rows: Iterable[LayerRow]) -> str | None:
    """Write rows to where the user wants ``OUTPUT``, one of ``QgsWkbTypes.Type``; nothing when none is wanted.

    Returns the layer's source for QGIS. Raises ``QgsProcessingException`` when it cannot be made or written.
    """
    fields = QgsFields()
    for name, type_ in columns:
        fields.append(QgsField(name, field_type(type_)))
    sink, destination = given.sink("OUTPUT", fields, kind, SWEREF_99_TM)
    if sink is None:
        return None
    for row in rows:
        feature = QgsFeature(fields)
        feature.setAttributes(list(row.values))
        if row.wkb is not None:
            geometry = QgsGeometry()
            geometry.fromWkb(row.wkb)
            feature.setGeometry(geometry)
        if not sink.addFeature(feature, QgsFeatureSink.Flag.FastInsert):
            raise QgsProcessingException(
                translate("UtsattaOmraden", "The layer {layer} could not be written: {reason}").format(
                    layer=destination, reason=sink.lastError()
                )
            )
    del sink  # writes what it still holds
    return destination
