"""Where the messages of Linux are read."""

from atlas.evidence.repository import Repository

linux = Repository("torvalds/linux", checked="2026-11-22", publisher="Linux")
kernel = Repository(
    "torvalds/linux",
    commit="v6.12",
    checked="2026-11-26",
    publisher="Linux",
    read_in="Debian's package linux-source-6.12",
)
ERRLIST = Repository(
    "bminor/glibc", commit="04e750e75b73957cf1c791535a3f4319534a52fc", checked="2026-11-26"
).file("sysdeps/gnu/errlist.h")
_go = Repository(
    "golang/go",
    commit="go1.19.8",
    checked="2026-11-26",
    read_in="Debian's package golang-1.19-src",
)
GO_ERRORS = _go.file("src/syscall/zerrors_linux_amd64.go")
GO_NET = _go.file("src/net/net.go")
LIBUV = Repository(
    "libuv/libuv", commit="6179e7af87413396d5853a1c3722c8b5749336c8", checked="2026-11-26"
).file("include/uv.h")
OOM_4_19 = Repository(
    "0x88888888/linux-4.19-comments",
    commit="0c8fdfc73a8ee94ae6aa1253734a39c6bbd1c04d",
    checked="2026-11-27",
).file("mm/oom_kill.c")
OOM = linux.file("mm/oom_kill.c", commit="c797bc88f77b51c4ba0b5d782b8284c7ed0233bc")
RAID1 = linux.file("drivers/md/raid1.c", commit="0021b7bc045e4b0b85d8c53614342aaf84ca96a5")
GOING_AWAY = ("client", "disconnect", "closing")
"""Words of a program that says that a client went away, as clients do."""
