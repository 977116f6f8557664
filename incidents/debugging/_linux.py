"""Gaps and a step that the Linux guides share."""

from atlas import Repository, Step, gaps_in, shell, undisclosed
from atlas.technologies.failures._machine import CHRONYC, util_linux

CHECKED = "2026-11-22"
TODAY = "2026-11-28"

e2fsprogs = Repository(
    "tytso/e2fsprogs",
    commit="a9f482e55f3ca384226e76fceb15f274698cce93",
    checked=TODAY,
    publisher="e2fsprogs",
    release="1.47.4-2",
)
FIND = Repository(
    "gnu-mirror-unofficial/findutils",
    commit="e5c697eccf5c063b9b9ffe43b03e23ddd7532af1",
    checked=TODAY,
    publisher="GNU",
    release=undisclosed("release: the page, read at a commit of April 2022, names none"),
).file("find/find.1")
procps = Repository(
    "warmchang/procps",
    commit="619562d36cbd48fb6958043577558cbc32a6ba79",
    checked=TODAY,
    publisher="procps",
    release=undisclosed("release: the page, read at a commit of a mirror, names none"),
)
PS = procps.file("man/ps.1")
STRACE = Repository(
    "strace/strace",
    commit="3e4d70a5e497dc924fba50766f1dc31081c7a59b",
    checked=TODAY,
    publisher="strace",
    release=undisclosed("release: the page, read at a commit, names none"),
).file("doc/strace.1.in")
SWAPON = util_linux.file("sys-utils/swapon.8.adoc")

gap = gaps_in("the manuals")
ALL_VERSIONS = undisclosed("version: the guide covers all versions in the documentation")
NO_TIME = undisclosed("time to take effect: the manuals give none")
NO_OUTPUT = undisclosed("output: the manuals show none for this command")
MAKESTEP = Step(
    "Step the clock, once programs that do not tolerate it are stopped.",
    command=shell("chronyc makestep")
    @ CHRONYC.at("jump the system clock by the equivalent amount,"),
    healthy=NO_OUTPUT,
    unhealthy=NO_OUTPUT,
    risk="high",
    takes=undisclosed("time to take effect: `immediately`, which is no figure"),
    undo="None: the clock is then correct.",
    verify="chronyc waitsync 60 0.01 returns.",
)
