"""Released versions of a technology."""

from collections.abc import Mapping

from attrs import field, frozen

from atlas.errors import VersionError
from atlas.evidence.dates import PartialDate, to_date
from atlas.evidence.source import Source


@frozen
class Release:
    """A release line, such as `7.0`.

    Args:
        version: The line: versions `7.0`, `7.0.4` and so on belong to `7.0`.
        date: The day of its first release: `2022`, `2022-04` or `2022-04-27`.
        source: The page that says so.
    """

    version: str
    date: PartialDate = field(converter=to_date)
    source: Source


def release_lines(lines: Mapping[str, str] | str, source: Source) -> tuple[Release, ...]:
    """Make the release lines that one source lists.

    Args:
        lines: Version to date; or a text of both in turn, `"5.1 2022-11-27, 5.2 2023-04-27"`.
        source: The page that lists them.

    Raises:
        VersionError: A version in the text has no date.
    """
    if not isinstance(lines, str):
        return tuple(Release(version, date, source) for version, date in lines.items())
    versions = lines.replace(",", " ").split()
    if len(versions) % 2:
        raise VersionError(
            f"the release lines end with {versions[-1]!r}",
            allowed="a version and its date in turn",
            remedy=f"add the date of {versions[-1]}",
        )
    return tuple(Release(*pair, source) for pair in zip(versions[::2], versions[1::2], strict=True))
