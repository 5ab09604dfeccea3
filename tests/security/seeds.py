"""Makes small intact files of every accepted kind, from which the fuzzing makes damaged ones."""

from __future__ import annotations

import io
import json
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import av
import cv2
import numpy as np
from PIL import Image, ImageCms
from skimage import data

from fer_desktop.core import paths
from fer_desktop.core.emotions import EMOTIONS
from fer_desktop.core.messages import Message
from fer_desktop.core.settings import Settings, to_json
from fer_desktop.models.personal_fit_file import PersonalFitRecord, personal_file, save_personal
from fer_desktop.recognition.personal_fit import PersonalFit
from fer_desktop.sessions.model import SourceKind
from fer_desktop.sessions.storage.labels import Label, LabelStore
from fer_desktop.sessions.storage.recorder import Recorder
from fer_desktop.sessions.storage.store import Store
from tests.support.clips import numbered, write_clip
from tests.support.heif import HeicOptions, heic
from tests.support.odd_videos import joined, odd_video, two_streams
from tests.support.tiff import FLOAT, tiff
from tests.support.videos import make_video, with_sound
from tests.unit.recognition.models import METADATA, model, write
from tests.unit.sessions.made import long_session, scored

if TYPE_CHECKING:
    from fer_desktop.recognition.detection.boxes import Frame

PICTURES = {
    "jpg": ("JPEG", {}),
    "progressive.jpg": ("JPEG", {"progressive": True}),
    "png": ("PNG", {}),
    "webp": ("WEBP", {}),
    "lossless.webp": ("WEBP", {"lossless": True}),
    "bmp": ("BMP", {}),
    "tif": ("TIFF", {}),
    "lzw.tif": ("TIFF", {"compression": "tiff_lzw"}),
    "jpeg.tif": ("TIFF", {"compression": "jpeg"}),
    "avif": ("AVIF", {"speed": 10}),
    "jp2": ("JPEG2000", {}),
    "ppm": ("PPM", {}),
}
CLIPS = {
    "mp4": "libx264",
    "mkv": "libx264",
    "mov": "mjpeg",
    "webm": "libvpx",
    "avi": "mpeg4",
    "mpg": "mpeg2video",
    "ts": "mpeg2video",
    "flv": "flv1",
    "wmv": "wmv2",
    "3gp": "h263",
}
SIZE_OF = {"3gp": (176, 144)}


def make_seeds(folder: Path) -> Path:
    """Make a folder with files for each kind."""
    for make in (
        _pictures,
        _videos,
        _history,
        _settings,
        _personal,
        _emoji,
        _models,
        _notes,
        _cards,
        _sets,
        _requests,
    ):
        place = folder / make.__name__.strip("_")
        place.mkdir(parents=True)
        make(place)
    return folder


def _portrait(side: int = 96) -> Image.Image:
    return Image.fromarray(data.astronaut()[0:260, 90:350]).resize((side, side))


def _pictures(folder: Path) -> None:
    rgb = _portrait()
    exif = Image.Exif()
    exif[0x0112] = 6
    for name, (kind, options) in PICTURES.items():
        rgb.save(folder / f"rgb.{name}", kind, **options)
    rgb.save(folder / "turned.jpg", "JPEG", exif=exif)
    rgb.save(folder / "several.mpo", "MPO", save_all=True, append_images=[rgb.rotate(9)])
    for mode in ("L", "P", "LA", "RGBA", "1", "I;16"):
        rgb.convert("L" if mode == "I;16" else mode).convert(mode).save(folder / f"{mode[0]}{len(mode)}.png")
    rgb.convert("CMYK").save(folder / "cmyk.jpg")
    rgb.convert("CMYK").save(folder / "cmyk.tif")
    rgb.convert("F").save(folder / "float.tif")
    rgb.convert("P").save(folder / "palette.bmp")
    rgb.convert("L").save(folder / "grey.pgm")
    rgb.convert("RGBA").save(folder / "alpha.webp", lossless=True)
    _odd_pictures(folder, rgb)
    rgb.save(folder / "moves.gif", save_all=True, append_images=[rgb.rotate(9)], duration=50)


def _odd_pictures(folder: Path, rgb: Image.Image) -> None:
    """HEIC, profiles, deep TIFFs and pages."""
    bgr = np.ascontiguousarray(np.asarray(rgb)[..., ::-1])
    turn = [(b"irot", b"\1"), (b"imir", b"\0")]
    (folder / "tiles.heic").write_bytes(heic(bgr, HeicOptions(tile=64, turns=turn)))
    (folder / "alpha.heic").write_bytes(heic(bgr, HeicOptions(alpha=bgr[..., 1])))
    (folder / "deep.heic").write_bytes(heic(bgr, HeicOptions(pixel_format="yuv420p10le")))
    (folder / "deep.tif").write_bytes(tiff(np.asarray(rgb).astype(int) * 16, 12))
    (folder / "wide.tif").write_bytes(tiff(np.asarray(rgb) / 255, 32, FLOAT))
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")).tobytes()
    rgb.save(folder / "profile.jpg", icc_profile=profile)
    rgb.resize((16, 16)).save(folder / "pages.tif", save_all=True, append_images=[_portrait()])
    rgb.save(folder / "moves.webp", save_all=True, append_images=[rgb.rotate(9)], duration=50)


def _odd_videos(folder: Path) -> None:
    """Joined recordings, holes, several streams, combs, bright colours."""
    parts = [
        odd_video(folder / f"part{n}.ts", seconds=1, start_s=start) for n, start in enumerate((0, 40000))
    ]
    joined(folder / "joined.ts", parts)
    odd_video(folder / "hole.mkv", seconds=2, left_out=(0.5, 1.2))
    two_streams(folder / "two.mkv", (False, True), (6, 6))
    two_streams(folder / "two.mp4", (True, False), (6, 6))
    write_clip(folder / "combs.mp4", [numbered(n) for n in range(6)], options={"x264-params": "interlaced=1"})
    write_clip(folder / "frames.avi", [numbered(n) for n in range(9)], codec="mpeg4", options={"bf": "2"})


def _videos(folder: Path) -> None:
    _odd_videos(folder)
    for suffix, codec in CLIPS.items():
        width, height = SIZE_OF.get(suffix, (96, 64))
        _clip(folder / f"clip.{suffix}", codec, [numbered(n, width, height) for n in range(10)])
    write_clip(folder / "turned.mp4", [numbered(n) for n in range(6)], rotation=90)
    with_sound(folder / "sound.mp4", "aac", [numbered(n) for n in range(6)])
    with_sound(folder / "sound.mkv", "pcm_s16le", [numbered(n) for n in range(6)])
    make_video(folder / "face.mp4", cv2.cvtColor(data.astronaut(), cv2.COLOR_RGB2BGR), count=6)


def _clip(path: Path, codec: str, frames: list[Frame]) -> None:
    """Write a clip at a frame rate of television, as some codecs know no other."""
    with av.open(str(path), "w") as container:
        stream = container.add_stream(codec, rate=25)
        stream.height, stream.width = frames[0].shape[:2]
        stream.pix_fmt = "yuvj420p" if codec == "mjpeg" else "yuv420p"
        for frame in frames:
            container.mux(stream.encode(av.VideoFrame.from_ndarray(frame, "bgr24")))
        container.mux(stream.encode(None))


def _history(folder: Path) -> None:
    path = folder / "history.db"
    for title, rows in {"kept": [scored(0), scored(1)], "long": list(long_session(12))}.items():
        with Recorder(path, SourceKind.VIDEO, title, "video.mp4", {"every_s": 0.5, "model": "1"}) as recorder:
            for row in rows:
                recorder.add_rows([row])
    ended = Recorder(path, SourceKind.CAMERA, "ended", "Built-in", {"live": True, "model": "1"})
    ended.add_rows([scored(0)])
    ended.finish(1.0, Message("{camera} gives no picture.", camera=Message("Camera {number}", number=2)))
    with LabelStore(path) as marks:
        marks.add(Label(datetime(2026, 1, 2, tzinfo=UTC), None, EMOTIONS[1], 0.5, (0.125,) * 8))
    Store(path).close()
    for beside in folder.glob("history.db?*"):
        beside.rmdir() if beside.is_dir() else beside.unlink()


def _settings(folder: Path) -> None:
    filled = {name: "7" if value == "" else value for name, value in to_json(Settings()).items()}
    for name, values in {"fresh": to_json(Settings()), "filled": filled}.items():
        (folder / f"{name}.json").write_text(json.dumps(values, indent=2), "utf-8")


def _personal(folder: Path) -> None:
    save_personal(
        PersonalFitRecord(
            PersonalFit((0.1, -0.2, 0.0, 0.3, 0.0, 0.0, -0.1, 0.0)), "2026-01-02T03:04:05.678Z", "1", 3, 5, 8
        )
    )
    (folder / "personal.json").write_bytes(personal_file().read_bytes())
    personal_file().unlink()


def _emoji(folder: Path) -> None:
    picture = _portrait(48).convert("RGBA")
    more = [picture.rotate(5 * n) for n in range(1, 4)]
    for name, options in {"still.png": {}, "still.webp": {"lossless": True}}.items():
        picture.save(folder / name, **options)
    for name in ("moving.gif", "moving.webp", "moving.png"):
        picture.save(folder / name, save_all=True, append_images=more, duration=40)
    for name in ("happiness", "fear", "unknown"):
        (folder / f"{name}.svg").write_bytes(paths.emoji_art(f"{name}.svg").read_bytes())


def _models(folder: Path) -> None:
    sized = METADATA | {"input_size": "16"}
    write(folder / "even.onnx", model(size=16), sized)
    write(folder / "weighed.onnx", model(size=16, weight=1e-5), sized)
    (folder / "shipped.onnx").write_bytes(paths.model().read_bytes())


def _notes(folder: Path) -> None:
    note = {"made_of": "0" * 64, "size": 4, "mtime_ns": 10**18}
    notes = {"version": 1, "films": {"a.mp4": note, "b.mp4": note}}
    (folder / "notes.json").write_text(json.dumps(notes, indent=1), "utf-8")


def _cards(folder: Path) -> None:
    (folder / "shipped.json").write_bytes(paths.model_card().read_bytes())
    share = {"accuracy": 0.5, "macro_recall": 0.25}
    card = {"version": "2", "note": "text", "bytes": 9, "sha256": "0" * 64, "valid": share, "test": share}
    (folder / "small.json").write_text(json.dumps(card), "utf-8")


def _sets(folder: Path) -> None:
    (folder / "happiness.png").write_bytes(still_picture())
    picture = _portrait(48).convert("RGBA")
    more = [picture.rotate(5 * n) for n in range(1, 4)]
    picture.save(folder / "happiness.webp", save_all=True, append_images=more, duration=40)


def _requests(folder: Path) -> None:
    request = {"paths": ["a.jpg", "b.mp4"], "token": "a token"}
    (folder / "request.json").write_text(json.dumps(request), "utf-8")


def still_picture() -> bytes:
    """A plain PNG emoji."""
    file = io.BytesIO()
    Image.new("RGBA", (32, 32), (200, 180, 40, 255)).save(file, "PNG")
    return file.getvalue()
