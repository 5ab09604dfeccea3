"""What the Photo window says about the files that it was given."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from fer_desktop.core.file_io import display_name
from fer_desktop.ui.text.bidi import bidi_isolate
from fer_desktop.ui.text.emotion_labels import PluralTexts
from fer_desktop.ui.text.translate import translate_message
from fer_desktop.workers.photo_jobs import OpenedPhoto

translate = QCoreApplication.translate

LeftOut = PluralTexts("LeftOut")


def message_about(opened: OpenedPhoto) -> str:
    """How a photo was read, which ones couldn't be, and which videos were left out; mostly empty."""
    said = [translate_message(note) for note in opened.result.notes] if opened.result else []
    if opened.unreadable:
        said.append(translate_message(next(iter(opened.unreadable.values()))))
        if more := len(opened.unreadable) - 1:
            one = translate("LeftOut", "1 more photo can't be read.")
            said.append(one if more == 1 else LeftOut.tr("%Ln more photos can't be read.", "", more))
    if len(opened.left_out) == 1:
        name = bidi_isolate(display_name(opened.left_out[0]))
        said.append(translate("LeftOut", "{0} is a video and was left out: open it in Video.").format(name))
    elif opened.left_out:
        count = len(opened.left_out)
        said.append(LeftOut.tr("%Ln videos were left out: open them in Video.", "", count))
    return " ".join(said)
