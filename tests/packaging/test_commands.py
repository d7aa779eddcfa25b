"""The commands of the repository: what the README promises, the Makefile keeps; set-up says what it misses."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from scripts import install
from tests.environment import REPOSITORY

COMMANDS = [
    "demo",
    "test",
    "run",
    "package",
    "install",
    "bench",
    "lint",
    "translations",
    "clean",
    "test-newer",
    "setup",
    "build",
]
MAKEFILE = (REPOSITORY / "Makefile").read_text(encoding="utf-8")
TARGETS = set(re.findall(r"^([a-z-]+):", MAKEFILE, re.MULTILINE))


@pytest.mark.parametrize("command", COMMANDS)
def test_the_makefile_knows(command):
    assert command in TARGETS


def test_every_command_of_the_readme_exists():
    readme = (REPOSITORY / "README.md").read_text(encoding="utf-8")
    named = set(re.findall(r"\bmake ([a-z][a-z-]*)", " ".join(re.findall(r"```.*?```|`[^`]+`", readme, re.DOTALL))))
    assert {"demo", "test"} <= named
    assert named <= TARGETS


def test_every_script_that_the_makefile_calls_exists():
    called = set(re.findall(r"(?:scripts|benchmarks)/\w+\.(?:py|sh)", MAKEFILE))
    assert called
    assert sorted(name for name in called if not (REPOSITORY / name).is_file()) == []


@pytest.mark.parametrize("name", [".ci/run", "scripts/setup.sh", "scripts/test_newer.sh"])
def test_a_program_can_be_started(name):
    assert os.access(REPOSITORY / name, os.X_OK)


@pytest.fixture
def bare_machine(tmp_path: Path) -> Path:
    """A folder of programs that holds the shell's everyday ones, but no apt-get, no dpkg and no sudo."""
    for name in ("bash", "env", "dirname", "cat", "grep", "sha256sum", "id"):
        (tmp_path / name).symlink_to(shutil.which(name))
    return tmp_path


def run_setup(programs: Path) -> subprocess.CompletedProcess[str]:
    command = [str(programs / "bash"), str(REPOSITORY / "scripts" / "setup.sh")]
    return subprocess.run(command, capture_output=True, text=True, check=False, env={"PATH": str(programs)})


def write_program(path: Path, body: str) -> None:
    path.unlink(missing_ok=True)
    path.write_text(f"#!/bin/sh\n{body}\n", encoding="utf-8")
    path.chmod(0o755)


def test_set_up_without_apt_names_what_is_missing(bare_machine):
    done = run_setup(bare_machine)
    assert done.returncode == 1
    assert "no apt-get" in done.stderr
    assert "qgis python3-qgis" in done.stderr


def test_set_up_without_root_and_sudo_tells_what_root_must_run(bare_machine):
    write_program(bare_machine / "apt-get", "exit 0")
    write_program(bare_machine / "id", "echo 1000")
    done = run_setup(bare_machine)
    assert done.returncode == 1
    assert "apt-get install -y --no-install-recommends qgis" in done.stderr


def test_set_up_without_network_names_what_could_not_be_installed(bare_machine):
    write_program(bare_machine / "apt-get", "exit 100")
    write_program(bare_machine / "id", "echo 0")
    done = run_setup(bare_machine)
    assert done.returncode == 1
    assert "could not install: qgis" in done.stderr
    assert "network" in done.stderr


def test_running_it_without_a_screen_says_so_and_offers_the_demo():
    no_screen = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")}
    command = [sys.executable, str(REPOSITORY / "scripts" / "run_desktop.py")]
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=no_screen)
    assert done.returncode == 1
    assert "no display" in done.stdout
    assert "make demo" in done.stdout


@pytest.fixture
def profiles(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    return tmp_path / "QGIS" / "QGIS3" / "profiles"


def test_installing_replaces_what_the_profile_had(plugin_zip, profiles):
    left_over = profiles / "default" / "python" / "plugins" / "utsatta_omraden_plugin" / "gone.py"
    left_over.parent.mkdir(parents=True)
    left_over.touch()
    folder = install.install(plugin_zip, "default")
    assert (folder / "metadata.txt").is_file()
    assert not left_over.exists()
    assert [path.name for path in folder.parent.iterdir()] == ["utsatta_omraden_plugin"]


def test_installing_leaves_a_developer_s_link_alone(plugin_zip, profiles, tmp_path):
    plugins = profiles / "default" / "python" / "plugins"
    plugins.mkdir(parents=True)
    (plugins / "utsatta_omraden_plugin").symlink_to(tmp_path)
    with pytest.raises(SystemExit, match="is a link"):
        install.install(plugin_zip, "default")
    assert (plugins / "utsatta_omraden_plugin").is_symlink()
