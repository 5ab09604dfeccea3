"""What leaves the checkout: the locked versions, the wheel, and nothing of the machine it was made on."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import sysconfig
import tomllib
import venv
import zipfile
from pathlib import Path

import pytest

from fer_desktop import __version__
from fer_desktop.core.emotions import EMOJI, art_file
from tests.support.paths import ROOT

LOCKS = ("app", "dev", "training", "uv-tool")

REGISTRY = re.compile(r"//[\w.-]*(pypi|pythonhosted|npmjs|deb\.debian)")
MACHINE_PATH = re.compile(rb"(?<![\w.])/(?:work|root|home/(?!ada/)\w+|var/tmp|Users/\w+)/")
TEXT = {"", ".cfg", ".in", ".json", ".lock", ".md", ".py", ".sh", ".spec", ".svg", ".toml", ".txt", ".yml"}


def _tracked() -> list[Path]:
    if not (ROOT / ".git").exists():
        pytest.skip("not a checkout")
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, check=True, capture_output=True, text=True
    ).stdout
    return [ROOT / name for name in listed.split("\0") if name and (ROOT / name).is_file()]


def _pins(lock: str) -> dict[str, str]:
    text = (ROOT / "requirements" / f"{lock}.lock").read_text("utf-8")
    return {line.partition("==")[0]: line for line in text.splitlines() if "==" in line}


def test_no_tracked_file_names_a_registry():
    texts = [path for path in _tracked() if path.suffix in TEXT and path != Path(__file__)]
    assert texts
    assert not [p.relative_to(ROOT) for p in texts if REGISTRY.search(p.read_text("utf-8", errors="replace"))]


def test_no_tracked_file_names_a_folder_of_this_machine():
    checked = [path for path in _tracked() if path.suffix in TEXT | {".onnx"} and path != Path(__file__)]
    assert not [p.relative_to(ROOT) for p in checked if MACHINE_PATH.search(p.read_bytes())]


@pytest.mark.parametrize("lock", LOCKS)
def test_every_locked_version_has_a_hash(lock):
    text = (ROOT / "requirements" / f"{lock}.lock").read_text("utf-8").replace("\\\n", " ")
    entries = [line for line in text.splitlines() if line.strip() and not line.startswith("#")]
    assert entries
    assert not [e for e in entries if "==" not in e or "--hash=sha256:" not in e]


def test_tests_run_on_the_versions_of_the_app():
    app, dev = _pins("app"), _pins("dev")
    assert app.items() <= dev.items()


def test_what_must_not_ship_is_not_locked():
    assert not {"torch", "pyvirtualcam", "pyside6-addons"} & (_pins("dev").keys() | _pins("training").keys())


def test_every_dependency_is_locked():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    names = {re.split(r"[<>=]", text)[0] for text in project["dependencies"]}
    assert names <= _pins("app").keys()


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(folder)],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
    return next(folder.glob("*.whl"))


def _help_files() -> set[str]:
    """The guide's pages, their pictures and the licences, as they lie in the wheel."""
    shipped = [*ROOT.glob("docs/guide/*.md"), *ROOT.glob("assets/guide/*"), *ROOT.glob("assets/licences/*")]
    shipped.append(ROOT / "docs" / "research" / "model-card.md")
    return {f"fer_desktop/_data/{path.relative_to(ROOT).as_posix()}" for path in shipped}


def test_the_wheel_holds_the_program_and_its_files(wheel):
    names = set(zipfile.ZipFile(wheel).namelist())
    art = {f"fer_desktop/_data/assets/emojis/{art_file(name)}" for name in EMOJI}
    models = {f"fer_desktop/_data/models/expression.{suffix}" for suffix in ("onnx", "json")}
    assert names >= art | models | {"fer_desktop/cli/main.py"}
    assert names >= _help_files()
    assert not {name for name in names if name.startswith(("benchmarks/", "tests/", "tools/", "training/"))}


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An environment with the wheel installed and the libraries of this one; its folder of programs."""
    folder = tmp_path_factory.mktemp("installed") / "environment"
    venv.create(folder, symlinks=os.name != "nt")
    scheme = sysconfig.get_preferred_scheme("prefix")
    where = {name: sysconfig.get_path(name, scheme, {"base": str(folder)}) for name in ("purelib", "scripts")}
    python = Path(where["scripts"]) / Path(sys.executable).name
    Path(where["purelib"], "libraries.pth").write_text(sysconfig.get_path("purelib") + "\n")
    install = ["pip", "--python", str(python), "install", "--quiet", "--no-deps", "--no-index", str(wheel)]
    subprocess.run([sys.executable, "-m", *install], check=True)
    return Path(where["scripts"])


def _run_installed(installed: Path, folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    outside = {k: v for k, v in os.environ.items() if k not in ("PYTHONPATH", "QT_QPA_PLATFORM", "DISPLAY")}
    command = [str(installed / "fer-desktop"), *arguments]
    return subprocess.run(command, cwd=folder, env=outside, capture_output=True, text=True, timeout=150)


def test_the_installed_program_stands_on_its_own_files(installed, tmp_path):
    python = installed / Path(sys.executable).name
    ask = "from fer_desktop.core import paths; print(paths.root())"
    done = subprocess.run([python, "-c", ask], cwd=tmp_path, check=True, capture_output=True, text=True)
    assert Path(done.stdout.strip()).is_relative_to(installed.parent)


def test_the_installed_program_tells_its_version(installed, tmp_path):
    done = _run_installed(installed, tmp_path, "--version")
    assert done.returncode == 0, done.stderr
    assert __version__ in done.stdout


@pytest.mark.slow
def test_the_installed_program_passes_its_self_test(installed, tmp_path):
    done = _run_installed(installed, tmp_path, "self-test")
    assert done.returncode == 0, done.stdout + done.stderr
