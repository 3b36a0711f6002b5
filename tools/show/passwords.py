"""The screens of the Passwords page: question, list, filters, search, empty states, trash."""

from __future__ import annotations

from typing import Any

from core.passwords import Generated, Remembered
from core.vault import LoginSecret, LoginUrl, MasterPassword, NewLogin, VaultStore
from tools.show.sample import DAY, MOMENT, PASSWORD
from tools.show.scenes import Ground
from tools.show.stage import Stage
from ui.views.passwords.generator import GeneratorDialog

YEAR = 365.25 * DAY


def logins() -> list[NewLogin]:
    """Return saved passwords such as a person may have; nothing in them belongs to anybody."""
    note = "The organisation pays. Renews each March."
    return [
        _login(
            "GitHub", "anna-devries", "vR7!kade_Lant82", "github.com", "gist.github.com", groups=("Work",), note=note
        ),
        _login("Microsoft", "anna@brugstudio.nl", "Herfst!zadel77", "login.microsoftonline.com", groups=("Work",)),
        _login("Zalando", "anna.devries@gmail.com", "anna1984", "zalando.nl", strength=0, tags=("shop",)),
        _login("Nextcloud", "anna", "q9_Mosterd+vijver", "cloud.brugstudio.nl", groups=("Work",), favourite=True),
        _login("Gemeente Utrecht", "adevries", "trompet.Kwarts.4", "utrecht.nl", groups=("Clients",), age=4.3 * YEAR),
        _login("Figma", "anna@brugstudio.nl", "8Lantaarn#brug", "figma.com", groups=("Work", "Clients")),
        _login("Volleybal Vereniging Brug", "penningmeester@vvbrug.nl", "Smash-over-het-net1", "http://vvbrug.nl"),
        _login("Spotify", "anna.devries@gmail.com", "Herfst!zadel77", "spotify.com"),
        _login("Airbnb", "anna.devries@gmail.com", "Reis.1.koffer.2", "airbnb.nl", tags=("travel",)),
        _login("Hetzner", "K1048826", "Serv3r!ruimte-koud", "accounts.hetzner.com", groups=("Work",)),
        _login("bol", "anna.devries@gmail.com", "Boek&plank:9lang", "bol.com", tags=("shop",)),
        _login("NS", "anna.devries@gmail.com", "spoor_Wissel_61", "ns.nl", tags=("travel",)),
    ]


def _login(
    title: str, username: str, password: str, *hosts: str, age: float = 0.4 * YEAR, note: str = "", **fields: Any
) -> NewLogin:
    fields.setdefault("strength", 3)
    return NewLogin(
        title=title,
        username=username,
        urls=tuple(LoginUrl(host if "://" in host else f"https://{host}") for host in hosts),
        secret=LoginSecret(password=password, note=note),
        created=MOMENT - age,
        password_changed=MOMENT - age,
        **fields,
    )


def fill(stage: Stage, more: list[NewLogin] | None = None) -> VaultStore:
    """Put the logins into the vault that is open."""
    store: VaultStore = stage.app.stage_two._door[0]
    accounts = {account.issuer: account.id for account in store.accounts()}
    new = [
        NewLogin(
            **{name: getattr(one, name) for name in one.__struct_fields__} | {"account": accounts.get(one.title, b"")}
        )
        if one.title in ("GitHub", "Nextcloud", "Figma", "Hetzner")
        else one
        for one in (logins() if more is None else more)
    ]
    store.add_logins(new)
    return store


def come(stage: Stage) -> Any:
    """Go to the page and wait until its logins were looked at; return the room."""
    room = stage.app.stage_two.passwords
    stage.window.show_page("passwords")
    stage.quiet()
    if room.passwords.is_open and room.model.total:
        stage.until(lambda: room.model.health is not None, "the look at the logins")
    stage.settle()
    return room


def passwords(stage: Stage, ground: Ground) -> None:
    stage.open(ground.full)
    fill(stage)
    room = come(stage)
    page = room.page
    page.list.choose([next(one.id for one in room.model.all_logins() if one.title == "GitHub")])
    stage.shoot("passwords")
    stage.press("login_filter")
    stage.shoot("passwords-filter")
    stage.close_popups()
    stage.press("login_sort")
    stage.shoot("passwords-sort")
    stage.close_popups()
    page._open_menu(page.list.viewport().mapToGlobal(page.list.viewport().rect().center()))
    stage.shoot("passwords-menu")
    stage.close_popups()
    page.list.selectAll()
    stage.shoot("passwords-several")
    page.list.forget()
    stage.type("login_search", "brug")
    stage.shoot("passwords-search")
    stage.type("login_search", "is:weak")
    stage.close_popups()
    stage.shoot("passwords-search-weak")
    stage.type("login_search", "gihtub")
    stage.shoot("passwords-nothing-found")
    stage.find("login_search").clear()
    room.passwords.trash([one.id for one in room.model.all_logins()[:3]])
    stage.quiet()
    stage.shoot("passwords-removed")
    page.trash_page_requested.emit()
    stage.quiet()
    stage.shoot("passwords-trash")


def passwords_empty(stage: Stage, ground: Ground) -> None:
    stage.open(ground.full)
    come(stage)
    stage.shoot("passwords-empty")


def passwords_closed(stage: Stage, ground: Ground) -> None:
    stage.open(ground.full)
    fill(stage)
    room = come(stage)
    room.passwords.close("asked")
    stage.quiet()
    stage.shoot("passwords-ask")
    room.page.gate.offer_pin(5)
    stage.shoot("passwords-ask-pin")
    room.page.gate.show_wrong_pin(3)
    stage.shoot("passwords-ask-wrong-pin")
    room.page.gate.offer_pin(0)
    stage.type("passwords_password", "kade lantaarn zeven")
    stage.press("passwords_unlock")
    stage.find("passwords_error")
    stage.shoot("passwords-ask-wrong")
    stage.app.stage_two._door[0].unlock(MasterPassword(PASSWORD))
    room.passwords.begin()
    stage.quiet()
    room.passwords.close("idle")
    stage.quiet()
    stage.shoot("passwords-ask-idle")


def generator(stage: Stage, ground: Ground) -> None:
    stage.open(ground.full)
    fill(stage)
    room = come(stage)
    login = next(one.id for one in room.model.all_logins() if one.title == "Zalando")
    stage.app.stage_two.logins.edit(login)
    stage.quiet()
    stage.press("login_generate")
    dialog = stage.window.findChild(GeneratorDialog)
    for kind, text, bits in (
        ("characters", "tG4mWq-Zr90bHuX+eK7s", 129.3),
        ("words", "kandelaar trompet wolkbreuk sering dijkweg", 64.6),
        ("pin", "730418", 19.9),
        ("rules", "hK-5tRz2mWvB8qLd", 96.1),
    ):
        stage.press(f"segment_{kind}")
        if kind == "rules":
            stage.type("recipe_rules", "minlength: 6; maxlength: 30; required: digit;")
        stage.quiet()
        dialog.show_made(dialog._number, Generated(text, bits))
        stage.shoot(f"generator-{kind}")
    stage.type("recipe_rules", "minlength: many;")
    stage.shoot("generator-rules-wrong")
    stage.press("segment_characters")
    for kind in ("lower", "upper", "digits", "symbols"):
        stage.press(f"recipe_{kind}")
    stage.quiet()
    stage.shoot("generator-impossible")
    remembered = (
        Remembered("tG4mWq-Zr90bHuX+eK7s", MOMENT - 300, "zalando.nl"),
        Remembered("kandelaar trompet wolkbreuk sering dijkweg", MOMENT - 2 * DAY, ""),
    )
    dialog.show_remembered(remembered, trusted=True)
    dialog._remembered._lines[0][1].reveal(remembered[0].text)
    stage.shoot("generator-past")
    dialog.show_remembered((), trusted=True)
    stage.shoot("generator-past-empty")
