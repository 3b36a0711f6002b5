"""The screens of one login: its details, the form, what it was before."""

from __future__ import annotations

from typing import Any

from core.vault import CustomField, LoginEdit, LoginUrl
from tools.show.passwords import come, fill
from tools.show.scenes import Ground
from tools.show.stage import Stage


def details(stage: Stage, ground: Ground) -> None:
    _choose(stage, ground, "GitHub")
    stage.shoot("login")
    stage.press("reveal_password")
    stage.quiet()
    stage.shoot("login-revealed")
    logins = stage.app.stage_two.logins
    bottom = logins.details.verticalScrollBar()
    bottom.setValue(bottom.maximum())
    stage.shoot("login-more")
    _show(stage, "Zalando")
    stage.shoot("login-weak")


def editor(stage: Stage, ground: Ground) -> None:
    login_id = _choose(stage, ground, "GitHub")
    logins = stage.app.stage_two.logins
    logins.edit(login_id)
    stage.quiet()
    stage.shoot("login-edit")
    bottom = logins.editor.pane.verticalScrollBar()
    bottom.setValue(bottom.maximum())
    stage.type("login_rules", "minlength: many;")
    stage.shoot("login-edit-more")
    logins.editor.leave()
    stage.shoot("login-edit-leave")
    stage.press("discard_yes")
    logins.add()
    stage.quiet()
    stage.shoot("login-new")


def history(stage: Stage, ground: Ground) -> None:
    _choose(stage, ground, "GitHub")
    stage.press("open_history")
    stage.quiet()
    lines = stage.app.stage_two.logins.history._lines
    next(line for past, line in lines.items() if past.field == "password").eye.click()
    stage.quiet()
    stage.shoot("login-history")


def _choose(stage: Stage, ground: Ground, title: str) -> bytes:
    """Open the page with a login that has everything, and go to one."""
    stage.open(ground.full)
    store = fill(stage)
    github = next(one for one in store.logins() if one.title == "GitHub")
    stage.move_time(-40 * 86_400)
    for change in (
        LoginEdit(password="An_Older!one-44"),
        LoginEdit(username="anna-dv"),
        LoginEdit(
            password="vR7!kade_Lant82",
            username="anna-devries",
            strength=4,
            tags=("code",),
            urls=(LoginUrl("https://github.com/login"), LoginUrl("https://gist.github.com", "host")),
            custom=(CustomField("Member number", "48 11 902"), CustomField("Recovery PIN", "7391", hidden=True)),
        ),
    ):
        store.edit_login(github.id, change)
    stage.move_time(40 * 86_400)
    come(stage)
    return _show(stage, title)


def _show(stage: Stage, title: str) -> bytes:
    room: Any = stage.app.stage_two.passwords
    login_id: bytes = next(one.id for one in room.model.all_logins() if one.title == title)
    room.page.show_login(login_id)
    if room.page.narrow:
        room.page._open_login(login_id)
    stage.quiet()
    return login_id
