"""Where the work is kept: one interface, the databases behind it, schema, migrations and change log."""

from __future__ import annotations

from .interface import LayerSource, NewEdition, Workspace, WorkspaceLayer, WorkspaceMeta

__all__ = ["LayerSource", "NewEdition", "Workspace", "WorkspaceLayer", "WorkspaceMeta"]
