"""Places of declarations in authors' files, so that findings can point at them."""

import os
import sys
from inspect import CO_OPTIMIZED
from pathlib import Path
from types import CodeType, FrameType

from attrs import frozen

_LIBRARY = f"{Path(__file__).parent}{os.sep}"


@frozen
class Location:
    """A place in a file; line and column count from 1, as editors show them."""

    path: str
    line: int
    column: int = 1

    def __str__(self) -> str:
        """Return `path:line:col`."""
        return f"{self.path}:{self.line}:{self.column}"


_COLUMNS: dict[int, tuple[CodeType, list[int]]] = {}
_MOST_MODULES = 256


def _column(code: CodeType, instruction: int) -> int:
    """Look the column up; the table of a module is read once, not for each declaration in it."""
    stored = _COLUMNS.get(id(code))
    if stored is None or stored[0] is not code:
        if len(_COLUMNS) >= _MOST_MODULES:
            _COLUMNS.clear()
        stored = code, [(start or 0) + 1 for _, _, start, _ in code.co_positions()]
        _COLUMNS[id(code)] = stored
    columns, index = stored[1], instruction // 2
    return columns[index] if 0 <= index < len(columns) else 1


def of_frame(frame: FrameType) -> Location:
    """Return the place that a frame is executing."""
    return Location(frame.f_code.co_filename, frame.f_lineno, _column(frame.f_code, frame.f_lasti))


def of_code(code: CodeType, line: int, instruction: int) -> Location:
    """Return the place of one instruction, as a traceback entry names it.

    Args:
        code: The code that holds the instruction.
        line: The line of the instruction, from 1.
        instruction: The offset of the instruction in the code, in bytes.
    """
    return Location(code.co_filename, line, _column(code, instruction))


def statement_here() -> Location:
    """Return the statement of a module that is being executed, through all functions it calls.

    Two things that one helper makes for two modules have one place of declaration, but not this.
    """
    frame: FrameType | None = sys._getframe(1)  # noqa: SLF001 # pyright: ignore[reportPrivateUsage] - the documented way to the caller
    while frame is not None:
        name = frame.f_code.co_filename
        if frame.f_code.co_name == "<module>" and not name.startswith((_LIBRARY, "<")):
            return Location(name, frame.f_lineno)
        frame = frame.f_back
    return Location("<unknown>", 1)


def here() -> Location:
    """Return the author's line: outside the library, or where a module of it declares something.

    What a module of the library declares as it is imported is its own, not its importer's.
    """
    frame: FrameType | None = sys._getframe(1)  # noqa: SLF001 # pyright: ignore[reportPrivateUsage] - the documented way to the caller
    while frame is not None:
        name = frame.f_code.co_filename
        declares = not frame.f_code.co_flags & CO_OPTIMIZED  # the body of a module or class
        if not name.startswith("<") and (declares or not name.startswith(_LIBRARY)):
            return of_frame(frame)
        frame = frame.f_back
    return Location("<unknown>", 1)
