"""Every source and figure about Allegro, stated once."""

from atlas import Publisher, Repository, assumed, at_most, messages, ms, percent, seconds

CHECKED = "2026-11-23"

POST = Publisher("Allegro", checked=CHECKED).post(
    "Unlocking Kafka's Potential: Tackling Tail Latency with eBPF",
    "https://blog.allegro.tech/2024/03/kafka-performance-analysis.html",
    "2024-03-06",
    read_in="the repository of its blog",
)
KAFKA_DOCS = Repository(
    "apache/kafka", commit="1eb7644349cb07139d6a3c1ad1986979647cac99", checked=CHECKED
).file("docs/ops.html")
SLOWER = Repository(
    "iovisor/bcc", commit="6d0a964c2cda4f8c61106a11c53d8eadd5a16097", checked=CHECKED
).file("tools/ext4slower_example.txt")
TUNE2FS = Repository(
    "tytso/e2fsprogs", commit="a9f482e55f3ca384226e76fceb15f274698cce93", checked=CHECKED
).file("misc/tune2fs.8.in")

PUBLISHED = at_most(messages(300_000).per("second")) @ POST.at(
    "With up to 300k messages published and 1M", of="Kafka producers at Allegro", basis="peak"
)
CONSUMED = at_most(messages(1e6).per("second")) @ POST.at(
    "up to 300k messages published and 1M messages", of="Kafka at Allegro", basis="peak"
)
P99 = at_most(seconds(1)) @ POST.at("p99 latency was up to 1 second", of="the main cluster")
P999 = at_most(seconds(3)) @ POST.at("the p999 latency was up to 3 seconds", of="the main cluster")
P999_ONE_BROKER = seconds(3) @ POST.at(
    "p999 decreased from 3 seconds to 800 milliseconds", of="one broker"
)
P999_WRITEBACK = ms(800) @ POST.at(
    "p999 decreased from 3 seconds to 800 milliseconds", of="one broker"
)
P999_FAST_COMMIT = ms(500) @ POST.at(
    "went down from 3 seconds to 500 milliseconds", of="one broker", basis="p999"
)
WRITE_P999 = at_most(ms(1)) @ POST.at(
    "file system writes was less than 1ms", of="writes to ext4", basis="p999"
)
OBJECTIVE = ms(65) @ POST.at(
    "produce requests exceeding 65ms (our SLO)", of="produce requests", basis="target"
)
FEWER = percent(82) @ POST.at("was lowered by 82%", of="requests above the SLO", basis="saved")
SLOW_BEFORE = assumed(
    percent(100), because="the produce requests above the objective on ext4, taken as the whole"
)
SLOW_AFTER = SLOW_BEFORE - FEWER
COMMIT = ms(1332) @ POST.at("1332 ms  jbd2_journal_commit_transaction")
DIRTY_INODE = ms(1280) @ POST.at("1280 ms  ext4_dirty_inode")
COMMIT_EVERY = seconds(5) @ POST.at(
    "has the default value of 5 seconds", of="ext4", basis="default"
)
