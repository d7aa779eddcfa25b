"""The local picture as a document: what is read, how it is worded, drawn, laid out on A4 pages and written as PDF.

Knows QGIS (layouts, maps) and Qt (text), never a window. ``reading`` gets the facts, ``document`` makes pages of them,
``writing`` draws the pages into the file. Only the last one needs the main thread, and it works a page at a time.
"""
