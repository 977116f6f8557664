"""Sources and gaps that the Linux guides share."""

from atlas import Repository, gaps_in, undisclosed

CHECKED = "2026-11-22"
linux_sources = Repository("torvalds/linux", checked=CHECKED, publisher="Linux")


gap = gaps_in("the manuals")
ALL_VERSIONS = undisclosed("version: the guide covers all versions in the documentation")
NO_TIME = undisclosed("time to take effect: the manuals give none")
NO_OUTPUT = undisclosed("output: the manuals show none for this command")
