"""The style sheet of the HTML report, with light, dark and print styles."""

from __future__ import annotations

from fer_desktop.core.emotion_colors import rgb
from fer_desktop.core.emotions import EMOTIONS

_LIGHT = {
    "window": "#F5F6F8",
    "surface": "#FFFFFF",
    "inset": "#E9EBF0",
    "line": "#D9DCE3",
    "text": "#1A1C22",
    "muted": "#585E6B",
    "accent": "#3A50C8",
}
_DARK = {
    "window": "#15171C",
    "surface": "#1E2128",
    "inset": "#2B2F38",
    "line": "#363B46",
    "text": "#ECEEF3",
    "muted": "#A9B0BE",
    "accent": "#A9B8FF",
}

_RULES = """
*{box-sizing:border-box}
body{margin:0;background:var(--window);color:var(--text);font:16px/1.5 system-ui,-apple-system,"Segoe UI",
Roboto,"Noto Sans","Liberation Sans",sans-serif}
main{max-width:1024px;margin:0 auto;padding:40px 24px 48px}
h1,h2,p,dl,dd,table,ul{margin:0}
h1{font-size:32px;line-height:40px;overflow-wrap:anywhere}
h2{font-size:22px;line-height:32px;margin-bottom:16px}
section{background:var(--surface);border:1px solid var(--line);border-radius:8px;padding:24px;margin-top:24px}
.facts,.small,.tick,small,th,dt{font-size:14px;color:var(--muted)}
.facts{margin-top:8px;overflow-wrap:anywhere}
.warn{margin-top:16px;padding:8px 16px;border-inline-start:4px solid #E69F00;background:var(--inset);
border-start-end-radius:8px;border-end-end-radius:8px}
.notice{margin-top:24px;padding:16px 24px;background:var(--inset);border-radius:8px;font-weight:600}
.hero{display:flex;gap:24px;align-items:center}
.hero img{width:96px;height:96px;flex:none}
.hero p:first-child{font-size:32px;line-height:40px;font-weight:700}
.figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(128px,1fr));gap:24px 16px;margin-top:24px;
padding-top:24px;border-top:1px solid var(--line)}
.figures dd{font-size:22px;line-height:32px;font-weight:600;font-variant-numeric:tabular-nums}
svg{display:block;width:100%;height:auto;direction:ltr}
svg.bar{height:32px;border-radius:8px;margin-bottom:16px}
.seam{fill:var(--surface)}
.grid{stroke:var(--line);stroke-width:1}
.tick{fill:var(--muted);font-size:13px}
.name{fill:var(--text);font-size:14px}
.line{fill:none;stroke-width:2;stroke-linejoin:round;stroke-linecap:round}
.band{opacity:.12}
.leader{fill:none;stroke-width:1;opacity:.5}
.key{fill:none;stroke-width:4;stroke-linecap:round}
.each{display:grid;grid-template-columns:repeat(auto-fit,minmax(208px,1fr));gap:16px 24px;margin-top:24px}
.each p{margin:0}
.small-chart{height:64px;border-bottom:1px solid var(--line);margin-top:4px}
.small-chart .line{vector-effect:non-scaling-stroke;stroke-width:1.5}
.wide{overflow-x:auto}
table{width:100%;border-collapse:collapse;font-variant-numeric:tabular-nums}
th,td{padding:8px 12px;border-bottom:1px solid var(--line);text-align:end;white-space:nowrap}
th{font-weight:600}
tbody tr:last-child>*{border-bottom:0}
th:first-child,td:first-child{text-align:start;padding-inline-start:0}
th:last-child,td:last-child{padding-inline-end:0}
tbody th{font-size:16px;color:var(--text);font-weight:400}
th img{width:24px;height:24px;vertical-align:-6px;margin-inline-end:8px}
.swatch{display:inline-block;width:12px;height:12px;border-radius:4px;margin-inline-end:10px;
box-shadow:0 0 0 1px var(--line)}
details{margin-top:16px}
summary{cursor:pointer;color:var(--accent);padding:8px 0}
code{display:block;margin:16px 0;padding:16px;background:var(--inset);border-radius:8px;
font:14px/1.5 ui-monospace,Consolas,"Liberation Mono",monospace;overflow-wrap:anywhere}
section>p+p,section ul{margin-top:8px}
ul{padding-inline-start:24px}
footer{margin-top:24px;color:var(--muted);font-size:14px}
@media print{main{padding:0;max-width:none}section{break-inside:avoid;padding:16px}body{background:#fff}
*{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
"""


def style_sheet() -> str:
    """The whole sheet; ``f-``, ``s-`` and ``b-`` classes fill, stroke and back with an emotion's colour."""
    return (
        f":root{{color-scheme:light dark;{_variables(_LIGHT, dark=False)}}}"
        f"@media screen and (prefers-color-scheme:dark){{:root{{{_variables(_DARK, dark=True)}}}}}"
        f"{_RULES}{_emotion_classes()}"
    )


def _variables(colours: dict[str, str], dark: bool) -> str:
    emotions = {str(emotion): f"rgb{rgb(emotion, dark)}".replace(" ", "") for emotion in EMOTIONS}
    return "".join(f"--{name}:{value};" for name, value in {**colours, **emotions}.items())


def _emotion_classes() -> str:
    return "".join(
        f".f-{e}{{fill:var(--{e})}}.s-{e}{{stroke:var(--{e})}}.b-{e}{{background:var(--{e})}}"
        for e in EMOTIONS
    )
