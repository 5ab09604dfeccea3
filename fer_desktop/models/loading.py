"""Assembles the recognizer from the shipped detector files and a model."""

from __future__ import annotations

from collections.abc import Callable

from fer_desktop.core.errors import ModelError
from fer_desktop.core.memory import trim_heap
from fer_desktop.models import face_networks
from fer_desktop.models.registry import SHIPPED, Model, ModelSelection
from fer_desktop.recognition.classifier import Classifier
from fer_desktop.recognition.detection.cascades import FRONTAL, PROFILE, cascade_path
from fer_desktop.recognition.detection.detector import FaceDetector, limit_opencv_threads
from fer_desktop.recognition.detection.proposals import Networks
from fer_desktop.recognition.options import RecognitionOptions
from fer_desktop.recognition.recognizer import Recognizer

OptionsSource = Callable[[], RecognitionOptions]


def load_recognizer(
    models: ModelSelection | None = None, options: OptionsSource = RecognitionOptions, threads: int = 0
) -> Recognizer:
    """A recognizer with the shipped cascades and the selected model, for one thread at a time.

    models: as for `load_classifier`. options: called for each frame, so that a change applies from the next
    frame on. threads: how many each library may use, OpenCV in the whole process; 0 leaves it to them.

    Raises `ResourceError`, or its subclass `ModelError`, if a file is missing or damaged.
    """
    return _recognizer(load_classifier(models, threads), options, threads)


def load_recognizer_with(model: Model, threads: int = 0) -> Recognizer:
    """A recognizer with this model and no other. Raises as `load_recognizer`."""
    return _recognizer(_classifier(model, threads), RecognitionOptions, threads)


def _recognizer(classifier: Classifier, options: OptionsSource, threads: int) -> Recognizer:
    if threads:
        limit_opencv_threads(threads)
    recognizer = Recognizer(load_detector(), classifier, options)
    trim_heap()
    return recognizer


def load_classifier(models: ModelSelection | None = None, threads: int = 0) -> Classifier:
    """The selected model, or the shipped one if that is broken; `ModelSelection.warning` then says why.

    models: None selects the shipped model. threads: 0 gives the shipped model one thread, as a second one
    hardly speeds it up, and leaves the number to the runtime for other models. Raises `ModelError` if the
    shipped model is broken.
    """
    models = models or ModelSelection()
    model = models.selected
    try:
        classifier = _classifier(model, threads)
    except ModelError as error:
        if model == SHIPPED:
            raise
        models.record_failure(model, error)
        return _classifier(SHIPPED, threads)
    models.record_failure(model, None)
    return classifier


def _classifier(model: Model, threads: int) -> Classifier:
    return Classifier(model.path, threads or int(model == SHIPPED), model.origin)


def load_detector() -> FaceDetector:
    """The recognizer's face detector. Raises `ResourceError`."""
    cascades = [cascade_path(name) for name in FRONTAL]
    return FaceDetector(cascades, load_networks(), cascade_path(PROFILE))


def load_networks() -> Networks | None:
    """The networks that find faces; None if a file is missing or damaged, see `face_networks.warning`."""
    contents = face_networks.contents()
    return Networks.load(*contents) if contents else None
