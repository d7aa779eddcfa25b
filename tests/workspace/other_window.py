"""Another program with a workspace open, for tests of who edits it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import textwrap
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.environment import REPOSITORY

OTHER = """
    import sys
    from datetime import date
    from utsatta_omraden_plugin.domain.category import Category
    from utsatta_omraden_plugin.domain.errors import UtsattaError
    from utsatta_omraden_plugin.workspace import open_workspace
    workspace = open_workspace(sys.argv[1])
    for line in sys.stdin:
        said = line.split()
        try:
            if said[0] == "claim":
                told = workspace.claim("Noa", "Annat QGIS")
            elif said[0] == "keep":
                told = workspace.keep_claim()
            elif said[0] == "write":
                area = workspace.find_area(workspace.edition(2023).id, "Norrby")
                workspace.set_category([area.id], Category(" ".join(said[1:])), "skäl", date(2024, 1, 1), "Noa")
                told = None
            else:
                workspace.close()
                told = None
            print("granted" if told is None else "refused by " + told.by, flush=True)
        except UtsattaError as error:
            print(type(error).__name__, flush=True)
"""


class OtherWindow:
    """Another program with the workspace open, which does as it is told and answers in a line."""

    def __init__(self, place: Path) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-c", textwrap.dedent(OTHER), str(place)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            encoding="utf-8",
            env={**os.environ, "PYTHONPATH": str(REPOSITORY), "PYTHONIOENCODING": "utf-8"},
        )

    def told(self, line: str) -> str:
        self.process.stdin.write(line + "\n")
        self.process.stdin.flush()
        return self.process.stdout.readline().strip()

    def killed(self) -> None:
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()


@contextmanager
def another_window(place: Path) -> Iterator[OtherWindow]:
    window = OtherWindow(place)
    try:
        yield window
    finally:
        window.process.kill()
        window.process.wait()
        window.process.stdin.close()
        window.process.stdout.close()
