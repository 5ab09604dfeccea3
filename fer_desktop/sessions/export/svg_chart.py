"""Charts as inline SVG, without scripts or links. The report's CSS has a class for each emotion's colour."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape

from fer_desktop.core.emotions import EMOTIONS, Emotion
from fer_desktop.core.formatting import clock
from fer_desktop.core.messages import Message
from fer_desktop.sessions.export.wording import ENGLISH, ReportLocale
from fer_desktop.sessions.statistics.timeline import Eight, Point, Timeline

WIDTH, HEIGHT = 960, 400
_LEFT, _RIGHT, _TOP, _BOTTOM = 56, 136, 12, 34
_PLOT_W, _PLOT_H = WIDTH - _LEFT - _RIGHT, HEIGHT - _TOP - _BOTTOM
_LABEL_STEP = 19
_STEPS_S = (0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14400, 43200, 86400)
_MAX_TICKS = 9


def line_chart(line: Timeline, title: str, wording: ReportLocale = ENGLISH) -> str:
    """Draws the eight emotions over time: the mean, in a band from the lowest to the highest value.

    ``title`` is HTML.
    """
    lines = (_emotion_line(line, emotion) for emotion in EMOTIONS)
    drawn = [_grid(), _time_axis(line.duration_s), *lines, _names(line, wording)]
    return (
        f'<svg class="chart" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" aria-label="{title}">'
        f"<title>{title}</title>{''.join(drawn)}</svg>"
    )


def small_chart(line: Timeline, emotion: Emotion) -> str:
    """Draws one emotion's line on its own, small and without axes, for use beside a label."""
    return (
        f'<svg class="small-chart" viewBox="{_LEFT} {_TOP - 4} {_PLOT_W} {_PLOT_H + 8}" '
        f'preserveAspectRatio="none" aria-hidden="true">{_emotion_line(line, emotion)}</svg>'
    )


def share_bar(shares: Mapping[Emotion, float], title: str) -> str:
    """Draws the shares of the emotions as one stacked bar."""
    left, parts = 0.0, []
    for emotion in EMOTIONS:
        width = 1000 * shares[emotion]
        if width:
            parts.append(f'<rect class="f-{emotion}" x="{left:.2f}" y="0" width="{width:.2f}" height="28"/>')
            parts.append(
                f'<rect class="seam" x="{left - 1:.2f}" y="0" width="2" height="28"/>' if left else ""
            )
        left += width
    return (
        f'<svg class="bar" viewBox="0 0 1000 28" preserveAspectRatio="none" role="img" aria-label="{title}">'
        f"<title>{title}</title>{''.join(parts)}</svg>"
    )


def spread(positions: Sequence[float], step: float, low: float, high: float) -> list[float]:
    """Moves positions apart so that they are at least ``step`` apart and between ``low`` and ``high``."""
    order = sorted(range(len(positions)), key=lambda i: positions[i])
    placed = [0.0] * len(positions)
    floor = low
    for i in order:
        placed[i] = max(positions[i], floor)
        floor = placed[i] + step
    ceiling = high
    for i in reversed(order):
        placed[i] = min(placed[i], ceiling)
        ceiling = placed[i] - step
    return placed


def _x(t_s: float, duration_s: float) -> float:
    return _LEFT + _PLOT_W * (t_s / duration_s if duration_s else 0.5)


def _y(share: float) -> float:
    return _TOP + _PLOT_H * (1 - share)


def _grid() -> str:
    lines = []
    for percent in (0, 25, 50, 75, 100):
        y = _y(percent / 100)
        lines.append(f'<line class="grid" x1="{_LEFT}" x2="{_LEFT + _PLOT_W}" y1="{y:.1f}" y2="{y:.1f}"/>')
        lines.append(
            f'<text class="tick" x="{_LEFT - 8}" y="{y + 4:.1f}" text-anchor="end">{percent} %</text>'
        )
    return "".join(lines)


def _time_axis(duration_s: float) -> str:
    step = next((s for s in _STEPS_S if duration_s / s < _MAX_TICKS), max(duration_s, 1.0))
    ticks = []
    for number in range(int(duration_s / step + 1e-9) + 1):
        x = _x(number * step, duration_s)
        label = clock(number * step, step)
        ticks.append(f'<line class="grid" x1="{x:.1f}" x2="{x:.1f}" y1="{_y(0):.1f}" y2="{_y(0) + 5:.1f}"/>')
        ticks.append(
            f'<text class="tick" x="{x:.1f}" y="{_y(0) + 21:.1f}" text-anchor="middle">{label}</text>'
        )
    return "".join(ticks)


def _emotion_line(line: Timeline, emotion: Emotion) -> str:
    number = EMOTIONS.index(emotion)
    bands = "".join(_band(piece, number, line.duration_s) for piece in line.pieces if len(piece) > 1)
    means = "".join(_path([(p.t_s, p.mean) for p in piece], number, line.duration_s) for piece in line.pieces)
    band = f'<path class="f-{emotion} band" d="{bands}"/>' if bands else ""
    return f'{band}<path class="s-{emotion} line" d="{means}"/>' if means else ""


def _path(values: Sequence[tuple[float, Eight]], number: int, duration_s: float) -> str:
    points = [f"{_x(t_s, duration_s):.1f} {_y(eight[number]):.1f}" for t_s, eight in values]
    # A piece with one point becomes a line without length, which round line caps show as a dot
    return f"M{points[0]}L{' '.join(points[1:] or points)}"


def _band(piece: Sequence[Point], number: int, duration_s: float) -> str:
    if all(point.low[number] == point.high[number] for point in piece):
        return ""
    upper = [(point.t_s, point.high) for point in piece]
    lower = [(point.t_s, point.low) for point in reversed(piece)]
    return _path([*upper, *lower], number, duration_s) + "Z"


def _names(line: Timeline, wording: ReportLocale) -> str:
    """Draws each name beside the end of its line; names that would overlap are moved apart."""
    if not line.pieces:
        middle = f'x="{_LEFT + _PLOT_W / 2}" y="{HEIGHT / 2}" text-anchor="middle"'
        return f'<text class="name" {middle}>{escape(wording.say(Message("Nothing scored")))}</text>'
    last = line.pieces[-1][-1]
    ends = [_y(share) for share in last.mean]
    places = spread(ends, _LABEL_STEP, _TOP + 8, _TOP + _PLOT_H)
    x, edge = _x(last.t_s, line.duration_s), _LEFT + _PLOT_W
    return "".join(
        f'<path class="s-{emotion} leader" d="M{x:.1f} {end:.1f}L{edge + 14} {place:.1f}"/>'
        f'<path class="s-{emotion} key" d="M{edge + 14} {place:.1f}H{edge + 30}"/>'
        f'<text class="name" x="{edge + 38}" y="{place + 5:.1f}">{escape(wording.name(emotion))}</text>'
        for emotion, end, place in zip(EMOTIONS, ends, places, strict=True)
    )
