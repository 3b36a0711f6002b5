"""What a foreign code is called, and that nothing of it is repeated."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.otp import recognise


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("otpauth://totp/bob?secret=JBSWY3DPEHPK3PXP", "account"),
        ("  OTPAUTH://TOTP/BOB?SECRET=JBSWY3DPEHPK3PXP", "account"),
        ("apple-otpauth://totp/bob?secret=JBSWY3DPEHPK3PXP", "account"),
        ("otpauth%3A%2F%2Ftotp%2Fbob", "account"),
        ("motp://Foo:bob?secret=00", "account"),
        ("steam://JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP", "account"),
        ("key=JBSWY3DPEHPK3PXP&step=30&size=6", "account"),
        ("otpauth-migration://offline?data=CgA", "migration"),
        ("JBSW Y3DP EHPK 3PXP", "secret"),
        ("jbswy3dpehpk3pxp", "secret"),
        ("https://user:pw@example.com/path?token=hunter2", "web"),
        ("www.example.com", "web"),
        ("WIFI:T:WPA;S:home;P:hunter2;;", "wifi"),
        ("BEGIN:VCARD\nN:Doe", "contact"),
        ("MECARD:N:Doe;;", "contact"),
        ("BEGIN:VEVENT\nSUMMARY:x", "event"),
        ("FIDO:/12345678", "passkey"),
        ("phonefactor://activate_account?code=1", "enrolment"),
        ("mailto:bob@example.com", "mail"),
        ("tel:+31612345678", "phone"),
        ("SMSTO:+31612345678:hi", "sms"),
        ("geo:52.1,5.1", "location"),
        ("bitcoin:1BoatSLRHtKNngkdXEeobR76b53LETtpyT", "payment"),
        ("BCD\n002\n1\nSCT", "payment"),
        ("steam://rungameid/440", "text"),
        ("just some words in a row here", "text"),
        ("12345678", "text"),
        ("", "empty"),
        (" \u200b\n", "empty"),
    ],
)
def test_kinds(text: str, kind: str):
    assert recognise(text).kind == kind


def test_of_a_web_address_only_the_site_is_named():
    found = recognise("https://bob:hunter2@Login.Example.com:8443/reset?token=hunter2#hunter2")
    assert found.host == "login.example.com"
    assert "hunter2" not in repr(found)


@given(st.text(max_size=300))
def test_no_text_breaks_it_and_little_is_repeated(text: str):
    found = recognise(text)
    assert found.kind
    assert bool(found.host) <= (found.kind == "web")


def test_a_long_text_is_looked_at_from_its_start():
    assert recognise("https://example.com/" + "x" * 1_000_000).kind == "web"
    assert recognise(" " * 1_000_000).kind == "empty"
