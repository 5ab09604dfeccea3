"""What can go wrong, each told in a sentence that a user can act on."""

from __future__ import annotations

from collections.abc import Iterable

from fer_desktop.core.messages import Message


class FerError(Exception):
    """The root of the program's own errors: ``FerError("{name} is empty.", name=...)``.

    ``sentence`` has the fixed text and what fills its places, for windows in any language; the error as text
    is the complete sentence in English, for the command line, JSON and the log.
    """

    def __init__(self, text: str = "", /, **values: object) -> None:
        self.message: Message = text if isinstance(text, Message) and not values else Message(text, **values)
        super().__init__(self.message)


class ResourceError(FerError):
    """A file that ships with the program is missing or damaged."""


class ModelError(ResourceError):
    """The model file is missing, damaged, or not a model of this program."""


class PhotoError(FerError):
    """A picture can't be read or written."""


class SourceError(FerError):
    """A camera, a video file or the screen gives no frames."""


class CameraMissing(SourceError):
    """No such camera is connected."""


class CameraBusy(SourceError):
    """Another program holds the camera: surely, or most likely where the system doesn't tell.

    ``holders`` are the names of the programs, where the system tells them.
    """

    def __init__(
        self, text: str = "", /, holders: Iterable[str] = (), sure: bool = False, **values: object
    ) -> None:
        super().__init__(text, **values)
        self.holders = tuple(holders)
        self.sure = sure


class CameraRefused(SourceError):
    """The system doesn't let this program use the camera."""


class CameraLost(SourceError):
    """The camera stopped giving pictures while it was open."""


class VirtualCameraError(FerError):
    """The virtual camera can't be used."""


class VirtualCameraNotInstalled(VirtualCameraError):
    """The package that writes to virtual cameras is not installed."""


class VirtualCameraMissing(VirtualCameraError):
    """This computer has no virtual camera."""


class VirtualCameraUndecided(VirtualCameraError):
    """Only virtual cameras of other programs were found, and the user has not chosen one of them.

    ``choices`` are their names.
    """

    def __init__(self, text: str = "", /, choices: Iterable[str] = (), **values: object) -> None:
        super().__init__(text, **values)
        self.choices = tuple(choices)


class VirtualCameraRefused(VirtualCameraError):
    """The user may not write to the virtual camera."""


class VirtualCameraBusy(VirtualCameraError):
    """The virtual camera can't be opened: most often because another program writes to it."""


class VirtualCameraLost(VirtualCameraError):
    """The virtual camera went away while it was in use."""


class VideoError(SourceError):
    """A video file can't be read."""


class SettingsError(FerError):
    """The settings can't be kept."""


class StudyError(FerError):
    """A study, its questions or its answers can't be used."""


class StoreError(FerError):
    """The history can't be read or written."""


class StoreNewer(StoreError):
    """A newer version of the program wrote the history."""


class StoreLocked(StoreError):
    """Another program holds the history for too long."""


class StoreReadOnly(StoreError):
    """The history may not be written, or its folder may not be used."""


class StoreFull(StoreError):
    """No space is left for the history."""


class StoreDamaged(StoreError):
    """The history's file is damaged or not a history; it can be set aside."""


class SessionMissing(StoreError):
    """A session is not in the history any more."""


class SessionRunning(StoreError):
    """A session is still being recorded."""


class ExportError(FerError):
    """A result can't be written."""


class EmojiSetError(FerError):
    """A set of emoji can't be used, kept or removed."""


class ClusterError(FerError):
    """A cluster can't be used."""


class UsageError(FerError):
    """A command was asked for what it can't do."""
