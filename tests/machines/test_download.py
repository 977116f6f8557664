from collections.abc import Iterator
from pathlib import Path

import pytest

from atlas.machines.download import Download
from atlas.machines.errors import DownloadError
from atlas.store import Store
from tests.machines.server import Provider, serving


@pytest.fixture
def provider() -> Iterator[Provider]:
    with serving() as one:
        one.bodies["/list"] = b"prices"
        yield one


def test_a_kept_file_is_not_fetched_again(provider: Provider, tmp_path: Path) -> None:
    download = Download(Store(tmp_path / "store.sqlite"))
    assert [download.fetch(f"{provider.address}/list") for _ in range(2)] == [b"prices"] * 2
    assert provider.asked == ["/list"]


def test_a_stale_file_is_asked_for_and_kept_where_nothing_changed(
    provider: Provider, tmp_path: Path
) -> None:
    download = Download(Store(tmp_path / "store.sqlite"), fresh=0)
    assert [download.fetch(f"{provider.address}/list") for _ in range(2)] == [b"prices"] * 2
    assert len(provider.asked) == 2
    provider.bodies["/list"] = b"new prices"
    assert download.fetch(f"{provider.address}/list") == b"new prices"


def test_a_clock_that_goes_back_makes_nothing_fresh_for_ever(
    provider: Provider, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    download = Download(Store(tmp_path / "store.sqlite"))
    monkeypatch.setattr("time.time", lambda: 2e9)
    download.fetch(f"{provider.address}/list")
    monkeypatch.setattr("time.time", lambda: 1e9)
    download.fetch(f"{provider.address}/list")
    assert len(provider.asked) == 2


def test_a_passing_fault_is_tried_again_with_longer_waits(
    provider: Provider, tmp_path: Path
) -> None:
    waits: list[float] = []
    provider.faults[:] = [503, 429, 500]
    download = Download(Store(tmp_path / "store.sqlite"), wait=waits.append)
    assert download.fetch(f"{provider.address}/list") == b"prices"
    assert waits == [1.0, 2.0, 4.0]


def test_a_lasting_fault_is_given_up(provider: Provider, tmp_path: Path) -> None:
    provider.faults[:] = [503] * 9
    download = Download(Store(tmp_path / "store.sqlite"), attempts=3, wait=lambda _: None)
    with pytest.raises(DownloadError, match="could not be fetched: status 503"):
        download.fetch(f"{provider.address}/list")
    assert len(provider.asked) == 3
    assert not list(tmp_path.iterdir())


def test_what_is_not_there_is_asked_for_once(provider: Provider, tmp_path: Path) -> None:
    with pytest.raises(DownloadError, match="status 404"):
        Download(Store(tmp_path / "store.sqlite")).fetch(f"{provider.address}/nothing")
    assert len(provider.asked) == 1


def test_a_server_that_is_not_there_is_named(tmp_path: Path) -> None:
    download = Download(Store(tmp_path / "store.sqlite"), attempts=2, wait=lambda _: None)
    with pytest.raises(DownloadError, match=r"http://127\.0\.0\.1:9/list could not be fetched"):
        download.fetch("http://127.0.0.1:9/list")


def test_only_http_is_fetched(tmp_path: Path) -> None:
    with pytest.raises(DownloadError, match="file:///etc/passwd"):
        Download(Store(tmp_path / "store.sqlite")).fetch("file:///etc/passwd")
