"""`atlas verify`: sources on loopback, saved copies, evidence.lock, and new days."""

import json
import socket
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from atlas.cli import main
from tests.projects import DRAFT_SETTINGS, Writer
from tests.verification.servers import Server, serving

FACTS = """
    from atlas import Publisher, gb, servers

    acme = Publisher("Acme", checked="2026-06-01", base="{address}")
    ours = Publisher("Acme", checked="2026-06-01")
    POST = acme.post("Voice", "voice", "2018-07-10")
    OLD = acme.post("Old", "old", "2017-07-10")
    LOAD = ours.measured("Load", "file:docs/load.md", by="runbook")
    SCALE = {{
        "voice": servers(850) @ POST.at("850 voice servers", of="voice", basis="total"),
        "disk": gb(7) @ OLD.at("keeps 7 GB", of="one server", basis="raw"),
        "page": gb(2) @ LOAD.at("2 GB", of="one page", basis="peak"),
    }}
"""
VIEW = '''
    """Where Acme keeps its pages."""

    from atlas import CompleteArchitecture, Database, Service, System
    from systems.acme.facts import SCALE

    acme = System("Acme", documented="scarcely", scale=SCALE)
    api = Service("api")
    store = Database("store")
    with CompleteArchitecture(acme):
        api >> store
'''
VOICE = "<p>We run 850 voice servers.</p>"
DISK = "<p>A server keeps 7 GB.</p>"


@pytest.fixture
def server(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Server]:
    monkeypatch.setenv("ATLAS_CACHE_DIR", str(tmp_path_factory.mktemp("cache")))
    with serving() as one:
        one.put("/voice", VOICE)
        one.put("/old", DISK)
        yield one


@pytest.fixture
def project(server: Server, project: Writer, monkeypatch: pytest.MonkeyPatch) -> Writer:
    project.write("pyproject.toml", f'{DRAFT_SETTINGS}archive = ""\n')
    project.write("systems/acme/facts.py", FACTS.format(address=server.address))
    project.write("systems/acme/storage.py", VIEW)
    project.write("docs/load.md", "A page takes 2 GB.\n")
    monkeypatch.chdir(project.folder)
    return project


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["verify", "--today", "2026-11-28", *arguments])


def answer(*arguments: str) -> dict[str, Any]:
    result = run("--format", "json", *arguments)
    answered: dict[str, Any] = json.loads(result.stdout)
    return answered


def files(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not {"build", "__pycache__"} & set(path.parts)
    }


def test_each_source_is_named_with_what_became_of_it(project: Writer, server: Server) -> None:
    before = files(project.folder)
    result = run()

    assert result.exit_code == 0
    assert f"stands       {server.address}/voice: 1 quotation" in result.stdout
    assert "stands       file:docs/load.md: 1 quotation" in result.stdout
    assert "3 sources: stands 3; 3 quotations compared" in result.stderr
    assert files(project.folder) == before


def test_what_changed_or_is_gone_ends_with_status_1(project: Writer, server: Server) -> None:
    server.put("/voice", "<p>We run 900 voice servers.</p>")
    server.put("/old", status=404)
    result = run()

    assert result.exit_code == 1
    assert (
        f"changed      {server.address}/voice: not there any more: 1 of 1 quotation"
        in result.stdout
    )
    place = "systems/acme/facts.py:9"
    said = "'850 voice servers' now reads '900 voice servers', and is quoted for 850 servers"
    assert f"{place}: {said}" in result.stdout
    assert f"gone         {server.address}/old: it answered with status 404" in result.stdout


def test_a_file_of_the_repository_that_changed_is_told(project: Writer) -> None:
    project.write("docs/load.md", "A page takes 3 GB.\n")

    assert run("file:docs/load.md").exit_code == 1
    (project.folder / "docs/load.md").unlink()
    assert answer("file:docs/load.md")["counts"]["gone"] == 1


def test_a_source_that_moved_says_where_to(project: Writer, server: Server) -> None:
    server.put("/blog/voice", VOICE)
    server.put("/voice", status=301, Location="/blog/voice")
    (found,) = answer(f"{server.address}/voice")["sources"]

    assert (found["status"], found["leads_to"]) == ("moved", f"{server.address}/blog/voice")


def test_nothing_read_is_no_success(project: Writer, server: Server) -> None:
    for path in ("/voice", "/old"):
        server.put(path, status=403)

    assert run(server.address).exit_code == 1
    assert answer()["counts"] == {
        "stands": 1, "moved": 0, "changed": 0, "gone": 0, "unreachable": 2,
    }  # fmt: skip
    assert run().exit_code == 0


def test_copies_are_saved_and_read_without_the_network(
    project: Writer, server: Server, tmp_path: Path
) -> None:
    folder = str(tmp_path / "copies")
    assert run("--save", folder).exit_code == 0
    asked = len(server.asked)
    server.put("/voice", "<p>nothing</p>")
    result = run("--from", folder)

    assert result.exit_code == 0
    assert f"3 sources by the copies in {folder}, without the network: stands 3" in result.stderr
    assert len(server.asked) == asked
    assert answer("--from", folder)["from"] == folder


def test_what_has_no_copy_is_unreachable(project: Writer, tmp_path: Path) -> None:
    result = run("--from", str(tmp_path))

    assert f"there is no copy of it in {tmp_path}" in result.stdout
    assert "stands 1, unreachable 2" in result.stderr


def lock(project: Writer) -> dict[str, Any]:
    text = (project.folder / "evidence.lock").read_text("utf-8")
    return {each["address"]: each for each in tomllib.loads(text)["source"]}


def test_the_lock_says_when_which_words_were_last_seen(project: Writer, server: Server) -> None:
    before = files(project.folder)
    assert run("--lock").exit_code == 0
    voice = lock(project)[f"{server.address}/voice"]

    assert voice["status"] == "stands"
    assert [each["quoted"] for each in voice["phrases"]] == ["850 voice servers"]
    assert set(files(project.folder)) - set(before) == {"evidence.lock"}

    server.put("/voice", status=404)
    assert run("--lock").exit_code == 1
    later = lock(project)[f"{server.address}/voice"]
    assert later["status"] == "gone"
    assert later["phrases"] == voice["phrases"]
    assert f"it last stood on {voice['stood']}" in run().stdout


def test_a_sentence_that_changed_around_its_words_is_to_be_looked_at(
    project: Writer, server: Server
) -> None:
    run("--lock")
    server.put("/voice", "<p>We ran 850 voice servers until May.</p>")

    assert "its sentence is another than on" in run().stdout


def test_copies_change_the_record_of_what_they_hold_only(
    project: Writer, server: Server, tmp_path: Path
) -> None:
    run("--lock")
    before = lock(project)
    folder = tmp_path / "copies"
    folder.mkdir()
    result = run("--lock", "--from", str(folder))
    assert "stands 1, unreachable 2" in result.stderr
    voice = f"{server.address}/voice"
    assert lock(project)[voice] == before[voice], "that there is no copy says nothing of the page"


def test_what_is_cited_no_more_leaves_the_lock_in_a_run_over_all(
    project: Writer, server: Server
) -> None:
    run("--lock")
    path = project.folder / "systems/acme/facts.py"
    path.write_text(path.read_text("utf-8").replace('"disk"', '# "disk"'), "utf-8")
    run("--lock", f"{server.address}/voice")
    assert len(lock(project)) == 3
    broken = project.write("systems/acme/broken.py", "x = \n")
    assert run("--lock").exit_code == 1
    assert len(lock(project)) == 3
    broken.unlink()
    run("--lock")
    assert len(lock(project)) == 2


def test_an_update_writes_the_new_days_and_nothing_else(project: Writer, server: Server) -> None:
    server.put("/old", "<p>other</p>")
    before = files(project.folder)
    result = run("--update")
    after = files(project.folder)
    facts = after["systems/acme/facts.py"].decode()
    (day,) = {each["read"] for each in answer(f"{server.address}/voice")["sources"]}

    assert result.exit_code == 1
    assert {name for name in after if after[name] != before.get(name)} == {
        "evidence.lock", "systems/acme/facts.py",
    }  # fmt: skip
    assert f'POST = acme.post("Voice", "voice", "2018-07-10", checked="{day}")' in facts
    assert 'OLD = acme.post("Old", "old", "2017-07-10")\n' in facts
    assert 'by="runbook", checked="2026-11-28")' in facts
    assert "2 sources with a new day in 1 module" in result.stderr


def test_only_what_is_due_is_read(project: Writer, server: Server) -> None:
    project.write("pyproject.toml", f'{DRAFT_SETTINGS}[tool.atlas.review]\nprimary = "never"\n')
    found = answer("--due")

    assert [each["address"] for each in found["sources"]] == ["file:docs/load.md"]
    assert server.asked == []
    project.write(
        "pyproject.toml", f"{DRAFT_SETTINGS}[tool.atlas.review]\nprimary = 9\nrunbook = 9\n"
    )
    assert len(answer("--due")["sources"]) == 3
    result = run("--due", "--today", "2026-06-01")
    assert (result.exit_code, result.stderr) == (0, "no source is due on 2026-06-01\n")


@pytest.mark.parametrize(
    ("names", "count"),
    [(["systems/acme/storage"], 3), (["systems/acme"], 3), (["{address}/"], 2),
     (["{address}/voice#part"], 1), (["{address}/voice", "systems/acme/storage.py"], 3)],
)  # fmt: skip
def test_views_and_sources_are_named(
    project: Writer, server: Server, names: list[str], count: int
) -> None:
    given = [name.format(address=server.address) for name in names]

    assert len(answer(*given)["sources"]) == count


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["https://example.org/none"], "no view cites https://example.org/none"),
        (["systems/none"], "is not a view module"),
        (["--from", "a", "--save", "b"], "leave out --from or --save"),
        (["--from", "none"], "none is no folder of copies"),
    ],
)
def test_a_wrong_call_is_refused(project: Writer, arguments: list[str], said: str) -> None:
    result = run(*arguments)

    assert result.exit_code == 2
    assert said in result.stderr


ARCHIVED = "http://web.archive.org/web/20180711102233/http://acme.example/old"
AVAILABLE = json.dumps(
    {
        "archived_snapshots": {
            "closest": {
                "available": True, "url": ARCHIVED, "timestamp": "20180711102233", "status": "200",
            }
        }
    }
)  # fmt: skip


@pytest.fixture
def archive(project: Writer, server: Server) -> Iterator[Server]:
    """An archive that has a copy of each page of the server."""
    with serving("127.0.0.2") as one:
        settings = f'{DRAFT_SETTINGS}archive = "{one.address}/available"\n'
        project.write("pyproject.toml", settings)
        for path in ("old", "voice"):
            address = f"{server.address}/{path}".replace(":", "%3A").replace("/", "%2F")
            one.put(f"/available?url={address}&timestamp=20260601", AVAILABLE)
        yield one


def test_a_page_that_is_gone_has_an_archived_copy(
    project: Writer, server: Server, archive: Server
) -> None:
    server.put("/old", "<h1>Page not found</h1>")
    result = run("--lock")

    assert result.exit_code == 1
    lines = result.stdout.splitlines()
    place = next(i for i, line in enumerate(lines) if line.startswith("gone"))
    assert lines[place + 1] == f"             archived copy of 2018-07-11: {ARCHIVED}"
    assert lock(project)[f"{server.address}/old"]["copy"] == ARCHIVED
    assert "copy" not in lock(project)[f"{server.address}/voice"]
    (found,) = answer(f"{server.address}/old")["sources"]
    assert found["archived"] == {
        "address": ARCHIVED, "time": "2018-07-11T10:22:33+00:00", "status": 200, "why": "",
    }  # fmt: skip
    assert len([path for path in archive.paths() if "voice" in path]) == 0


def test_without_the_network_no_archive_is_asked_and_the_lock_still_names_the_copy(
    project: Writer, server: Server, archive: Server, tmp_path: Path
) -> None:
    server.put("/old", status=410)
    folder = str(tmp_path / "copies")
    run("--save", folder)
    asked = len(archive.asked)

    told = "no archived copy: none was looked for: the network is not used"
    assert told in run("--from", folder).stdout
    run("--lock")
    assert f"archived copy: {ARCHIVED}" in run("--from", folder).stdout
    assert len(archive.asked) == asked + 2  # robots.txt, and the copy


def test_an_archive_that_is_not_reached_changes_no_verdict(
    project: Writer, server: Server, archive: Server
) -> None:
    archive.replies.clear()
    server.put("/old", status=404)
    result = run()

    assert result.exit_code == 1
    assert "no archived copy: the archive answered with status 404" in result.stdout
    assert "3 sources: stands 2, moved 0" not in result.stderr
    assert "stands 2, gone 1" in result.stderr


def test_a_host_that_does_not_exist_is_gone_if_the_archive_answers(
    project: Writer, server: Server, archive: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    known = socket.getaddrinfo

    def look_up(host: str, *arguments: Any, **named: Any) -> Any:
        if host == "pages.acme-store.net":
            raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")
        return known(host, *arguments, **named)

    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    path = project.folder / "systems/acme/facts.py"
    lost = '"http://pages.acme-store.net/old"'
    path.write_text(path.read_text("utf-8").replace('"old"', lost), "utf-8")
    (before,) = answer("http://pages.acme-store.net/old")["sources"]
    archive.put(
        "/available?url=http%3A%2F%2Fpages.acme-store.net%2Fold&timestamp=20260601", AVAILABLE
    )
    (after,) = answer("http://pages.acme-store.net/old")["sources"]

    assert before["status"] == "unreachable"
    assert after["status"] == "gone"
    assert after["why"] == "its host is not found: pages.acme-store.net"
    assert after["archived"]["address"] == ARCHIVED
