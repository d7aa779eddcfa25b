"""What a reader sees of the columns of a layer in its attribute table."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from qgis.core import QgsVectorLayer


def name_columns(layer: QgsVectorLayer, titles: Mapping[str, str]) -> None:
    """Give columns, as far as the layer has them, their titles in the user's language; the data keep theirs."""
    for column, title in titles.items():
        index = layer.fields().indexOf(column)
        if index >= 0:
            layer.setFieldAlias(index, title)


def hide_columns(layer: QgsVectorLayer, names: Collection[str]) -> None:
    """Leave columns out of the attribute table; what the user has hidden already stays hidden."""
    table = layer.attributeTableConfig()
    table.update(layer.fields())
    columns = table.columns()
    for column in columns:
        column.hidden = column.hidden or column.name in names
    table.setColumns(columns)
    layer.setAttributeTableConfig(table)
