"""Lists what is left of the old names of modules, classes, functions, constants and texts.

    python tools/check_old_names.py            the program, its scripts, training, benchmarks and documents
    python tools/check_old_names.py --tests    also the names inside the tests

Prints one line per finding, sorted by file, and exits with 1 if there is any. The names themselves are in
``old_names.toml``. A short word such as ``at`` or ``put`` is only wrong where its old module defined it; a
name that can't mean anything else is wrong everywhere, comments and documents included.
"""

from __future__ import annotations

import argparse
import ast
import fnmatch
import io
import re
import subprocess
import sys
import tokenize
import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cached_property
from pathlib import Path
from typing import Any, NamedTuple
from xml.etree import ElementTree

ROOT = Path(__file__).resolve().parent.parent
LIST = Path(__file__).with_name("old_names.toml")
PACKAGE = "fer_desktop"
TEXTS = "assets/translations/fer_desktop_de.ts"
"""One file of translations: all three have the same sources."""


class Finding(NamedTuple):
    """One old name that is still there."""

    path: str
    line: int
    kind: str
    old: str
    new: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.kind} {self.old!r} is now: {self.new}"


class OldNames:
    """The list of renames, in the forms that the searches need."""

    def __init__(self, path: Path = LIST) -> None:
        self._data: dict[str, Any] = tomllib.loads(path.read_text("utf-8"))
        self.modules: dict[str, str] = self._data["modules"]
        self.words: dict[str, str] = self._data["words"]
        self.constants: dict[str, str] = self._data["constants"]
        self.texts: list[dict[str, Any]] = self._data["texts"]
        self.allowed_files: list[str] = self._data["allowed"]["files"]
        self.allowed_lines = re.compile("|".join(f"(?:{line})" for line in self._data["allowed"]["lines"]))

    @cached_property
    def unique(self) -> dict[str, str]:
        """Names that mean one thing only: several words, and nothing new is called so."""
        pairs = [pair for names in self._data["names"].values() for pair in names.items()]
        shared = {word for _, name in pairs for word in re.findall(r"\w+", name)}
        shared |= set(self._data["allowed"]["generic"])
        return {old: name for old, name in pairs if _has_several_words(old) and old not in shared}

    @cached_property
    def definitions(self) -> dict[str, dict[str, str]]:
        """By the new path of a module: the names that it must not define any more."""
        result: dict[str, dict[str, str]] = {}
        for old_module, names in self._data["names"].items():
            for module in self._homes(old_module):
                result.setdefault(_path_of(module), {}).update(names)
        return result

    def _homes(self, old_module: str) -> list[str]:
        """Where the parts of an old module are now. What had no line of its own kept its place."""
        return [self.modules.get(old_module, old_module), *self._data["splits"].get(old_module, [])]

    @cached_property
    def module_pattern(self) -> re.Pattern[str]:
        """Every form in which an old module may still be named: imports, dotted names, paths."""
        dotted = sorted(old for old in self.modules if not _is_path_of_today(old))
        long = [rf"{PACKAGE}[./]" + re.escape(old).replace(r"\.", "[./]") for old in dotted]
        short = [re.escape(old).replace(r"\.", "[./]") for old in dotted if "." in old]
        return re.compile(rf"(?<![\w./])(?P<name>{'|'.join(long + short)})(?!\w)(?![./](?!py\b)\w)")

    def new_module(self, name: str) -> str:
        """The new name of a module that was found in any form."""
        dotted = name.replace("/", ".").removeprefix(f"{PACKAGE}.")
        return self.modules.get(dotted, "")


def _has_several_words(name: str) -> bool:
    return bool(re.search(r"[a-z][A-Z]|\w_\w", name)) and not name.startswith(".")


def _path_of(module: str) -> str:
    return f"{PACKAGE}/{module.replace('.', '/')}.py"


def _is_path_of_today(module: str) -> bool:
    """Whether the old name is also the name of a module or a package of today."""
    return (ROOT / _path_of(module)).exists() or (ROOT / PACKAGE / module.replace(".", "/")).is_dir()


def findings(names: OldNames, tests: bool = False) -> list[Finding]:
    """Everything that is left, sorted by file and line."""
    found: set[Finding] = set()
    for path in _tracked():
        relative = path.relative_to(ROOT).as_posix()
        if any(fnmatch.fnmatch(relative, pattern) for pattern in names.allowed_files):
            continue
        text = path.read_text("utf-8", errors="replace")
        found |= set(_in_file(names, relative, text, tests))
    return sorted(found)


def _tracked() -> list[Path]:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, check=True, capture_output=True, text=True)
    paths = [ROOT / name for name in listed.stdout.split("\0") if name]
    kinds = {".py", ".md", ".toml", ".spec", ".yml", ""}
    return [path for path in paths if (path.suffix in kinds or path == ROOT / TEXTS) and path.is_file()]


def _in_file(names: OldNames, path: str, text: str, tests: bool) -> Iterator[Finding]:
    lines = text.splitlines()
    each = list(_old_paths(names, path, text))
    if path == TEXTS:
        each = list(_sources(names, path, text))
    elif path.endswith((".py", ".spec")):
        each += _unique_names(names, path, text)
        each += _defined(names, path, text)
        each += _worded(names, path, text, strict=tests or not path.startswith("tests/"))
        each += _strings(names, path, text) if path.startswith(f"{PACKAGE}/cli/") else []
    elif path == "README.md" or path.startswith("docs/guide/"):
        each += _prose(names, path, text)
    elif path.endswith(".md"):
        each += _unique_names(names, path, text)
    for one in each:
        if not names.allowed_lines.search(lines[one.line - 1] if one.line <= len(lines) else ""):
            yield one


def _old_paths(names: OldNames, path: str, text: str) -> Iterator[Finding]:
    for match in names.module_pattern.finditer(text):
        name = match["name"]
        yield Finding(path, _line(text, match.start()), "module", name, names.new_module(name))


def _unique_names(names: OldNames, path: str, text: str) -> Iterator[Finding]:
    pattern = re.compile(rf"(?<!\w)({'|'.join(map(re.escape, names.unique))})(?!\w)")
    for match in pattern.finditer(text):
        yield Finding(path, _line(text, match.start()), "name", match[0], names.unique[match[0]])


def _line(text: str, position: int) -> int:
    return text.count("\n", 0, position) + 1


def _defined(names: OldNames, path: str, text: str) -> Iterator[Finding]:
    """Short names, where their own module defines them as a class, function, constant or attribute."""
    wrong = names.definitions.get(path)
    if not wrong:
        return
    for name, line, is_member in _definitions(ast.parse(text)):
        for old in (f".{name}",) if is_member else (name,):
            if old in wrong:
                yield Finding(path, line, "definition", name, wrong[old])
        if is_member and name in wrong and not _has_class_case(name):
            yield Finding(path, line, "definition", name, wrong[name])


def _has_class_case(name: str) -> bool:
    return name.lstrip("_")[:1].isupper()


def _definitions(tree: ast.Module) -> Iterator[tuple[str, int, bool]]:
    """Each name that a module defines, its line, and whether it belongs to a class."""
    for statement in tree.body:
        yield from ((name, line, False) for name, line in _named(statement))
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef):
            for member in node.body:
                yield from ((name, line, True) for name, line in _named(member))
            yield from ((name, line, True) for name, line in _own_attributes(node))


def _named(node: ast.stmt) -> Iterator[tuple[str, int]]:
    if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
        yield node.name, node.lineno
    targets = node.targets if isinstance(node, ast.Assign) else []
    if isinstance(node, ast.AnnAssign):
        targets = [node.target]
    for target in targets:
        yield from ((n.id, n.lineno) for n in ast.walk(target) if isinstance(n, ast.Name))


def _own_attributes(owner: ast.ClassDef) -> Iterator[tuple[str, int]]:
    for node in ast.walk(owner):
        if (
            isinstance(node, ast.Attribute)
            and isinstance(node.ctx, ast.Store)
            and isinstance(node.value, ast.Name)
            and node.value.id == "self"
        ):
            yield node.attr, node.lineno


def _worded(names: OldNames, path: str, text: str, strict: bool) -> Iterator[Finding]:
    """Words that are wrong within any name. In tests only those that were renamed everywhere."""
    for token in tokenize.generate_tokens(io.StringIO(text).readline):
        if token.type != tokenize.NAME:
            continue
        parts = token.string.strip("_").split("_")
        for part in parts:
            word = part.lower()
            if word in names.words and (strict or word.startswith("film") or _asks(parts)):
                yield Finding(path, token.start[0], "word", token.string, names.words[word])
            if part in names.constants and token.string.isupper():
                yield Finding(path, token.start[0], "constant", token.string, names.constants[part])


def _asks(parts: list[str]) -> bool:
    return len(parts) > 1 and parts[-1] == "wanted"


def _sources(names: OldNames, path: str, text: str) -> Iterator[Finding]:
    for message in ElementTree.fromstring(text).iter("message"):
        source = message.findtext("source") or ""
        line = _line(text, max(0, text.find(source.split("\n")[0].replace("&", "&amp;")[:40])))
        yield from _texts_in(names, path, line, source, whole=True)


def _strings(names: OldNames, path: str, text: str) -> Iterator[Finding]:
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield from _texts_in(names, path, node.lineno, node.value, whole=True)


def _prose(names: OldNames, path: str, text: str) -> Iterator[Finding]:
    for number, line in enumerate(text.splitlines(), 1):
        yield from _texts_in(names, path, number, line, whole=False)


def _texts_in(names: OldNames, path: str, line: int, text: str, whole: bool) -> Iterator[Finding]:
    plain = re.sub(r"&(?=\w)", "", text)
    for entry in names.texts:
        for exception in entry.get("except", []):
            plain = plain.replace(exception, "")
        for old in entry["old"]:
            if _is_there(old, plain, entry["match"], whole):
                yield Finding(path, line, "text", old, entry["new"])


def _is_there(old: str, text: str, match: str, whole: bool) -> bool:
    if match == "whole":
        return whole and text.strip(":….") == old
    if match == "word":
        return re.search(rf"\b{old}\b", text, re.IGNORECASE) is not None
    if match == "option":
        return not whole and re.search(rf"{old}\b", text) is not None
    return old in text


def main(arguments: Iterable[str] | None = None) -> int:
    """Prints what is left. Returns 1 if there is anything."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--tests", action="store_true", help="also the words inside the tests' names")
    parser.add_argument("--count", action="store_true", help="only how many there are in each folder")
    args = parser.parse_args(None if arguments is None else list(arguments))
    found = findings(OldNames(), args.tests)
    if args.count:
        counts = Counter("/".join(finding.path.split("/")[:3]) for finding in found)
        print(*(f"{count:5} {folder}" for folder, count in counts.most_common()), sep="\n")
    else:
        print(*found, sep="\n")
    print(f"{len(found)} old names are left", file=sys.stderr)
    return int(bool(found))


if __name__ == "__main__":
    sys.exit(main())
