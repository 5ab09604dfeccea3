"""A sentence is complete in English and keeps its parts, wherever it goes."""

from __future__ import annotations

import json
import pickle
from pathlib import PurePosixPath

import pytest

from fer_desktop.core.errors import CameraBusy, FerError, PhotoError, StoreDamaged
from fer_desktop.core.file_io import write_error_message
from fer_desktop.core.messages import LISTED, Message, join_messages, message_from_json

NESTED = Message(
    "{name} {reason}", name="a {name}.png", reason=Message("is larger than {megabytes} MB", megabytes=4)
)


def test_a_sentence_is_its_english_text() -> None:
    assert NESTED == "a {name}.png is larger than 4 MB"
    assert (NESTED.template, NESTED.values["name"]) == ("{name} {reason}", "a {name}.png")
    assert json.dumps([NESTED]) == '["a {name}.png is larger than 4 MB"]'


@pytest.mark.parametrize("protocol", range(2, pickle.HIGHEST_PROTOCOL + 1))
@pytest.mark.parametrize(
    "error",
    [
        PhotoError("The built-in model can't be removed."),
        StoreDamaged("{path} is not a history", path="/home/ada/history.db"),
        CameraBusy("{camera} is in use by {program}", ("chrome",), sure=True, camera="C", program=NESTED),
        FerError(write_error_message(PermissionError(13, "no"), NESTED)),
        FerError(),
    ],
)
def test_an_error_goes_from_process_to_process_with_its_parts(error: FerError, protocol: int) -> None:
    there = pickle.loads(pickle.dumps(error, protocol))
    assert type(there) is type(error)
    assert (str(there), there.args) == (str(error), error.args)
    assert (there.message.template, there.message.values) == (
        error.message.template,
        error.message.values,
    )
    assert vars(there) == vars(error)
    for name, value in error.message.values.items():
        assert type(there.message.values[name]) is type(value)


def test_the_text_of_an_error_is_the_english_sentence() -> None:
    error = PhotoError("{name} is too large: {millions} million pixels", name="{millions}.png", millions=90)
    assert str(error) == "{millions}.png is too large: 90 million pixels"
    assert str(PhotoError(error.message)) == str(error)
    assert str(FerError("set {1, 2} and {unknown} and 100 %")) == "set {1, 2} and {unknown} and 100 %"


def test_a_path_is_kept_as_text() -> None:
    error = StoreDamaged("{path} is not a history", path=PurePosixPath("/a/b.db"))
    assert error.message.values == {"path": "/a/b.db"}, "another system has no such paths"


def test_parts_come_back_from_json() -> None:
    back = message_from_json(json.loads(json.dumps(NESTED.as_json())))
    assert (back, back.template, back.values) == (NESTED, NESTED.template, NESTED.values)
    assert isinstance(back.values["reason"], Message)


@pytest.mark.parametrize("told", [None, "text", [], {}, {"template": 1}, {"template": "", "values": 3}])
def test_other_json_is_no_sentence(told: object) -> None:
    with pytest.raises((ValueError, TypeError)):
        message_from_json(told)


def test_a_template_of_a_stranger_does_nothing_but_stand_there() -> None:
    for template in ("{name.__class__}", "{name!r:>99999999999}", "{name[0]}", "{0}", "{", "}}{{"):
        assert message_from_json({"template": template, "values": {"name": "x"}}) == template


def test_names_are_joined_by_a_link_that_can_be_translated() -> None:
    assert join_messages([], LISTED) == ""
    assert join_messages(["one"], LISTED) == "one"
    assert join_messages(["one", "two", "three"], LISTED) == "one, two, three"
    assert join_messages(["one", "two"], Message("{first} and {last}")) == "one and two"
