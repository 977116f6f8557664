from collections.abc import Iterator
from pathlib import Path

import pytest

from atlas.errors import FetchError
from atlas.machines.download import Download
from atlas.machines.errors import PriceListError
from atlas.store import Store
from tests.machines.server import Provider, serving


def as_is(content: bytes) -> bytes:
    return content


def only_prices(content: bytes) -> bytes:
    """Read what is no page of a network that wants a login."""
    if content.startswith(b"<html>"):
        raise PriceListError("a page", allowed="a list", remedy="log in")
    return content


@pytest.fixture
def provider() -> Iterator[Provider]:
    with serving() as one:
        one.bodies["/list"] = b"prices"
        yield one


def test_a_kept_file_is_not_fetched_again(provider: Provider, tmp_path: Path) -> None:
    download = Download(Store(tmp_path / "store.sqlite"))
    assert [download.fetch(f"{provider.address}/list", as_is) for _ in range(2)] == [b"prices"] * 2
    assert provider.asked == ["/list"]


def test_a_stale_file_is_asked_for_and_kept_where_nothing_changed(
    provider: Provider, tmp_path: Path
) -> None:
    download = Download(Store(tmp_path / "store.sqlite"), fresh=0)
    assert [download.fetch(f"{provider.address}/list", as_is) for _ in range(2)] == [b"prices"] * 2
    assert len(provider.asked) == 2
    provider.bodies["/list"] = b"new prices"
    assert download.fetch(f"{provider.address}/list", as_is) == b"new prices"


def test_a_clock_that_goes_back_makes_nothing_fresh_for_ever(
    provider: Provider, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    download = Download(Store(tmp_path / "store.sqlite"))
    monkeypatch.setattr("time.time", lambda: 2e9)
    download.fetch(f"{provider.address}/list", as_is)
    monkeypatch.setattr("time.time", lambda: 1e9)
    download.fetch(f"{provider.address}/list", as_is)
    assert len(provider.asked) == 2


def test_a_passing_fault_is_tried_again_with_longer_waits(
    provider: Provider, tmp_path: Path
) -> None:
    waits: list[float] = []
    provider.faults[:] = [503, 429, 500]
    download = Download(Store(tmp_path / "store.sqlite"), wait=waits.append)
    assert download.fetch(f"{provider.address}/list", as_is) == b"prices"
    assert waits == [1.0, 2.0, 4.0]


def test_a_lasting_fault_is_given_up(provider: Provider, tmp_path: Path) -> None:
    provider.faults[:] = [503] * 9
    download = Download(Store(tmp_path / "store.sqlite"), attempts=3, wait=lambda _: None)
    with pytest.raises(FetchError, match="answered with status 503"):
        download.fetch(f"{provider.address}/list", as_is)
    assert len(provider.asked) == 3
    assert not list(tmp_path.iterdir())


def test_what_is_not_there_is_asked_for_once(provider: Provider, tmp_path: Path) -> None:
    with pytest.raises(FetchError, match="status 404"):
        Download(Store(tmp_path / "store.sqlite")).fetch(f"{provider.address}/nothing", as_is)
    assert len(provider.asked) == 1


def test_a_server_that_is_not_there_is_named(tmp_path: Path) -> None:
    download = Download(Store(tmp_path / "store.sqlite"), attempts=2, wait=lambda _: None)
    with pytest.raises(FetchError, match=r"http://127\.0\.0\.1:9/list could not be fetched"):
        download.fetch("http://127.0.0.1:9/list", as_is)


def test_only_http_is_fetched(tmp_path: Path) -> None:
    with pytest.raises(FetchError, match="file:///etc/passwd"):
        Download(Store(tmp_path / "store.sqlite")).fetch("file:///etc/passwd", as_is)


def test_what_is_no_list_is_not_kept(provider: Provider, tmp_path: Path) -> None:
    download = Download(Store(tmp_path / "store.sqlite"))
    provider.bodies["/list"] = b"<html>log in"
    with pytest.raises(PriceListError):
        download.fetch(f"{provider.address}/list", only_prices)
    provider.bodies["/list"] = b"prices"
    assert download.fetch(f"{provider.address}/list", only_prices) == b"prices"
    assert len(provider.asked) == 2


def test_a_kept_file_that_cannot_be_read_any_more_is_fetched_whole(
    provider: Provider, tmp_path: Path
) -> None:
    download = Download(Store(tmp_path / "store.sqlite"))
    provider.bodies["/list"] = b"<html>old"
    download.fetch(f"{provider.address}/list", as_is)
    provider.bodies["/list"] = b"new price"  # of the same size, and so with the same tag
    assert download.fetch(f"{provider.address}/list", only_prices) == b"new price"


def test_a_list_that_is_kept_stays_when_the_next_answer_is_none(
    provider: Provider, tmp_path: Path
) -> None:
    store = Store(tmp_path / "store.sqlite")
    Download(store).fetch(f"{provider.address}/list", only_prices)
    provider.bodies["/list"] = b"<html>log in here"
    with pytest.raises(PriceListError):
        Download(store, fresh=0).fetch(f"{provider.address}/list", only_prices)
    assert Download(store).fetch(f"{provider.address}/list", only_prices) == b"prices"


def test_a_file_that_is_too_large_is_given_up_at_once(provider: Provider, tmp_path: Path) -> None:
    download = Download(Store(tmp_path / "store.sqlite"), most=5)
    with pytest.raises(FetchError, match="larger than"):
        download.fetch(f"{provider.address}/list", as_is)
    assert len(provider.asked) == 1
    assert not list(tmp_path.iterdir())


def test_all_files_together_have_one_time_limit(provider: Provider, tmp_path: Path) -> None:
    download = Download(Store(tmp_path / "store.sqlite"), seconds=0)
    with pytest.raises(FetchError, match="could not be fetched: it is still being sent"):
        download.fetch(f"{provider.address}/list", as_is)
    assert provider.asked == []


def test_another_host_is_not_taken_for_the_server(provider: Provider, tmp_path: Path) -> None:
    provider.moved["/list"] = provider.address.replace("127.0.0.1", "localhost") + "/login"
    with pytest.raises(FetchError, match=r"leads to http://localhost:\d+/login"):
        Download(Store(tmp_path / "store.sqlite")).fetch(f"{provider.address}/list", as_is)
    assert provider.asked == ["/list"]
