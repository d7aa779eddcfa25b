"""The plugin's own jobs as processes of their own: what a dock or an algorithm calls, without the window around it."""

from __future__ import annotations

import sys
import time
from pathlib import Path

YEAR = 2025


def run_import(source: str, workspace: str) -> None:
    """Make a workspace and import ``source`` into it. Print the seconds without the start of Python."""
    from utsatta_omraden_plugin.exchange.import_edition import import_edition
    from utsatta_omraden_plugin.workspace import create_workspace

    start = time.perf_counter()
    made = create_workspace(workspace, overwrite=True)
    import_edition(Path(source), YEAR, made, by="benchmark")
    made.close()
    print(time.perf_counter() - start)


def run_export(workspace: str, form: str, target: str) -> None:
    """Export the edition with verification."""
    from utsatta_omraden_plugin.exchange.export_areas import ExportFormat, export_areas
    from utsatta_omraden_plugin.workspace import open_workspace

    opened = open_workspace(workspace)
    export_areas(opened, YEAR, "published", ExportFormat[form], Path(target))
    opened.close()


if __name__ == "__main__":
    {"import": run_import, "export": run_export}[sys.argv[1]](*sys.argv[2:])
