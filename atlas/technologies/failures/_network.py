"""Manual pages of network tools, which steps of several technologies cite."""

from atlas.evidence.repository import Repository

_CHECKED = "2026-11-26"
DIG = Repository(
    "isc-projects/bind9", commit="bf74540dfe23bcb77afa62f65d1a290535435747", checked=_CHECKED
).file("bin/dig/dig.rst")
NC = Repository(
    "openbsd/src", commit="029fe797425fceaff1085f812c94a431f0b77621", checked=_CHECKED
).file("usr.bin/nc/nc.1")
