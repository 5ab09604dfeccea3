"""Writes odd videos: joined recordings, with jumping clocks, with holes, with several streams."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
from av.stream import Disposition

from tests.support.clips import numbered

RATE = 10
SOUND_RATE = 48000


def odd_video(
    path: Path,
    seconds: float = 3.0,
    sound_s: float | None = None,
    start_s: float = 0.0,
    left_out: tuple[float, float] = (0.0, 0.0),
    silent: bool = True,
    times: Iterable[float] | None = None,
    sound: str = "mp2",
) -> Path:
    """Write a clip with a tone. ``left_out``: a part without pictures, and without sound if ``silent``."""
    shown = list(times) if times is not None else [n / RATE for n in range(round(seconds * RATE))]
    with av.open(str(path), "w") as container:
        video = container.add_stream("libx264", rate=RATE, options={"g": "20"})
        video.width, video.height, video.pix_fmt = 96, 64, "yuv420p"
        audio = container.add_stream(sound, rate=SOUND_RATE, layout="mono") if sound_s != 0 else None
        packets = list(_pictures(video, shown, start_s))
        if audio is not None:
            packets += _tone(audio, seconds if sound_s is None else sound_s, start_s)
        packets.sort(key=lambda packet: float((packet.dts or 0) * packet.time_base))
        for packet in packets:
            at = float((packet.pts or 0) * packet.time_base) - start_s
            if left_out[0] <= at < left_out[1] and (silent or packet.stream is video):
                continue
            container.mux(packet)
    return path


def _pictures(stream, times, start_s):
    stream.codec_context.time_base = Fraction(1, 1000)
    for index, t in enumerate(times):
        frame = av.VideoFrame.from_ndarray(numbered(index), "bgr24")
        frame.pts, frame.time_base = round(1000 * (t + start_s)), Fraction(1, 1000)
        yield from stream.encode(frame)
    yield from stream.encode(None)


def _tone(stream, seconds, start_s):
    size = stream.codec_context.frame_size or 960
    for at in range(0, round(seconds * SOUND_RATE), size):
        wave = (3000 * np.sin(np.arange(at, at + size) * 0.05)).astype(np.int16)[None]
        frame = av.AudioFrame.from_ndarray(wave, "s16", "mono")
        frame.sample_rate, frame.time_base = SOUND_RATE, Fraction(1, SOUND_RATE)
        frame.pts = at + round(start_s * SOUND_RATE)
        for part in av.AudioResampler(stream.format.name, "mono", SOUND_RATE).resample(frame):
            part.pts = frame.pts
            yield from stream.encode(part)
    yield from stream.encode(None)


def joined(path: Path, parts: Iterable[Path]) -> Path:
    """The bytes of the parts, one behind the other, as recorders and `cat` join them."""
    path.write_bytes(b"".join(part.read_bytes() for part in parts))
    return path


def two_streams(path: Path, defaults: tuple[bool, ...], lengths: tuple[int, ...]) -> Path:
    """Write a file with a video stream for each length in frames; the n-th has the brightness n."""
    with av.open(str(path), "w") as container:
        streams = []
        for default in defaults:
            stream = container.add_stream("libx264", rate=RATE)
            stream.width, stream.height, stream.pix_fmt = 96, 64, "yuv420p"
            stream.disposition = Disposition.default if default else Disposition(0)
            streams.append(stream)
        for number, (stream, length) in enumerate(zip(streams, lengths, strict=True)):
            for _ in range(length):
                container.mux(stream.encode(av.VideoFrame.from_ndarray(numbered(number), "bgr24")))
        for stream, length in zip(streams, lengths, strict=True):
            if length:
                container.mux(stream.encode(None))
    return path
