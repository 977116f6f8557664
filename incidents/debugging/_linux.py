"""Sources and steps that the guides about Linux share."""

from atlas import Source, Step, Words, repository_file, undisclosed

CHECKED = "2026-11-22"


def man(path: str) -> Source:
    """Return a manual page of the Linux man-pages project."""
    return repository_file(
        "mkerrisk/man-pages",
        path,
        at="ae6b221882ce71ba82fcdbe02419a225111502f0",
        checked=CHECKED,
        publisher="Linux man-pages",
    )


def kernel(path: str, at: str) -> Source:
    """Return a file of the kernel's documentation."""
    return repository_file("torvalds/linux", path, at=at, checked=CHECKED, publisher="Linux")


def chrony(path: str) -> Source:
    """Return a file of chrony."""
    return repository_file(
        "mlichvar/chrony",
        path,
        at="8f2db839de0c4c8683ec460819c1ee77a718c770",
        checked=CHECKED,
        publisher="chrony",
    )


def coreutils(path: str) -> Source:
    """Return a file of the GNU core utilities."""
    return repository_file(
        "coreutils/coreutils",
        path,
        at="aa0c0de3508e9150eb0ea610f696ee353dd9353d",
        checked=CHECKED,
        publisher="GNU",
    )


def systemd(path: str) -> Source:
    """Return a file of systemd."""
    return repository_file(
        "systemd/systemd-stable",
        path,
        at="565916c245b53b49f5917f5326d21246f46ae3db",
        checked=CHECKED,
        publisher="systemd",
    )


CHRONY = chrony("doc/chronyc.adoc")
COREUTILS = coreutils("doc/coreutils.texi")
SYSTEMCTL = systemd("man/systemctl.xml")

ALL_VERSIONS = undisclosed("version: the guide holds for all that the documentation covers")
NO_TIME = undisclosed("time until it has effect: the manuals give none")
NO_OUTPUT = undisclosed("output: the manuals print none for this command")


def look(action: str, *, command: Words, healthy: Words, unhealthy: Words, verify: str) -> Step:
    """Return a step that only reads."""
    return Step(
        action,
        command=command,
        healthy=healthy,
        unhealthy=unhealthy,
        risk="none",
        takes=NO_TIME,
        undo="Nothing to undo: it only reads.",
        verify=verify,
    )
