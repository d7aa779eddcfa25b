"""Exporting an edition: what lies in the way, the table as it will be written, and the files."""
