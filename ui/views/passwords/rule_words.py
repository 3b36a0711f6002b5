"""What the rules of a site mean, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from core.passwords import PasswordRules


def describe_rules(rules: PasswordRules, site: str) -> str:
    """Say how long a password may be, and that the rules are followed."""
    name = site or QCoreApplication.translate("RuleWords", "This site")
    return f"{_length(rules).replace('%s', name)} {_follows(rules)}".strip()


def _length(rules: PasswordRules) -> str:
    least, most = str(rules.minlength), str(rules.maxlength)
    if rules.minlength and rules.maxlength:
        text = QCoreApplication.translate("RuleWords", "%s takes %1 to %2 characters.")
        return text.replace("%1", least).replace("%2", most)
    if rules.minlength:
        return QCoreApplication.translate("RuleWords", "%s takes %1 characters or more.").replace("%1", least)
    if rules.maxlength:
        return QCoreApplication.translate("RuleWords", "%s takes up to %1 characters.").replace("%1", most)
    return QCoreApplication.translate("RuleWords", "%s does not say how long a password may be.")


def _follows(rules: PasswordRules) -> str:
    if rules.required or rules.allowed or rules.max_consecutive or rules.max_repeating or rules.max_sequential:
        return QCoreApplication.translate("RuleWords", "Its other rules are followed too.")
    return (
        QCoreApplication.translate("RuleWords", "The rule is followed.") if rules.minlength or rules.maxlength else ""
    )
