"""Sources of 2i2c's incidents, and figures of its clusters, stated once."""

from functools import partial

from atlas import Repository, at

CHECKED = "2026-11-28"
_reports = Repository(
    "2i2c-org/incident-reports",
    commit="ce0a24d67eb0d33e747393ba5bbc7f150ba54719",
    checked=CHECKED,
    publisher="2i2c",
    folder="reports",
)
WER = _reports.file(
    "2020-10-28-memory-overload.md",
    title="2020-08-28 - Memory overload on WER cluster",
    published="2020-10-28",
)
OPENSCAPES = _reports.file(
    "2025-07-21-openscapes-hub-pods-dying.md",
    title="Incident report July 21 2025 - Openscapes hub pods",
    published="2025-10-17",
)
LEAP = _reports.file(
    "2025-08-12-leap-outage.md",
    title="Incident report August 12 2025 - LEAP hub outage",
    published="2025-08-18",
)

GUARANTEES = Repository("2i2c-org/infrastructure", checked=CHECKED, publisher="2i2c").change(
    "Increase resource requests for core pods",
    "88767d85c306784754560dedc1d5ac7abdb8a2a0",
    "2020-10-28",
)

ist = partial(at, zone="IST")
edt = partial(at, zone="EDT")
bst = partial(at, zone="BST")
