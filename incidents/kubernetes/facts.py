"""Sources of the incidents of Prow, the Kubernetes project's CI, stated once."""

from functools import partial

from atlas import Repository, at

CHECKED = "2026-11-28"
pdt = partial(at, zone="PDT")

_test_infra = Repository(
    "kubernetes/test-infra",
    commit="9cd5798cbb4f26d5665c6a8d0ebe9e23f95a99a6",
    checked=CHECKED,
    publisher="Kubernetes project",
    folder="docs/post-mortems",
)
DISK_IOPS = _test_infra.file(
    "2019-05-30.md", title="May 30th, 2019 Prow Flakiness", published="2019-05-31"
)
BOSKOS = _test_infra.file(
    "2019-03-26.md", title="March 26th, 2019 Boskos Outage", published="2019-03-26"
)
RELEASE_1_13 = Repository(
    "kubernetes/sig-release",
    commit="e8dfc80571dcb23c67a5ec044da17374358130cf",
    checked=CHECKED,
    publisher="Kubernetes project",
).file("releases/release-1.13/README.md")
