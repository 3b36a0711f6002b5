"""Making passwords for a form, and remembering those that were used."""

from __future__ import annotations

import pytest

from core.passwords import CharacterRecipe, ImpossibleRecipe, PinRecipe, RulesRecipe, WordRecipe
from core.vault import Compartment
from tests.core.vault.vaults import FakeClock, new_vault
from ui.controllers.generator import GeneratorController
from ui.controllers.passwords import PasswordsController
from ui.tasks import Tasks
from ui.views.passwords.recipe_forms import CharacterForm, PinForm, RulesForm, WordForm

DAY = 86400.0


class Bench:
    """Hold a generator over an open vault."""

    def __init__(self, folder):
        self.clock = FakeClock()
        self.store = new_vault(folder / "data" / "vault.tessera", clock=self.clock)
        self.tasks = Tasks()
        self.tasks.current_session = lambda: self.store.session
        self.passwords = PasswordsController(self.store, self.tasks, self.clock)
        self.passwords.begin()
        self.generator = GeneratorController(self.store, self.passwords, self.tasks, self.clock)


@pytest.fixture
def bench(qtbot, tmp_path):
    bench = Bench(tmp_path)
    yield bench
    bench.tasks.close()
    bench.store.close()


def recalled(bench, qtbot):
    with qtbot.waitSignal(bench.generator.recalled) as told:
        bench.generator.recall()
    return [(one.text, one.site) for one in told.args[0]], told.args[1]


def test_it_makes_what_is_asked_for(bench, qtbot):
    with qtbot.waitSignal(bench.generator.made) as told:
        bench.generator.make(7, PinRecipe(9))
    number, made = told.args
    assert number == 7
    assert len(made.text) == 9
    assert made.text.isdecimal()


def test_it_says_what_no_password_is_like(bench, qtbot):
    with qtbot.waitSignal(bench.generator.impossible) as told:
        bench.generator.make(1, CharacterRecipe(lower=False, upper=False, digits=False, symbols=False))
    assert isinstance(told.args[1], ImpossibleRecipe)


def test_used_ones_are_remembered_for_seven_days(bench, qtbot):
    bench.generator.keep("first one", "bol.com")
    bench.generator.keep("second one", "")
    assert recalled(bench, qtbot) == ([("second one", ""), ("first one", "bol.com")], True)
    bench.clock.time += 8 * DAY
    assert recalled(bench, qtbot) == ([], True)


def test_a_clock_in_doubt_forgets_nothing(bench, qtbot):
    bench.generator.keep("first one", "bol.com")
    bench.clock.time += 400 * DAY
    assert recalled(bench, qtbot) == ([("first one", "bol.com")], False)


def test_they_are_forgotten_when_a_person_says_so(bench, qtbot):
    bench.generator.keep("first one", "bol.com")
    with qtbot.waitSignal(bench.generator.recalled) as told:
        bench.generator.forget_remembered()
    assert told.args[0] == ()


def test_nothing_is_told_while_passwords_is_closed(bench, qtbot):
    told = []
    bench.generator.recalled.connect(lambda *found: told.append(found))
    bench.generator.failed.connect(told.append)
    bench.store.lock(Compartment.PASSWORDS)
    with qtbot.waitSignal(bench.passwords.closed):
        bench.generator.recall()
    assert told == []


def test_the_forms_ask_for_what_they_show(qtbot):
    forms = CharacterForm(), WordForm(), PinForm(), RulesForm()
    for form in forms:
        qtbot.addWidget(form)
    characters, words, pin, rules = forms
    characters.length.set_value(31)
    assert characters.recipe() == CharacterRecipe(length=31)
    assert words.recipe() == WordRecipe()
    assert pin.recipe() == PinRecipe()
    rules.take("bol.com", "minlength: 8; maxlength: 12;")
    recipe = rules.recipe()
    assert isinstance(recipe, RulesRecipe)
    assert (recipe.rules.minlength, recipe.rules.maxlength) == (8, 12)
    rules.take("bol.com", "minlength: many;")
    assert rules.recipe() is None
