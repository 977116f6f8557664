"""A source says when it was published, if it does, and when it was checked."""

from atlas import Release, Source
from tests.misuse.given import source

Source(title="x", publisher="x", kind="primary", url="x", checked="2024")  # refused
Source(title="x", publisher="x", kind="primary", url="x", published=None)  # refused
Source(title="x", publisher="x", kind="primary", published=None, checked="2024")  # refused
Source("x", "x", "x", None, "2024", "primary")  # refused
Release("2.0", "2022")  # refused
Release("2.0", 2022, source)  # refused
