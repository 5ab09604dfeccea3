"""The questions that viewers answer after a video: a small JSON file that can be shared, and its answers."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from fer_desktop.core.errors import StudyError

MAX_QUESTIONS, MAX_CHOICES, MAX_LETTERS = 50, 50, 2000
_KEYS = {"id", "text", "kind", "from", "to", "low", "high", "choices"}

Answer = int | str | tuple[str, ...]


class QuestionKind(StrEnum):
    """How a question is answered."""

    SCALE = "scale"
    ONE = "single choice"
    SEVERAL = "multiple choice"
    TEXT = "free text"


@dataclass(frozen=True)
class Question:
    """A question. ``low`` and ``high`` name the ends of a scale from ``first`` to ``last``."""

    id: str
    text: str
    kind: QuestionKind
    first: int = 1
    last: int = 7
    low: str = ""
    high: str = ""
    choices: tuple[str, ...] = ()

    @property
    def is_grouping(self) -> bool:
        """Whether viewers can be grouped by their answers."""
        return self.kind is not QuestionKind.TEXT

    def check(self, answer: Any) -> Answer:
        """Returns an answer as a valid value. Raises `StudyError`."""
        match self.kind:
            case QuestionKind.SCALE if type(answer) is int and self.first <= answer <= self.last:
                return answer
            case QuestionKind.ONE if answer in self.choices:
                return str(answer)
            case QuestionKind.SEVERAL if isinstance(answer, list | tuple) and all(
                one in self.choices for one in answer
            ):
                return tuple(choice for choice in self.choices if choice in answer)
            case QuestionKind.TEXT if isinstance(answer, str) and len(answer) <= MAX_LETTERS:
                return answer
        raise StudyError(
            "{answer} is no answer to the question {question}: {expected}.",
            answer=str(answer)[:40],
            question=self.id,
            expected=self._expected(),
        )

    def parse(self, words: list[str]) -> Answer:
        """Returns the answer that was typed, one text for each choice. Raises `StudyError`."""
        if self.kind is QuestionKind.SEVERAL:
            return self.check(words)
        text = words[-1]
        is_number = self.kind is QuestionKind.SCALE and text.lstrip("-").isdecimal()
        return self.check(int(text) if is_number else text)

    def _expected(self) -> str:
        if self.kind is QuestionKind.SCALE:
            return f"{self.first}–{self.last}"
        return " / ".join(self.choices) or str(self.kind)

    def as_json(self) -> dict[str, Any]:
        """The question as it stands in the file."""
        known: dict[str, Any] = {"id": self.id, "text": self.text, "kind": str(self.kind)}
        if self.kind is QuestionKind.SCALE:
            known |= {"from": self.first, "to": self.last, "low": self.low, "high": self.high}
        return known | ({"choices": list(self.choices)} if self.choices else {})


Questions = tuple[Question, ...]


def questions_from(text: str) -> Questions:
    """Reads the text of a questions file. Raises `StudyError` with the number of the question at fault."""
    try:
        data = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise StudyError("The questions can't be read: the file is not valid JSON.") from error
    listed = data.get("questions") if isinstance(data, dict) else None
    if not isinstance(listed, list) or len(listed) > MAX_QUESTIONS:
        raise StudyError('The questions can\'t be read: the file needs a list "questions".')
    questions = tuple(_question(number, one) for number, one in enumerate(listed, 1))
    for number, question in enumerate(questions, 1):
        if question.id in {other.id for other in questions[: number - 1]}:
            raise _fault(number, f'"id": {question.id}')
    return questions


def questions_text(questions: Questions) -> str:
    """Returns the text of a questions file."""
    listed = [question.as_json() for question in questions]
    return json.dumps({"questions": listed}, ensure_ascii=False, indent=2) + "\n"


def answers_from(questions: Questions, given: Mapping[str, Any]) -> dict[str, Answer]:
    """Checks answers by their questions' ids; a question may stay unanswered. Raises `StudyError`."""
    known = {question.id: question for question in questions}
    for key in given:
        if key not in known:
            raise StudyError("This study has no question {question}.", question=key)
    return {key: known[key].check(answer) for key, answer in given.items()}


def _question(number: int, data: Any) -> Question:
    if not isinstance(data, dict) or not set(data) <= _KEYS:
        raise _fault(number, ", ".join(sorted(_KEYS)))
    for key in ("id", "text"):
        if not _is_text(data.get(key)):
            raise _fault(number, f'"{key}"')
    if data.get("kind") not in set(QuestionKind):
        raise _fault(number, f'"kind": {" / ".join(QuestionKind)}')
    kind = QuestionKind(data["kind"])
    first, last = _ends(number, data) if kind is QuestionKind.SCALE else (1, 7)
    choices = _choices(number, data) if kind in (QuestionKind.ONE, QuestionKind.SEVERAL) else ()
    low, high = (str(data.get(key, ""))[:MAX_LETTERS] for key in ("low", "high"))
    return Question(data["id"], data["text"], kind, first, last, low, high, choices)


def _ends(number: int, data: Mapping[str, Any]) -> tuple[int, int]:
    first, last = data.get("from", 1), data.get("to", 7)
    if type(first) is not int or type(last) is not int or not 0 < last - first <= 100:
        raise _fault(number, '"from", "to"')
    return first, last


def _choices(number: int, data: Mapping[str, Any]) -> tuple[str, ...]:
    choices = data.get("choices")
    if not isinstance(choices, list) or not 2 <= len(choices) <= MAX_CHOICES:
        raise _fault(number, '"choices"')
    if not all(map(_is_text, choices)) or len(set(choices)) < len(choices):
        raise _fault(number, '"choices"')
    return tuple(choices)


def _is_text(value: Any) -> bool:
    return isinstance(value, str) and value.strip() != "" and len(value) <= MAX_LETTERS


def _fault(number: int, what: str) -> StudyError:
    return StudyError(
        "Question {number} can't be used: check {what}.",
        number=number,
        what=what,
    )
