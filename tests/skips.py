"""List every skipped test with its reason at the end of a run; where nothing may be skipped, fail the run.

CI sets `CI=true`; `TESSERA_NO_SKIP=1` asks for the same elsewhere.
"""

from __future__ import annotations

import os
from collections import defaultdict

import pytest


def skips_allowed() -> bool:
    return os.environ.get("CI", "").lower() != "true" and os.environ.get("TESSERA_NO_SKIP", "") != "1"


class Skips:
    """Collect the skips of a whole run, those of worker processes too."""

    def __init__(self) -> None:
        self.by_reason: dict[str, list[str]] = defaultdict(list)

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.skipped and not hasattr(report, "wasxfail"):
            self._add(report)

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        if report.skipped:
            self._add(report)

    def _add(self, report: pytest.TestReport | pytest.CollectReport) -> None:
        reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else str(report.longrepr)
        self.by_reason[reason.removeprefix("Skipped: ")].append(report.nodeid)

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        if not self.by_reason:
            return
        terminalreporter.section("skipped" if skips_allowed() else "skipped, which fails this run")
        for reason, tests in sorted(self.by_reason.items()):
            terminalreporter.write_line(f"{len(tests)} x {reason}")
            for test in tests:
                terminalreporter.write_line(f"    {test}")

    @pytest.hookimpl(tryfirst=True)
    def pytest_sessionfinish(self, session: pytest.Session, exitstatus: int) -> None:
        if self.by_reason and exitstatus == pytest.ExitCode.OK and not skips_allowed():
            session.exitstatus = pytest.ExitCode.TESTS_FAILED


def pytest_configure(config: pytest.Config) -> None:
    if not hasattr(config, "workerinput"):  # xdist hands the reports of its workers to this process
        config.pluginmanager.register(Skips(), "tessera-skips")
