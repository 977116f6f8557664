"""`atlas import`: from files of other programs to drafts that load and are drawn."""

import subprocess
import sys
from pathlib import Path
from textwrap import dedent

import pytest
from click.testing import CliRunner, Result

from atlas.cli import main
from atlas.cli.import_ import _FORMATS
from atlas.imported.reading import FORMATS
from tests.imported.test_compose import SHOP as COMPOSE
from tests.imported.test_drawn import DIAGRAM, FLOWCHART
from tests.imported.test_kubernetes import SHOP as KUBERNETES
from tests.imported.test_terraform import SHOP as TERRAFORM
from tests.projects import DRAFT_SETTINGS, Writer

ROOT = Path(__file__).parents[2]
SCRIPT = """
from diagrams import Cluster, Diagram, Edge
from diagrams.aws.compute import EKS
from diagrams.aws.database import RDS
from diagrams.onprem.inmemory import Redis

with Diagram("Shop"):
    with Cluster("Region"):
        web = [EKS("web"), EKS("web")]
        orders = RDS('orders "main" \\\\ it')
    web >> Edge(label="reads") >> orders
    web >> Redis("carts")
"""


@pytest.fixture
def shop(project: Writer, monkeypatch: pytest.MonkeyPatch) -> Writer:
    project.write("pyproject.toml", DRAFT_SETTINGS)
    project.write("compose.yaml", COMPOSE)
    project.write("manifests/shop.yaml", KUBERNETES)
    project.write("draw.py", SCRIPT)
    project.write("main.tf", TERRAFORM)
    project.write("shop.mmd", FLOWCHART)
    project.write("shop.d2", DIAGRAM)
    monkeypatch.chdir(project.folder)
    monkeypatch.syspath_prepend(ROOT)
    return project


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, arguments)


@pytest.mark.parametrize(
    ("file", "counted"),
    [
        ("compose.yaml", "6 components, 5 calls, 2 groups imported; 4 things left out"),
        ("manifests/shop.yaml", "6 components, 5 calls, 2 groups imported; 3 things left out"),
        ("draw.py", "4 components, 4 calls, 1 group imported; 0 things left out"),
        ("main.tf", "4 components, 2 calls, 0 groups imported; 0 things left out"),
        ("shop.mmd", "10 components, 12 calls, 2 groups imported; 1 thing left out"),
        ("shop.d2", "11 components, 9 calls, 3 groups imported; 2 things left out"),
    ],
)
def test_a_file_becomes_a_draft_that_is_checked_drawn_and_formatted(
    shop: Writer, file: str, counted: str
) -> None:
    done = run("import", file, "--system", "Shop")

    assert done.exit_code == 0, done.output
    assert done.stdout.splitlines() == [
        "systems/shop/components.py",
        "systems/shop/architecture.py",
    ]
    assert counted in done.stderr
    checked = run("check")
    assert checked.exit_code == 0, checked.output
    assert "no findings in 1 module" in checked.stdout + checked.stderr
    drawn = run("render")
    assert drawn.exit_code == 0, drawn.output
    formatted = subprocess.run(
        [sys.executable, "-m", "ruff", "format", "--check", "--line-length", "100", "systems"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert formatted.returncode == 0, formatted.stdout
    linted = subprocess.run(
        [sys.executable, "-m", "ruff", "check", "--select", "F,E9", "systems"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert linted.returncode == 0, linted.stdout


def test_versions_and_counts_are_cited_from_the_file(shop: Writer) -> None:
    run("import", "compose.yaml", "--system", "Shop")
    text = (shop.folder / "systems/shop/components.py").read_text("utf-8")

    assert (
        'COMPOSE = ours.measured("compose.yaml", "file:compose.yaml", by="configuration")' in text
    )
    assert 'statement("16.4") @ COMPOSE.at("docker.io/library/postgres:16.4")' in text
    assert 'count(3, "replica") @ COMPOSE.at("replicas: 3")' in text
    shown = run("show", "systems/shop/architecture").stdout
    assert "PostgreSQL 16.4" in shown


def test_a_version_that_the_library_does_not_know_is_left_open(shop: Writer) -> None:
    shop.write("compose.yaml", "services:\n  a: {image: 'postgres:99'}\n  b: {image: 'own:3'}\n")
    done = run("import", "compose.yaml", "--system", "Shop")

    assert "the version of a, postgres:99: the library knows no such release of" in done.stderr
    assert "the version of b, own:3: no technology of the library is called so" in done.stderr
    assert run("check").exit_code == 0


def test_a_file_outside_of_the_project_is_not_cited(
    shop: Writer, tmp_path_factory: pytest.TempPathFactory
) -> None:
    other = tmp_path_factory.mktemp("other") / "compose.yaml"
    other.write_text(dedent(COMPOSE), "utf-8")
    done = run("import", str(other), "--system", "Shop")

    assert done.exit_code == 0, done.output
    assert "its file is outside of the project, where no view can cite it" in done.stderr
    assert "measured" not in (shop.folder / "systems/shop/components.py").read_text("utf-8")
    assert run("check").exit_code == 0


def test_several_files_are_one_system(shop: Writer) -> None:
    done = run("import", "compose.yaml", "draw.py", "--system", "Shop")

    assert "10 components, 9 calls, 3 groups imported" in done.stderr
    assert run("check").exit_code == 0


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("nowhere.yaml",), "nowhere.yaml cannot be read: No such file or directory"),
        (("empty.yaml",), "empty.yaml is of no format that is known"),
        (("notes.txt",), "notes.txt is of no format that is known"),
        (("bytes.yaml",), "bytes.yaml is no text: byte 0 is not UTF-8"),
        (("draw.py", "--format", "compose"), "draw.py cannot be read as YAML"),
        (("none.py",), "none.py has no component"),
        (("compose.yaml", "--folder", "a/b"), "a/b"),
    ],
)
def test_what_is_wrong_is_one_line_and_writes_nothing(
    shop: Writer, arguments: tuple[str, ...], says: str
) -> None:
    shop.write("empty.yaml", "")
    shop.write("notes.txt", "x")
    shop.write("none.py", "x = 1")
    (shop.folder / "bytes.yaml").write_bytes(b"\xff\xfe")
    done = run("import", *arguments, "--system", "Shop")

    assert done.exit_code == 1
    assert says in done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert not (shop.folder / "systems").exists()


def test_a_name_that_is_too_long_is_refused(shop: Writer) -> None:
    done = run("import", "draw.py", "--system", "x" * 60)

    assert done.exit_code == 1
    assert "the name of the system has 60 characters; allowed: 1 to 48" in done.stderr


def test_a_second_import_adds_what_is_new_and_keeps_what_was_written(shop: Writer) -> None:
    run("import", "compose.yaml", "--system", "Shop")
    components = shop.folder / "systems/shop/components.py"
    view = shop.folder / "systems/shop/architecture.py"
    mended = (
        components.read_text("utf-8")
        .replace('Service("api",', '# by hand\nService("api", role="Answers shoppers.",')
        .replace("# by hand\nS", "S")
    )
    components.write_text(mended + "# kept\n", "utf-8")
    changed = dedent(COMPOSE).replace(
        "volumes: {data", "  mailer:\n    image: memcached:1.6\n"
        "    environment: {API: 'http://api:80'}\nvolumes: {data"
    )  # fmt: skip
    shop.write("compose.yaml", changed)
    done = run("import", "compose.yaml", "--system", "Shop")

    assert done.exit_code == 0, done.output
    assert done.stdout.splitlines() == [
        "systems/shop/components.py",
        "systems/shop/architecture.py",
        "  added: mailer",
        "  added: mailer >> api",
    ]
    text = components.read_text("utf-8")
    assert 'role="Answers shoppers."' in text
    assert "# kept" in text
    assert text.count('"mailer"') == 1
    assert view.read_text("utf-8").count('c.mailer >> Call("http") >> c.api') == 1
    checked = run("check")
    assert checked.exit_code == 0, checked.output


def test_a_third_import_of_the_same_changes_nothing(shop: Writer) -> None:
    for file in ("compose.yaml", "manifests/shop.yaml", "draw.py"):
        folder = file.rpartition("/")[2].partition(".")[0]
        run("import", file, "--system", "Shop", "--folder", folder)
        paths = sorted((shop.folder / "systems" / folder).glob("*.py"))
        before = [path.read_bytes() for path in paths]
        done = run("import", file, "--system", "Shop", "--folder", folder)

        assert done.exit_code == 0, done.output
        assert "nothing new" in done.stderr
        assert [path.read_bytes() for path in paths] == before


def test_what_is_gone_from_the_files_is_named_and_stays(shop: Writer) -> None:
    run("import", "compose.yaml", "--system", "Shop")
    before = (shop.folder / "systems/shop/components.py").read_bytes()
    shop.write("compose.yaml", "services: {web: {image: 'nginx:1.27-alpine'}}\n")
    done = run("import", "compose.yaml", "--system", "Shop")

    assert "  not in the files: orders" in done.stderr
    assert (shop.folder / "systems/shop/components.py").read_bytes() == before


def test_another_file_of_the_same_system_is_added(shop: Writer) -> None:
    run("import", "compose.yaml", "--system", "Shop")
    done = run("import", "draw.py", "--system", "Shop")

    assert done.exit_code == 0, done.output
    assert "  added: orders 'main'" not in done.stdout
    checked = run("check")
    assert checked.exit_code == 0, checked.output
    assert "no findings" in checked.stdout + checked.stderr


def test_a_module_that_cannot_be_read_is_refused_and_kept(shop: Writer) -> None:
    run("import", "compose.yaml", "--system", "Shop")
    components = shop.folder / "systems/shop/components.py"
    components.write_text("broken(", "utf-8")
    done = run("import", "draw.py", "--system", "Shop")

    assert done.exit_code == 1
    assert "components.py cannot be read as Python: line" in done.stderr
    assert components.read_text("utf-8") == "broken("


@pytest.mark.parametrize("name", ["components.py", "architecture.py"])
def test_a_module_that_was_moved_away_is_written_again(shop: Writer, name: str) -> None:
    run("import", "compose.yaml", "--system", "Shop")
    file = shop.folder / "systems/shop" / name
    before = file.read_bytes()
    file.unlink()
    done = run("import", "compose.yaml", "--system", "Shop")

    assert done.exit_code == 0, done.output
    assert done.stdout == f"systems/shop/{name}\n"
    assert file.read_bytes() == before


def test_a_folder_that_is_no_draft_is_refused_until_the_advice_is_followed(shop: Writer) -> None:
    shop.write("pyproject.toml", '[tool.atlas]\nroots = ["systems"]\n')
    done = run("import", "compose.yaml", "--system", "Shop")

    assert done.exit_code == 1
    assert 'add `"systems/shop" = "draft"` to [tool.atlas.levels]' in done.stderr
    shop.write(
        "pyproject.toml",
        '[tool.atlas]\nroots = ["systems"]\n[tool.atlas.levels]\n"systems/shop" = "draft"\n',
    )
    assert run("import", "compose.yaml", "--system", "Shop").exit_code == 0
    assert run("check").exit_code == 0


def test_many_files_are_not_all_named_in_the_modules(shop: Writer) -> None:
    files = [f"{name}.mmd" for name in ("a", "b", "c")]
    for file in files:
        shop.write(file, f"flowchart LR\n  web --> {file[0]}\n")
    assert run("import", *files, "--system", "Shop").exit_code == 0

    for name in ("components", "architecture"):
        first = (shop.folder / f"systems/shop/{name}.py").read_text("utf-8").splitlines()[0]
        assert "a.mmd and 2 other files have" in first


def test_the_command_offers_every_format() -> None:
    assert _FORMATS == FORMATS
