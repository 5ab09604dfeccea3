"""Opens every export with the programs that users have: ``python -m tools.check_exports [VIDEO]``.

Without a video it writes one with sound (the face is in the public domain). Programs that are not installed
are named and skipped. On Debian they are in the packages ffmpeg, libreoffice-calc and chromium; the subtitle
parsers srt, webvtt-py and pysubs2 come with pip. Exit code 0: every installed program could open its files;
1: one of them could not.
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

TIMEOUT_S = 120
VIDEOS = ("annotated", "faceless")
TOLERANCE_S = 0.25
PAGE = """<!DOCTYPE html><meta charset="utf-8"><body><script>
const play = name => new Promise(done => {
  const video = document.createElement('video'), track = document.createElement('track')
  const result = {name, ready: 0}
  video.muted = true
  video.playbackRate = 2
  Object.assign(track, {kind: 'subtitles', src: 'out.vtt', default: true})
  video.append(track)
  const update = () => { result.ready = Math.max(result.ready, video.readyState) }
  for (const event of ['loadeddata', 'canplay', 'canplaythrough']) video.addEventListener(event, update)
  video.onended = video.onerror = () => done(Object.assign(result, {
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
      broken: pictures.filter(picture => !picture.complete || !picture.naturalWidth).length,
      charts: [...page.querySelectorAll('svg')].filter(svg => svg.getBoundingClientRect().width > 50).length})
  }
  frame.src = name
  document.body.append(frame)
})
const all = async () => [await play('annotated.mp4'), await play('faceless.mp4'), await read('out.html')]
all().catch(error => [{name: 'page', error: String(error)}])
  .then(results => fetch('/results', {method: 'POST', body: JSON.stringify(results)}))
</script>"""


class CheckFailed(Exception):
    """What a program did not find in a file."""


class Exports(NamedTuple):
    """The video and the folder with everything that was exported from it."""

    video: Path
    folder: Path

    def file(self, form: str) -> Path:
        """Where the export in this form is."""
        return self.folder / (f"{form}.mp4" if form in VIDEOS else f"out.{form}")

    @property
    def readings(self) -> dict[str, Any]:
        """The JSON that the command printed."""
        return dict(json.loads(self.file("json").read_text("utf-8")))

    @property
    def cues(self) -> int:
        """How many subtitles there are, counted in the text."""
        return self.file("srt").read_text("utf-8").count(" --> ")


class Check(NamedTuple):
    """What is opened with which program; ``run`` returns a line for the report."""

    name: str
    is_installed: bool
    run: Callable[[Exports], str]


def expect(condition: bool, actual: object) -> None:
    """Raises `CheckFailed` with what was there instead."""
    if not condition:
        raise CheckFailed(str(actual))


def output(*command: str | Path) -> str:
    """What a program prints. Raises `CheckFailed` with its last words on stderr."""
    process = subprocess.run([*map(str, command)], capture_output=True, text=True, timeout=TIMEOUT_S)
    errors = process.stderr.strip()[-400:]
    expect(process.returncode == 0, f"{command[0]} ended with {process.returncode}: {errors}")
    return process.stdout


# ffprobe and ffmpeg


def check_streams(exports: Exports, form: str) -> str:
    """H.264 that every browser plays, with the index in front and the sound, as long as the original."""
    original, export = (_streams(path) for path in (exports.video, exports.file(form)))
    video = export["video"]
    expect((video["codec_name"], video["pix_fmt"]) == ("h264", "yuv420p"), video)
    expect(("audio" in export) == ("audio" in original), f"sound: {sorted(export)} of {sorted(original)}")
    original_s, export_s = (float(streams["format"]["duration"]) for streams in (original, export))
    expect(abs(original_s - export_s) < TOLERANCE_S, f"{export_s} s of {original_s} s")
    expect(_has_index_in_front(exports.file(form)), "the index is not in front")
    sound = export["audio"]["codec_name"] if "audio" in export else "no sound"
    return f"h264 {video['width']}x{video['height']}, {sound}, {export_s:.2f} s"


def _streams(path: Path) -> dict[str, Any]:
    command = ("ffprobe", "-v", "error", "-show_streams", "-show_format", "-of", "json", path)
    file = json.loads(output(*command))
    return {stream["codec_type"]: stream for stream in file["streams"]} | {"format": file["format"]}


def _has_index_in_front(path: Path) -> bool:
    content = path.read_bytes()
    return 0 < content.find(b"moov") < content.find(b"mdat")


def check_decoding(exports: Exports, form: str) -> str:
    """Every frame and all of the sound, without a warning."""
    command = ["ffmpeg", "-v", "warning", "-i", str(exports.file(form)), "-f", "null", "-"]
    process = subprocess.run(command, capture_output=True, text=True, timeout=TIMEOUT_S)
    expect(process.returncode == 0 and not process.stderr.strip(), process.stderr.strip()[-400:])
    return "decoded without a warning"


def check_conversion(exports: Exports, form: str) -> str:
    """Subtitles into the other format."""
    other = "vtt" if form == "srt" else "srt"
    text = output("ffmpeg", "-v", "error", "-i", exports.file(form), "-f", _MUXERS[other], "-")
    expect(text.count(" --> ") == exports.cues, text[:200])
    return f"{exports.cues} cues"


_MUXERS = {"srt": "srt", "vtt": "webvtt"}

# Subtitle parsers


def check_srt(exports: Exports) -> str:
    """By the package srt, which refuses what is not SubRip."""
    cues = list(import_module("srt").parse(exports.file("srt").read_text("utf-8")))
    expect(len(cues) == exports.cues and all(cue.end > cue.start for cue in cues), cues)
    return f"{len(cues)} cues, the first: {cues[0].content!r}"


def check_vtt(exports: Exports) -> str:
    """By the package webvtt-py."""
    cues = list(import_module("webvtt").read(str(exports.file("vtt"))))
    expect(len(cues) == exports.cues, cues)
    return f"{len(cues)} cues, the first: {cues[0].text!r}"


def check_both_subtitles(exports: Exports) -> str:
    """By the package pysubs2: the same cues in both files."""
    load = import_module("pysubs2").load
    srt, vtt = ([(cue.start, cue.end) for cue in load(str(exports.file(form)))] for form in _MUXERS)
    expect(srt == vtt and len(srt) == exports.cues, (srt, vtt))
    return f"{len(srt)} cues, alike in .srt and .vtt"


# A spreadsheet reader


def check_spreadsheet(exports: Exports) -> str:
    """The table with its columns, numbers as numbers, in LibreOffice Calc."""
    with tempfile.TemporaryDirectory() as folder:
        home = f"-env:UserInstallation={Path(folder, 'home').as_uri()}"
        options = ("--headless", "--infilter=CSV:44,34,76,1", "--convert-to", "fods", "--outdir", folder)
        output("soffice", home, *options, exports.file("csv"))
        header, *rows = _cells(Path(folder, "out.fods"))
    with exports.file("csv").open(encoding="utf-8", newline="") as file:
        columns, *lines = csv.reader(file)
    expect([value for value, _ in header] == columns, header)
    expect(len(rows) == len(lines), f"{len(rows)} rows of {len(lines)}")
    for row in rows:
        _expect_numbers(dict(zip(columns, row, strict=False)))
    return f"{len(rows)} rows of {len(header)} columns, numbers as numbers"


def _expect_numbers(row: dict[str, tuple[str, str]]) -> None:
    expect(row["t_s"][1] == "float", row)
    cells = [cell for name, cell in row.items() if name.startswith("p_") and cell[0]]
    expect(all(kind == "float" for _, kind in cells), row)
    expect(not cells or math.isclose(sum(float(value) for value, _ in cells), 1, abs_tol=0.001), row)


def _cells(path: Path) -> Iterator[list[tuple[str, str]]]:
    """The cells of each row, as values with their types. Empty cells are stored once, with their number."""
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


def check_browser(exports: Exports) -> str:
    """Both videos are played to their end with their subtitles, and the whole report is drawn."""
    (exports.folder / "page.html").write_text(PAGE, "utf-8")
    with _served(exports.folder) as (address, answers), _browser(f"{address}/page.html"):
        results = {result["name"]: result for result in answers.get(timeout=TIMEOUT_S)}
    for name in ("annotated.mp4", "faceless.mp4"):
        _expect_played(results.get(name, results), exports)
    _expect_drawn(results["out.html"], exports)
    _save_screenshot(exports)
    video, report = results["annotated.mp4"], results["out.html"]
    return (
        f"videos of {video['duration']:.2f} s played to the end (readyState {video['ready']}, "
        f"{video['cues']} cues), report drawn: {report['pictures']} pictures, {report['charts']} charts"
    )


def _expect_played(video: dict[str, Any], exports: Exports) -> None:
    expect(not video.get("error") and video.get("ready", 0) >= 3, video)
    expect(abs(video["duration"] - exports.readings["duration_s"]) < TOLERANCE_S, video)
    expect(video["at"] > video["duration"] - TOLERANCE_S, video)
    expect(video["frames"] > 0 and min(video["size"]) > 0, video)
    expect(video["cues"] == exports.cues, video)
    expect(video["sound"] > 0 or "audio" not in _stream_types(exports.video), video)


def _stream_types(path: Path) -> set[str]:
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
    """The folder as a web site on this computer alone, and what its pages answer."""
    answers: Queue[Any] = Queue()

    class Handler(SimpleHTTPRequestHandler):
        def do_POST(self) -> None:
            answers.put(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
            self.send_response(204)
            self.end_headers()

        def log_message(self, form: str, *values: Any) -> None:
            """Prints nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, directory=str(folder))) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}", answers
        server.shutdown()


@contextmanager
def _browser(address: str) -> Iterator[None]:
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        command = [*_chromium(folder), "--autoplay-policy=no-user-gesture-required", address]
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            yield
        finally:
            process.terminate()
            process.wait(TIMEOUT_S)


def _save_screenshot(exports: Exports) -> None:
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        option = f"--screenshot={exports.folder / 'report.png'}"
        command = [*_chromium(folder), option, "--window-size=1000,2400", exports.file("html").as_uri()]
        subprocess.run(command, check=True, capture_output=True, timeout=TIMEOUT_S)
    expect((exports.folder / "report.png").stat().st_size > 20_000, "the report's picture is empty")


def _chromium(profile: str) -> list[str]:
    program = shutil.which("chromium") or shutil.which("google-chrome") or "chromium"
    as_root = ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
    return [program, "--headless", "--disable-gpu", "--no-first-run", f"--user-data-dir={profile}", *as_root]


# All of it


def checks() -> Iterator[Check]:
    """Every check, also of the programs that are not installed."""
    for form in VIDEOS:
        yield Check(f"{form}.mp4 in ffprobe", _has("ffprobe"), partial(check_streams, form=form))
        yield Check(f"{form}.mp4 in ffmpeg", _has("ffmpeg"), partial(check_decoding, form=form))
    for form in _MUXERS:
        yield Check(f".{form} in ffmpeg", _has("ffmpeg"), partial(check_conversion, form=form))
    yield Check(".srt in srt", _has_package("srt"), check_srt)
    yield Check(".vtt in webvtt-py", _has_package("webvtt"), check_vtt)
    yield Check(".srt and .vtt in pysubs2", _has_package("pysubs2"), check_both_subtitles)
    yield Check(".csv in LibreOffice", _has("soffice"), check_spreadsheet)
    has_browser = _has("chromium") or _has("google-chrome")
    yield Check("videos, .vtt and .html in Chromium", has_browser, check_browser)


def _has(program: str) -> bool:
    return shutil.which(program) is not None


def _has_package(name: str) -> bool:
    return find_spec(name) is not None


def export_all(video: Path, folder: Path) -> Exports:
    """Analyses the video with the command line and exports it in every form."""
    exports = Exports(video, folder)
    forms = ("csv", "srt", "vtt", "html", *VIDEOS)
    options = [part for form in forms for part in (f"--{form}", str(exports.file(form)))]
    command = [sys.executable, "-m", "fer_desktop", "video", str(video), "--json", *options]
    environment = {**os.environ, "XDG_DATA_HOME": str(folder / "data")}
    process = subprocess.run(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, check=True)
    exports.file("json").write_bytes(process.stdout)
    return exports


def write_video(path: Path) -> Path:
    """Eight seconds with a tone and a head that moves, leaves and returns; needs the tests' packages."""
    import cv2
    from skimage import data

    from tests.support.videos import moving_face, with_sound

    astronaut = cv2.cvtColor(data.astronaut(), cv2.COLOR_RGB2BGR)
    visible = {*range(25), *range(35, 65)}
    return with_sound(path, "aac", list(moving_face(astronaut, 80, seen=visible)))


def result_of(check: Check, exports: Exports) -> tuple[bool, str]:
    """Whether all is well, and a line for the report."""
    if not check.is_installed:
        return True, f"missing  {check.name}"
    try:
        return True, f"ok       {check.name}: {check.run(exports)}"
    except Exception as error:  # noqa: BLE001 - whatever goes wrong is reported, and the rest is checked
        return False, f"FAILED   {check.name}: {type(error).__name__}: {error}"


def main() -> int:
    """Runs every check; returns the exit code."""
    parser = argparse.ArgumentParser(description="Opens every export with the programs that users have.")
    parser.add_argument("video", nargs="?", type=Path, help="a video to use instead of a generated one")
    parser.add_argument("--keep", type=Path, help="a folder for the exported files")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        folder = (args.keep or Path(temporary)).resolve()
        folder.mkdir(parents=True, exist_ok=True)
        exports = export_all(args.video or write_video(folder / "video.mp4"), folder)
        failures = [check for check in checks() if not _report(check, exports)]
    return int(bool(failures))


def _report(check: Check, exports: Exports) -> bool:
    succeeded, line = result_of(check, exports)
    print(line, flush=True)
    return succeeded


if __name__ == "__main__":
    sys.exit(main())
