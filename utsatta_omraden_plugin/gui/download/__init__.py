"""Fetching what the police publish, through QGIS's own network stack, and only when somebody has asked for it."""
