"""Exporters: passwords into files that other programs read, or that Tessera reads back whole."""

from __future__ import annotations

from core.exporters.csv_file import ExportCancelled, ExportReport, ExportRow, Variant, export_csv

__all__ = ["ExportCancelled", "ExportReport", "ExportRow", "Variant", "export_csv"]
