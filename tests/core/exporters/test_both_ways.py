"""From one vault to another by Tessera's own file: nothing of a login is lost on the way."""

from __future__ import annotations

import io
from pathlib import Path

import msgspec

from core.exporters import ExportRow, Variant, export_csv
from core.importers import ImportPlan, RowState, plan_import, read_csv, read_entries, recognise, run_import
from core.otp import Algorithm, OtpSpec, OtpType, ParsedAccount, format_uri
from core.vault import CustomField, Login, LoginSecret, LoginUrl, NewLogin, VaultStore
from tests.core.vault.vaults import FakeClock, new_account, new_vault

OWN = {"id", "account", "fingerprint", "folded", "modified", "strength"}


def uri_of(store: VaultStore, item: bytes) -> str:
    if not item:
        return ""
    account = store.account(item)
    spec = OtpSpec(OtpType(account.type), Algorithm(account.algorithm), account.digits, account.period, account.counter)
    key = store.account_secret(item).key
    return format_uri(ParsedAccount(account.issuer, account.label, spec, key))


def export(store: VaultStore) -> str:
    file = io.StringIO(newline="")
    rows = (ExportRow(one, store.login_secret(one.id), uri_of(store, one.account)) for one in store.logins())
    export_csv(rows, Variant.TESSERA, file.write)
    return file.getvalue()


def plan(store: VaultStore, text: str) -> ImportPlan:
    table = read_csv(text.encode())
    importer = recognise(table)
    assert importer is not None
    return plan_import(read_entries(table, importer), store.logins(), secret_of=store.login_secret)


def shown(store: VaultStore, login: Login) -> tuple[dict[str, object], LoginSecret, str]:
    fields = {name: value for name, value in msgspec.structs.asdict(login).items() if name not in OWN}
    return fields, store.login_secret(login.id), uri_of(store, login.account)


def test_from_vault_to_vault_and_back(tmp_path: Path):
    clock = FakeClock()
    first = new_vault(tmp_path / "first" / "vault.tessera", clock=clock)
    (account,) = first.add_accounts([new_account(3, type="hotp", counter=9, digits=8)]).added
    first.add_logins(
        [
            NewLogin(
                title='=Title; with "signs", and\nlines',
                username="@me",
                urls=(LoginUrl("https://example.com/a,b", "site"), LoginUrl("odd", "never")),
                groups=("Work/Code", "a \\ b"),
                tags=("one", "zwei, drei"),
                favourite=True,
                icon="github",
                account=account.id,
                created=1.5e9,
                password_changed=1.6e9,
                secret=LoginSecret(
                    password=" pässwörd\t=1+1 ",
                    note="line\r\nline\n",
                    custom=(CustomField("PIN", "00123", hidden=True), CustomField("", "text")),
                    password_rules="minlength: 8;",
                ),
            ),
            NewLogin(title="", secret=LoginSecret(password="only a password")),
            NewLogin(title="Only a note", secret=LoginSecret(note="text")),
        ]
    )
    text = export(first)
    second = new_vault(tmp_path / "second" / "vault.tessera", clock=clock)
    report = run_import(second, plan(second, text))
    assert (report.read, report.added, report.accounts) == (3, 3, 1)
    assert [shown(second, one) for one in second.logins()] == [shown(first, one) for one in first.logins()]
    assert export(second) == text
    assert plan(first, text).count(RowState.DUPLICATE) == 3
    first.close()
    second.close()
