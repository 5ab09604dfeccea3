"""The user's own confusion matrix: what was shown against what it should have been."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QBrush, QColor
from PySide6.QtWidgets import QWidget

from fer_desktop.core.emotions import EMOTIONS
from fer_desktop.sessions.storage.labels import SHOWN, Confusion, confusion_of
from fer_desktop.ui.text.emotion_labels import emotion_label
from fer_desktop.ui.text.translate import format_list
from fer_desktop.ui.theme import theme
from fer_desktop.ui.widgets.metrics_table import FigureTable

translate = QCoreApplication.translate

TOP = 3
ACCESSIBLE = Qt.ItemDataRole.AccessibleTextRole


class ConfusionTable(FigureTable):
    """A row for what was meant, a column for what was shown; what was right stands bold on the diagonal."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        name = self.tr("Your marks: what it should have been (rows) by what was shown (columns)")
        self.setAccessibleName(name)
        self.setToolTip(name)
        self._confusion = confusion_of(())
        theme.current().changed.connect(self._dress)

    def show_confusion(self, confusion: Confusion) -> None:
        """Show the counts."""
        self._confusion = confusion
        head = (self.tr("Should be"), *(emotion_label(name) for name in SHOWN))
        rows = zip(EMOTIONS, confusion.rows, strict=True)
        self.show_rows(head, [(emotion_label(meant), *map(str, counts)) for meant, counts in rows])
        self._dress()

    def _dress(self) -> None:
        colours = theme.colours()
        for row, counts in enumerate(self._confusion.rows):
            for column, count in enumerate(counts, 1):
                self._dress_cell(row, column, colours.text if count else colours.muted)

    def _dress_cell(self, row: int, column: int, colour: str) -> None:
        item = self.item(row, column)
        if item is None:
            return
        item.setForeground(QBrush(QColor(colour)))
        font = self.font()
        font.setBold(row + 1 == column)
        item.setFont(font)
        shown, meant, count = emotion_label(SHOWN[column - 1]), emotion_label(EMOTIONS[row]), item.text()
        # Spoken and shown for a cell, which says nothing without its row and its column
        told = self.tr("{0} shown, {1} meant: {2}").format(shown, meant, count)
        item.setToolTip(told)
        item.setData(ACCESSIBLE, told)


def summary_of(confusion: Confusion) -> str:
    """The matrix in a sentence or two."""
    if not confusion.total:
        return translate(
            "ConfusionTable", "You have marked nothing yet: press W in Live when an emoji is wrong, or right."
        )
    right, wrong = confusion.right, confusion.total - confusion.right
    told = translate("ConfusionTable", "{0} marked: {1} right, {2} wrong.").format(
        confusion.total, right, wrong
    )
    most = _most_confused(confusion)
    return (
        f"{told} " + translate("ConfusionTable", "Most often wrong: {0}.").format(format_list(most))
        if most
        else told
    )


def _most_confused(confusion: Confusion) -> list[str]:
    wrong = [
        (count, row, column)
        for row, counts in enumerate(confusion.rows)
        for column, count in enumerate(counts)
        if count and row != column
    ]
    text = translate("ConfusionTable", "{0} for {1} ({2})")
    return [
        text.format(emotion_label(SHOWN[column]), emotion_label(EMOTIONS[row]), count)
        for count, row, column in sorted(wrong, key=lambda each: (-each[0], *each[1:]))[:TOP]
    ]
