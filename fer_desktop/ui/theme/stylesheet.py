"""The application's style sheet, built from the colours and text sizes of the theme."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtGui import QFontDatabase

from fer_desktop.core import paths
from fer_desktop.core.errors import ResourceError

if TYPE_CHECKING:
    from fer_desktop.ui.theme.colors import Colours

POINTS_OF_SIGNS = 10.0
"""The size of text beside which the signs have the sides that `_signs` names."""

TEXT = """
QWidget {{ color: {text}; font-size: {body}pt; }}
QMainWindow, QDialog {{ background: {window}; }}
QLabel {{ background: transparent; }}
QLabel:disabled {{ color: {muted}; }}
*[role="hero"] {{ font-size: {hero}pt; font-weight: 600; }}
*[role="title"] {{ font-size: {title}pt; font-weight: 600; }}
*[role="small"] {{ font-size: {small}pt; color: {muted}; }}
*[role="muted"] {{ color: {muted}; }}
*[role="error"] {{ color: {danger}; }}
*[role="recording"] {{ color: {danger}; font-weight: 600; }}
*[role="strong"] {{ font-weight: 600; }}
*[role="fixed"] {{ font-family: "{fixed}", monospace; }}
QToolTip {{ background: {text}; color: {window}; border: none; padding: 4px 8px; font-size: {small}pt; }}
"""

SURFACES = """
*[role="card"] {{ background: {surface}; border: 1px solid {line}; border-radius: 8px; }}
*[role="notice"] {{ background: {inset}; border: none; border-radius: 8px; }}
*[role="overlay"] {{ background: {surface}; color: {text}; border: 1px solid {edge}; border-radius: 8px;
    padding: 2px 8px; font-weight: 600; }}
*[role="dropping"] {{ background: {hover}; border: 2px dashed {accent}; border-radius: 8px; }}
QScrollArea, QScrollArea > QWidget > QWidget {{ background: transparent; border: none; }}
QStatusBar {{ background: {window}; color: {muted}; border-top: 1px solid {line}; font-size: {small}pt; }}
QStatusBar::item {{ border: none; }}
QStatusBar QPushButton {{ padding: 2px 8px; font-size: {small}pt; icon-size: {sign}px; }}
QStatusBar QPushButton:focus {{ padding: 1px 7px; }}
QSplitter::handle {{ background: transparent; }}
QMenu {{ background: {surface}; border: 1px solid {line}; padding: 4px; }}
QMenu::item {{ padding: 6px 24px 6px 12px; border-radius: 4px; }}
QMenu::indicator {{ width: {sign}px; height: {sign}px; margin: 0 6px; }}
QMenu::indicator:checked {{ {check} }}
QMenu::right-arrow {{ width: {small_sign}px; height: {small_sign}px; margin: 0 6px; }}
QMenu::item:selected {{ background: {hover}; color: {text}; }}
QMenu::item:disabled {{ color: {muted}; }}
QMenu::separator {{ height: 1px; background: {line}; margin: 4px 8px; }}
"""

BUTTONS = """
QPushButton, QToolButton {{
    background: {surface}; border: 1px solid {line}; border-radius: 6px; padding: 7px 15px;
    icon-size: {icon}px; }}
QPushButton:hover, QToolButton:hover {{ background: {hover}; border-color: {accent}; }}
QPushButton:pressed, QToolButton:pressed, QToolButton:checked, QPushButton:checked {{
    background: {hover}; border-color: {accent}; }}
QPushButton:focus, QToolButton:focus {{ border: 2px solid {accent}; padding: 6px 14px; }}
QPushButton:disabled, QToolButton:disabled {{
    color: {muted}; background: {inset}; border-color: {inset}; }}
QPushButton[role="accent"] {{
    background: {accent}; color: {on_accent}; border-color: {accent}; font-weight: 600; }}
QPushButton[role="accent"]:hover {{ background: {accent_hover}; border-color: {accent_hover}; }}
QPushButton[role="accent"]:focus {{ border: 2px solid {text}; }}
QPushButton[role="accent"]:disabled {{ color: {muted}; background: {inset}; border-color: {inset}; }}
QPushButton[role="quiet"], QToolButton[role="quiet"] {{ background: transparent; border-color: transparent; }}
QPushButton[role="quiet"]:hover, QToolButton[role="quiet"]:hover {{ background: {hover}; }}
QPushButton[role="quiet"]:checked {{ background: {hover}; border-color: {accent}; }}
QPushButton[role="quiet"]:focus, QToolButton[role="quiet"]:focus {{ border-color: {accent}; }}
QPushButton[role="quiet"]:disabled, QToolButton[role="quiet"]:disabled {{ background: transparent; }}
QToolButton::menu-indicator, QPushButton::menu-indicator {{ {menu_arrow}
    width: {small_sign}px; height: {small_sign}px;
    subcontrol-position: right center; subcontrol-origin: padding; right: 8px; }}
QPushButton[role="tile"] {{ border-radius: 12px; padding: 0; text-align: center; }}
QPushButton[role="tile"]:focus {{ border: 2px solid {accent}; padding: 0; }}
QPushButton[role="tile"]:disabled {{ background: transparent; border: 1px solid {line}; }}
QPushButton[menu="true"] {{ padding-right: {beside_sign}px; }}
"""

FIELDS = """
QLineEdit, QComboBox, QAbstractSpinBox, QPlainTextEdit, QTextEdit {{
    background: {surface}; border: 1px solid {edge}; border-radius: 6px; padding: 7px 9px;
    selection-background-color: {accent}; selection-color: {on_accent};
    placeholder-text-color: {muted}; }}
QLineEdit:focus, QComboBox:focus, QAbstractSpinBox:focus, QPlainTextEdit:focus, QTextEdit:focus {{
    border: 2px solid {accent}; padding: 6px 8px; }}
QComboBox:disabled, QLineEdit:disabled, QAbstractSpinBox:disabled {{
    color: {muted}; background: {inset}; border-color: {inset}; }}
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {{
    border: none; width: {button_width}px; }}
QAbstractSpinBox::up-arrow {{ {up_arrow} width: {small_sign}px; height: {small_sign}px; }}
QAbstractSpinBox::down-arrow {{ {menu_arrow} width: {small_sign}px; height: {small_sign}px; }}
QComboBox::drop-down {{ border: none; width: {button_width}px; }}
QComboBox::down-arrow {{ {menu_arrow} width: {sign}px; height: {sign}px; }}
QComboBox QAbstractItemView {{ background: {surface}; border: 1px solid {line}; padding: 4px;
    selection-background-color: {hover}; selection-color: {text}; outline: none; }}
QCheckBox {{ spacing: 8px; padding: 4px 0; }}
QCheckBox::indicator {{ width: {sign}px; height: {sign}px; border: 1px solid {edge}; border-radius: 4px;
    background: {surface}; }}
QCheckBox::indicator:hover {{ border-color: {accent}; }}
QCheckBox::indicator:focus {{ border: 2px solid {accent};
    width: {focused_sign}px; height: {focused_sign}px; }}
QCheckBox::indicator:checked {{ background: {accent}; border-color: {accent}; {tick} }}
QCheckBox::indicator:checked:focus {{ border-color: {text}; }}
QRadioButton {{ spacing: 8px; padding: 4px 0; }}
QRadioButton::indicator {{ width: {focused_sign}px; height: {focused_sign}px; border: 1px solid {edge};
    border-radius: {half_sign}px;
    background: {surface}; }}
QRadioButton::indicator:hover {{ border-color: {accent}; }}
QRadioButton::indicator:checked {{ width: {dot}px; height: {dot}px; border: {ring}px solid {accent}; }}
QRadioButton::indicator:focus {{ border-color: {text}; }}
QCheckBox:disabled, QRadioButton:disabled {{ color: {muted}; }}
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled {{
    background: {inset}; border-color: {line}; }}
QProgressBar {{ background: {inset}; border: none; border-radius: 2px; max-height: 4px; }}
QProgressBar::chunk {{ background: {accent}; border-radius: 2px; }}
"""

DIALOGS = """
QDialogButtonBox {{ dialogbuttonbox-buttons-have-icons: 0; }}
QFileDialog QToolButton {{ padding: 4px; }}
QFileDialog QToolButton:focus {{ padding: 3px; }}
QAbstractItemView {{ background: {surface}; border: 1px solid {line}; border-radius: 6px; outline: none;
    selection-background-color: {hover}; selection-color: {text}; }}
QAbstractItemView[role="bare"] {{ background: transparent; border: none; }}
QListWidget::item {{ padding: 4px 8px; border-radius: 4px; }}
QListWidget::item:selected {{ background: {hover}; color: {text}; }}
QListWidget::item:focus {{ border: 2px solid {accent}; padding: 2px 6px; }}
QTableView[role="bare"]::item {{ padding: 0 8px; }}
QTableView[role="bare"]::item:selected {{ background: {hover}; color: {text}; }}
QTableView[role="bare"]::item:focus {{ border: 2px solid {accent}; border-radius: 4px; padding: 0 6px; }}
QHeaderView {{ background: {surface}; border: none; }}
QHeaderView::section {{ background: {surface}; color: {muted}; border: none;
    border-bottom: 1px solid {line}; padding: 4px 11px; }}
"""

SCROLLING = """
QScrollBar:vertical {{ background: transparent; width: 12px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 12px; margin: 0; }}
QScrollBar::handle {{ background: {edge}; border-radius: 3px; margin: 3px; }}
QScrollBar::handle:vertical {{ min-height: 32px; }}
QScrollBar::handle:horizontal {{ min-width: 32px; }}
QScrollBar::handle:hover {{ background: {muted}; }}
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page {{
    background: transparent; border: none; width: 0; height: 0; }}
"""


def style_sheet(colours: Colours, points: Mapping[str, float]) -> str:
    """The style sheet for one scheme; ``points`` are the sizes of text by the name of their step."""
    values = dict(vars(colours))
    values.update({name.lower(): f"{size:.1f}" for name, size in points.items()})
    values.update(_signs(points["BODY"]))
    values["fixed"] = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont).family()
    values["menu_arrow"] = _image("chevron", colours.dark)
    values["up_arrow"] = _image("chevron-up", colours.dark)
    values["tick"] = _image("tick", colours.dark)
    values["check"] = _image("check", colours.dark)
    return (TEXT + SURFACES + BUTTONS + FIELDS + DIALOGS + SCROLLING).format(**values)


def _signs(points: float) -> dict[str, int]:
    """Sides, in pixels, of ticks, arrows and the like, which grow with the letters beside them."""
    grown = points / POINTS_OF_SIGNS
    sign, small, ring = (round(side * grown) for side in (16, 12, 5))
    return {
        "sign": sign,
        "small_sign": small,
        "icon": sign + 4,
        "focused_sign": sign - 2,  # in a border of two pixels, not of one
        "half_sign": sign // 2,
        "ring": ring,
        "dot": sign - 2 * ring,
        "button_width": sign + 12,
        "beside_sign": small + 15,
    }


def _image(name: str, dark: bool) -> str:
    file_name = f"{name}-{'dark' if dark else 'light'}.svg"
    try:
        path = paths.shipped("assets", "icons", file_name)
    except ResourceError:  # a missing arrow must not keep the program from opening
        return ""
    return f'image: url("{path.as_posix()}");'
