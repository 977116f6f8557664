"""Copies of a rule, each with one of its conditions forced to be true or false."""

import ast
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

from atlas.gates.rule import Rule

_TESTS = ("any", "all", "isinstance")


def _is_condition(node: ast.AST) -> bool:
    if isinstance(node, ast.Call):
        return isinstance(node.func, ast.Name) and node.func.id in _TESTS
    return isinstance(node, (ast.Compare, ast.BoolOp)) or (
        isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not)
    )


def _conditions(tree: ast.Module) -> list[ast.expr]:
    found: dict[int, ast.expr] = {}
    functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]
    for node in (child for function in functions for child in ast.walk(function)):
        tests: list[ast.expr] = []
        if isinstance(node, (ast.If, ast.IfExp, ast.While)):
            tests = [node.test]
        elif isinstance(node, ast.comprehension):
            tests = node.ifs
        elif isinstance(node, ast.BoolOp):
            tests = [node, *node.values]
        elif isinstance(node, ast.expr) and _is_condition(node):
            tests = [node]
        found.update((id(test), test) for test in tests)
    return list(found.values())


class _Force(ast.NodeTransformer):
    def __init__(self, target: ast.expr, *, value: bool) -> None:
        self.target, self.value = target, value

    def visit(self, node: ast.AST) -> ast.AST:
        if node is self.target:
            return ast.copy_location(ast.Constant(value=self.value), node)
        visited: ast.AST = self.generic_visit(node)
        return visited


def _load(tree: ast.Module, path: Path, name: str) -> type[Rule]:
    module = ModuleType("mutated")
    exec(compile(tree, str(path), "exec"), module.__dict__)  # noqa: S102 - a copy of our own rule
    rule: type[Rule] = getattr(module, name)
    return rule


def mutants(rule: type[Rule], path: Path) -> Iterator[tuple[str, type[Rule]]]:
    """Yield each copy with what was done to it."""
    text = path.read_text(encoding="utf-8")
    for index in range(len(_conditions(ast.parse(text)))):
        for value in (True, False):
            tree = ast.parse(text)
            target = _conditions(tree)[index]
            what = f"line {target.lineno}: `{ast.unparse(target)}` forced {value}"
            changed = ast.fix_missing_locations(_Force(target, value=value).visit(tree))
            assert isinstance(changed, ast.Module)
            yield what, _load(changed, path, rule.__name__)
