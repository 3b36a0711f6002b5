"""One account on a page of its own: a very large code, notes, recovery codes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QMenu, QVBoxLayout, QWidget

from ui.icons import icon
from ui.models.accounts import AccountModel
from ui.models.faces import Flash
from ui.theme import room
from ui.views.account_menu import GroupMenu
from ui.views.account_parts import BackButton, PhishingHint, RemoveButton
from ui.views.account_prompts import GroupQuestion, RemoveQuestion
from ui.views.code_card import CodeCard
from ui.views.parts.buttons import IconButton, QuietButton, SecondaryButton
from ui.views.parts.card import Card, Rule
from ui.views.parts.page import Page
from ui.views.parts.text import Text
from ui.views.recovery_card import AddRecoveryCodes, RecoveryCard, short_date
from ui.views.recovery_print import print_codes

if TYPE_CHECKING:
    from core.vault import Account, AccountSecret

_TWO_COLUMNS: Final = 780
_SIDE: Final = 340
_CARD_IN_ONE: Final = 400
_FACTS: Final = ("groups", "type", "used", "created")
_ALGORITHMS: Final = {"SHA1": "SHA-1", "SHA256": "SHA-256", "SHA512": "SHA-512"}


class AccountPage(Page):
    """Show the account `account_id`; follows the model, which knows code, time and what is hidden."""

    back_requested = Signal()
    copy_requested = Signal(object)
    copy_text_requested = Signal(str)
    next_requested = Signal(object)
    reveal_requested = Signal(object)
    pin_requested = Signal(object)
    edit_requested = Signal(object)
    export_requested = Signal(object)
    trash_confirmed = Signal(object)
    group_requested = Signal(object, str, bool)
    recovery_ticked = Signal(object, int, bool)
    recovery_added = Signal(object, object)
    no_printer = Signal()
    help_requested = Signal(str)
    visible_changed = Signal(object)

    def __init__(self, model: AccountModel, parent: QWidget | None = None) -> None:
        super().__init__(scrolling=True, parent=parent)
        self.setObjectName("account_page")
        self.setProperty("help_topic", "codes-refused")
        self.model = model
        self.account_id = b""
        self.show_next = True
        self._build_bar()
        self._build_cards()
        model.groups_changed.connect(self.refresh)
        for keys, act in (("Ctrl+P", self._wish_pin), ("Alt+Left", self.back_requested.emit)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)
        self.retranslate()

    # -- building ------------------------------------------------------------------------------

    def _build_bar(self) -> None:
        self._back = BackButton("", icon="arrow-left")
        self._qr = SecondaryButton("", icon="qr-code")
        self._edit = SecondaryButton("", icon="pencil")
        self._more = IconButton("ellipsis")
        self.bar.addWidget(self._back)
        self.bar.addStretch(1)
        for button, name, act in (
            (self._back, "back", self.back_requested.emit),
            (self._qr, "show_qr", lambda: self.export_requested.emit([self.account_id])),
            (self._edit, "edit_account", lambda: self.edit_requested.emit(self.account_id)),
            (self._more, "account_more", self._open_more),
        ):
            button.setObjectName(name)
            button.clicked.connect(lambda _=False, act=act: act())
            if button is not self._back:
                self.bar.addWidget(button)

    def _build_cards(self) -> None:
        self.card = CodeCard()
        self.recovery = RecoveryCard()
        self._hint = PhishingHint()
        self._notes = Card(20)
        self._notes_title = Text("", "bodyStrong")
        self._notes_text = Text("", "body", wrap=True)
        self._notes_text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._notes.body.addWidget(self._notes_title)
        self._notes.body.addWidget(self._notes_text)
        self._facts = Card(0)
        self._fact_texts = {name: (Text("", "body", "muted", wrap=True), Text("", wrap=True)) for name in _FACTS}
        self._build_facts()
        self._remove = RemoveButton("", icon="trash-2")
        self._remove.setObjectName("remove_account")
        self._remove.allow_lines()
        self._remove.clicked.connect(self._ask_to_remove)
        self._refused = QuietButton("", icon="circle-question-mark")
        self._refused.setObjectName("code_refused")
        self._refused.allow_lines()
        self._refused.clicked.connect(lambda: self.help_requested.emit("codes-refused"))
        left, right = QVBoxLayout(), QVBoxLayout()
        left.setSpacing(16)
        right.setSpacing(16)
        left.addWidget(self.card)
        left.addWidget(self._hint)
        left.addWidget(self._notes)
        left.addWidget(self._facts)
        left.addStretch(1)
        right.addWidget(self.recovery)
        right.addWidget(self._refused, 0, Qt.AlignmentFlag.AlignLeft)
        right.addWidget(self._remove, 0, Qt.AlignmentFlag.AlignLeft)
        right.addStretch(1)
        self._side = QWidget()
        right.setContentsMargins(0, 0, 0, 0)
        self._side.setLayout(right)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.setSpacing(24)
        self._columns.addLayout(left, 1)
        self._columns.addWidget(self._side)
        self.body.addLayout(self._columns, 1)
        self._connect_cards()

    def _build_facts(self) -> None:
        self._facts.body.setSpacing(0)
        self._fact_lines: list[tuple[QGridLayout, Text]] = []
        for number, (name, value) in enumerate(self._fact_texts.values()):
            if number:
                self._facts.body.addWidget(Rule())
            line = QGridLayout()
            self._fact_lines.append((line, value))
            line.setContentsMargins(20, 11, 20, 11)
            line.setColumnMinimumWidth(0, min(room(118), 150))
            line.setVerticalSpacing(0)
            line.setHorizontalSpacing(12)
            line.addWidget(name, 0, 0, Qt.AlignmentFlag.AlignTop)
            line.addWidget(value, 0, 1)
            self._facts.body.addLayout(line)

    def _connect_cards(self) -> None:
        card, recovery = self.card, self.recovery
        card.copy_requested.connect(lambda: self.copy_requested.emit(self.account_id))
        card.next_requested.connect(lambda: self.next_requested.emit(self.account_id))
        card.reveal_requested.connect(lambda: self.reveal_requested.emit(self.account_id))
        card.pin_requested.connect(self._wish_pin)
        recovery.ticked.connect(lambda number, used: self.recovery_ticked.emit(self.account_id, number, used))
        recovery.copy_requested.connect(self.copy_text_requested)
        recovery.add_requested.connect(self._ask_for_codes)
        recovery.print_requested.connect(self._print_codes)

    # -- what is shown -------------------------------------------------------------------------

    def show_account(self, account_id: bytes) -> None:
        """Show another account; its recovery codes follow with `show_secret`."""
        self.account_id = account_id
        self.recovery.forget()
        if self.scroller is not None:
            self.scroller.verticalScrollBar().setValue(0)
        self.refresh()
        self.visible_changed.emit([account_id])

    def show_secret(self, account_id: bytes, secret: AccountSecret) -> None:
        """Show the recovery codes of the account, if it is still the one on the page."""
        if account_id == self.account_id:
            self.recovery.show_entries(secret.recovery_codes, covered=not self.model.is_revealed(account_id))
            self._fit_height()

    def forget(self) -> None:
        """Show nothing any more, as on lock or when the page is left."""
        self.account_id = b""
        self.recovery.forget()
        self.card.code.show_face(None)
        self.visible_changed.emit([])

    def refresh(self) -> None:
        """Show what the model holds now."""
        account = self.model.account(self.account_id) if self.account_id else None
        if account is None:
            if self.account_id and self.isVisible():
                self.back_requested.emit()
            return
        self.card.show_face(self.model.face_of(account), show_next=self.show_next)
        if self.recovery.entries:
            covered = not self.model.is_revealed(self.account_id)
            self.recovery.show_entries(self.recovery.entries, covered=covered)
        for about_codes in (self._hint, self._refused):
            about_codes.setVisible(not account.inactive)
        self._notes.setVisible(bool(account.note))
        self._notes_text.setText(account.note)
        self._tell_facts(account)
        self._fit_height()

    def tick(self, _second: int) -> None:
        """Show another second."""
        account = self.model.account(self.account_id) if self.account_id and self.isVisible() else None
        if account is not None:
            self.card.show_face(self.model.face_of(account), show_next=self.show_next)

    def flash(self, account_id: bytes, flash: Flash, seconds: int) -> None:
        """Say that the code was copied, if this account is on the page."""
        if account_id == self.account_id and self.isVisible():
            self.card.flash(flash, seconds)

    def _tell_facts(self, account: Account) -> None:
        facts = {
            "groups": ", ".join(account.groups) or self.tr("None"),
            "type": self._type_words(account),
            "used": short_date(account.last_used) if account.last_used else self.tr("Not yet"),
            "created": short_date(account.created) if account.created else self.tr("Unknown"),
        }
        for name, words in facts.items():
            self._fact_texts[name][1].setText(words)

    def _type_words(self, account: Account) -> str:
        if account.inactive:
            return self.tr("No codes here")
        digits = self.tr("%n digit(s)", "", account.digits)
        algorithm = _ALGORITHMS.get(account.algorithm, account.algorithm)
        if account.type == "hotp":
            return ", ".join((self.tr("Counter"), digits, algorithm))
        if account.type == "steam":
            return "Steam Guard"
        period = self.tr("every %1 s").replace("%1", str(account.period))
        kind = {"yandex": "Yandex", "motp": "mOTP"}.get(account.type, self.tr("Time-based"))
        return f"{kind}, {digits}, {period}, {algorithm}"

    # -- wishes --------------------------------------------------------------------------------

    def focus_first(self) -> None:
        """Put the focus on the page itself, where Enter copies and Esc leads back."""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy with Enter, leave with Esc, remove with Del."""
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.copy_requested.emit(self.account_id)
        elif key in (Qt.Key.Key_Escape, Qt.Key.Key_Backspace):
            self.back_requested.emit()
        elif key == Qt.Key.Key_Delete:
            self._ask_to_remove()
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Forget what was shown: a page that is not seen holds no secret."""
        super().hideEvent(event)
        if self.account_id and not self.window().isMinimized():
            self.forget()

    def _wish_pin(self) -> None:
        self.pin_requested.emit([self.account_id])

    def _ask_to_remove(self) -> None:
        account = self.model.account(self.account_id)
        if account is not None:
            ids = [account.id]
            RemoveQuestion(self.window(), [account], lambda: self.trash_confirmed.emit(ids)).open()

    def _ask_for_codes(self) -> None:
        account_id = self.account_id
        AddRecoveryCodes(self.window(), lambda codes: self.recovery_added.emit(account_id, codes)).open()

    def _print_codes(self) -> None:
        account = self.model.account(self.account_id)
        if account is not None and not print_codes(account.issuer or account.label, self.recovery.entries, self):
            self.no_printer.emit()

    def _open_more(self) -> None:
        account = self.model.account(self.account_id)
        if account is None:
            return
        ids = [account.id]
        menu = QMenu(self)
        pin = menu.addAction(icon("pin", "muted", 16), self.tr("Unpin") if account.pinned else self.tr("Pin"))
        pin.triggered.connect(self._wish_pin)
        groups = GroupMenu([account], [name for name, _ in self.model.groups()], menu)
        groups.group_wished.connect(lambda group, member: self.group_requested.emit(ids, group, member))
        groups.new_group_wished.connect(lambda: self._ask_for_group(ids))
        menu.addMenu(groups)
        menu.addSeparator()
        remove = menu.addAction(icon("trash-2", "danger", 16), self.tr("Remove account…"))
        remove.triggered.connect(self._ask_to_remove)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._more.mapToGlobal(QPoint(0, self._more.height() + 4)))

    def _ask_for_group(self, ids: list[bytes]) -> None:
        GroupQuestion(self.window(), lambda name: self.group_requested.emit(ids, name, True)).open()  # noqa: FBT003

    # -- words and room ------------------------------------------------------------------------

    def retranslate(self) -> None:
        """Put the words of the language in use."""
        self._back.setText(self.tr("Accounts"))
        self._back.setToolTip(self.tr("Back to accounts") + " (Esc)")
        self._qr.setText(self.tr("Show QR code"))
        self._qr.setToolTip(self.tr("Show the QR code, to add this account elsewhere"))
        self._edit.setText(self.tr("Edit"))
        self._edit.setToolTip(self.tr("Edit this account"))
        self._more.set_tooltip(self.tr("More"))
        self._remove.setText(self.tr("Remove account…"))
        self._remove.setToolTip(self.tr("Remove account…") + " (Del)")
        self._refused.setText(self.tr("Code refused?"))
        self._refused.setToolTip(self.tr("Why a code is refused, and what helps") + " (F1)")
        self._notes_title.setText(self.tr("Notes"))
        words = {"groups": self.tr("Group"), "type": self.tr("Type"), "used": self.tr("Last used")}
        words["created"] = self.tr("Added")
        for name, text in words.items():
            self._fact_texts[name][0].setText(text)
        self.refresh()

    def changeEvent(self, event: QEvent) -> None:
        """Follow language and text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.StyleChange:
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand in two columns where there is room."""
        super().resizeEvent(event)
        self._fit()

    def _measure(self) -> None:
        super()._measure()
        side = self.padding
        self.body.setContentsMargins(side, 8, side, side)

    def _fit(self) -> None:
        inner = self.width() - 2 * self.padding
        wide = inner >= room(_TWO_COLUMNS)
        self.card.set_narrow(narrow=inner - (room(_SIDE) if wide else 0) < room(_CARD_IN_ONE))
        self.recovery.set_narrow(narrow=inner < room(_SIDE - 40))
        direction = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        self._columns.setDirection(direction)
        self._side.setFixedWidth(room(_SIDE)) if wide else self._side.setMaximumWidth(16777215)
        if not wide:
            self._side.setMinimumWidth(0)
        beside = inner >= room(_SIDE - 40)
        for line, value in self._fact_lines:
            line.removeWidget(value)
            line.addWidget(value, 0 if beside else 1, int(beside))
            line.setColumnStretch(0, int(not beside))
            line.setColumnStretch(1, int(beside))
        self._columns.setStretch(0, 1 if wide else 0)
        self._columns.setStretch(1, 0 if wide else 1)
        self._fit_height()
        roomy = self.width() >= room(520)
        self._qr.setText(self.tr("Show QR code") if roomy else "")
        self._edit.setText(self.tr("Edit") if roomy else "")
