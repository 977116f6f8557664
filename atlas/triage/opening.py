"""Open logs: packed ones by their first bytes, exports of log stores record by record."""

import bz2
import gzip
import io
import json
import lzma
import sys
import zlib
from collections.abc import Callable, Iterable
from importlib import import_module
from typing import Any, BinaryIO, cast

from atlas.matching.structured import well_formed
from atlas.triage.exports import records

zstd = import_module("compression.zstd" if sys.version_info >= (3, 14) else "backports.zstd")
Read = Callable[[int], bytes]
_MOST = 64 * 1024 * 1024
"""Bytes: an export on one line, or printed over several, is read whole up to here."""
_PEEKED = 6
_HEAD = 1 << 16
_BROKEN = (EOFError, OSError, zlib.error, lzma.LZMAError, zstd.ZstdError)


def _unpacked(stream: "io.BufferedReader[Any]") -> BinaryIO:
    """Return a stream that unpacks another one, if its first bytes say that it is packed."""
    head = stream.peek(_PEEKED)[:_PEEKED]
    match head:
        case _ if head.startswith(b"\x1f\x8b"):
            return cast("BinaryIO", gzip.GzipFile(fileobj=stream))
        case _ if head.startswith(b"BZh"):
            return cast("BinaryIO", bz2.BZ2File(stream))
        case _ if head.startswith(b"\xfd7zXZ\x00"):
            return cast("BinaryIO", lzma.LZMAFile(stream))
        case _ if head.startswith(b"\x28\xb5\x2f\xfd"):
            return cast("BinaryIO", zstd.ZstdFile(stream))
        case _:
            return stream


def opened(stream: BinaryIO, complain: Callable[[str], None] = lambda _: None) -> Read:
    """Return a function that reads a log: unpacked, and an export as one record a line.

    A pipe returns the bytes that have come; it is not waited for more. Of a file that is damaged
    or was cut, what can be unpacked is read.

    Args:
        stream: The file or the pipe, as bytes.
        complain: Called with what is wrong with it.
    """
    can_peek = hasattr(stream, "peek")
    peekable = stream if can_peek else io.BufferedReader(cast("io.RawIOBase", stream))
    buffered = cast("io.BufferedReader[Any]", peekable)
    unpacked = _unpacked(buffered)
    read = cast("Read", getattr(unpacked, "read1", unpacked.read))

    def guarded(size: int) -> bytes:
        try:
            return read(size)
        except _BROKEN as error:
            if unpacked is buffered:
                raise
            complain(f"it is damaged or cut: {error}; what could be unpacked was read")
            return b""

    return _by_record(guarded)


def is_plain(stream: BinaryIO) -> bool:
    """Return whether a log is read as it is, from any line on: not packed, UTF-16 or an export.

    Args:
        stream: The log, at its beginning; it is read on.
    """
    head = stream.read(_HEAD)
    packed = (b"\x1f\x8b", b"BZh", b"\xfd7zXZ\x00", b"\x28\xb5\x2f\xfd")
    if head.startswith((*packed, b"\xff\xfe", b"\xfe\xff")):
        return False
    if head.lstrip()[:1] not in {b"[", b"{"}:
        return True
    first, end, _ = head.partition(b"\n")
    return bool(end) and _is_json(first) and _records(first) is None


def _by_record(read: Read) -> Read:
    """Return a function that reads an export of a log store as lines, each of them a record."""
    head = b""
    while not head.strip() and len(head) < _PEEKED and (piece := read(1)):
        head += piece
    if head.strip()[:1] not in {b"[", b"{"}:
        return _joined([head], read)
    first = _line(head, read)
    parsed = _records(first)
    if parsed is None and not _is_json(first):  # printed over several lines, or no JSON
        first += _rest(read, _MOST - len(first))
        parsed = _records(first)
    return _joined([first] if parsed is None else parsed, read)


def _line(head: bytes, read: Read) -> bytes:
    """Return bytes up to the first line break, and what was read with it."""
    pieces, size = [head], len(head)
    while size < _MOST and (piece := read(1 << 16)):
        pieces.append(piece)
        size += len(piece)
        if b"\n" in piece:
            break
    return b"".join(pieces)


def _rest(read: Read, most: int) -> bytes:
    pieces: list[bytes] = []
    while most > 0 and (piece := read(1 << 20)):
        pieces.append(piece)
        most -= len(piece)
    return b"".join(pieces)


def _is_json(data: bytes) -> bool:
    line = data.partition(b"\n")[0]
    try:
        json.loads(line)
    except (ValueError, RecursionError):
        return False
    return True


def _records(data: bytes) -> list[bytes] | None:
    """Return the records of an export as lines; None where it is none."""
    try:
        value = json.loads(data)
    except (ValueError, RecursionError):
        return None
    listed = records(value)
    return None if listed is None else [f"{well_formed(record)}\n".encode() for record in listed]


def _joined(pieces: Iterable[bytes], read: Read) -> Read:
    waiting = iter(pieces)
    left = bytearray()

    def joined(size: int) -> bytes:
        while len(left) < size:
            piece = next(waiting, None)
            if piece is None:
                break
            left.extend(piece)
        if left:
            data = bytes(left[:size])
            del left[:size]
            return data
        return read(size)

    return joined
