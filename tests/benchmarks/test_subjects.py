from __future__ import annotations

import numpy as np
import pytest

from benchmarks import live_step, video
from benchmarks.clips import Scene, frames, make_video
from benchmarks.peers import fer_ms, plain_ms
from fer_desktop.core import paths
from fer_desktop.recognition.classifier import Classifier


@pytest.mark.parametrize("scene", [Scene(640, 480, 0), Scene(640, 480, 1), Scene(1280, 720, 5)])
def test_the_program_finds_the_faces_that_are_drawn(scene, recognizer):
    for frame in frames(scene, 3):
        assert len(recognizer.read(frame.pixels, frame.t)) == scene.faces


def test_frames_differ_and_are_the_same_each_time():
    once, again = (list(frames(Scene(320, 240, 1), 4)) for _ in range(2))
    assert all(np.array_equal(a.pixels, b.pixels) for a, b in zip(once, again, strict=True))
    assert not np.array_equal(once[0].pixels, once[3].pixels)


def test_the_parts_of_a_step_do_not_exceed_it():
    run = live_step.Steps(threads=1)
    run.run(list(frames(Scene(320, 240, 1), 6)))
    parts = [run.samples[part] for part in ("detection", "model")]
    assert len(run.samples["whole"]) == len(run.readings) == 5
    assert all(whole >= sum(part) for whole, *part in zip(run.samples["whole"], *parts, strict=True))


def test_a_video_is_decoded_and_read(tmp_path, recognizer):
    path = make_video(tmp_path / "video.mp4", Scene(320, 240, 1), 1)
    assert video.decode(path) == 30
    assert video.VideoRun(recognizer, tmp_path / "history.db").seconds(path, 0.5) > 0


def test_the_plain_peer_and_the_one_that_may_be_missing():
    pictures = [frame.pixels for frame in frames(Scene(320, 240, 1), 2)]
    assert len(plain_ms(pictures, Classifier(paths.model(), 1))) == 2
    answer = fer_ms(pictures)
    assert isinstance(answer, list) or "fer" in answer


def test_the_table_of_steps_has_a_row_for_each_scene():
    run = live_step.Steps(threads=1)
    run.run(list(frames(Scene(320, 240, 1), 4)))
    figures = live_step.step_figures("320x240_1face_1thread", run, 0.1) | {"ratio_to_plain": 0.1}
    text = "\n".join(live_step.table(figures))
    assert text.count("`320x240_1face_1thread`") == 1
    assert "| `ratio_to_plain` | 0.1 |" in text
