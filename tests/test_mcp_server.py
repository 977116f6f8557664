"""The server, asked by the client of the protocol's own package."""

import asyncio
import sys
import unicodedata
from collections.abc import Callable, Coroutine, Generator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

import pytest
from click.testing import CliRunner
from mcp import Client, StdioServerParameters
from mcp.server.mcpserver import MCPServer
from mcp.types import TextContent

from atlas import mcp_server
from atlas.cli import main
from atlas.mcp_server import server
from tests.projects import Writer
from tests.triage.systems import write_parcelpost

ROOT = Path(__file__).parents[1]
VIEW = "systems/parcelpost/architecture"
T = TypeVar("T")
LINE = "ledger page lost its checksum on 7\n"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project whose views know a failure and its message."""
    return write_parcelpost(Writer(tmp_path_factory.mktemp("asked"))).folder


@pytest.fixture(autouse=True)
def _library(monkeypatch: pytest.MonkeyPatch) -> None:
    """The library as it is here, for the processes of the tools."""
    monkeypatch.setenv("PYTHONPATH", str(ROOT))


def answered(make: Callable[[], Coroutine[Any, Any, T]]) -> T:
    """What a coroutine returns, in a thread: tests with a browser leave a loop running in this."""
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(lambda: asyncio.run(make())).result()


def ask(asked: MCPServer | StdioServerParameters, tool: str, **given: Any) -> tuple[bool, str]:
    """Return whether a tool failed, and its answer."""

    async def call() -> tuple[bool, str]:
        async with Client(asked) as client:
            result = await client.call_tool(tool, given)
        (content,) = result.content
        assert isinstance(content, TextContent)
        return bool(result.is_error), content.text

    return answered(call)


def printed(*arguments: str, typed: str = "") -> str:
    return CliRunner().invoke(main, arguments, input=typed).stdout


def test_its_tools_only_read(folder: Path) -> None:
    async def listed() -> dict[str, Any]:
        async with Client(server(folder)) as client:
            return {tool.name: tool for tool in (await client.list_tools()).tools}

    tools = answered(listed)
    assert tools.keys() == {"list_views", "find", "show", "triage", "whatif", "costs", "explain"}
    for tool in tools.values():
        assert tool.description
        assert tool.annotations.read_only_hint
        assert not tool.annotations.open_world_hint


@contextmanager
def unchanged(folder: Path) -> Generator[None]:
    def files() -> dict[Path, bytes]:
        return {
            path: path.read_bytes()
            for path in folder.rglob("*")
            if path.is_file() and not {"build", "__pycache__"} & {*path.relative_to(folder).parts}
        }

    before = files()
    yield
    assert files() == before


@pytest.mark.parametrize(
    ("tool", "given", "command"),
    [
        ("list_views", {}, "list --format json"),
        ("list_views", {"under": "systems"}, "list --format json systems"),
        ("find", {"words": "damaged page"}, "find --format json damaged page"),
        ("show", {"what": VIEW}, f"show {VIEW}"),
        ("show", {"what": VIEW, "as_json": True}, f"show {VIEW} --format json"),
        ("triage", {"log": LINE}, "triage --format json -"),
        ("costs", {"view": VIEW}, f"costs {VIEW} --explain"),
        ("explain", {"code": "AM101"}, "explain AM101"),
        ("whatif", {"view": VIEW, "kill": ["store"]}, f"whatif {VIEW} --kill store --format json"),
    ],
)
def test_a_tool_answers_as_its_command(
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    tool: str,
    given: dict[str, Any],
    command: str,
) -> None:
    monkeypatch.chdir(folder)
    with unchanged(folder):
        failed, answer = ask(server(folder), tool, **given)

    assert not failed
    assert answer.strip()
    assert answer == printed(*command.split(), typed=given.get("log", ""))


def test_what_is_no_view_is_an_error_with_advice(folder: Path) -> None:
    failed, answer = ask(server(folder), "show", what="systems/nothing")

    assert failed
    assert "`atlas list` prints the views" in answer


@pytest.mark.parametrize("what", ["--help", "--schema", "-"])
def test_no_argument_is_read_as_an_option(folder: Path, what: str) -> None:
    failed, answer = ask(server(folder), "show", what=what)

    assert failed
    assert f"{what!r} is not a view, a component or a signal" in answer


def test_what_is_asked_of_no_program_is_an_error(folder: Path) -> None:
    failed, answer = ask(server(folder), "show", what="a\0b")

    assert failed
    assert "leave it out" in answer


def test_a_long_answer_is_cut_and_says_so(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(mcp_server, "MOST", 100)
    _, answer = ask(server(folder), "show", what=VIEW)

    assert len(answer) < 200
    assert answer.endswith("… cut here: ask for a part, such as one view")


def test_a_command_that_takes_too_long_is_an_error(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(mcp_server, "SECONDS", 0.01)
    failed, answer = ask(server(folder), "list_views")

    assert failed
    assert "takes more than" in answer


def test_hostile_text_of_a_log_stays_text(folder: Path) -> None:
    _, answer = ask(server(folder), "triage", log=f"\x1b]0;x\x07 \u202e {LINE}")

    assert not [c for c in answer if unicodedata.category(c) in {"Cc", "Cf"} and c != "\n"]


def test_the_command_serves_over_standard_input_and_output(folder: Path) -> None:
    started = StdioServerParameters(
        command=sys.executable,
        args=["-m", "atlas.cli", "mcp"],
        cwd=folder,
        env={"PYTHONPATH": str(ROOT)},
    )
    failed, answer = ask(started, "show", what=VIEW)

    assert not failed
    assert VIEW in answer
