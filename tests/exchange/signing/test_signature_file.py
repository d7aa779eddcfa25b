"""A signature file reads back as it was written, and only so."""

from __future__ import annotations

import base64
import hashlib
import json

import jsonschema
import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from hypothesis import given
from hypothesis import strategies as st

from utsatta_omraden_plugin.exchange.signing import SignatureFile, SignatureFileError, fingerprint_of
from utsatta_omraden_plugin.exchange.signing.ed25519 import is_signed, new_key
from utsatta_omraden_plugin.paths import ASSETS

KEY = new_key()
MANIFEST = '{"lpo": "Borås"}\n'.encode()
WRITTEN = KEY.sign(MANIFEST).to_json()


def changed(**members: object) -> bytes:
    return (json.dumps(json.loads(WRITTEN) | members, indent=1) + "\n").encode()


def reads_as_right(content: bytes) -> bool:
    try:
        return is_signed(MANIFEST, SignatureFile.from_json(content))
    except SignatureFileError:
        return False


def test_it_reads_back_as_it_was_written_and_is_right():
    read = SignatureFile.from_json(WRITTEN)
    assert read == KEY.sign(MANIFEST)
    assert reads_as_right(WRITTEN)
    assert len(WRITTEN) < 500


def test_it_has_the_form_that_is_told_of():
    schema = json.loads((ASSETS / "submission" / "signature.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(json.loads(WRITTEN), schema)


def test_the_fingerprint_is_the_one_that_other_programs_tell():
    der = Ed25519PublicKey.from_public_bytes(KEY.public).public_bytes(
        serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo
    )
    assert fingerprint_of(KEY.public) == hashlib.sha256(der).hexdigest()


@given(st.binary(max_size=300), st.data())
def test_any_flipped_byte_of_what_is_signed_is_seen(content: bytes, data: st.DataObject):
    signature = KEY.sign(content)
    place = data.draw(st.integers(0, len(content)))
    flipped = bytearray(content + b"\n" if place == len(content) else content)
    if place < len(content):
        flipped[place] ^= data.draw(st.integers(1, 255))
    assert is_signed(content, signature)
    assert not is_signed(bytes(flipped), signature)


@given(st.integers(0, len(WRITTEN) - 1), st.integers(1, 255))
def test_any_flipped_byte_of_the_file_is_seen(place: int, by: int):
    flipped = bytearray(WRITTEN)
    flipped[place] ^= by
    assert not reads_as_right(bytes(flipped))


@given(st.binary(max_size=600))
def test_garbage_is_no_signature(content: bytes):
    with pytest.raises(SignatureFileError):
        SignatureFile.from_json(content)


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"[" * 3000, "no JSON"),
        (b"[]", "another format"),
        (b" " * 5000, "too large"),
        (changed(format="annat"), "another format"),
        (changed(algorithm="RS256"), "algorithm 'RS256'"),
        (changed(algorithm=None), "algorithm None"),
        (changed(algorithm="x" * 3000), "algorithm 'xxx"),
        (changed(public_key=None), "public_key is missing"),
        (changed(signature=None), "signature is missing"),
        (changed(public_key=base64.b64encode(b"kort").decode()), "public_key is not what it must be"),
        (changed(public_key=7), "public_key is not what it must be"),
        (changed(signature="åäö"), "signature is not what it must be"),
        (changed(signature=""), "signature is not what it must be"),
        (changed(fingerprint="0" * 64), "fingerprint is not that of public_key"),
        (changed(fingerprint=None), "fingerprint is not that of public_key"),
        (changed(more="hej"), "other members"),
        (changed(format_version=True), "other members"),
        (json.dumps(json.loads(WRITTEN)).encode(), "another way of writing"),
    ],
    # Every process must call the cases the same, and the keys in the contents are new each time.
    ids=lambda value: value if isinstance(value, str) else "content",
)
def test_what_is_none_says_why(content: bytes, why: str):
    with pytest.raises(SignatureFileError, match=why) as refused:
        SignatureFile.from_json(content)
    assert not refused.value.is_newer


def test_a_newer_form_is_told_apart():
    with pytest.raises(SignatureFileError) as refused:
        SignatureFile.from_json(changed(format_version=2, algorithm="ML-DSA"))
    assert refused.value.is_newer
