"""One module writes files, one keeps what is kept between runs, one starts workers, one prints.

One fetches: no other sees the network, but for the server of a site that is edited.
"""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

WRITES = {"write_text", "write_bytes", "touch", "rename", "hardlink_to", "symlink_to"}
TEMPORARY = {"NamedTemporaryFile", "TemporaryDirectory", "mkstemp", "mkdtemp"}
"""A `TemporaryFile` has no name: nobody sees it."""
MOVES = {"os": {"replace", "rename", "renames"}, "shutil": {"copy", "copy2", "copyfile", "move"}}
POOLS = {"pebble", "multiprocessing", "concurrent"}


def _writes(tree: ast.AST) -> Iterator[int]:
    """The lines that write, move or open a file for writing."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Name) and node.id in TEMPORARY:
            yield node.lineno
        if not isinstance(node, ast.Call):
            continue
        function = node.func
        name = function.attr if isinstance(function, ast.Attribute) else ""
        of = function.value if isinstance(function, ast.Attribute) else None
        if name in WRITES | TEMPORARY or (
            isinstance(of, ast.Name) and name in MOVES.get(of.id, ())
        ):
            yield node.lineno
        elif name == "replace" and len(node.args) == 1 and not node.keywords:
            yield node.lineno  # of a path: that of a text takes two
        elif name == "open" or (isinstance(function, ast.Name) and function.id == "open"):
            modes = [
                *node.args,
                *(keyword.value for keyword in node.keywords if keyword.arg == "mode"),
            ]
            values = [mode.value for mode in modes if isinstance(mode, ast.Constant)]
            if any(
                isinstance(value, str) and len(value) <= 3 and set(value) & set("wax+")
                for value in values
            ):
                yield node.lineno


def _pools(tree: ast.AST) -> Iterator[int]:
    """The lines that import what starts workers."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            names = [node.module or ""]
        else:
            continue
        if any(name.partition(".")[0] in POOLS for name in names):
            yield node.lineno


def _stores(tree: ast.AST) -> Iterator[int]:
    """The lines that open a database on disk, or look for the user's cache folder."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module == "platformdirs":
            yield node.lineno
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
            continue
        is_connect = node.func.attr == "connect" and ast.unparse(node.func.value) == "sqlite3"
        if is_connect and ast.unparse(node.args[0]) != "':memory:'":
            yield node.lineno
        if node.func.attr == "user_cache_path":
            yield node.lineno


FETCHES = {
    "aiohttp", "asyncio", "ftplib", "h11", "h2", "http.client", "httpcore", "httpx", "imaplib",
    "poplib", "requests", "smtplib", "socket", "ssl", "urllib.request", "urllib3",
}  # fmt: skip


def _fetches(tree: ast.AST) -> Iterator[int]:
    """The lines that import what speaks to other machines; a server is none of that."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            module = node.module or ""
            names = [module, *(f"{module}.{alias.name}" for alias in node.names)]
        else:
            continue
        if any(
            name in FETCHES or name.partition(".")[0] in FETCHES or name.startswith("http.client.")
            for name in names
        ):
            yield node.lineno


PRINTS = {
    "click": {
        "echo", "secho", "echo_via_pager", "prompt", "confirm", "pause", "progressbar", "clear",
        "get_text_stream", "get_binary_stream", "open_file",
    },
    "os": {"write", "writev"},
    "sys": {"stdout", "stderr", "__stdout__", "__stderr__", "displayhook", "excepthook"},
    "warnings": {"warn", "warn_explicit", "showwarning"},
    "traceback": {"print_exc", "print_exception", "print_stack", "print_tb", "print_last"},
}  # fmt: skip


def _prints(tree: ast.AST) -> Iterator[int]:
    """The lines that print, or name a stream on which one could; flushing one prints nothing."""
    flushed = {
        id(node.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute) and node.attr == "flush"
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Name) and node.id in {"print", "pprint"}:
            yield node.lineno
        elif isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
            if node.attr in PRINTS.get(node.value.id, ()) and id(node) not in flushed:
                yield node.lineno
        elif isinstance(node, ast.Constant) and node.value in {"/dev/tty", "/dev/stdout"}:
            yield node.lineno
        elif isinstance(node, ast.ImportFrom):
            names = {alias.name for alias in node.names}
            is_console = (node.module or "").startswith("rich.console") and "Console" in names
            if is_console or names & PRINTS.get(node.module or "", set()):
                yield node.lineno


CHECKS = {
    "writing": _writes,
    "pool": _pools,
    "store": _stores,
    "terminal": _prints,
    "fetching": _fetches,
}
PLACES = {"pool": "atlas/processes/"}
"""Where they are; a module of the name unless given."""
UNDER = {"fetching": "atlas/reaching.py"}
"""The module under one of them, which nothing else uses."""


@pytest.mark.parametrize("name", CHECKS)
def test_one_module_alone_does_it(root: Path, name: str) -> None:
    found = {
        f"{path.relative_to(root)}:{line}"
        for package in ("atlas", "render")
        for path in (root / package).rglob("*.py")
        for line in CHECKS[name](ast.parse(path.read_bytes()))
    }
    own = {place for place in found if place.startswith(PLACES.get(name, f"atlas/{name}.py:"))}
    assert own
    under = {place for place in found if place.startswith(f"{UNDER.get(name)}:")}
    assert found - own - under == set()


def test_nothing_but_fetching_and_names_of_hosts_uses_the_network_under_them(root: Path) -> None:
    users = {
        str(path.relative_to(root))
        for package in ("atlas", "render")
        for path in (root / package).rglob("*.py")
        if "atlas.reaching" in path.read_text("utf-8")
    }
    assert users == {"atlas/fetching.py", "atlas/host_names.py"}


@pytest.mark.parametrize(
    ("name", "line"),
    [
        *(
            ("writing", f"file.{method}(data)")
            for method in ("write_text", "write_bytes", "rename")
        ),
        *(
            ("writing", f"{function}(a, b)")
            for function in ("os.replace", "shutil.move", "shutil.copy")
        ),
        ("writing", "part.replace(file)"),
        ("writing", "NamedTemporaryFile(dir=folder)"),
        ("writing", "tempfile.mkstemp()"),
        ("writing", "open(file, 'w')"),
        ("writing", "open(file, mode='ab')"),
        ("writing", "file.open('xb')"),
        ("writing", "gzip.open(file, 'wt')"),
        ("pool", "from concurrent.futures import ProcessPoolExecutor"),
        ("pool", "import multiprocessing"),
        ("pool", "import pebble.concurrent"),
        ("store", "sqlite3.connect(file)"),
        ("store", "from platformdirs import user_cache_path"),
        ("store", "platformdirs.user_cache_path('a')"),
        ("fetching", "import httpx"),
        ("fetching", "from httpx import get"),
        ("fetching", "import urllib.request"),
        ("fetching", "from urllib import request"),
        ("fetching", "from urllib.request import urlopen"),
        ("fetching", "import http.client"),
        ("fetching", "from http import client"),
        ("fetching", "import socket"),
        ("terminal", "print('a')"),
        ("terminal", "click.echo('a')"),
        ("terminal", "say = click.secho"),
        ("terminal", "from click import echo"),
        ("terminal", "sys.stderr.write('a')"),
        ("terminal", "from sys import stdout"),
        ("terminal", "os.write(1, b'a')"),
        ("terminal", "warnings.warn('a')"),
        ("terminal", "traceback.print_exc()"),
        ("terminal", "open('/dev/tty')"),
        ("terminal", "from rich.console import Console"),
    ],
)
def test_the_check_finds(name: str, line: str) -> None:
    assert list(CHECKS[name](ast.parse(line)))


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("writing", "text.replace('a', 'b')"),
        ("writing", "day.replace(tzinfo=None)"),
        ("writing", "file.open('rb')"),
        ("writing", "Image.open(data)"),
        ("pool", "import subprocess"),
        ("store", "sqlite3.connect(':memory:')"),
        ("fetching", "from urllib.parse import urlsplit"),
        ("fetching", "import http.server"),
        ("fetching", "from http import HTTPStatus"),
        ("terminal", "sys.stderr.flush()"),
        ("terminal", "from rich.console import Group"),
        ("terminal", "say('a')"),
    ],
)
def test_the_check_passes(name: str, line: str) -> None:
    assert not list(CHECKS[name](ast.parse(line)))
