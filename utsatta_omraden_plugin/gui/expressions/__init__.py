"""What the plugin adds to QGIS's expressions, for styles, labels, filters and forms of the user's own."""
