"""One login: what it holds, as squares where it is secret, and what can be done with it."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import (
    QCoreApplication,
    QDateTime,
    QEvent,
    QLocale,
    QPoint,
    QPointF,
    Qt,
    QTimer,
    Signal,
    SignalInstance,
)
from PySide6.QtGui import QHideEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from ui.brands import brand_pixmap
from ui.icons import icon, pixmap
from ui.theme import room
from ui.views.account_parts import NameText
from ui.views.parts.buttons import GhostButton, IconButton, PrimaryButton, SecondaryButton
from ui.views.parts.text import Text
from ui.views.passwords.code_row import CodeRow
from ui.views.passwords.concern_lines import ConcernLine
from ui.views.passwords.fields import FieldLine, LineCard, Pane, SecretLine, TextLine

if TYPE_CHECKING:
    from core.vault import Account, CustomField, Login, LoginSecret, LoginUrl
    from ui.models.faces import CodePair

_WIDTH: Final = 720
_BRAND: Final = 56
_REST_MS: Final = 60  # with an arrow key held down, only the login on which one comes to rest is opened
_TOOLS_BELOW: Final = 260
_ICONS_ONLY: Final = 420
FIELD: Final = "field:"


class LoginDetails(Pane):
    """Show one login. Its secret is asked for with `secret_wanted` and shown by `show_secret`.

    Notes and open own fields are shown as they come; of passwords and hidden fields nothing is kept but while they
    can be read, so each look asks anew.
    """

    secret_wanted = Signal(object)
    copy_requested = Signal(object, str)
    open_site_requested = Signal(object, str)
    edit_requested = Signal(object)
    duplicate_requested = Signal(object)
    trash_requested = Signal(object)
    favourite_requested = Signal(object, bool)
    history_requested = Signal(object)
    account_requested = Signal(object)
    change_password_requested = Signal(object)
    code_watched = Signal(object)
    """Tells whose codes are shown now: a list of account ids, empty for none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_WIDTH, parent)
        self.setObjectName("login_details")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._login: Login | None = None
        self._account: Account | None = None
        self._awaited: set[str] = set()
        self._concerns: Collection[str] = ()
        self._own_shape: tuple[tuple[str, bool, str], ...] = ()
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self._ask_for_secret)
        self._build_head()
        self._build_access()
        self._build_addresses()
        self._build_more()
        self._visit = PrimaryButton("", icon="external-link")
        self._visit.setObjectName("open_and_copy")
        self._visit.allow_lines()
        self._visit.clicked.connect(self._open_and_copy)
        self.body.addSpacing(4)
        self.body.addWidget(self._visit, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addStretch(1)
        self.retranslate()
        self.forget()

    # -- building ------------------------------------------------------------------------------

    def _build_head(self) -> None:
        self._plate = LoginPlate()
        self._title = NameText("", "heading", wrap=True)
        self._site = GhostButton("", icon="", small=True)
        self._site.setObjectName("open_site")
        self._site.clicked.connect(lambda: self._open_address(0))
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addStretch(1)
        names.addWidget(self._title)
        names.addWidget(self._site, 0, Qt.AlignmentFlag.AlignLeft)
        names.addStretch(1)
        self._star = IconButton("star")
        self._star.setObjectName("login_favourite")
        self._star.setCheckable(True)
        self._star.clicked.connect(lambda on: self._wish(self.favourite_requested, on))
        self._edit = SecondaryButton("", icon="pencil")
        self._edit.setObjectName("edit_login")
        self._edit.clicked.connect(lambda: self._wish(self.edit_requested))
        self._more = IconButton("ellipsis")
        self._more.setObjectName("login_more")
        self._more.clicked.connect(self._open_more)
        self._tools = QHBoxLayout()
        self._tools.setSpacing(8)
        for tool in (self._star, self._edit, self._more):
            self._tools.addWidget(tool)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._plate)
        head.addLayout(names, 1)
        self._head = QGridLayout()
        self._head.setSpacing(8)
        self._head.setColumnStretch(0, 1)
        self._head.addLayout(head, 0, 0)
        self._head.addLayout(self._tools, 0, 1)
        self.body.addLayout(self._head)
        self.body.addSpacing(8)

    def _build_access(self) -> None:
        self._care = LineCard()
        self.body.addWidget(self._care)
        self._access = LineCard()
        self._username = TextLine("username", copies=True)
        self._username.copy_requested.connect(lambda: self._copy("username"))
        self._password = SecretLine("password")
        self._password.reveal_requested.connect(lambda: self._reveal("password"))
        self._password.copy_requested.connect(lambda: self._copy("password"))
        self._code = CodeRow()
        self._code.copy_requested.connect(lambda: self._copy("code"))
        self._code.account_requested.connect(self._show_account)
        for line in (self._username, self._password, self._code):
            self._access.add(line)
        self.body.addWidget(self._access)

    def _build_addresses(self) -> None:
        self._addresses_title = Text("", "labelStrong", "muted")
        self._addresses = LineCard()
        self.body.addSpacing(8)
        self.body.addWidget(self._addresses_title)
        self.body.addWidget(self._addresses)

    def _build_more(self) -> None:
        self._more_title = Text("", "labelStrong", "muted")
        self._own = LineCard()
        self._facts = LineCard()
        self._note = TextLine(whole=True)
        self._names = TextLine(whole=True)
        self._changed = TextLine(whole=True)
        self._history = GhostButton("", icon="history", small=True)
        self._history.setObjectName("open_history")
        self._history.clicked.connect(lambda: self._wish(self.history_requested))
        self._history.setMinimumHeight(room(36))  # in line with the value beside it
        self._changed.tools.addWidget(self._history)
        self._used = TextLine(whole=True)
        self._created = TextLine(whole=True)
        for line in (self._note, self._names, self._changed, self._used, self._created):
            self._facts.add(line)
        self.body.addSpacing(8)
        self.body.addWidget(self._more_title)
        self.body.addWidget(self._own)
        self.body.addWidget(self._facts)

    # -- what is shown -------------------------------------------------------------------------

    @property
    def login_id(self) -> bytes:
        """Return the id of the login that is shown, empty for none."""
        return self._login.id if self._login is not None else b""

    @property
    def login(self) -> Login | None:
        """Return the login that is shown."""
        return self._login

    def show_login(self, login: Login, account: Account | None) -> None:
        """Show a login with the account it is linked to; of the same one only what changed."""
        again = self.login_id == login.id
        changed = not again or self._login is None or self._login.modified != login.modified
        if not again:
            self._drop_secrets()
            self._concerns = ()
            self.verticalScrollBar().setValue(0)
        self._login, self._account = login, account
        self.content.show()
        self._tell_head(login)
        self._tell_access(login, account)
        self._tell_addresses(login)
        self._tell_facts(login)
        self._tell_concerns()
        self._settle()
        if changed:
            self._password.cover()
            self._rest.start()
        self.code_watched.emit([account.id] if account is not None and self.isVisible() else [])

    def show_secret(self, login_id: bytes, secret: LoginSecret) -> None:
        """Show what was asked for; the rest of the secret is let go at once."""
        if login_id != self.login_id:
            return
        self._note.show_text(secret.note)
        self._note.setVisible(bool(secret.note))
        self._show_own(secret.custom)
        awaited, self._awaited = self._awaited, set()
        if "password" in awaited:
            self._password.reveal(secret.password)
        for place, field in enumerate(secret.custom):
            line = self._own.lines()[place]
            if f"{FIELD}{place}" in awaited and isinstance(line, SecretLine):
                line.reveal(field.value)
        self._settle()

    def show_code(self, pair: CodePair | None, second: int) -> None:
        """Show the code that holds in a second."""
        self._code.show_code(pair, second)

    def show_concerns(self, concerns: Collection[str]) -> None:
        """Show what the password needs care for."""
        if set(concerns) != set(self._concerns):
            self._concerns = tuple(concerns)
            self._tell_concerns()
            self._settle()

    def hide_codes(self, *, hide: bool) -> None:
        """Follow the mode in which codes are hidden."""
        self._code.hide_codes(hide=hide)

    def flash(self, login_id: bytes, what: str, words: str) -> None:
        """Say at its line that something was copied."""
        line = self._line_of(what)
        if login_id == self.login_id and line is not None:
            line.flash(words)

    def forget(self) -> None:
        """Show nothing, as on lock or when the page is left."""
        self._rest.stop()
        self._login = self._account = None
        self._drop_secrets()
        self._title.show_name("")
        self._username.show_text("")
        self._site.setText("")
        self._addresses.clear()
        self._names.show_text("")
        self._code.show_account(None)
        self._plate.show_login("", "", "")
        self.content.hide()
        self.code_watched.emit([])

    def _drop_secrets(self) -> None:
        self._awaited = set()
        self._password.cover()
        self._note.show_text("")
        self._note.hide()
        self._own.clear()
        self._own_shape = ()
        self._own.settle()

    def _tell_head(self, login: Login) -> None:
        name = title_of(login) or self.tr("Without a name")
        self._title.show_name(name)
        self._plate.show_login(login.title, _host(login) or login.username, login.icon)
        host = _host(login)
        self._site.setText(host)
        self._site.setVisible(bool(host))
        self._site.setAccessibleName(self.tr("Open %1").replace("%1", host))
        self._star.setChecked(login.favourite)

    def _tell_access(self, login: Login, account: Account | None) -> None:
        self._username.show_text(login.username)
        self._username.setVisible(bool(login.username))
        has_password = bool(login.fingerprint)
        self._password.setVisible(has_password)
        self._tell_strength(login.strength if has_password else -1)
        if account is None or self._code.account_id() != account.id:
            self._code.show_account(account)
        self._visit.setVisible(has_password and bool(_host(login)))

    def _tell_strength(self, level: int) -> None:
        words, tone, name = (
            (self.tr("Weak"), "danger", "shield-alert"),
            (self.tr("Weak"), "danger", "shield-alert"),
            (self.tr("Fair"), "warning", "shield"),
            (self.tr("Strong"), "success", "check"),
            (self.tr("Very strong"), "success", "check"),
        )[max(level, 0)]
        self._password.badge.say(words if level >= 0 else "", name, tone, f"{tone}Soft")

    def _tell_addresses(self, login: Login) -> None:
        usual = len(login.urls) == 1 and login.urls[0].match == "host" and _host(login)
        self._addresses.clear()
        for place, one in enumerate(() if usual else login.urls):  # the usual one is a link at the top already
            self._addresses.add(self._address_line(place, one))

    def _address_line(self, place: int, one: LoginUrl) -> FieldLine:
        from core.passwords import host_of

        line = AddressLine(one.url, match_words(one.match))
        if host_of(one.url):
            button = line.add_tool(f"open_address_{place}", "external-link")
            button.set_tooltip(self.tr("Open %1").replace("%1", host_of(one.url)))
            button.clicked.connect(lambda: self._open_address(place))
        return line

    def _tell_facts(self, login: Login) -> None:
        names = ", ".join((*login.groups, *(f"#{tag}" for tag in login.tags)))
        self._names.show_text(names)
        self._names.setVisible(bool(names))
        self._changed.show_text(long_date(login.password_changed or login.modified))
        self._used.show_text(long_date(login.last_used) if login.last_used else self.tr("Not yet"))
        self._created.show_text(long_date(login.created))
        self._created.setVisible(bool(login.created))

    def _tell_concerns(self) -> None:
        self._care.clear()
        for concern in self._concerns:
            line = ConcernLine(str(concern))
            line.repair_requested.connect(self._repair)
            self._care.add(line)

    def _show_own(self, fields: tuple[CustomField, ...]) -> None:
        shape = tuple((field.name, field.hidden, "" if field.hidden else field.value) for field in fields)
        if shape == self._own_shape:
            return  # the lines stay, and with them what is just looked at
        self._own.clear()
        self._own_shape = shape
        for place, field in enumerate(fields):
            what = f"{FIELD}{place}"
            line: SecretLine | TextLine
            if field.hidden:
                line = SecretLine(f"field_{place}")
                line.reveal_requested.connect(lambda what=what: self._reveal(what))
                line.eye.setToolTip(f"{field.name}: {line.eye.toolTip()}")
            else:
                line = TextLine(f"field_{place}", copies=True)
                line.show_text(field.value)
            if line.copy is not None:
                line.copy.set_tooltip(self.tr("Copy %1").replace("%1", field.name or self.tr("this field")))
            line.caption.setText(field.name)
            line.copy_requested.connect(lambda what=what: self._copy(what))
            self._own.add(line)

    def _settle(self) -> None:
        for card in (self._care, self._access, self._addresses, self._own, self._facts):
            card.settle()
        self._addresses_title.setVisible(not self._addresses.isHidden())
        self.fit()

    # -- wishes --------------------------------------------------------------------------------

    def _ask_for_secret(self) -> None:
        if self._login is not None:
            self.secret_wanted.emit(self._login.id)

    def _reveal(self, what: str) -> None:
        self._awaited.add(what)
        self._ask_for_secret()

    def _copy(self, what: str) -> None:
        self.copy_requested.emit(self.login_id, what)

    def _wish(self, signal: SignalInstance, *more: object) -> None:
        if self._login is not None:
            signal.emit(self._login.id, *more)

    def _show_account(self) -> None:
        if self._account is not None:
            self.account_requested.emit(self._account.id)

    def _open_address(self, place: int) -> None:
        if self._login is not None and place < len(self._login.urls):
            self.open_site_requested.emit(self._login.id, self._login.urls[place].url)

    def _open_and_copy(self) -> None:
        self._copy("password")
        self._open_address(0)

    def _repair(self, way: str) -> None:
        ways = {"change": self.change_password_requested, "edit": self.edit_requested}
        self._wish(ways[way])

    def _line_of(self, what: str) -> FieldLine | None:
        lines: dict[str, FieldLine] = {"username": self._username, "password": self._password, "code": self._code}
        if what.startswith(FIELD):
            own = self._own.lines()
            place = int(what.removeprefix(FIELD))
            found = own[place] if place < len(own) else None
            return found if isinstance(found, FieldLine) else None
        return lines.get(what)

    def _open_more(self) -> None:
        login = self._login
        if login is None:
            return
        menu = QMenu(self)
        for name, words, signal in (
            ("history", self.tr("Earlier values"), self.history_requested),
            ("copy", self.tr("Duplicate"), self.duplicate_requested),
        ):
            menu.addAction(icon(name, "muted", 16), words, lambda signal=signal: self._wish(signal))
        if _host(login) and login.fingerprint:
            words = self.tr("Change the password at the site")
            menu.addAction(icon("key-round", "muted", 16), words, lambda: self._wish(self.change_password_requested))
        menu.addSeparator()
        remove = menu.addAction(icon("trash-2", "danger", 16), self.tr("Remove"))
        remove.setObjectName("trash_login")
        remove.triggered.connect(lambda: self._wish(self.trash_requested))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._more.mapToGlobal(QPoint(0, self._more.height() + 4)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy the password with Enter, remove with Del; all other keys belong to the page."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._login is not None:
            self._copy("password")
        elif event.key() == Qt.Key.Key_Delete:
            self._wish(self.trash_requested)
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Ask again for what was covered when this was hidden."""
        super().showEvent(event)
        if self._login is not None:
            self._rest.start()
            self.code_watched.emit([self._account.id] if self._account is not None else [])

    def hideEvent(self, event: QHideEvent) -> None:
        """Cover what was shown: what is not seen holds no secret."""
        super().hideEvent(event)
        if not self.window().isMinimized():
            self._rest.stop()
            self._drop_secrets()
            self.code_watched.emit([])

    # -- words and room ------------------------------------------------------------------------

    def retranslate(self) -> None:
        """Put the words of the language in use."""
        self._edit.setToolTip(self.tr("Edit this login") + " (F2)")
        self._edit.setAccessibleName(self.tr("Edit"))
        self._more.set_tooltip(self.tr("More"))
        self._star.set_tooltip(self.tr("Favourite"), "Ctrl+D")
        self._username.caption.setText(self.tr("User name"))
        self._password.caption.setText(self.tr("Password"))
        if self._username.copy is not None:
            self._username.copy.set_tooltip(self.tr("Copy the user name"), "Ctrl+B")
        self._password.copy.set_tooltip(self.tr("Copy the password"), "Ctrl+C")
        self._addresses_title.setText(self.tr("Web addresses"))
        self._more_title.setText(self.tr("More"))
        self._note.caption.setText(self.tr("Notes"))
        self._names.caption.setText(self.tr("Groups and tags"))
        self._changed.caption.setText(self.tr("Changed"))
        self._used.caption.setText(self.tr("Last used"))
        self._created.caption.setText(self.tr("Added"))
        self._history.setText(self.tr("Earlier values"))
        self._history.setToolTip(self.tr("What password, user name and notes were before"))
        self._visit.setText(self.tr("Open site and copy password"))
        self._visit.setToolTip(self.tr("Open the site in the browser and copy the password"))
        self._site.setToolTip(self.tr("Open the site") + " (Ctrl+U)")
        self._fit_words()
        if self._login is not None:
            login = self._login
            self._tell_head(login)
            self._tell_access(login, self._account)
            self._tell_addresses(login)
            self._tell_facts(login)
            self._tell_concerns()
            self._settle()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show icons alone where there is little room."""
        super().resizeEvent(event)
        self._fit_words()

    def _fit_words(self) -> None:
        self._edit.setText(self.tr("Edit") if self.width() >= room(_ICONS_ONLY) else "")
        self._head.removeItem(self._tools)
        if self.width() >= room(_TOOLS_BELOW):
            self._head.addLayout(self._tools, 0, 1)
        else:
            self._head.addLayout(self._tools, 1, 0, Qt.AlignmentFlag.AlignRight)


class LoginPlate(QWidget):
    """Show the icon of a login."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._drawn = ("", "", "")
        self._fit()

    def show_login(self, title: str, other: str, icon_name: str) -> None:
        """Show the icon for a title, else for another name that it has."""
        self._drawn = (title, other, icon_name)
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._fit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the icon."""
        painter = QPainter(self)
        painter.drawPixmap(QPointF(0, 0), brand_pixmap(*self._drawn, self.width(), self.devicePixelRatioF()))
        painter.end()

    def _fit(self) -> None:
        side = min(room(_BRAND), _BRAND + 10)
        self.setFixedSize(side, side)


class AddressLine(FieldLine):
    """Show an address, and when it may be filled."""

    def __init__(self, url: str, rule: str) -> None:
        text = NameText("", wrap=True)
        text.show_name(url)
        super().__init__(text)
        self.say(rule)
        self.caption.hide()

    def _place(self, way: str) -> None:
        super()._place(way)
        self._grid.setColumnMinimumWidth(0, 0)
        margins = self._grid.contentsMargins()
        margins.setLeft(20 + (room(28) if way == "beside" else 0))
        self._grid.setContentsMargins(margins)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the globe."""
        if self._way == "beside":
            painter, size = QPainter(self), room(20)
            at = QPointF(20, round((self.height() - size) / 2))
            painter.drawPixmap(at, pixmap("globe", "muted", size, self.devicePixelRatioF()))
            painter.end()


def match_words(match: str) -> str:
    """Say when an address may be filled."""
    return {
        "host": QCoreApplication.translate("LoginDetails", "exact address only"),
        "site": QCoreApplication.translate("LoginDetails", "whole site"),
        "starts": QCoreApplication.translate("LoginDetails", "what begins like this"),
        "never": QCoreApplication.translate("LoginDetails", "never filled"),
    }.get(match, match)


def title_of(login: Login) -> str:
    """Return what a login is called: its title, else its host, else its user name."""
    return login.title or _host(login) or (login.urls[0].url if login.urls else "") or login.username


def long_date(seconds: float) -> str:
    """Return a day as people here write it in full."""
    if not seconds:
        return ""
    day = QDateTime.fromSecsSinceEpoch(int(seconds)).date()
    return QLocale().toString(day, "d MMMM yyyy")


def _host(login: Login) -> str:
    """Return the host of the first address, as it is shown."""
    if not login.urls:
        return ""
    from core.passwords import host_of

    return host_of(login.urls[0].url).removeprefix("www.")
