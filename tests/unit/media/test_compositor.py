import cv2
import numpy as np
import pytest

from fer_desktop.core.emotions import EMOJI, EMOTIONS, LEVELS, NO_FACE, Emotion
from fer_desktop.media.face_cover.head_tilt import HeadTilt
from fer_desktop.media.face_cover.live_regions import FOLLOWED_S, HELD_S, LOST_S, SEARCH_S, FaceRegions
from fer_desktop.media.face_cover.sticker import Sticker, shipped_art
from fer_desktop.media.scaling import letterboxed, placement
from fer_desktop.media.virtual_camera.compositor import (
    PAUSED_BACKGROUND,
    Composer,
    CompositorFrame,
    Corner,
    VirtualCameraMode,
    VirtualCameraStyle,
)
from fer_desktop.media.virtual_camera.device import FrameSize, OutputFormat
from fer_desktop.recognition.detection.boxes import Face
from fer_desktop.recognition.reading import Reading
from tests.support.videos import SIDE, moving_face, place

CAMERA = FrameSize(640, 480)
FACE = Face(260, 120, 120, 120)
COVERED = VirtualCameraStyle(VirtualCameraMode.COVERED)


def reading(face=FACE, track=1, emotion=Emotion.HAPPINESS):
    return Reading(face, track, np.full(8, 0.125, np.float32), emotion, ())


def scene(frame, *readings, t=0.0, share=True):
    if not readings:
        return CompositorFrame(frame, t, (), NO_FACE, None, share)
    return CompositorFrame(frame, t, readings, readings[0].emoji, readings[0].track, share)


def plain(value, size=CAMERA):
    return np.full((size.height, size.width, 3), value, np.uint8)


def pair(make, size=CAMERA):
    """The same made of two frames that differ in every pixel: what is equal is not of the frame."""
    return make(plain(0, size)), make(plain(255, size))


@pytest.mark.parametrize("form", list(OutputFormat))
@pytest.mark.parametrize("picture", list(VirtualCameraMode))
def test_every_picture_in_every_format(form, picture, astronaut):
    composed = Composer(form.size).compose(
        scene(astronaut, reading(Face(170, 60, 107, 107))), VirtualCameraStyle(picture)
    )
    assert composed.shape == (form.size.height, form.size.width, 3)
    assert composed.dtype == np.uint8 and composed.flags.c_contiguous
    assert composed.std() > 10


@pytest.mark.parametrize("form", list(OutputFormat))
@pytest.mark.parametrize("name", EMOTIONS)
def test_no_pixel_of_the_face_is_left_in_the_cover(form, name):
    dark, bright = pair(lambda f: Composer(form.size).compose(scene(f, reading(emotion=name)), COVERED))
    where = placement(CAMERA, form.size)
    left, top = FACE.x * where.scale + where.left, FACE.y * where.scale + where.top
    side = FACE.w * where.scale
    inner = np.s_[int(top) : int(top + side) + 1, int(left) : int(left + side) + 1]
    assert np.array_equal(dark[inner], bright[inner])
    assert not np.array_equal(dark, bright), "around it the camera's picture is seen"


@pytest.mark.parametrize("share", [True, False])
@pytest.mark.parametrize("speed", [0, 4, 25])
def test_the_cover_keeps_up_with_a_head_that_moves_and_grows(share, speed):
    composers = [Composer(CAMERA), Composer(CAMERA)]
    for step in range(12):
        face = Face(60 + speed * step, 100 + 2 * step, 90 + 3 * step, 90 + 3 * step)
        dark, bright = (
            composer.compose(scene(plain(v), reading(face), t=step / 15, share=share), COVERED)
            for composer, v in zip(composers, (0, 255), strict=True)
        )
        box = np.s_[face.y : face.y + face.h, face.x : face.x + face.w]
        assert np.array_equal(dark[box], bright[box])


@pytest.mark.slow
def test_the_cover_stays_while_the_face_is_turned_away(recognizer, turning):
    composer, head = Composer(CAMERA), np.s_[195:270, 275:345]
    assert LOST_S < 50 / 15
    for step in range(60):
        frame = turning(step >= 10)
        readings = recognizer.read(frame, step / 15)
        picture = composer.compose(scene(frame, *readings, t=step / 15), COVERED)
        assert np.array_equal(picture[470], frame[470]), "the room is seen all the time"
        assert (picture[head] == frame[head]).all(axis=2).mean() < 0.02, "the face never"


def test_every_face_found_is_covered_each_by_its_own():
    other = Face(60, 200, 80, 80)
    readings = reading(), reading(other, 2, Emotion.ANGER)
    dark, bright = pair(lambda f: Composer(CAMERA).compose(scene(f, *readings), COVERED))
    for face in (FACE, other):
        box = np.s_[face.y : face.y + face.h, face.x : face.x + face.w]
        assert np.array_equal(dark[box], bright[box])
    assert dark[240, 100, 2] > dark[240, 100, 0], "angry is red"


def test_without_sharing_the_cover_is_blank_and_the_badge_gone():
    frame = plain(90)
    blank = Composer(CAMERA).compose(scene(frame, reading(), share=False), COVERED)
    box = blank[FACE.y : FACE.y + FACE.h, FACE.x : FACE.x + FACE.w]
    assert len(np.unique(box.reshape(-1, 3), axis=0)) == 1
    assert np.array_equal(
        Composer(CAMERA).compose(scene(frame, reading(), share=False), VirtualCameraStyle()), frame
    )
    alone = Composer(CAMERA).compose(
        scene(frame, reading(), share=False), VirtualCameraStyle(VirtualCameraMode.EMOJI)
    )
    assert len(np.unique(alone.reshape(-1, 3), axis=0)) == 1


@pytest.mark.parametrize("picture", list(VirtualCameraMode))
def test_nothing_of_the_camera_when_nothing_may_be_shown(picture):
    composer = Composer(CAMERA)
    composer.compose(scene(plain(200), reading()), VirtualCameraStyle(picture))
    closed = composer.compose(None, VirtualCameraStyle(picture))
    assert tuple(closed[0, 0]) == PAUSED_BACKGROUND
    assert not (closed == 200).all(axis=2).any()


@pytest.mark.parametrize("corner", list(Corner))
def test_the_badge_stands_in_its_corner_and_the_rest_is_the_camera(corner):
    frame = plain(90)
    composed = Composer(CAMERA).compose(scene(frame, reading()), VirtualCameraStyle(corner=corner))
    rows, columns = np.nonzero((composed != frame).any(axis=2))
    assert ("top" in corner) == (rows.max() < 240)
    assert ("left" in corner) == (columns.max() < 320)
    assert min(rows.min(), columns.min(), 479 - rows.max(), 639 - columns.max()) > 5
    assert rows.max() - rows.min() == pytest.approx(0.25 * 480 * 28 / 32, abs=4)


@pytest.mark.parametrize("corner", list(Corner))
def test_the_badge_is_whole_in_a_call_that_cuts_the_picture_to_4_to_3(corner):
    frame = plain(90)
    composed = Composer(OutputFormat.HD.size).compose(
        scene(frame, reading()), VirtualCameraStyle(corner=corner, badge=0.36)
    )
    bare = Composer(OutputFormat.HD.size).compose(
        scene(frame, reading(), share=False), VirtualCameraStyle(corner=corner)
    )
    columns = np.nonzero((composed != bare).any(axis=(0, 2)))[0]
    assert columns.min() > 160 and columns.max() < 1120


def test_emoji_are_loaded_one_at_a_time():
    composer = Composer(CAMERA)
    assert list(composer.preparations()) == [*EMOJI, *LEVELS]


def test_the_call_sees_no_mirror():
    frame = plain(20)
    frame[:, :320] = 200
    composed = Composer(OutputFormat.HD.size).compose(
        scene(frame, reading()), VirtualCameraStyle(corner=Corner.BOTTOM_RIGHT)
    )
    assert composed[100, 100, 0] > 150 > composed[100, 1100, 0]


def test_the_emoji_alone_shows_nothing_of_the_camera():
    look = VirtualCameraStyle(VirtualCameraMode.EMOJI, background=(10, 20, 30))
    dark, bright = pair(lambda f: Composer(CAMERA).compose(scene(f, reading()), look))
    assert np.array_equal(dark, bright)
    assert tuple(dark[0, 0]) == (30, 20, 10)


@pytest.mark.parametrize("name", sorted(EMOJI))
def test_art_has_no_dark_rim(name):
    white = np.full((300, 300, 3), 255, np.uint8)
    ring = np.hypot(*(np.mgrid[:300, :300] - 149.5))
    Sticker(shipped_art(name)).composite(white, (150, 150), 250, 20)
    rim = white[(ring > 125 * 28 / 32 + 6) & (ring < 125 * 28 / 32 + 9)]
    assert name in ("no_face", "unknown") or rim.mean() > 250


# A face that is lost


def test_until_a_face_is_found_the_emoji_stands_alone():
    dark, bright = pair(lambda f: Composer(CAMERA).compose(scene(f), COVERED))
    assert np.array_equal(dark, bright)


def test_a_lost_face_stays_covered_and_then_no_picture_is_shown():
    composers = [Composer(CAMERA), Composer(CAMERA)]
    frames = plain(0), plain(255)
    inner = np.s_[FACE.y : FACE.y + FACE.h, FACE.x : FACE.x + FACE.w]
    whole = []
    for step in range(30):
        readings = [reading()] if step < 5 else []
        dark, bright = (
            composer.compose(scene(frame, *readings, t=step / 15), COVERED)
            for composer, frame in zip(composers, frames, strict=True)
        )
        assert np.array_equal(dark[inner], bright[inner])
        whole.append(np.array_equal(dark, bright))
    assert not any(whole[:5])
    lost = 5 + int(LOST_S * 15)
    assert all(whole[lost:])


def test_the_emoji_alone_is_drawn_anew_for_other_art_of_the_same_name():
    art = ["anger"]
    composer = Composer(CAMERA, lambda name: shipped_art(art[0]))
    first = composer.compose(scene(plain(90), reading()), VirtualCameraStyle(VirtualCameraMode.EMOJI))
    assert composer.compose(scene(plain(50), reading()), VirtualCameraStyle(VirtualCameraMode.EMOJI)) is first
    art[0] = "fear"
    assert not np.array_equal(
        composer.compose(scene(plain(90), reading()), VirtualCameraStyle(VirtualCameraMode.EMOJI)), first
    )


def test_art_that_is_nowhere_opaque_still_covers():
    glass = np.full((64, 64, 4), 100, np.uint8)
    dark, bright = pair(lambda f: Composer(CAMERA, lambda name: glass).compose(scene(f, reading()), COVERED))
    inner = np.s_[FACE.y : FACE.y + FACE.h, FACE.x : FACE.x + FACE.w]
    assert np.array_equal(dark[inner], bright[inner])


def test_another_source_begins_without_the_faces_of_the_last():
    composer = Composer(CAMERA)
    composer.compose(scene(plain(0), reading()), COVERED)
    composer.forget()
    dark = composer.compose(scene(plain(0), t=0.1), COVERED)
    assert np.array_equal(dark, Composer(CAMERA).compose(scene(plain(255), t=0.1), COVERED))


def test_a_face_that_turns_away_is_followed_by_its_motion(astronaut):
    frames = list(moving_face(astronaut, 30))
    places = FaceRegions()
    x, y = place(0)
    user = Face(200, 100, 100, 100)
    other = Face(x + 30, y + 30, 80, 80)
    for number, frame in enumerate(frames[:15]):
        found = {1: user} | ({2: other} if number == 0 else {})
        covered = places.update(frame, number / 30, found)
        x, y = place(number / 29)
        box = covered[2]
        assert box.x <= x + SIDE / 2 <= box.x + box.w
        assert box.y <= y + SIDE / 2 <= box.y + box.h


def test_a_face_that_left_is_covered_for_a_moment_only():
    places, noise = FaceRegions(), np.random.default_rng(1)
    other = Face(20, 20, 60, 60)
    for step in range(40):
        frame = plain(90)
        frame[:240, :240] = noise.integers(0, 255, (240, 240, 3), np.uint8)
        found = {1: FACE} | ({2: other} if step == 0 else {})
        covered = places.update(frame, step / 10, found)
        # Nothing is shown until it was looked for
        assert (covered is None) == (0 < step / 10 < 0.1 + SEARCH_S)
        if covered is not None:
            assert (2 in covered) == (step / 10 <= HELD_S)
            assert 2 not in covered or covered[2].w >= other.w


def test_an_unmoving_place_is_not_covered_for_ever():
    frame = np.random.default_rng(1).integers(0, 255, (480, 640, 3), np.uint8)
    places = FaceRegions()
    places.update(frame, 0.0, {1: FACE, 2: Face(20, 20, 60, 60)})
    seen = [2 in (places.update(frame, t / 5, {1: FACE}) or {}) for t in range(1, 70)]
    assert seen.count(True) == pytest.approx((FOLLOWED_S + HELD_S) * 5, abs=2)


def test_a_small_false_alarm_does_not_show_a_user_who_turned_away():
    places = FaceRegions()
    places.update(plain(90), 0.0, {1: FACE})
    assert places.update(plain(90), 0.1, {2: Face(10, 10, 40, 40)}) is None  # until the user was looked for
    assert places.update(plain(90), 0.11 + SEARCH_S, {2: Face(10, 10, 40, 40)}) is not None
    assert places.update(plain(90), LOST_S + 0.2, {2: Face(10, 10, 40, 40)}) is None
    found = {2: Face(10, 10, 40, 40), 3: Face(200, 100, 90, 90)}
    assert places.update(plain(90), LOST_S + 0.3, found) is not None


def test_another_shot_is_not_shown_until_its_faces_were_looked_for(astronaut):
    """A live source may be a screen or a video too, and be cut."""
    places, face = FaceRegions(), Face(165, 55, 120, 120)
    other = cv2.flip(astronaut, 0)
    assert places.update(astronaut, 0.0, {1: face})
    assert places.update(astronaut, 0.1, {1: face})
    assert places.update(other, 0.2, {1: face}) is None
    assert places.update(other, 0.21 + SEARCH_S, {1: face, 2: Face(165, 337, 120, 120)})


def test_who_may_hide_another_gets_a_wider_cover():
    places, other = FaceRegions(), Face(300, 100, 80, 80)
    before = places.update(plain(90), 0.0, {1: FACE, 2: other})
    assert before == {1: FACE, 2: other}
    beside = FACE._replace(x=other.x - 20, y=other.y)
    places.update(plain(90), 0.1, {1: beside})
    covers = places.update(plain(90), 0.2 + SEARCH_S, {1: beside})
    assert covers is not None and covers[1].w > 1.5 * beside.w
    covers = places.update(plain(90), 5.0, {1: beside})
    assert covers is not None and covers[1] == beside


def bare(picture, frame, x, y, side):
    """The part of a head's middle that is in the picture as it is in the frame."""
    inner = np.s_[y + side // 4 : y + 3 * side // 4, x + side // 4 : x + 3 * side // 4]
    return float((np.abs(picture[inner].astype(int) - frame[inner]).max(axis=2) < 8).mean())


@pytest.mark.slow
def test_a_head_is_never_bare_and_the_room_is_seen_also_when_it_lies_on_its_side(astronaut, recognizer):
    head = cv2.resize(astronaut[0:260, 90:350], (260, 260))
    composer, whole, x = Composer(CAMERA), [], 60
    for step in range(48):
        turn = cv2.getRotationMatrix2D((130, 130), 90 * np.sin(np.pi * min(step, 36) / 36), 1)
        frame = plain(90)
        frame[100:360, x : x + 260] = cv2.warpAffine(head, turn, (260, 260), borderMode=cv2.BORDER_REPLICATE)
        now = scene(frame, *recognizer.read(frame, step / 15), t=step / 15)
        picture = composer.compose(now, COVERED)
        assert bare(picture, frame, x, 100, 260) < 0.05, step
        whole.append(bool((picture[-1, -1] == 90).all()))
        x += 3
    assert all(whole)


# The tilt


def tilted(astronaut, degrees):
    """The portrait, the head tilted with the clock."""
    matrix = cv2.getRotationMatrix2D((225, 120), -degrees, 1)
    return cv2.warpAffine(astronaut, matrix, (512, 512), borderMode=cv2.BORDER_REPLICATE)


@pytest.mark.parametrize("degrees", [-50, -20, -7, 0, 7, 35])
def test_the_tilt_of_a_head_is_its_faces(astronaut, recognizer, degrees):
    frame = tilted(astronaut, degrees)
    face = recognizer.read(frame)[0].face
    # The head of the portrait itself leans by some degrees
    assert HeadTilt().update(0.0, {1: face})[1] == pytest.approx(degrees + 3, abs=6)


def test_the_tilt_is_taken_on_smoothly():
    tilt, face = HeadTilt(), Face(165, 55, 119, 119)
    shown = [tilt.update(n / 30, {1: face._replace(roll=0.0 if n < 10 else 40.0)})[1] for n in range(40)]
    assert shown[9] == 0.0
    assert np.abs(np.diff(shown)).max() < 12
    assert shown[-1] == pytest.approx(40, abs=1)


def test_the_short_way_round_is_taken():
    tilt, face = HeadTilt(), Face(165, 55, 119, 119)
    tilt.update(0.0, {1: face._replace(roll=175.0)})
    assert abs(tilt.update(0.05, {1: face._replace(roll=-175.0)})[1]) > 175


def test_a_cover_turns_with_its_head():
    face = Face(200, 150, 120, 120)
    made = [
        Composer(CAMERA).compose(scene(plain(90), reading(face._replace(roll=roll)), t=0), COVERED)
        for roll in (0.0, 20.0)
    ]
    assert not np.array_equal(*made)


# The shape


@pytest.mark.parametrize(
    "frame_size", [FrameSize(640, 480), FrameSize(1280, 720), FrameSize(480, 640), FrameSize(333, 251)]
)
@pytest.mark.parametrize("form", list(OutputFormat))
def test_a_frame_fills_the_picture_or_gets_bars(frame_size, form):
    where = placement(frame_size, form.size)
    made = letterboxed(plain(200, frame_size), where, form.size)
    portrait = frame_size.width < frame_size.height
    assert (made[form.size.height // 2, 2] == 0).all() == portrait
    assert (made[2, form.size.width // 2] == 200).all()


def test_more_is_cut_below_than_above():
    frame = plain(0)
    frame[:80], frame[-80:] = 100, 200
    made = letterboxed(frame, placement(CAMERA, OutputFormat.HD.size), OutputFormat.HD.size)
    assert (made[2] == 100).all()
    assert (made[-2] == 0).all()
