"""The one way to a terminal: characters that it obeys, or does not show, are written as escapes.

A log, a view, the name of a file and an error of a module are the words of others. Whatever is
printed goes through `say`, and what a library prints by itself through the streams of `guard`.
"""

import errno
import io
import os
import re
import sys
from collections.abc import Generator, Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, TextIO, TypeVar, cast

if TYPE_CHECKING:
    from rich.console import Console, ConsoleOptions, RenderResult

_Item = TypeVar("_Item")
_NOBODY_READS = 141
"""The status of a program that writes where nobody reads any more, as a shell sees it."""
_HELD: list[list[tuple["Way", str | bytes]]] = []
"""What was written to standard output and then to either stream, while it is held."""

HIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f"  # control characters, but for the tab and the end of a line
    "\xad\u034f\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891\u08e2\u115f\u1160\u17b4\u17b5"
    "\u180b-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0"
    "\ufff0-\ufffb\U000110bd\U000110cd\U00013430-\U0001343f\U0001bca0-\U0001bca3"
    "\U0001d173-\U0001d17a\U000e0000-\U000e0fff"  # what turns a text, joins it, or has no width
    "\ud800-\udfff]"  # halves of a pair, which no encoding writes
)
"""A character of Unicode's categories Cc, Cf, Cs, Zl and Zp, or one that is ignored by default."""


def visible(text: str) -> str:
    r"""Return a text in which every character shows: what a terminal obeys or hides is escaped.

    Lines and tabs stay. The escapes are those of Python: `\x1b`, `\u202e`.

    Args:
        text: The text.
    """
    return HIDDEN.sub(_escape, text)


def one_line(text: str) -> str:
    """Return a text in which every character shows, on one line.

    Args:
        text: The text: a path, a message of another program.
    """
    return visible(text).replace("\n", "\\n").replace("\t", "\\t")


def _escape(found: re.Match[str]) -> str:
    return found[0].encode("unicode_escape").decode("ascii")


class Way(io.TextIOBase):
    """A standard stream on which every character shows.

    It has no `buffer`, so that nothing finds a way around it, and writes what its encoding does
    not know as escapes. Standard output that cannot be written is an error of one line, after
    which it takes nothing more; of standard error nothing could be said.
    """

    def __init__(self, stream: TextIO | None, *, is_error: bool, styled: bool = False) -> None:
        """Keep the stream below.

        Args:
            stream: The stream; None where it was closed before the start.
            is_error: Whether it is standard error.
            styled: Whether what is written was made visible before, and has colours on top.
        """
        super().__init__()
        self._stream = stream
        self._is_error = is_error
        self._styled = styled
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")

    @property
    def below(self) -> TextIO | None:
        """The stream below."""
        return self._stream

    @property
    def encoding(self) -> str:  # type: ignore[override] # io.TextIOBase has a plain attribute
        """The encoding of the stream below."""
        return getattr(self._stream, "encoding", None) or "utf-8"

    def writable(self) -> bool:
        """Return true."""
        return True

    def isatty(self) -> bool:
        """Return whether the stream below is a terminal."""
        return self._stream is not None and self._stream.isatty()

    def fileno(self) -> int:
        """Return the number of the stream below.

        Raises:
            OSError: It has none.
        """
        if self._stream is None:
            raise io.UnsupportedOperation("fileno")
        return self._stream.fileno()

    def write(self, text: str | bytes) -> int:
        """Write a text so that every character shows; return its length.

        Args:
            text: The text; or its bytes, as click gives what a shell completes.
        """
        if isinstance(text, bytes):
            text = text.decode("utf-8", "backslashreplace")
        if not isinstance(text, str):
            raise TypeError(f"a text is written, not {type(text).__name__}")
        self.pass_on(text if self._styled else visible(text))
        return len(text)

    def flush(self) -> None:
        """Hand on what was written."""
        self.pass_on("")

    def close(self) -> None:
        """Leave the stream below open: it belongs to the process."""

    def _is_held(self) -> bool:
        """Whether what is written waits; what is said before the answer is said at once."""
        return bool(_HELD) and (bool(_HELD[0]) if self._is_error else True)

    def pass_on(self, text: str) -> None:
        """Write a text in which every character shows, or without one flush.

        Args:
            text: The text.
        """
        if self._is_held():
            if text:
                _HELD[0].append((self, text))
            return
        try:
            if not text and self._stream is not None:
                self._stream.flush()
            elif text:
                _opened(self._stream).write(text)
        except OSError as error:
            self._end(error)

    def send(self, content: bytes) -> None:
        """Write bytes as they are, after what was written before.

        Args:
            content: The bytes.
        """
        self.flush()
        if self._is_held():
            _HELD[0].append((self, content))
            return
        try:
            buffer = _opened(self._stream).buffer
            buffer.write(content)
            buffer.flush()
        except OSError as error:
            self._end(error)

    def _end(self, error: OSError) -> None:
        _to_nowhere(self._stream)
        if not self._is_error:
            if error.errno == errno.EPIPE:  # `head` has enough
                raise SystemExit(_NOBODY_READS) from error
            import click  # noqa: PLC0415 - a failure, and the library itself does without

            raise click.ClickException(
                f"standard output cannot be written: {error.strerror}; name a file that can be "
                "written after `>`"
            ) from error


def _opened(stream: TextIO | None) -> TextIO:
    if stream is None:
        raise OSError(errno.EBADF, "it is closed")
    return stream


def _to_nowhere(stream: TextIO | None) -> None:
    """Let what is still kept for a stream go nowhere, or the end of the process would fail."""
    try:
        number = stream.fileno() if stream is not None else -1
    except (OSError, ValueError):  # it is no file of the system
        return
    if number >= 0:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, number)
        os.close(nowhere)


def guard() -> None:
    """Put `Way` in place of standard output and standard error, once.

    A number of a standard stream that was closed is taken, so that no file gets it: what is
    written to the stream would end up in the file.
    """
    for number in range(3):
        try:
            os.fstat(number)
        except OSError:
            os.open(os.devnull, os.O_RDWR)
    if not isinstance(sys.stdout, Way):
        sys.stdout = Way(sys.stdout, is_error=False)
    if not isinstance(sys.stderr, Way):
        sys.stderr = Way(sys.stderr, is_error=True)


def guard_apart() -> None:
    """Guard the streams of a process that gives no answer: all goes to standard error."""
    guard()
    sys.stdout = sys.stderr


@contextmanager
def unguarded_output() -> Generator[None]:
    """Give back standard output as it was, for a protocol that writes nothing a terminal obeys."""
    guarded = sys.stdout
    sys.stdout = sys.__stdout__ or guarded
    try:
        yield
    finally:
        sys.stdout = guarded


def hold_output() -> None:
    """Keep what is written to standard output, and what follows it, until `release_output`."""
    _HELD[:] = [[]]


def release_output() -> None:
    """Write what was kept of standard output, in order; nothing is kept any more.

    Raises:
        ClickException: Standard output cannot be written.
    """
    kept = [each for held in _HELD for each in held]
    _HELD.clear()
    for way, content in kept:
        if isinstance(content, bytes):
            way.send(content)
        else:
            way.pass_on(content)
    for way in {id(way): way for way, _ in kept}.values():
        way.flush()


def no_streams() -> None:
    """Give a process nothing to read, and let what it writes go nowhere."""
    nowhere = os.open(os.devnull, os.O_RDWR)
    for number in range(3):
        os.dup2(nowhere, number)
    os.close(nowhere)
    sys.stdin = os.fdopen(0, closefd=False)
    sys.stdout = sys.stderr = os.fdopen(1, "w", closefd=False)


def say(text: object = "", *, err: bool = False, end: str = "\n") -> None:
    """Print a text so that every character shows.

    Args:
        text: The text, or what is one as `str` writes it.
        err: Whether it goes to standard error: it is about the answer, not the answer.
        end: What follows it.

    Raises:
        ClickException: Standard output cannot be written.
    """
    stream = _way(err=err)
    stream.write(f"{text}{end}")
    stream.flush()


def say_bytes(content: bytes) -> None:
    """Write the content of a file to standard output as it is: it is for a file or a program.

    Args:
        content: The content.

    Raises:
        ClickException: Standard output cannot be written.
    """
    _way(err=False).send(content)


_WIDEST = 1000
"""The most columns that are filled: a line over as many as `COLUMNS` may say takes all memory."""


def say_table(renderable: Any) -> None:
    """Print a renderable of rich, in colours where standard output is a terminal.

    Args:
        renderable: A text, a table or a group of them.

    Raises:
        ClickException: Standard output cannot be written.
    """
    from rich.console import Console  # noqa: PLC0415 - only few commands print tables

    out = cast("TextIO", Way(_way(err=False).below, is_error=False, styled=True))
    console = Console(file=out, soft_wrap=False, highlight=False)
    console.width = min(console.width, _WIDEST)
    console.print(_Visible(renderable))


class _Visible:
    """A renderable whose texts are made visible below their colours."""

    def __init__(self, renderable: Any) -> None:
        self._renderable = renderable

    def __rich_console__(self, console: "Console", options: "ConsoleOptions") -> "RenderResult":
        from rich.segment import Segment  # noqa: PLC0415 - it is imported by now

        for segment in console.render(self._renderable, options):
            yield Segment(visible(segment.text), segment.style, segment.control)


def progress(items: Iterable[_Item], length: int, label: str) -> Iterator[_Item]:
    """Yield items, and show on a terminal how many of them are done.

    Args:
        items: The items.
        length: How many there are.
        label: The text before the bar; empty for no bar.
    """
    way = _way(err=True)
    if not label or not way.isatty():
        yield from items
        return
    import click  # noqa: PLC0415 - only on a terminal

    out = cast("TextIO", Way(way.below, is_error=True, styled=True))
    with click.progressbar(items, length=length, label=visible(label), file=out) as bar:
        yield from bar


def _way(*, err: bool) -> Way:
    stream = sys.stderr if err else sys.stdout
    return stream if isinstance(stream, Way) else Way(stream, is_error=err)
