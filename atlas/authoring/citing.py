"""Make the block that declares a page as a source, with a hole for each missing value."""

from collections.abc import Mapping
from urllib.parse import urlsplit

from attrs import field, frozen

from atlas import fetching
from atlas.authoring import code, github
from atlas.authoring.errors import AuthoringError
from atlas.authoring.github import RepositoryFile
from atlas.authoring.metadata import Metadata, Reading, read
from atlas.errors import AtlasError
from atlas.evidence.labels import require_drawable
from atlas.evidence.source import KINDS
from atlas.fetching import Answer

_MOST_REASON = 300
_SAVE = f"{fetching.NETWORK}, or save the page and give the file with --url"
_HTML = frozenset({"text/html", "application/xhtml+xml", ""})
_HINTS = {
    "title": "the title as the page prints it",
    "publisher": "who stands for it: a company, a regulator, a project",
    "url": "the address at which the page was read",
    "published": "the date of publication that the page prints; None if it bears none",
    "kind": f"whose word it is: {', '.join(KINDS)}",
}


@frozen
class Block:
    """A source, ready to paste.

    Args:
        code: The Python that declares it, with `todo(...)` for what is missing.
        values: What is known of it, by keyword; None for what is missing.
        read_from: The field of the page that states each thing.
        missing: Why each missing thing is missing, and what to write.
    """

    code: str
    values: dict[str, str | None]
    read_from: dict[str, str] = field(factory=dict[str, str])
    missing: dict[str, str] = field(factory=dict[str, str])


def cite_address(
    url: str, *, checked: str, kind: str | None = None, by: str | None = None
) -> Block:
    """Fetch a page and return its block.

    Args:
        url: An http or https address.
        checked: The day on which it is read.
        kind: Whose word it is; a hole unless given, or the publisher's.
        by: The variable of the Publisher that stands for it, if there is one.

    Raises:
        AuthoringError: The address is malformed, or names a branch.
        FetchError: The page cannot be fetched.
    """
    _require_address(url)
    file = github.file_at(url)
    if file is not None:
        return of_repository(file, checked=checked)
    answer = fetching.fetch(url, remedy=_SAVE)
    if answer.content_type not in _HTML:
        why = f"no metadata is read from {answer.content_type}"
        nothing = Reading(why=why)
        metadata = Metadata(nothing, nothing, nothing, nothing)
    else:
        metadata = read(answer)
    return of_page(metadata, Reading(answer.url, "its address"), checked=checked, kind=kind, by=by)


def cite_saved(
    content: bytes,
    *,
    url: str | None,
    checked: str,
    kind: str | None = None,
    by: str | None = None,
) -> Block:
    """Return the block of a page that was saved as HTML.

    Args:
        content: The file.
        url: Its address; the one that the page itself names unless given.
        checked: The day on which it is read.
        kind: Whose word it is; a hole unless given, or the publisher's.
        by: The variable of the Publisher that stands for it, if there is one.

    Raises:
        AuthoringError: The address is malformed, the file is too large or is no text.
    """
    if url is not None:
        _require_address(url)
    if len(content) > fetching.MOST_BYTES or b"\0" in content[:1024]:
        raise AuthoringError(
            "the file is no saved page",
            allowed=f"HTML of at most {fetching.MOST_BYTES // 1024} KiB",
            remedy="save the page as HTML, or give its address",
        )
    metadata = read(Answer(url or "", "text/html", None, content))
    return of_page(
        metadata,
        Reading(url, "--url") if url else metadata.address,
        checked=checked,
        kind=kind,
        by=by,
    )


def of_repository(file: RepositoryFile, *, checked: str) -> Block:
    """Return the block of a file in a repository.

    Args:
        file: The file, at a commit or tag.
        checked: The day on which it is read.
    """
    repository = code.Call(
        "Repository",
        (
            code.literal(file.repository),
            f"commit={code.literal(file.revision)}",
            f"checked={code.literal(checked)}",
        ),
    )
    call = f"{code.layout(repository, after=len('.file('))}.file({code.literal(file.path)})"
    values = {"repository": file.repository, "commit": file.revision, "path": file.path}
    return Block(call, {**values, "checked": checked})


def of_page(
    metadata: Metadata,
    address: Reading,
    *,
    checked: str,
    kind: str | None = None,
    by: str | None = None,
) -> Block:
    """Return the block of a page.

    Args:
        metadata: What it says of itself.
        address: Where it stands.
        checked: The day on which it is read.
        kind: Whose word it is; a hole unless given, or the publisher's.
        by: The variable of the Publisher that stands for it, if there is one.
    """
    readings = {
        "title": _drawable(metadata.title, "title"),
        "publisher": _drawable(metadata.publisher, "publisher"),
        "url": _address(address),
        "published": _past(metadata.published, checked),
        "checked": Reading(checked),
        "kind": Reading(kind, why="no page says it of itself"),
    }
    if by:
        del readings["publisher"]
    if by and kind is None:
        del readings["kind"]  # the publisher's own
    missing = {
        name: f"{_HINTS[name]}: {reading.why}"
        for name, reading in readings.items()
        if reading.value is None
    }
    values = {
        name: _hole(missing[name]) if reading.value is None else code.literal(reading.value)
        for name, reading in readings.items()
    }
    return Block(
        code.layout(_posted(by, values) if by else code.Call("Source", code.keywords(values))),
        {name: reading.value for name, reading in readings.items()},
        {
            name: reading.where
            for name, reading in readings.items()
            if reading.value and reading.where
        },
        missing,
    )


def _hole(why: str) -> code.Call:
    """Return the code of a hole; what a page holds is written in signs that a hole may have."""
    plain = why.encode("ascii", "backslashreplace").decode()
    return code.Call("todo", (code.literal(plain[:_MOST_REASON]),))


def _posted(by: str, arguments: Mapping[str, str | code.Call]) -> code.Call:
    """Return the call that makes the source by a publisher, who knows whose word it mostly is."""
    posted = (arguments["title"], arguments["url"], arguments["published"])
    others = {name: arguments[name] for name in ("kind", "checked") if name in arguments}
    return code.Call(f"{by}.post", (*posted, *code.keywords(others)))


def _drawable(reading: Reading, name: str) -> Reading:
    """Leave a hole for a text that no picture can show."""
    if reading.value is None:
        return reading
    try:
        require_drawable(reading.value, field=f"the {name}")
    except AtlasError as error:
        return Reading(why=f"{reading.where} cannot be drawn: {error.found}")
    return reading


def _past(reading: Reading, checked: str) -> Reading:
    """Leave a hole for a date that is yet to come."""
    if reading.value is None or reading.value[:10] <= checked:
        return reading
    return Reading(why=f"{reading.where} says {reading.value}, which is after {checked}")


def _address(reading: Reading) -> Reading:
    if reading.value is None:
        return reading
    try:
        _require_address(reading.value)
    except AuthoringError as error:
        return Reading(why=f"{reading.where}: {error.found}")
    return reading


def _require_address(url: str) -> None:
    try:
        parts = urlsplit(url)
        user, host = parts.username, parts.hostname
    except ValueError:
        parts, user, host = urlsplit(""), None, None
    plain = url.isprintable() and " " not in url
    if parts.scheme not in ("http", "https") or not host or user is not None or not plain:
        raise AuthoringError(
            f"{url!a} is no address of a page",
            allowed="an http or https address without blanks and passwords",
            remedy="give the address at which the page was read, or a saved HTML file",
        )
