"""What else is wrong with a module that stopped at its first fault.

The statements after the one that failed are run as well, without those that need what it would
have made, so that one run reports the faults of a module together.
"""

import ast
import traceback
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any

from attrs import field, frozen

MOST = 20
"""So many faults of one module are reported at once."""


def later_errors(error: BaseException, folder: Path) -> list[tuple[Path, Exception]]:
    """Return what else the modules raise that an error was raised in, each with its module.

    A statement that ends the program ends this, too.

    Args:
        error: What was raised, with its traceback.
        folder: The folder whose modules are meant.
    """
    found: list[tuple[Path, Exception]] = []
    try:
        for each in islice(_after(error, folder, set()), MOST):
            found.append(each)  # noqa: PERF402 - kept if the next one ends the program
    except KeyboardInterrupt:
        raise
    except BaseException:  # noqa: BLE001, S110 - see above
        pass
    return found


def _after(error: BaseException, folder: Path, been: set[Path]) -> Iterator[tuple[Path, Exception]]:
    """Yield what the modules raise that an error went through, from the innermost outwards."""
    for path, line, names in reversed([*_modules(error, folder)]):
        if path in been:
            continue
        been.add(path)
        for later in _Module(path, names).raised_after(line):
            yield path, later
            yield from _after(later, folder, been)


def _modules(error: BaseException, folder: Path) -> Iterator[tuple[Path, int, dict[str, Any]]]:
    """Yield the modules of a folder that an error went through: path, line, and what they hold."""
    for frame, line in traceback.walk_tb(error.__traceback__):
        path = Path(frame.f_code.co_filename)
        is_own = path.is_relative_to(folder) and "site-packages" not in path.parts
        if frame.f_code.co_name == "<module>" and is_own:
            yield path, line, frame.f_globals


@frozen
class _Module:
    """A module that stopped.

    Args:
        path: Its file.
        names: What it had made when it stopped.
        missing: The names that it would have made since.
    """

    path: Path
    names: dict[str, Any]
    missing: set[str] = field(factory=set[str])

    def raised_after(self, line: int) -> Iterator[Exception]:
        """Yield what the statements raise that follow the one on a line."""
        for statement in self._statements():
            if statement.lineno > line:
                yield from self._run(statement)
            elif line <= (statement.end_lineno or 0):
                yield from self._run_rest(statement, line)

    def _statements(self) -> list[ast.stmt]:
        """Return the statements of the file; none if it cannot be read any more."""
        try:
            return ast.parse(self.path.read_bytes(), str(self.path)).body
        except (OSError, SyntaxError, ValueError):
            return []

    def _run(self, statement: ast.stmt) -> Iterator[Exception]:
        """Run a statement if it has what it needs, a block without what fails in it."""
        if isinstance(statement, ast.With):
            yield from self._run_block(statement, statement.body)
        elif self._has_all(statement) and (error := self._raised_by(statement)):
            self.missing.update(_made_by(statement))
            yield error

    def _run_rest(self, statement: ast.stmt, line: int) -> Iterator[Exception]:
        """Run what is left of a statement that failed on a line: the rest of a block."""
        inner = statement.body if isinstance(statement, ast.With) else []
        failed = _on(inner, line)
        self.missing.update(_made_by(failed or statement))
        if isinstance(statement, ast.With) and failed:
            rest = [each for each in inner if each is not failed]
            yield from self._run_block(statement, rest, is_whole=False)

    def _run_block(
        self, block: ast.With, inner: list[ast.stmt], *, is_whole: bool = True
    ) -> Iterator[Exception]:
        """Run a block again and again, each time without the statement that failed.

        What the block itself raises counts only while it is whole: a view without one of its calls
        may well lack something.
        """
        if not all(self._has_all(item.context_expr, block) for item in block.items):
            return
        while True:
            kept = [each for each in inner if self._has_all(each)]
            is_whole = is_whole and len(kept) == len(inner)
            error = self._raised_by(_with(block, kept))
            if error is None:
                return
            failed = _on(kept, self._line(error))
            self.missing.update(_made_by(failed or block))
            if failed or is_whole:
                yield error
            if not failed:
                return
            inner, is_whole = [each for each in kept if each is not failed], False

    def _has_all(self, needing: ast.AST, statement: ast.AST | None = None) -> bool:
        """Return whether nothing is missing for a statement; else what it makes is missing, too."""
        if self.missing.isdisjoint(_used_by(needing)):
            return True
        self.missing.update(_made_by(statement or needing))
        return False

    def _raised_by(self, statement: ast.stmt) -> Exception | None:
        """Run a statement in the module, and return what it raises."""
        code = compile(ast.Module([statement], []), str(self.path), "exec")
        try:
            exec(code, self.names)  # noqa: S102 - a module's own statement, as its import runs it
        except Exception as error:  # noqa: BLE001 - it is reported
            return error
        return None

    def _line(self, error: Exception) -> int:
        """Return the line of the module that an error went through; 0 if there is none."""
        frames = traceback.walk_tb(error.__traceback__)
        lines = [line for frame, line in frames if frame.f_code.co_filename == str(self.path)]
        return lines[0] if lines else 0


def _on(statements: list[ast.stmt], line: int) -> ast.stmt | None:
    """Return the statement on a line, or None."""
    found = (each for each in statements if each.lineno <= line <= (each.end_lineno or 0))
    return next(found, None)


def _with(block: ast.With, inner: list[ast.stmt]) -> ast.With:
    """Return a block with other statements in it."""
    kept = inner or [ast.copy_location(ast.Pass(), block)]
    return ast.copy_location(ast.With(block.items, kept, block.type_comment), block)


def _used_by(part: ast.AST) -> set[str]:
    """Return the names that a part of a module reads."""
    return {
        node.id
        for node in ast.walk(part)
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load)
    }


def _made_by(part: ast.AST) -> set[str]:
    """Return the names that a part of a module sets."""
    made: set[str] = set()
    for node in ast.walk(part):
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            made.add(node.id)
        elif isinstance(node, (ast.FunctionDef, ast.ClassDef)):
            made.add(node.name)
        elif isinstance(node, ast.alias):
            made.add(node.asname or node.name.split(".")[0])
    return made
