"""Every figure about Google's systems, stated once: storage, cells, network, operations."""

from atlas import (
    about,
    assumed,
    at_least,
    at_most,
    between,
    count,
    days,
    gbps,
    gib,
    hours,
    minutes,
    ms,
    ns,
    pb,
    people,
    percent,
    quantity,
    ratio,
    requests,
    seconds,
    tb,
    us,
)
from systems.google import _sources as src

# Spanner and its clocks
SPANSERVERS_LEAST = count(100, "spanserver") @ src.SPANNER.at(
    "between one hundred and several thousand spanservers", of="spanservers of a zone"
)
TABLETS = between(count(100, "tablet"), count(1000, "tablet")) @ src.SPANNER.at(
    "between 100 and 1000 instances", of="tablets of one spanserver", basis="typical"
)
LEASE = seconds(10) @ src.SPANNER.at(
    "whose length defaults to 10 seconds", of="leases of Paxos leaders", basis="default"
)
UNCERTAINTY = about(between(ms(1), ms(7))) @ src.SPANNER.at(
    "varying from about 1 to 7 ms", of="TrueTime's uncertainty in production", basis="typical"
)
UNCERTAINTY_MEAN = ms(4) @ src.SPANNER.at(
    "therefore 4 ms most of the time", of="TrueTime's mean uncertainty", basis="mean"
)
CLOCK_POLL = seconds(30) @ src.SPANNER.at(
    "poll interval is currently 30 seconds", of="polls of time masters by a machine"
)
CLOCK_DRIFT = quantity(200, "microsecond / second") @ src.SPANNER.at(
    "200 microseconds/second", of="the drift that TrueTime assumes", basis="limit"
)
BAD_CPUS = ratio(6) @ src.SPANNER.at(
    "bad CPUs are 6 times more likely", of="bad CPUs, against bad clocks"
)
CLOCK_SPIKE = about(hours(1)) @ src.SPANNER.at(
    "approximately one hour in duration",
    of="raised uncertainty, 2 time masters shut down for maintenance",
    basis="degraded",
)
COMMIT_WAIT = about(ms(5)) @ src.SPANNER.at(
    "commit wait is about 5ms", of="commit wait in the 1-replica experiments", basis="test"
)
PAXOS_TIME = about(ms(9)) @ src.SPANNER.at(
    "Paxos latency is about 9ms", of="Paxos in the 1-replica experiments", basis="test"
)
# Table 4: 3 zones of 25 spanservers
TWO_PHASE_50 = ms(93.7) @ src.SPANNER.at(
    "93.7 ±22.9", of="two-phase commit with 50 participants", basis="p99"
)
TWO_PHASE_200 = ms(320.3) @ src.SPANNER.at(
    "320.3 ±35.1", of="two-phase commit with 200 participants", basis="p99"
)
# Table 6: 24 hours, seen from F1's servers
F1_READ = ms(8.7) @ src.SPANNER.at("8.7", of="all reads of F1", basis="mean")
F1_COMMIT = ms(72.3) @ src.SPANNER.at("72.3", of="single-site commits of F1", basis="mean")
F1_COMMIT_SITES = ms(103.0) @ src.SPANNER.at("103.0", of="multi-site commits of F1", basis="mean")
F1_READS = (
    (
        (count(21.5e9, "read") @ src.SPANNER.at("21.5B", of="reads of F1 in 24 hours"))
        / (hours(24) @ src.SPANNER.at("over the course of 24 hours"))
    )
    .to("count_read / second")
    .meaning_of("F1's reads from Spanner, two data centers", basis="mean", when="2012")
)
F1_RESHARDING = at_least(quantity(2, "year")) @ src.SPANNER.at(
    "took over two years of intense effort", of="the last resharding of MySQL", basis="step"
)
F1_WEST = count(2, "replica of F1", "replicas of F1") @ src.SPANNER.at(
    "F1 has 2 replicas on the west coast"
)
F1_EAST = count(3, "replica of F1", "replicas of F1") @ src.SPANNER.at("and 3 on the east coast")
F1_REPLICAS = (F1_WEST + F1_EAST).meaning_of("replicas of F1's data", basis="total", when="2012")
HARD_KILL = about(seconds(10)) @ src.SPANNER.at(
    "Approximately 10 seconds after the kill time",
    of="Spanner after all leaders of a zone are killed",
    basis="test",
)
SOFT_KILL = about(between(percent(3), percent(4))) @ src.SPANNER.at(
    "is around 3-4%", of="throughput lost if leaders hand off first", basis="test"
)
MEGASTORE_USERS = at_least(count(300, "application")) @ src.SPANNER.at(
    "At least 300 applications within Google use Megastore", of="applications on Megastore"
)
SPANNER_SLA = percent(99.999) @ src.EDITIONS.at(
    "Up to 99.999% availability SLA", of="Spanner Enterprise Plus", basis="limit"
)
NODES_ADDED = at_most(hours(1)) @ src.COMPUTE_CAPACITY.at(
    "might take up to an hour",
    of="more nodes, on rare occasions; a few minutes in most cases",
    basis="peak",
)
CPU_LIMIT = percent(65) @ src.INSTANCE_CONFIGURATIONS.at(
    "high priority total CPU utilization under 65%",
    of="recommended maximum of high-priority CPU, one region",
    basis="limit",
)
CPU_LIMIT_MULTI = at_most(percent(45)) @ src.INSTANCE_CONFIGURATIONS.at(
    "total CPU utilization under 45% in each region",
    of="recommended maximum of high-priority CPU, each region",
    basis="limit",
)
CPU_LIMIT_DAY = percent(90) @ src.CPU_UTILIZATION.at(
    "24-hour smoothed aggregate 90%",
    of="recommended maximum of CPU over 24 hours",
    basis="limit",
)

# Bigtable, Colossus, GFS
GFS_NODES = at_least(count(1000, "storage node")) @ src.GFS.at(
    "The largest ones have over 1000 storage nodes", of="the largest GFS clusters", when="2003"
)
GFS_DISKS = at_least(tb(300)) @ src.GFS.at(
    "over 300 TB of diskstorage", of="the largest GFS clusters", basis="raw", when="2003"
)
GFS_RESTORED = minutes(23.2) @ src.GFS.at(
    "All chunks were restored in 23.2 minutes",
    of="600 GB of one chunk server that was killed",
    basis="test",
    when="2003",
)
BIGTABLE_CLUSTERS = count(388, "cluster") @ src.BIGTABLE.at(
    "388 non-test Bigtable clusters", of="Bigtable outside tests", basis="total", when="2006-08"
)
TABLET_SERVERS = about(count(24_500, "tablet server")) @ src.BIGTABLE.at(
    "combined total of about 24,500 tablet servers",
    of="Bigtable's tablet servers",
    basis="total",
    when="2006-08",
)
BIGTABLE_LOAD_2006 = at_least(requests(1.2e6).per("second")) @ src.BIGTABLE.at(
    "more than 1.2 million requests per second",
    of="14 busy Bigtable clusters together",
    basis="part",
    when="2006-08",
)
BIGTABLE_DATA = about(pb(10_000)) @ src.BIGTABLE_2021.at(
    "nearly 10 Exabytes of data under management", of="Bigtable", basis="stored"
)
BIGTABLE_NODE = at_most(quantity(10_000, "operation / second")) @ src.BIGTABLE_2021.at(
    "up to 10,000 operations per second", of="nodes of Cloud Bigtable, each", basis="capacity"
)
COLOSSUS_GAIN = at_least(ratio(100)) @ src.COLOSSUS.at(
    "scale up by over 100x over the largest", of="Colossus against the largest GFS clusters"
)
COLOSSUS_LARGEST = at_least(pb(10_000)) @ src.COLOSSUS_2025.at(
    "hosting more than 10 exabytes of data each",
    of="two Colossus file systems, each",
)
HYPERDISK_NODES = count(2500, "reading node") @ src.COLOSSUS_POST.at(
    "2,500 nodes reading at 1.2 TB/s", of="readers of Hyperdisk ML on Colossus", basis="capacity"
)
HYPERDISK_READS = quantity(1.2, "terabyte / second") @ src.COLOSSUS_POST.at(
    "2,500 nodes reading at 1.2 TB/s",
    of="Hyperdisk ML on Colossus, all readers together",
    basis="capacity",
)

# Borg's cells
CELL = about(count(10_000, "machine")) @ src.BORG.at(
    "median cell size is about 10 k machines",
    of="machines of a cell, test cells excluded",
    basis="median",
)
BORGMASTERS = count(5, "Borgmaster replica") @ src.BORG.at(
    "across the five Borgmaster", of="Borgmaster replicas of a cell"
)
ARRIVALS = at_least(count(10_000, "task").per("minute")) @ src.BORG.at(
    "arrival rates above 10 000 tasks per minute", of="each of several cells"
)
BORGMASTER_CORES = between(count(10, "core"), count(14, "core")) @ src.BORG.at(
    "uses 10–14 CPU cores", of="a busy Borgmaster", basis="typical"
)
BORGMASTER_MEMORY = at_most(gib(50)) @ src.BORG.at(
    "up to 50 GiB RAM", of="a busy Borgmaster", basis="peak"
)
BORGMASTER_UP = percent(99.99) @ src.BORG.at(
    "achieve 99.99% availability in practice", of="Borgmaster"
)
BORGLET_POLL = at_most(seconds(10)) @ src.BORG.at(
    "Borglet polling interval below 10 s", of="polls of a Borglet", basis="p95"
)
TASK_START = about(seconds(25)) @ src.BORG.at(
    "the median typically about 25 s", of="from submission to a running task", basis="median"
)
PACKAGES_SHARE = about(percent(80)) @ src.BORG.at(
    "Package installation takes about 80%", of="the time to start a task"
)
SCHEDULING_PASS = at_most(seconds(0.5)) @ src.BORG.at(
    "completes in less than half a second", of="online scheduling passes", basis="typical"
)
SCHEDULE_NAIVE = at_least(days(3)) @ src.BORG.at(
    "did not finish after more than 3 days", of="scheduling a cell from scratch", basis="test"
)
SHARED_MACHINES = percent(98) @ src.BORG.at(
    "98% of the machines in shared Borg cells",
    of="machines of shared cells that run prod and non-prod",
)
SEGREGATED = between(percent(20), percent(30)) @ src.BORG.at(
    "need 20–30% more machines", of="more machines, if prod had cells of its own", basis="test"
)
_ADDED = CELL * assumed(
    SEGREGATED,
    because="the paper's share is of the median of 15 simulated cells, packed tightly; the "
    "median of all live cells has headroom",
)
MACHINES_AVOIDED = _ADDED.meaning_of(
    "machines that sharing saves a median cell", basis="estimate", when="2015"
)
CELLS_APART = (CELL + _ADDED).meaning_of(
    "machines of a median cell, were prod kept apart", basis="estimate", when="2015"
)
RECLAIMED = about(percent(20)) @ src.BORG.at(
    "About 20% of the workload", of="workload of a median cell that runs in reclaimed resources"
)
PREEMPTION_NOTICE = about(percent(80)) @ src.BORG.at(
    "notice is delivered about 80% of the", of="notices of preemption, to tasks that ask for them"
)
EXPERIMENT_CORES = count(200_000, "core") @ src.BORG.at(
    "consuming 200 000 Borg CPU cores", of="the experiments of the paper at one point", basis="peak"
)

# Chubby
CHUBBY_REPLICAS = count(5, "Chubby replica") @ src.CHUBBY.at(
    "its five replicas are located", of="Chubby's global cell"
)
CHUBBY_LEASE = seconds(12) @ src.CHUBBY.at(
    "The default extension is 12s", of="session leases of Chubby", basis="default"
)
CHUBBY_GRACE = seconds(45) @ src.CHUBBY.at(
    "the grace period, 45s by default", of="sessions of Chubby in jeopardy", basis="default"
)
CHUBBY_CLIENTS = count(90_000, "client") @ src.CHUBBY.at(
    "90,000 clients communicating directly",
    of="client processes of one Chubby master",
    basis="peak",
)
CHUBBY_OUTAGES = count(61, "outage") @ src.CHUBBY.at(
    "we recorded 61 outages", of="outages in 700 cell-days of Chubby", basis="total"
)
CHUBBY_SHORT = count(52, "outage") @ src.CHUBBY.at(
    "and 52 were under 30s", of="Chubby outages below 30 s", basis="part"
)
CHUBBY_FAILOVER = seconds(14) @ src.CHUBBY.at(
    "fail-over duration 14s", of="the last failover of one typical Chubby cell", basis="example"
)
CHUBBY_KEEPALIVES = percent(93) @ src.CHUBBY.at(
    "KeepAlive 93%", of="KeepAlives among the RPCs of one typical Chubby cell", basis="example"
)
CHUBBY_LOSSES = count(6, "loss of data", "losses of data") @ src.CHUBBY.at(
    "data on six occasions", of="Chubby in a few dozen cell-years", basis="total"
)

# Maglev, Jupiter, Zanzibar
MAGLEV_LINK = gbps(10) @ src.MAGLEV.at(
    "saturate a 10Gbps link with small packets", of="Maglev machines, each", basis="capacity"
)
MAGLEV_DELAY = about(ns(350)) @ src.MAGLEV.at(
    "about 350ns to process each packet",
    of="a packet in a packet thread of Maglev",
    basis="typical",
)
MAGLEV_DELAY_WORST = at_most(us(300)) @ src.MAGLEV.at(
    "maximum of 300µs delay may be added", of="Maglev, heavily overloaded", basis="estimate"
)
MAGLEV_BYPASS = at_least(ratio(5)) @ src.MAGLEV.at(
    "by more than a factor of five", of="a Maglev machine without the kernel"
)
MAGLEV_ENDPOINTS = count(458, "endpoint") @ src.MAGLEV.at(
    "458 endpoints in a cluster located in Europe", of="endpoints in one cluster", basis="part"
)
MAGLEV_SPREAD = between(percent(6), percent(7)) @ src.MAGLEV.at(
    "between 6% and 7% most of the time", of="standard deviation over mean, load of 458 endpoints"
)
MAGLEV_SHARES = at_most(percent(1)) @ src.MAGLEV.at(
    "at most a 1% difference in hash space",
    of="difference in hash space, table of over 100 slots a backend",
    basis="limit",
)
JUPITER_2015 = quantity(1.3, "petabit / second") @ src.PRODUCTION.at(
    "Jupiter supports 1.3 Pbps bisection bandwidth", of="the largest Jupiter", basis="capacity"
)
JUPITER_DECADE = ratio(100) @ src.JUPITER.at(
    "scaling in capacity by 100x over 10 years", of="data center networks"
)
JUPITER_NOW = at_most(quantity(13, "petabit / second")) @ src.JUPITER_2024.at(
    "13 Petabits/sec of bisectional bandwidth",
    of="what a Jupiter network scales to",
    basis="capacity",
)
JUPITER_SPEED = ratio(5) @ src.JUPITER_2022.at(
    "5x higher speed and capacity", of="Jupiter over a decade"
)
# The paper's cost model, section 6.5: most of it saves the spine, not the optical switches
JUPITER_CAPEX = percent(30) @ src.JUPITER_2022.at(
    "30% reduction in capex", of="a direct-connect Jupiter against an equal Clos", basis="saved"
)
JUPITER_POWER = percent(41) @ src.JUPITER_2022.at(
    "41% reduction in power", of="a direct-connect Jupiter against an equal Clos", basis="saved"
)
JUPITER_RECONFIGURED = ratio(3) @ src.JUPITER_2022.at(
    "OCS also achieves 3x faster fabric reconfiguration",
    of="reconfiguration of Jupiter, against patch panels",
)
JUPITER_DIRECT = percent(60) @ src.JUPITER_2022.at(
    "60% of the traffic takes direct path", of="traffic between aggregation blocks"
)
ZANZIBAR_P95 = at_most(ms(10)) @ src.ZANZIBAR.at(
    "95th-percentile latency of less than 10 milliseconds", of="checks of Zanzibar", basis="p95"
)
ZANZIBAR_UP = at_least(percent(99.999)) @ src.ZANZIBAR.at(
    "availability of greater than 99.999% over 3 years", of="Zanzibar"
)

# Operations
CHANGE_OUTAGES = about(percent(70)) @ src.INTRODUCTION.at(
    "roughly 70% of outages are due to changes", of="outages that SRE found"
)
PLAYBOOK_GAIN = about(ratio(3)) @ src.INTRODUCTION.at(
    "roughly a 3x improvement in MTTR", of="mean time to repair with a playbook"
)
ENGINEERING = at_least(percent(50)) @ src.ON_CALL.at(
    "at least 50% of SRE time into engineering", of="the time of an SRE", basis="target"
)
ON_CALL_SHARE = percent(25) @ src.ON_CALL.at(
    "no more than 25% can be spent on-call", of="the time of an SRE", basis="limit"
)
RESPONSE = minutes(5) @ src.ON_CALL.at(
    "Typical values are 5 minutes for user-facing", of="the response to a page", basis="target"
)
INCIDENT_WORK = hours(6) @ src.ON_CALL.at(
    "takes 6 hours", of="all work on one incident", basis="mean"
)
INCIDENTS_A_SHIFT = count(2, "incident") @ src.ON_CALL.at(
    "2 per 12-hour on-call shift", of="incidents of a shift", basis="limit"
)
TEAM = people(8) @ src.ON_CALL.at(
    "from a single-site team is eight", of="engineers of a single-site team", basis="limit"
)
BUDGET = about(minutes(13)) @ src.ON_CALL.at(
    "quarterly downtime is around 13 minutes", of="a service at 99.99 %", basis="limit"
)
TWICE = assumed(ratio(2), because="the question is about twice as much, in proportion")
TENFOLD = assumed(ratio(10), because="the question is about ten times as much, in proportion")
