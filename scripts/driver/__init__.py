"""Drives the plugin in the real QGIS Desktop by clicks and keys: shared by the demo and the desktop tests.

``start`` runs outside of QGIS and starts it; everything else runs inside, started by ``inside``.
"""
