"""The films of the Video window: in which order, each once, and what became of them."""

from __future__ import annotations

from pathlib import Path

from fer_desktop.ui.video.queue import Queue, State


def test_films_are_taken_in_their_order_and_each_once(tmp_path: Path) -> None:
    queue = Queue()
    queue.add([tmp_path / "b.mp4", tmp_path / "a.mp4"])
    queue.add([tmp_path / "b.mp4"])
    first, second = queue.take(), queue.take()
    assert first is not None
    assert second is not None
    assert [first.name, second.name] == ["b.mp4", "a.mp4"]
    assert queue.take() is None


def test_a_folder_stands_for_the_films_in_it(tmp_path: Path) -> None:
    for name in ("2.MP4", "1.mkv", "notes.txt"):
        (tmp_path / name).touch()
    queue = Queue()
    queue.add([tmp_path])
    assert [film.name for film in queue.films] == ["1.mkv", "2.MP4"]


def test_a_folder_without_films_is_told_when_it_is_opened(tmp_path: Path) -> None:
    queue = Queue()
    queue.add([tmp_path])
    assert [film.path for film in queue.films] == [tmp_path]


def test_only_a_film_that_waits_can_be_taken_out(tmp_path: Path) -> None:
    queue = Queue()
    queue.add([tmp_path / "a.mp4", tmp_path / "b.mp4", tmp_path / "c.mp4"])
    running = queue.take()
    queue.remove(1)
    assert queue.running is running
    assert [film.name for film in queue.films] == ["a.mp4", "b.mp4"]


def test_what_was_read_and_what_failed_are_kept_apart(tmp_path: Path) -> None:
    queue = Queue()
    queue.add([tmp_path / "a.mp4", tmp_path / "b.mp4"])
    done, failed = queue.films
    done.session, done.state = 7, State.DONE
    failed.state = State.FAILED
    assert queue.read == [done]
    assert queue.failed == [failed]
    assert queue.waiting == []
