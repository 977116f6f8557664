"""The files of a project that a module depends on: itself, its imports, and data files.

Nothing is executed; imports are read from the syntax. A module that computes what it imports, by
`importlib` or `exec`, depends on all modules of the project. Data are the files next to those
modules that are not Python, and the project's own price lists and icons. The imports of a file and
the hash of its bytes are kept by its size and time of change, as `make` does, so that a run over
many modules reads only changes.
"""

import ast
import hashlib
import json
import os
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from importlib.util import decode_source
from pathlib import Path
from typing import Any, cast

from attrs import field, frozen

from atlas.marks import Mark, mark_of
from atlas.project import Project, stop
from atlas.store import project_store

_KIND = "files"
_ALL = "all, by syntax, with phrases"
_ANY = "*"
"""Stands for every module of a package, or of the project."""
_COMPUTING = {"importlib", "pkgutil", "runpy", "sys", "builtins"}
_CALLED = {"__import__", "exec", "eval", "compile"}
"""By these modules and functions a module can import what its text does not name."""
_CALL = re.compile(rf"\b(?:{'|'.join(sorted(_CALLED))})\b")
_IMPORT = re.compile(rb"\bimport\b[ \t]*(?:\([^)]*\))?[^\r\n]*")
"""The word, and the statement after it: between brackets or to the end of its line."""
_WITHIN = ("body", "orelse", "finalbody", "handlers", "cases")
"""Where a statement holds others."""


def words(value: Iterable[str]) -> tuple[str, ...]:
    """Keep words as a tuple; a named function, so that type checkers know its type."""
    return tuple(value)


PHRASES = ("LogMessage(", "todo(")
"""What is noted of each Python file that holds it, so that only such a file is read again."""


@frozen
class _File:
    modified: int
    size: int
    digest: str
    named: tuple[str, ...] = field(converter=words)
    phrases: tuple[str, ...] = field(converter=words)


@frozen(eq=False)
class Files:
    """What is known of the files of a project; `save` keeps it for the next run.

    Args:
        project: The project.
    """

    project: Project
    _known: dict[str, _File] = field(factory=dict[str, _File], init=False)
    _fresh: list[str] = field(factory=list[str], init=False)
    _seen: dict[str, _File | None] = field(factory=dict[str, "_File | None"], init=False)
    _marks: dict[str, Mark | None] = field(factory=dict[str, "Mark | None"], init=False)
    _lines: dict[str, bytes] = field(factory=dict[str, bytes], init=False)
    _resolved: dict[str, tuple[str, ...]] = field(factory=dict[str, tuple[str, ...]], init=False)
    _imports: dict[str, tuple[str, ...]] = field(factory=dict[str, tuple[str, ...]], init=False)
    _names: dict[str, frozenset[str]] = field(factory=dict[str, frozenset[str]], init=False)
    _data: dict[str, list[str]] = field(factory=dict[str, list[str]], init=False)
    _closures: dict[str, list[str]] = field(factory=dict[str, list[str]], init=False)
    _inputs: dict[tuple[str, bool], list[str]] = field(
        factory=dict[tuple[str, bool], list[str]], init=False
    )
    _of_all: list[list[str]] = field(factory=list[list[str]], init=False)
    _folders: dict[str, "list[_Module]"] = field(factory=dict[str, "list[_Module]"], init=False)
    _content: list[str] = field(factory=list[str], init=False)

    def load(self) -> "Files":
        """Read the rows of the last run."""
        stored = project_store(self.project).get(_KIND, [_ALL]).get(_ALL, b"{}")
        content = cast("dict[str, Any]", json.loads(stored))
        self._known.update({name: _File(*fields) for name, fields in content.items()})
        return self

    def are_known(self) -> bool:
        """Return whether anything is kept of the last run."""
        return bool(self._known)

    def looks(self) -> dict[str, tuple[Mark | None, _File | None]]:
        """Look at every Python file of the content, for `take` of another process.

        Raises:
            OSError: A folder cannot be read.
        """
        return {name: (self._marks[name], self._seen[name]) for name in self._looked_at()}

    def _looked_at(self) -> Iterator[str]:
        for name in self.content():
            self._about(name)
            yield name

    def take(self, looks: Mapping[str, tuple[Mark | None, _File | None]]) -> None:
        """Take over what another process saw, just as if it had been seen here.

        Args:
            looks: What it found.
        """
        self._content[:] = looks
        for name, (mark, file) in looks.items():
            self._marks[name], self._seen[name] = mark, file
            if file is not None:
                self._fresh.append(name)

    def save(self) -> None:
        """Keep what was read again, for the files that are still there."""
        if not self._fresh:
            return
        files = {**self._known, **{name: file for name, file in self._seen.items() if file}}
        rows = {
            name: (file.modified, file.size, file.digest, file.named, file.phrases)
            for name, file in sorted(files.items())
            if name in self._seen or (self.project.folder / name).is_file()
        }
        project_store(self.project).put(_KIND, {_ALL: json.dumps(rows).encode()})

    def changed(self) -> frozenset[str]:
        """Return the files that are not as they were when they were looked at.

        What was made of them meanwhile may be of a text in between, even where that text was put
        back: a file tells when it was last written, whatever time it is given.
        """
        return self._differing(self._marks)

    def _differing(self, names: Iterable[str]) -> frozenset[str]:
        return frozenset(
            name
            for name in self._marks.keys() & names
            if mark_of(f"{self.project.folder}/{name}") != self._marks[name]
        )

    def inputs(self, module: Path, *, alone: bool = False) -> list[str]:
        """Return all files that what is made of a module depends on, the module itself first.

        Args:
            module: The absolute path of the module.
            alone: Whether what its siblings say counts for nothing: they are of the same system,
                whose blast radius and single points of failure all of them decide.
        """
        name = self.project.relative(module)
        if (name, alone) not in self._inputs:
            self._inputs[name, alone] = self._inputs_of(name, alone=alone)
        return self._inputs[name, alone]

    def _inputs_of(self, name: str, *, alone: bool) -> list[str]:
        siblings = [] if alone else self._of_siblings(name)
        modules = list(dict.fromkeys([*self._closure(name), *siblings]))
        folders = dict.fromkeys(name.rpartition("/")[0] for name in modules)
        data = {file for folder in folders for file in self._data_of(folder)}
        return [*modules, *sorted(data.union(self._shared()))]

    def marks(self, module: Path) -> dict[str, Mark | None]:
        """Return the marks of what a module imports and of itself, as they were looked at.

        Args:
            module: The absolute path of the module.
        """
        return {name: self._marks[name] for name in self.closure(module)}

    def settled(self, modules: Iterable[Path], *, alone: bool = False) -> bool:
        """Return whether all that modules depend on is as it was when it was looked at.

        Args:
            modules: The absolute paths of the modules.
            alone: Whether what their siblings say counts for nothing.
        """
        inputs = (self.inputs(module, alone=alone) for module in modules)
        return not self._differing({name for names in inputs for name in names})

    def closure(self, module: Path) -> list[str]:
        """Return the files that a module depends on, relative to the project, itself first."""
        return self._closure(self.project.relative(module))

    def _closure(self, first: str) -> list[str]:
        if first in self._closures:
            return self._closures[first]
        files: dict[str, None] = {}
        waiting = [first]
        while waiting:
            name = waiting.pop()
            if name in files:
                continue
            files[name] = None
            waiting += self.imports(name)
        self._closures[first] = [first, *sorted(name for name in files if name != first)]
        return self._closures[first]

    def _of_siblings(self, module: str) -> list[str]:
        """Return the files of the views in its folder that import something that it imports, too.

        Only those can be of the same system, which is an object that both import.
        """
        own = frozenset(self._closure(module)[1:])
        related = [
            other.files
            for other in self._modules_in(module.rpartition("/")[0])
            if not own.isdisjoint(other.imports) and other.name != module
        ]
        return sorted(set[str]().union(*related))

    def modules_in(self, folder: Path) -> list[Path]:
        """Return the view modules right in a folder, sorted.

        Args:
            folder: The absolute path of the folder.
        """
        modules = self._modules_in(self.project.relative(folder))
        return [self.project.folder / module.name for module in modules]

    def _modules_in(self, folder: str) -> "list[_Module]":
        if folder not in self._folders:
            within = self.project.names_in(folder)
            names = [f"{folder}/{name}" for name in within]
            self._folders[folder] = [_Module(name, *_split(self._closure(name))) for name in names]
        return self._folders[folder]

    def content(self) -> list[str]:
        """Return every Python file of the project's content, relative to the project, sorted.

        Views and shared modules are listed alike.

        Raises:
            OSError: A folder cannot be read: what is in it is not to be passed over.
        """
        if not self._content:
            self._content.extend(sorted(_content_of(self.project)))
        return self._content

    def holding(self, phrase: str) -> list[str]:
        """Return the Python files of the content that hold a phrase, relative to the project.

        Args:
            phrase: One of `PHRASES`.
        """
        abouts = ((name, self._about(name)) for name in self.content())
        return [name for name, about in abouts if about and phrase in about.phrases]

    def imports(self, name: str) -> tuple[str, ...]:
        """Return the files of the project that a file imports itself; none if it is not there."""
        if name not in self._imports:
            about = self._about(name)
            named = about.named if about else ()
            files = dict.fromkeys(file for each in named for file in self._files(each))
            self._imports[name] = tuple(files)
        return self._imports[name]

    def digest(self, name: str) -> str:
        """Return the hash of a file's bytes; empty if it is not there."""
        about = self._about(name)
        return about.digest if about else ""

    def line(self, name: str) -> bytes:
        """Return what fingerprints say of a file: its name and its digest."""
        if name not in self._lines:
            self._lines[name] = os.fsencode(f"{name} {self.digest(name)}\n")
        return self._lines[name]

    def _data_of(self, folder: str) -> list[str]:
        """Return the data files of a folder and of those below it that hold no modules."""
        if folder not in self._data:
            self._data[folder] = list(data_files(self.project, folder))
        return self._data[folder]

    def _shared(self) -> list[str]:
        """Return the data files that every module of the project may use."""
        if not self._of_all:
            folders = map(self.project.relative, (self.project.prices, self.project.icons))
            self._of_all.append([file for folder in folders for file in self._data_of(folder)])
        return self._of_all[0]

    def _about(self, name: str) -> _File | None:
        if name not in self._seen:
            self._seen[name] = self._look(name)
        return self._seen[name]

    def _look(self, name: str) -> _File | None:
        self._marks[name] = mark = mark_of(f"{self.project.folder}/{name}")
        if mark is None:
            return None
        stored = self._known.get(name)
        if stored and (stored.modified, stored.size) == (mark.modified, mark.size):
            return stored
        data = content_of(self.project.folder / name)
        if data is None:
            return None
        self._fresh.append(name)
        digest = hashlib.blake2b(data, digest_size=16).hexdigest()
        if not name.endswith(".py"):
            return _File(mark.modified, mark.size, digest, (), ())
        phrases = [phrase for phrase in PHRASES if phrase.encode() in data]
        return _File(mark.modified, mark.size, digest, self._named(name, data), phrases)

    def _named(self, name: str, data: bytes) -> tuple[str, ...]:
        """Return the dotted names of the project's modules that a file may import."""
        package = name.rpartition("/")[0].split("/")
        try:
            calls = _calls(data)
            tree = _importing(data)
        except (SyntaxError, ValueError, RecursionError, MemoryError):  # it cannot be loaded either
            return ()
        names: dict[str, None] = {}
        for node in _statements(tree):
            match node:
                case ast.Import():
                    names.update(dict.fromkeys(alias.name for alias in node.names))
                case ast.ImportFrom():
                    above = package[: len(package) - node.level + 1] if node.level else []
                    base = ".".join([*above, *([node.module] if node.module else [])])
                    names.update(dict.fromkeys(f"{base}.{alias.name}" for alias in node.names))
                case _:
                    pass
        if any(each.partition(".")[0] in _COMPUTING for each in names) or calls:
            names[_ANY] = None
        roots = {_ANY, *self.project.roots}
        return tuple(each for each in names if each.partition(".")[0] in roots)

    def _files(self, dotted: str) -> tuple[str, ...]:
        """Return the files that an import of a dotted name runs: those of its packages as well."""
        if dotted not in self._resolved:
            self._resolved[dotted] = tuple(self._resolve(dotted))
        return self._resolved[dotted]

    def _resolve(self, dotted: str) -> Iterator[str]:
        if dotted == _ANY:
            folders = [self.project.folder / root for root in self.project.roots]
            yield from self._python(path for each in folders for path in each.rglob("*.py"))
            return
        package, _, last = dotted.rpartition(".")
        if package:
            yield from self._files(package)
        if last == _ANY:
            folder = self.project.folder / package.replace(".", "/")
            yield from self._python(folder.glob("*.py"))
            return
        yield from self._at(dotted.replace(".", "/"))

    def _at(self, place: str) -> list[str]:
        """Return the file that an import of a package or a module runs, if there is one."""
        folder, _, name = place.rpartition("/")
        names = self._names_in(folder)
        for entry, file in ((name, f"{place}/__init__.py"), (f"{name}.py", f"{place}.py")):
            if entry in names and os.path.isfile(f"{self.project.folder}/{file}"):  # noqa: PTH113
                return [file]
        return []

    def _names_in(self, folder: str) -> frozenset[str]:
        """Return what is in a folder; nothing where there is none."""
        if folder not in self._names:
            names: list[str] = []
            with suppress(FileNotFoundError, NotADirectoryError):
                names = os.listdir(f"{self.project.folder}/{folder}")  # noqa: PTH208 - many
            self._names[folder] = frozenset(names)
        return self._names[folder]

    def _python(self, paths: Iterable[Path]) -> list[str]:
        return sorted(self.project.relative(path) for path in paths if is_shown(path.name))


def _statements(tree: ast.Module) -> Iterator[ast.AST]:
    """Yield the statements of a module, those within others too, but no expressions."""
    waiting: list[ast.AST] = [*tree.body]
    for node in waiting:  # which grows meanwhile
        yield node
        for within in _WITHIN:
            waiting += getattr(node, within, ())


def _importing(data: bytes) -> ast.Module:
    """Return the syntax of a module as far as the last of its imports, if that can be told.

    Where the word is in a text, or within a statement, the whole is read.
    """
    last = next(reversed([*_IMPORT.finditer(data)]), None)
    if last is None:
        return ast.Module(body=[], type_ignores=[])
    try:
        return ast.parse(data[: last.end()])
    except (SyntaxError, ValueError):
        return ast.parse(data)


def _calls(data: bytes) -> bool:
    """Return whether a module names a function of `_CALLED`; most texts lack them."""
    text = unicodedata.normalize("NFKC", decode_source(data))  # as Python reads names
    if not any(word in text for word in _CALLED) or not _CALL.search(text):
        return False
    return any(
        isinstance(node, ast.Name) and node.id in _CALLED for node in ast.walk(ast.parse(data))
    )


@frozen
class _Module:
    """A view module, the files that it imports, directly or not, and these with itself."""

    name: str
    imports: frozenset[str]
    files: list[str]


def _split(closure: list[str]) -> tuple[frozenset[str], list[str]]:
    return frozenset(closure[1:]), closure


def _content_of(project: Project) -> Iterator[str]:
    for root in project.roots:
        for folder, folders, names in os.walk(project.folder / root, onerror=stop):
            folders[:] = [name for name in folders if name != "__pycache__"]
            place = project.relative(folder)
            yield from (
                f"{place}/{name}" for name in names if name.endswith(".py") and is_shown(name)
            )


def data_files(project: Project, folder: str) -> Iterator[str]:
    """Yield the data files of a folder and of those below it that hold no modules.

    Args:
        project: The project; hidden files and copies of editors are passed over.
        folder: The folder, relative to it; it may be missing.

    Raises:
        OSError: A folder cannot be read: what is in it is not to be passed over.
    """
    for place, folders, names in os.walk(project.folder / folder, onerror=stop):
        if place != str(project.folder / folder) and any(name.endswith(".py") for name in names):
            folders.clear()
            continue
        folders[:] = [folder for folder in folders if is_shown(folder)]
        yield from (
            project.relative(os.path.join(place, name))  # noqa: PTH118 - many of them
            for name in names
            if is_shown(name) and not name.endswith(".py")
        )


def content_of(path: Path) -> bytes | None:
    """Return the bytes of a file; None of what cannot be read, or is none: loading it says so.

    Args:
        path: The file; a folder, a pipe, or a link that leads nowhere may have its name.
    """
    for _ in range(2):  # a read that fails once tells nothing of the file
        with suppress(OSError):
            return path.read_bytes() if path.is_file() else None
    return None


def is_shown(name: str) -> bool:
    """Whether a file or folder may be content: not hidden, nor made by Python or an editor."""
    return name[0] != "." and name != "__pycache__" and not name.endswith(("~", ".pyc"))


def dependencies(project: Project, module: Path) -> list[Path]:
    """Return the project's own files that a module imports, directly or not, itself first.

    Args:
        project: The project whose files count.
        module: The absolute path of the module.
    """
    return [project.folder / name for name in Files(project).closure(module)]
