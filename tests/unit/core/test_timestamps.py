"""Moments as text: what was written is read, and nothing that some system could not show."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest

from fer_desktop.core.formatting import format_timestamp, parse_timestamp

TOKYO = timezone(timedelta(hours=9))


@pytest.mark.parametrize(
    "moment",
    [
        datetime(1970, 1, 1, tzinfo=UTC),
        datetime(2026, 3, 14, 15, 9, 26, 535000, UTC),
        datetime(2026, 3, 14, 15, 9, 26, 535000, TOKYO),
    ],
)
def test_what_was_written_is_read(moment):
    assert parse_timestamp(format_timestamp(moment)) == moment


def test_later_is_later_in_the_alphabet():
    first = datetime(2026, 3, 14, 23, 0, tzinfo=UTC)
    assert format_timestamp(first) < format_timestamp(datetime(2026, 3, 15, 8, 30, tzinfo=TOKYO))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "<b>x</b>",
        "2026-01-02",
        "2026-01-02T03:04:05",
        "0001-01-01T00:00:00+09:00",
        "1969-12-31T23:59:59Z",
        "9999-12-31T23:59:59Z",
        "9999-12-31T23:59:59-12:00",
    ],
)
def test_what_no_computer_could_have_written_is_refused(text):
    with pytest.raises(ValueError):
        parse_timestamp(text)
