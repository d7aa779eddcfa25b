"""Handing in one local police area's share of an edition: what lies in the way, the file, and its code."""
