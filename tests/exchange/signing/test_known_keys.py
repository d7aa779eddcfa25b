"""Whoever compiles knows keys by a folder of files, each named by whose it is."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa

from tests.exchange.signing.samples import known_as, unprotected_pem
from utsatta_omraden_plugin.domain.errors import SourceFileError
from utsatta_omraden_plugin.exchange.signing import fingerprint_of, read_known_keys
from utsatta_omraden_plugin.exchange.signing.ed25519 import SigningKey

BORÅS, ÖREBRO = "561540", "521810"


def print_of(key: SigningKey) -> str:
    return fingerprint_of(key.public)


def test_a_name_that_begins_with_six_digits_is_that_of_the_lpo_with_this_code(tmp_path: Path):
    key = known_as(tmp_path, "561540 ny nyckel 2027")
    known = read_known_keys(tmp_path)
    assert known.is_of(print_of(key), BORÅS)
    assert not known.is_of_others_only(print_of(key), BORÅS)
    assert known.is_of_others_only(print_of(key), ÖREBRO)
    assert known.has_one_of(BORÅS)
    assert not known.has_one_of(ÖREBRO)


@pytest.mark.parametrize("name", ["Borås", "Region Väst 561540", "56154", "5615401", "٥٦١٥٤٠"])
def test_another_name_belongs_to_no_lpo_and_is_known_all_the_same(tmp_path: Path, name: str):
    key = known_as(tmp_path, unicodedata.normalize("NFD", name))
    known = read_known_keys(tmp_path)
    assert known.names_of(print_of(key)) == (name,)
    assert not known.is_of(print_of(key), BORÅS)
    assert not known.is_of_others_only(print_of(key), ÖREBRO)
    assert not known.has_one_of(BORÅS)


def test_one_key_can_be_that_of_two_lpos_and_an_lpo_can_have_two(tmp_path: Path):
    key = known_as(tmp_path, "561540")
    known_as(tmp_path, "521810", key)
    other = known_as(tmp_path, "561540 gammal")
    known = read_known_keys(tmp_path)
    assert known.names_of(print_of(key)) == ("521810", "561540")
    assert all(known.is_of(print_of(one), BORÅS) for one in (key, other))
    assert not known.is_of_others_only(print_of(key), ÖREBRO)


def test_other_files_are_passed_by(tmp_path: Path):
    known_as(tmp_path, "561540")
    (tmp_path / "561540.pem").write_bytes(unprotected_pem())
    (tmp_path / "läs mig.txt").write_text("hej", encoding="utf-8")
    (tmp_path / "._561540.pub.pem").write_bytes(b"left by another system")
    (tmp_path / "mapp.pub.pem").mkdir()
    assert len(read_known_keys(tmp_path).names) == 1


def rsa_pem() -> bytes:
    return (
        rsa.generate_private_key(65537, 2048)
        .public_key()
        .public_bytes(serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo)
    )


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "holds no public key"),
        (b"\xff" * 50_000, "holds no public key"),
        (unprotected_pem(), "holds no public key"),
        (rsa_pem(), "of another kind than Ed25519"),
    ],
    ids=["empty", "large", "private", "rsa"],
)
def test_a_file_that_is_no_key_is_named(tmp_path: Path, content: bytes, why: str):
    known_as(tmp_path, "561540")
    (tmp_path / "521810.pub.pem").write_bytes(content)
    with pytest.raises(SourceFileError, match=f"521810.pub.pem: .*{why}"):
        read_known_keys(tmp_path)


def test_a_folder_without_keys_or_none_at_all_is_told(tmp_path: Path):
    with pytest.raises(SourceFileError, match=r"holds no public key \(.pub.pem\)"):
        read_known_keys(tmp_path)
    with pytest.raises(SourceFileError, match="cannot be read"):
        read_known_keys(tmp_path / "saknas")
