"""Areas in QGIS's own search field (Ctrl+K)."""
