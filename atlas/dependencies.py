"""The files of a project that a module depends on: itself, its imports, and data files.

Nothing is executed; imports are read. Data are the files next to those modules that are not
Python, and the project's own price lists and icons. The imports of a file and the hash of its bytes
are kept by its size and time of change, as `make` does, so that a run over many modules reads only
changes.
"""

import hashlib
import json
import os
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, cast

from attrs import field, frozen

from atlas.project import Project
from atlas.store import project_store

_KIND = "files"
_ALL = "all"
_IMPORT = re.compile(
    r"^[ \t]*(?:from[ \t]+(?P<base>[.\w]+)[ \t]+import[ \t]*"
    r"(?:\((?P<many>[^)]*)\)|(?P<few>[^\n(]*))|import[ \t]+(?P<whole>[^\n]*))",
    re.MULTILINE,
)
_COMMENT = re.compile(r"#[^\n]*")


def words(value: Iterable[str]) -> tuple[str, ...]:
    """Keep words as a tuple; a named function, so that type checkers know its type."""
    return tuple(value)


@frozen
class _File:
    modified: int
    size: int
    digest: str
    imports: tuple[str, ...] = field(converter=words)


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
    _data: dict[str, list[str]] = field(factory=dict[str, list[str]], init=False)
    _closures: dict[str, list[str]] = field(factory=dict[str, list[str]], init=False)
    _folders: dict[Path, list[Path]] = field(factory=dict[Path, list[Path]], init=False)

    def load(self) -> "Files":
        """Read the rows of the last run."""
        stored = project_store(self.project).get(_KIND, [_ALL]).get(_ALL, b"{}")
        content = cast("dict[str, Any]", json.loads(stored))
        self._known.update({name: _File(*fields) for name, fields in content.items()})
        return self

    def save(self) -> None:
        """Keep what was read again, for the files that are still there."""
        if not self._fresh:
            return
        files = {**self._known, **{name: file for name, file in self._seen.items() if file}}
        rows = {
            name: (file.modified, file.size, file.digest, file.imports)
            for name, file in sorted(files.items())
            if self._seen.get(name, file) is not None
        }
        project_store(self.project).put(_KIND, {_ALL: json.dumps(rows).encode()})

    def inputs(self, module: Path, *, alone: bool = False) -> list[str]:
        """Return all files that what is made of a module depends on, the module itself first.

        Args:
            module: The absolute path of the module.
            alone: Whether what its siblings say counts for nothing: they are of the same system,
                whose blast radius and single points of failure all of them decide.
        """
        siblings = [] if alone else self._of_siblings(module)
        modules = list(dict.fromkeys([*self.closure(module), *siblings]))
        folders = dict.fromkeys(name.rpartition("/")[0] for name in modules)
        data = {file for folder in folders for file in self._data_of(folder)}
        return [*modules, *sorted(data.union(self._shared()))]

    def closure(self, module: Path) -> list[str]:
        """Return the files that a module depends on, relative to the project, itself first."""
        first = self.project.relative(module)
        if first in self._closures:
            return self._closures[first]
        files: dict[str, None] = {}
        waiting = [first]
        while waiting:
            name = waiting.pop()
            if name in files:
                continue
            files[name] = None
            about = self._about(name)
            waiting += about.imports if about else ()
        self._closures[first] = [first, *sorted(name for name in files if name != first)]
        return self._closures[first]

    def _of_siblings(self, module: Path) -> list[str]:
        """Return the files of the views in its folder that import something that it imports, too.

        Only those can be of the same system, which is an object that both import.
        """
        own = set(self.closure(module)[1:])
        others = (self.closure(path) for path in self._modules_in(module.parent) if path != module)
        return sorted({name for files in others if own.intersection(files[1:]) for name in files})

    def _modules_in(self, folder: Path) -> list[Path]:
        if folder not in self._folders:
            self._folders[folder] = self.project.modules_in(folder)
        return self._folders[folder]

    def imports(self, name: str) -> tuple[str, ...]:
        """Return the files of the project that a file imports itself; none if it is not there."""
        about = self._about(name)
        return about.imports if about else ()

    def digest(self, name: str) -> str:
        """Return the hash of a file's bytes; empty if it is not there."""
        about = self._about(name)
        return about.digest if about else ""

    def _data_of(self, folder: str) -> list[str]:
        """Return the data files of a folder and of those below it that hold no modules."""
        if folder not in self._data:
            self._data[folder] = list(data_files(self.project, folder))
        return self._data[folder]

    def _shared(self) -> list[str]:
        """Return the data files that every module of the project may use."""
        folders = (self.project.prices, self.project.icons)
        return [file for path in folders for file in self._data_of(self.project.relative(path))]

    def _about(self, name: str) -> _File | None:
        if name not in self._seen:
            self._seen[name] = self._look(name)
        return self._seen[name]

    def _look(self, name: str) -> _File | None:
        path = self.project.folder / name
        try:
            stat = path.stat()
        except OSError:
            return None
        stored = self._known.get(name)
        mark = (stat.st_mtime_ns, stat.st_size)
        if stored and (stored.modified, stored.size) == mark and self._all_there(stored.imports):
            return stored
        self._fresh.append(name)
        data = path.read_bytes()
        digest = hashlib.blake2b(data, digest_size=16).hexdigest()
        is_module = name.endswith(".py")
        imports = self._imports(name, data.decode("utf-8", "replace")) if is_module else ()
        return _File(stat.st_mtime_ns, stat.st_size, digest, imports)

    def _all_there(self, names: Iterable[str]) -> bool:
        return all(name in self._known or (self.project.folder / name).is_file() for name in names)

    def _imports(self, name: str, text: str) -> list[str]:
        """Read the imports; one in a string counts too, which costs at most a needless redraw."""
        package = name.rpartition("/")[0].replace("/", ".")
        names: list[str] = []
        for match in _IMPORT.finditer(text):
            if match["whole"]:
                names += (part.split()[0] for part in match["whole"].split(",") if part.strip())
                continue
            base = _absolute(match["base"], package)
            listed = _COMMENT.sub("", match["many"] or match["few"] or "")
            parts = (part.split() for part in listed.split(","))
            names += [base, *(f"{base}.{part[0]}" for part in parts if part)]
        return [file for name in dict.fromkeys(names) if (file := self._file(name)) is not None]

    def _file(self, name: str) -> str | None:
        parts = name.split(".")
        if parts[0] not in self.project.roots:
            return None
        place = "/".join(parts)
        for file in (f"{place}.py", f"{place}/__init__.py"):
            if (self.project.folder / file).is_file():
                return file
        return None


def data_files(project: Project, folder: str) -> Iterator[str]:
    """Yield the data files of a folder and of those below it that hold no modules.

    Args:
        project: The project; hidden files and copies of editors are passed over.
        folder: The folder, relative to it; it may be missing.
    """
    for place, folders, names in os.walk(project.folder / folder):
        if place != str(project.folder / folder) and any(name.endswith(".py") for name in names):
            folders.clear()
            continue
        folders[:] = [folder for folder in folders if is_shown(folder)]
        yield from (
            project.relative(os.path.join(place, name))  # noqa: PTH118 - many of them
            for name in names
            if is_shown(name) and not name.endswith(".py")
        )


def is_shown(name: str) -> bool:
    """Whether a file or folder may be content: not hidden, nor made by Python or an editor."""
    return name[0] != "." and name != "__pycache__" and not name.endswith(("~", ".pyc"))


def _absolute(name: str, package: str) -> str:
    """Return a module's name without the dots that make it relative."""
    relative = name.lstrip(".")
    level = len(name) - len(relative)
    if not level:
        return relative
    parts = package.split(".")
    return ".".join([*parts[: len(parts) - level + 1], *([relative] if relative else [])])


def dependencies(project: Project, module: Path) -> list[Path]:
    """Return the project's own files that a module imports, directly or not, itself first.

    Args:
        project: The project whose files count.
        module: The absolute path of the module.
    """
    return [project.folder / name for name in Files(project).closure(module)]
