"""Site data: whatever the folder holds, facts about hosts come out or nothing does."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from core.passwords import CharacterRecipe, RulesRecipe, SiteData, change_password_page, generate, host_of, site_key
from core.passwords.hosts import is_loopback, with_parents
from core.passwords.password_rules import parse_rules, satisfies

FIXTURES = Path(__file__).resolve().parents[4] / "shared" / "fixtures" / "domains"


def put(folder: Path, name: str, content: object) -> None:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(content))


@pytest.mark.parametrize("folder", [None, Path("/nowhere/at/all")])
def test_an_absent_folder_knows_nothing(folder):
    sites = SiteData.read(folder)
    assert sites.empty
    assert sites.problems == ()
    assert sites.rules("example.com") is None
    assert sites.two_step("example.com") is None
    assert sites.change_address("example.com") == ""
    assert sites.shared_hosts("example.com") == frozenset()
    assert not sites.appends_code("example.com")


def test_facts_hold_for_hosts_below_and_not_above(tmp_path):
    put(tmp_path, "quirks/password-rules.json", {"shop.example.com": {"password-rules": "minlength: 9;"}})
    put(tmp_path, "change-password-URLs.json", {"example.com": "https://example.com/pw", "bad.com": "javascript:1"})
    put(tmp_path, "websites-that-append-2fa-to-password.json", ["bank.example"])
    sites = SiteData.read(tmp_path)
    assert sites.rules("www.shop.example.com") == parse_rules("minlength: 9")
    assert sites.rules("example.com") is None
    assert sites.change_address("a.b.example.com") == "https://example.com/pw"
    assert sites.change_address("bad.com") == ""
    assert sites.appends_code("login.bank.example")
    assert sites.counts == {"rules": 1, "change_address": 1, "shared_hosts": 0, "appends_code": 1, "two_step": 0}


def test_shared_hosts_in_each_form_and_one_way(tmp_path):
    put(tmp_path, "websites-with-shared-credential-backends.json", [["a.com", "b.com"], ["c.com", "a.com"]])
    put(tmp_path, "shared-credentials.json", [{"shared": ["x.com", "y.com"]}, {"from": ["old.com"], "to": ["new.com"]}])
    sites = SiteData.read(tmp_path)
    assert sites.shared_hosts("a.com") == {"b.com", "c.com"}
    assert sites.shared_hosts("x.com") == {"y.com"}
    assert sites.shared_hosts("new.com") == {"old.com"}
    assert sites.shared_hosts("old.com") == frozenset()


def test_files_too_deep_are_not_looked_for(tmp_path):
    put(tmp_path, "a/b/c/d/password-rules.json", {"near.com": {"password-rules": "minlength: 9"}})
    put(tmp_path, "a/b/c/d/e/change-password-URLs.json", {"far.com": "https://far.com/"})
    sites = SiteData.read(tmp_path)
    assert sites.rules("near.com") is not None
    assert sites.change_address("far.com") == ""


@pytest.mark.parametrize(
    "content",
    [
        [["Example", {"domain": "example.com", "tfa": ["totp", "sms"], "additional-domains": ["example.org"]}]],
        [{"name": "Example", "domain": "example.com", "tfa": ["totp", "sms"], "additional-domains": ["example.org"]}],
        {"example.com": {"methods": ["totp", "sms"], "additional_domains": ["example.org"]}},
    ],
    ids=["version 3", "entries", "version 4"],
)
def test_two_step_in_each_form(tmp_path, content):
    put(tmp_path, "2fa/all.json", content)
    sites = SiteData.read(tmp_path)
    for host in ("example.com", "www.example.org"):
        found = sites.two_step(host)
        assert found is not None
        assert found.methods == ("totp", "sms")
        assert found.codes


@pytest.mark.parametrize("text", ["", "{", "[1]", '{"a": 1}', '{"a": {"password-rules": 4}}', "null"])
def test_a_damaged_file_is_named_and_the_others_are_read(tmp_path, text):
    (tmp_path / "password-rules.json").write_text(text)
    put(tmp_path, "change-password-URLs.json", {"example.com": "https://example.com/pw"})
    sites = SiteData.read(tmp_path)
    assert sites.rules("a") is None
    assert sites.change_address("example.com")
    if text != '{"a": {"password-rules": 4}}':
        assert sites.problems == ("password-rules.json",)


def test_rules_that_cannot_be_read_are_no_rules(tmp_path):
    put(tmp_path, "password-rules.json", {"example.com": {"password-rules": "minlength: lots"}})
    assert SiteData.read(tmp_path).rules("example.com") is None


@pytest.mark.skipif(not FIXTURES.is_dir(), reason="the shared fixtures are not here")
def test_the_published_files():
    sites = SiteData.read(FIXTURES)
    assert sites.problems == ()
    assert sites.counts["rules"] == 434
    assert sites.counts["change_address"] == 651
    assert sites.counts["appends_code"] == 3
    assert sites.counts["two_step"] > 1500
    hosts = json.loads((FIXTURES / "apple" / "password-rules.json").read_text())
    for host in hosts:
        rules = sites.rules(host)
        assert rules is not None, host
        assert satisfies(generate(RulesRecipe(rules)).text, rules), host
    assert sites.offers_codes("github.com")


@pytest.mark.parametrize(
    ("url", "host", "key"),
    [
        ("https://www.Example.com/login?x=1", "www.example.com", "example.com"),
        ("http://example.com:80/", "example.com", "example.com"),
        ("https://example.com:8443", "example.com", "example.com:8443"),
        ("example.com", "example.com", "example.com"),
        ("example.com/path", "example.com", "example.com"),
        ("https://münchen.de", "xn--mnchen-3ya.de", "xn--mnchen-3ya.de"),
        ("https://user:pw@example.com/", "example.com", "example.com"),
        ("https://[::1]:8080/", "::1", "::1:8080"),
        ("android://hash@com.app/", "com.app", "com.app"),
        ("https://example.com.", "example.com", "example.com"),
        ("", "", ""),
        ("just words", "", ""),
        ("me@example.com", "", ""),
        ("localhost", "", ""),
        ("http://localhost:3000", "localhost", "localhost:3000"),
        ("https://[broken", "", ""),
        ("https://example.com:99999/", "example.com", "example.com"),
        ("javascript:alert(1)", "", ""),
        ("x" * 10_000, "", ""),
        ("https://good.com\\@evil.com/", "good.com", "good.com"),
        ("https://a@b@example.com", "example.com", "example.com"),
        ("https://example.com?x=https://other.com", "example.com", "example.com"),
        ("https://exa mple.com/", "", ""),
        ("https://example.com:/", "example.com", "example.com"),
    ],
)
def test_hosts(url, host, key):
    assert (host_of(url), site_key(url)) == (host, key)


def test_loopback_and_parents():
    assert all(map(is_loopback, ("localhost", "a.localhost", "127.0.0.1", "::1")))
    assert not any(map(is_loopback, ("example.com", "localhost.example.com", "128.0.0.1")))
    assert list(with_parents("a.b.example.com")) == ["a.b.example.com", "b.example.com", "example.com"]
    assert list(with_parents("com")) == ["com"]


def test_where_a_password_is_changed(tmp_path):
    put(tmp_path, "change-password-URLs.json", {"known.com": "https://known.com/pw"})
    sites = SiteData.read(tmp_path)
    assert change_password_page("https://www.known.com/x", sites) == "https://known.com/pw"
    assert change_password_page("http://example.com/x", sites) == "https://example.com/.well-known/change-password"
    assert change_password_page("https://www.example.com:8443/x") == (
        "https://www.example.com:8443/.well-known/change-password"
    )
    assert change_password_page("http://localhost:3000") == "http://localhost:3000/.well-known/change-password"
    assert change_password_page("http://[::1]:81/x") == "http://[::1]:81/.well-known/change-password"
    assert change_password_page("android://x@com.app/") == ""
    assert change_password_page("nothing") == ""


def test_the_generator_needs_no_site_data():
    assert generate(CharacterRecipe()).text
