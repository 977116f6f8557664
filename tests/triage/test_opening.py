import bz2
import gzip
import io
import json
import lzma
import sys
from collections.abc import Callable
from typing import Any

import pytest

from atlas.triage.opening import opened

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

LOG = b"first line\nsecond line\n"
PACKERS: dict[str, Callable[[bytes], bytes]] = {
    "gzip": gzip.compress,
    "bzip2": bz2.compress,
    "xz": lzma.compress,
    "zstd": zstd.compress,
    "not at all": bytes,
}


def whole(data: bytes, size: int = 7) -> bytes:
    read = opened(io.BytesIO(data))
    return b"".join(iter(lambda: read(size), b""))


def lines(content: object, **options: Any) -> list[Any]:
    data = whole(json.dumps(content, **options).encode())
    return [json.loads(line) if line[:1] in "{[" else line for line in data.decode().splitlines()]


@pytest.mark.parametrize("packer", PACKERS)
def test_a_packed_log_is_unpacked_by_its_first_bytes(packer: str) -> None:
    assert whole(PACKERS[packer](LOG * 1000)) == LOG * 1000


@pytest.mark.parametrize("packer", ["gzip", "bzip2", "xz", "zstd"])
def test_of_a_packed_log_that_was_cut_the_beginning_is_read(packer: str) -> None:
    text = "".join(f"{number} {number * 7919 % 104729}\n" for number in range(200_000)).encode()
    packed = PACKERS[packer](text)
    complaints: list[str] = []
    read = opened(io.BytesIO(packed[: len(packed) * 2 // 3]), complaints.append)
    data = b"".join(iter(lambda: read(1 << 16), b""))

    assert text.startswith(data)
    assert len(complaints) == 1
    assert complaints[0].startswith("it is damaged or cut")


@pytest.mark.parametrize(
    "data", [b"", b"\n", b"   ", b"{", b"[", b"[1, 2", b"{}\n", b"\x1f\x8b"[:1]]
)
def test_what_is_no_export_is_left_as_it_is(data: bytes) -> None:
    assert whole(data) == data


def test_lines_of_json_are_left_as_they_are() -> None:
    log = b'{"msg": "a", "data": 1}\n{"msg": "b"}\n' * 50

    assert whole(log) == log


@pytest.mark.parametrize("indent", [None, 2])
@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ([{"message": "a"}, {"message": "b"}], [{"message": "a"}, {"message": "b"}]),
        (["one", "two\nthree"], ["one", "two", "three"]),
        ({"events": [{"timestamp": 1, "message": "a"}]}, [{"timestamp": 1, "message": "a"}]),
        (
            {"hits": {"total": 1, "hits": [{"_id": "x", "_source": {"message": "a"}}]}},
            [{"message": "a"}],
        ),
        (
            {"data": {"result": [{"stream": {"app": "x"}, "values": [["17", "a"], ["18", "b"]]}]}},
            [
                {"time": "17", "message": "a", "kubernetes": {"app": "x"}},
                {"time": "18", "message": "b", "kubernetes": {"app": "x"}},
            ],
        ),
        (
            {"results": [[{"field": "@message", "value": "a"}, {"field": "@ptr", "value": "p"}]]},
            [{"@message": "a", "@ptr": "p"}],
        ),
    ],
    ids=["array", "texts", "CloudWatch", "Elasticsearch", "Loki", "Insights"],
)
def test_an_export_is_read_record_by_record(
    content: object, expected: list[object], indent: int | None
) -> None:
    assert lines(content, indent=indent) == expected


def test_an_object_without_records_is_one_line() -> None:
    assert lines({"message": "a", "level": "error"}) == [{"message": "a", "level": "error"}]
