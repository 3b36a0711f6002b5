"""Primitives against the vectors of their standards."""

from __future__ import annotations

import subprocess
import sys

import pytest

from core.crypto import (
    Aead,
    KdfRefused,
    NotAuthentic,
    argon2id,
    derive_kek,
    derive_use,
    hkdf,
    hkdf_expand,
    hmac_sha256,
    lp,
    make_key,
    random_below,
    random_bytes,
    unwrap_key,
    verify_hmac,
    wrap_key,
)


def test_hkdf_is_rfc_5869():
    ikm = bytes([0x0B]) * 22
    info = bytes(range(0xF0, 0xFA))
    okm = hkdf(ikm, salt=bytes(range(13)), info=info, length=42)
    assert okm.hex() == ("3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865")
    prk = bytes.fromhex("077709362c2e32df0ddc3f0dc47bba6390b6c73bb50f9c3122ec844ad7c2b3e5")
    assert hkdf_expand(prk, info=info, length=42) == okm
    without = hkdf(ikm, salt=b"", info=b"", length=42)
    assert without.hex().startswith("8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d")


@pytest.mark.parametrize(
    ("key", "message", "mac"),
    [
        (b"\x0b" * 20, b"Hi There", "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"),
        (b"Jefe", b"what do ya want for nothing?", "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"),
        (b"\xaa" * 20, b"\xdd" * 50, "773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe"),
        (
            b"\xaa" * 131,
            b"Test Using Larger Than Block-Size Key - Hash Key First",
            "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54",
        ),
    ],
)
def test_hmac_is_rfc_4231(key, message, mac):
    assert hmac_sha256(key, message).hex() == mac
    verify_hmac(key, message, bytes.fromhex(mac))
    with pytest.raises(NotAuthentic):
        verify_hmac(key, message + b"!", bytes.fromhex(mac))


def test_argon2id_is_the_reference_implementation():
    # From the test suite of the reference implementation (phc-winner-argon2, src/test.c, version 0x13).
    hashed = argon2id(b"password", b"somesalt", memory_kib=65536, passes=2, lanes=1)
    assert hashed.hex() == "09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7"
    hashed = argon2id(b"password", b"somesalt", memory_kib=256, passes=2, lanes=2)
    assert hashed.hex() == "6d093c501fd5999645e0ea3bf620d7b8be7fd2db59c20d9fff9539da2bf57037"


def test_argon2id_refuses_what_cannot_be():
    with pytest.raises(KdfRefused):
        argon2id(b"password", b"somesalt", memory_kib=64, passes=0, lanes=1)


def test_aead_is_aes_256_gcm():
    # Test case 16 of the GCM specification (McGrew, Viega).
    key = bytes.fromhex("feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308")
    nonce = bytes.fromhex("cafebabefacedbaddecaf888")
    text = bytes.fromhex(
        "d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39"
    )
    aad = bytes.fromhex("feedfacedeadbeeffeedfacedeadbeefabaddad2")
    sealed = bytes.fromhex(
        "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662"
        "76fc6ece0f4e1768cddf8853bb2d551b"
    )
    assert Aead(key).open(nonce + sealed, aad) == text


def test_aead_refuses_every_flipped_bit():
    aead = Aead(make_key())
    blob = aead.seal(b"text", b"aad")
    assert aead.open(blob, b"aad") == b"text"
    for place in range(len(blob) * 8):
        flipped = bytearray(blob)
        flipped[place // 8] ^= 1 << place % 8
        with pytest.raises(NotAuthentic):
            aead.open(bytes(flipped), b"aad")
    for length in range(len(blob)):
        with pytest.raises(NotAuthentic):
            aead.open(blob[:length], b"aad")
    with pytest.raises(NotAuthentic):
        aead.open(blob, b"aaD")


def test_nonces_are_new_each_time():
    aead = Aead(make_key())
    assert len({aead.seal(b"", b"")[:12] for _ in range(1000)}) == 1000


def test_lp_joins_without_doubt():
    assert lp(b"ab", b"") == b"\0\0\0\x02ab\0\0\0\0"
    assert lp(b"a", b"b") != lp(b"ab") != lp(b"", b"ab")


def test_keys_differ_by_slot_kind_compartment_use_and_vault():
    ikm, dek = make_key(), make_key()
    keks = {
        derive_kek(ikm, slot=slot, kind=kind, compartment=c) for slot in (b"a", b"b") for kind in (1, 2) for c in (1, 2)
    }
    assert len(keks) == 8
    uses = {
        derive_use(dek, use, vault=v, compartment=c) for use in ("meta", "mac") for v in (b"a", b"b") for c in (1, 2)
    }
    assert len(uses) == 8


def test_a_wrapped_key_opens_only_with_its_aad():
    kek, key = make_key(), make_key()
    wrapped = wrap_key(kek, key, b"slot")
    assert len(wrapped) == 60
    assert unwrap_key(kek, wrapped, b"slot") == key
    with pytest.raises(NotAuthentic):
        unwrap_key(kek, wrapped, b"slot2")
    with pytest.raises(NotAuthentic):
        unwrap_key(kek, Aead(kek).seal(b"short", b"slot"), b"slot")


def test_entropy_gives_what_is_asked():
    assert len(random_bytes(33)) == 33
    assert random_bytes(16) != random_bytes(16)
    assert {random_below(3) for _ in range(200)} == {0, 1, 2}


def test_the_library_is_imported_at_first_use_only():
    code = "import sys, core.crypto, core.vault; print('cryptography' in sys.modules, 'keyring' in sys.modules)"
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert out.split() == ["False", "False"]
