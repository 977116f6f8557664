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
    "Capture one broker's traffic for a minute; the file then holds contents of messages too.",
    shell("timeout 60 tcpdump -i <interface> -w <file>")
    @ facts.POST.at("traffic on a selected broker using tcpdump"),
    healthy=gap("output of tcpdump; the list of request times is by a tool of Allegro's own"),
    unhealthy=gap("output of tcpdump; the list of request times is by a tool of Allegro's own"),
    verify="The file holds the packets of that minute, for a tool that lists requests and times.",
)
TRACE_WRITES = Check(
    "Trace operations of ext4 that take longer than 10 ms, for a minute, by file name only.",
    shell("timeout 60 ./ext4slower 10")
    @ facts.SLOWER.at("Tracing ext4 operations slower than 10 ms"),
    healthy=statement("the header alone: nothing was slower")
    @ facts.SLOWER.at("TIME     COMM           PID    T BYTES"),
    unhealthy=statement("a line for each slow operation; in the tool's own example, reads")
    @ facts.SLOWER.at("16464  R 1249    0          16.05 common-auth"),
    verify="Slow writes (T is W) occur at the times of slow requests; no directory is printed.",
)
TRACE_JOURNAL = Check(
    "Trace the commits of the journal thread and the marking of inodes; compare their times.",
    gap("the eBPF script; only its output is printed"),
    healthy=gap("output"),
    unhealthy=statement("a commit of 1,332 ms; marking an inode took 1,280 ms meanwhile")
    @ facts.POST.at("1332 ms  jbd2_journal_commit_transaction"),
    verify="Long commits and long marking of inodes occur at the same times.",
)
FAST_COMMIT = Step(
    "Enable fast commits on one stopped broker, its partitions replicated, on Linux 5.10+.",
    command=shell(
        "umount <directory> && tune2fs -O fast_commit <device> && mount <device> <directory>"
    )
    @ facts.TUNE2FS.at(".B fast_commit"),
    healthy=statement("Allegro: p999 of produce requests fell from 3 s to 500 ms")
    @ facts.POST.at("went down from 3 seconds to 500 milliseconds"),
    **gap.of("unhealthy", "takes"),
    risk="medium",
    undo="Stop the broker, unmount, tune2fs -O ^fast_commit <device>, mount and start it.",
    verify="Once the broker runs and is in sync again, its longest write is shorter.",
)
MOVE_TO_XFS = Step(
    "Move one broker, whose partitions are all replicated, to XFS with its default settings.",
    **gap.of("command", "takes"),
    healthy=statement("only a few hiccups in p999") @ facts.POST.at("had only a few hiccups"),
    unhealthy=statement("p999 spikes throughout the day, as before on ext4")
    @ facts.POST.at("p999 latency spikes throughout the day"),
    risk="high",
    undo="Wipe the broker's disk, format it with ext4 and rebuild it from the replicas.",
    verify="For weeks, fewer requests exceed the objective on that broker; only then move others.",
)
