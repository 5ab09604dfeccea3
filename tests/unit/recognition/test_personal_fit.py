"""A personal fit helps the person it was learned from and can hardly hurt another."""

from __future__ import annotations

import numpy as np
import pytest

from fer_desktop.core.emotions import EMOTIONS, Emotion
from fer_desktop.recognition.confidence import tempered
from fer_desktop.recognition.personal_fit import (
    LIMIT,
    MIN_SAMPLES,
    CalibrationResult,
    PersonalFit,
    PersonalizedFace,
    apply_weights,
    fit_weights,
    has_enough_samples,
)

NOTHING = PersonalFit((0.0,) * 8)


class Person:
    """Someone whose face the model reads with a slant of its own: scripted predictions, no picture."""

    def __init__(self, seed: int, **slant: float) -> None:
        self.random = np.random.default_rng(seed)
        self.slant = np.array([slant.get(emotion, 0.0) for emotion in EMOTIONS])

    def shows(
        self, emotion: Emotion, count: int = 15, clarity: float = 2.0, noise: float = 0.4
    ) -> np.ndarray:
        """float32 (count, 8): what the model says while the person shows an emotion."""
        logits = clarity * np.eye(8)[EMOTIONS.index(emotion)] + self.slant
        powers = np.exp(logits + self.random.normal(0, noise, (count, 8)))
        return (powers / powers.sum(axis=1, keepdims=True)).astype(np.float32)

    def guide(self, **options: float) -> dict[Emotion, np.ndarray]:
        return {emotion: self.shows(emotion, **options) for emotion in EMOTIONS}


SAD_AT_REST = {"sadness": 2.2}
PEOPLE = {
    "no slant": {},
    "sad at rest": SAD_AT_REST,
    "angry brows": {"anger": 2.1, "happiness": -0.5},
    "wide eyes": {"surprise": 2.0, "fear": 1.0},
    "crooked mouth": {"contempt": 1.8},
}


def right(person: Person, fit: PersonalFit, count: int = 200) -> float:
    """The share read rightly, on days after the guide."""
    shares = [
        (fit.apply(person.shows(emotion, count)).argmax(axis=1) == EMOTIONS.index(emotion)).mean()
        for emotion in EMOTIONS
    ]
    return float(np.mean(shares))


def lesson_of(name: str, seed: int = 0) -> CalibrationResult:
    return fit_weights(Person(seed, **PEOPLE[name]).guide())


def test_a_face_that_looks_sad_at_rest_reads_neutral_with_its_fit():
    person = Person(1, **SAD_AT_REST)
    rest = person.shows(Emotion.NEUTRAL, 100)
    lesson = fit_weights(person.guide())
    at_rest = [(lesson.fit.apply(rest).argmax(axis=1) == 0).mean(), (rest.argmax(axis=1) == 0).mean()]
    assert at_rest[0] > 0.8 > 0.5 > at_rest[1]
    assert lesson.checks[Emotion.NEUTRAL].after > lesson.checks[Emotion.NEUTRAL].before
    assert lesson.total.after > lesson.total.before
    assert lesson.helps


@pytest.mark.parametrize("name", [name for name in PEOPLE if name != "no slant"])
def test_each_person_is_read_better_on_another_day(name):
    person = Person(7, **PEOPLE[name])
    assert right(person, lesson_of(name).fit) > right(person, NOTHING)


def test_who_has_no_slant_is_left_as_they_are():
    person = Person(7)
    assert right(person, lesson_of("no slant").fit) > right(person, NOTHING) - 0.01


@pytest.mark.parametrize("learned", PEOPLE)
@pytest.mark.parametrize("other", PEOPLE)
def test_no_fit_turns_a_clear_reading_of_another_face(learned, other):
    fit = lesson_of(learned).fit
    someone = Person(11, **PEOPLE[other])
    for emotion in EMOTIONS:
        rows = someone.shows(emotion, 200)
        second, first = np.sort(rows, axis=1)[:, -2:].T
        clear = first > np.exp(2 * LIMIT) * second
        assert (fit.apply(rows).argmax(axis=1) == rows.argmax(axis=1))[clear].all()


def test_even_the_strongest_fit_is_bounded():
    strongest = PersonalFit((-LIMIT, LIMIT) * 4)
    random = np.random.default_rng(3)
    rows = random.dirichlet(np.ones(8), 500).astype(np.float32)
    changed = strongest.apply(rows)
    factors = changed / rows
    assert factors.max() <= np.exp(2 * LIMIT) + 1e-4
    assert factors.min() >= np.exp(-2 * LIMIT) - 1e-4


def test_a_fit_keeps_predictions_predictions():
    fit = PersonalFit((0.3, -0.2, 0.1, -LIMIT, LIMIT, 0, 0, 0))
    rows = Person(0).shows(Emotion.FEAR, 20)
    changed = fit.apply(rows)
    assert changed.dtype == np.float32
    assert changed.sum(axis=1) == pytest.approx(1, abs=1e-5)
    assert np.array_equal(fit.apply(rows[3]), changed[3])
    assert np.allclose(NOTHING.apply(rows), rows, atol=1e-7)
    certain = np.eye(8, dtype=np.float32)
    assert np.array_equal(fit.apply(certain), certain)


def test_wild_samples_stay_within_the_limit():
    certain = np.eye(8, dtype=np.float32)[[3] * 30]
    fit = apply_weights({Emotion.NEUTRAL: certain, Emotion.ANGER: certain})
    assert max(map(abs, fit.weights)) == LIMIT
    assert all(np.isfinite(fit.weights))


def test_the_held_out_samples_are_not_learned_from():
    person = Person(2, **SAD_AT_REST)
    samples = person.guide()
    other_end = {emotion: np.concatenate([rows[:9], rows[9:][::-1]]) for emotion, rows in samples.items()}
    assert fit_weights(samples).fit == fit_weights(other_end).fit
    assert all(check.count == 6 for check in fit_weights(samples).checks.values())


def test_a_fit_that_does_worse_on_the_held_out_samples_is_not_offered():
    sad = Person(4, **SAD_AT_REST)
    samples = {
        Emotion.NEUTRAL: sad.shows(Emotion.NEUTRAL, 9),
        Emotion.SADNESS: Person(5).shows(Emotion.SADNESS),
    }
    clear = Person(6, surprise=1.5, neutral=-1.5).shows(Emotion.SADNESS, 6, clarity=1.0)
    samples[Emotion.SADNESS] = np.concatenate([samples[Emotion.SADNESS][:9], clear])
    samples[Emotion.NEUTRAL] = np.concatenate([samples[Emotion.NEUTRAL], Person(8).shows(Emotion.NEUTRAL, 6)])
    assert not fit_weights(samples).helps


def test_too_few_samples_teach_nothing():
    person = Person(0)
    few = person.shows(Emotion.FEAR, MIN_SAMPLES - 1)
    assert not has_enough_samples({})
    assert not has_enough_samples({Emotion.NEUTRAL: person.shows(Emotion.NEUTRAL)})
    assert not has_enough_samples({Emotion.NEUTRAL: person.shows(Emotion.NEUTRAL), Emotion.FEAR: few})
    assert not has_enough_samples({emotion: person.shows(emotion) for emotion in EMOTIONS[1:]})
    with pytest.raises(ValueError, match="neutral"):
        fit_weights({Emotion.FEAR: person.shows(Emotion.FEAR)})


def test_an_emotion_that_was_skipped_is_left_out_of_the_check():
    person = Person(1, **SAD_AT_REST)
    samples = person.guide()
    samples[Emotion.DISGUST] = samples[Emotion.DISGUST][:2]
    del samples[Emotion.CONTEMPT]
    lesson = fit_weights(samples)
    assert set(lesson.checks) == set(EMOTIONS) - {Emotion.DISGUST, Emotion.CONTEMPT}
    assert lesson.total.count == 36


@pytest.mark.parametrize("weights", [(0.0,) * 7, (LIMIT * 1.01, *(0.0,) * 7), (float("nan"), *(0.0,) * 7)])
def test_a_fit_beyond_the_limit_is_refused(weights):
    with pytest.raises(ValueError, match="weights"):
        PersonalFit(weights)


def test_only_the_users_own_face_is_fitted(recognizer, astronaut):
    pair = np.concatenate([astronaut, astronaut], axis=1)
    plain = recognizer.read(pair, 0.0)
    fit = PersonalFit((LIMIT, -LIMIT, 0, 0, 0, 0, 0, 0))
    recognizer.reset()
    own, other = recognizer.read(pair, 0.0, PersonalizedFace(fit, plain[0].track))
    # The fit applies to what the model says; the certainty shown is lowered for a soft picture after that
    assert np.allclose(own.prediction, plain[0].prediction, atol=1e-5)
    recognizer.reset()
    pixels = recognizer.detect(pair, 0.0).pixels
    (fitted,) = tempered(fit.apply(plain[0].prediction)[None], pixels[:1])
    (unfitted,) = tempered(plain[0].prediction[None], pixels[:1])
    assert np.allclose(plain[0].probabilities, unfitted, atol=1e-5)
    assert np.allclose(own.probabilities, fitted, atol=1e-5)
    assert not np.allclose(own.probabilities, plain[0].probabilities, atol=1e-5)
    assert np.allclose(other.prediction, plain[1].prediction, atol=1e-5)
    assert np.allclose(other.probabilities, plain[1].probabilities, atol=1e-5)


def test_a_picture_by_itself_and_another_source_know_no_fit(recognizer, astronaut):
    (plain,) = recognizer.read(astronaut)
    own = PersonalizedFace(PersonalFit((LIMIT, -LIMIT, 0, 0, 0, 0, 0, 0)), 1)
    (photo,) = recognizer.read(astronaut, None, own)
    assert np.array_equal(photo.probabilities, plain.probabilities)
    recognizer.reset()
    recognizer.read(astronaut, 5.0, own)
    (other_source,) = recognizer.read(astronaut, 0.0, own)
    assert np.allclose(other_source.probabilities, plain.probabilities, atol=1e-5)
