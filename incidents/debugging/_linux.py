"""Sources and gaps that the Linux guides share."""

from atlas import Repository, gaps_in, undisclosed

CHECKED = "2026-11-22"
man_pages = Repository(
    "mkerrisk/man-pages",
    commit="ae6b221882ce71ba82fcdbe02419a225111502f0",
    checked=CHECKED,
    publisher="Linux man-pages",
    release="man-pages-5.13-33",
)
linux_sources = Repository("torvalds/linux", checked=CHECKED, publisher="Linux")
chrony = Repository(
    "mlichvar/chrony",
    commit="8f2db839de0c4c8683ec460819c1ee77a718c770",
    checked=CHECKED,
    publisher="chrony",
    release="4.8-52",
)
coreutils = Repository(
    "coreutils/coreutils",
    commit="aa0c0de3508e9150eb0ea610f696ee353dd9353d",
    checked=CHECKED,
    publisher="GNU",
    release="9.11-230",
)
systemd = Repository(
    "systemd/systemd-stable",
    commit="565916c245b53b49f5917f5326d21246f46ae3db",
    checked=CHECKED,
    publisher="systemd",
    release="255.13",
)


CHRONY = chrony.file("doc/chronyc.adoc")
COREUTILS = coreutils.file("doc/coreutils.texi")
SYSTEMCTL = systemd.file("man/systemctl.xml")

gap = gaps_in("the manuals")
ALL_VERSIONS = undisclosed("version: the guide covers all versions in the documentation")
NO_TIME = undisclosed("time to take effect: the manuals give none")
NO_OUTPUT = undisclosed("output: the manuals show none for this command")
