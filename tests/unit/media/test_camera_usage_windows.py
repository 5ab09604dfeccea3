"""What Windows notes about who used the camera; the notes are made up, since this may be no Windows."""

from __future__ import annotations

import sys

import pytest

from fer_desktop.media.sources.camera_usage import programs_using, windows_holders

NOTES = [
    ("C:#Program Files#Zoom#bin#Zoom.exe", 0),
    ("C:#Program Files#Zoom (old)#Zoom.exe", 0),
    ("MSTeams_8wekyb3d8bbwe", 0),
    ("Microsoft.WindowsCamera_8wekyb3d8bbwe", 0),
    ("C:#Program Files#Mozilla Firefox#firefox.exe", 133_500_000_000_000_000),
    ("C:#Tools#never.exe", -1),
    ("NonPackaged", -1),
    ("D:#FER Desktop#fer-desktop.exe", 0),
]


def test_the_programs_that_have_not_let_go_are_named_and_this_one_is_not():
    told = programs_using(NOTES, "D:/FER Desktop/fer-desktop.exe")
    assert told == ("MSTeams", "WindowsCamera", "Zoom")
    assert programs_using([]) == ()


@pytest.mark.skipif(sys.platform == "win32", reason="there it depends on what runs")
def test_elsewhere_there_are_no_notes():
    assert windows_holders() == ()
