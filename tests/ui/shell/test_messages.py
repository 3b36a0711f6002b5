"""Every error of the product has words of its own that say what happened and what to do."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator

import pytest

import core
import ui
from core.errors import AppError
from ui.language import apply_language
from ui.messages import Message, describe

ROOTS = {"AppError", "VaultError", "CameraProblem", "ImageProblem", "WrongCredential"}


def walk_modules() -> None:
    for package in (core, ui):
        for found in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            importlib.import_module(found.name)


def subclasses(kind: type[AppError]) -> Iterator[type[AppError]]:
    for child in kind.__subclasses__():
        if child.__module__.startswith(("core.", "ui.")):
            yield child
            yield from subclasses(child)


def all_errors() -> list[type[AppError]]:
    walk_modules()
    return sorted(set(subclasses(AppError)), key=lambda kind: kind.__name__)


class Anything:
    """Stand in for the fields of any error."""

    def __init__(self, error: type[AppError]) -> None:
        self.kind = error


def made(kind: type[AppError]) -> AppError:
    """Return an error of `kind` whose fields are of the right type."""
    import inspect

    from core.vault import KdfCost

    values = {
        "cost": KdfCost(1 << 20, 9, 4),
        "which": 1,
        "items": (b"x" * 16,),
        "item": b"x" * 16,
        "abandoned": True,
        "reason": "io",
    }
    parameters = list(inspect.signature(kind.__init__).parameters.values())[1:]
    arguments, named = [], {}
    for parameter in parameters:
        if parameter.kind in (parameter.VAR_POSITIONAL, parameter.VAR_KEYWORD):
            continue
        value = values.get(parameter.name)
        if value is None:
            value = 3 if "int" in str(parameter.annotation) or "float" in str(parameter.annotation) else "x"
        if parameter.kind is parameter.KEYWORD_ONLY:
            named[parameter.name] = value
        else:
            arguments.append(value)
    return kind(*arguments, **named)


def test_the_walk_finds_errors_of_every_room():
    names = {kind.__module__.split(".")[1] for kind in all_errors()}
    assert {"vault", "capture", "otp", "crypto", "keychain", "tasks"} <= names


@pytest.mark.parametrize("kind", all_errors(), ids=lambda kind: kind.__name__)
@pytest.mark.parametrize("language", ["en", "nl"])
def test_every_error_has_words(kind, language):
    apply_language(language)
    message = describe(made(kind))
    plain = describe(AppError())
    assert message.title
    assert message.title[-1] in ".?!"
    assert message.title != plain.title, "it has the words of any error: write some of its own in ui/messages"
    assert "{" not in message.title + message.text
    assert "%" not in message.title + message.text


def test_an_unknown_child_has_the_words_of_its_parent():
    from core.vault import WrongPassword

    class Odd(WrongPassword):
        pass

    assert describe(Odd()) == describe(WrongPassword())


@pytest.mark.parametrize("reason", ["full", "io", "busy", "read_only"])
def test_a_failed_save_says_which_and_that_the_vault_is_safe(reason):
    from core.vault import SaveFailed

    message = describe(SaveFailed(reason))
    assert message.title.startswith("Not saved")
    assert message.severity == "error"
    assert message.text


def test_a_message_is_a_plain_value():
    assert Message("a") == Message("a", "", "info", "")


def test_a_name_cannot_turn_the_sentence_around_or_fill_the_window():
    from core.vault import Account
    from ui.messages.accounts import trashed

    turned = Account(id=bytes(16), issuer="\u202eevil", label="")
    assert "\u2068\u202eevil\u2069" in trashed([turned]).title
    endless = Account(id=bytes(16), issuer="x" * 50_000, label="")
    assert len(trashed([endless]).title) < 150
