"""Messages of etcd in the words of releases before 3.5."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import etcd as fails
from atlas.technologies.message import LogMessage

_site = Repository(
    "etcd-io/website",
    commit="824597935df6e95992ef61c07e3222f4f796ca6c",
    checked="2026-11-26",
    publisher="etcd",
)
FAQ = _site.file("content/en/docs/v3.1/faq.md")
NEWER_FAQ = _site.file("content/en/docs/v3.2/faq.md")
UPGRADE = _site.file("content/en/docs/v3.1/upgrades/upgrade_3_2.md")
PROBING = Repository(
    "etcd-io/etcd", commit="3a080143a754f9bb5ae3927a8ca102c04a5b1200", checked="2026-11-26"
).file("rafthttp/probing_status.go")


class EtcdOlderMessages:
    """Messages of etcd in the words of releases before 3.5."""

    HEARTBEAT_LATE_OLDER = LogMessage(
        anchor="failed to send out heartbeat on time",
        sample="2019-08-20 16:58:45.366953 W | etcdserver: failed to send out "
        "heartbeat on time (exceeded the 100ms timeout for 154.491083ms)",
        pattern=r"failed to send out heartbeat on time(?: \(exceeded the "
        r"(?P<timeout>\S+) timeout for (?P<late>[\w.]+))?",
        severity="warning",
        meaning="The leader was too busy to send its heartbeat; followers may elect another one.",
        source=FAQ,
        failure=fails.SLOW_DISK,
    )
    APPLY_LATE = LogMessage(
        anchor="apply entries took too long",
        sample="2019-08-20 16:58:45.366953 W | etcdserver: apply entries took too long",
        pattern=r"(?P<text>apply entries took too long)",
        severity="warning",
        meaning="Entries took longer than 100 ms to apply: slow disk, or an overloaded machine.",
        source=FAQ,
        failure=fails.SLOW_DISK,
    )
    CLUSTER_IGNORED = LogMessage(
        anchor="request ignored (cluster ID mismatch",
        sample="2019-08-20 16:58:45.366953 E | rafthttp: request ignored (cluster ID mismatch)",
        severity="error",
        meaning="A member of another cluster contacts this one.",
        source=FAQ,
        failure=fails.WRONG_MEMBER,
    )
    SNAPSHOT_LATE = LogMessage(
        anchor="snapshotting is taking more than ",
        sample="2019-08-20 16:58:45.366953 W | etcdserver: snapshotting is taking more "
        "than 30 seconds to finish",
        pattern=r"snapshotting is taking more than (?P<time>\S+) seconds",
        severity="warning",
        meaning="A snapshot goes slowly to a member: the database is large, or the network slow.",
        source=NEWER_FAQ,
        failure=fails.PEER,
    )
    LEADER_LOST = LogMessage(
        anchor=" lost leader ",
        sample="2017-04-27 14:13:31.491815 I | raft: raft.node: c89feb932daef420 lost "
        "leader 6d4f535bae3ab960 at term 4",
        pattern=r"raft\.node: (?P<member>[0-9a-f]+) lost leader (?P<leader>[0-9a-f]+) "
        r"at term (?P<term>\d+)",
        severity="warning",
        meaning="The member has no leader any more; an election follows.",
        source=UPGRADE,
        failure=fails.NO_QUORUM,
    )
    PEER_UNREACHED = LogMessage(
        anchor="health check for peer ",
        sample="2019-08-20 16:58:45.366953 W | rafthttp: health check for peer "
        "8e9e05c52164694d could not connect",
        pattern=r"health check for peer (?P<peer>[0-9a-f]+) could not connect(?:: dial "
        r"tcp \S+ (?:connect: connection refused|i/o timeout|getsockopt: connection "
        r"refused|connect: no route to host))?",
        severity="warning",
        meaning="A member does not reach another one.",
        source=PROBING,
        failure=fails.PEER,
    )
    CLOCKS = LogMessage(
        anchor="the clock difference against peer ",
        sample="2019-08-20 16:58:45.366953 W | rafthttp: the clock difference against "
        "peer 8e9e05c52164694d is too high [5.2s > 1s]",
        pattern=r"the clock difference against peer (?P<peer>[0-9a-f]+) is too high "
        r"\[(?P<difference>\S+) > 1s\]",
        severity="warning",
        meaning="The clocks of two members differ by more than a second.",
        source=PROBING,
        failure=fails.CLOCKS,
    )
