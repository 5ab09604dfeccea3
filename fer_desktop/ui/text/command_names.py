"""What the commands and their windows are called on screen."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtGui import QKeySequence

from fer_desktop.core.commands import Command, Scope
from fer_desktop.ui.text.bidi import ltr_isolate

SCOPES = {
    Scope.ALL: QT_TRANSLATE_NOOP("Commands", "All windows"),
    Scope.MENU: QT_TRANSLATE_NOOP("Commands", "Menu"),
    Scope.PHOTO: QT_TRANSLATE_NOOP("Commands", "Photo"),
    Scope.LIVE: QT_TRANSLATE_NOOP("Commands", "Live"),
    Scope.VIDEO: QT_TRANSLATE_NOOP("Commands", "Video"),
    Scope.HISTORY: QT_TRANSLATE_NOOP("Commands", "History and sessions"),
}

NAMES = {
    Command.HELP: QT_TRANSLATE_NOOP("Commands", "Help"),
    Command.BACK: QT_TRANSLATE_NOOP("Commands", "Back to the menu"),
    Command.OPEN_SAVED: QT_TRANSLATE_NOOP("Commands", "Open the file you saved last"),
    Command.MY_FACE: QT_TRANSLATE_NOOP("Commands", "My face"),
    Command.SETTINGS: QT_TRANSLATE_NOOP("Commands", "Settings"),
    Command.OPEN_PHOTO: QT_TRANSLATE_NOOP("Commands", "Open a photo"),
    Command.PASTE_PHOTO: QT_TRANSLATE_NOOP("Commands", "Paste a photo"),
    Command.PREVIOUS_PHOTO: QT_TRANSLATE_NOOP("Commands", "Previous photo"),
    Command.NEXT_PHOTO: QT_TRANSLATE_NOOP("Commands", "Next photo"),
    Command.SAVE_PHOTO: QT_TRANSLATE_NOOP("Commands", "Save the photo"),
    Command.COPY_PHOTO: QT_TRANSLATE_NOOP("Commands", "Copy the photo"),
    Command.COPY_TABLE: QT_TRANSLATE_NOOP("Commands", "Copy the table"),
    Command.EXPORT_PHOTO: QT_TRANSLATE_NOOP("Commands", "Export the probabilities"),
    Command.PHOTO_LOOK: QT_TRANSLATE_NOOP("Commands", "Boxes or emoji on the photo"),
    Command.PHOTO_PIXELS: QT_TRANSLATE_NOOP("Commands", "Zoom to the photo's own pixels"),
    Command.PHOTO_FIT: QT_TRANSLATE_NOOP("Commands", "Show the whole photo"),
    Command.ADD_FACE: QT_TRANSLATE_NOOP("Commands", "Add a face"),
    Command.REMOVE_FACE: QT_TRANSLATE_NOOP("Commands", "Remove a face"),
    Command.WHY: QT_TRANSLATE_NOOP("Commands", "Why this emotion?"),
    Command.ALL_FACES: QT_TRANSLATE_NOOP("Commands", "All faces in one table"),
    Command.ANALYSE_FOLDER: QT_TRANSLATE_NOOP("Commands", "Analyse the folder"),
    Command.EXPORT_FOLDER: QT_TRANSLATE_NOOP("Commands", "Export the folder"),
    Command.RECORD: QT_TRANSLATE_NOOP("Commands", "Start or stop recording"),
    Command.SNAPSHOT: QT_TRANSLATE_NOOP("Commands", "Save a snapshot"),
    Command.FULL_SCREEN: QT_TRANSLATE_NOOP("Commands", "Full screen"),
    Command.VIRTUAL_CAMERA: QT_TRANSLATE_NOOP("Commands", "Virtual camera"),
    Command.MINI_WINDOW: QT_TRANSLATE_NOOP("Commands", "Mini window"),
    Command.OVERLAY: QT_TRANSLATE_NOOP("Commands", "Show or hide the overlay"),
    Command.CLICK_THROUGH: QT_TRANSLATE_NOOP("Commands", "Let clicks through the overlay"),
    Command.HIDE_LIVE: QT_TRANSLATE_NOOP("Commands", "Hide the Live window"),
    Command.CHOOSE_VIDEOS: QT_TRANSLATE_NOOP("Commands", "Choose videos"),
    Command.START_VIDEOS: QT_TRANSLATE_NOOP("Commands", "Analyse the videos"),
    Command.EXPORT_VIDEO: QT_TRANSLATE_NOOP("Commands", "Export the results"),
    Command.ANNOTATED_VIDEO: QT_TRANSLATE_NOOP("Commands", "Save a video with boxes"),
    Command.COVERED_VIDEO: QT_TRANSLATE_NOOP("Commands", "Save a video with covered faces"),
    Command.SEARCH_HISTORY: QT_TRANSLATE_NOOP("Commands", "Search"),
    Command.COMPARE_SESSIONS: QT_TRANSLATE_NOOP("Commands", "Compare sessions"),
    Command.EXPORT_SESSIONS: QT_TRANSLATE_NOOP("Commands", "Export sessions"),
    Command.DELETE_HISTORY: QT_TRANSLATE_NOOP("Commands", "Delete the whole history"),
    Command.RENAME_SESSION: QT_TRANSLATE_NOOP("Commands", "Rename a session"),
    Command.DELETE_SESSION: QT_TRANSLATE_NOOP("Commands", "Delete a session"),
}


def command_name(command: Command) -> str:
    """What a command is called."""
    return QCoreApplication.translate("Commands", str(NAMES[command]))


def scope_name(scope: Scope) -> str:
    """What the windows are called in which a command can be given."""
    return QCoreApplication.translate("Commands", str(SCOPES[scope]))


def keys_text(keys: str) -> str:
    """Keys as this system writes them."""
    return ltr_isolate(QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText))
