"""The assessment dock with a method of 200 questions beside QGIS's own form: what the window's thread is taken for."""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
from pathlib import Path

JOBS = Path(__file__).with_name("assessment_jobs.py")
MARK = "MEASURED "
PROMISED = {"opened at once": 150.0, "opened": 150.0, "clicks": 16.0, "keys": 16.0}
"""Milliseconds that each may take at most."""
NAMES = {
    "opened at once": "opening a step at once",
    "opened": "opening a step a second later",
    "clicks": "a click on a level",
    "keys": "a key in a text",
}
PEERS = {"opened at once": "opened", "opened": "opened", "clicks": "clicks", "keys": "keys"}
"""What of the peer stands beside it."""


def section() -> list[str]:
    """Measure both and return a piece of the document, in Markdown."""
    ours, peer = _run("dock") | {"opened at once": _run("dock-at-once")["opened"]}, _run("peer")
    return [
        "## Assessing with a method of 200 questions",
        "",
        "Milliseconds of the window's thread, the painting with it, while every answer is saved in the background.",
        "Each step is opened for the first time, and its figure is the longest that the window answers to nothing",
        "else: at once when the area is shown, with all still to be made, and a second later, when the inputs were",
        "made in the pauses. The peer is QGIS's own form of a layer with the inputs of one step (40 questions) as",
        "fields, which neither saves nor logs, rolls up figures or looks for persons in the texts.",
        "",
        "| | median | longest | promised | QGIS form, median | QGIS form, longest |",
        "|---|---:|---:|---:|---:|---:|",
        *(
            f"| {NAMES[what]} | {statistics.median(ours[what]):.1f} | {max(ours[what]):.1f} | {PROMISED[what]:.0f} "
            f"| {statistics.median(peer[PEERS[what]]):.1f} | {max(peer[PEERS[what]]):.1f} |"
            for what in NAMES
        ),
        "",
    ]


def _run(who: str) -> dict[str, list[float]]:
    # QGIS keeps the byte code of a plugin, so this is to be found compiled as well.
    environment = os.environ | {"PYTHONDONTWRITEBYTECODE": ""}
    command = [sys.executable, str(JOBS), who]
    done = subprocess.run(command, check=True, capture_output=True, text=True, env=environment)
    line = next(line for line in done.stdout.splitlines() if line.startswith(MARK))
    measured: dict[str, list[float]] = json.loads(line.removeprefix(MARK))
    return measured


if __name__ == "__main__":
    print("\n".join(section()))
