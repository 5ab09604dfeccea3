"""Opens every export with the programs that users have: ``python packaging/check_exports.py [VIDEO]``.

Without a video it makes one with sound (the face is in the public domain). A program that is not installed is
named and left out; on Debian they come with ffmpeg, libreoffice-calc and chromium, and the subtitle parsers
srt, webvtt-py and pysubs2 with pip. Exit 0: each program that is there opened what it was given; 1: one did
not.
"""

from __future__ import annotations

import argparse
import csv
import json
import math
import os
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from queue import Queue
from threading import Thread
from typing import Any, NamedTuple

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

PATIENCE_S = 120
VIDEOS = ("annotated", "faceless")
NEAR_S = 0.25
PAGE = """<!DOCTYPE html><meta charset="utf-8"><body><script>
const play = name => new Promise(done => {
  const video = document.createElement('video'), track = document.createElement('track')
  const told = {name, ready: 0}
  video.muted = true
  video.playbackRate = 2
  Object.assign(track, {kind: 'subtitles', src: 'out.vtt', default: true})
  video.append(track)
  const look = () => { told.ready = Math.max(told.ready, video.readyState) }
  for (const event of ['loadeddata', 'canplay', 'canplaythrough']) video.addEventListener(event, look)
  video.onended = video.onerror = () => done(Object.assign(told, {
    error: video.error && video.error.message, duration: video.duration, at: video.currentTime,
    size: [video.videoWidth, video.videoHeight], frames: video.getVideoPlaybackQuality().totalVideoFrames,
    sound: video.webkitAudioDecodedByteCount, cues: track.track.cues ? track.track.cues.length : 0}))
  video.src = name
  document.body.append(video)
  video.play()
})
const read = name => new Promise(done => {
  const frame = document.createElement('iframe')
  Object.assign(frame.style, {width: '1000px', height: '800px'})
  frame.onload = () => {
    const page = frame.contentDocument, pictures = [...page.images]
    done({name, title: page.querySelector('h1').innerText, text: page.body.innerText,
      height: page.body.scrollHeight, pictures: pictures.length,
      broken: pictures.filter(one => !one.complete || !one.naturalWidth).length,
      charts: [...page.querySelectorAll('svg')].filter(one => one.getBoundingClientRect().width > 50).length})
  }
  frame.src = name
  document.body.append(frame)
})
const all = async () => [await play('annotated.mp4'), await play('faceless.mp4'), await read('out.html')]
all().catch(error => [{name: 'page', error: String(error)}])
  .then(told => fetch('/told', {method: 'POST', body: JSON.stringify(told)}))
</script>"""


class Failure(Exception):
    """A program did not find in a file what should be there."""


class Exports(NamedTuple):
    """The video and the folder with what was made of it."""

    video: Path
    folder: Path

    def file(self, form: str) -> Path:
        return self.folder / (f"{form}.mp4" if form in VIDEOS else f"out.{form}")

    @property
    def readings(self) -> dict[str, Any]:
        return dict(json.loads(self.file("json").read_text("utf-8")))

    @property
    def cues(self) -> int:
        """How many subtitles there are, counted in the text."""
        return self.file("srt").read_text("utf-8").count(" --> ")


class Check(NamedTuple):
    """What is opened, with which program, and how; ``there`` tells whether the program is installed."""

    name: str
    there: bool
    run: Callable[[Exports], str]


def expect(true: bool, told: object) -> None:
    """Raises `Failure` with what was found instead."""
    if not true:
        raise Failure(str(told))


def output(*command: str | Path) -> str:
    """What a program prints; raises `Failure` with its complaint."""
    done = subprocess.run([*map(str, command)], capture_output=True, text=True, timeout=PATIENCE_S)
    expect(done.returncode == 0, f"{command[0]} ended with {done.returncode}: {done.stderr.strip()[-400:]}")
    return done.stdout


# ffprobe and ffmpeg


def probed(exports: Exports, form: str) -> str:
    """H.264 that every browser plays, its index in front, the sound kept, as long as the video."""
    video, made = (_streams(path) for path in (exports.video, exports.file(form)))
    video = made["video"]
    expect((video["codec_name"], video["pix_fmt"]) == ("h264", "yuv420p"), video)
    expect(("audio" in made) == ("audio" in video), f"sound: {sorted(made)} of {sorted(video)}")
    lengths = [float(each["format"]["duration"]) for each in (video, made)]
    expect(abs(lengths[0] - lengths[1]) < NEAR_S, f"{lengths[1]} s of {lengths[0]} s")
    expect(_index_first(exports.file(form)), "the index is not at the front")
    sound = made["audio"]["codec_name"] if "audio" in made else "no sound"
    return f"h264 {video['width']}x{video['height']}, {sound}, {lengths[1]:.2f} s"


def _streams(path: Path) -> dict[str, Any]:
    command = ("ffprobe", "-v", "error", "-show_streams", "-show_format", "-of", "json", path)
    told = json.loads(output(*command))
    return {stream["codec_type"]: stream for stream in told["streams"]} | {"format": told["format"]}


def _index_first(path: Path) -> bool:
    start = path.read_bytes()
    return 0 < start.find(b"moov") < start.find(b"mdat")


def decoded(exports: Exports, form: str) -> str:
    """Every frame and every sound, without a complaint."""
    command = ["ffmpeg", "-v", "warning", "-i", str(exports.file(form)), "-f", "null", "-"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=PATIENCE_S)
    expect(done.returncode == 0 and not done.stderr.strip(), done.stderr.strip()[-400:])
    return "decoded without a complaint"


def converted(exports: Exports, form: str) -> str:
    """Subtitles into the other format."""
    other = "vtt" if form == "srt" else "srt"
    made = output("ffmpeg", "-v", "error", "-i", exports.file(form), "-f", _MUXERS[other], "-")
    expect(made.count(" --> ") == exports.cues, made[:200])
    return f"{exports.cues} cues"


_MUXERS = {"srt": "srt", "vtt": "webvtt"}

# Subtitle parsers


def parsed_srt(exports: Exports) -> str:
    """By the package srt, which refuses what is not SubRip."""
    cues = list(import_module("srt").parse(exports.file("srt").read_text("utf-8")))
    expect(len(cues) == exports.cues and all(cue.end > cue.start for cue in cues), cues)
    return f"{len(cues)} cues, the first: {cues[0].content!r}"


def parsed_vtt(exports: Exports) -> str:
    """By the package webvtt-py."""
    cues = list(import_module("webvtt").read(str(exports.file("vtt"))))
    expect(len(cues) == exports.cues, cues)
    return f"{len(cues)} cues, the first: {cues[0].text!r}"


def parsed_both(exports: Exports) -> str:
    """By the package pysubs2: the same cues in both files."""
    load = import_module("pysubs2").load
    one, other = ([(cue.start, cue.end) for cue in load(str(exports.file(form)))] for form in _MUXERS)
    expect(one == other and len(one) == exports.cues, (one, other))
    return f"{len(one)} cues, alike in .srt and .vtt"


# A spreadsheet reader


def calculated(exports: Exports) -> str:
    """The table with its columns, numbers as numbers, in LibreOffice Calc."""
    with tempfile.TemporaryDirectory() as folder:
        home = f"-env:UserInstallation={Path(folder, 'home').as_uri()}"
        asked = ("--headless", "--infilter=CSV:44,34,76,1", "--convert-to", "fods", "--outdir", folder)
        output("soffice", home, *asked, exports.file("csv"))
        head, *rows = _cells(Path(folder, "out.fods"))
    with exports.file("csv").open(encoding="utf-8", newline="") as file:
        written = list(csv.reader(file))
    expect([value for value, _ in head] == written[0], head)
    expect(len(rows) == len(written) - 1, f"{len(rows)} rows of {len(written) - 1}")
    for row in rows:
        _expect_numbers(dict(zip(written[0], row, strict=False)))
    return f"{len(rows)} rows of {len(head)} columns, numbers as numbers"


def _expect_numbers(row: dict[str, tuple[str, str]]) -> None:
    expect(row["t_s"][1] == "float", row)
    shares = [cell for name, cell in row.items() if name.startswith("p_") and cell[0]]
    expect(all(kind == "float" for _, kind in shares), row)
    expect(not shares or math.isclose(sum(float(value) for value, _ in shares), 1, abs_tol=0.001), row)


def _cells(path: Path) -> Iterator[list[tuple[str, str]]]:
    """The cells of each row, as values with their types; an empty one stands for as many as it says."""
    table, office = (f"{{urn:oasis:names:tc:opendocument:xmlns:{name}:1.0}}" for name in ("table", "office"))
    for row in ElementTree.parse(path).iter(f"{table}table-row"):
        cells: list[tuple[str, str]] = []
        for cell in row.iter(f"{table}table-cell"):
            kind = cell.get(f"{office}value-type", "")
            value = cell.get(f"{office}value") or "".join(cell.itertext()).strip()
            cells += [(value, kind)] * int(cell.get(f"{table}number-columns-repeated", 1))
        while cells and not cells[-1][0]:
            cells.pop()
        if cells:
            yield cells


# A browser


def browsed(exports: Exports) -> str:
    """Both videos are played to their end with their subtitles, and the report is drawn whole."""
    (exports.folder / "page.html").write_text(PAGE, "utf-8")
    with _served(exports.folder) as (address, told), _browser(f"{address}/page.html"):
        found = {each["name"]: each for each in told.get(timeout=PATIENCE_S)}
    for name in ("annotated.mp4", "faceless.mp4"):
        _expect_played(found.get(name, found), exports)
    _expect_drawn(found["out.html"], exports)
    _screenshot(exports)
    video, report = found["annotated.mp4"], found["out.html"]
    return (
        f"videos of {video['duration']:.2f} s played to the end (readyState {video['ready']}, "
        f"{video['cues']} cues), report drawn: {report['pictures']} pictures, {report['charts']} charts"
    )


def _expect_played(video: dict[str, Any], exports: Exports) -> None:
    expect(not video.get("error") and video.get("ready", 0) >= 3, video)
    expect(abs(video["duration"] - exports.readings["duration_s"]) < NEAR_S, video)
    expect(video["at"] > video["duration"] - NEAR_S and video["frames"] > 0 and min(video["size"]) > 0, video)
    expect(video["cues"] == exports.cues, video)
    expect(video["sound"] > 0 or "audio" not in _own_streams(exports.video), video)


def _own_streams(path: Path) -> set[str]:
    import av

    with av.open(str(path)) as container:
        return {stream.type for stream in container.streams}


def _expect_drawn(report: dict[str, Any], exports: Exports) -> None:
    expect(report["title"] == exports.video.name, report["title"])
    expect(report["pictures"] > 0 and not report["broken"], report)
    expect(report["charts"] > 0 and report["height"] > 800, report)
    expect("Expression guesses, not feelings." in report["text"], report["text"])


@contextmanager
def _served(folder: Path) -> Iterator[tuple[str, Queue[Any]]]:
    """The folder as a web site of this computer alone, and what its pages tell."""
    told: Queue[Any] = Queue()

    class Handler(SimpleHTTPRequestHandler):
        def do_POST(self) -> None:
            told.put(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
            self.send_response(204)
            self.end_headers()

        def log_message(self, form: str, *values: Any) -> None:
            """Says nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, directory=str(folder))) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}", told
        server.shutdown()


@contextmanager
def _browser(address: str) -> Iterator[None]:
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        command = [*_chromium(folder), "--autoplay-policy=no-user-gesture-required", address]
        running = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            yield
        finally:
            running.terminate()
            running.wait(PATIENCE_S)


def _screenshot(exports: Exports) -> None:
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        shot = f"--screenshot={exports.folder / 'report.png'}"
        command = [*_chromium(folder), shot, "--window-size=1000,2400", exports.file("html").as_uri()]
        subprocess.run(command, check=True, capture_output=True, timeout=PATIENCE_S)
    expect((exports.folder / "report.png").stat().st_size > 20_000, "the report's picture is empty")


def _chromium(profile: str) -> list[str]:
    program = shutil.which("chromium") or shutil.which("google-chrome") or "chromium"
    as_root = ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
    return [program, "--headless", "--disable-gpu", "--no-first-run", f"--user-data-dir={profile}", *as_root]


# All of it


def checks() -> Iterator[Check]:
    """Every check, also of the programs that are not there."""
    for form in VIDEOS:
        yield Check(f"{form}.mp4 in ffprobe", _has("ffprobe"), partial(probed, form=form))
        yield Check(f"{form}.mp4 in ffmpeg", _has("ffmpeg"), partial(decoded, form=form))
    for form in _MUXERS:
        yield Check(f".{form} in ffmpeg", _has("ffmpeg"), partial(converted, form=form))
    yield Check(".srt in srt", _has_package("srt"), parsed_srt)
    yield Check(".vtt in webvtt-py", _has_package("webvtt"), parsed_vtt)
    yield Check(".srt and .vtt in pysubs2", _has_package("pysubs2"), parsed_both)
    yield Check(".csv in LibreOffice", _has("soffice"), calculated)
    yield Check("videos, .vtt and .html in Chromium", _has("chromium") or _has("google-chrome"), browsed)


def _has(program: str) -> bool:
    return shutil.which(program) is not None


def _has_package(name: str) -> bool:
    return find_spec(name) is not None


def exported(video: Path, folder: Path) -> Exports:
    """Analyses the video with the command line and exports it in every form."""
    exports = Exports(video, folder)
    forms = ("csv", "srt", "vtt", "html", *VIDEOS)
    options = [part for form in forms for part in (f"--{form}", str(exports.file(form)))]
    command = [sys.executable, "-m", "fer_desktop", "video", str(video), "--json", *options]
    environment = {**os.environ, "XDG_DATA_HOME": str(folder / "data")}
    done = subprocess.run(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, check=True)
    exports.file("json").write_bytes(done.stdout)
    return exports


def made_video(path: Path) -> Path:
    """Eight seconds with a tone and a head that moves, goes and comes back; needs the tests' packages."""
    import cv2
    from skimage import data

    from tests.support.videos import moving_face, with_sound

    astronaut = cv2.cvtColor(data.astronaut(), cv2.COLOR_RGB2BGR)
    there = {*range(25), *range(35, 65)}
    return with_sound(path, "aac", list(moving_face(astronaut, 80, seen=there)))


def outcome(check: Check, exports: Exports) -> tuple[bool, str]:
    """Whether all is well, and a line that tells it."""
    if not check.there:
        return True, f"missing  {check.name}"
    try:
        return True, f"ok       {check.name}: {check.run(exports)}"
    except Exception as error:  # noqa: BLE001 - whatever goes wrong in a program is told, and the rest checked
        return False, f"FAILED   {check.name}: {type(error).__name__}: {error}"


def main() -> int:
    """Runs every check; returns the exit code."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition(":")[0])
    parser.add_argument("video", nargs="?", type=Path, help="a video in place of the one that is made")
    parser.add_argument("--keep", type=Path, help="a folder for what is exported")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as made:
        folder = (given.keep or Path(made)).resolve()
        folder.mkdir(parents=True, exist_ok=True)
        exports = exported(given.video or made_video(folder / "video.mp4"), folder)
        good = True
        for check in checks():
            well, line = outcome(check, exports)
            print(line, flush=True)
            good = good and well
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
