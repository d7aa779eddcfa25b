"""Files in and out: layouts, readers, writers, profiles and verification.

No QGIS and no Qt: everything here runs in any thread. Nothing heavy is imported until a module is asked for.
"""
