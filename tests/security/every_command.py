"""``python -m tests.security.every_command PHOTO VIDEO OUT``: runs every command, one after the other."""

from __future__ import annotations

import sys
from pathlib import Path

from fer_desktop.cli.main import main


def commands(photo: Path, video: Path, out: Path) -> list[list[str]]:
    """The arguments of each command; they write to ``out``."""
    return [
        ["--version"],
        ["photo", str(photo)],
        ["photo", str(photo), "--json", "--csv", str(out / "a.csv"), "--annotated", str(out / "a.png")],
        ["video", str(video), "--srt", str(out / "a.srt"), "--vtt", str(out / "a.vtt")],
        ["video", str(video), "--json", "--annotated", str(out / "a.mp4"), "--faceless", str(out / "b.mp4")],
        ["sessions", "list"],
        ["sessions", "show", "1"],
        ["sessions", "export", "1", "--json", str(out / "session.json")],
        ["study", "add", str(video), str(video), "--interval", "1"],
        ["study", "list"],
        ["study", "show", "1"],
        ["study", "export", "1", "--html", str(out / "study.html"), "--long", str(out / "study.csv")],
        ["sessions", "delete", "1", "--yes"],
        ["self-test"],
    ]


if __name__ == "__main__":
    for arguments in commands(*map(Path, sys.argv[1:4])):
        code = main(arguments)
        print(code, *arguments, file=sys.stderr, flush=True)
        if code:
            sys.exit(f"{arguments} ended with {code}")
