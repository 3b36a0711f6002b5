"""The help texts: complete in both languages, without dead links, and found by the words people use."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from ui.language import LANGUAGES
from ui.models.help import FOLDER, TOPICS, Block, find_topics, load_topics, read_topic, to_html, to_plain
from ui.theme import RESOURCES

SECTIONS = {"security", "appearance", "backup", "exchange", "privacy", "about"}
LINK = re.compile(r"\]\(([^)]+)\)")


def parts(language: str) -> list[tuple[str, str]]:
    return [(t.key, part) for t in load_topics(language) for block in t.blocks for part in block.parts]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_file_is_a_topic_and_every_topic_a_file(language):
    assert {path.stem for path in (FOLDER / language).iterdir()} == {key for key, _ in TOPICS}


def test_both_languages_have_the_same_shape():
    english, dutch = (
        [[(block.kind, len(block.parts)) for block in topic.blocks] for topic in load_topics(language)]
        for language in ("en", "nl")
    )
    assert english == dutch


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_topic_has_title_words_lead_and_icon(language):
    for topic in load_topics(language):
        assert topic.title
        assert topic.words
        assert topic.blocks[0].kind == "lead"
        assert (RESOURCES / "icons" / f"{topic.icon}.svg").is_file()


@pytest.mark.parametrize("language", LANGUAGES)
def test_links_lead_somewhere(language):
    topics = {key for key, _ in TOPICS}
    for key, part in parts(language):
        for address in LINK.findall(part):
            kind, _, name = address.partition(":")
            assert (kind == "help" and name in topics) or (kind == "settings" and name in SECTIONS), (key, address)


def test_both_languages_link_to_the_same_places():
    english, dutch = ([LINK.findall(part) for _, part in parts(language)] for language in ("en", "nl"))
    assert english == dutch


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_markdown_is_left_over(language):
    for key, part in parts(language):
        assert not re.search(r"\*\*|`|\]\(|^#|^- |<!--", to_plain(part)), (key, part)


def test_dutch_says_je_and_never_u():
    formal = re.compile(r"(?<!\+)\b(u|uw|uzelf)\b", re.IGNORECASE)  # Ctrl+U is a key
    assert [part for _, part in parts("nl") if formal.search(part)] == []


@pytest.mark.parametrize(
    ("language", "query", "key"),
    [
        ("en", "wrong code", "codes-refused"),
        ("en", "time zone", "codes-refused"),
        ("en", "forgot password", "app-lock"),
        ("en", "WEBCAM", "add-account"),
        ("en", "delete", "remove-account"),
        ("en", "scam", "phishing"),
        ("en", "grey", "how-codes-work"),
        ("en", "internet", "how-codes-work"),
        ("en", "dropbox", "what-is-stored"),
        ("nl", "werkt niet", "codes-refused"),
        ("nl", "wachtwoord vergeten", "app-lock"),
        ("nl", "kopieren", "hidden-codes"),  # without the accent, as people type it
        ("nl", "oplichting", "phishing"),
        ("nl", "grijs", "how-codes-work"),
    ],
)
def test_people_find_it_by_their_own_words(language, query, key):
    assert key in [topic.key for topic in find_topics(load_topics(language), query)][:2]


def test_all_words_must_be_there_and_titles_come_first():
    topics = load_topics("en")
    assert find_topics(topics, "  ") == list(topics)
    assert find_topics(topics, "webcam unicorn") == []
    assert find_topics(topics, "recovery code")[0].key == "app-lock"


def test_reading_a_file():
    topic = read_topic(
        "x",
        "info",
        "# Title\n<!-- also: one, two -->\n\nLead\nover two lines.\n\n<!-- show: clock -->\n\n"
        "## Steps\n1. First\n2. Second\n\n## Points\n- a\n- b\n\nEnd.\n",
    )
    assert (topic.title, topic.words) == ("Title", "one, two")
    assert topic.blocks == (
        Block("lead", ("Lead over two lines.",)),
        Block("show", ("clock",)),
        Block("heading", ("Steps",)),
        Block("numbered", ("First", "Second")),
        Block("heading", ("Points",)),
        Block("bullets", ("a", "b")),
        Block("paragraph", ("End.",)),
    )


def test_inline_markdown_becomes_html_and_nothing_else_does():
    made = to_html("**a<b** `c&d` [e](help:f) <g>", code_style="color:red", link_style="x")
    assert made == ('<b>a&lt;b</b> <span style="color:red">c&amp;d</span> <a href="help:f" style="x">e</a> &lt;g&gt;')
    assert to_plain("**a** `b` [c](help:d)") == "a b c"


def test_the_help_is_no_longer_than_a_screen_or_two():
    for path in sorted(Path(FOLDER).rglob("*.md")):
        assert len(path.read_text("utf-8").split()) < 450, path
