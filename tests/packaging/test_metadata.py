"""metadata.txt, as QGIS's plugin manager and the plugin directory read it."""

from __future__ import annotations

import configparser
import re
from pathlib import Path

import pytest

from tests.environment import REPOSITORY


@pytest.fixture(scope="module")
def metadata() -> configparser.SectionProxy:
    parser = configparser.ConfigParser(interpolation=None)
    parser.optionxform = str
    parser.read(REPOSITORY / "metadata.txt", encoding="utf-8")
    return parser["general"]


@pytest.mark.parametrize(
    "key",
    ["name", "version", "description", "about", "author", "email", "repository", "tracker", "homepage", "license"],
)
def test_the_plugin_directory_finds_what_it_requires(metadata, key):
    assert metadata[key].strip()


def test_it_runs_from_the_oldest_to_the_newest_qgis(metadata):
    assert metadata["qgisMinimumVersion"] == "3.22"
    assert metadata["qgisMaximumVersion"] == "4.99"
    assert metadata["supportsQt6"] == "True"


def test_qgis_process_learns_that_there_are_algorithms(metadata):
    assert metadata["hasProcessingProvider"] == "yes"


@pytest.mark.parametrize("key", ["description", "about"])
def test_it_tells_what_it_is_in_english_and_in_swedish(metadata, key):
    assert metadata[key] != metadata[f"{key}[sv]"]
    assert "utsatta områden" in metadata[f"{key}[sv]"]


@pytest.mark.parametrize("key", ["repository", "tracker", "homepage"])
def test_addresses_are_secure_and_lead_to_the_repository(metadata, key):
    assert metadata[key].startswith("https://")
    assert metadata[key].startswith(metadata["repository"])


def test_the_icon_is_where_the_metadata_says(metadata):
    icon = REPOSITORY / "utsatta_omraden_plugin" / metadata["icon"]
    assert icon.read_bytes().startswith(b"\x89PNG")


def test_the_changelog_tells_of_this_version(metadata):
    changelog = Path(REPOSITORY / "CHANGELOG.md").read_text(encoding="utf-8")
    newest = re.search(r"^## \[(\d+\.\d+\.\d+)\]", changelog, re.MULTILINE)
    assert newest is not None
    assert newest[1] == metadata["version"]
