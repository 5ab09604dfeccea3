"""``fer-desktop video`` with several videos: analyses many at once, and skips those analysed before."""

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
from fer_desktop.sessions.export.export import ExportFormat, export
from fer_desktop.sessions.storage.store import Store


@dataclass
class _Video:
    """A video as it was named, the settings of its analysis, its output files and its earlier session."""

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
    """Analyses many videos, writes each one's files as soon as it is done, and reports each once."""

    def __init__(
        self,
        options: VideoOptions,
        where: dict[Path, dict[Output, Path]],
        terminal: Terminal,
        model: str,
        model_key: str,
        history: Path,
    ) -> None:
        self._options, self._where = options, where
        self._terminal, self._history = terminal, history
        self._model, self._model_key = model, model_key
        self._all_good = True
        self._done_count, self._count = 0, 0

    def run(self, found: Sequence[tuple[Path, str | None]]) -> int:
        """Analyse the videos and return the exit code. Raises `ClusterError`, `StoreError`."""
        self._count = len(found)
        videos, failed = self._videos(found)
        with ExitStack() as at_end:
            self._folders = self._drawn_folders(videos, at_end)
            ready = [video for video in videos if self._is_ready(video)]
            jobs = {self._job(video): video for video in videos if video not in ready}
            pool = at_end.enter_context(self._pool(len(jobs)))
            self._order = OrderedOutput(
                self._terminal, self._options.json, self._history, [v for v, _ in found]
            )
            self._order.begin()
            at_end.callback(self._order.end)
            for path, why in failed.items():
                self._failed(path, why)
            for video in ready:
                self._finish(video, video.earlier, "already analysed")
            if pool is not None:
                self._read(pool, jobs)
        return 0 if self._all_good else 1

    def _videos(self, found: Sequence[tuple[Path, str | None]]) -> tuple[list[_Video], dict[Path, str]]:
        earlier = AnalyzedVideos(self._history)
        videos, failed = [], {}
        for video, error in found:
            try:
                if error is not None:
                    raise VideoError(error)
                videos.append(self._video(video, earlier))
            except FerError as message:
                failed[video] = str(message)
        return videos, failed

    def _video(self, video: Path, earlier: AnalyzedVideos) -> _Video:
        settings = analysis_key(video, self._options.interval_s, self._model, self._options.choice)
        known = None if self._options.force else earlier.session_of(video, settings)
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
        drawn = [(video.targets[output], digest) for output, digest in video.drawn.items()]
        return video.earlier is not None and all(
            self._folders[target.parent].has(target, digest) for target, digest in drawn
        )

    def _job(self, video: _Video) -> VideoJob:
        places = [(RenderStyle(output.value), video.targets[output]) for output in video.drawn]
        drawn = [(look, self._folders[target.parent].place_for(target)) for look, target in places]
        return VideoJob(
            video.video.absolute(),
            self._options.interval_s,
            tuple(drawn),
            self._model_key,
            self._options.choice,
        )

    def _pool(self, jobs: int) -> AbstractContextManager[WorkerPool | None]:
        if not jobs:
            return nullcontext()
        if self._options.cluster:
            return cluster(self._options.cluster)
        return process_pool(min(jobs, cores()), [folder.unfinished for folder in self._folders.values()])

    def _read(self, pool: WorkerPool, jobs: dict[VideoJob, _Video]) -> None:
        meter = ProgressMeter(self._progress)
        waiting = dict(jobs)
        whole = _size(jobs)
        try:
            for job, outcome in iter_results(pool, jobs, lambda: meter.update(whole - _size(waiting), whole)):
                self._accept(waiting.pop(job), outcome)
                if self._terminal.output_closed and not self._options.outputs:
                    return
        except KeyboardInterrupt:
            self._terminal.info(
                f"Stopped after {self._done_count} of {self._count} videos. Run it again to continue."
            )
            raise

    def _progress(self, progress: Progress) -> None:
        left = "" if progress.eta_s is None else f"  {rounded_clock(progress.eta_s)} left"
        self._terminal.progress(f"{self._done_count} of {self._count} videos{left}")

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
        self._finish(video, session, " ".join(["done.", *outcome.notes]).rstrip("."), wrong)

    def _take_drawn(self, video: _Video, done: VideoJobResult) -> list[str]:
        """Returns messages about what went wrong."""
        undrawn = {str(look): why for look, why in done.undrawn}
        for output, digest in video.drawn.items():
            target = video.targets[output]
            try:
                if output not in undrawn:
                    self._folders[target.parent].publish(target, digest)
            except FerError as error:
                undrawn[output] = str(error)
        return list(undrawn.values())

    def _finish(self, video: _Video, session: int | None, how: str, wrong: Sequence[str] = ()) -> None:
        assert session is not None
        problems = [*wrong, *self._write_texts(video, session)]
        self._all_good = self._all_good and not problems
        self._order.add(video.video, session)
        self._report(video.video, " ".join(problems) or f"{how}.")

    def _write_texts(self, video: _Video, session: int) -> list[str]:
        """Returns messages about what went wrong."""
        wrong = []
        for output in [output for output in video.targets if not output.drawn]:
            try:
                with Store(self._history) as store:
                    recording, form = store.recording(session), ExportFormat(output.value)
                    export(recording, video.targets[output], form, self._options.wording)
            except FerError as error:
                wrong.append(str(error))
        return wrong

    def _failed(self, video: Path, why: str) -> None:
        self._all_good = False
        self._order.add(video, why)
        self._report(video, why)

    def _report(self, video: Path, text: str) -> None:
        self._done_count += 1
        self._terminal.info(f"{self._done_count} of {self._count}  {video}: {text}")


def _size(jobs: dict[VideoJob, _Video]) -> int:
    return sum(video.size for video in jobs.values())
