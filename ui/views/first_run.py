"""The first minute: what is kept where, a master password, a spare key."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from ui.messages import Message
from ui.theme import theme
from ui.views.parts.buttons import GhostButton, PrimaryButton, SecondaryButton
from ui.views.parts.column import Column, Logo
from ui.views.parts.page import IconPlate
from ui.views.parts.text import Text

_STEPS: Final = 3


class Steps(QWidget):
    """Show how far one is: a stone a step, the present one longer."""

    def __init__(self, step: int) -> None:
        super().__init__()
        self._step = step
        self.setFixedSize(QSize(52, 10))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the stones."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        x = 0.0
        for step in range(_STEPS):
            width = 20 if step == self._step else 10
            color = theme().color("accent" if step <= self._step else "ringTrack")
            color.setAlphaF(0.5 if step < self._step else 1.0)
            painter.setBrush(color)
            painter.drawRoundedRect(QRectF(x, 0, width, 10), 3, 3)
            x += width + 6
        painter.end()


class StepPage(Column):
    """Lay out one step: logo, title, lead, content and the buttons beside the stones."""

    def __init__(self, step: int, width: int, logo_side: int = 40) -> None:
        super().__init__(width)
        self.body.addWidget(Logo(logo_side))
        self.body.addSpacing(16)
        self.title = Text("", "display", wrap=True)
        self.lead = Text("", "lead", "muted", wrap=True)
        self.body.addWidget(self.title)
        self.body.addWidget(self.lead)
        self.body.addSpacing(20)
        self.content = QVBoxLayout()
        self.content.setSpacing(12)
        self.body.addLayout(self.content)
        self.body.addSpacing(20)
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(12)
        self.buttons.addWidget(Steps(step))
        self.buttons.addStretch(1)
        self.body.addLayout(self.buttons)


class _Fact(QWidget):
    """Show an icon with two lines beside it."""

    def __init__(self, icon: str) -> None:
        super().__init__()
        self.title = Text("", "tileIssuer", wrap=True)
        self.text = Text("", "body", "muted", wrap=True)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(self.title)
        words.addWidget(self.text)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 6)
        line.setSpacing(16)
        line.addWidget(IconPlate(icon), 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(words, 1)


class Welcome(StepPage):
    """Say what is kept where, and that nothing leaves this computer."""

    begin = Signal()
    backup_chosen = Signal()

    def __init__(self) -> None:
        super().__init__(0, 520, 72)
        self._facts = [_Fact("hard-drive"), _Fact("cloud-off"), _Fact("key-round")]
        for fact in self._facts:
            self.content.addWidget(fact)
        # Another way in ("I have Tessera elsewhere") is drawn here once it works.
        self.backup_button = GhostButton()
        self.backup_button.setObjectName("have_backup")
        self.backup_button.allow_lines()
        self.backup_button.clicked.connect(self.backup_chosen)
        self.buttons.addWidget(self.backup_button)
        self.begin_button = PrimaryButton()
        self.begin_button.setObjectName("begin")
        self.begin_button.clicked.connect(self.begin)
        self.buttons.addWidget(self.begin_button)
        self.retranslate()

    def showEvent(self, event: QShowEvent) -> None:
        """Let Return begin: that is what most come for."""
        super().showEvent(event)
        self.begin_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Put the words of the language in use."""
        self.title.setText(self.tr("Welcome to Tessera"))
        self.lead.setText(self.tr("Your sign-in codes and passwords, behind one password."))
        words = (
            (
                self.tr("Everything is kept on this computer"),
                self.tr("In one encrypted file, in your own folder. Only you can open it."),
            ),
            (
                self.tr("Nothing leaves it"),
                self.tr("No account, no server, no counting of what you do."),
            ),
            (
                self.tr("One master password"),
                self.tr("We do not know it and cannot restore it. The recovery code in step 3 is your spare key."),
            ),
        )
        for fact, (title, text) in zip(self._facts, words, strict=True):
            fact.title.setText(title)
            fact.text.setText(text)
        self.begin_button.setText(self.tr("Begin"))
        self.backup_button.setText(self.tr("I have a backup or recovery code"))


class ChoosePassword(StepPage):
    """Take the master password."""

    back = Signal()
    chosen = Signal(str)

    def __init__(self) -> None:
        from ui.views.password_form import PasswordForm

        super().__init__(1, 480)
        self.form = PasswordForm()
        self.form.submitted.connect(self._go)
        self.content.addWidget(self.form)
        self.back_button = SecondaryButton()
        self.back_button.setObjectName("back")
        self.back_button.clicked.connect(self.back)
        self.continue_button = PrimaryButton()
        self.continue_button.setObjectName("continue")
        self.continue_button.clicked.connect(self._go)
        self.buttons.addWidget(self.back_button)
        self.buttons.addWidget(self.continue_button)
        self._busy = False
        self.retranslate()

    def set_busy(self, busy: bool) -> None:
        """Show that the vault is being made."""
        self._busy = busy
        self.continue_button.setEnabled(not busy)
        self.back_button.setEnabled(not busy)
        self.retranslate()

    def retranslate(self) -> None:
        """Put the words of the language in use."""
        self.title.setText(self.tr("Choose a master password"))
        self.lead.setText(
            self.tr("Four or five words that have nothing to do with each other are strong, and easy to keep in mind.")
        )
        self.back_button.setText(self.tr("Back"))
        self.continue_button.setText(self.tr("Making your vault…") if self._busy else self.tr("Continue"))

    def _go(self) -> None:
        if not self._busy and self.form.check():
            self.chosen.emit(self.form.password())


class KeepSpareKey(StepPage):
    """Show the recovery code until it is kept."""

    done = Signal()

    def __init__(self) -> None:
        from ui.views.recovery_sheet import RecoverySheet

        super().__init__(2, 560)
        self.sheet = RecoverySheet()
        self.sheet.kept_changed.connect(self._kept)
        self.content.addWidget(self.sheet)
        self.finish = PrimaryButton()
        self.finish.setObjectName("finish")
        self.finish.setEnabled(False)
        self.finish.clicked.connect(self.done)
        self.sheet.go_on.connect(self.finish.click)
        self.buttons.addWidget(self.finish)
        self.retranslate()

    def retranslate(self) -> None:
        """Put the words of the language in use."""
        self.title.setText(self.tr("Keep your spare key"))
        self.lead.setText(
            self.tr(
                "With this recovery code you get in when the master password is gone. "
                "Print it or write it down, and keep it where you keep your passport."
            )
        )
        self.finish.setText(self.tr("Finish"))
        self._explain()

    def _kept(self, kept: bool) -> None:
        self.finish.setEnabled(kept)
        self._explain()

    def _explain(self) -> None:
        self.finish.setToolTip("" if self.finish.isEnabled() else self.tr("First say that you have kept the code"))


class FirstRun(QStackedWidget):
    """Lead through the three steps; later steps are built when they are reached."""

    password_step_built = Signal(object)  # PasswordForm: wants ratings and passphrases
    create_requested = Signal(str)
    backup_requested = Signal()
    copy_requested = Signal(str)
    finished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("first_run")
        self.setProperty("help_topic", "what-is-stored")
        self.welcome = Welcome()
        self.welcome.begin.connect(self._choose)
        self.welcome.backup_chosen.connect(self.backup_requested)
        self.addWidget(self.welcome)
        self.password: ChoosePassword | None = None
        self.spare: KeepSpareKey | None = None

    def show_code(self, code: str) -> None:
        """Go to the last step with the recovery code of the vault that was made."""
        if self.password is not None:
            self.password.form.forget()
            self.password.set_busy(False)
        if self.spare is None:
            self.spare = KeepSpareKey()
            self.spare.sheet.copy_requested.connect(self.copy_requested)
            self.spare.done.connect(self._finish)
            self.addWidget(self.spare)
        self.spare.sheet.show_code(code)
        self.setCurrentWidget(self.spare)
        self.spare.sheet.kept.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_error(self, message: Message) -> None:
        """Say in place why the vault could not be made."""
        if self.password is not None:
            self.password.set_busy(False)
            self.password.form.error.say(f"{message.title} {message.text}".strip())

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            for step in (self.welcome, self.password, self.spare):
                if step is not None:
                    step.retranslate()

    def _choose(self) -> None:
        if self.password is None:
            self.password = ChoosePassword()
            self.password.back.connect(lambda: self.setCurrentWidget(self.welcome))
            self.password.chosen.connect(self._create)
            self.addWidget(self.password)
            self.password_step_built.emit(self.password.form)
        self.setCurrentWidget(self.password)
        self.password.form.first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _create(self, password: str) -> None:
        if self.password is not None:
            self.password.set_busy(True)
        self.create_requested.emit(password)

    def _finish(self) -> None:
        if self.spare is not None:
            self.spare.sheet.forget()
        self.finished.emit()
