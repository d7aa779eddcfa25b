"""What the plugin directory scans for, and what keeps the code ready for Qt 6."""

from __future__ import annotations

import ast
import json
import subprocess
import sys
from pathlib import Path

from scripts import check_qt6
from tests.environment import REPOSITORY

PLUGIN = REPOSITORY / "utsatta_omraden_plugin"
SOURCES = sorted(PLUGIN.rglob("*.py"))


def run_module(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", *arguments], capture_output=True, text=True, check=False, cwd=REPOSITORY
    )


def test_bandit_finds_nothing():
    done = run_module("bandit", "--recursive", "--quiet", "--ignore-nosec", "--format", "json", str(PLUGIN))
    findings = json.loads(done.stdout)["results"]
    assert [f"{f['filename']}:{f['line_number']} {f['test_id']} {f['issue_text']}" for f in findings] == []


def test_no_finding_is_suppressed():
    mark = "no" + "sec"
    assert [str(path) for path in SOURCES if mark in path.read_text(encoding="utf-8")] == []


def test_there_are_no_secrets_in_it():
    done = run_module("detect_secrets", "scan", "--all-files", str(PLUGIN))
    assert json.loads(done.stdout)["results"] == {}


def imported_modules(path: Path) -> set[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    plain = {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
    return plain | {node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}


def test_qt_comes_by_way_of_qgis_only():
    direct = [str(path) for path in SOURCES for name in imported_modules(path) if name.startswith(("PyQt", "PySide"))]
    assert direct == []


def test_no_machine_s_paths_are_written_down():
    texts = {path: path.read_text(encoding="utf-8") for path in SOURCES}
    assert [str(path) for path, text in texts.items() if "/home/" in text or "C:\\Users" in text] == []


def test_every_enum_is_named_with_its_scope():
    findings = [
        finding for path in SOURCES for finding in check_qt6.findings_in(path.read_text(encoding="utf-8"), path.name)
    ]
    assert findings == []


def test_an_enum_without_its_scope_is_found():
    source = "from qgis.PyQt.QtCore import Qt\nleft = Qt.AlignLeft\nright = Qt.AlignmentFlag.AlignRight\n"
    assert list(check_qt6.findings_in(source, "x.py")) == [
        "x.py:2: write Qt.AlignmentFlag.AlignLeft instead of Qt.AlignLeft"
    ]
