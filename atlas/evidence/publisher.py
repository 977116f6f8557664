"""Publishers: what they print becomes a source in one line."""

from typing import Any

from attrs import field, frozen

from atlas.addresses import ADDRESS, is_address
from atlas.errors import CitationError
from atlas.evidence.choices import is_one_of, require_one_of
from atlas.evidence.gap import Undisclosed
from atlas.evidence.repository import Repository
from atlas.evidence.source import (
    KINDS,
    OWN,
    OwnKind,
    OwnSource,
    Source,
    SourceKind,
    is_day_or_empty,
    is_file,
    require_checked,
)


def _base(_: object, __: object, value: Any) -> None:
    plain = value.replace("{path}", "path") if isinstance(value, str) else value
    if value != "" and (not is_address(plain) or {"{", "}"} & set(plain)):
        raise CitationError(
            f"the base of a publisher's addresses is {value!r}",
            allowed=f"{ADDRESS}, with `{{path}}` in it or without",
            remedy="give what the addresses of its pages begin with, from `https://` on, or leave "
            "it out",
        )


@frozen
class Publisher:
    """Who stands for pages, with what all sources read there share.

    `netflix = Publisher("Netflix", checked="2026-11-23", base="https://netflixtechblog.com")`,
    then `netflix.post("Open Sourcing Zuul 2", "open-sourcing-zuul-2-82ea476cb2b3", "2018-05-21")`.

    Args:
        name: Who it is: a company, a regulator, a project. Empty where each source names its own
            by `by`, as the press does.
        checked: Date on which its pages were last read.
        base: Address that those of its pages begin with; or one with `{{path}}` in it.
        kind: Whose word it is, unless a source says otherwise.
        read_in: Where its words were read, if not at their addresses.

    Raises:
        ChoiceError: There is no such kind.
        CitationError: The base is no address.
        DateError: The date does not exist.
    """

    name: str = ""
    checked: str = field(default="", validator=is_day_or_empty)
    base: str = field(default="", validator=_base)
    kind: SourceKind = field(
        default="primary",
        validator=is_one_of(
            KINDS,
            "say whose word it is: the operator's own is primary, a supplier's vendor",
        ),
    )
    read_in: str = ""

    def post(
        self,
        title: str,
        address: str,
        published: str | None = None,
        *,
        kind: SourceKind | None = None,
        read_in: str | None = None,
        by: str = "",
        checked: str = "",
        release: str | Undisclosed = "",
    ) -> Source:
        """Make the source for a page, post, talk or document.

        Args:
            title: Title, as the page prints it.
            address: Its whole URL, or its path below the publisher's base.
            published: Date of publication; None where it bears none.
            kind: Whose word it is; the publisher's kind unless given.
            read_in: Where its words were read; the publisher's place unless given, its own
                address where empty.
            by: Who stands for it, if not the publisher alone.
            checked: Date on which it was read; the publisher's unless given.
            release: The release of a technology that it is about, or a gap.

        Returns:
            The source.

        Raises:
            CitationError: A field is missing or malformed.
            DateError: A date does not exist.
        """
        return Source(
            title=title,
            publisher=by or self.name,
            url=self._url(address),
            published=published,
            checked=require_checked(checked or self.checked, title, "Publisher"),
            kind=kind or self.kind,
            read_in=(self.read_in if read_in is None else read_in) or None,
            release=release,
        )

    def filing(
        self,
        title: str,
        address: str,
        published: str | None = None,
        *,
        read_in: str | None = None,
        by: str = "",
        checked: str = "",
    ) -> Source:
        """Make the source for a filing with a regulator; the arguments are those of `post`.

        Args:
            title: Title, as the filing prints it.
            address: Its whole URL, or its path below the publisher's base.
            published: Date of publication; None where it bears none.
            read_in: Where its words were read, if not where the publisher's are.
            by: Who stands for it, if not the publisher alone.
            checked: Date on which it was read; the publisher's unless given.
        """
        return self.post(
            title, address, published, kind="filing", read_in=read_in, by=by, checked=checked
        )

    def measured(
        self,
        title: str,
        address: str,
        taken: str | None = None,
        *,
        by: OwnKind,
        checked: str = "",
    ) -> OwnSource:
        """Make the source for the operator's own evidence; its figures are measured, not reported.

        Its words need not be quoted: `statement("restart the standby first") @ RUNBOOK`, or
        `ms(42) @ ORDERS.at(of="the orders API", basis="p99")`.

        `ours.measured("Orders, last 7 days", "https://grafana.internal/d/orders", "2026-11-20",
        by="dashboard")`, or `ours.measured("Load test", "file:load/2026-11.md", …)`.

        Args:
            title: What it shows, as it calls itself.
            address: Where it is: a URL, which others need not be able to open, or `file:` and the
                path of a file in the repository.
            taken: The day of the measurement; None where it is kept up to date.
            by: What it is.
            checked: Date on which it was read; the publisher's unless given.

        Raises:
            ChoiceError: It is no kind of one's own evidence.
        """
        require_one_of(
            by,
            sorted(OWN),
            field=f"`by` of {title!r}",
            remedy="choose what it is; a source of others is made by `post`, or by `file` of a "
            "`repository`",
        )
        return OwnSource(
            title=title,
            publisher=self.name,
            url=self._url(address),
            published=taken,
            checked=require_checked(checked or self.checked, title, "Publisher"),
            kind=by,
        )

    def quoted(
        self,
        title: str,
        address: str,
        published: str | None = None,
        *,
        read_in: str,
        checked: str = "",
    ) -> Source:
        """Make the secondary source for a page that was read in others' words alone.

        Args:
            title: Title, as the page prints it.
            address: Its whole URL, or its path below the publisher's base.
            published: Date of publication; None where it bears none.
            read_in: Where its words were read: `quotes in a translation`, `summaries of it`.
            checked: Date on which they were read; the publisher's unless given.
        """
        return self.post(
            title, address, published, kind="secondary", read_in=read_in, checked=checked
        )

    def repository(self, name: str, commit: str = "", *, folder: str = "") -> Repository:
        """Return a repository of the publisher's own, read when its pages were.

        Args:
            name: Owner and name, such as `redis/redis`.
            commit: The commit or tag that was read; empty where each file names its own.
            folder: Folder that the paths of its files begin with.
        """
        return Repository(
            name, checked=self.checked, commit=commit, publisher=self.name, folder=folder
        )

    def _url(self, address: str) -> str:
        if not self.base or not isinstance(address, str) or "://" in address or is_file(address):
            return address
        if "{path}" in self.base:
            return self.base.replace("{path}", address)
        return f"{self.base.rstrip('/')}/{address.lstrip('/')}"
