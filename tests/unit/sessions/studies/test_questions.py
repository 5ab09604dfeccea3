"""The questions file and its answers."""

from __future__ import annotations

import json

import pytest

from fer_desktop.core.errors import StudyError
from fer_desktop.sessions.studies.questions import answers_from, questions_from, questions_text

FOUR = {
    "questions": [
        {"id": "liking", "text": "Did you like it?", "kind": "scale", "from": 1, "to": 5, "low": "no"},
        {"id": "seen", "text": "Seen before?", "kind": "single choice", "choices": ["yes", "no"]},
        {
            "id": "words",
            "text": "Which words fit?",
            "kind": "multiple choice",
            "choices": ["funny", "sad", "slow"],
        },
        {"id": "more", "text": "Anything else?", "kind": "free text"},
    ]
}


def test_questions_come_back_as_they_were():
    questions = questions_from(json.dumps(FOUR))
    assert questions_from(questions_text(questions)) == questions
    assert [question.kind for question in questions] == [one["kind"] for one in FOUR["questions"]]


def test_answers_are_checked_and_put_in_order():
    questions = questions_from(json.dumps(FOUR))
    given = {"liking": 5, "seen": "no", "words": ["slow", "funny"], "more": "A dog!"}
    assert answers_from(questions, given) == given | {"words": ("funny", "slow")}
    assert answers_from(questions, {}) == {}


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("liking", 6),
        ("liking", True),
        ("liking", "5"),
        ("seen", "perhaps"),
        ("words", ["good"]),
        ("words", [[]]),
    ],
)
def test_an_answer_that_is_none_is_refused(question, answer):
    with pytest.raises(StudyError, match=question):
        answers_from(questions_from(json.dumps(FOUR)), {question: answer})


def test_an_answer_to_no_question_is_refused():
    with pytest.raises(StudyError, match="no question age"):
        answers_from(questions_from(json.dumps(FOUR)), {"age": 3})


@pytest.mark.parametrize(
    ("change", "part"),
    [
        ({"kind": "slider"}, "kind"),
        ({"id": ""}, "id"),
        ({"text": 5}, "text"),
        ({"from": 5, "to": 5}, "from"),
        ({"kind": "single choice", "choices": ["one"]}, "choices"),
        ({"kind": "single choice", "choices": ["a", "a"]}, "choices"),
        ({"colour": "red"}, "choices"),
    ],
)
def test_a_fault_names_the_question_and_the_part(change, part):
    wrong = {"questions": [FOUR["questions"][1], FOUR["questions"][0] | change]}
    with pytest.raises(StudyError, match=f"Question 2 can't be used: check .*{part}"):
        questions_from(json.dumps(wrong))


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"questions": 3}', "[" * 100000])
def test_what_is_no_list_of_questions_is_refused(text):
    with pytest.raises(StudyError, match="can't be read"):
        questions_from(text)


def test_two_questions_with_one_name_are_refused():
    with pytest.raises(StudyError, match="Question 2"):
        questions_from(json.dumps({"questions": [FOUR["questions"][0]] * 2}))
