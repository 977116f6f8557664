"""gRPC calls exceed their deadline: no connection, no time left, busy workers, a slow callee."""

from attrs import evolve

from atlas import (
    Cause,
    Check,
    DebuggingGuide,
    Limit,
    Link,
    Precedent,
    Question,
    Step,
    absent,
    action,
    gaps_in,
    shell,
    statement,
    undisclosed,
    waive,
)
from atlas.technologies.failures._network import OUTGOING, RESOLVE
from atlas.technologies.failures.grpc import (
    CHANNELS,
    CODES,
    DEADLINES,
    DEBUG,
    HEALTH,
    NODE_CALL,
    NODE_SUBCHANNEL,
    SERVERS,
)
from atlas.technologies.grpc import METRICS, grpc
from incidents.google._reports import PUB_SUB

gap = gaps_in("the guides of gRPC")
ERRORS = shell("grep -iE 'deadline.?exceeded' <log-file> | tail") @ CODES.at("DEADLINE_EXCEEDED")

CONNECTED = Check(
    "Read the last errors of the client; Python's have no details: list its channels instead.",
    ERRORS,
    healthy=statement("remote_addr=10.0.1.9:50051; or a channel in READY")
    @ NODE_SUBCHANNEL.at("`remote_addr=${this.getPeer()}`"),
    unhealthy=statement("Waiting for LB pick; or: while waiting for connections to become ready")
    @ NODE_CALL.at("'Waiting for LB pick'"),
    verify="Channels: grpcdebug <host>:<port> channelz channels, at a client that serves channelz; "
    "else ss -tn 'dport = :<port>': without ESTAB there is no connection.",
)
WHOLE = Check(
    "Compare the time in the error, or from request to error, with the deadline in the code.",
    ERRORS,
    healthy=statement("Deadline exceeded after 1.002s, as long as the deadline in the code")
    @ DEADLINES.at("time which the call should not go past."),
    unhealthy=statement("Deadline exceeded after 0.012s, far less than the code sets")
    @ DEADLINES.at("elapsed time is already deducted."),
)
AT_ONCE = Check(
    "Query the server's health, if it serves it, and measure how long the reply takes.",
    HEALTH.command,
    healthy=statement("<Overall>: SERVING, at once") @ DEBUG.at("# <Overall>: SERVING"),
    unhealthy=statement("<Overall>: SERVING after seconds; NOT_SERVING; or no reply")
    @ DEBUG.at("# <Overall>: NOT_SERVING"),
    verify="SERVING does not mean that it is fast: only the time of the reply shows it.",
)
OWN_CALLS = Check(
    "List the channels of the server itself, twice: does one of its own calls fail?",
    CHANNELS.command,
    healthy=statement("the third number of each READY channel stays: 5136/4631/505")
    @ DEBUG.at("localhost:10001 READY 5136/4631/505"),
    unhealthy=statement("the third number of a channel grows, or it is not READY")
    @ DEBUG.at("localhost:10001 READY 5136/4631/505"),
)
SLOW_METHOD = Check(
    "Compare the duration of each method at the server.",
    action("Read the 99th percentile of grpc.server.call.duration by grpc.method.")
    @ METRICS.at("grpc.server.call.duration"),
    healthy=gap("healthy"),
    unhealthy=gap("unhealthy"),
    verify="One method is slow: its queries, locks or input. All are: the process or its host.",
)
DURATION = Check(
    "Compare the time of successful calls with the deadline that the client sets.",
    action("Read the 99th percentile of grpc.client.attempt.duration, for each deadline.")
    @ METRICS.at("grpc.client.attempt.duration"),
    healthy=statement("far below the deadline")
    @ DEADLINES.at("network latency, server processing time, etc."),
    unhealthy=statement("close to the deadline")
    @ DEADLINES.at("network latency, server processing time, etc."),
)


def deploy(what: str, verify: str) -> Step:
    """Return the step that changes a service, which has no command here."""
    return Step(
        what,
        command=undisclosed("command: it is a change of a service of your own"),
        **gap.of("healthy", "unhealthy", "takes"),
        risk="medium",
        undo="Return to the previous release or number of instances.",
        verify=verify,
    )


with DebuggingGuide(
    grpc(undisclosed("version: the failures were made with grpcio 1.85.3 and grpc-js 1.14.7")),
    "gRPC deadline exceeded",
    as_of="2026-11-28",
    symptom="Calls fail with DEADLINE_EXCEEDED after a fixed time, and their callers fail, too.",
    signals=[
        grpc.DEADLINE_STATUS,
        grpc.DEADLINE,
        grpc.DEADLINE_JAVA,
        grpc.NODE_DEADLINE,
        grpc.PYTHON_DEADLINE,
        grpc.CLIENT_DURATION.rising(),
    ],
    tree=Question(
        "Did the call have a connection?",
        check=CONNECTED,
        unhealthy=Cause(
            "No server was ready: its name, the network, TLS, or it accepts and says nothing",
            why=statement("the call waits for a balancer's pick until its deadline")
            @ NODE_CALL.at("'Waiting for LB pick'"),
            fix=[CHANNELS, RESOLVE, OUTGOING],
        ),
        healthy=Question(
            "Did it have its whole deadline?",
            check=WHOLE,
            unhealthy=Cause(
                "Its callers had used up the time, or the deadline is too short",
                why=statement("a deadline is passed on, less the time that has elapsed")
                @ DEADLINES.at("elapsed time is already deducted."),
                fix=[
                    DURATION,
                    deploy(
                        "Raise the deadline of the first caller, once the slow part is found.",
                        "Successful calls need far less than it.",
                    ),
                ],
            ),
            healthy=Question(
                "Does the server reply at once?",
                check=AT_ONCE,
                unhealthy=Cause(
                    "All workers of the server are busy, or its process stalls: calls queue",
                    why=statement("it wastes its work on calls whose client has given up")
                    @ DEADLINES.at("the server just wasting valuable resources"),
                    fix=[
                        SERVERS,
                        deploy(
                            "Add instances or workers, or reduce the calls at the edge.",
                            "The health call replies at once.",
                        ),
                    ],
                ),
                healthy=Question(
                    "Do its own calls fail?",
                    check=OWN_CALLS,
                    unhealthy=Cause(
                        "A service that the server calls is slow or unreachable",
                        why=statement("its own calls have what is left of the client's deadline")
                        @ DEADLINES.at("elapsed time is already deducted."),
                        fix=[
                            evolve(
                                CHANNELS,
                                action="Repeat the questions for the channel whose calls fail.",
                            )
                        ],
                    ),
                    healthy=Cause(
                        "The method itself is slow: its data, its queries, or a lock",
                        why=statement("past the deadline, the client gives up and the call fails")
                        @ DEADLINES.at("will give up and fail the RPC with"),
                        fix=[SLOW_METHOD],
                    ),
                ),
            ),
        ),
    ),
    limit=Limit(
        "deadline of a call",
        of="deadline",
        reads="deadline",
        default=absent("default deadline: gRPC sets none, so such a call can wait forever"),
        headroom=DURATION,
    ),
    do_not=[
        "Do not retry a call that changes data: the first may have succeeded after all.",
        "Do not retry at once: a busy server gets more calls, and all of them fail.",
        "Do not raise the deadline while its workers are busy: more calls then queue.",
        "Do not remove the deadline: calls then wait forever, and use up the client.",
    ],
    precedents=[
        Precedent(
            "Google Cloud Pub/Sub, May 2019",
            report=PUB_SUB,
            what=statement("an overloaded metadata store made calls fail with DEADLINE_EXCEEDED")
            @ PUB_SUB.at("“DEADLINE_EXCEEDED”."),
        )
    ],
    time_to_recover=undisclosed("time to recover: the guides of gRPC give none"),
    data_loss=statement("no loss is known: a call that fails may have succeeded at the server")
    @ CODES.at("even if the operation has completed successfully."),
    rollback=statement("set the previous deadline, and deploy the previous release")
    @ DEADLINES.at("should always explicitly set a realistic deadline"),
    see=[
        Link(
            "incidents/debugging/retry_storm",
            "guide",
            because="clients repeat the calls that fail",
        ),
        Link(
            "incidents/debugging/go_goroutine_leak",
            "guide",
            because="a Go server whose goroutines only grow",
        ),
        Link(
            "incidents/debugging/nodejs_event_loop_blocked",
            "guide",
            because="a Node.js server that stalls as a whole",
        ),
        Link(
            "incidents/debugging/coredns_names_do_not_resolve",
            "guide",
            because="the name of the server does not resolve",
        ),
    ],
    glossary={
        "channelz": "A service of gRPC that lists its own channels, servers and calls.",
    },
) as guide:
    waive("IN403", because="no page or report found states a recovery time")
