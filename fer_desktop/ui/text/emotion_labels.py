"""The translated names of emotions and reasons, and percentages."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, QLocale

from fer_desktop.core.emotions import NO_FACE, UNKNOWN, plain
from fer_desktop.core.formatting import to_percent
from fer_desktop.ui.text.translate import format_list

translate = QCoreApplication.translate


class PluralTexts:
    """Plural forms outside of widgets, since Qt's tools extract plural forms from calls of ``tr`` only.

    The variable must have the name of the context.
    """

    def __init__(self, context: str) -> None:
        self._context = context

    def tr(self, text: str, comment: str, count: int) -> str:
        """The text in the plural form for ``count``."""
        return translate(self._context, text, comment, count)


Words = PluralTexts("Words")


def emotion_label(name: str) -> str:
    """The translated name of an emotion, a weak or strong emoji, *unknown* or *no face*."""
    return _names()[plain(str(name))]


def reasons_of(reasons: Iterable[str]) -> str:
    """The reasons why a face is unknown, as a list."""
    texts = _reasons()
    return format_list(texts.get(str(reason), str(reason)) for reason in reasons)


def hint_for(reasons: Iterable[str]) -> str:
    """The reasons why a face is unknown, each as a sentence that says what helps."""
    texts = _hints()
    return " ".join(texts.get(str(reason), str(reason)) for reason in reasons)


def percent(share: float, decimals: int = 1) -> str:
    """A share (0 to 1) as a localised percentage; see `to_percent`."""
    figure = QLocale().toString(to_percent(share, decimals), "f", decimals)
    return translate("Words", "{0}\u00a0%").format(figure)


def not_scored(share: float) -> str:
    """The sentence under every result. share: the part, 0 to 1, that could not be scored."""
    return translate("Words", "Expression guesses, not feelings. {0} not scored.").format(percent(share, 0))


def photo_turned(degrees: int) -> str:
    """The sentence about a photo that lies on its side or upside down; empty for an upright one."""
    if degrees == 0:
        return ""
    if degrees == 180:
        return translate("Words", "This photo seems to be upside down. Its faces were read the right way up.")
    return translate("Words", "This photo seems to lie on its side. Its faces were read the right way up.")


def faces_found(count: int, unscored: int) -> str:
    """The sentences under a photo: how many faces were found in it, and in how many no emotion was seen."""
    one = translate("Words", "1 face found; some may be missed.")
    found = one if count == 1 else Words.tr("%Ln faces found; some may be missed.", "", count)
    guesses = translate("Words", "Expression guesses, not feelings.")
    if not unscored:
        return f"{found} {guesses}"
    left = translate("Words", "{0} not scored.").format(percent(unscored / count, 0))
    return f"{found} {guesses} {left}"


def _names() -> dict[str, str]:
    return {
        "neutral": translate("Words", "Neutral"),
        "happiness": translate("Words", "Happiness"),
        "surprise": translate("Words", "Surprise"),
        "sadness": translate("Words", "Sadness"),
        "anger": translate("Words", "Anger"),
        "disgust": translate("Words", "Disgust"),
        "fear": translate("Words", "Fear"),
        "contempt": translate("Words", "Contempt"),
        UNKNOWN: translate("Words", "Unknown"),
        NO_FACE: translate("Words", "No face"),
    }


def _reasons() -> dict[str, str]:
    return {
        "too dark": translate("Words", "too dark"),
        "too small": translate("Words", "too small"),
        "blurred": translate("Words", "blurred"),
        "turned away": translate("Words", "turned away"),
        "covered": translate("Words", "covered"),
        "two emotions tied": translate("Words", "two emotions tied"),
        "no clear winner": translate("Words", "no clear winner"),
    }


def _hints() -> dict[str, str]:
    return {
        "too dark": translate("Words", "The face is too dark: turn on a light in front of it."),
        "too small": translate("Words", "The face is too small: come closer or take a larger picture."),
        "blurred": translate("Words", "The face is blurred: hold still or take a sharper picture."),
        "turned away": translate("Words", "The face is turned away: it is read best from the front."),
        "covered": translate("Words", "The mouth is covered: no emotion can be read without it."),
        "two emotions tied": translate("Words", "Two emotions are tied: the expression lies between them."),
        "no clear winner": translate("Words", "There is no clear winner: no emotion stands out."),
    }
