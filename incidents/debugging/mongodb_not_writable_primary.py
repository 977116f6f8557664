"""Writes to MongoDB fail because they reach a member that is not, or no longer, the primary."""

from attrs import evolve

from atlas import (
    Cause,
    Check,
    DebuggingGuide,
    Limit,
    Link,
    Publisher,
    Question,
    Repository,
    Step,
    action,
    console,
    ms,
    statement,
    undisclosed,
    waive,
)
from atlas.technologies.failures._machine import DISK_LOAD
from atlas.technologies.failures._services import UNIT_LOG
from atlas.technologies.failures.mongodb import (
    LAG,
    MEMBERS,
    OPERATIONS,
    REACH,
    REPLICA_SETS,
    START_MEMBER,
)
from atlas.technologies.mongodb import mongodb
from incidents.debugging._databases import NO_OUTPUT, NO_RECOVERY_TIME, NO_TIME

_specifications = Repository(
    "mongodb/specifications",
    commit="92b3c0b9287bfba1b0ec4084300858d05c654f8c",
    checked="2026-11-29",
    publisher="MongoDB",
    folder="source",
    release=undisclosed("release: the specifications of the drivers have none"),
)
DISCOVERY = _specifications.file(
    "server-discovery-and-monitoring/server-discovery-and-monitoring.md"
)
SCENARIOS = _specifications.file(
    "server-discovery-and-monitoring/server-discovery-and-monitoring-tests.md"
)
SELECTION = _specifications.file("server-selection/server-selection.md")
RETRIES = _specifications.file("retryable-writes/retryable-writes.md")
STATUS = Publisher("MongoDB", checked="2026-11-29").post(
    "replSetGetStatus (Chinese edition)",
    "https://mongodb.com/zh-cn/docs/current/reference/command/replSetGetStatus",
    release=undisclosed("release: the page of the current manual, whose example is of 2024"),
)
_ROLE = "mongosh --host <host>"

ROLE = Check(
    "Check the role of the member that the client uses.",
    console("db.hello()", of=_ROLE) @ DISCOVERY.at("Drivers MUST be able to handle responses to"),
    healthy=statement("isWritablePrimary: true")
    @ DISCOVERY.at('"isWritablePrimary: true" or "ismaster: true", "setName" in response.'),
    unhealthy=statement("secondary: true; primary names the member to use")
    @ DISCOVERY.at('"secondary: true", "setName" in response.'),
    verify="<host> is the member in the client's error or connection string. Older servers: "
    "db.isMaster(), and ismaster.",
)
ADDRESS = Check(
    "Read the connection string of the client, without its password.",
    action("Read the connection string in the settings of the client.")
    @ DISCOVERY.at("If the `directConnection` URI option is specified when"),
    healthy=statement("several members, or an SRV name, and no directConnection=true")
    @ SCENARIOS.at("`mongodb://HOST/?directConnection=false` as the URI."),
    unhealthy=statement("directConnection=true, or one name that is a load balancer's")
    @ SCENARIOS.at("`mongodb://HOST/?directConnection=true` as the URI."),
    verify="Also search the code for the option, and for tools that write to a fixed member.",
)
TERM = Check(
    "Read the number of the last election twice, some minutes apart.",
    console("rs.status().term", of=_ROLE) @ STATUS.at('"term" : NumberLong(3),'),
    healthy=statement("the same number both times, such as Long('3')")
    @ STATUS.at('"term" : NumberLong(3),'),
    unhealthy=statement("a higher number: a further election was held")
    @ STATUS.at('"term" : NumberLong(3),'),
    verify="Keep rs.status() of now, and the log lines of each election, for the report.",
)
SAVE = evolve(
    MEMBERS,
    unhealthy=statement("no member is PRIMARY: no writes until the members elect one")
    @ REPLICA_SETS.at("Clients cannot write to the replica set until"),
    verify="Ask two members: one that is cut off may still show its old view. Keep the output.",
)
USE_THE_SET = Step(
    "Configure the client to use the whole set, and restart it.",
    command=action("Name several members and replicaSet, and remove directConnection=true.")
    @ DISCOVERY.at("| false | yes | ReplicaSetNoPrimary |"),
    healthy=statement("the write succeeds, whichever member is named")
    @ SCENARIOS.at("Outcome: Verify that the write succeeded."),
    unhealthy=NO_OUTPUT,
    risk="medium",
    takes=NO_TIME,
    undo="Return to the previous connection string.",
    verify="Writes succeed, and still do after the next planned failover. The client needs to "
    "resolve and reach every member under the name that rs.conf() has for it.",
)
RETRY = Step(
    "Configure the driver to retry writes, and restart the client.",
    command=action("Set retryWrites=true in the connection string, or remove retryWrites=false.")
    @ RETRIES.at("retryable behavior will be applied to all supported"),
    healthy=NO_OUTPUT,
    unhealthy=NO_OUTPUT,
    risk="medium",
    takes=NO_TIME,
    undo="Return to the previous connection string.",
    verify="A planned failover shows no such error. Retry transactions and updates of many "
    "documents in the application: the driver does not.",
)
POOL = Check(
    "Find clients that keep an old connection to the former primary.",
    action("List the instances of the client that still log the error, with their start time.")
    @ DISCOVERY.at("Mark the server Unknown"),
    healthy=NO_OUTPUT,
    unhealthy=NO_OUTPUT,
    verify="If one instance still fails minutes after the election, restart that one: then "
    "compare its driver's version and its path to the members with the others.",
)

with DebuggingGuide(
    mongodb(
        undisclosed(
            "version: manual of 8.0, drivers' specifications of 2026; made on a server of 6.0.5"
        )
    ),
    "MongoDB: not writable primary",
    as_of="2026-11-29",
    symptom="Writes fail at once with error 10107 or 189, for some clients or for a short time.",
    signals=[
        mongodb.NOT_WRITABLE_PRIMARY,
        mongodb.SERVER_NOT_PRIMARY,
        mongodb.CODE_NOT_PRIMARY,
        mongodb.PRIMARY_STEPPED_DOWN,
        mongodb.STEPPING_DOWN,
        mongodb.ELECTED,
        mongodb.REPLICATION_LAG.rising(),
    ],
    tree=Question(
        "Does the set have a primary?",
        check=SAVE,
        unhealthy=Cause(
            "No primary: too few voting members reach each other",
            why=statement("without a majority, the primary steps down")
            @ REPLICA_SETS.at("members can no longer form a majority, the"),
            fix=[START_MEMBER, REACH, UNIT_LOG],
        ),
        healthy=Question(
            "Is the client's member the primary?",
            check=ROLE,
            unhealthy=Question(
                "Does the client know the whole set?",
                check=ADDRESS,
                unhealthy=Cause(
                    "The client is bound to one member, which is a secondary now",
                    why=statement("a write over a direct connection to a secondary fails so")
                    @ SCENARIOS.at("Verify that the write failed with a NotWritablePrimary"),
                    fix=[USE_THE_SET],
                ),
                healthy=Cause(
                    "A failover: the client had not yet noticed the new primary",
                    why=statement("on this error, a driver checks the failing member again")
                    @ DISCOVERY.at('Check right now if this is "not writable'),
                    fix=[POOL, RETRY],
                ),
            ),
            healthy=Question(
                "Are there further elections?",
                check=TERM,
                unhealthy=Cause(
                    "The primary changes again and again",
                    why=statement("members that reboot or lose each other make it step down")
                    @ REPLICA_SETS.at("If you reboot the two secondaries at once,"),
                    fix=[REACH, LAG, DISK_LOAD, OPERATIONS],
                ),
                healthy=Cause(
                    "A single failover, which is over",
                    why=statement("the driver repeats a write only if that is turned on")
                    @ RETRIES.at("retryable behavior will be applied to all supported"),
                    fix=[RETRY, UNIT_LOG],
                ),
            ),
        ),
    ),
    limit=Limit(
        "serverSelectionTimeoutMS of the driver",
        of="wait for a server (selection)",
        reads="server for writes (isWritablePrimary)",
        default=ms(30000) @ SELECTION.at("The default is 30,000 (milliseconds)."),
        headroom=Check(
            "Measure how long the set is without a primary in a planned failover.",
            console("db.hello().isWritablePrimary", of=_ROLE)
            @ DISCOVERY.at("first check for the `isWritablePrimary` field and"),
            healthy=statement("isWritablePrimary is true on one server well within the timeout")
            @ SELECTION.at("for a typical server primary election to complete."),
            unhealthy=statement("it is true on no server for as long as the timeout")
            @ SELECTION.at("maximum time to block for server selection before"),
        ),
    ),
    do_not=[
        "Do not point the client at the new primary by name: the next failover breaks it again.",
        "Do not restart all members to end it: the set is then without a primary.",
        "Do not turn on reads from secondaries to silence it: writes still fail.",
        "Do not retry without a pause and a limit: all clients do so at the same time.",
    ],
    precedents=undisclosed(
        "public incident: the incidents of this repository, danluu/post-mortems and a search of "
        "operators' reports named none with this error"
    ),
    time_to_recover=NO_RECOVERY_TIME,
    data_loss=statement("writes that failed and were not retried")
    @ RETRIES.at("retryable behavior will be applied to all supported"),
    rollback=statement("the previous connection string")
    @ DISCOVERY.at("If the `directConnection` URI option is specified when"),
    see=[
        Link(
            "incidents/debugging/mongodb_replication_lag",
            "guide",
            because="the set has no primary, or its secondaries lag",
        )
    ],
) as diagram:
    waive("IN403", because="neither the documentation nor a report found states a recovery time")
