"""Every connection between views and controllers, one function a flow."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from ui.messages import describe

if TYPE_CHECKING:
    from core.clock import Clock
    from core.errors import AppError
    from core.vault import UnlockReport
    from ui.controllers.adding import AddController, Added
    from ui.controllers.capture import CaptureController
    from ui.controllers.capture_guard import CaptureGuard
    from ui.controllers.drafts import Draft, DraftsController
    from ui.controllers.exporting import ExportController
    from ui.controllers.locking import LockController
    from ui.controllers.passwords import PasswordsController
    from ui.controllers.screen import ScreenController
    from ui.controllers.vault import VaultController
    from ui.models.qr_export import QrExport
    from ui.platform.session import SessionWatch
    from ui.tasks import Tasks
    from ui.views.adding.flow import AddFlow
    from ui.views.export_qr import ExportDialog
    from ui.views.first_run import FirstRun
    from ui.views.lock_page import LockPage
    from ui.views.main_window import MainWindow
    from ui.views.password_form import PasswordForm
    from ui.views.recovery_page import RecoveryPage
    from ui.views.settings.capture_rows import CaptureRows


def wire_password_form(form: PasswordForm, tasks: Tasks) -> None:
    """Rate what is typed and make passphrases, both off the GUI thread."""

    def prepare() -> None:
        from core.passwords import prepare_strength

        prepare_strength()

    def rate(text: str, number: int) -> None:
        def measure() -> tuple[int, float, str]:
            from core.passwords import measure_strength

            strength = measure_strength(text)
            return strength.level, strength.seconds, strength.reason

        tasks.work(measure, lambda rated: form.show_strength(number, *rated))

    def make() -> str:
        from core.passwords import load_words, make_passphrase

        return make_passphrase(load_words())

    form.shown.connect(lambda: tasks.work(prepare))
    form.strength_wanted.connect(rate)
    form.words_wanted.connect(lambda: tasks.work(make, form.offer))


def wire_first_run(page: FirstRun, vault: VaultController, window: MainWindow, finish: Callable[[], None]) -> None:
    """Show the recovery code of the vault that was made, then go on."""

    def fail(error: AppError) -> None:
        if window.cover is page:
            page.show_error(describe(error))

    vault.created.connect(lambda code: page.show_code(code.text))
    vault.failed.connect(fail)
    page.finished.connect(finish)


def wire_unlock(
    page: LockPage, vault: VaultController, window: MainWindow, explain: Callable[[AppError], bool]
) -> None:
    """Say on the lock page what became of an unlock; what cannot be mended there goes to `explain`."""

    def fail(error: AppError) -> None:
        if window.cover is page and not explain(error):
            page.show_error(lambda: describe(error))

    vault.unlocked.connect(lambda _report: page.forget())
    vault.failed.connect(fail)


def wire_recovery(
    page: RecoveryPage,
    vault: VaultController,
    lock_page: LockPage,
    window: MainWindow,
    settle_first: Callable[[UnlockReport, Callable[[], None]], None],
) -> None:
    """Lead from the recovery code over a new password and a new code back into the window.

    What the unlock found is decided before: an older vault cannot take a new password.
    """

    def cancel() -> None:
        vault.lock("start")
        window.show_cover(lock_page)

    def fail(error: AppError) -> None:
        if window.cover is page:
            page.show_error(describe(error))

    page.code_given.connect(vault.unlock_with_recovery)
    page.password_chosen.connect(vault.set_password_after_recovery)
    vault.recovered.connect(lambda report: settle_first(report, page.ask_password))
    vault.recovery_replaced.connect(lambda code: page.show_code(code.text))
    vault.failed.connect(fail)
    page.cancelled.connect(cancel)


def wire_lock(window: MainWindow, vault: VaultController, locking: LockController, lock_page: LockPage) -> None:
    """Lock by key, button and idleness, and cover the window at once."""

    def cover(reason: str) -> None:
        locking.stop()
        lock_page.forget()
        lock_page.set_reason(reason, locking.minutes)
        window.show_cover(lock_page)

    vault.busy_changed.connect(locking.set_opening)
    window.lock_requested.connect(lambda: vault.lock("asked"))
    locking.lock_due.connect(vault.lock)
    vault.locked.connect(cover)


def wire_session(
    session: SessionWatch,
    locking: LockController,
    tasks: Tasks,
    passwords: PasswordsController,
    close_passwords: Callable[[str], None],
) -> None:
    """Lock as soon as the system says so, without App Lock Passwords alone; let it sleep once the keys are gone."""

    def would_close() -> bool:
        return locking.guarding or passwords.is_open

    def let_go() -> None:
        if not would_close():
            session.release_sleep()

    def hold() -> None:
        if would_close():
            session.hold_sleep()
        else:  # behind the lock, which was given to the vault's thread just before
            tasks.vault(lambda: None, lambda _nothing: let_go())

    session.away.connect(locking.take_away)
    session.away.connect(close_passwords)
    session.woke.connect(locking.take_woke)
    locking.guarding_changed.connect(hold)
    passwords.opened.connect(hold)
    passwords.closed.connect(hold)
    if would_close():
        session.hold_sleep()


def wire_capture(rows: CaptureRows, guard: CaptureGuard) -> None:
    """Let the settings pause the hiding from screen capture, and say what this system can do."""
    rows.show_possible(guard.possible)
    rows.show_paused(guard.paused)
    rows.pause_requested.connect(guard.pause)
    rows.pause_end_requested.connect(guard.end_pause)
    guard.paused_changed.connect(rows.show_paused)


def wire_adding(
    window: MainWindow,
    clock: Clock,
    adding: AddController,
    capture: CaptureController,
    screen: ScreenController,
    *,
    drafts: DraftsController,
) -> None:
    """Lead from a wish to add, a drop, a paste or a link to accounts; the dialogs are made at the first of them."""
    flows: list[AddFlow] = []

    def flow() -> AddFlow:
        if not flows:
            from ui.views.adding.flow import AddFlow

            flows.append(AddFlow(window, clock))
            _wire_add_flow(flows[0], adding, capture, screen)
            flows[0].typing_ended.connect(lambda: drafts.discard("by_hand"))
        return flows[0]

    def typed() -> Draft:
        return {"by_hand": fields} if flows and (fields := flows[0].half_typed()) else {}

    def type_on(draft: Draft) -> None:
        if fields := draft.get("by_hand"):
            flow().type_on(fields)

    def tell(added: Added) -> None:
        from ui.views.adding.words import describe_added

        message = describe_added(added.added, added.replaced, added.name)
        window.messages.show_message(message, undo=lambda: adding.undo(added))

    def fail(error: AppError) -> None:
        if not (flows and flows[0].show_error(error)):
            window.messages.show_message(describe(error))

    drafts.watch(typed)
    drafts.found.connect(type_on)
    window.add_requested.connect(lambda: flow().open())
    window.dropped.connect(lambda mime: flow().take_mime(mime))
    window.paste_requested.connect(lambda: flow().paste())
    adding.wanted.connect(lambda: flow().await_link())
    adding.added.connect(tell)
    adding.failed.connect(fail)


def _wire_add_flow(flow: AddFlow, adding: AddController, capture: CaptureController, screen: ScreenController) -> None:
    flow.camera_wanted.connect(capture.start)
    flow.camera_released.connect(capture.stop)
    flow.camera_chosen.connect(capture.choose)
    flow.another_wanted.connect(capture.look_again)
    flow.another_wanted.connect(adding.forget)
    capture.listed.connect(flow.show_cameras)
    capture.framed.connect(flow.show_frame)
    capture.failed.connect(flow.show_camera_trouble)
    capture.scanned.connect(adding.read_texts)
    flow.screens_wanted.connect(screen.look_at_all)
    flow.region_wanted.connect(screen.look_at_region)
    flow.region_closed.connect(screen.come_back)
    screen.stepped_aside.connect(flow.step_aside)
    screen.came_back.connect(flow.come_back)
    screen.region_offered.connect(flow.pick_region)
    screen.pictured.connect(adding.read_pictures)
    screen.failed.connect(flow.show_problem)
    flow.files_given.connect(adding.read_files)
    flow.pictures_given.connect(adding.read_pictures)
    flow.texts_given.connect(adding.read_texts)
    flow.cancel_wanted.connect(adding.cancel_reading)
    flow.typed.connect(adding.check)
    flow.decided.connect(adding.store)
    flow.forgotten.connect(adding.forget)
    adding.offered.connect(flow.show_offer)
    adding.noticed.connect(flow.show_problem)
    adding.secret_noticed.connect(flow.show_secret)
    adding.progressed.connect(flow.show_progress)
    adding.added.connect(flow.finish)


def wire_export(window: MainWindow, exporting: ExportController) -> Callable[[Sequence[bytes]], None]:
    """Return what shows accounts as QR codes, after the master password."""
    dialogs: list[ExportDialog] = []

    def show(ids: Sequence[bytes]) -> None:
        from ui.views.export_qr import ExportDialog

        dialog = ExportDialog(window, ids)
        dialogs[:] = [dialog]
        dialog.password_given.connect(exporting.open)
        dialog.closed.connect(dialogs.clear)
        dialog.open()

    def show_codes(export: QrExport) -> None:
        for dialog in dialogs:
            dialog.show_export(export)

    def refuse(error: AppError) -> None:
        for dialog in dialogs:
            dialog.show_error(error)

    exporting.opened.connect(show_codes)
    exporting.refused.connect(refuse)
    return show
