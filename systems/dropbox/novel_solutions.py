"""What Dropbox built itself: block storage on SMR disks, verifiers, metadata stores, balancers."""

from atlas import Asynchronous, Call, NovelSolutions, Observation, Solution, statement, waive
from systems.dropbox import _failures as failures
from systems.dropbox import _sources as src
from systems.dropbox import _storage_facts as storage
from systems.dropbox import components as c

NO_CODE = c.gap("open source code")

with NovelSolutions(
    c.dropbox,
    "Block store Magic Pocket, key-value store Panda, a cache",
    as_of="2026-04-02",
    solutions=[
        Solution(
            "Magic Pocket",
            problem=statement("its scale called for storage of its own")
            @ src.EXABYTES.at("required building our own dedicated storage infrastructure"),
            invention=statement("blocks that never change; changes are kept in a journal")
            @ src.INSIDE.at("in a separate system called FileJournal"),
            effect={"data on own disks (2016)": storage.OWN_SHARE_2016},
            open_source=NO_CODE,
            components=[c.frontends, c.hosts],
        ),
        Solution(
            "SMR disks without a file system",
            problem=statement("overlapping tracks must be written in sequence")
            @ src.CASE_STUDY.at("requiring sequential writes aligned to zone"),
            invention=statement("at first a custom disk format, read and written through libzbc")
            @ src.SMR.at("used a custom disk format and the open"),
            effect={"more data than a PMR drive": storage.SMR_GAIN},
            open_source=statement("libzbc, the library that it used at first")
            @ src.SMR.at("and the open source library libzbc"),
            components=[c.hosts],
        ),
        Solution(
            "Writes without an SSD cache",
            problem=statement(
                "one SSD limited the writes of a host with over 100 disks (until 2022)"
            )
            @ src.SSD_CACHE.at("limited by the max write throughput of its"),
            invention=statement("blocks and their metadata go to the SMR disks inline")
            @ src.CASE_STUDY.at("serializes blocks with their metadata directly to"),
            effect={"peak write throughput, test": storage.WRITE_GAIN},
            open_source=NO_CODE,
            components=[c.hosts],
        ),
        Solution(
            "Pocket Watch",
            problem=statement("copies alone do not make data durable")
            @ src.POCKET_WATCH.at("but by no means is it sufficient"),
            invention=statement(
                "disks, indexes, deletions and samples are verified all the time (2016)"
            )
            @ src.CASE_STUDY.at("Pocket Watch's five verification subsystems,"),
            effect={
                "finds (2016)": statement("bit rot on disks, routinely")
                @ src.CASE_STUDY.at("disks routinely surface bit rot")
            },
            open_source=NO_CODE,
            components=[c.pocket_watch],
        ),
        Solution(
            "Cold tier",
            problem=statement("old files are rarely read (2019)")
            @ src.COLD.at("significantly less frequently afterwards."),
            invention=statement("2 fragments and their XOR, each in another region")
            @ src.CASE_STUDY.at("split into 2 data fragments plus 1 XOR"),
            effect={"less disk use than warm tier": storage.COLD_SAVED},
            open_source=NO_CODE,
            components=[c.cold_tier],
        ),
        Solution(
            "Panda",
            problem=statement("each split of Edgestore doubled the machines")
            @ src.PANDA.at("instead of simply doubling our fleet of"),
            invention=statement("a transactional key-value store that moves ranges of keys")
            @ src.CASE_STUDY.at("and can rebalance ranges across storage nodes"),
            effect={
                "effect (2024)": statement("doubling of the hardware fleet avoided")
                @ src.CHRONO.at("able to avoid necessary doubling of our hardware")
            },
            open_source=NO_CODE,
            components=[c.panda, c.edgestore],
        ),
        Solution(
            "Chrono",
            problem=statement("reads would outgrow the storage machines")
            @ src.CHRONO.at("could not be sustainably served by our"),
            invention=statement("a consistent cache on Panda, with linearizable reads")
            @ src.CHRONO.at("a scalable, consistent caching system built on"),
            effect={
                "kept (2024)": statement("a read after a write still sees it")
                @ src.CHRONO.at("provide a read-after-write guarantee")
            },
            open_source=NO_CODE,
            components=[c.chrono],
        ),
        Solution(
            "Bandaid",
            problem=statement("inefficiencies of the server-side services (2018)")
            @ src.BANDAID.at("compensated for inefficiencies in our server-side services."),
            invention=statement("a service proxy of its own, with isolation of endpoints")
            @ src.BANDAID.at("logical isolation of endpoints running on the"),
            effect={
                "effect (2018)": statement("faster adoption of a service-oriented architecture")
                @ src.BANDAID.at("that accelerated adoption of Service Oriented Architecture")
            },
            open_source=NO_CODE,
            components=[c.bandaid],
        ),
        Solution(
            "Robinhood",
            problem=statement("before Robinhood (2020), uneven load overloaded instances")
            @ src.ROBINHOOD.at("led to reliability issues due to overloaded"),
            invention=statement("PID controllers correct uneven load (2023)")
            @ src.ROBINHOOD.at("By leveraging proportional–integral–derivative (PID) controllers"),
            effect={
                "effect (2024)": statement("significant hardware cost savings")
                @ src.ROBINHOOD.at("yielded significant hardware cost savings")
            },
            open_source=NO_CODE,
            components=[c.robinhood],
        ),
        Solution(
            "kglb",
            problem=c.gap("what led to kglb"),
            invention=statement("discovery, health checks and weights for IPVS")
            @ src.KGLB_README.at("such as discovery, health checks for real"),
            effect={"use": c.gap("where kglb runs, and what it improved")},
            open_source=statement("github.com/dropbox/kglb") @ src.KGLB_README.at("# KgLb"),
            components=[c.kglb],
        ),
    ],
    patents=statement("reads that wait for a replica to catch up: 10698920 (June 2020)")
    @ src.PATENTS.at("Patent number: 10698920"),
    urgent=[
        failures.OSD_DOWN,
        failures.SHARD_FULL,
        failures.BACKENDS_DOWN,
        failures.FAILOVER_FAILS,
    ],
) as diagram:
    c.robinhood >> Observation("weights") >> c.services
    c.services >> Call("objects") >> c.edgestore >> Call("keys and values") >> c.panda
    c.chrono >> Call("reads") >> c.panda
    c.services >> Call("files and folders") >> c.filesystem
    c.services >> Call("blocks") >> c.frontends >> Call("blocks") >> c.hosts
    c.hosts >> Asynchronous("old blocks") >> c.cold_tier
    c.pocket_watch >> Observation("reads back") >> c.hosts
    waive("CFO304", because=c.OWN_MACHINES)
