"""Starts QGIS Desktop on a virtual screen with a script of ours in it, and waits, but never for ever."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from scripts.desktop import ROOT, command, environment

INSIDE = Path(__file__).with_name("inside.py")
BEGIN_WITHIN = 60.0
"""Seconds until the script must have begun; QGIS shows a window that waits when it cannot load a plugin."""
GRACE = 20.0
"""Seconds that QGIS gets to end by itself after the limit that it knows of."""


@dataclass(frozen=True)
class Outcome:
    """What came of a run: ``facts`` as the script returned them, ``error`` empty when all went well, QGIS's output."""

    facts: dict[str, Any]
    error: str
    output: str
    seconds: float

    @property
    def went_well(self) -> bool:
        """Whether the script ran through and QGIS ended by itself."""
        return not self.error


def run_in_qgis(
    script: str,
    settings: Mapping[str, Any],
    profiles: Path,
    folder: Path,
    *,
    limit: float = 150.0,
    plugin_path: Path = ROOT,
    extra_environment: Mapping[str, str] | None = None,
) -> Outcome:
    """Run ``run(settings)`` of the module ``script`` in QGIS Desktop with the profile in ``profiles``.

    ``folder`` takes the files of the run (outcome, QGIS's output). After ``limit`` seconds QGIS is ended, and the
    error says where the script was. Never raises for what happens inside.
    """
    folder.mkdir(parents=True, exist_ok=True)
    outcome_file, log_file = folder / "outcome.json", folder / "qgis.log"
    begun_file = folder / "begun"
    for old in (outcome_file, begun_file):
        old.unlink(missing_ok=True)
    job = {
        "root": str(ROOT),
        "script": script,
        "settings": dict(settings),
        "outcome": str(outcome_file),
        "begun": str(begun_file),
        "limit": limit,
    }
    extra = {**(extra_environment or {}), "UTSATTA_DRIVER_JOB": json.dumps(job)}
    began = time.monotonic()
    with log_file.open("wb") as log:
        process = subprocess.Popen(
            command(profiles, INSIDE, virtual_screen=True),
            env=environment(plugin_path, extra),
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
        stopped = _wait(process, begun_file, limit)
    output = log_file.read_text(encoding="utf-8", errors="replace")
    facts, error = _told(outcome_file)
    if stopped:
        error = f"{stopped} and was stopped. {error}".strip()
    elif process.returncode != 0 and not error:
        error = f"QGIS ended with code {process.returncode}"
    elif not outcome_file.is_file() and not error:
        error = "QGIS ended before the script was through"
    begun_file.unlink(missing_ok=True)
    return Outcome(facts, error, output, time.monotonic() - began)


def _told(outcome_file: Path) -> tuple[dict[str, Any], str]:
    if not outcome_file.is_file():
        return {}, ""
    told = json.loads(outcome_file.read_text(encoding="utf-8"))
    return told["facts"], told["error"]


def _wait(process: subprocess.Popen[bytes], begun_file: Path, limit: float) -> str:
    """Wait until QGIS has ended. Returns "", or why it and all it started had to be stopped."""
    began = time.monotonic()
    try:
        while process.poll() is None:
            waited = time.monotonic() - began
            if waited > BEGIN_WITHIN and not begun_file.exists():
                return f"QGIS did not begin the script within {BEGIN_WITHIN:.0f} s (does the plugin load?)"
            if waited > limit + GRACE:
                return f"QGIS did not end within {limit + GRACE:.0f} s"
            time.sleep(0.1)
    finally:
        _stop(process)
    return ""


def _stop(process: subprocess.Popen[bytes]) -> None:
    # The virtual screen goes with its QGIS: both are in the process group that was started here.
    for signal_number in (signal.SIGTERM, signal.SIGKILL):
        try:
            os.killpg(process.pid, signal_number)
        except ProcessLookupError:
            break
        time.sleep(0.3)
    process.wait()
