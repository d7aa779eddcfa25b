"""The words and rules of the work.

Plain Python and shapely: no QGIS, no Qt, no files, no SQL. Everything is in EPSG:3006 (SWEREF 99 TM),
metres, two dimensions.
"""
