"""Steps that diagnose and fix slow writes under Kafka."""

from atlas import (
    Check,
    Step,
    gaps_in,
    shell,
    statement,
)
from systems.allegro import facts

gap = gaps_in("Allegro's post on Kafka's latency")

CAPTURE_REQUESTS = Check(
    "Capture one broker's traffic; list its produce requests and their times from it.",
    shell("tcpdump -i <interface> -w <file>")
    @ facts.POST.at("traffic on a selected broker using tcpdump"),
    healthy=gap("output without slow requests"),
    unhealthy=statement("requests that complete together, half a second after they arrived")
    @ facts.POST.at("12:11:36.521  12:11:37.060  538"),
    verify="Each slow request is identified by topic, partition and time.",
)
TRACE_WRITES = Check(
    "Trace operations of ext4 that take longer than a threshold, here 10 ms.",
    shell("./ext4slower 10") @ facts.SLOWER.at("Tracing ext4 operations slower than 10 ms"),
    healthy=statement("the header alone: nothing was slower")
    @ facts.SLOWER.at("TIME     COMM           PID    T BYTES"),
    unhealthy=statement("writes to the .log files of partitions, with their time")
    @ facts.POST.at("158 ms   4478  2009"),
    verify="Slow writes match slow requests by time, topic and partition.",
)
TRACE_JOURNAL = Check(
    "Trace the commits of the journal thread and the marking of inodes; compare their times.",
    gap("the eBPF script; only its output is printed"),
    healthy=gap("output"),
    unhealthy=statement("a commit of 1,332 ms, and an inode that waited 1,280 ms within it")
    @ facts.POST.at("1332 ms  jbd2_journal_commit_transaction"),
    verify="Long commits and long writes occur at the same times.",
)
FAST_COMMIT = Step(
    "Enable fast commits on the file system of one broker.",
    command=shell("tune2fs -O fast_commit <device>") @ facts.TUNE2FS.at(".B fast_commit"),
    healthy=statement("p999 of produce requests falls: from 3 s to 500 ms on one broker")
    @ facts.POST.at("went down from 3 seconds to 500 milliseconds"),
    **gap.of("unhealthy", "takes"),
    risk="medium",
    undo="Clear the feature again: tune2fs -O ^fast_commit.",
    verify="The longest write of that broker becomes shorter.",
)
MOVE_TO_XFS = Step(
    "Move one broker to XFS with its defaults, monitor it for weeks, then move the others.",
    **gap.of("command", "takes"),
    healthy=statement("only a few p999 spikes in a day") @ facts.POST.at("had only a few hiccups"),
    unhealthy=statement("p999 spikes throughout the day")
    @ facts.POST.at("p999 latency spikes throughout the day"),
    risk="high",
    undo="Wipe the broker's disk, format it with ext4 and rebuild it from the replicas.",
    verify="Fewer requests exceed the objective on that broker.",
)
