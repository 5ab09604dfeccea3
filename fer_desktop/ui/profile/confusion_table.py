"""The confusion matrix of the user's corrections: the right emotion against the one shown."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QBrush, QColor
from PySide6.QtWidgets import QWidget

from fer_desktop.core.emotions import EMOTIONS
from fer_desktop.sessions.storage.labels import PREDICTIONS, Confusion, confusion_of
from fer_desktop.ui.text.emotion_labels import emotion_label
from fer_desktop.ui.text.translate import format_list
from fer_desktop.ui.theme import theme
from fer_desktop.ui.widgets.metrics_table import MetricsTable

translate = QCoreApplication.translate

TOP = 3
ACCESSIBLE = Qt.ItemDataRole.AccessibleTextRole


class ConfusionTable(MetricsTable):
    """A row for each right emotion and a column for each shown one; the diagonal is bold."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        name = self.tr("Your corrections: the right emotion (rows) by the one shown (columns)")
        self.setAccessibleName(name)
        self.setToolTip(name)
        self._confusion = confusion_of(())
        theme.current().changed.connect(self._apply_theme)

    def show_confusion(self, confusion: Confusion) -> None:
        """Show the counts."""
        self._confusion = confusion
        head = (self.tr("Should be"), *(emotion_label(name) for name in PREDICTIONS))
        rows = zip(EMOTIONS, confusion.rows, strict=True)
        self.show_rows(head, [(emotion_label(meant), *map(str, counts)) for meant, counts in rows])
        self._apply_theme()

    def _apply_theme(self) -> None:
        colours = theme.colours()
        for row, counts in enumerate(self._confusion.rows):
            for column, count in enumerate(counts, 1):
                self._style_cell(row, column, colours.text if count else colours.muted)

    def _style_cell(self, row: int, column: int, colour: str) -> None:
        item = self.item(row, column)
        if item is None:
            return
        item.setForeground(QBrush(QColor(colour)))
        font = self.font()
        font.setBold(row + 1 == column)
        item.setFont(font)
        shown, meant, count = (
            emotion_label(PREDICTIONS[column - 1]),
            emotion_label(EMOTIONS[row]),
            item.text(),
        )
        # A cell alone says nothing without its row and its column
        text = self.tr("{0} shown, {1} was right: {2}").format(shown, meant, count)
        item.setToolTip(text)
        item.setData(ACCESSIBLE, text)


def summary_of(confusion: Confusion) -> str:
    """Sum up the matrix in a sentence or two."""
    if not confusion.total:
        return translate(
            "ConfusionTable", "No corrections yet. Press W in Live when an emoji is wrong, or right."
        )
    right, wrong = confusion.right, confusion.total - confusion.right
    text = translate("ConfusionTable", "{0} checked: {1} right, {2} wrong.")
    summary = text.format(confusion.total, right, wrong)
    mistakes = _common_mistakes(confusion)
    if not mistakes:
        return summary
    common = translate("ConfusionTable", "Most common mistakes: {0}.")
    return f"{summary} {common.format(format_list(mistakes))}"


def _common_mistakes(confusion: Confusion) -> list[str]:
    wrong = [
        (count, row, column)
        for row, counts in enumerate(confusion.rows)
        for column, count in enumerate(counts)
        if count and row != column
    ]
    text = translate("ConfusionTable", "{0} instead of {1} ({2})")
    return [
        text.format(emotion_label(PREDICTIONS[column]), emotion_label(EMOTIONS[row]), count)
        for count, row, column in sorted(wrong, key=lambda each: (-each[0], *each[1:]))[:TOP]
    ]
