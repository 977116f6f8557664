"""What Zoom built: media routers, end-to-end encryption, and a lakehouse of logs."""

from atlas import Call, NovelSolutions, Observation, Solution, statement, waive
from systems.zoom import _failures as failures
from systems.zoom import _platform as p
from systems.zoom import _sources as src
from systems.zoom import components as c
from systems.zoom import facts
from systems.zoom._system import zoom

NO_CODE = c.gap("open source code")

with NovelSolutions(
    zoom,
    "Routers that relay media without decrypting it",
    as_of="2025-11-24",
    solutions=[
        Solution(
            "Multimedia Router",
            problem=c.gap("what led to it; a video for customers tells it, which was not read"),
            invention=statement("relays and multiplexes packets, and does not decrypt to route")
            @ src.E2EE.at("relayed and multiplexed via one or more Multimedia"),
            effect={
                "growth (2020), partly by design": statement(
                    "10 million to 300 million daily participants in four months, says Zoom"
                )
                @ src.CIO.at("from 10 million daily meeting participants to 300"),
            },
            open_source=NO_CODE,
            components=[c.routers],
        ),
        Solution(
            "End-to-end encrypted meetings",
            problem=statement("servers that make and keep the key of a meeting")
            @ src.E2EE.at("reduce reliance on the security of the Zoom"),
            invention=statement("one client, the leader, makes the key and distributes it")
            @ src.E2EE.at("of the meeting ``leader.'' This client will"),
            effect={
                "time between key rotations": facts.KEY_ROTATION,
                "new key after one leaves": facts.LEAVE_REKEY,
                "heartbeat of the leader": facts.HEARTBEAT,
                "missed before a client drops out": facts.MISSED,
            },
            open_source=statement("the design, not the code: github.com/zoom/zoom-e2e-whitepaper")
            @ src.E2EE.at("This section describes the cryptographic design that powers"),
            components=[c.routers, c.keys],
        ),
        Solution(
            "Zoom Meetings Hybrid",
            problem=statement("large meetings need much bandwidth to the internet")
            @ src.HYBRID.at("reduce the internet bandwidth requirements for customers with"),
            invention=statement("routers in the customer's network, managed from Zoom's cloud")
            @ src.HYBRID.at("deployed in the Zoom Cloud and manage Hybrid"),
            effect={
                "links to the cloud": statement("typically one for each meeting")
                @ src.HYBRID.at("one link to the Zoom Cloud is required"),
            },
            open_source=NO_CODE,
            components=[c.hybrid, c.hybrid_controller],
        ),
        Solution(
            "A lakehouse that deletes single log records",
            problem=statement("logs may hold personal data, which laws limit")
            @ src.DELETES.at("These application logs may contain personally identifiable data,"),
            invention=statement(
                "streaming ingestion and deletes with Apache Hudi on Amazon EMR (2023)"
            )
            @ src.DELETES.at("efficient GDPR deletes using Apache Hudi on Amazon"),
            effect={
                "data taken in (2025)": facts.LAKE_INGEST,
                "processed each 5 minutes (2025)": facts.LAKE_BATCH,
            },
            open_source=statement("what it uses, among others: Apache Hudi, Spark and Kafka")
            @ src.LAKE.at("leverages various open table formats, including Apache Hudi"),
            components=[p.topics, p.jobs, p.lake],
        ),
    ],
    patents=c.gap("patents"),
    figures={
        "participants in one meeting": facts.PARTICIPANTS,
        "time between key rotations, E2EE": facts.KEY_ROTATION,
        "data into the lakehouse (2025)": facts.LAKE_INGEST,
    },
    urgent=[
        failures.HEARTBEATS_STOP,
        failures.NO_ROUTER,
        failures.LOGS_LAG,
        failures.FAILBACK_SLOW,
    ],
) as diagram:
    c.clients >> Call("media") >> c.routers
    c.clients >> Call("public keys", note="E2EE", optional=True) >> c.keys
    c.clients >> Call("HTTPS") >> c.web
    c.clients >> Call("ping", optional=True) >> c.hybrid_controller
    c.clients >> Call("media", note="internal users", optional=True) >> c.hybrid
    c.hybrid >> Call("UDP") >> c.routers
    c.hybrid_controller >> Observation("manages") >> c.hybrid
    p.jobs >> Call("reads") >> p.topics
    p.jobs >> Call("tables") >> p.lake
    waive("AM102", because=c.NO_LOGS)
