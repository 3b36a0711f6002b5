"""The help texts: read from docs/help, in a small part of Markdown, and searched."""

from __future__ import annotations

import html
import re
import unicodedata
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final, Literal

FOLDER: Final = Path(__file__).resolve().parents[2] / "docs" / "help"

TOPICS: Final = (
    ("how-codes-work", "layout-grid"),
    ("codes-refused", "circle-x"),
    ("add-account", "plus"),
    ("remove-account", "trash-2"),
    ("passwords", "key-round"),
    ("app-lock", "lock"),
    ("pin", "fingerprint"),
    ("recovery-code", "key-round"),
    ("phishing", "shield-alert"),
    ("hidden-codes", "eye-off"),
    ("what-is-stored", "hard-drive"),
    ("backup", "save"),
    ("restore", "history"),
    ("permissions", "shield-check"),
    ("shortcuts", "keyboard"),
)
"""Every topic in the order of the list, with its icon; one file of that name in each language."""

BlockKind = Literal["lead", "paragraph", "heading", "numbered", "bullets", "show"]


@dataclass(frozen=True, slots=True)
class Block:
    """Hold one piece of a topic; `parts` are paragraphs or list items in inline Markdown.

    A "show" block names something live that the page puts there, such as the clock check.
    """

    kind: BlockKind
    parts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class HelpTopic:
    """Hold one page of help; `words` are what people call it who do not know our name for it."""

    key: str
    icon: str
    title: str
    words: str
    blocks: tuple[Block, ...]


@cache
def load_topics(language: str) -> tuple[HelpTopic, ...]:
    """Return all topics in `language`."""
    return tuple(read_topic(key, icon, (FOLDER / language / f"{key}.md").read_text("utf-8")) for key, icon in TOPICS)


def read_topic(key: str, icon: str, text: str) -> HelpTopic:
    """Read one file: `# title`, `<!-- also: words -->`, then blocks with empty lines between them."""
    title, words, blocks = "", "", list[Block]()
    for piece in re.split(r"\n\s*\n|\n(?=<!--)", text.strip()):
        comment = re.fullmatch(r"<!-- (\w+): (.*) -->", piece.strip())
        if piece.startswith("# "):
            title = piece[2:].strip()
        elif comment and comment[1] == "also":
            words = comment[2]
        elif comment:
            blocks.append(Block("show", (comment[2],)))
        else:
            blocks.extend(_read_piece(piece, first=not blocks))
    return HelpTopic(key, icon, title, words, tuple(blocks))


def _read_piece(piece: str, *, first: bool) -> list[Block]:
    """Read one piece; a heading may stand right above a list or paragraph."""
    head, _, rest = piece.partition("\n")
    if head.startswith("## "):
        heading = Block("heading", (head[3:].strip(),))
        return [heading, *(_read_piece(rest, first=False) if rest.strip() else [])]
    lines = [line.strip() for line in piece.splitlines()]
    if all(re.match(r"\d+\. ", line) for line in lines):
        return [Block("numbered", tuple(line.split(". ", 1)[1] for line in lines))]
    if all(line.startswith("- ") for line in lines):
        return [Block("bullets", tuple(line[2:] for line in lines))]
    return [Block("lead" if first else "paragraph", (" ".join(lines),))]


_INLINE: Final = re.compile(r"\*\*(?P<strong>.+?)\*\*|`(?P<code>.+?)`|\[(?P<words>[^\]]+)\]\((?P<link>[^)\s]+)\)")


def to_html(inline: str, *, code_style: str = "", link_style: str = "") -> str:
    """Return inline Markdown (bold, code, links) as the rich text of a label; all else is plain."""
    made, at = "", 0
    for match in _INLINE.finditer(inline):
        made += html.escape(inline[at : match.start()])
        at = match.end()
        if match["strong"]:
            made += f"<b>{html.escape(match['strong'])}</b>"
        elif match["code"]:
            code = html.escape(match["code"]).replace(".", ".\u200b").replace("/", "/\u200b")  # may break there
            made += f'<span style="{code_style}">{code}</span>'
        else:
            link, words = html.escape(match["link"]), html.escape(match["words"])
            made += f'<a href="{link}" style="{link_style}">{words}</a>'
    return made + html.escape(inline[at:])


def to_plain(inline: str) -> str:
    """Return inline Markdown without its marks."""
    return _INLINE.sub(lambda match: match["strong"] or match["code"] or match["words"], inline)


def find_topics(topics: tuple[HelpTopic, ...], query: str) -> list[HelpTopic]:
    """Return the topics that hold every word of `query`, those with it in title or words first."""
    wanted = _fold(query).split()
    if not wanted:
        return list(topics)
    ranked = []
    for n, topic in enumerate(topics):
        named = _fold(f"{topic.title} {topic.words}")
        whole = named + " " + _fold(" ".join(to_plain(part) for block in topic.blocks for part in block.parts))
        if all(word in whole for word in wanted):
            ranked.append((not all(word in named for word in wanted), n, topic))
    return [topic for _, _, topic in sorted(ranked, key=lambda entry: entry[:2])]


def _fold(text: str) -> str:
    """Return `text` without case and accents."""
    parts = unicodedata.normalize("NFKD", text.casefold())
    return "".join(sign for sign in parts if not unicodedata.combining(sign))
