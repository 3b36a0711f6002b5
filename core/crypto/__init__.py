"""Cryptography: randomness, derivation, sealing, MACs. The library behind it is imported at first use."""

from __future__ import annotations

from core.crypto.aead import NONCE_LENGTH, OVERHEAD, Aead
from core.crypto.entropy import random_below, random_bytes
from core.crypto.errors import KdfRefused, NotAuthentic
from core.crypto.kdf import argon2id, hkdf, hkdf_expand
from core.crypto.keys import WRAPPED_LENGTH, derive_kek, derive_use, make_key, unwrap_key, wrap_key
from core.crypto.mac import hmac_sha256, lp, verify_hmac
from core.crypto.warm import warm_up

__all__ = [
    "NONCE_LENGTH",
    "OVERHEAD",
    "WRAPPED_LENGTH",
    "Aead",
    "KdfRefused",
    "NotAuthentic",
    "argon2id",
    "derive_kek",
    "derive_use",
    "hkdf",
    "hkdf_expand",
    "hmac_sha256",
    "lp",
    "make_key",
    "random_below",
    "random_bytes",
    "unwrap_key",
    "verify_hmac",
    "warm_up",
    "wrap_key",
]
