"""The Processing provider: one small file per algorithm, each a call into the rooms below.

Nothing here imports shapely, GDAL or the workspace before an algorithm runs, so that the provider costs QGIS's start
next to nothing.
"""
