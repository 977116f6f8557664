"""Steps that find slow writes under Kafka, and those that mend them."""

from atlas import Check, Step, gaps_in, statement, undisclosed
from systems.allegro import facts

_POST = "Allegro's post on Kafka's latency"
gap = gaps_in(_POST)
NO_COMMAND = undisclosed(f"command: {_POST} names the action, not what is typed")
NO_OUTPUT = undisclosed(f"output: {_POST} prints none")
NO_TIME = undisclosed(f"time until it has effect: {_POST}")

CAPTURE_REQUESTS = Check(
    "Capture one broker's traffic, and parse it into produce requests with their times.",
    statement("tcpdump") @ facts.POST.at("traffic on a selected broker using tcpdump"),
    healthy=undisclosed(f"a list without slow requests: {_POST} prints none"),
    unhealthy=statement("requests that end together, half a second after they came")
    @ facts.POST.at("12:11:36.521  12:11:37.060  538"),
    verify="Each slow request is known by topic, partition and time.",
)
TRACE_WRITES = Check(
    "Trace operations of ext4 that take longer than a threshold, here 10 ms.",
    statement("./ext4slower 10") @ facts.SLOWER.at("Tracing ext4 operations slower than 10 ms"),
    healthy=statement("the header alone: nothing was slower")
    @ facts.SLOWER.at("TIME     COMM           PID    T BYTES"),
    unhealthy=statement("writes to the .log files of partitions, with their time")
    @ facts.POST.at("158 ms   4478  2009"),
    verify="Slow writes match slow requests by time, topic and partition.",
)
TRACE_JOURNAL = Check(
    "Trace the journal thread's commit and the marking of inodes, and compare their times.",
    undisclosed(f"the script for eBPF: {_POST} prints its output only"),
    healthy=NO_OUTPUT,
    unhealthy=statement("a commit of 1,332 ms, and inodes that waited 1,280 ms within it")
    @ facts.POST.at("1332 ms  jbd2_journal_commit_transaction"),
    verify="Long commits and long writes stand at the same times.",
)
FAST_COMMIT = Step(
    "Enable fast commits on the file system of one broker.",
    command=statement("tune2fs -O fast_commit (device)") @ facts.TUNE2FS.at(".B fast_commit"),
    **gap.of("healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Clear the feature again: tune2fs -O ^fast_commit.",
    verify="The longest write of that broker becomes shorter.",
)
MOVE_TO_XFS = Step(
    "Move one broker after the other to XFS, with its defaults, and watch each for weeks.",
    **gap.of("command", "takes"),
    healthy=statement("a few hiccups of p999 in a day") @ facts.POST.at("had only a few hiccups"),
    unhealthy=statement("p999 spikes throughout the day")
    @ facts.POST.at("p999 latency spikes throughout the day"),
    risk="high",
    undo="Wipe the broker's disk, make ext4 on it, and let its replicas copy back.",
    verify="Requests beyond the objective become fewer on that broker.",
)
