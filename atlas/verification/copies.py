"""Copies of pages in a folder: what was fetched, or what somebody saved by hand.

A copy is two files: its content, and next to it a JSON file that says of which address it is:
`{"address": "https://example.org/post", "file": "post.html"}`. The other fields may be left out.
"""

import hashlib
import json
import mimetypes
import re
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Literal
from urllib.parse import urldefrag

import msgspec
from attrs import asdict, evolve, frozen

from atlas.errors import ConfigurationError
from atlas.writing import write_file

_LONGEST_NAME = 80
_EXTENSIONS = {"text/html": ".html", "application/pdf": ".pdf", "application/json": ".txt"}
_FORM = '`{"address": "https://…", "file": "page.html"}`, with `fetched`, a day, if known'


@frozen(kw_only=True)
class Copy:
    """What stood at an address on a day.

    Args:
        address: The address, without what follows `#`.
        file: The name of the file that has its content, in the folder of the copies.
        fetched: The day; that of the file unless given.
        url: The address after all redirects.
        status: The status with which it was answered.
        content_type: Its media type.
        charset: The character set that the server named; None if it named none.
        moved_to: Where permanent redirects led; empty if there was none.
    """

    address: str
    file: str
    fetched: str = ""
    url: str = ""
    status: int = 200
    content_type: str = ""
    charset: str | None = None
    moved_to: str = ""


@frozen
class Fault:
    """Why there is no copy of a page.

    Args:
        why: The reason, in words.
        kind: Whether its host does not exist, or forbids programs to read it, or the page is larger
            than what is read.
    """

    why: str
    kind: Literal["unreachable", "forbidden", "unknown host", "too large"] = "unreachable"


def save(copy: Copy, body: bytes, folder: Path) -> None:
    """Write a copy into a folder; one of the same address is replaced.

    Args:
        copy: The copy.
        body: Its content.
        folder: The folder.

    Raises:
        OSError: It cannot be written.
    """
    write_file(folder / copy.file, body)
    described = json.dumps(asdict(copy), indent=1, ensure_ascii=True)
    write_file(folder / f"{_stem(copy.address)}.json", f"{described}\n")


def name_of(address: str, content_type: str) -> str:
    """Return the name of the file for the content of an address.

    Args:
        address: The address.
        content_type: Its media type.
    """
    known = _EXTENSIONS.get(content_type) or mimetypes.guess_extension(content_type) or ".txt"
    return f"{_stem(address)}{known.replace('.json', '.txt')}"


def _stem(address: str) -> str:
    plain = re.sub(r"[^A-Za-z0-9]+", "-", address.partition("://")[2] or address).strip("-")
    return f"{plain[:_LONGEST_NAME]}-{hashlib.sha256(address.encode()).hexdigest()[:8]}"


def copies_in(folder: Path) -> dict[str, Copy]:
    """Return the copies of a folder by their addresses.

    Args:
        folder: The folder.

    Raises:
        ConfigurationError: There is no such folder, or a JSON file in it describes no copy.
        OSError: The folder cannot be read.
    """
    if not folder.is_dir():
        raise ConfigurationError(
            f"{folder} is no folder of copies",
            allowed="a folder that `atlas verify --save FOLDER` wrote, or that is written by hand",
            remedy="check the path, or save the pages first",
        )
    found = [_read(path) for path in sorted(folder.iterdir()) if path.suffix == ".json"]
    return {copy.address: copy for copy in found}


def _read(path: Path) -> Copy:
    try:
        copy = msgspec.json.decode(path.read_bytes(), type=Copy)
        day = copy.fetched or datetime.fromtimestamp(path.stat().st_mtime, UTC).date().isoformat()
        return evolve(
            copy,
            address=urldefrag(copy.address).url,
            file=Path(copy.file).name,
            fetched=date.fromisoformat(day).isoformat(),
        )
    except (msgspec.MsgspecError, ValueError) as error:
        raise ConfigurationError(
            f"{path} describes no copy of a page: {error}",
            allowed=_FORM,
            remedy="write it in that form, or move it out of the folder of copies",
        ) from error
