"""Addresses of files on GitHub: which repository, which commit or tag, which path."""

import re
from urllib.parse import quote, unquote, urlsplit

from attrs import frozen

from atlas.authoring.errors import AuthoringError
from atlas.errors import FetchError
from atlas.fetching import fetch

API = "https://api.github.com"
_COMMIT = re.compile(r"[0-9a-fA-F]{40}")
_SECONDS = 15.0
_MISSING = 404
_PERMALINK = (
    "open the file on GitHub, press `y` for its permalink (or choose a tag), and cite that address"
)


@frozen
class RepositoryFile:
    """A file of a public repository at one commit or tag.

    Args:
        repository: Owner and name.
        revision: The commit or the tag.
        path: Path of the file in the repository.
    """

    repository: str
    revision: str
    path: str


def file_at(url: str, *, api: str = API) -> RepositoryFile | None:
    """Return the file that a GitHub address names; None for other addresses.

    Only a commit is known by its form: whether a name such as `7.2` is a tag or a branch, GitHub
    is asked.

    Args:
        url: An address of a page.
        api: Where GitHub's API is.

    Raises:
        AuthoringError: It names a branch, whose files change.
        FetchError: GitHub could not be asked.
    """
    parts = urlsplit(url)
    path = [unquote(segment) for segment in parts.path.strip("/").split("/")]
    match (parts.hostname or "").lower().removeprefix("www."), path:
        case "github.com", [owner, name, "blob" | "raw" | "blame", *rest] if len(rest) > 1:
            pass
        case "raw.githubusercontent.com", [owner, name, *rest] if len(rest) > 1:
            pass
        case _:
            return None
    repository = f"{owner}/{name}"
    match rest:
        case ["refs", "heads", *branch] if branch:
            raise _of_a_branch(url, branch[0])
        case ["refs", "tags", revision, *file]:
            pass
        case [revision, *file] if _COMMIT.fullmatch(revision):
            return RepositoryFile(repository, revision.lower(), "/".join(file))
        case [revision, *file]:
            pass
        case _:
            return None
    if not _is_tag(repository, revision, api):
        raise _of_a_branch(url, revision)
    return RepositoryFile(repository, revision, "/".join(file))


def _of_a_branch(url: str, name: str) -> AuthoringError:
    return AuthoringError(
        f"{url} is a file of {name!r}, which is no commit and no tag: it changes",
        allowed="a file at a commit or a tag",
        remedy=_PERMALINK,
    )


def _is_tag(repository: str, name: str, api: str) -> bool:
    address = f"{api}/repos/{repository}/git/ref/tags/{quote(name, safe='')}"
    try:
        return fetch(address, seconds=_SECONDS, also=[_MISSING]).status != _MISSING
    except FetchError as error:
        raise FetchError(
            f"whether {name!r} is a tag or a branch could not be asked of GitHub: {error.found}",
            allowed="an address with a commit needs no question",
            remedy=_PERMALINK.replace(" (or choose a tag)", ""),
        ) from error
