"""An index of the library alone, and one of a made-up system, for the tests of triage."""

import io
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from atlas.search.index import Index
from atlas.search.opening import open_index
from atlas.triage.engine import Report, triage
from tests.projects import Writer
from tests.triage.systems import write_parcelpost

Ask = Callable[[str | bytes], Report]


def _ask(index: Index) -> Ask:
    def ask(log: str | bytes) -> Report:
        data = log.encode("utf-8", "surrogatepass") if isinstance(log, str) else log
        return triage(index, io.BytesIO(data).read)

    return ask


@pytest.fixture(scope="session")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Index]:
    """An index of the technologies of the library, without views."""
    index = open_index(Writer(tmp_path_factory.mktemp("library")).project)
    yield index
    index.close()


@pytest.fixture(scope="session")
def ask(library: Index) -> Ask:
    return _ask(library)


@pytest.fixture(scope="session")
def parcelpost(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Index]:
    """An index of a system whose web calls an API, which calls a store."""
    folder = tmp_path_factory.mktemp("parcelpost")
    write_parcelpost(Writer(folder))
    index = open_index(Writer(folder).project)
    yield index
    index.close()


@pytest.fixture(scope="session")
def ask_parcelpost(parcelpost: Index) -> Ask:
    return _ask(parcelpost)


@pytest.fixture(scope="session")
def noise() -> list[bytes]:
    """Every line of the ordinary logs."""
    folder = Path(__file__).parent / "noise"
    return [
        line for path in sorted(folder.glob("*.log")) for line in path.read_bytes().splitlines()
    ]
