"""tools/check_old_names.py sees every form of an old name, and nothing else."""

from __future__ import annotations

import importlib.util
import sys

import pytest

from tests.support.paths import ROOT


@pytest.fixture(scope="module")
def script():
    spec = importlib.util.spec_from_file_location("check_old_names", ROOT / "tools" / "check_old_names.py")
    module = importlib.util.module_from_spec(spec)
    sys.modules["check_old_names"] = module  # NamedTuple looks its module up
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def names(script):
    return script.OldNames()


def test_every_new_module_is_there(names):
    new = [ROOT / "fer_desktop" / f"{name.replace('.', '/')}.py" for name in names.modules.values()]
    assert len(new) > 200
    assert [str(path) for path in new if not path.exists()] == []


@pytest.mark.parametrize(
    ("path", "text", "old"),
    [
        (
            "fer_desktop/x.py",
            "from fer_desktop.recognition.faces import Face\n",
            "fer_desktop.recognition.faces",
        ),
        ("fer_desktop/x.py", '"""See ui/sentences.py."""\n', "ui/sentences"),
        ("tests/x.py", "class VideoWishes: ...\n", "VideoWishes"),
        ("docs/x.md", "`SideViewDetector` finds them.\n", "SideViewDetector"),
        ("fer_desktop/core/file_io.py", "def put(): ...\n", "put"),
        ("fer_desktop/x.py", "told = 1\n", "told"),
        ("fer_desktop/x.py", "MOST_FACES = 3\n", "MOST_FACES"),
        ("tests/x.py", "def test(photo_wanted): ...\n", "photo_wanted"),
        ("tests/x.py", "films = []\n", "films"),
        ("README.md", "Use `--every 2`.\n", "--every"),
        ("docs/guide/x.md", "Drop a film here.\n", "film"),
    ],
)
def test_an_old_name_is_seen(script, names, path, text, old):
    assert [found.old for found in script._in_file(names, path, text, False)] == [old]


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("fer_desktop/x.py", "from fer_desktop.models.registry import Model\n"),
        ("fer_desktop/x.py", "from fer_desktop.ui.theme import theme\n"),
        ("fer_desktop/x.py", "def put(at): ...\n"),
        ("tests/x.py", "told = 1\n"),
        ("README.md", "`--every` is an alias of `--interval`.\n"),
        ("fer_desktop/x.py", 'stored = {"films": []}\n'),
    ],
)
def test_other_names_are_left_alone(script, names, path, text):
    assert list(script._in_file(names, path, text, False)) == []


def test_no_old_name_is_left(script, names):
    assert script.findings(names) == []
