"""A script of the package `diagrams`, read from its syntax: nothing of it is run.

A small part of Python is followed, which such scripts are written in: names, lists, loops over
lists and ranges, texts with values in them, and the operators `>>`, `<<` and `-`. What else a
script does is left out, and named.
"""

import ast
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from attrs import define, field, frozen

from atlas.imported.categories import kind_of_class
from atlas.imported.errors import ImportedError
from atlas.imported.shapes import Arrow, Box, Draft, LeftOut, Node, Way

_PACKAGE = "diagrams"
_MOST_STEPS = 200_000
_MOST_NODES = 2_000
_NOTE = 80


@frozen
class _Class:
    """A class of the package: of a node, or `Diagram`, `Cluster`, `Edge`."""

    path: str

    @property
    def name(self) -> str:
        return self.path.rpartition(".")[2]


@frozen
class _Made:
    """A node that was made."""

    key: str


@frozen
class _Edge:
    """An edge with the nodes at its one end, if it has any yet."""

    label: str
    ends: "tuple[_Made, ...]" = ()
    forward: bool | None = None


class _Unknown:
    """A value that is not followed."""


_UNKNOWN = _Unknown()


@define
class _Reading:
    """What is read while a script is followed."""

    names: dict[str, Any] = field(factory=dict)
    nodes: list[Node] = field(factory=list)
    arrows: list[Arrow] = field(factory=list)
    boxes: list[tuple[str, list[str]]] = field(factory=list)
    around: list[int] = field(factory=list)
    left_out: dict[str, str] = field(factory=dict)
    title: str = ""
    steps: int = 0

    # statements

    def block(self, statements: Iterable[ast.stmt]) -> None:
        """Follow statements in their order."""
        for statement in statements:
            self.step()
            self.statement(statement)

    def statement(self, statement: ast.stmt) -> None:
        """Follow one statement."""
        match statement:
            case ast.ImportFrom(module=str(module)) if module.split(".")[0] == _PACKAGE:
                for alias in statement.names:
                    self.names[alias.asname or alias.name] = _Class(f"{module}.{alias.name}")
            case ast.Import() | ast.ImportFrom() | ast.Pass():
                pass
            case ast.Assign(targets=targets):
                value = self.value(statement.value)
                for target in targets:
                    self.assign(target, value)
            case ast.AnnAssign(target=target, value=ast.expr() as expression):
                self.assign(target, self.value(expression))
            case ast.AugAssign(target=ast.Name(id=name), op=ast.Add()):
                self.names[name] = _added(self.names.get(name), self.value(statement.value))
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
        for item in statement.items:
            call = item.context_expr
            made = self.value(call.func) if isinstance(call, ast.Call) else _UNKNOWN
            if isinstance(made, _Class) and isinstance(call, ast.Call):
                label = self.label(call, "label" if made.name == "Cluster" else "name")
                if made.name == "Cluster":
                    self.boxes.append((label or "group", []))
                    self.around.append(len(self.boxes) - 1)
                    opened += 1
                elif made.name == "Diagram":
                    self.title = self.title or label
            else:
                self.leave(call, "what is opened is not followed")
            if item.optional_vars is not None:
                self.assign(item.optional_vars, _UNKNOWN)
        self.block(statement.body)
        del self.around[len(self.around) - opened :]

    def assign(self, target: ast.expr, value: Any) -> None:
        """Give a name, or several, a value."""
        match target:
            case ast.Name(id=name):
                self.names[name] = value
            case ast.Tuple(elts=targets) | ast.List(elts=targets):
                values = value if isinstance(value, (list, tuple)) else [_UNKNOWN] * len(targets)
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

    def value(self, expression: ast.expr) -> Any:
        """Return the value of an expression; an unknown one where it is not followed."""
        self.step()
        match expression:
            case ast.Constant(value=value):
                return value
            case ast.Name(id=name):
                return self.names.get(name, _UNKNOWN)
            case ast.JoinedStr(values=parts):
                return "".join(self.text(part) for part in parts)
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
                return _item(self.value(expression.value), self.value(expression.slice))
            case ast.Attribute(value=ast.Name(id=name), attr=attribute):
                owner = self.names.get(name)
                return _Class(f"{owner.path}.{attribute}") if isinstance(owner, _Class) else _UNKNOWN
            case _:
                return _UNKNOWN

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
        if isinstance(value, (list, tuple, range, dict)):
            return list(value)
        self.leave(expression, "what the loop goes over is not followed")
        return []

    def text(self, part: ast.expr) -> str:
        """Return a part of a text with values in it."""
        value = self.value(part.value if isinstance(part, ast.FormattedValue) else part)
        return str(value) if isinstance(value, (str, int, float)) else "…"

    def operation(self, expression: ast.BinOp) -> Any:
        """Return the value of an operator: of calls, the right side, as the package has it."""
        left, right = self.value(expression.left), self.value(expression.right)
        match expression.op:
            case ast.RShift():
                return self.joined(left, right, forward=True)
            case ast.LShift():
                return self.joined(left, right, forward=False)
            case ast.Sub() if _ends(left) or _ends(right) or isinstance(right, _Edge):
                return self.joined(left, right, forward=None)
            case ast.Add():
                return _added(left, right)
            case ast.Mult() if isinstance(left, (str, list)) and isinstance(right, int):
                return left * min(right, _MOST_NODES)
            case ast.Mod() if isinstance(left, str):
                return _filled(left, right)
            case _:
                return _UNKNOWN

    def joined(self, left: Any, right: Any, *, forward: bool | None) -> Any:
        """Record the calls of an operator between nodes, lists of nodes and edges."""
        if isinstance(right, _Edge) and not isinstance(left, _Edge):
            return _Edge(right.label, tuple(_ends(left)), forward)
        if isinstance(left, _Edge):
            for tail in left.ends:
                for head in _ends(right):
                    self.record(tail, head, left.label, left.forward, forward)
        else:
            for tail in _ends(left):
                for head in _ends(right):
                    self.record(tail, head, "", forward, forward)
        return right

    def record(
        self, left: _Made, right: _Made, label: str, first: bool | None, second: bool | None
    ) -> None:
        """Record one call: each of both operators says which way it points, or neither way."""
        way: Way = "call"
        tail, head = left.key, right.key
        if first is None or second is None or first is not second:
            way = "peering"
        elif not first:
            tail, head = head, tail
        self.arrows.append(Arrow(tail=tail, head=head, note=_short(label), way=way))

    # calls

    def call(self, call: ast.Call) -> Any:
        """Return what a call makes."""
        made = self.value(call.func)
        if isinstance(made, _Class):
            return self.made(made, call)
        if isinstance(made, ast.FunctionDef):
            return self.function(made, call)
        match call.func:
            case ast.Attribute(value=owner, attr="append") if call.args:
                held = self.value(owner)
                if isinstance(held, list):
                    held.append(self.value(call.args[0]))
                return None
            case ast.Attribute(value=owner, attr="extend") if call.args:
                held, more = self.value(owner), self.value(call.args[0])
                if isinstance(held, list) and isinstance(more, list):
                    held.extend(more)
                return None
            case ast.Attribute(value=owner, attr="format"):
                return self.formatted(self.value(owner), call)
            case ast.Name(id=name) if name in _PLAIN:
                return _PLAIN[name]([self.value(argument) for argument in call.args])
            case _:
                for argument in call.args:
                    self.value(argument)
                self.leave(call, "a call of something else than the package is not followed")
                return _UNKNOWN

    def formatted(self, text: Any, call: ast.Call) -> Any:
        """Return a text with `{}` filled in."""
        values = [self.value(argument) for argument in call.args]
        plain = all(isinstance(value, (str, int, float)) for value in values)
        if not isinstance(text, str) or not plain or call.keywords:
            return _UNKNOWN
        for number, value in enumerate(values):
            text = text.replace("{}", str(value), 1).replace(f"{{{number}}}", str(value))
        return text

    def function(self, function: ast.FunctionDef, call: ast.Call) -> Any:
        """Follow a function of the script, whose last statement may return a value."""
        if len(self.around) > _DEEP or self.depth() > _DEEP:
            return _UNKNOWN
        outer = dict(self.names)
        names = [argument.arg for argument in function.args.args]
        values = [self.value(argument) for argument in call.args]
        self.names.update(zip(names, values, strict=False))
        self.names.update(
            {word.arg: self.value(word.value) for word in call.keywords if word.arg in names}
        )
        self.names["\0depth"] = self.depth() + 1
        result: Any = None
        for statement in function.body:
            if isinstance(statement, ast.Return):
                result = self.value(statement.value) if statement.value else None
                break
            self.statement(statement)
        self.names = outer
        return result

    def depth(self) -> int:
        """Return how many functions are followed inside each other."""
        value = self.names.get("\0depth", 0)
        return value if isinstance(value, int) else 0

    def made(self, made: _Class, call: ast.Call) -> Any:
        """Return a node or an edge of the package."""
        if made.name == "Edge" and made.path.startswith(f"{_PACKAGE}.Edge"):
            return _Edge(self.label(call, "label"))
        if made.path in {f"{_PACKAGE}.Cluster", f"{_PACKAGE}.Diagram"}:
            return _UNKNOWN
        label = " ".join(self.label(call, "label").split()) or made.name
        key = f"n{len(self.nodes)}"
        if len(self.nodes) >= _MOST_NODES:
            raise ImportedError(
                f"the script makes more than {_MOST_NODES} nodes",
                allowed=f"at most {_MOST_NODES}",
                remedy="import a smaller diagram",
            )
        custom = made.path.startswith(f"{_PACKAGE}.custom.")
        if custom:
            self.left_out[f"the icon of {label!r}"] = "an icon of a file is not taken over"
        self.nodes.append(
            Node(
                key=key,
                name=label,
                kind=kind_of_class(made.path),
                technology=made.name if not custom and _is_product(made.path) else "",
                icon="" if custom else made.path,
            )
        )
        for number in self.around:
            self.boxes[number][1].append(key)
        return _Made(key)

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


_DEEP = 20


def _count(arguments: list[Any]) -> Any:
    numbers = [value for value in arguments if isinstance(value, int)]
    if len(numbers) != len(arguments) or not 1 <= len(numbers) <= 3:  # noqa: PLR2004
        return _UNKNOWN
    if len(numbers) == 3 and not numbers[2]:  # noqa: PLR2004
        return _UNKNOWN
    counted = range(*numbers)
    return counted[:_MOST_NODES]


_PLAIN: Mapping[str, Callable[[list[Any]], Any]] = {
    "range": _count,
    "str": lambda values: str(values[0]) if values and isinstance(values[0], (str, int)) else "…",
    "list": lambda values: list(values[0]) if values and isinstance(values[0], (list, range)) else [],
    "len": lambda values: len(values[0]) if values and isinstance(values[0], (list, str)) else _UNKNOWN,
    "enumerate": lambda values: [
        [number, value] for number, value in enumerate(values[0])
    ]
    if values and isinstance(values[0], (list, range))
    else _UNKNOWN,
}
"""The functions of Python that are followed."""


def _ends(value: Any) -> list[_Made]:
    """Return the nodes in a value: itself, or those in lists."""
    if isinstance(value, _Made):
        return [value]
    return [end for each in value for end in _ends(each)] if isinstance(value, list) else []


def _added(left: Any, right: Any) -> Any:
    for kind in (str, list, int):
        if isinstance(left, kind) and isinstance(right, kind):
            return left + right  # type: ignore[operator]
    return _UNKNOWN


def _filled(text: str, value: Any) -> Any:
    try:
        return text % (tuple(value) if isinstance(value, list) else value)
    except (TypeError, ValueError):
        return _UNKNOWN


def _item(held: Any, key: Any) -> Any:
    try:
        return held[key] if isinstance(held, (list, dict, str)) else _UNKNOWN
    except (IndexError, KeyError, TypeError):
        return _UNKNOWN


def _is_main(test: ast.expr) -> bool:
    return ast.unparse(test) in {"__name__ == '__main__'", "'__main__' == __name__"}


def _is_product(path: str) -> bool:
    """Return whether a class names what something is built on, and not a role or a shape."""
    return not path.startswith((f"{_PACKAGE}.generic.", f"{_PACKAGE}.c4."))


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _NOTE else f"{line[: _NOTE - 1]}…"


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
    return Draft(
        title=reading.title,
        nodes=tuple(reading.nodes),
        arrows=tuple(dict.fromkeys(reading.arrows)),
        boxes=tuple(_boxes(reading)),
        left_out=tuple(LeftOut(what=what, why=why) for what, why in reading.left_out.items()),
    )


def _boxes(reading: _Reading) -> Iterator[Box]:
    for name, members in reading.boxes:
        if members:
            yield Box(name=" ".join(name.split()), members=tuple(members))
