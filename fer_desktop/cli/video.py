"""``fer-desktop video``: the readings of videos as a table, JSON, exported files and rendered videos."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

from fer_desktop.analysis.progress import Progress
from fer_desktop.analysis.render import RenderStyle, render_video
from fer_desktop.analysis.video import VideoResult, analyze_video
from fer_desktop.cli.inputs import collect, left_out_lines, make_folder
from fer_desktop.cli.session_text import rounded_clock
from fer_desktop.cli.terminal import Terminal
from fer_desktop.cli.video_batch import VideoBatchCommand
from fer_desktop.cli.video_options import Output, VideoOptions, output_paths
from fer_desktop.cli.video_output import show, show_error
from fer_desktop.core.errors import FerError, StoreError, VideoError
from fer_desktop.core.profiling import profile_calls
from fer_desktop.media.file_types import VIDEO_SUFFIXES
from fer_desktop.media.sources.video_file import videos_in
from fer_desktop.models.loading import load_detector
from fer_desktop.models.registry import ModelSelection
from fer_desktop.sessions.export.export import ExportFormat, export
from fer_desktop.sessions.model import Recording
from fer_desktop.sessions.storage.store import Store, history_file

if TYPE_CHECKING:
    from fer_desktop.recognition.recognizer import Recognizer


def run_video(
    options: VideoOptions,
    terminal: Terminal,
    load: Callable[[], Recognizer],
    models: ModelSelection | None = None,
    history: Callable[[], Path] = history_file,
) -> int:
    """Analyse the videos, each into a session of the history. Returns 0, or 1 if a file could not be used.

    ``models`` is the selection that ``load`` loads. One video is read in this process, a folder or several by
    many. Raises `UsageError` before anything is
    read, and `ResourceError` if the program itself is damaged. Where the history can't be used, that is told,
    and the readings are kept only until the command ends.
    """
    found = collect(options.paths, videos_in, "This folder contains no videos.")
    where = output_paths(options, [video for video, error in found if error is None])
    for folder in {target.parent for files in where.values() for target in files.values()}:
        make_folder(folder)
    for line in left_out_lines(options.paths, VIDEO_SUFFIXES, "video"):
        terminal.info(line)
    with ExitStack() as at_end:
        place = _usable(history(), terminal, at_end)
        if options.is_one_file and not options.cluster:
            [(video, error)] = found
            command = _OneVideo(options, where.get(video, {}), terminal, load(), place)
            with profile_calls(options.profile):
                return command.run(video, error)
        name = load().classifier.display_name
        key = models.active.key if models is not None else ""
        return VideoBatchCommand(options, where, terminal, name, key, place).run(found)


def _usable(history: Path, terminal: Terminal, at_end: ExitStack) -> Path:
    try:
        Store(history).close()
    except StoreError as error:
        terminal.info(f"{error} This run will not appear in the history.")
        folder = at_end.enter_context(tempfile.TemporaryDirectory(prefix="fer-desktop-"))
        return Path(folder) / "history.db"
    return history


class _OneVideo:
    """Analyses one video and shows its progress."""

    def __init__(
        self,
        options: VideoOptions,
        where: dict[Output, Path],
        terminal: Terminal,
        recognizer: Recognizer,
        history: Path,
    ) -> None:
        self._options, self._where = options, where
        self._terminal, self._recognizer = terminal, recognizer
        self._history = history
        self._all_good = True
        self._label = ""

    def run(self, video: Path, error: str | None) -> int:
        """Returns the exit code."""
        self._label = video.name
        try:
            if error is not None:
                raise VideoError(error)
            result = self._read(video)
            with Store(self._history) as store:
                recording = store.recording(result.session_id)
                show(self._terminal, recording, video, self._options.json)
                self._write_all(video, recording)
        except FerError as message:
            self._failed(video, str(message))
            if self._options.json:
                show_error(self._terminal, video, str(message))
        return 0 if self._all_good else 1

    def _failed(self, video: Path, why: str) -> None:
        self._all_good = False
        self._terminal.info(f"{video}: {why}")

    def _read(self, video: Path) -> VideoResult:
        model = self._recognizer.classifier.display_name
        result = analyze_video(
            video,
            self._history,
            self._recognizer,
            self._options.interval_s,
            model,
            self._progress,
            choice=self._options.choice,
        )
        for note in result.notes:
            self._terminal.info(f"{video}: {note}")
        if result.turn_hint:
            turn = (self._options.choice.turn + result.turn_hint) % 360
            self._terminal.info(f"{video}: --rotate {turn} turns it upright.")
        if result.incomplete:
            self._failed(video, result.incomplete)
        return result

    def _progress(self, progress: Progress) -> None:
        if progress.total_s is None:
            self._terminal.progress(f"{self._label}  {progress.done_s:.0f} s")
            return
        share = min(1.0, progress.done_s / progress.total_s) if progress.total_s else 1.0
        left = "" if progress.eta_s is None else f"  {rounded_clock(progress.eta_s)} left"
        self._terminal.progress(f"{self._label}  {100 * share:.0f} %{left}")

    def _write_all(self, video: Path, recording: Recording) -> None:
        for output, target in self._where.items():
            try:
                self._write(output, target, recording)
            except FerError as error:
                self._failed(video, str(error))

    def _write(self, output: Output, target: Path, recording: Recording) -> None:
        if output.drawn:
            render_video(recording, target, RenderStyle(output.value), load_detector, self._progress)
        else:
            export(recording, target, ExportFormat(output.value), self._options.wording)
