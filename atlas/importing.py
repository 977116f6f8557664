"""Imports of content that never take old bytecode for new source.

Python compares bytecode with its source by the second of the last change and the size of the file.
An edit that keeps the size, within the second in which the file was last imported, would go
unnoticed; content is edited and drawn in quick turns, so the microsecond decides here.
"""

import errno
import importlib.machinery
import os
import sys
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import AbstractContextManager, ExitStack, contextmanager
from importlib.machinery import ModuleSpec, PathFinder, SourceFileLoader
from stat import S_ISREG
from types import CodeType, ModuleType
from typing import TypeVar

from atlas.diagnostics import Finding
from atlas.marks import Mark


class Harmful(Exception):  # noqa: N818 - it carries a finding, it is no error of its own
    """A module that is not loaded, because it would end this process or never come to an end."""

    def __init__(self, finding: Finding) -> None:
        """Keep what is wrong with it."""
        super().__init__(str(finding))
        self.finding = finding


_Read = TypeVar("_Read")
REFUSED: dict[str, Finding] = {}
"""What is wrong with harmful modules, by their files; importing one raises it."""
REFUSED_AT: dict[str, dict[str, Mark | None]] = {}
"""The marks that the files had that a refused one depends on; none of one refused for good."""
NAMES: dict[str, frozenset[str]] = {}
"""The names in the code of each loaded file of content: variables, attributes and imports."""
RUN: list[str] = []
"""The files of content that were run, the latest last; who notes them takes them out."""
WATCHES: list[Callable[[str], AbstractContextManager[None]]] = []
"""What each module of content is loaded in, given its file."""


class ContentLoader(SourceFileLoader):
    """A loader whose bytecode is dated by the microsecond."""

    def path_stats(self, path: str) -> dict[str, int]:
        """Return the time of change in microseconds, and the size in bytes.

        Raises:
            OSError: It is no file: a pipe would keep the reader waiting.
        """
        stat = os.stat(path)  # noqa: PTH116 - much faster than that of a `Path`, for each file
        if not S_ISREG(stat.st_mode):
            raise OSError(errno.EINVAL, "it is not a regular file", path)
        return {"mtime": stat.st_mtime_ns // 1000, "size": stat.st_size}

    def get_data(self, path: str) -> bytes:
        """Return the bytes of a file.

        Args:
            path: The file: the text of a module, or its bytecode.

        Raises:
            OSError: It cannot be read.
        """
        return _in_two_tries(super().get_data, path)

    def get_code(self, fullname: str) -> CodeType | None:
        """Return the code of a module, and note the names in it.

        Args:
            fullname: The dotted name of the module.
        """
        code = super().get_code(fullname)
        if code is not None:
            NAMES[self.path] = frozenset(_names_in(code))
        return code

    def exec_module(self, module: ModuleType) -> None:
        """Run a module.

        Raises:
            Harmful: It would end this process, or never come to an end.
        """
        if self.path in REFUSED:
            raise Harmful(REFUSED[self.path])
        RUN.append(self.path)
        with ExitStack() as stack:
            for watch in WATCHES:
                stack.enter_context(watch(self.path))
            super().exec_module(module)


def _in_two_tries(read: Callable[..., _Read], *arguments: object) -> _Read:
    """Read something; a read that fails once tells nothing of a file, and is made once more."""
    try:
        return read(*arguments)
    except FileNotFoundError:
        raise
    except OSError:
        return read(*arguments)


def _names_in(code: CodeType) -> Iterator[str]:
    """Yield the names in some code, and in that of the functions in it."""
    yield from code.co_names
    for value in code.co_consts:
        if isinstance(value, CodeType):
            yield from _names_in(value)


class ContentFinder:
    """Finds the modules of content, and leaves all others alone.

    Args:
        roots: First parts of the names of content modules.
    """

    def __init__(self, roots: Sequence[str]) -> None:
        """Keep the roots."""
        self.roots = frozenset(roots)

    def find_spec(
        self, name: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """Return the spec of a content module, with a loader that knows fresh bytecode.

        Args:
            name: The dotted name of the module.
            path: The search path of its package; None at the top.
            target: The module that is reloaded, if any.
        """
        if name.split(".", maxsplit=1)[0] not in self.roots:
            return None
        spec = _in_two_tries(PathFinder.find_spec, name, path, target)
        if spec is not None and type(spec.loader) is importlib.machinery.SourceFileLoader:
            spec.loader = ContentLoader(spec.loader.name, spec.loader.path)
        return spec


def install(roots: Sequence[str]) -> None:
    """Import content through a finder of its own from now on."""
    sys.meta_path[:] = [finder for finder in sys.meta_path if not isinstance(finder, ContentFinder)]
    sys.meta_path.insert(0, ContentFinder(roots))


@contextmanager
def left_out(*packages: str) -> Generator[None]:
    """Import something as if packages were not installed that it would use; not what is in use.

    The packages can be imported afterwards as ever.
    """
    absent = [package for package in packages if package not in sys.modules]
    sys.modules.update(dict.fromkeys(absent))  # type: ignore[arg-type] # Python's own sign for `not found`
    try:
        yield
    finally:
        for package in absent:
            del sys.modules[package]
