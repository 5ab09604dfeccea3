"""A video's sound for another video file: copied if browsers can play it, otherwise encoded as AAC."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path

import av
from av.audio.resampler import AudioResampler
from av.audio.stream import AudioStream
from av.container import OutputContainer
from av.error import FFmpegError
from av.packet import Packet

from fer_desktop.media.sources.time_line import JUMP_S, TimeLine
from fer_desktop.media.sources.video_streams import choose_stream, frame_step, open_container

_COPIED = frozenset({"aac", "mp3", "opus"})
"""Codecs allowed in MP4 that browsers play."""

_AAC_RATES = frozenset({8000, 11025, 12000, 16000, 22050, 24000, 32000, 44100, 48000, 64000, 88200, 96000})


class AudioTrack:
    """The first audio stream of a video, written into a new video. Writes nothing if there is none."""

    def __init__(self, original: Path, out: OutputContainer) -> None:
        """Open the original and add a stream to ``out``, whose header must not be written yet."""
        self._out = out
        self._clock = _SoundClock(clock_offsets(original))
        options = {"protocol_whitelist": "file"}
        self._source = av.open(str(original.absolute()), options=options, metadata_errors="replace")
        self._zero = (self._source.start_time or 0) / av.time_base
        self._packets: Iterator[Packet[AudioStream]] = iter(())
        self._waiting: Packet[AudioStream] | None = None
        try:
            self._begin()
        except BaseException:
            self.close()
            raise

    def write_until(self, t: float) -> None:
        """Write the sound up to ``t`` seconds. Players need sound and frames close together in the file."""
        while self._waiting is not None and self._waiting_time() <= t:
            self._out.mux(self._waiting)
            self._waiting = next(self._packets, None)

    def close(self) -> None:
        """Close the original."""
        self._source.close()

    def _begin(self) -> None:
        streams = self._source.streams.audio
        if not streams:
            return
        own = streams[0]
        self._packets = self._copied(own) if own.codec.canonical_name in _COPIED else self._encoded(own)
        self._waiting = next(self._packets, None)

    def _waiting_time(self) -> float:
        packet = self._waiting
        assert packet is not None
        stamp = packet.dts if packet.dts is not None else packet.pts
        return float((stamp or 0) * packet.time_base) if packet.time_base is not None else 0.0

    def _copied(self, own: AudioStream) -> Iterator[Packet[AudioStream]]:
        target = self._out.add_stream_from_template(own)
        last: int | None = None
        for packet in self._demuxed(own):
            if packet.dts is None or packet.pts is None or packet.time_base is None:
                continue
            shift = round(self._zero / packet.time_base)
            packet.pts, packet.dts = packet.pts - shift, packet.dts - shift
            if last is not None and packet.dts <= last:
                continue
            last, packet.stream = packet.dts, target
            yield packet

    def _encoded(self, own: AudioStream) -> Iterator[Packet[AudioStream]]:
        rate = own.rate if own.rate in _AAC_RATES else 48000
        layout = "mono" if own.channels == 1 else "stereo"
        target = self._out.add_stream("aac", rate=rate, layout=layout)
        resampler = AudioResampler("fltp", layout, rate)
        for packet in self._demuxed(own):
            for frame in self._decoded(packet):
                if frame.pts is not None and frame.time_base is not None:
                    frame.pts -= round(self._zero / frame.time_base)
                for part in resampler.resample(frame):
                    yield from target.encode(part)
        for part in resampler.resample(None):
            yield from target.encode(part)
        yield from target.encode(None)

    def _demuxed(self, own: AudioStream) -> Iterator[Packet[AudioStream]]:
        """The packets up to the end, or to where the file is cut off."""
        packets = self._source.demux(own)
        while True:
            try:
                packet = next(packets, None)
            except FFmpegError:
                return
            if packet is None:
                return
            self._clock.place(packet)
            yield packet

    def _decoded(self, packet: Packet[AudioStream]) -> list[av.AudioFrame]:
        try:
            return packet.decode()
        except FFmpegError:
            # A player is silent here too
            return []


class _SoundClock:
    """Moves the sound's time stamps where the clock of the file jumps, as those of the pictures are moved."""

    def __init__(self, offsets: Sequence[float]) -> None:
        self._offsets = offsets
        self._offset_s = 0.0
        self._due_s: float | None = None

    def place(self, packet: Packet[AudioStream]) -> None:
        """Change the time stamps of the next packet."""
        if packet.dts is None or packet.time_base is None:
            return
        start_s = float(packet.dts * packet.time_base)
        if self._due_s is not None and abs(start_s + self._offset_s - self._due_s) > JUMP_S:
            self._offset_s = self._fitting(start_s, self._due_s)
        if self._offset_s:
            ticks = round(self._offset_s / packet.time_base)
            packet.dts += ticks
            packet.pts = None if packet.pts is None else packet.pts + ticks
        self._due_s = start_s + self._offset_s + float((packet.duration or 0) * packet.time_base)

    def _fitting(self, start_s: float, due_s: float) -> float:
        """The offset that continues the sound, or the present one where the sound itself has a gap."""
        best = min(self._offsets, key=lambda offset: abs(start_s + offset - due_s))
        return best if abs(start_s + best - due_s) <= JUMP_S else self._offset_s


def clock_offsets(path: Path) -> list[float]:
    """Return the seconds added to the time stamps of a video's pictures, one jump of its clock after another.

    Reads the whole file, without decoding it; the index of an MP4 file has no such jumps.
    """
    with open_container(path) as container:
        if "mp4" in container.format.name:
            return [0.0]
        stream = choose_stream(container, path, 1)
        line = TimeLine(stream, container.format.name, frame_step(stream))
        with suppress(FFmpegError):  # what comes behind a damaged part can't be read either
            for packet in container.demux():
                line.follow(packet)
        return line.offsets
