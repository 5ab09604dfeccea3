"""Files for people speak the language that is passed in; files for programs don't."""

from __future__ import annotations

from fer_desktop.core.messages import Message
from fer_desktop.sessions.export.export import ExportFormat, export, iter_chunks
from fer_desktop.sessions.export.wording import ENGLISH, ReportLocale
from tests.unit.sessions.made import long_session, recording


def _said(sentence: str) -> str:
    return f"«{sentence.template if isinstance(sentence, Message) else sentence}»"


SHOUTED = ReportLocale(
    "xx", right_to_left=True, say=_said, number=lambda value, decimals: f"#{value:.{decimals}f}"
)


def test_the_report_is_wholly_in_the_language() -> None:
    html = "".join(iter_chunks(recording(long_session(60), 60), ExportFormat.HTML, SHOUTED))
    assert '<html lang="xx" dir="rtl">' in html
    for told in (
        "«Share»",
        "«Happiness»",
        "«Participants»",
        "«How to read this»",
        "«{share} %»",
        "«Movement»:",
    ):
        assert told in html
    english = "".join(iter_chunks(recording(long_session(60), 60), ExportFormat.HTML))
    assert '<html lang="en" dir="ltr">' in english
    assert "Happiness" in english


def test_subtitles_name_the_emotions_in_the_language() -> None:
    session = recording(long_session(60), 60)
    assert "«Happiness»" in "".join(iter_chunks(session, ExportFormat.SRT, SHOUTED))
    assert "NOTE «Expression guesses" in "".join(iter_chunks(session, ExportFormat.VTT, SHOUTED))


def test_tables_for_programs_are_always_the_same() -> None:
    session = recording(long_session(60), 60)
    for form in (ExportFormat.CSV, ExportFormat.JSON):
        assert "".join(iter_chunks(session, form, SHOUTED)) == "".join(iter_chunks(session, form, ENGLISH))


def test_a_file_is_written_in_the_language(tmp_path) -> None:
    export(recording(long_session(60), 60), tmp_path / "report.html", wording=SHOUTED)
    assert 'lang="xx"' in (tmp_path / "report.html").read_text("utf-8")
