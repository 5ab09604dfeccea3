"""Tables for spreadsheets that expect semicolons and decimal commas."""

from __future__ import annotations

import csv
from dataclasses import replace

from PySide6.QtCore import QLocale

from fer_desktop.core.csv_style import SEMICOLONS, STANDARD
from fer_desktop.sessions.export.export import ExportFormat, export
from fer_desktop.sessions.export.wording import ENGLISH
from fer_desktop.sessions.model import no_face
from fer_desktop.ui.text.translate import system_csv
from tests.unit.sessions.made import recording, scored


def test_a_table_with_semicolons_has_the_same_values(tmp_path):
    plain, german = tmp_path / "plain.csv", tmp_path / "german.csv"
    session = recording([scored(0.5), no_face(1.0), scored(1.5)])
    export(session, plain, ExportFormat.CSV)
    export(session, german, ExportFormat.CSV, replace(ENGLISH, csv=SEMICOLONS))
    rows = list(csv.reader(plain.open(encoding="utf-8", newline="")))
    read = list(csv.reader(german.open(encoding="utf-8-sig", newline=""), delimiter=";"))
    assert [[cell.replace(",", ".") for cell in row] for row in read] == rows
    assert german.read_bytes().startswith(b"\xef\xbb\xbft_s;face;")
    assert any("," in cell for row in read[1:] for cell in row)


def test_the_style_follows_the_region_of_the_system(monkeypatch):
    for name, expected in {"de_DE": SEMICOLONS, "en_GB": STANDARD, "es_ES": SEMICOLONS}.items():
        locale = QLocale(name)
        monkeypatch.setattr(QLocale, "system", staticmethod(lambda locale=locale: locale))
        assert system_csv() == expected
