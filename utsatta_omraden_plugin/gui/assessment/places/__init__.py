"""The places of step 4: drawn with QGIS's own tools, kept in the workspace, shown on the map."""
