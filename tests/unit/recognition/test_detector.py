"""The face is found wherever it is and whatever the size of the picture, and nothing else is."""

from __future__ import annotations

import math
from pathlib import Path

import cv2
import numpy as np
import pytest
from skimage import data

from fer_desktop.core import paths as core_paths
from fer_desktop.core.errors import ResourceError
from fer_desktop.recognition.detection.boxes import Face, iou, is_same_face, photo_turn
from fer_desktop.recognition.detection.cascades import FRONTAL, cascade_path
from fer_desktop.recognition.detection.detector import FaceDetector, parts, turned_back
from tests.support.videos import moving_face
from tests.unit.recognition.conftest import PORTRAIT_FACE


def scaled(face: Face, across: float, down: float | None = None) -> Face:
    down = across if down is None else down
    return Face(round(face.x * across), round(face.y * down), round(face.w * across), round(face.h * down))


def lies_within(face: Face, frame: np.ndarray) -> bool:
    height, width = frame.shape[:2]
    inside = face.x >= 0 and face.y >= 0 and face.x + face.w <= width and face.y + face.h <= height
    return inside and face.w > 0 and face.h > 0


def test_the_portrait_has_one_face(detector, astronaut):
    (face,) = detector.find(astronaut)
    assert iou(face, PORTRAIT_FACE) > 0.7
    assert all(type(value) is int for value in face.box)


@pytest.mark.slow
@pytest.mark.parametrize("side", [96, 128, 200, 333, 640, 1024, 2000, 4000])
def test_at_every_size(detector, astronaut, side):
    method = cv2.INTER_AREA if side < 512 else cv2.INTER_LINEAR
    (face,) = detector.find(cv2.resize(astronaut, (side, side), interpolation=method))
    assert iou(face, scaled(PORTRAIT_FACE, side / 512)) > 0.6


@pytest.mark.slow
@pytest.mark.parametrize(
    ("width", "height", "x", "y", "side"),
    [
        (64, 64, 0, 0, 64),
        (64, 80, 0, 10, 64),
        (80, 64, 12, 0, 64),
        (320, 240, 200, 20, 110),
        (640, 480, 10, 250, 220),
        (1920, 1080, 1500, 500, 300),
        (1080, 1920, 300, 900, 500),
        (4000, 1000, 3000, 200, 700),
        (8000, 6000, 4000, 2500, 2600),
        (8000, 6000, 500, 3000, 900),
    ],
)
def test_in_every_place(detector, staged, width, height, x, y, side):
    frame, face = staged(width, height, x, y, side)
    (found,) = detector.find(frame)
    assert iou(found, face) > 0.5
    assert lies_within(found, frame)


@pytest.mark.parametrize("side", [64, 90, 150, 512])
def test_a_face_that_fills_the_frame(detector, astronaut, side):
    x, y, w, h = PORTRAIT_FACE.box
    tight = astronaut[y - 4 : y + h + 12, x - 4 : x + w + 4]
    (face,) = detector.find(cv2.resize(tight, (side, side), interpolation=cv2.INTER_AREA))
    assert face.w > 0.75 * side
    assert lies_within(face, np.empty((side, side, 3)))


@pytest.mark.parametrize("angle", [-90, -60, -40, -20, -6, 6, 20, 40, 60, 90])
def test_a_tilted_head(detector, astronaut, angle):
    turn = cv2.getRotationMatrix2D((224, 112), -angle, 1)
    (face,) = detector.find(cv2.warpAffine(astronaut, turn, (512, 512), borderMode=cv2.BORDER_REPLICATE))
    assert iou(face, PORTRAIT_FACE) > 0.55
    # The portrait's own head leans by some degrees
    assert face.roll == pytest.approx(angle + 3, abs=8)


@pytest.mark.parametrize("quarters", [1, 2, 3])
def test_a_photo_that_lies_on_its_side(detector, astronaut, quarters):
    (face,) = detector.find(np.ascontiguousarray(np.rot90(astronaut, quarters)))
    assert iou(face, turned_back(PORTRAIT_FACE, (512, 512), -quarters)) > 0.45
    assert math.remainder(face.roll + 90 * quarters, 360) == pytest.approx(3, abs=15)


def test_an_emoji_is_no_face(detector):
    art = cv2.imread(str(core_paths.root() / "assets/emojis/png/happiness.png"), cv2.IMREAD_UNCHANGED)
    alpha = art[..., 3:] / 255
    frame = np.full((480, 640, 3), 245, np.uint8)
    side = len(art)
    part = frame[40 : 40 + side, 60 : 60 + side]
    part[:] = art[..., :3] * alpha + part * (1 - alpha)
    assert detector.find(frame) == detector.find_quickly(frame) == []


def test_a_masked_face(detector, astronaut):
    masked = astronaut.copy()
    cv2.fillPoly(
        masked,
        [np.array([(180, 118), (224, 106), (268, 118), (262, 160), (224, 178), (188, 160)])],
        (225, 205, 160),
    )
    (face,) = detector.find(masked)
    assert iou(face, PORTRAIT_FACE) > 0.6


def test_without_the_networks_the_cascades_do(astronaut):
    alone = FaceDetector([cascade_path(name) for name in FRONTAL])
    (face,) = alone.find(astronaut)
    assert iou(face, PORTRAIT_FACE) > 0.7
    assert alone.find_quickly(astronaut) == [face]
    assert alone.look_at(astronaut, face) is None
    assert alone.find_small(astronaut, (256, 256), 256) == []
    assert alone.find(np.ascontiguousarray(np.rot90(astronaut))) == []


@pytest.mark.parametrize("shape", [(480, 640), (720, 1280), (2160, 3840), (64, 900)])
def test_the_parts_cover_the_frame(shape):
    seen = np.zeros(shape, bool)
    for (x, y), length in parts(shape):
        left, top = max(0, round(x - length / 2)), max(0, round(y - length / 2))
        seen[top : round(y + length / 2), left : round(x + length / 2)] = True
    assert seen.all()


def test_small_faces_are_found_in_a_part(detector, staged):
    frame, face = staged(1280, 720, 700, 300, 80)
    middle, length = min(parts(frame.shape), key=lambda part: abs(part[0][0] - 740) + abs(part[0][1] - 340))
    (found,) = detector.find_small(frame, middle, length)
    assert iou(found, face) > 0.4


@pytest.mark.parametrize("quarters", range(4))
def test_a_box_is_turned_back_with_its_picture(quarters):
    frame = np.zeros((30, 50), np.uint8)
    face = Face(8, 3, 6, 9)
    frame[face.y : face.y + face.h, face.x : face.x + face.w] = 1
    turned = np.rot90(frame, quarters)
    rows, columns = np.nonzero(turned)
    box = Face(int(columns.min()), int(rows.min()), int(np.ptp(columns)) + 1, int(np.ptp(rows)) + 1)
    assert turned_back(box, frame.shape, quarters).box == face.box


@pytest.mark.parametrize("gain", [0.25, 0.5, 1.6])
def test_in_other_light(detector, astronaut, gain):
    faces = detector.find(np.clip(astronaut * gain, 0, 255).astype(np.uint8))
    assert len(faces) == 1


def test_several_faces_the_largest_first(detector, staged):
    frame, large = staged(1280, 720, 40, 300, 300)
    for x, side in ((500, 220), (900, 140)):
        smaller, _ = staged(1280, 720, x, 60, side)
        frame[60 : 60 + side, x : x + side] = smaller[60 : 60 + side, x : x + side]
    faces = detector.find(frame)
    assert len(faces) == 3
    assert iou(faces[0], large) > 0.5
    assert [face.w for face in faces] == sorted((face.w for face in faces), reverse=True)


def test_a_class_photo(detector, staged):
    one, _ = staged(160, 160, 20, 20, 120)
    faces = detector.find(np.tile(one, (4, 6, 1)))
    assert len({(face.x // 160, face.y // 160) for face in faces}) == len(faces) == 24


@pytest.mark.slow
@pytest.mark.parametrize("name", ["brick", "grass", "gravel", "page", "text", "moon", "coffee", "rocket"])
def test_no_face_in_pictures_without_one(detector, name):
    picture = getattr(data, name)()
    frame = np.ascontiguousarray(np.dstack([picture] * 3) if picture.ndim == 2 else picture[..., ::-1])
    assert detector.find(frame) == []


@pytest.mark.slow
@pytest.mark.parametrize("size", [(64, 64), (640, 480), (3, 900), (900, 3), (1, 1)])
def test_no_face_in_even_noisy_and_shaded_pictures(detector, size):
    width, height = size
    random = np.random.default_rng(1)
    shaded = np.broadcast_to(np.linspace(0, 255, width).astype(np.uint8)[:, None], (height, width, 3))
    noise = random.integers(0, 256, (height, width, 3), dtype=np.uint8)
    for frame in (np.zeros_like(noise), np.full_like(noise, 255), shaded.copy(), noise):
        assert detector.find(frame) == detector.find_quickly(frame) == []


def test_the_frame_is_left_as_it_was(detector, astronaut):
    astronaut.setflags(write=False)
    (face,) = detector.find(astronaut)
    assert detector.redetect(astronaut, face)


def test_a_part_of_a_larger_picture_is_a_frame_too(detector, astronaut):
    assert len(detector.find(astronaut[:300, 100:400])) == 1
    assert len(detector.find(astronaut[:, ::-1])) == 1


@pytest.mark.parametrize("grown", [0.9, 1.0, 1.1])
@pytest.mark.parametrize("by", [(0, 0), (20, 0), (-15, 10), (0, -20)])
def test_near_follows_a_face_that_moves_and_grows(detector, astronaut, by, grown):
    x, y = PORTRAIT_FACE.x + PORTRAIT_FACE.w / 2, PORTRAIT_FACE.y + PORTRAIT_FACE.h / 2
    shift = np.float32([[grown, 0, x - grown * x + by[0]], [0, grown, y - grown * y + by[1]]])
    frame = cv2.warpAffine(astronaut, shift, (512, 512), borderMode=cv2.BORDER_REPLICATE)
    side = round(PORTRAIT_FACE.w * grown)
    expected = Face(round(x + by[0] - side / 2), round(y + by[1] - side / 2), side, side)
    found = detector.redetect(frame, PORTRAIT_FACE)
    assert found is not None
    assert iou(found, expected) > 0.65


def test_near_says_when_the_face_is_gone(detector, astronaut):
    assert detector.redetect(np.full_like(astronaut, 90), PORTRAIT_FACE) is None
    assert detector.redetect(astronaut, Face(20, 300, 107, 107)) is None


@pytest.mark.parametrize(
    "place", [(0, 0), (405, 0), (0, 405), (405, 405), (505, 505), (-40, -40), (600, 600)]
)
def test_near_at_the_edge_of_the_frame(detector, astronaut, place):
    found = detector.redetect(astronaut, Face(*place, 107, 107))
    assert found is None or lies_within(found, astronaut)


@pytest.mark.parametrize("side", [1, 2, 7, 500])
def test_near_for_boxes_of_any_size(detector, astronaut, side):
    found = detector.redetect(astronaut, Face(200, 100, side, side))
    assert found is None or lies_within(found, astronaut)


def test_one_cascade_is_enough(astronaut):
    (face,) = FaceDetector([cascade_path()]).find(astronaut)[:1]
    assert iou(face, PORTRAIT_FACE) > 0.7


@pytest.mark.parametrize(
    "content", [b"", b"<?xml version='1.0'?><opencv_storage></opencv_storage>", b"\x00\x01"]
)
def test_a_damaged_cascade_is_told(tmp_path: Path, content: bytes):
    path = tmp_path / "cascade.xml"
    path.write_bytes(content)
    with pytest.raises(ResourceError, match=r"cascade\.xml.*Install FER Desktop again"):
        FaceDetector([path])


def test_a_cut_cascade_is_told(tmp_path: Path):
    path = tmp_path / "cut.xml"
    path.write_bytes(cascade_path().read_bytes()[:200_000])
    with pytest.raises(ResourceError, match=r"cut\.xml"):
        FaceDetector([path])


def test_a_missing_cascade_is_told(tmp_path: Path):
    with pytest.raises(ResourceError, match=r"none\.xml"):
        FaceDetector([cascade_path(), tmp_path / "none.xml"])


def test_overlap():
    box = Face(10, 10, 20, 20)
    assert iou(box, box) == 1
    assert iou(box, Face(30, 10, 20, 20)) == 0
    assert iou(box, Face(20, 10, 20, 20)) == pytest.approx(1 / 3)
    assert is_same_face(Face(12, 12, 5, 5), box)
    assert not is_same_face(Face(40, 40, 5, 5), box)


def test_a_collar_is_not_taken_for_the_face_that_was_there(detector, astronaut):
    frames = list(moving_face(astronaut, 80))
    assert detector.look_at(frames[20], Face(88, 121, 61, 61)) is not None
    assert detector.look_at(frames[35], Face(88, 121, 61, 61)) is None


@pytest.mark.parametrize(
    ("roll", "degrees"), [(0, 0), (-20, 0), (50, 0), (70, 90), (-100, 270), (178, 180), (-175, 180)]
)
def test_a_photo_is_turned_if_its_largest_face_lies_on_its_side(roll, degrees):
    assert photo_turn([Face(0, 0, 50, 50, roll), Face(60, 0, 30, 30)]) == degrees


def test_a_photo_without_a_face_is_not_turned():
    assert photo_turn([]) == 0


@pytest.mark.parametrize("quarters", [1, 2, 3])
def test_it_says_how_a_photo_was_turned(detector, astronaut, quarters):
    turned = np.ascontiguousarray(np.rot90(astronaut, quarters))
    assert photo_turn(detector.find(turned)) == 360 - 90 * quarters
