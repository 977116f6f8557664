"""`atlas links`: addresses on loopback under public names, each asked for once."""

import json
import socket
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from atlas.cli import main
from atlas.links.checking import MOST_BYTES
from tests.projects import DRAFT_SETTINGS, Writer
from tests.verification.servers import Reply, Server, serving

VIEW = '''
    """Where Acme keeps its pages."""

    from atlas import CompleteArchitecture, Database, Publisher, Service, System, servers

    acme = Publisher("Acme", checked="2026-06-01")
    POST = acme.post("Voice", "{address}/voice#part", "2018-07-10")
    VOICE = servers(850) @ POST.at("850 voice servers", of="voice", basis="total")
    acme = System("Acme", documented="scarcely", scale={{"voice": VOICE}})
    api = Service("api", url="{address}/dashboard")
    store = Database("store")
    with CompleteArchitecture(acme):
        api >> store
'''
NAME = "acme-store.net"
"""Names below it are found at loopback, but for those below `gone`."""


class Site:
    """A project whose pages link to a server on loopback by a public name."""

    def __init__(self, writer: Writer, server: Server) -> None:
        self.writer = writer
        self.server = server
        self.address = server.address.replace("127.0.0.1", f"www.{NAME}")

    def link(self, *targets: str) -> None:
        """Link to addresses from the one page of the project."""
        lines = [f"- [page]({self.whole(target)})\n" for target in targets]
        self.writer.write("docs/a.md", "".join(lines))

    def whole(self, target: str) -> str:
        return target if "://" in target else self.address + target


@pytest.fixture
def site(
    project: Writer, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Site]:
    known = socket.getaddrinfo

    def look_up(host: str, *arguments: Any, **named: Any) -> Any:
        if host.endswith(f"gone.{NAME}"):
            raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")
        assert host.endswith(NAME) or host.startswith(("127.", "169.254.")), host
        return known("127.0.0.1" if host.endswith(NAME) else host, *arguments, **named)

    for variable in ("http_proxy", "https_proxy", "all_proxy"):
        monkeypatch.delenv(variable, raising=False)
        monkeypatch.delenv(variable.upper(), raising=False)
    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    monkeypatch.setenv("ATLAS_CACHE_DIR", str(tmp_path_factory.mktemp("cache")))
    monkeypatch.chdir(project.folder)
    with serving() as server:
        server.put("/alive", "<p>alive</p>")
        project.write("pyproject.toml", f'{DRAFT_SETTINGS}archive = ""\n')
        yield Site(project, server)


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["links", *arguments])


def answer(*arguments: str) -> dict[str, Any]:
    answered: dict[str, Any] = json.loads(run("--format", "json", *arguments).stdout)
    return answered


def outcome(site: Site, target: str) -> dict[str, Any]:
    site.link(target)
    (link,) = answer()["links"]
    assert link["address"] == site.whole(target)
    return dict(link)


def test_what_is_alive_is_counted(site: Site) -> None:
    site.link("/alive")
    result = run()

    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr == "1 address: alive 1\n"


@pytest.mark.parametrize("status", [404, 410])
def test_what_is_dead_ends_with_status_1(site: Site, status: int) -> None:
    site.server.put("/x", status=status)
    site.link("/alive", "/x")
    result = run()

    assert result.exit_code == 1
    assert result.stdout.splitlines() == [
        f"dead         {site.address}/x: it answered with status {status}",
        "             docs/a.md:2",
    ]


def test_a_page_that_says_that_it_is_not_found_is_dead(site: Site) -> None:
    site.server.put("/x", f"<title>Page not found | Acme</title><p>{'x' * 500}</p>")
    link = outcome(site, "/x")

    assert link["status"] == "dead"
    assert link["why"] == "it answers with status 200, and says 'Page not found'"


def test_a_permanent_redirect_says_where_to(site: Site) -> None:
    site.server.put("/old", status=301, Location="/alive")
    link = outcome(site, "/old")

    assert (link["status"], link["leads_to"]) == ("moved", f"{site.address}/alive")
    assert run().exit_code == 0


@pytest.mark.parametrize("target", ["/alive/", "/alive"])
def test_a_temporary_redirect_has_not_moved(site: Site, target: str) -> None:
    site.server.put("/old", status=302, Location=target)
    site.server.put("/alive/", "<p>alive</p>")

    assert outcome(site, "/old")["status"] == "alive"


def test_a_redirect_to_the_front_page_is_told(site: Site) -> None:
    site.server.put("/old", status=302, Location="/")
    site.server.put("/", "<p>news</p>")
    link = outcome(site, "/old")

    assert (link["status"], link["why"]) == ("moved", f"to the front page, {site.address}/")


@pytest.mark.parametrize(
    ("reply", "why"),
    [
        (Reply(b"", 403), "it answered with status 403"),
        (Reply(b"", 500), "it answered with status 500"),
        (Reply(b"<title>Just a moment...</title>"), "it shows its text only to a browser"),
        (Reply(b"", 429, {"Retry-After": "3600"}), "asks to wait 3600 s"),
        (Reply(b"", 302, {"Location": "ftp://127.0.0.1/"}), "ftp"),
        (Reply(b"", 302, {"Location": "http://169.254.169.254/"}), "link-local"),
    ],
)
def test_what_cannot_be_judged_is_unreachable(site: Site, reply: Reply, why: str) -> None:
    site.server.put_reply("/x", reply)
    link = outcome(site, "/x")

    assert link["status"] == "unreachable"
    assert why in link["why"]


def test_nothing_reached_is_no_success(site: Site) -> None:
    site.server.put("/x", status=403)
    site.link("/x")
    assert run().exit_code == 1
    site.link("/x", "/alive")
    assert run().exit_code == 0


def test_what_robots_txt_forbids_is_not_asked_for(site: Site) -> None:
    site.server.put("/robots.txt", "User-agent: *\nDisallow: /x\n", Content_Type="text/plain")
    link = outcome(site, "/x")

    assert link["status"] == "forbidden"
    assert site.server.paths() == {"/robots.txt": 1}


def test_a_page_larger_than_what_is_read_is_alive(site: Site) -> None:
    site.server.put("/x", bytes(MOST_BYTES + 1), Content_Type="application/pdf")

    assert outcome(site, "/x")["status"] == "alive"


def test_each_address_is_asked_for_once(site: Site) -> None:
    site.server.put("/x", status=404)
    site.link("/x", "/x#a", "/x#b")
    site.writer.write("README.md", f"See {site.address}/x.\n")
    (link,) = answer()["links"]

    assert [(place["path"], place["line"]) for place in link["places"]] == [
        ("README.md", 1), ("docs/a.md", 1), ("docs/a.md", 2), ("docs/a.md", 3),
    ]  # fmt: skip
    assert site.server.paths() == {"/robots.txt": 1, "/x": 1}
    assert "README.md:1, docs/a.md:1, docs/a.md:2, docs/a.md:3" in run().stdout


def test_many_places_are_counted(site: Site) -> None:
    site.server.put("/x", status=404)
    site.link(*["/x"] * 9)

    assert "docs/a.md:5 and 4 more\n" in run().stdout


def test_what_did_not_change_is_not_sent_again(site: Site) -> None:
    def reply(headers: dict[str, str]) -> Reply:
        known = headers.get("If-None-Match") == '"1"'
        return Reply(b"" if known else b"<p>x</p>", 304 if known else 200, {"ETag": '"1"'})

    site.server.put_reply("/x", reply)

    assert outcome(site, "/x")["status"] == outcome(site, "/x")["status"] == "alive"
    assert site.server.asked[-1][1]["If-None-Match"] == '"1"'


def test_what_nobody_outside_can_reach_is_not_asked_for(site: Site) -> None:
    site.link(
        "http://127.0.0.1:9/", "http://localhost/x", "https://example.org/x", "https://acme.test/",
        "http://10.0.0.1/", "http://grafana/d/orders", "https://grafana.internal/d",
    )  # fmt: skip
    result = run()

    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr == (
        "7 addresses: skipped 7 (loopback 2, no public host 3, reserved for examples 2)\n"
    )
    assert site.server.asked == []


def test_views_print_their_sources_and_links(site: Site) -> None:
    site.writer.write("systems/acme/storage.py", VIEW.format(address=site.address))
    links = {link["address"]: link["places"] for link in answer()["links"]}

    assert links == {
        f"{site.address}/voice": [{"path": "systems/acme/storage.py", "line": 6, "column": 8}],
        f"{site.address}/dashboard": [{"path": "systems/acme/storage.py", "line": 9, "column": 7}],
    }


def test_views_pages_and_folders_are_named(site: Site, tmp_path: Path) -> None:
    site.writer.write("systems/acme/storage.py", VIEW.format(address=site.address))
    site.writer.write("systems/acme/notes.md", f"<{site.address}/notes>\n")
    site.writer.write("docs/.hidden/a.md", f"<{site.address}/hidden>\n")
    site.link("/alive")

    def paths(*names: str) -> set[str]:
        return {link["address"].rpartition("/")[2] for link in answer(*names)["links"]}

    assert paths() == {"voice", "dashboard", "alive"}
    assert paths("systems/acme/storage") == {"voice", "dashboard"}
    assert paths("systems/acme") == {"voice", "dashboard", "notes"}
    assert paths("docs/a.md", "systems/acme/storage.py") == {"alive", "voice", "dashboard"}
    assert paths("docs") == {"alive"}


def test_a_host_that_does_not_exist_is_dead_if_the_archive_answers(site: Site) -> None:
    address = f"http://gone.{NAME}/x"
    assert outcome(site, address)["status"] == "unreachable"
    available = {
        "archived_snapshots": {
            "closest": {
                "available": True,
                "url": "http://web.archive.org/web/20180711102233/x",
                "timestamp": "20180711102233",
                "status": "200",
            }
        }
    }
    with serving("127.0.0.2") as archive:
        archive.put(f"/a?url=http%3A%2F%2Fgone.{NAME}%2Fx", json.dumps(available))
        settings = f'{DRAFT_SETTINGS}archive = "{archive.address}/a"\n'
        site.writer.write("pyproject.toml", settings)
        result = run()

    assert result.exit_code == 1
    assert result.stdout.splitlines() == [
        f"dead         {address}: its host is not found: gone.{NAME}",
        "             archived copy of 2018-07-11: http://web.archive.org/web/20180711102233/x",
        "             docs/a.md:1",
    ]


def test_sarif_has_a_result_for_each_place(site: Site) -> None:
    site.server.put("/x", status=404)
    site.link("/alive", "/x", "/x")
    result = run("--format", "sarif")
    (sarif,) = json.loads(result.stdout)["runs"]

    assert result.exit_code == 1
    assert [each["ruleId"] for each in sarif["results"]] == ["LK811", "LK811"]
    assert [
        each["locations"][0]["physicalLocation"]["region"]["startLine"] for each in sarif["results"]
    ] == [2, 3]
    assert sarif["results"][0]["message"]["text"] == (
        f"dead link {site.address}/x: it answered with status 404; link to another page"
    )


def test_copies_are_read_without_the_network(site: Site, tmp_path: Path) -> None:
    folder = tmp_path / "copies"
    folder.mkdir()
    for name, status in (("alive", 200), ("dead", 404), ("lost", 200)):
        copy = {"address": f"{site.address}/{name}", "file": f"{name}.html", "status": status}
        (folder / f"{name}.json").write_text(json.dumps(copy))
    (folder / "alive.html").write_text("<p>alive</p>")
    site.link("/alive", "/dead", "/lost", "/none")
    result = run("--from", str(folder))

    assert result.exit_code == 1
    assert result.stderr == (
        f"4 addresses by the copies in {folder}, without the network: alive 1, unreachable 2, "
        "dead 1\n"
    )
    assert "no archived copy: none was looked for: the network is not used" in result.stdout
    assert "lost.html: No such file or directory" in result.stdout
    assert f"there is no copy of it in {folder}" in result.stdout
    assert answer("--from", str(folder))["from"] == str(folder)
    assert site.server.asked == []


def test_a_copy_of_what_is_not_asked_for_is_read(site: Site, tmp_path: Path) -> None:
    copy = {"address": "https://grafana.internal/d", "file": "d.html", "status": 404}
    (tmp_path / "d.json").write_text(json.dumps(copy))
    site.link("https://grafana.internal/d", "https://grafana.internal/e")

    assert [link["status"] for link in answer("--from", str(tmp_path))["links"]] == [
        "dead",
        "skipped",
    ]


def test_nothing_in_the_repository_changes(site: Site) -> None:
    def files() -> dict[str, bytes]:
        return {
            str(path): path.read_bytes()
            for path in site.writer.folder.rglob("*")
            if path.is_file() and not {"build", "__pycache__"} & set(path.parts)
        }

    site.writer.write("systems/acme/storage.py", VIEW.format(address=site.address))
    site.link("/alive")
    before = files()
    run()

    assert files() == before


def test_a_module_that_cannot_be_loaded_is_told(site: Site) -> None:
    site.writer.write("systems/acme/broken.py", "x = \n")
    site.link("/alive")
    result = run()

    assert result.exit_code == 1
    assert "1 address: alive 1\n" in result.stderr
    assert "LD001" in result.stderr


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["docs/none.md"], "there is no page docs/none.md"),
        (["systems/none"], "is not a view module"),
        (["--from", "none"], "none is no folder of copies"),
        (["README.md"], "no address is printed there"),
    ],
)
def test_a_wrong_call_is_refused(site: Site, arguments: list[str], said: str) -> None:
    site.writer.write("README.md", "Nothing.\n")
    site.link("/alive")
    result = run(*arguments)

    assert result.exit_code == 2
    assert said in result.stderr
