"""Checks in a real browser that a call keeps no face when the virtual camera ends, whatever ends it.

``python -m tools.check_call`` on a Linux computer with v4l2loopback, pyvirtualcam and Chromium, and nobody
else using the device. A page calls itself through WebRTC. For each picture and each way out, the virtual
camera starts, shows a magenta camera picture, and ends. What the call shows then must be the still
picture. Prints a line for each and exits with 1 if one failed. It takes some minutes.
"""

from __future__ import annotations

import argparse
import itertools
import json
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import cv2
import numpy as np
from PySide6.QtCore import QCoreApplication, QTimer

from fer_desktop.core.emotions import Emotion
from fer_desktop.media.face_cover.sticker import Art, shipped_art
from fer_desktop.media.virtual_camera.compositor import (
    Composer,
    CompositorFrame,
    VirtualCameraMode,
    VirtualCameraStyle,
)
from fer_desktop.media.virtual_camera.device import OutputFormat
from fer_desktop.recognition.detection.boxes import Face, Frame
from fer_desktop.recognition.reading import Reading
from fer_desktop.workers.virtual_camera_worker import VirtualCameraWorker

MAGENTA = (255, 0, 255)
WIDTH, HEIGHT = 64, 36
"""Pixels of the pictures that the page sends."""
MAX_DIFFERENCE = 14.0
"""Mean difference in grey levels that the call's compression may cause."""
WAIT_S = 120.0
"""How long each picture may take to arrive: a busy or emulated machine is slow."""
SETTLED_S = 4.0
"""How long the last picture must stay the same."""
WAYS = ("stop", "quit", "panic key", "camera gone", "crash")
DEVICE_STAYS_OPEN = ("panic key", "camera gone")
PROGRAM_STARTS_S = 5.0
BROWSER = ("chromium", "--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run", "--mute-audio")
MEDIA = ("--use-fake-ui-for-media-stream", "--allow-loopback-in-peer-connection", "--disable-extensions")

PAGE = """<!doctype html><video id=v autoplay muted playsinline></video><script>
const say = (path, body) => fetch(path, {method: 'POST', body});
(async () => {
  const media = navigator.mediaDevices;
  (await media.getUserMedia({video: true})).getTracks().forEach(track => track.stop());
  const found = (await media.enumerateDevices()).find(each => each.label.includes('FER Desktop'));
  const stream = await media.getUserMedia({video: {deviceId: {exact: found.deviceId}}});
  const here = new RTCPeerConnection(), there = new RTCPeerConnection();
  here.onicecandidate = event => event.candidate && there.addIceCandidate(event.candidate);
  there.onicecandidate = event => event.candidate && here.addIceCandidate(event.candidate);
  there.ontrack = event => { v.srcObject = event.streams[0]; };
  here.addTrack(stream.getVideoTracks()[0], stream);
  await here.setLocalDescription(await here.createOffer());
  await there.setRemoteDescription(here.localDescription);
  await there.setLocalDescription(await there.createAnswer());
  await here.setRemoteDescription(there.localDescription);
  const canvas = Object.assign(document.createElement('canvas'), {width: 64, height: 36});
  const context = canvas.getContext('2d', {willReadFrequently: true});
  setInterval(() => {
    if (!v.videoWidth) return;
    context.drawImage(v, 0, 0, 64, 36);
    say('/picture', context.getImageData(0, 0, 64, 36).data);
  }, 500);
})().catch(error => say('/error', String(error)));
</script>"""


class Call:
    """The other side of a call: the newest picture that it shows."""

    def __init__(self) -> None:
        self.picture: Frame | None = None
        self.error = ""

    def wait_for(self, is_there: Callable[[Frame], bool], settled_s: float = 0.0) -> bool:
        """Whether a picture came for which this holds, and held for so many seconds."""
        end, since = time.monotonic() + WAIT_S, None
        while time.monotonic() < end and not self.error:
            now = time.monotonic()
            holds = self.picture is not None and is_there(self.picture)
            since = (since or now) if holds else None
            if since is not None and now - since >= settled_s:
                return True
            time.sleep(0.1)
        return False


@contextmanager
def call_in_browser() -> Iterator[Call]:
    """A call of the page with itself, until the block ends."""
    call = Call()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.end_headers()
            self.wfile.write(PAGE.encode())

        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            if self.path == "/picture":
                rgba = np.frombuffer(body, np.uint8).reshape(HEIGHT, WIDTH, 4)
                call.picture = np.ascontiguousarray(rgba[..., 2::-1])
            else:
                call.error = body.decode(errors="replace")
            self.send_response(204)
            self.end_headers()

        def log_message(self, format: str, *args: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    with tempfile.TemporaryDirectory() as profile:
        address = f"http://localhost:{server.server_address[1]}/"
        browser = subprocess.Popen(
            [*BROWSER, *MEDIA, f"--user-data-dir={profile}", address],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            yield call
        finally:
            browser.terminate()
            browser.wait()
            server.shutdown()


def still_picture() -> Frame:
    """What must be left: (HEIGHT, WIDTH, 3) uint8, BGR."""
    whole = Composer(OutputFormat.SMALL.size).compose(None, VirtualCameraStyle())
    return np.asarray(cv2.resize(whole, (WIDTH, HEIGHT), interpolation=cv2.INTER_AREA), np.uint8)


def is_still(picture: Frame) -> bool:
    """Whether the call shows the still picture."""
    apart = np.abs(picture.astype(np.float32) - still_picture())
    return float(apart.mean()) <= MAX_DIFFERENCE


def _scene(t: float) -> CompositorFrame:
    frame = np.full((480, 640, 3), MAGENTA, np.uint8)
    reading = Reading(Face(260, 180, 120, 120), 1, np.full(8, 0.125, np.float32), Emotion.HAPPINESS, ())
    return CompositorFrame(frame, t, (reading,), Emotion.HAPPINESS, 1)


class _Program:
    """The program's side: shows a camera picture, and ends as it is told on standard input."""

    def __init__(self, mode: VirtualCameraMode) -> None:
        self._app = QCoreApplication.instance() or QCoreApplication([])
        self._broken = False
        self._worker = VirtualCameraWorker(art=self._art)
        self._worker.set_style(VirtualCameraStyle(mode, background=(0, 128, 0)))
        self._worker.failed.connect(lambda error: print(error, file=sys.stderr, flush=True))
        self._timer = QTimer(interval=50)
        self._timer.timeout.connect(self._show)
        self._command = ""

    def run(self) -> None:
        self._worker.start(OutputFormat.SMALL)
        self._timer.start()
        threading.Thread(target=self._listen, daemon=True).start()
        self._app.exec()

    def _listen(self) -> None:
        self._command = sys.stdin.readline().strip()

    def _art(self, name: str) -> Art:
        if self._broken:
            raise RuntimeError("broken for this check")
        return shipped_art(name)

    def _show(self) -> None:
        if not self._command:
            self._worker.show(_scene(time.monotonic()))
            return
        self._timer.stop()
        self._leave(self._command)

    def _leave(self, way: str) -> None:
        if way == "quit":
            self._worker.shutdown()
            self._app.quit()
            return
        self._worker.stopped.connect(self._app.quit)
        if way == "stop":
            self._worker.stop()
        elif way == "crash":
            self._broken = True
            self._worker.show(_scene(time.monotonic()))
        else:  # The panic key, and a camera that is gone: nothing may be shown, and the device stays open
            self._worker.show(None)


def check(mode: VirtualCameraMode, way: str) -> bool:
    """Whether the call shows the still picture after this way out, and showed another one before."""
    program = subprocess.Popen(
        [sys.executable, "-m", "tools.check_call", "--program", str(mode)], stdin=subprocess.PIPE, text=True
    )
    assert program.stdin is not None
    # With exclusive_caps the browser lists the device only while somebody writes to it
    time.sleep(PROGRAM_STARTS_S)
    with call_in_browser() as call:
        showed = call.wait_for(lambda picture: not is_still(picture), settled_s=1.0)
        program.stdin.write(way + "\n")
        program.stdin.flush()
        if way not in DEVICE_STAYS_OPEN:
            program.wait(WAIT_S)
        is_left = call.wait_for(is_still, SETTLED_S)
        words = "the still picture is left" if is_left else f"SEEN AT THE END: {_words(call)}"
    program.kill()
    program.wait()
    verdict = ("ok" if is_left else "BAD") if showed else "BAD, never shown"
    print(f"{verdict}: {mode}, {way}: {words}", flush=True)
    return showed and is_left


def _words(call: Call) -> str:
    if call.error or call.picture is None:
        return call.error or "nothing"
    return f"mean colour {json.dumps([round(float(v)) for v in call.picture.mean(axis=(0, 1))])} (BGR)"


def main() -> int:
    """Runs every check, or, with --program, the program's side of one."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--program", type=VirtualCameraMode)
    parser.add_argument("--mode", type=VirtualCameraMode, action="append")
    parser.add_argument("--way", choices=WAYS, action="append")
    options = parser.parse_args()
    if options.program is not None:
        _Program(options.program).run()
        return 0
    pairs = itertools.product(options.mode or VirtualCameraMode, options.way or WAYS)
    results = [check(mode, way) for mode, way in pairs]
    return 0 if all(results) else 1


if __name__ == "__main__":
    sys.exit(main())
