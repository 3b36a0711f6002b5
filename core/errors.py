"""The root of every error that Tessera raises on purpose."""

from __future__ import annotations


class AppError(Exception):
    """Say that something failed in a way the product knows about.

    Subclasses carry typed fields, never prose for people and never a secret;
    `ui.messages.describe` turns them into words.
    """
