"""Drawing with QGIS's own tools on a layer that is there only while one draws: for places and for boundaries."""
