"""Images of containers: what runs in them, and of which version."""

import re

from attrs import frozen

from atlas.imported.shapes import Stated

_IMAGE = re.compile(
    r"(?:(?P<host>[\w.-]+(?::\d+)?)/)?(?P<path>[\w./-]+?)(?::(?P<tag>[\w.-]+))?(?:@(?P<digest>\S+))?"
)
_VERSION = re.compile(r"v?(\d+(?:\.\d+)*)")


@frozen
class Image:
    """An image.

    Args:
        name: The last part of its path: `postgres`.
        path: Its whole path, without host, tag and digest.
        tag: Its tag; empty without one.
    """

    name: str
    path: str
    tag: str


def image_of(text: str) -> Image:
    """Return the parts of an image's name.

    Args:
        text: The name, such as `docker.io/library/postgres:16-alpine`.
    """
    found = _IMAGE.fullmatch(text.strip())
    if found is None:
        return Image(text.strip(), text.strip(), "")
    path = found["path"]
    if found["host"] and not re.search(r"[.:]|^localhost$", found["host"]):
        path = f"{found['host']}/{path}"  # `library/postgres` names no host
    return Image(path.rpartition("/")[2], path, found["tag"] or "")


def version_of(text: str, file: str) -> Stated | None:
    """Return the version that the tag of an image begins with; None where it names none.

    Args:
        text: The name of the image, as the file has it.
        file: The file.
    """
    found = _VERSION.match(image_of(text).tag)
    if found is None or "@" in text:
        return None
    return Stated(value=found[1], words=text.strip(), file=file)
