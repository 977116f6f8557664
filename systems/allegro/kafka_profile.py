"""Up to 3 s at p999: the ext4 journal blocked Kafka's writes, and locks spread the delay."""

from atlas import (
    BeforeAfter,
    Bottleneck,
    Call,
    Latency,
    Measurement,
    PerformanceProfile,
    statement,
    undisclosed,
    waive,
)
from systems.allegro import _failures as failures
from systems.allegro import facts
from systems.allegro.components import allegro, brokers, ext4, producers, xfs
from systems.allegro.steps import CAPTURE_REQUESTS, TRACE_JOURNAL, TRACE_WRITES

with PerformanceProfile(
    allegro,
    "Kafka's slowest requests waited for the journal of ext4",
    as_of="2024-03-06",
    bottleneck=Bottleneck(
        ext4,
        what=statement("journal commits slow writes; a slow write's lock can delay other requests")
        @ facts.POST.at("a single slow write"),
        figures={
            "produce request, p99": facts.P99,
            "one journal commit": facts.COMMIT,
            "marking an inode meanwhile": facts.DIRTY_INODE,
            "file system write, p999": facts.WRITE_P999,
        },
    ),
    found=statement("median in single-digit ms, p999 up to 3 s; system metrics not alarming")
    @ facts.POST.at("System metrics were also not showing anything alarming"),
    probes=[CAPTURE_REQUESTS, TRACE_WRITES, TRACE_JOURNAL],
    hypothesis=statement("slow requests wait for a slow write, or for the lock of one")
    @ facts.POST.at("thread was waiting to acquire a lock guarding"),
    change=statement("all brokers moved from ext4 to XFS, after three settings of ext4 were tried")
    @ facts.POST.at("migrated all our brokers from ext4 to XFS"),
    effect=[
        BeforeAfter(
            "requests above 65 ms, XFS compared with ext4",
            "plain",
            before=facts.SLOW_BEFORE,
            after=facts.SLOW_AFTER,
        ),
        BeforeAfter(
            "produce request, ext4 with fast commits",
            "p999",
            before=facts.P999_ONE_BROKER,
            after=facts.P999_FAST_COMMIT,
        ),
        BeforeAfter(
            "produce request, ext4 with data=writeback",
            "p999",
            before=facts.P999_ONE_BROKER,
            after=facts.P999_WRITEBACK,
        ),
    ],
    measured=Measurement(
        method=statement("brokers with different settings; eBPF metrics in Prometheus format")
        @ facts.POST.at("exposes eBPF-based"),
        load=undisclosed("load of the main cluster: the post gives the peak of all of Kafka"),
        sample=statement("a couple of weeks of testing before all brokers moved")
        @ facts.POST.at("After a couple of weeks of testing"),
        machine=undisclosed("machines of the brokers: the post does not name them"),
    ),
    cost=undisclosed("work and machines for the move: the post does not say"),
    trade_off=statement(
        "none is named for XFS; without a journal a crash would risk a long recovery"
    )
    @ facts.POST.at("would risk long recovery in case of"),
    returns=failures.JOURNAL_BLOCKS_WRITES,
) as diagram:
    (
        producers
        >> Call("Kafka protocol: produce", latency=Latency(p99=facts.P99, p999=facts.P999))
        >> brokers
    )
    brokers >> Call("write, before", note="one lock a partition") >> ext4
    brokers >> Call("write, since the move", note="one lock a partition") >> xfs
    waive("CFO301", "CFO303", "CFO305", because="costs: the post gives none")
    waive("CFO304", because="neither machines nor whether they are rented: the post does not say")
    waive("IN403", because="the post gives weeks of testing in words, no time to move a broker")
    waive("AM105", because="of the slow requests themselves the post describes the search only")
    waive("IN404", because="the post reports neither lost messages nor lost data")
    waive("CFO302", because="no money saved or spent: the post gives latencies only")
