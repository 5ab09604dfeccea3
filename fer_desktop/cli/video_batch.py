"""``fer-desktop video`` with a folder or several videos: many at once, and on from where it was stopped."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import AbstractContextManager, ExitStack, nullcontext
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from fer_desktop.analysis.batch import VideoJob, VideoJobResult, iter_results, store_result
from fer_desktop.analysis.batch_cache import AnalyzedVideos, analysis_key
from fer_desktop.analysis.dask_cluster import cluster
from fer_desktop.analysis.executor import WorkerPool
from fer_desktop.analysis.process_pool import cores, process_pool
from fer_desktop.analysis.progress import Progress, ProgressMeter
from fer_desktop.analysis.render import RenderStyle
from fer_desktop.analysis.render_cache import RenderedFolder, fingerprint
from fer_desktop.cli.session_text import rounded_clock
from fer_desktop.cli.terminal import Terminal
from fer_desktop.cli.video_options import Output, VideoOptions
from fer_desktop.cli.video_output import OrderedOutput
from fer_desktop.core.errors import FerError, VideoError
from fer_desktop.core.file_io import display_name, read_error_message
from fer_desktop.models import registry
from fer_desktop.sessions.export.export import ExportFormat, export
from fer_desktop.sessions.storage.store import Store


@dataclass
class _Video:
    """A video as it was named, what decides its readings, its files, and its session from an earlier run."""

    video: Path
    settings: dict[str, Any]
    targets: dict[Output, Path]
    earlier: int | None
    drawn: dict[Output, str] = field(init=False)

    def __post_init__(self) -> None:
        looks = [output for output in self.targets if output.drawn]
        self.drawn = {look: fingerprint(self.video, self.settings, look) for look in looks}

    @property
    def size(self) -> int:
        return int(self.settings["file"]["size"])


class VideoBatchCommand:
    """Reads many videos, writes what is wished of each as soon as it is read, and tells of each once."""

    def __init__(
        self,
        wishes: VideoOptions,
        where: dict[Path, dict[Output, Path]],
        terminal: Terminal,
        model: str,
        history: Path,
    ) -> None:
        self._wishes, self._where = wishes, where
        self._terminal, self._model, self._history = terminal, model, history
        self._all_good = True
        self._told, self._count = 0, 0

    def run(self, found: Sequence[tuple[Path, str | None]]) -> int:
        """Returns the exit code. Raises `ClusterError`, `StoreError`."""
        self._count = len(found)
        videos, failed = self._videos(found)
        with ExitStack() as at_end:
            self._folders = self._drawn_folders(videos, at_end)
            ready = [video for video in videos if self._is_ready(video)]
            jobs = {self._job(video): video for video in videos if video not in ready}
            crew = at_end.enter_context(self._crew(len(jobs)))
            self._order = OrderedOutput(
                self._terminal, self._wishes.json, self._history, [v for v, _ in found]
            )
            self._order.begin()
            at_end.callback(self._order.end)
            for path, why in failed.items():
                self._failed(path, why)
            for video in ready:
                self._finish(video, video.earlier, "taken from before")
            if crew is not None:
                self._read(crew, jobs)
        return 0 if self._all_good else 1

    def _videos(self, found: Sequence[tuple[Path, str | None]]) -> tuple[list[_Video], dict[Path, str]]:
        earlier = AnalyzedVideos(self._history)
        videos, failed = [], {}
        for video, error in found:
            try:
                if error is not None:
                    raise VideoError(error)
                videos.append(self._video(video, earlier))
            except FerError as told:
                failed[video] = str(told)
        return videos, failed

    def _video(self, video: Path, earlier: AnalyzedVideos) -> _Video:
        try:
            settings = analysis_key(video, self._wishes.every_s, self._model)
        except OSError as error:
            raise VideoError(read_error_message(error, display_name(video))) from error
        known = None if self._wishes.again else earlier.session_of(video, settings)
        return _Video(video, settings, self._where[video], known)

    def _drawn_folders(self, videos: Sequence[_Video], at_end: ExitStack) -> dict[Path, RenderedFolder]:
        targets = [video.targets[output] for video in videos for output in video.drawn]
        folders = {target.parent: RenderedFolder(target.parent) for target in targets}
        for folder in folders.values():
            at_end.callback(folder.close)
            if folder.damaged:
                self._terminal.info(folder.damaged)
        return folders

    def _is_ready(self, video: _Video) -> bool:
        drawn = [(video.targets[output], sum_) for output, sum_ in video.drawn.items()]
        return video.earlier is not None and all(
            self._folders[target.parent].has(target, sum_) for target, sum_ in drawn
        )

    def _job(self, video: _Video) -> VideoJob:
        places = [(RenderStyle(output.value), video.targets[output]) for output in video.drawn]
        drawn = [(look, self._folders[target.parent].place_for(target)) for look, target in places]
        return VideoJob(video.video.absolute(), self._wishes.every_s, tuple(drawn), registry.active().key)

    def _crew(self, jobs: int) -> AbstractContextManager[WorkerPool | None]:
        if not jobs:
            return nullcontext()
        if self._wishes.cluster:
            return cluster(self._wishes.cluster)
        return process_pool(min(jobs, cores()), [folder.unfinished for folder in self._folders.values()])

    def _read(self, crew: WorkerPool, jobs: dict[VideoJob, _Video]) -> None:
        meter = ProgressMeter(self._progress)
        waiting = dict(jobs)
        whole = _size(jobs)
        try:
            for job, outcome in iter_results(crew, jobs, lambda: meter.update(whole - _size(waiting), whole)):
                self._accept(waiting.pop(job), outcome)
                if self._terminal.output_closed and not self._wishes.outputs:
                    return
        except KeyboardInterrupt:
            self._terminal.info(
                f"Stopped: {self._told} of {self._count} videos are done. Run it again to go on from there."
            )
            raise

    def _progress(self, progress: Progress) -> None:
        left = "" if progress.eta_s is None else f"  {rounded_clock(progress.eta_s)} left"
        self._terminal.progress(f"{self._told} of {self._count} videos{left}")

    def _accept(self, video: _Video, outcome: VideoJobResult | FerError) -> None:
        if isinstance(outcome, FerError):
            self._failed(video.video, str(outcome))
            return
        try:
            session = video.earlier or store_result(outcome, self._history, video.settings)
        except FerError as error:
            self._failed(video.video, str(error))
            return
        wrong = [*self._take_drawn(video, outcome), *([outcome.incomplete] if outcome.incomplete else [])]
        self._finish(video, session, "done", wrong)

    def _take_drawn(self, video: _Video, done: VideoJobResult) -> list[str]:
        """Returns what went wrong."""
        undrawn = {str(look): why for look, why in done.undrawn}
        for output, sum_ in video.drawn.items():
            target = video.targets[output]
            try:
                if output not in undrawn:
                    self._folders[target.parent].publish(target, sum_)
            except FerError as error:
                undrawn[output] = str(error)
        return list(undrawn.values())

    def _finish(self, video: _Video, session: int | None, how: str, wrong: Sequence[str] = ()) -> None:
        assert session is not None
        told = [*wrong, *self._write_texts(video, session)]
        self._all_good = self._all_good and not told
        self._order.add(video.video, session)
        self._tell(video.video, " ".join(told) or f"{how}.")

    def _write_texts(self, video: _Video, session: int) -> list[str]:
        """Returns what went wrong."""
        wrong = []
        for output in [output for output in video.targets if not output.drawn]:
            try:
                with Store(self._history) as store:
                    export(store.recording(session), video.targets[output], ExportFormat(output.value))
            except FerError as error:
                wrong.append(str(error))
        return wrong

    def _failed(self, video: Path, why: str) -> None:
        self._all_good = False
        self._order.add(video, why)
        self._tell(video, why)

    def _tell(self, video: Path, text: str) -> None:
        self._told += 1
        self._terminal.info(f"{self._told} of {self._count}  {video}: {text}")


def _size(jobs: dict[VideoJob, _Video]) -> int:
    return sum(video.size for video in jobs.values())
