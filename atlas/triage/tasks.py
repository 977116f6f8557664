"""What of a log one process looks at, wherever it runs: all of it, or one part."""

from collections.abc import Callable, Iterator

from attrs import field, frozen

from atlas.matching.matcher import Matcher
from atlas.matching.signature import Signature
from atlas.triage.logs import Log
from atlas.triage.opening import is_plain, opened
from atlas.triage.reading import PART, blocks, one_part, parts
from atlas.triage.scanning import Found, Scanner


@frozen
class Task:
    """Something to look at.

    Args:
        log: The log.
        part: The number of its part; None for all of it.
        size: Bytes of a part.
    """

    log: Log
    part: int | None = None
    size: int = PART


@frozen
class Done:
    """What came of a task.

    Args:
        found: What was seen.
        complaints: What is wrong with the log.
        error: Why it could not be read; empty where it was.
    """

    found: Found = field(factory=Found)
    complaints: tuple[str, ...] = ()
    error: str = ""


def tasks_of(log: Log, size: int = PART) -> Iterator[Task]:
    """Yield the tasks of a log: one a part, where it can be read from any line on.

    Args:
        log: The log.
        size: Bytes of a part.
    """
    if log.size is None or log.size <= size:
        yield Task(log, None, size)
        return
    try:
        with log.open() as stream:
            plain = is_plain(stream)
    except OSError:  # whoever reads it says so
        plain = False
    numbers = range(-(-log.size // size)) if plain else [None]
    yield from (Task(log, number, size) for number in numbers)


def scan(task: Task, signature: Callable[[int], Signature], matcher: Matcher) -> Done:
    """Look at what a task names.

    Args:
        task: The task.
        signature: Returns the signature of a number that the matcher gives.
        matcher: Finds fragments of the anchors.
    """
    complaints: list[str] = []
    found = Found()
    try:
        with task.log.open() as stream:
            if task.part is None:
                reads = parts(opened(stream, complaints.append), task.size)
            else:
                read = one_part(stream, task.part, task.size)
                reads = iter([] if read is None else [read])
            for read in reads:
                scanner = Scanner(signature, matcher)
                for block in blocks(read):
                    scanner.feed(block)
                found.add(scanner.found, before=found.lines)
    except OSError as error:
        return Done(error=error.strerror or str(error))
    return Done(found, tuple(complaints))
