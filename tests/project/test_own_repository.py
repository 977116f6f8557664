"""A repository of the user's own: the wheel, a fresh environment, and three commands."""

import json
import os
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest

FACTS = '''
"""Facts of Parcelpost, which nobody runs."""

from atlas import Source, ms, nodes, undisclosed

PAGE = Source(
    title="How Parcelpost keeps its parcels", publisher="Parcelpost", kind="primary",
    url="https://example.org/parcelpost", published="2023-03", checked="2026-11-22",
)
GAP = undisclosed("not on example.org")
stores = nodes(7) @ PAGE.at("7 nodes")
read_p99 = ms(15) @ PAGE.at("15ms p99")
'''
TECHNOLOGIES = '''
"""A database that nobody ever wrote."""

from atlas import LogMessage, Release, Technology, statement
from systems.parcelpost.facts import GAP, PAGE


class Quill(Technology):
    """A database."""

    name = "Quill"
    icon = None
    releases = (Release("1.0", "2020-05-04", PAGE),)
    logs = statement("/var/log/quill.log") @ PAGE.at("logs to /var/log/quill.log")
    TIMEOUT = LogMessage(
        anchor="read timed out after", sample="read timed out after 500 ms", severity="error",
        meaning="a shard did not answer in time", source=PAGE,
    )


quill = Quill()
'''
COMPONENTS = '''
"""Components of Parcelpost."""

from atlas import Database, Economics, Failure, Fleet, Latency, Service, Step, System
from systems.parcelpost.facts import GAP, read_p99, stores
from systems.parcelpost.technologies import quill

parcelpost = System(
    "Parcelpost", documented="scarcely", scale={"stores": stores},
    economics=Economics(
        infrastructure=GAP, unit_costs={"a parcel": GAP}, reserved=GAP, growth={"2x": GAP},
        optimisations=(),
    ),
)
step = Step(
    "restart the shard", command=GAP, healthy=GAP, unhealthy=GAP, risk="low", takes=GAP,
    undo="nothing to undo", verify="reads answer again",
)
slow = Failure(
    "slow shard", signals=[quill.TIMEOUT], recovery=[step], time_to_recover=GAP, data_loss=GAP,
    rollback=GAP,
)
api = Service(
    "api", technology=quill(GAP), role="Takes parcels in.", fleet=GAP, load=GAP, scaling=GAP
)
store = Database(
    "store", technology=quill(GAP), role="Keeps parcels.", fleet=Fleet(GAP, count=stores),
    size=GAP, consistency=GAP, replication=GAP, backup=GAP,
    latency=Latency(read_p99=read_p99), fails=[slow],
)
'''
ARCHITECTURE = '''
"""All of Parcelpost."""

from atlas import Call, CompleteArchitecture
from systems.parcelpost.components import api, parcelpost, store
from systems.parcelpost.facts import GAP

with CompleteArchitecture(
    parcelpost, "All of it", as_of="2023-03", timeouts=GAP, retries=GAP, cost=GAP
) as diagram:
    api >> Call("gRPC") >> store
'''
STORAGE = '''
"""Where parcels are kept."""

from atlas import Call, ConsistencyBoundary, Recovery, StorageArchitecture
from systems.parcelpost.components import api, parcelpost, store
from systems.parcelpost.facts import GAP, read_p99

with StorageArchitecture(
    parcelpost, "Parcels on 7 stores", as_of="2023-03",
    boundaries=[ConsistencyBoundary("parcels", stores=[store], guarantee=GAP)],
    replication_lag=GAP, recovery=Recovery(rpo=GAP, rto=GAP, backup=GAP, restore=GAP),
) as diagram:
    api >> Call("gRPC", latency=read_p99) >> store
'''


@pytest.fixture(scope="module")
def environment(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A fresh environment with the built wheel; its dependencies are those of this one."""
    folder = tmp_path_factory.mktemp("fresh")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", folder],
        cwd=root,
        check=True,
        capture_output=True,
    )
    (wheel,) = folder.glob("production_atlas-*.whl")
    (pip,) = (root / "tools").glob("pip-*.whl")
    home = folder / "environment"
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", home], check=True)
    python = home / "bin" / "python"
    subprocess.run(
        [python, f"{pip}/pip", "install", "--quiet", "--no-deps", "--no-index", wheel],
        check=True,
        capture_output=True,
    )
    (packages,) = (home / "lib").glob("python*/site-packages")
    (packages / "dependencies.pth").write_text(sysconfig.get_path("purelib") + "\n", "utf-8")
    return home


@pytest.fixture(scope="module")
def repository(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("own")
    system = folder / "systems" / "parcelpost"
    system.mkdir(parents=True)
    (folder / "pyproject.toml").write_text('[tool.atlas]\nroots = ["systems"]\n', "utf-8")
    for name, text in (
        ("facts", FACTS),
        ("technologies", TECHNOLOGIES),
        ("components", COMPONENTS),
        ("architecture", ARCHITECTURE),
        ("storage", STORAGE),
    ):
        (system / f"{name}.py").write_text(text.lstrip(), "utf-8")
    return folder


def run(environment: Path, repository: Path, *command: str) -> subprocess.CompletedProcess[str]:
    own = {name: value for name, value in os.environ.items() if not name.startswith("PYTEST")}
    own.pop("PYTHONPATH", None)
    return subprocess.run(
        [environment / "bin" / command[0], *command[1:]],
        cwd=repository,
        env=own,
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_library_comes_from_the_wheel(environment: Path, repository: Path) -> None:
    done = run(
        environment, repository, "python", "-c", "import atlas, render; print(atlas, render)"
    )
    assert done.stdout.count(str(environment)) == 2, done.stderr


def test_atlas_list_knows_both_views(environment: Path, repository: Path) -> None:
    done = run(environment, repository, "atlas", "list", "--format", "json")
    assert done.returncode == 0, done.stderr
    assert [row["id"] for row in json.loads(done.stdout)] == [
        "systems/parcelpost/architecture",
        "systems/parcelpost/storage",
    ]


def test_atlas_check_finds_what_the_views_lack(environment: Path, repository: Path) -> None:
    done = run(environment, repository, "atlas", "check", "--format", "json")
    findings = json.loads(done.stdout)
    assert done.returncode == 1, done.stderr
    assert "CFO303" in {finding["code"] for finding in findings}
    assert {finding["path"].split("/")[0] for finding in findings} == {"systems"}


def test_atlas_render_draws_both_views(environment: Path, repository: Path) -> None:
    done = run(environment, repository, "atlas", "render", "--quiet")
    assert (done.returncode, done.stderr) == (0, "")
    drawn = sorted(file.name for file in (repository / "build").rglob("*.*g"))
    assert drawn == [
        "architecture.card.png", "architecture.png", "architecture.svg",
        "storage.card.png", "storage.png", "storage.svg",
    ]  # fmt: skip


def test_pytest_collects_an_item_a_module_and_rule(environment: Path, repository: Path) -> None:
    done = run(
        environment, repository, "python", "-m", "pytest", "-q", "-p", "no:cacheprovider", "systems"
    )
    assert done.returncode == 1, done.stdout + done.stderr
    assert "systems/parcelpost/storage.py::CFO303" in done.stdout
    assert "Traceback" not in done.stdout
    assert " passed" in done.stdout
