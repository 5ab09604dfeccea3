"""A folder of videos on a real scheduler with two workers."""

from __future__ import annotations

import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import av
import pytest

from fer_desktop.sessions.storage.store import Store, history_file
from tests.support.videos import make_video
from tests.support.workshop import Workshop

pytestmark = [pytest.mark.skipif(os.name != "posix", reason="SIGKILL"), pytest.mark.slow]


@pytest.fixture
def workshop(tmp_path):
    folder = tmp_path / "cluster"
    folder.mkdir()
    cluster = Workshop(folder)
    yield cluster
    cluster.close()


def test_one_of_two_workers_is_killed_in_the_middle(fer, workshop, tmp_path, astronaut):
    folder, out = tmp_path / "videos", tmp_path / "out"
    folder.mkdir()
    names = [make_video(folder / f"{number}.mp4", astronaut, 90, rate=30).name for number in range(3)]
    (folder / "1-wrong.mp4").write_text("no video")
    for name in ("first", "second"):
        workshop.begin(name)
    asked = ("video", folder, "--every", "0", "--json", "--annotated", out, "--cluster", workshop.address)
    with ThreadPoolExecutor(1) as killer:
        killed = killer.submit(lambda: workshop.kill(workshop.reading()))
        ran = fer(*asked)
        killed.result()
    assert ran.code == 1
    reported = [Path(line.partition("  ")[2].partition(": ")[0]).name for line in ran.err.splitlines()]
    assert sorted(reported) == sorted([*names, "1-wrong.mp4"])
    assert "1-wrong.mp4 can't be played" in ran.err
    listed = {Path(each["path"]).name: each for each in ran.json()}
    assert [name for name, each in listed.items() if "error" in each] == ["1-wrong.mp4"]
    assert [listed[name]["frames_read"] for name in names] == [90, 90, 90]
    with Store(history_file()) as store:
        assert sorted(session.title for session in store.find()) == names
    for name in names:
        with av.open(str(out / f"{Path(name).stem}-annotated.mp4")) as container:
            assert sum(1 for _ in container.decode(video=0)) == 90

    again = fer(*asked)
    assert (again.code, again.err.count("already analysed.")) == (1, 3)
