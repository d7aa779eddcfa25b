"""The hash of files is that of their bytes, one after the other."""

from __future__ import annotations

import hashlib

import pytest

from utsatta_omraden_plugin.file_hash import sha256_of


def test_files_are_hashed_one_after_the_other_however_large_they_are(tmp_path):
    (tmp_path / "a").write_bytes(b"a" * 3_000_000)
    (tmp_path / "b").write_bytes(b"b")
    assert sha256_of(tmp_path / "a", tmp_path / "b") == hashlib.sha256(b"a" * 3_000_000 + b"b").hexdigest()


def test_a_file_that_is_not_there_is_no_empty_one(tmp_path):
    with pytest.raises(FileNotFoundError):
        sha256_of(tmp_path / "a")
