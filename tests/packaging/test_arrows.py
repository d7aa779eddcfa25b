"""Arrows between the rooms point down only (pyproject.toml, importlinter)."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tests.environment import REPOSITORY

LINT_IMPORTS = Path(sys.executable).with_name("lint-imports")


def run_contracts(root: Path) -> subprocess.CompletedProcess[str]:
    command = [str(LINT_IMPORTS), "--no-cache", "--config", str(root / "pyproject.toml")]
    return subprocess.run(command, capture_output=True, text=True, check=False, cwd=root)


def test_the_contracts_hold():
    done = run_contracts(REPOSITORY)
    assert done.returncode == 0, done.stdout + done.stderr


def test_an_arrow_that_points_up_is_found(tmp_path):
    rooms = ["domain", "workspace", "exchange", "gui"]
    for room in rooms:
        folder = tmp_path / "utsatta_omraden_plugin" / room
        folder.mkdir(parents=True)
        (folder / "__init__.py").touch()
    for module in ("geopackage", "schema"):
        (tmp_path / "utsatta_omraden_plugin" / "workspace" / f"{module}.py").touch()
    (tmp_path / "utsatta_omraden_plugin" / "__init__.py").touch()
    (tmp_path / "pyproject.toml").write_text(
        (REPOSITORY / "pyproject.toml").read_text(encoding="utf-8"), encoding="utf-8"
    )
    wrong = tmp_path / "utsatta_omraden_plugin" / "domain" / "wrong.py"

    wrong.write_text("from ..workspace import schema\n", encoding="utf-8")
    upward = run_contracts(tmp_path)
    wrong.write_text("import sqlite3\n", encoding="utf-8")
    storage = run_contracts(tmp_path)

    assert upward.returncode == 1
    told = " ".join(upward.stdout.split())
    assert "utsatta_omraden_plugin.domain is not allowed to import utsatta_omraden_plugin.workspace" in told
    assert storage.returncode == 1
    assert "sqlite3" in storage.stdout
