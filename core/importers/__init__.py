"""Importers: passwords out of the files of other programs, one module per format."""

from __future__ import annotations

from core.importers.entry import Entry, ReadRow
from core.importers.erasing import erase_file
from core.importers.errors import (
    EmptyFile,
    FileTooLarge,
    FileUnreadable,
    ImportCancelled,
    ImportFailure,
    NotText,
    UnclosedQuote,
)
from core.importers.importer import Importer
from core.importers.mapping import Column, Mapping, guess_mapping, has_names
from core.importers.planning import Action, ImportPlan, PlannedRow, RowState, plan_import
from core.importers.reading import IMPORTERS, read_entries, recognise
from core.importers.reasons import Reason
from core.importers.running import ImportReport, run_import
from core.importers.table import LIMIT, CsvRow, CsvTable, read_csv

__all__ = [
    "IMPORTERS",
    "LIMIT",
    "Action",
    "Column",
    "CsvRow",
    "CsvTable",
    "EmptyFile",
    "Entry",
    "FileTooLarge",
    "FileUnreadable",
    "ImportCancelled",
    "ImportFailure",
    "ImportPlan",
    "ImportReport",
    "Importer",
    "Mapping",
    "NotText",
    "PlannedRow",
    "ReadRow",
    "Reason",
    "RowState",
    "UnclosedQuote",
    "erase_file",
    "guess_mapping",
    "has_names",
    "plan_import",
    "read_csv",
    "read_entries",
    "recognise",
    "run_import",
]
