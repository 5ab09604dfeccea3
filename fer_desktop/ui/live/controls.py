"""The foot of the Live window: the buttons and the sentences on privacy; and the recording badge."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QMenu, QPushButton, QVBoxLayout, QWidget

from fer_desktop.core.commands import Command
from fer_desktop.ui.text.formats import clock
from fer_desktop.ui.theme import theme
from fer_desktop.ui.theme.icons import Icon, set_icon
from fer_desktop.ui.widgets.controls import ElidedLabel, button, label, set_spacing
from fer_desktop.ui.widgets.layouts import FlowLayout
from fer_desktop.ui.widgets.status_badge import StatusDot, lay_out_chip, leave_focus
from fer_desktop.ui.widgets.steady import SteadyButton, SteadyLabel


class LiveControls(QWidget):
    """What can be done, grouped by purpose, and what happens to the pictures, in sentences.

    Nothing in it moves when its captions or sentences change.
    """

    def __init__(self, cameras: QMenu, stop_all: SteadyButton, parent: QWidget | None = None) -> None:
        """``stop_all`` is the button that stops or resumes sharing."""
        super().__init__(parent)
        self._recording = self._in_call = False
        self._sentences = self._privacy_sentences()
        self.privacy = SteadyLabel(list(self._sentences.values()), "small", wrap=True)
        self.stop_all = stop_all
        self._make_source_buttons(cameras)
        self._make_session_buttons()
        self._make_call_buttons()
        for each in self.buttons():
            leave_focus(each)
        self._lay_out()
        self.show_recording(False)

    def _lay_out(self) -> None:
        groups = QWidget()
        flow = FlowLayout(groups, gap=2)
        for names, group in self._groups():
            flow.addWidget(_group(names, group))
        column = QVBoxLayout(self)
        set_spacing(column, 0, 1)
        column.addWidget(groups)
        column.addWidget(self.privacy)

    def _groups(self) -> tuple[tuple[str, tuple[QPushButton, ...]], ...]:
        return (
            (self.tr("Source"), (self.camera,)),
            (self.tr("Session"), (self.record, self.bookmark, self.snapshot)),
            (self.tr("View"), (self.me, self.full_screen)),
            (self.tr("In a call"), (self.overlay, self.virtual_camera, self.mini, self.stop_all)),
        )

    def _make_source_buttons(self, cameras: QMenu) -> None:
        tip = self.tr("Choose a camera, the screen, a screen region or a video (Alt+C)")
        self.camera = button(self.tr("&Camera"), tip, icon=Icon.CAMERA)
        self.camera.setMenu(cameras)
        self.camera.setProperty("menu", True)
        self.me = button(
            self.tr("My fac&e"),
            self.tr("Your personal calibration; press W to correct the emoji (Alt+E)"),
            icon=Icon.MY_FACE,
        )
        self.me.setProperty("menu", True)
        tip = self.tr("Fill the screen with the picture and the emoji; Esc leads back")
        self.full_screen = button(self.tr("&Full screen"), tip, Command.FULL_SCREEN, icon=Icon.FULL_SCREEN)

    def _make_session_buttons(self) -> None:
        tip = self.tr("Save the readings of this session in the history, without pictures; or stop")
        self.record = SteadyButton(
            [self.tr("&Record"), self.tr("Stop &recording")], tip, Command.RECORD, "accent", Icon.RECORD
        )
        self.record.setCheckable(True)
        tip = self.tr(
            "Bookmark this moment of the recording, with a word if you like (B; Shift+B asks for the word)"
        )
        self.bookmark = button(self.tr("&Bookmark"), tip, icon=Icon.BOOKMARK)
        tip = self.tr("Save this picture with its boxes")
        self.snapshot = button(self.tr("&Snapshot…"), tip, Command.SNAPSHOT, icon=Icon.SNAPSHOT)

    def _make_call_buttons(self) -> None:
        self.overlay = button(
            self.tr("&Overlay"), self.tr("The emoji above every window (Alt+O)"), icon=Icon.OVERLAY
        )
        self.overlay.setProperty("menu", True)
        tip = self.tr("Show your emoji in a call: choose it there as your camera (Alt+L)")
        captions = [self.tr("Virtua&l camera…"), self.tr("Virtua&l camera: on")]
        self.virtual_camera = SteadyButton(captions, tip, Command.VIRTUAL_CAMERA, icon=Icon.VIRTUAL_CAMERA)
        tip = self.tr("Only the emoji, in a small window for OBS and the like")
        self.mini = button(self.tr("M&ini window"), tip, Command.MINI_WINDOW, icon=Icon.MINI)

    def buttons(self) -> tuple[QPushButton, ...]:
        """The buttons in the order of the Tab key."""
        return tuple(each for _, group in self._groups() for each in group)

    def show_virtual_camera(self, on: bool) -> None:
        """Say whether a call sees pictures of this window."""
        self._in_call = on
        self._show_privacy()
        words = self.tr("Virtua&l camera: on") if on else self.tr("Virtua&l camera…")
        self.virtual_camera.say(words, self.virtual_camera.toolTip())

    def show_recording(self, on: bool) -> None:
        """Say what is saved, and what the record button will do."""
        self._recording = on
        self._show_privacy()
        self.record.setChecked(on)
        caption = self.tr("Stop &recording") if on else self.tr("&Record")
        self.record.say(caption, self.record.toolTip())
        set_icon(self.record, Icon.STOP if on else Icon.RECORD)

    def _privacy_sentences(self) -> dict[tuple[bool, bool], str]:
        """What happens to the pictures, by whether readings are recorded and whether a call gets pictures."""
        recorded = self.tr("Recording is on: readings are saved in the history, pictures are not.")
        discarded = self.tr("Pictures are analysed on this computer and then discarded.")
        nowhere = self.tr("Nothing is sent anywhere.")
        to_call = self.tr("Your call gets the virtual camera's pictures. Nothing else is sent anywhere.")
        off = self.tr("Recording is off.")
        return {
            (False, False): f"{discarded} {nowhere} {off}",
            (False, True): f"{discarded} {to_call} {off}",
            (True, False): f"{recorded} {discarded} {nowhere}",
            (True, True): f"{recorded} {discarded} {to_call}",
        }

    def _show_privacy(self) -> None:
        self.privacy.setText(self._sentences[self._recording, self._in_call])


def _group(name: str, buttons: Sequence[QPushButton]) -> QWidget:
    group = QWidget()
    group.setAccessibleName(name)
    flow = FlowLayout(group)
    for each in buttons:
        flow.addWidget(each)
    return group


class _RedDot(StatusDot):
    """Filled while recording, a ring while the recording is paused."""

    def __init__(self) -> None:
        super().__init__()
        self.paused = False

    def draw(self, painter: QPainter) -> None:
        red = QColor(theme.colours().danger)
        painter.setPen(QPen(red, 2 if self.paused else 1))
        painter.setBrush(Qt.BrushStyle.NoBrush if self.paused else red)
        self.draw_circle(painter)


class RecordingBadge(QWidget):
    """*Recording* in red with the recorded time; hidden otherwise."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._dot = _RedDot()
        self.words = ElidedLabel("recording")
        self.time = label(role="muted")
        lay_out_chip(self, self._dot, self.words, self.time)
        self.setToolTip(self.tr("Readings are saved in the history, pictures are not"))
        self.show_state(False)
        self.hide()

    def show_state(self, paused: bool) -> None:
        """Say whether the recording is paused."""
        self._dot.paused = paused
        self._dot.update()
        words = self.tr("Recording paused") if paused else self.tr("Recording")
        self.words.setText(words)
        self.setAccessibleName(words)

    def show_time(self, seconds: float) -> None:
        """Show how long the session is, in seconds."""
        self.time.setText(clock(seconds))
