"""What is said of a PIN."""

from __future__ import annotations

import pytest

from core.vault import PinFault, judge_pin


@pytest.mark.parametrize(
    ("pin", "fault"),
    [
        ("", PinFault.SHORT),
        ("739", PinFault.SHORT),
        ("1234567890123", PinFault.LONG),
        ("0000", PinFault.REPEAT),
        ("121212", PinFault.REPEAT),
        ("abcabc", PinFault.REPEAT),
        ("1234", PinFault.ROW),
        ("654321", PinFault.ROW),
        ("Qwerty", PinFault.ROW),
        ("2580", PinFault.ROW),
        ("1987", PinFault.DATE),
        ("2411", PinFault.DATE),
        ("24112026", PinFault.DATE),
        ("7391", PinFault.FEW_DIGITS),
        ("73914", PinFault.FEW_DIGITS),
        ("739146", None),
        ("849302847561", None),
        ("kade", None),
        ("kade lantaarn zeven", None),
    ],
)
def test_the_gravest_fault_is_named(pin: str, fault: PinFault | None) -> None:
    assert judge_pin(pin) is fault


def test_only_too_short_and_too_long_are_refused() -> None:
    assert {fault for fault in PinFault if fault.refused} == {PinFault.SHORT, PinFault.LONG}
