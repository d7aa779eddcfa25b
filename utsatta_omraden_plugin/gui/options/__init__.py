"""What the user can set: one record, kept in QGIS's settings, with a page in QGIS's options dialog."""
