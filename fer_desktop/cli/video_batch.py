"""``fer-desktop video`` with a folder or several videos: many at once, and on from where it was stopped."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import AbstractContextManager, ExitStack, nullcontext
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from fer_desktop.analysis.batch import FilmDone, FilmJob, finished_films, keep
from fer_desktop.analysis.batch_cache import EarlierFilms, film_settings
from fer_desktop.analysis.dask_cluster import cluster
from fer_desktop.analysis.executor import Crew
from fer_desktop.analysis.process_pool import cores, processes
from fer_desktop.analysis.progress import Meter, Progress
from fer_desktop.analysis.render import Look
from fer_desktop.analysis.render_cache import DrawnFolder, made_of
from fer_desktop.cli.session_text import rounded_clock
from fer_desktop.cli.terminal import Terminal
from fer_desktop.cli.video_options import Output, VideoWishes
from fer_desktop.cli.video_output import InOrder
from fer_desktop.core.errors import FerError, VideoError
from fer_desktop.core.file_io import shown_name, why_not_read
from fer_desktop.models import registry
from fer_desktop.sessions.export.export import Format, export
from fer_desktop.sessions.storage.store import Store


@dataclass
class _Film:
    """A video as it was named, what decides its readings, its files, and its session from an earlier run."""

    video: Path
    settings: dict[str, Any]
    targets: dict[Output, Path]
    earlier: int | None
    drawn: dict[Output, str] = field(init=False)

    def __post_init__(self) -> None:
        looks = [output for output in self.targets if output.drawn]
        self.drawn = {look: made_of(self.video, self.settings, look) for look in looks}

    @property
    def size(self) -> int:
        return int(self.settings["file"]["size"])


class FilmsCommand:
    """Reads many videos, writes what is wished of each as soon as it is read, and tells of each once."""

    def __init__(
        self,
        wishes: VideoWishes,
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
        films, failed = self._films(found)
        with ExitStack() as at_end:
            self._folders = self._drawn_folders(films, at_end)
            ready = [film for film in films if self._is_ready(film)]
            jobs = {self._job(film): film for film in films if film not in ready}
            crew = at_end.enter_context(self._crew(len(jobs)))
            self._order = InOrder(self._terminal, self._wishes.json, self._history, [v for v, _ in found])
            self._order.begin()
            at_end.callback(self._order.end)
            for video, why in failed.items():
                self._failed(video, why)
            for film in ready:
                self._finish(film, film.earlier, "taken from before")
            if crew is not None:
                self._read(crew, jobs)
        return 0 if self._all_good else 1

    def _films(self, found: Sequence[tuple[Path, str | None]]) -> tuple[list[_Film], dict[Path, str]]:
        earlier = EarlierFilms(self._history)
        films, failed = [], {}
        for video, error in found:
            try:
                if error is not None:
                    raise VideoError(error)
                films.append(self._film(video, earlier))
            except FerError as told:
                failed[video] = str(told)
        return films, failed

    def _film(self, video: Path, earlier: EarlierFilms) -> _Film:
        try:
            settings = film_settings(video, self._wishes.every_s, self._model)
        except OSError as error:
            raise VideoError(why_not_read(error, shown_name(video))) from error
        known = None if self._wishes.again else earlier.session_of(video, settings)
        return _Film(video, settings, self._where[video], known)

    def _drawn_folders(self, films: Sequence[_Film], at_end: ExitStack) -> dict[Path, DrawnFolder]:
        targets = [film.targets[output] for film in films for output in film.drawn]
        folders = {target.parent: DrawnFolder(target.parent) for target in targets}
        for folder in folders.values():
            at_end.callback(folder.close)
            if folder.damaged:
                self._terminal.tell(folder.damaged)
        return folders

    def _is_ready(self, film: _Film) -> bool:
        drawn = [(film.targets[output], sum_) for output, sum_ in film.drawn.items()]
        return film.earlier is not None and all(
            self._folders[target.parent].has(target, sum_) for target, sum_ in drawn
        )

    def _job(self, film: _Film) -> FilmJob:
        places = [(Look(output.value), film.targets[output]) for output in film.drawn]
        drawn = [(look, self._folders[target.parent].place_for(target)) for look, target in places]
        return FilmJob(film.video.absolute(), self._wishes.every_s, tuple(drawn), registry.in_force().key)

    def _crew(self, jobs: int) -> AbstractContextManager[Crew | None]:
        if not jobs:
            return nullcontext()
        if self._wishes.cluster:
            return cluster(self._wishes.cluster)
        return processes(min(jobs, cores()), [folder.unfinished for folder in self._folders.values()])

    def _read(self, crew: Crew, jobs: dict[FilmJob, _Film]) -> None:
        meter = Meter(self._progress)
        waiting = dict(jobs)
        whole = _size(jobs)
        try:
            for job, outcome in finished_films(crew, jobs, lambda: meter.tell(whole - _size(waiting), whole)):
                self._accept(waiting.pop(job), outcome)
                if self._terminal.nobody_reads and not self._wishes.outputs:
                    return
        except KeyboardInterrupt:
            self._terminal.tell(
                f"Stopped: {self._told} of {self._count} videos are done. Run it again to go on from there."
            )
            raise

    def _progress(self, progress: Progress) -> None:
        left = "" if progress.eta_s is None else f"  {rounded_clock(progress.eta_s)} left"
        self._terminal.progress(f"{self._told} of {self._count} videos{left}")

    def _accept(self, film: _Film, outcome: FilmDone | FerError) -> None:
        if isinstance(outcome, FerError):
            self._failed(film.video, str(outcome))
            return
        try:
            session = film.earlier or keep(outcome, self._history, film.settings)
        except FerError as error:
            self._failed(film.video, str(error))
            return
        wrong = [*self._take_drawn(film, outcome), *([outcome.incomplete] if outcome.incomplete else [])]
        self._finish(film, session, "done", wrong)

    def _take_drawn(self, film: _Film, done: FilmDone) -> list[str]:
        """Returns what went wrong."""
        undrawn = {str(look): why for look, why in done.undrawn}
        for output, sum_ in film.drawn.items():
            target = film.targets[output]
            try:
                if output not in undrawn:
                    self._folders[target.parent].take(target, sum_)
            except FerError as error:
                undrawn[output] = str(error)
        return list(undrawn.values())

    def _finish(self, film: _Film, session: int | None, how: str, wrong: Sequence[str] = ()) -> None:
        assert session is not None
        told = [*wrong, *self._write_texts(film, session)]
        self._all_good = self._all_good and not told
        self._order.add(film.video, session)
        self._tell(film.video, " ".join(told) or f"{how}.")

    def _write_texts(self, film: _Film, session: int) -> list[str]:
        """Returns what went wrong."""
        wrong = []
        for output in [output for output in film.targets if not output.drawn]:
            try:
                with Store(self._history) as store:
                    export(store.recording(session), film.targets[output], Format(output.value))
            except FerError as error:
                wrong.append(str(error))
        return wrong

    def _failed(self, video: Path, why: str) -> None:
        self._all_good = False
        self._order.add(video, why)
        self._tell(video, why)

    def _tell(self, video: Path, text: str) -> None:
        self._told += 1
        self._terminal.tell(f"{self._told} of {self._count}  {video}: {text}")


def _size(jobs: dict[FilmJob, _Film]) -> int:
    return sum(film.size for film in jobs.values())
