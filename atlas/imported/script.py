"""A script of the package `diagrams`, read from its syntax: nothing of it is run.

A small part of Python is followed, which such scripts are written in: names, lists, loops over
lists and ranges, texts with values in them, and the operators `>>`, `<<` and `-`. What else a
script does is left out, and named.
"""

import ast
from collections.abc import Iterable
from typing import Any

from attrs import define, field

from atlas.imported.errors import ImportedError
from atlas.imported.recording import PACKAGE, Edge, Named, Recording, ends_of
from atlas.imported.shapes import Draft, LeftOut
from atlas.imported.values import (
    PLAIN,
    UNKNOWN,
    added,
    bounded,
    filled,
    formatted,
    is_one_of,
    item,
    repeated,
)

_MOST_STEPS = 200_000
_NO_ICON = "an icon of a file is not taken over"
_DEEPEST = 20
"""So many functions of a script are followed inside each other."""


@define
class _Reading:
    """What is read while a script is followed."""

    names: dict[str, Any] = field(factory=dict[str, Any])
    drawn: Recording = field(factory=Recording)
    left_out: dict[str, str] = field(factory=dict[str, str])
    title: str = ""
    steps: int = 0
    depth: int = 0

    # statements

    def block(self, statements: Iterable[ast.stmt]) -> None:
        """Follow statements in their order."""
        for statement in statements:
            self.step()
            self.statement(statement)

    def statement(self, statement: ast.stmt) -> None:  # noqa: C901, PLR0912 - a case a kind
        """Follow one statement."""
        match statement:
            case ast.ImportFrom(module=str(module)) if module.split(".")[0] == PACKAGE:
                for alias in statement.names:
                    self.names[alias.asname or alias.name] = Named(f"{module}.{alias.name}")
            case ast.Import() | ast.ImportFrom() | ast.Pass():
                pass
            case ast.Assign(targets=targets):
                value = self.value(statement.value)
                for target in targets:
                    self.assign(target, value)
            case ast.AnnAssign(target=target, value=ast.expr() as expression):
                self.assign(target, self.value(expression))
            case ast.AugAssign(target=ast.Name(id=name), op=ast.Add()):
                self.names[name] = added(self.names.get(name), self.value(statement.value))
            case ast.Expr():
                self.value(statement.value)
            case ast.With():
                self.within(statement)
            case ast.For():
                for value in self.items(statement.iter):
                    self.step()
                    self.assign(statement.target, value)
                    self.block(statement.body)
            case ast.If(test=test) if _is_main(test):
                self.block(statement.body)
            case ast.FunctionDef():
                self.names[statement.name] = statement
            case _:
                self.leave(statement, "a statement of this kind is not followed")

    def within(self, statement: ast.With) -> None:
        """Follow a `with`: of a diagram, of a cluster, or of something else."""
        opened = 0
        for opening in statement.items:
            call = opening.context_expr
            made = self.value(call.func) if isinstance(call, ast.Call) else UNKNOWN
            if isinstance(made, Named) and isinstance(call, ast.Call):
                label = self.label(call, "label" if made.name == "Cluster" else "name")
                if made.name == "Cluster":
                    self.drawn.open(label or "group")
                    opened += 1
                elif made.name == "Diagram":
                    self.title = self.title or label
            else:
                self.leave(call, "what is opened is not followed")
            if opening.optional_vars is not None:
                self.assign(opening.optional_vars, UNKNOWN)
        self.block(statement.body)
        self.drawn.close(opened)

    def assign(self, target: ast.expr, value: Any) -> None:
        """Give a name, or several, a value."""
        match target:
            case ast.Name(id=name):
                self.names[name] = bounded(value)
            case ast.Tuple(elts=targets) | ast.List(elts=targets):
                values = value if is_one_of(value, list) else [UNKNOWN] * len(targets)
                for each, one in zip(targets, values, strict=False):
                    self.assign(each, one)
            case ast.Subscript(value=ast.Name(id=name)):
                held = self.names.get(name)
                key = self.value(target.slice)
                if isinstance(held, dict) and isinstance(key, (str, int)):
                    held[key] = value
            case _:
                self.leave(target, "a value is given to something else than a name")

    # expressions

    def value(self, expression: ast.expr) -> Any:  # noqa: C901, PLR0911 - as above
        """Return the value of an expression; an unknown one where it is not followed."""
        self.step()
        match expression:
            case ast.Constant(value=value):
                return value
            case ast.Name(id=name):
                return self.names.get(name, UNKNOWN)
            case ast.JoinedStr(values=parts):
                return bounded("".join(self.text(part) for part in parts))
            case ast.List(elts=elements) | ast.Tuple(elts=elements):
                return [self.value(each) for each in elements]
            case ast.Dict(keys=keys, values=values):
                return {
                    self.value(key): self.value(value)
                    for key, value in zip(keys, values, strict=True)
                    if isinstance(key, ast.Constant)
                }
            case ast.BinOp():
                return self.operation(expression)
            case ast.Call():
                return self.call(expression)
            case ast.ListComp(generators=[generator]) if not generator.ifs:
                return self.comprehension(expression.elt, generator)
            case ast.Subscript():
                return item(self.value(expression.value), self.value(expression.slice))
            case ast.Attribute(value=ast.Name(id=name), attr=attribute):
                owner = self.names.get(name)
                return Named(f"{owner.path}.{attribute}") if isinstance(owner, Named) else UNKNOWN
            case _:
                return UNKNOWN

    def comprehension(self, element: ast.expr, generator: ast.comprehension) -> list[Any]:
        """Return the values of a list that is made by a loop."""
        made: list[Any] = []
        for value in self.items(generator.iter):
            self.step()
            self.assign(generator.target, value)
            made.append(self.value(element))
        return made

    def items(self, expression: ast.expr) -> list[Any]:
        """Return what a loop goes over; nothing where that is not followed."""
        value = self.value(expression)
        if is_one_of(value, list, range, dict):
            return list(value)
        self.leave(expression, "what the loop goes over is not followed")
        return []

    def text(self, part: ast.expr) -> str:
        """Return a part of a text with values in it."""
        value = self.value(part.value if isinstance(part, ast.FormattedValue) else part)
        return str(value) if isinstance(value, (str, int, float)) else "…"

    def operation(self, expression: ast.BinOp) -> Any:  # noqa: PLR0911 - as above
        """Return the value of an operator: of calls, the right side, as the package has it."""
        left, right = self.value(expression.left), self.value(expression.right)
        match expression.op:
            case ast.RShift():
                return self.drawn.join(left, right, forward=True)
            case ast.LShift():
                return self.drawn.join(left, right, forward=False)
            case ast.Sub() if ends_of(left) or ends_of(right) or isinstance(right, Edge):
                return self.drawn.join(left, right, forward=None)
            case ast.Add():
                return added(left, right)
            case ast.Mult():
                return repeated(left, right)
            case ast.Mod():
                return filled(left, right) if isinstance(left, str) else UNKNOWN
            case _:
                return UNKNOWN

    # calls

    def call(self, call: ast.Call) -> Any:
        """Return what a call makes."""
        made = self.value(call.func)
        if isinstance(made, Named):
            return self.made(made, call)
        if isinstance(made, ast.FunctionDef):
            return self.function(made, call)
        match call.func:
            case ast.Attribute(value=owner, attr="append" | "extend" as method) if call.args:
                held, more = self.value(owner), self.value(call.args[0])
                if is_one_of(held, list):
                    held += more if method == "extend" and is_one_of(more, list) else [more]
                return None
            case ast.Attribute(value=owner, attr="format") if not call.keywords:
                return formatted(self.value(owner), self.values(call.args))
            case ast.Name(id=name) if name in PLAIN:
                return PLAIN[name](self.values(call.args))
            case _:
                self.values(call.args)
                self.leave(call, "a call of something else than the package is not followed")
                return UNKNOWN

    def values(self, expressions: Iterable[ast.expr]) -> list[Any]:
        """Return the values of several expressions."""
        return [self.value(each) for each in expressions]

    def function(self, function: ast.FunctionDef, call: ast.Call) -> Any:
        """Follow a function of the script, whose last statement may return a value."""
        if self.depth > _DEEPEST:
            return UNKNOWN
        outer = dict(self.names)
        names = [argument.arg for argument in function.args.args]
        values = [self.value(argument) for argument in call.args]
        words = {word.arg: self.value(word.value) for word in call.keywords if word.arg in names}
        self.names |= {**dict(zip(names, values, strict=False)), **words}
        self.depth += 1
        result: Any = None
        for statement in function.body:
            if isinstance(statement, ast.Return):
                result = self.value(statement.value) if statement.value else None
                break
            self.statement(statement)
        self.depth -= 1
        self.names = outer
        return result

    def made(self, named: Named, call: ast.Call) -> Any:
        """Return a node or an edge of the package."""
        if named.path == f"{PACKAGE}.Edge":
            return Edge(self.label(call, "label"))
        if named.path in {f"{PACKAGE}.Cluster", f"{PACKAGE}.Diagram"}:
            return UNKNOWN
        return self.drawn.node(named.path, self.label(call, "label"))

    def label(self, call: ast.Call, name: str) -> str:
        """Return the first argument of a call, or the one of a name; empty where it is unknown."""
        given = [word.value for word in call.keywords if word.arg == name]
        first = [*call.args[:1], *given]
        value = self.value(first[0]) if first else ""
        return str(value) if isinstance(value, (str, int, float)) else ""

    def step(self) -> None:
        """Count a step, and stop where a script takes too many."""
        self.steps += 1
        if self.steps > _MOST_STEPS:
            raise ImportedError(
                f"the script takes more than {_MOST_STEPS} steps",
                allowed=f"a script of at most {_MOST_STEPS} steps",
                remedy="import a smaller diagram",
            )

    def leave(self, node: ast.AST, why: str) -> None:
        """Note that something is left out."""
        text = ast.unparse(node).splitlines()[0]
        line = getattr(node, "lineno", 0)
        self.left_out.setdefault(f"line {line}: {text[:70]}", why)


def _is_main(test: ast.expr) -> bool:
    return ast.unparse(test) in {"__name__ == '__main__'", "'__main__' == __name__"}


def script(text: str, file: str) -> Draft:
    """Return what a script of `diagrams` draws.

    Args:
        text: The script.
        file: Its name.

    Raises:
        ImportedError: It is no Python, or draws too much.
    """
    reading = _Reading()
    try:
        reading.block(ast.parse(text).body)
    except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
        raise ImportedError(
            f"{file} cannot be read as Python: {error}",
            allowed="a script that Python accepts, and not deeper than it follows",
            remedy="run the script, and correct what Python says",
        ) from error
    drawn = reading.drawn
    left_out = [LeftOut(what=what, why=why) for what, why in reading.left_out.items()]
    left_out += [LeftOut(what=f"the icon of {label!r}", why=_NO_ICON) for label in drawn.icons]
    return Draft(
        title=reading.title,
        nodes=tuple(drawn.nodes),
        arrows=tuple(dict.fromkeys(drawn.arrows)),
        boxes=tuple(drawn.boxes()),
        left_out=tuple(left_out),
    )
