"""The videos of the Video window: in which order, each once, and what became of them."""

from __future__ import annotations

from pathlib import Path

from fer_desktop.ui.video.queue import QueueState, VideoQueue


def test_videos_are_taken_in_their_order_and_each_once(tmp_path: Path) -> None:
    queue = VideoQueue()
    queue.add([tmp_path / "b.mp4", tmp_path / "a.mp4"])
    queue.add([tmp_path / "b.mp4"])
    first, second = queue.take(), queue.take()
    assert first is not None
    assert second is not None
    assert [first.name, second.name] == ["b.mp4", "a.mp4"]
    assert queue.take() is None


def test_a_folder_stands_for_the_videos_in_it(tmp_path: Path) -> None:
    for name in ("2.MP4", "1.mkv", "notes.txt"):
        (tmp_path / name).touch()
    queue = VideoQueue()
    queue.add([tmp_path])
    assert [video.name for video in queue.videos] == ["1.mkv", "2.MP4"]


def test_a_folder_without_videos_is_told_when_it_is_opened(tmp_path: Path) -> None:
    queue = VideoQueue()
    queue.add([tmp_path])
    assert [video.path for video in queue.videos] == [tmp_path]


def test_only_a_video_that_waits_can_be_taken_out(tmp_path: Path) -> None:
    queue = VideoQueue()
    queue.add([tmp_path / "a.mp4", tmp_path / "b.mp4", tmp_path / "c.mp4"])
    running = queue.take()
    queue.remove(1)
    assert queue.running is running
    assert [video.name for video in queue.videos] == ["a.mp4", "b.mp4"]


def test_what_was_read_and_what_failed_are_kept_apart(tmp_path: Path) -> None:
    queue = VideoQueue()
    queue.add([tmp_path / "a.mp4", tmp_path / "b.mp4"])
    done, failed = queue.videos
    done.session, done.state = 7, QueueState.DONE
    failed.state = QueueState.FAILED
    assert queue.analysed == [done]
    assert queue.failed == [failed]
    assert queue.waiting == []
