"""``fer-desktop study``: lists, shows and exports studies, and joins viewers to them."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from functools import partial
from pathlib import Path

from fer_desktop.analysis.batch import VideoJob, iter_results, store_result
from fer_desktop.analysis.batch_cache import AnalyzedVideos, analysis_key
from fer_desktop.analysis.process_pool import cores, process_pool
from fer_desktop.cli.outputs import write_outputs
from fer_desktop.cli.session_text import rounded_clock
from fer_desktop.cli.study_options import (
    StudyAddOptions,
    StudyExportOptions,
    StudyListOptions,
    StudyOptions,
    StudyShowOptions,
)
from fer_desktop.cli.terminal import Terminal
from fer_desktop.core.emotions import EMOTIONS
from fer_desktop.core.errors import FerError, StudyError, VideoError
from fer_desktop.core.file_io import display_name, open_regular, read_error_message
from fer_desktop.core.formatting import clock, to_percent
from fer_desktop.media.sources.video_file import VideoFile
from fer_desktop.models.registry import ModelSelection
from fer_desktop.sessions.export.wording import ENGLISH
from fer_desktop.sessions.statistics.metrics import unscored_notice
from fer_desktop.sessions.storage.store import history_file
from fer_desktop.sessions.studies.audience import audience_of, moving_moments
from fer_desktop.sessions.studies.questions import Questions, questions_from
from fer_desktop.sessions.studies.study_export import (
    Segment,
    StudyFigures,
    figures_of,
    study_chunks,
    study_head,
    study_json,
)
from fer_desktop.sessions.studies.study_store import Study, StudyStore, video_digest

_NO_STUDIES = "There are no studies yet."
_MAX_TEXT_BYTES = 1 << 20


def run_study(
    options: StudyOptions,
    terminal: Terminal,
    models: ModelSelection,
    history: Callable[[], Path] = history_file,
) -> int:
    """Run an action on the studies in the history. Returns 0, or 1 if an input could not be used.

    Raises `UsageError`, and `FerError` if the study or the history can't be used.
    """
    path = history()
    match options:
        case StudyListOptions():
            return _list(options, terminal, path)
        case StudyShowOptions():
            return _show(options, terminal, path)
        case StudyAddOptions():
            return _AddCommand(options, terminal, models, path).run()
        case StudyExportOptions():
            return _export(options, terminal, path)


def _list(options: StudyListOptions, terminal: Terminal, path: Path) -> int:
    studies: list[Study] = []
    if path.exists():
        with StudyStore(path) as store:
            studies = store.find()
    if options.json:
        terminal.print(json.dumps([study_head(study) for study in studies], indent=2))
    elif studies:
        terminal.print("\n".join(_line(study) for study in studies))
    else:
        terminal.info(_NO_STUDIES)
    return 0


def _line(study: Study) -> str:
    created = f"{study.created.astimezone():%Y-%m-%d}"
    facts = f"{created}  {rounded_clock(study.duration_s)}  viewers: {len(study.viewers)}"
    return f"{study.id:>3}  {facts}  {study.title}"


def _show(options: StudyShowOptions, terminal: Terminal, path: Path) -> int:
    _check_history(path)
    with StudyStore(path) as store:
        figures = figures_of(store, options.study)
        if options.json:
            terminal.print(json.dumps(study_json(figures), indent=2))
        else:
            terminal.print("\n".join(_page(figures)))
    return 0


def _page(figures: StudyFigures) -> list[str]:
    study, layers = figures.study, figures.layers
    audience = audience_of(layers, study.duration_s)
    showed = [
        f"  {emotion:<10}{audience.ever[i]:>4} of {audience.viewers}" for i, emotion in enumerate(EMOTIONS)
    ]
    moments = [
        f"  {clock(moment.t_s, 0.1)}  moved {moment.moved} of {moment.n}"
        for moment in moving_moments(layers, study.duration_s)
    ]
    return [
        f"{study.title}  {rounded_clock(study.duration_s)}  viewers: {audience.viewers}",
        *(_viewer(figures, place) for place in range(len(layers))),
        "Viewers who showed each emotion:",
        *showed,
        "Moments that moved most viewers at once:",
        *(moments or ["  none"]),
        unscored_notice(audience.not_scored_share),
    ]


def _viewer(figures: StudyFigures, place: int) -> str:
    viewer, shown = figures.study.viewers[place], figures.layers[place].shown
    missing = to_percent(float((shown < 0).mean()), 0)
    return (
        f"  viewer {viewer.number}: session {viewer.session_id}, offset {viewer.offset_s:g} s, "
        f"answers: {len(viewer.answers)}, not scored {missing:.0f} %"
    )


def _export(options: StudyExportOptions, terminal: Terminal, path: Path) -> int:
    _check_history(path)
    segments = [] if options.segments is None else segments_in(options.segments)
    with StudyStore(path) as store:
        figures = figures_of(store, options.study, segments)
        chunks = partial(study_chunks, figures, wording=replace(ENGLISH, csv=options.csv))
        return 0 if write_outputs(options.outputs, chunks, terminal) else 1


def segments_in(path: Path) -> list[Segment]:
    """The segments in a CSV file with a heading and the columns start, end and name. Raises `StudyError`."""
    rows = csv.DictReader(_text_of(path).splitlines())
    try:
        found = [Segment(float(row["start"]), float(row["end"]), row["name"].strip()) for row in rows]
    except (KeyError, TypeError, ValueError, AttributeError, csv.Error):
        found = []
    if not found or not all(one.start_s < one.end_s and one.name for one in found):
        raise StudyError(
            "{name}: each row needs a start before its end, and a name.", name=display_name(path)
        )
    return found


def _check_history(path: Path) -> None:
    """Reading must not create a history."""
    if not path.exists():
        raise FerError(_NO_STUDIES)


def _text_of(path: Path) -> str:
    try:
        with open_regular(path) as file:
            return file.read(_MAX_TEXT_BYTES).decode("utf-8-sig")
    except OSError as error:
        raise StudyError(read_error_message(error, display_name(path))) from error
    except UnicodeDecodeError as error:
        raise StudyError("{name} is not a text in UTF-8.", name=display_name(path)) from error


class _AddCommand:
    """Joins recordings and sessions to the study of a video."""

    def __init__(
        self, options: StudyAddOptions, terminal: Terminal, models: ModelSelection, path: Path
    ) -> None:
        self._options, self._terminal, self._models, self._path = options, terminal, models, path
        self._all_good = True

    def run(self) -> int:
        options = self._options
        questions = None if options.questions is None else questions_from(_text_of(options.questions))
        study = self._study(questions)
        for session_id in options.sessions:
            self._join(study, session_id, f"session {session_id}")
        self._join_recordings(study)
        with StudyStore(self._path) as store:
            self._terminal.print(_line(store.get(study.id)))
        return 0 if self._all_good else 1

    def _study(self, questions: Questions | None) -> Study:
        video = self._options.video
        duration_s = _duration(video)
        try:
            digest = video_digest(video)
        except OSError as error:
            raise VideoError(read_error_message(error, display_name(video))) from error
        with StudyStore(self._path) as store:
            study = store.add(digest, display_name(video), video.absolute(), duration_s)
            if questions is not None:
                store.set_questions(study.id, questions)
            return store.get(study.id)

    def _join_recordings(self, study: Study) -> None:
        jobs: dict[VideoJob, tuple[Path, dict[str, object]]] = {}
        known = AnalyzedVideos(self._path)
        for recording in self._options.recordings:
            try:
                settings = analysis_key(recording, self._options.interval_s, self._models.active.called)
            except VideoError as error:
                self._failed(str(recording), str(error))
                continue
            earlier = known.session_of(recording, settings)
            if earlier is not None:
                self._join(study, earlier, str(recording))
            else:
                job = VideoJob(recording.absolute(), self._options.interval_s, model=self._models.active.key)
                jobs[job] = recording, settings
        if jobs:
            self._analyse(study, jobs)

    def _analyse(self, study: Study, jobs: dict[VideoJob, tuple[Path, dict[str, object]]]) -> None:
        self._terminal.progress(f"analysing {len(jobs)} recordings")
        with process_pool(min(len(jobs), cores())) as pool:
            for job, outcome in iter_results(pool, jobs):
                recording, settings = jobs[job]
                if isinstance(outcome, FerError):
                    self._failed(str(recording), str(outcome))
                    continue
                self._join(study, store_result(outcome, self._path, settings), str(recording))
                if outcome.incomplete:
                    self._failed(str(recording), outcome.incomplete)

    def _join(self, study: Study, session_id: int, name: str) -> None:
        """Each viewer is stored at once, so that a later failure costs none."""
        try:
            with StudyStore(self._path) as store:
                asked = {question.id: question for question in store.get(study.id).questions}
                given = self._options.answers
                answers = {
                    key: asked[key].parse(words) if key in asked else words for key, words in given.items()
                }
                viewer = store.add_viewer(study.id, session_id, self._options.offset_s, answers)
        except FerError as error:
            self._failed(name, str(error))
            return
        self._terminal.info(f"{name}: viewer {viewer.number} of study {study.id}.")

    def _failed(self, name: str, why: str) -> None:
        self._all_good = False
        self._terminal.info(f"{name}: {why}")


def _duration(path: Path) -> float:
    """The video's length in seconds; read to its end where the file doesn't state it. Raises `VideoError`."""
    video = VideoFile(path, grey=True)
    video.open()
    with closing(video):
        while video.duration is None and video.read() is not None:
            pass
        duration = video.duration
    if not duration:
        raise VideoError("{name} has no length, so nothing can be joined to it.", name=display_name(path))
    return duration
