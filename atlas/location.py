"""Places of declarations in authors' files, so that findings can point at them."""

import os
import sys
from bisect import bisect_right
from collections.abc import Callable
from inspect import CO_OPTIMIZED
from pathlib import Path
from types import CodeType, FrameType
from typing import TypeVar

from attrs import field, frozen

_LIBRARY = f"{Path(__file__).parent}{os.sep}"
_PASSED = (_LIBRARY, "<")
"""How the files begin in which nothing is declared but by the body of a module."""


@frozen(eq=False)
class Location:
    """A place in a file; line and column count from 1, as editors show them.

    Those of a declaration are looked up when they are asked for: most places are never printed.
    """

    path: str
    _line: int | None = field(alias="line")
    _place: int | tuple[CodeType, int] = field(default=1, alias="column")

    @property
    def line(self) -> int:
        """The line, from 1."""
        if self._line is not None or isinstance(self._place, int):
            return self._line or 1
        return _line(*self._place)

    @property
    def column(self) -> int:
        """The column, from 1."""
        return self._place if isinstance(self._place, int) else _column(*self._place)

    def __eq__(self, other: object) -> bool:
        """Return whether the other place has the same path, line and column."""
        if not isinstance(other, Location):
            return NotImplemented
        here, there = (self.path, self.line), (other.path, other.line)
        return here == there and self.column == other.column

    def __hash__(self) -> int:
        """Return the hash of the path and the line."""
        return hash((self.path, self.line))

    def __reduce__(self) -> tuple[type["Location"], tuple[str, int, int]]:
        """Return what makes it again in another process, which has not its code."""
        return Location, (self.path, self.line, self.column)

    def __str__(self) -> str:
        """Return `path:line:col`."""
        return f"{self.path}:{self.line}:{self.column}"


_MOST_MODULES = 128
_Table = TypeVar("_Table")
_LINES: dict[int, tuple[CodeType, tuple[list[int], list[int]]]] = {}
_COLUMNS: dict[int, tuple[CodeType, list[int | None]]] = {}


def _kept(
    tables: dict[int, tuple[CodeType, _Table]], code: CodeType, make: Callable[[CodeType], _Table]
) -> _Table:
    """Return the table of a module, which is made once, not for each declaration."""
    stored = tables.get(id(code))
    if stored is None or stored[0] is not code:
        if len(tables) >= _MOST_MODULES:
            tables.clear()
        stored = tables[id(code)] = code, make(code)
    return stored[1]


def _lines(code: CodeType) -> tuple[list[int], list[int]]:
    """Return where the instructions of each line begin, and the lines."""
    ranges = [*code.co_lines()]
    return [start for start, _, _ in ranges], [line or 1 for _, _, line in ranges]


def _columns(code: CodeType) -> list[int | None]:
    """Return where each instruction begins in its line, from 0; that takes longer than lines."""
    return [start for _, _, start, _ in code.co_positions()]


def _line(code: CodeType, instruction: int) -> int:
    if instruction < 0:
        return code.co_firstlineno
    starts, lines = _kept(_LINES, code, _lines)
    return lines[bisect_right(starts, instruction) - 1]


def _column(code: CodeType, instruction: int) -> int:
    if instruction < 0:
        return 1
    return (_kept(_COLUMNS, code, _columns)[instruction // 2] or 0) + 1


def of_frame(frame: FrameType) -> Location:
    """Return the place that a frame is executing."""
    return Location(frame.f_code.co_filename, None, (frame.f_code, frame.f_lasti))


def of_code(code: CodeType, line: int, instruction: int) -> Location:
    """Return the place of one instruction, as a traceback entry names it.

    Args:
        code: The code that holds the instruction.
        line: The line of the instruction, from 1.
        instruction: The offset of the instruction in the code, in bytes.
    """
    return Location(code.co_filename, line, (code, instruction))


def statement_here() -> Location:
    """Return the statement of a module that is being executed, through all functions it calls.

    Two things that one helper makes for two modules have one place of declaration, but not this.
    """
    frame: FrameType | None = sys._getframe(1)  # noqa: SLF001 # pyright: ignore[reportPrivateUsage] - the documented way to the caller
    while frame is not None:
        name = frame.f_code.co_filename
        if frame.f_code.co_name == "<module>" and not name.startswith(_PASSED):
            return Location(name, frame.f_lineno)
        frame = frame.f_back
    return Location("<unknown>", 1)


def is_in_library() -> bool:
    """Return whether what is declared now is declared as a module of the library is imported."""
    return here().path.startswith(_LIBRARY)


def here() -> Location:
    """Return the author's line: outside the library, or where a module of it declares something.

    What a module of the library declares as it is imported is its own, not its importer's.
    """
    frame: FrameType | None = sys._getframe(1)  # noqa: SLF001 # pyright: ignore[reportPrivateUsage] - the documented way to the caller
    while frame is not None:
        code = frame.f_code
        if not code.co_filename.startswith(_PASSED):
            return of_frame(frame)
        is_body = not code.co_flags & CO_OPTIMIZED  # of a module or class
        if is_body and code.co_filename[0] != "<":
            return of_frame(frame)
        frame = frame.f_back
    return Location("<unknown>", 1)
