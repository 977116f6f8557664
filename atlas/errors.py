"""Exceptions that say what was found, what is allowed and what to do."""

import errno

_ADVICE = {
    errno.EACCES: "change its permissions, or name another",
    errno.EPERM: "change its permissions, or name another",
    errno.EROFS: "name a place that can be written",
    errno.ENOSPC: "free space on its disk, or name a place on another",
    errno.EDQUOT: "free space of your quota, or name a place on another disk",
    errno.ENOENT: "check the path",
    errno.EEXIST: "move the file there away, or name another",
    errno.EISDIR: "name a file: there is a folder",
    errno.ENOTDIR: "name a folder, or move the file there away",
    errno.ENAMETOOLONG: "name it in fewer characters",
    errno.ELOOP: "remove the link that leads to itself",
    errno.EMFILE: "raise `ulimit -n`",
    errno.EADDRINUSE: "end the program that uses it, or name another",
}


class AtlasError(Exception):
    """The base of every error the atlas raises on purpose.

    Args:
        found: What was found, as the author wrote it.
        allowed: What is allowed in its place.
        remedy: What to do.
    """

    def __init__(self, found: str, *, allowed: str, remedy: str) -> None:
        """Keep the three parts apart and join them for people."""
        super().__init__(f"{found}; allowed: {allowed}; {remedy}")
        self.found = found
        self.allowed = allowed
        self.remedy = remedy


def text_of(error: BaseException) -> str:
    """Return the type and the text of an error, whatever its class does with its text.

    Args:
        error: The error.
    """
    name = type(error).__name__
    try:
        return f"{name}: {error}"
    except Exception as another:  # noqa: BLE001 - a class may raise anything
        return f"{name}, whose text cannot be read: {type(another).__name__}"


def advice_on(error: OSError) -> str:
    """Return what to do about what the system refuses.

    Args:
        error: The error.
    """
    return _ADVICE.get(error.errno or 0, "check it and the disk or device that holds it")


_GAPS = "`undisclosed(where_looked)`; of your own system, `unmeasured(why)`"


class BareNumberError(AtlasError, TypeError):
    """A fact came in without a source, a formula, a reason or a declared gap, or in another form.

    Args:
        value: What was given.
        field: The place it was given to.
        words: Whether the place takes a fact in words.
        form: How the object that the place takes is written, such as `Latency(p99=…)`; none where
            it takes a plain fact.
        gap: Whether the place takes a gap.
    """

    def __init__(
        self,
        value: object,
        *,
        field: str,
        words: bool = False,
        form: str | None = None,
        gap: bool = True,
    ) -> None:
        """Say whether it is a bare value, lacks its source alone, or is a fact of another form."""
        made = 'statement("…")' if words else "quantity"
        assumed = 'assumed("…", because=…)' if words else "assumed(quantity, because=…)"
        if hasattr(type(value), "__matmul__"):
            found = f"{field} is {value} without a source"
        elif hasattr(type(value), "quantity"):
            found = f"{field} is the plain number {getattr(value, 'quantity', '')}"
        elif hasattr(type(value), "text"):
            found = f"{field} is the plain words {getattr(value, 'text', '')!r}"
        else:
            found = f"{field} is {value!r}, a bare value"
        written = f"`{made} @ source.at(phrase)`, `{assumed}`"
        super().__init__(
            found,
            allowed=(f"{form}, or a gap" if gap else form)
            if form
            else "a fact in words with its source, or a gap"
            if words
            else "a reported, derived, modelled or undisclosed figure"
            if gap
            else "a reported, derived or modelled figure",
            remedy=(f"write `{form}` with {written} in it" if form else f"write {written}")
            + ((f", or {_GAPS}" if form else f" or {_GAPS}") if gap else ""),
        )


class DeclarationError(AtlasError, TypeError):
    """A declaration lacks keywords, or has some that its class does not know."""


class ChoiceError(AtlasError, ValueError):
    """A value is none of the few that are allowed."""


class CitationError(AtlasError, ValueError):
    """A source or a citation is incomplete, or disagrees with what it is cited for."""


class UnitError(AtlasError, ValueError):
    """Two quantities do not fit together, or a quantity does not fit its place."""


class DateError(AtlasError, ValueError):
    """A date is not a real date, or two dates contradict each other."""


class LabelError(AtlasError, ValueError):
    """A text cannot be drawn."""


class IconError(AtlasError, ValueError):
    """The icon of a technology is not there, or cannot be drawn."""


class VersionError(AtlasError, ValueError):
    """A technology has no such version, or had not released it yet."""


class TopologyError(AtlasError, ValueError):
    """Components, calls and groups do not fit together."""


class ViewError(AtlasError, ValueError):
    """A view lacks what its kind must show, or shows it wrongly."""


class ConfigurationError(AtlasError, ValueError):
    """The table `[tool.atlas]` is missing or wrong."""


class ForeignFolderError(AtlasError, ValueError):
    """A folder to be written into holds files that something else wrote."""


class FetchError(AtlasError, OSError):
    """Something could not be fetched from the network."""


class TemporaryFetchError(FetchError):
    """Something could not be fetched, and may be when it is asked for again."""


class TooLargeError(FetchError):
    """What an address holds is larger than what is read of it."""


class UnknownHostError(FetchError):
    """Something could not be fetched because the name of its host is not known."""


class ForbiddenError(FetchError):
    """The robots.txt of a host keeps programs away from an address."""


class NoProjectError(ConfigurationError):
    """A command that needs a project was run outside of one."""
