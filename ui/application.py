"""The first window, from Qt and the standard library alone; the rest follows after its first paint."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from core.paths import Paths
from core.settings import Settings, SettingsFile
from ui.language import apply_language
from ui.tasks import Tasks
from ui.theme import apply_theme, theme_watcher
from ui.views.main_window import MainWindow

if TYPE_CHECKING:
    from core.clock import Clock
    from core.errors import AppError
    from core.keychain import Keychain
    from core.vault import KdfCost
    from ui.platform.endings import EndingSignals
    from ui.platform.single_instance import SingleInstance
    from ui.stage_two import StageTwo
    from ui.views.first_run import FirstRun
    from ui.views.lock_page import LockPage
    from ui.views.password_form import PasswordForm

_TITLE_BAR: Final = 32  # what most desktops lay around a window; Qt knows it only once that is shown
_BREATH_MS: Final = 120  # let the first picture reach the screen before the rest is loaded; nobody types as soon


class Application(QObject):
    """Hold one running Tessera.

    Stage one makes the window with its lock page or first run. Stage two, right after the first paint,
    brings vault, controllers and pages. What a person asks for in between is done as soon as it can be.
    `cost` and `floor` make the KDF cheap in tests, `clock` stands still for them and `keychain` is theirs; nothing
    else passes these.
    `keyring` keeps the marks against rollback in the system's keyring. `hardened` hides the memory of the process.
    """

    def __init__(
        self,
        paths: Paths,
        link: str = "",
        *,
        instance: SingleInstance | None = None,
        cost: KdfCost | None = None,
        floor: KdfCost | None = None,
        keyring: bool = False,
        clock: Clock | None = None,
        hardened: bool = False,
        keychain: Keychain | None = None,
    ) -> None:
        super().__init__()
        self.paths = paths
        self.instance = instance
        self.settings = SettingsFile(paths.settings)
        self._looks = _looks(self.settings.current)
        _qt().setCursorFlashTime(0)  # a caret that stands still wakes nobody while the window waits
        apply_language(self.settings.current.language)
        apply_theme(_qt(), self.settings.current.theme, self.settings.current.text_percent)
        self.tasks = Tasks(self)
        self.window = MainWindow()
        self.first_run: FirstRun | None = None
        self._lock_page: LockPage | None = None
        self._links = [link] if link else []
        self._cost, self._floor, self._keyring, self._clock = cost, floor, keyring, clock
        self._hardened = hardened
        self._stage_two: StageTwo | None = None
        self._endings: EndingSignals | None = None
        self._closed = False
        self.keychain = keychain

    def start(self) -> None:
        """Show the first window."""
        if os.path.lexists(self.paths.vault):  # a link to a disk that is not there is no reason to begin anew
            self.window.show_cover(self.lock_page)
        else:
            self.window.show_cover(self._made_first_run())
        self._restore_place()
        self.window.first_painted.connect(self._after_paint)
        self.window.quit_requested.connect(self.window.close)
        self.window.closing.connect(self.close)
        self.window.show()

    @property
    def stage_two(self) -> StageTwo:
        """Return what stands behind the window; the first question begins to build it."""
        if self._stage_two is None:
            if self._hardened:  # here, as it takes 2 ms that the first window need not wait for
                from core.hardening import harden

                harden()
            from ui.stage_two import StageTwo

            self._stage_two = StageTwo(
                self, cost=self._cost, floor=self._floor, keyring=self._keyring, clock=self._clock
            )
            self._stage_two.begin()
            if self.instance is not None:
                self.instance.listen()
                self.instance.raised.connect(self.raise_window)
                self.instance.link_received.connect(self.take_link)
            for link in self._links:
                self._stage_two.take_link(link)
        return self._stage_two

    @property
    def lock_page(self) -> LockPage:
        """Return the lock page, made at the first question."""
        if self._lock_page is None:
            from ui.views.lock_page import LockPage

            self._lock_page = LockPage()
            self._lock_page.set_reason("start")
            self._lock_page.unlock_requested.connect(self._unlock)
            self._lock_page.pin_requested.connect(self._try_pin)
            if self.settings.current.expects_pin:
                self._lock_page.expect_pin()
        return self._lock_page

    def take_link(self, link: str) -> None:
        """Take an otpauth link from the command line or from a later start."""
        self.stage_two.take_link(link)
        self.raise_window()

    def raise_window(self) -> None:
        """Bring the window to the front."""
        window = self.window
        window.setWindowState(window.windowState() & ~window.windowState().WindowMinimized)
        window.show()
        window.raise_()
        window.activateWindow()

    def apply_settings(self, settings: Settings) -> None:
        """Follow a changed look or language at once."""
        looks = _looks(settings)
        if looks == self._looks:
            return
        if looks[0] != self._looks[0]:
            apply_language(settings.language)
        apply_theme(_qt(), settings.theme, settings.text_percent)
        self._looks = looks

    def tell_fault(self, error: AppError) -> None:
        """Say that something went wrong, where it can be seen just now."""
        from ui.messages import describe

        if self.window.cover is self._lock_page and self._lock_page is not None:
            self._lock_page.show_error(lambda: describe(error))
        elif not self.window.covered:
            self.window.messages.show_message(describe(error))

    def close(self) -> None:
        """Lock, remember the place of the window, let go of everything."""
        if self._closed:
            return
        self._closed = True
        if self._stage_two is not None:
            self._stage_two.close()
        self._remember_place()
        self.tasks.close()
        if self.instance is not None:
            self.instance.close()
        if self._endings is not None:
            self._endings.close()

    def end(self) -> None:
        """Close and leave the event loop, also while the window is hidden for a picture of the screen."""
        self.window.close()
        self.close()
        _qt().quit()

    def _unlock(self, password: str) -> None:
        self.stage_two.unlock(password)

    def _try_pin(self, pin: str) -> None:
        self.stage_two.try_pin(pin)

    def _after_paint(self) -> None:
        QTimer.singleShot(_BREATH_MS, self._go_on)

    def _go_on(self) -> None:
        """Begin stage two when the picture is out, unless the window was closed as soon."""
        if self._closed:
            return
        from ui.icons import app_icon
        from ui.platform.endings import EndingSignals

        if self.instance is not None:  # alone in this process: a test has signals of its own
            self._endings = EndingSignals(self)
            self._endings.asked.connect(self.end)
        theme_watcher().follow_system()
        _qt().setWindowIcon(app_icon())
        _ = self.stage_two

    def _made_first_run(self) -> QWidget:
        from ui.views.first_run import FirstRun

        self.first_run = FirstRun()
        self.first_run.password_step_built.connect(self._serve_form)
        self.first_run.create_requested.connect(self._create)
        self.first_run.backup_requested.connect(self._begin_with_backup)
        return self.first_run

    def _serve_form(self, form: PasswordForm) -> None:
        from ui.wiring import wire_password_form

        wire_password_form(form, self.tasks)

    def _create(self, password: str) -> None:
        self.stage_two.when_door_open(lambda vault: vault.create(password))

    def _begin_with_backup(self) -> None:
        self.stage_two.when_door_open(lambda _vault: self.stage_two.begin_with_backup())

    def _restore_place(self) -> None:
        """Put the window where it was, if that is on a screen of today."""
        settings = self.settings.current
        if len(settings.window) == 4:
            x, y, width, height = settings.window
            for screen in _qt().screens():
                room = screen.availableGeometry()
                if room.contains(x + width // 2, y + 20):  # where a hand can take hold of the title bar
                    self.window.resize(min(width, room.right() - x), min(height, room.bottom() - y - _TITLE_BAR))
                    self.window.move(x, y)
                    break
        if settings.maximised:
            self.window.setWindowState(self.window.windowState().WindowMaximized)

    def _remember_place(self) -> None:
        settings, maximised = self.settings.current, self.window.isMaximized()
        at, size = self.window.pos(), self.window.size()  # `pos` is that of the frame, which `move` takes too
        now = settings.window if maximised else (at.x(), at.y(), size.width(), size.height())
        if (now, maximised) == (settings.window, settings.maximised):
            return
        try:
            self.settings.change(window=now, maximised=maximised)
        except OSError:
            return  # a read-only disk forgets where the window was, and no more


def run(paths: Paths, link: str = "", *, floor: KdfCost | None = None, hardened: bool = True) -> int:
    """Run Tessera until its window closes and return the exit code.

    `floor` lets a benchmark open a vault with a cheap KDF; no setting, variable or file reaches it.
    """
    from ui.crash import CrashDesk
    from ui.platform.single_instance import SingleInstance

    qt = QApplication([*sys.argv[:1], "-style", "fusion"])  # setStyle would cost the first window milliseconds
    qt.setApplicationName("Tessera")
    qt.setDesktopFileName("tessera")
    instance = SingleInstance(paths.runtime)
    if not instance.claim():
        return 0 if instance.hand_over(link) else _say_unanswered(qt, paths)
    desk = CrashDesk(paths.logs / "tessera.log")
    desk.install()
    application = Application(paths, link, instance=instance, floor=floor, keyring=True, hardened=hardened)
    desk.tell = application.tell_fault
    application.start()
    return qt.exec()


def _say_unanswered(qt: QApplication, paths: Paths) -> int:
    from ui.unanswered import unanswered_window

    window = unanswered_window(qt, paths)
    window.show()
    qt.exec()
    return 1


def _qt() -> QApplication:
    qt = QApplication.instance()
    if not isinstance(qt, QApplication):
        raise TypeError
    return qt


def _looks(settings: Settings) -> tuple[str, str, int]:
    return settings.language, settings.theme, settings.text_percent
