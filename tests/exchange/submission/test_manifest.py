"""A manifest says the same whoever reads it; what is none is told apart from it, whatever it is."""

from __future__ import annotations

import contextlib
import copy
import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from utsatta_omraden_plugin.domain.category import CategoryScheme
from utsatta_omraden_plugin.exchange.submission import (
    Base,
    Counts,
    EditionNamed,
    Lpo,
    Manifest,
    ManifestError,
    MemberFile,
    MethodUsed,
    phone_code,
)

MANIFEST = Manifest(
    plugin="1.2.3",
    schema_version=9,
    methods=(MethodUsed("exempelmall", "1"),),
    workspace_id="a",
    lpo=Lpo("561540", "Borås"),
    edition=EditionNamed(2027, "Utkast 2027", CategoryScheme.TWO),
    base=Base(2025, "Utgåva 2025", "0" * 64),
    distribution_label="Sekretess",
    with_places=True,
    with_actors=True,
    created_at="2026-11-22T10:00:00.000Z",
    counts=Counts(2, 1, 1, 3, 1, 0, 12),
    files=(MemberFile("submission.gpkg", 1024, "f" * 64),),
)
WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=9),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=9), inner, max_size=3),
    max_leaves=6,
)


def paths_in(content: object, path: tuple = ()) -> list[tuple]:
    """The way to every member of plain data."""
    if isinstance(content, dict):
        return [path, *(found for name, one in content.items() for found in paths_in(one, (*path, name)))]
    if isinstance(content, list):
        return [path, *(found for index, one in enumerate(content) for found in paths_in(one, (*path, index)))]
    return [path]


PATHS = [path for path in paths_in(json.loads(MANIFEST.to_json())) if path]


@given(WORDS, WORDS, st.booleans(), st.integers(0, 2**53 - 1))
def test_it_comes_back_as_it_was_written(name: str, label: str, with_places: bool, count: int):
    written = Manifest(
        **{
            **MANIFEST.__dict__,
            "lpo": Lpo("561540", name),
            "distribution_label": label,
            "with_places": with_places,
            "counts": Counts(count, 0, 0, 0, 0, 0, 0),
            "base": None if with_places else MANIFEST.base,
        }
    )
    assert Manifest.from_json(written.to_json()) == written
    assert Manifest.from_json(written.to_json()).to_json() == written.to_json()


@given(st.sampled_from(PATHS), ANYTHING)
def test_any_member_may_be_anything_without_more_than_a_refusal(path: tuple, value: object):
    content = copy.deepcopy(json.loads(MANIFEST.to_json()))
    inner = content
    for step in path[:-1]:
        inner = inner[step]
    inner[path[-1]] = value
    with contextlib.suppress(ManifestError):
        read = Manifest.from_json(json.dumps(content).encode())
        assert Manifest.from_json(read.to_json()) == read


@pytest.mark.parametrize("path", PATHS, ids=str)
def test_no_member_may_be_missing(path: tuple):
    content = json.loads(MANIFEST.to_json())
    inner = content
    for step in path[:-1]:
        inner = inner[step]
    if isinstance(inner, list):
        inner[path[-1]] = None
    else:
        del inner[path[-1]]
    with pytest.raises(ManifestError):
        Manifest.from_json(json.dumps(content).encode())


@given(st.binary(max_size=60))
def test_any_bytes_are_told_apart_from_a_manifest(content: bytes):
    with pytest.raises(ManifestError):
        Manifest.from_json(content)


@pytest.mark.parametrize("code", ["", " ", "\n"])
def test_a_manifest_without_the_code_of_an_lpo_is_refused(code: str):
    with pytest.raises(ManifestError, match=r"lpo\.code is not what it must be"):
        Manifest.from_json(replace(MANIFEST, lpo=Lpo(code, "Borås")).to_json())


def test_another_manifest_has_another_code():
    codes = {phone_code(MANIFEST.to_json() + bytes([number])) for number in range(200)}
    assert len(codes) == 200
