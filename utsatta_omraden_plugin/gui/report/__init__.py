"""The report from the window: what it is to be about, and its making beside everything else that QGIS does."""
