"""Read a log block by block, in bounded memory for lines of any length."""

import signal
from collections.abc import Callable, Iterator
from types import FrameType, TracebackType
from typing import BinaryIO, Self

from attrs import define, field, frozen

BLOCK = 1 << 20
"""Bytes that are looked at together."""
PART = 64 * BLOCK
"""A log is looked at part by part, each by itself: a line belongs to the part it begins in."""
MARGIN = 1024
"""No anchor is longer, escapes included; pieces of one long line overlap by twice as much."""
_BOMS = {b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}


@frozen
class Block:
    """Some whole lines, or a piece of a line that is longer than a block.

    Args:
        data: The bytes.
        done: Hits that end at or before this offset were seen in the piece before.
        due: Hits that end after this offset come again in the next piece.
    """

    data: bytes
    done: int
    due: int


@define
class Interrupts:
    """Make Ctrl-C end only the reading, so that the lines read so far are still answered."""

    stopped: bool = False
    waiting: bool = False
    _before: Callable[[int, FrameType | None], object] | int | None = field(default=None)

    def __enter__(self) -> Self:
        """Begin to listen."""
        self._before = signal.signal(signal.SIGINT, self._stop)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:  # fmt: skip
        """Hand Ctrl-C back."""
        signal.signal(signal.SIGINT, self._before)

    def _stop(self, number: int, frame: FrameType | None) -> None:  # noqa: ARG002
        self.stopped = True
        if self.waiting:
            raise KeyboardInterrupt

    def guard(self, read_block: Callable[[int], bytes]) -> Callable[[int], bytes]:
        """Return a function that reads like `read_block`, and returns no bytes after Ctrl-C."""

        def guarded(size: int) -> bytes:
            try:
                self.waiting = True
                return b"" if self.stopped else read_block(size)
            except KeyboardInterrupt:
                return b""
            finally:
                self.waiting = False

        return guarded


def blocks(
    read_block: Callable[[int], bytes], size: int = BLOCK, *, eager: bool = False
) -> Iterator[Block]:
    """Yield a log block by block.

    Args:
        read_block: Returns some bytes, at most as many as asked for; none at the end.
        size: Bytes of a block, more than four times `MARGIN`.
        eager: Whether whole lines are yielded as soon as they are there, for a log that grows.
    """
    buffer, done, ended = bytearray(), 0, False
    while not ended:
        while len(buffer) < size and not ended:
            piece = read_block(size - len(buffer))
            buffer += piece
            ended = not piece
            if eager and b"\n" in piece:
                break
        if not buffer:
            break
        end = len(buffer) if ended else buffer.rfind(b"\n") + 1
        if end:
            data = bytes(buffer[:end])
            del buffer[:end]
            yield Block(data, done, len(data))
            done = 0
        else:  # one line fills the block
            data = bytes(buffer)
            yield Block(data, done, len(data) - MARGIN)
            del buffer[: len(data) - 2 * MARGIN]
            done = MARGIN


def parts(read_block: Callable[[int], bytes], size: int = PART) -> Iterator[Callable[[int], bytes]]:
    """Yield functions that read a log, one a part; each is read to its end before the next.

    Args:
        read_block: Returns some bytes, at most as many as asked for; none at the end.
        size: Bytes: a line that begins at an offset below it belongs to the first part, and so on.
    """
    source = _Parts(_as_utf8(read_block), size)
    while not source.is_done:
        yield source.part()


def one_part(stream: BinaryIO, number: int, size: int = PART) -> Callable[[int], bytes] | None:
    """Return what reads one part of a log that can be sought in; None where no line begins in it.

    Args:
        stream: The log, as it is read: neither packed, nor UTF-16, nor an export.
        number: The number of the part, from 0.
        size: As for `parts`.
    """
    begin, rest = number * size, b""
    position = begin
    if number:
        stream.seek(begin - 1)
        position -= 1
        while b"\n" not in rest:
            position += len(rest)
            rest = stream.read(1 << 16) if position < begin + size else b""
            if not rest:
                return None
        line = rest.index(b"\n") + 1
        position, rest = position + line, rest[line:]
    if position // size != number:
        return None
    return _Parts(stream.read, size, position, rest).part()


@define
class _Parts:
    """Cuts what is read after the first line break at or after the end of each part."""

    _read: Callable[[int], bytes]
    _size: int
    _position: int = 0
    _waiting: bytes = b""
    _end: int = 0
    _is_cut: bool = False
    is_done: bool = False

    def part(self) -> Callable[[int], bytes]:
        """Begin the part that the next line belongs to, and return what reads it."""
        self._end = (self._position // self._size + 1) * self._size
        self._is_cut = False
        return self._piece

    def _piece(self, size: int) -> bytes:
        if self._is_cut:
            return b""
        piece = self._waiting[:size] or self._read(size)
        self._waiting = self._waiting[size:]
        self.is_done = not piece
        last = self._end - 1 - self._position
        at = piece.find(b"\n", max(0, last)) if len(piece) > last else -1
        if at >= 0:
            self._is_cut = True
            self._waiting = piece[at + 1 :] + self._waiting
            piece = piece[: at + 1]
        self._position += len(piece)
        return piece


def _as_utf8(read_block: Callable[[int], bytes]) -> Callable[[int], bytes]:
    """Return a `read` that turns UTF-16 with its mark, as PowerShell writes it, into UTF-8."""
    first = read_block(2)
    if len(first) == 1:
        first += read_block(1)
    if first not in _BOMS:
        waiting = [first]
        return lambda size: waiting.pop() if waiting and waiting[0] else read_block(size)
    import codecs  # noqa: PLC0415 - rarely needed

    decoder = codecs.getincrementaldecoder(_BOMS[first])("replace")
    decoder.decode(first)

    def decoded(size: int) -> bytes:
        while piece := read_block(max(2, size // 2)):
            text = decoder.decode(piece)
            if text:
                return text.encode("utf-8", "replace")
        return b""

    return decoded
