"""A second import: what is new in the files is added to modules that were changed by hand since."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import cast, get_args

import libcst as cst
from attrs import frozen
from libcst.codemod import CodemodContext
from libcst.codemod.visitors import AddImportsVisitor

from atlas.imported.errors import ImportedError
from atlas.imported.shapes import Kind

COMPONENTS, VIEW = "components.py", "architecture.py"
"""The modules of an import."""
_KINDS = frozenset(get_args(Kind))


@frozen
class Merged:
    """Modules with what is new.

    Args:
        texts: The text of each module, by name.
        added: What was added: names of components, and calls as `tail >> head`.
        absent: The names of components that the files do not have.
    """

    texts: Mapping[str, str]
    added: tuple[str, ...]
    absent: tuple[str, ...]


def merged(old: Mapping[str, str], new: Mapping[str, str]) -> Merged:
    """Return modules with the components, calls and groups that only a new import has.

    What is there stays as it is, to the letter: nothing is removed or written otherwise.

    Args:
        old: The text of `components.py` and `architecture.py`, as they are; without what is not
            there.
        new: Their text, as the import alone would write them.

    Raises:
        ImportedError: A module cannot be read, or has no view.
    """
    fresh, drawn = (cst.parse_module(new[name]) for name in (COMPONENTS, VIEW))
    written = _parsed(old, COMPONENTS) if COMPONENTS in old else fresh
    parts, names, renamed = _components(written, fresh)
    if VIEW in old:
        view, lines = _view(_parsed(old, VIEW), drawn, renamed)
    else:
        view, lines = drawn.visit(_Renaming(renamed)), list[str]()
    absent = dict(_declared(written)).keys() - dict(_declared(fresh)).keys()
    texts = {COMPONENTS: parts.code, VIEW: view.code}
    return Merged(texts, (*names, *lines), tuple(sorted(absent)))


def _parsed(texts: Mapping[str, str], name: str) -> cst.Module:
    try:
        return cst.parse_module(texts[name])
    except cst.ParserSyntaxError as error:
        raise ImportedError(
            f"{name} cannot be read as Python: line {error.raw_line}: {error.message}",
            allowed="a module that Python accepts",
            remedy="correct it, then import again",
        ) from error


def _assigned(module: cst.Module) -> Iterator[tuple[str, cst.Call, cst.BaseStatement]]:
    """Yield the calls that names are given at the top of a module."""
    for statement in module.body:
        if isinstance(statement, cst.SimpleStatementLine) and len(statement.body) == 1:
            small = statement.body[0]
            if isinstance(small, cst.Assign) and isinstance(small.value, cst.Call):
                target = small.targets[0].target
                if isinstance(target, cst.Name):
                    yield target.value, small.value, statement


def _declared(module: cst.Module) -> Iterator[tuple[str, str]]:
    """Yield the components of a module: the name and the variable of each."""
    for variable, call, _ in _assigned(module):
        name = _name_in(call)
        if name and isinstance(call.func, cst.Name) and call.func.value in _KINDS:
            yield name, variable


def _name_in(call: cst.Call) -> str:
    """Return the text that a call is given first; empty where it is given none."""
    first = call.args[0].value if call.args else None
    value = (
        first.evaluated_value
        if isinstance(first, (cst.SimpleString, cst.ConcatenatedString))
        else None
    )
    return value if isinstance(value, str) else ""


def _components(old: cst.Module, new: cst.Module) -> tuple[cst.Module, list[str], dict[str, str]]:
    """Return a module with the new components, their names, and how variables are called in it."""
    known = dict(_declared(old))
    taken = {variable for variable, _, _ in _assigned(old)}
    fresh = dict(_declared(new))
    variables = {variable: name for name, variable in fresh.items()}
    renamed = {variable: known[name] for name, variable in fresh.items() if name in known}
    added: list[str] = []
    statements: list[cst.BaseStatement] = []
    for variable, _, statement in _assigned(new):
        name = variables.get(variable)
        if name in known or (name is None and variable in taken):
            continue
        if name is not None and variable in taken:
            renamed[variable] = _free(variable, taken)
        own = _Renaming({variable: renamed.get(variable, variable)})
        taken.add(renamed.get(variable, variable))
        statements.append(cast("cst.BaseStatement", statement.visit(own)))
        if name is not None:
            added.append(name)
    module = old.with_changes(body=[*old.body, *statements])
    return (_with_imports(module, new) if statements else old), added, renamed


def _free(variable: str, taken: set[str]) -> str:
    number = 2
    while f"{variable}_{number}" in taken:
        number += 1
    return f"{variable}_{number}"


class _Renaming(cst.CSTTransformer):
    """Gives variables other names."""

    def __init__(self, names: Mapping[str, str]) -> None:
        super().__init__()
        self.names = names

    def leave_Name(self, original_node: cst.Name, updated_node: cst.Name) -> cst.Name:  # noqa: N802, ARG002
        return updated_node.with_changes(
            value=self.names.get(updated_node.value, updated_node.value)
        )


def _with_imports(module: cst.Module, other: cst.Module) -> cst.Module:
    """Return a module that imports what another one does besides."""
    context = CodemodContext()
    for statement in other.body:
        if not isinstance(statement, cst.SimpleStatementLine):
            continue
        for small in statement.body:
            if isinstance(small, cst.ImportFrom) and not isinstance(small.names, cst.ImportStar):
                source = cst.Module([]).code_for_node(small.module) if small.module else ""
                for alias in small.names:
                    name = alias.evaluated_name
                    AddImportsVisitor.add_needed_import(
                        context, source, name, alias.evaluated_alias
                    )
    return AddImportsVisitor(context).transform_module(module)


def _view(
    old: cst.Module, new: cst.Module, renamed: Mapping[str, str]
) -> tuple[cst.Module, list[str]]:
    """Return a view with the new calls and groups, and these as texts."""
    block, fresh = _block(old), _block(new)
    if block is None or fresh is None:
        raise ImportedError(
            "architecture.py has no view",
            allowed="a `with` block of a kind of view, as an import writes it",
            remedy="move the module away, and import again",
        )
    known = {each for statement in block.body.body for each in _said(statement)}
    added: list[cst.BaseStatement] = []
    told: list[str] = []
    for statement in fresh.body.body:
        line = cast("cst.BaseStatement", statement.visit(_Renaming(renamed)))
        said = set(_said(line))
        if said and not said <= known:
            added.append(line)
            told += sorted(said - known)
    if not added:
        return old, []
    body = block.body.with_changes(body=[*block.body.body, *added])
    module = cast("cst.Module", old.deep_replace(block, block.with_changes(body=body)))
    return _with_imports(module, new), told


def _block(module: cst.Module) -> cst.With | None:
    return next((each for each in module.body if isinstance(each, cst.With)), None)


def _said(statement: cst.CSTNode) -> Iterator[str]:
    """Yield the calls that a statement makes, and the groups and components that it includes."""
    if not isinstance(statement, cst.SimpleStatementLine):
        return
    for small in statement.body:
        value = small.value if isinstance(small, (cst.Expr, cst.Assign)) else None
        if isinstance(value, cst.BinaryOperation):
            ends = [_end(each) for each in _chain(value)]
            named = [end for end in ends if end]
            yield from (f"{tail} >> {head}" for tail, head in pairwise(named))
        elif isinstance(value, cst.Call) and value.args:
            first = value.args[0].value
            if isinstance(small, cst.Assign):
                yield f"group {_name_in(value)}"
            elif isinstance(first, cst.Call):
                yield f"group {_name_in(first)}"
            elif _end(first):
                yield f"include {_end(first)}"


def _chain(operation: cst.BaseExpression) -> Sequence[cst.BaseExpression]:
    """Return what `>>` joins, from left to right."""
    if isinstance(operation, cst.BinaryOperation) and isinstance(
        operation.operator, cst.RightShift
    ):
        return [*_chain(operation.left), operation.right]
    return [operation]


def _end(expression: cst.BaseExpression) -> str:
    """Return the variable of a component: `c.api`; empty of anything else."""
    if isinstance(expression, cst.Attribute):
        return expression.attr.value
    return expression.value if isinstance(expression, cst.Name) else ""
