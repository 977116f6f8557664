"""Too many goroutines in a Go program: they wait for the network, a lock or a channel."""

from attrs import evolve

from atlas import (
    Cause,
    Check,
    DebuggingGuide,
    Limit,
    Link,
    Question,
    Step,
    bytes_,
    gaps_in,
    shell,
    statement,
    undisclosed,
    waive,
)
from atlas.technologies.failures._network import OUTGOING
from atlas.technologies.failures._services import RESTART
from atlas.technologies.failures.go import (
    HEAP,
    PPROF,
    PROFILES,
    RUNTIME,
    released,
)
from atlas.technologies.go import go

CLIENT = released.file("net/http/client.go")
TRANSPORT = released.file("net/http/transport.go")
MUTEX = released.file("sync/mutex.go")
CHANNEL = released.file("runtime/runtime2.go")
STACK = released.file("runtime/stack.go")

gap = gaps_in("the source code of Go")
LARGEST = shell(
    "curl -s 'http://<host>:<port>/debug/pprof/goroutine?debug=1' | head -40"
) @ PROFILES.at('fmt.Fprintf(tw, "%s profile: total %d\\n", name, p.Len())')

GROWS = Check(
    "Count the goroutines twice, minutes apart, at steady load; the program must serve pprof.",
    shell("curl -s 'http://<host>:<port>/debug/pprof/goroutine?debug=1' | head -1")
    @ PROFILES.at('fmt.Fprintf(tw, "%s profile: total %d\\n", name, p.Len())'),
    healthy=statement("goroutine profile: total ..., about the same both times")
    @ PROFILES.at('"%s profile: total %d\\n"'),
    unhealthy=statement("goroutine profile: total ..., larger the second time")
    @ PROFILES.at('"%s profile: total %d\\n"'),
)
NETWORK = Check(
    "Read the largest groups of equal stacks: the number before @ counts their goroutines.",
    LARGEST,
    healthy=statement("no net/http.(*persistConn) nor net.(*conn).Read in the group that grows")
    @ TRANSPORT.at("func (pc *persistConn) readLoop() {"),
    unhealthy=statement("net/http.(*persistConn) or net.(*conn).Read in it")
    @ TRANSPORT.at("func (pc *persistConn) readLoop() {"),
    verify="Two groups of a server's own: net/http.(*conn).serve with (*connReader).Read is an "
    "idle client.",
)
BODIES = Check(
    "Check the first frame of these groups.",
    LARGEST,
    healthy=statement("net/http.(*persistConn).roundTrip: waits for the response")
    @ TRANSPORT.at("func (pc *persistConn) roundTrip(req *transportRequest)"),
    unhealthy=statement("net/http.(*persistConn).readLoop first: response not read to its end")
    @ TRANSPORT.at("func (pc *persistConn) readLoop() {"),
)
LOCKED = Check(
    "Check the first frames of the largest group, and the line of your own code below.",
    LARGEST,
    healthy=statement("no sync.(*Mutex).Lock: your own function, as in a channel operation")
    @ MUTEX.at("func (m *Mutex) Lock() {"),
    unhealthy=statement("sync.(*Mutex).Lock, or (*RWMutex).Lock")
    @ MUTEX.at("func (m *Mutex) Lock() {"),
)
SAVE = Check(
    "Save all stacks, a short pause of the program: find its [chan send] or [select].",
    shell("curl -s -o <file> 'http://<host>:<port>/debug/pprof/goroutine?debug=2'")
    @ PPROF.at("full goroutine stack dump"),
    healthy=gap("healthy"),
    unhealthy=statement("goroutine 51 [chan send]: ... created by: the line that starts it")
    @ CHANNEL.at('waitReasonChanSend:              "chan send",'),
    verify="Each waits in [chan send], [select] and so on; with minutes, if it is long.",
)
SAVE_CALLS = evolve(
    SAVE,
    action="Save all stacks, a short pause of the program: below roundTrip stands the call.",
    unhealthy=statement("net/http.(*persistConn).roundTrip, then the functions that called it")
    @ TRANSPORT.at("func (pc *persistConn) roundTrip(req *transportRequest)"),
    verify="The first line of your own below it is the call to give a timeout.",
)
SAVE_LOCKS = evolve(
    SAVE,
    action="Save all stacks, a short pause of the program: below Lock stands the code that waits.",
    unhealthy=statement("goroutine 51 [semacquire, 12 minutes]: ... sync.(*Mutex).Lock")
    @ CHANNEL.at('waitReasonSemacquire:            "semacquire",'),
    verify="One that waits elsewhere, in code between Lock and Unlock, is the holder. None: the "
    "holder returned without Unlock. Go 1.20 and newer write [sync.Mutex.Lock].",
)
STACK_MEMORY = Check(
    "Read the memory of all stacks: in use, then reserved.",
    shell("curl -s 'http://<host>:<port>/debug/pprof/heap?debug=1' | grep '# Stack'")
    @ PROFILES.at('"# Stack = %d / %d\\n"'),
    healthy=statement("# Stack = a stable number of bytes") @ PROFILES.at('"# Stack = %d / %d\\n"'),
    unhealthy=statement("# Stack = more in each reading; the heap grows with it")
    @ PROFILES.at('"# Stack = %d / %d\\n"'),
)
RESTART_ONE = evolve(RESTART, action="Restart one instance at a time: this ends its goroutines.")


def deploy(what: str, verify: str) -> Step:
    """Return the step that changes the program, which has no command."""
    return Step(
        what,
        command=undisclosed("command: it is a change in a program of your own"),
        **gap.of("healthy", "unhealthy", "takes"),
        risk="medium",
        undo="Deploy the previous release.",
        verify=verify,
    )


with DebuggingGuide(
    go(
        undisclosed("version: the guide follows 1.19.8, on which its failures were made"),
        logs=statement("standard error, unless the program sets another output of package log")
        @ released.file("log/log.go").at("writes to standard error"),
    ),
    "Goroutine leak",
    as_of="2026-11-28",
    symptom="Memory and open sockets of a Go service grow until it is killed or refuses clients.",
    signals=[
        go.GOROUTINES.rising(),
        go.ACCEPT_ERROR,
        go.NO_BLOCK,
        go.OUT_OF_MEMORY,
    ],
    tree=Question(
        "Do the goroutines only grow?",
        check=GROWS,
        healthy=Cause(
            "No goroutine leak: the heap grows, or the load",
            why=statement("the count includes goroutines of open connections")
            @ PROFILES.at("stack traces of all current goroutines"),
            fix=[HEAP],
        ),
        unhealthy=Question(
            "Do they wait for the network?",
            check=NETWORK,
            unhealthy=Question(
                "Are response bodies left open?",
                check=BODIES,
                unhealthy=Cause(
                    "The program does not close response bodies, so connections stay",
                    why=statement("the caller has to close the body of each response")
                    @ CLIENT.at("Caller should close resp.Body when done reading"),
                    fix=[
                        OUTGOING,
                        SAVE,
                        RESTART_ONE,
                        deploy(
                            "Deploy the code with a Close of the body on each path.",
                            "The group of readLoop no longer grows.",
                        ),
                    ],
                ),
                healthy=Cause(
                    "A server does not respond, and the call has no timeout",
                    why=statement("a client of net/http has no timeout unless it is set")
                    @ CLIENT.at("A Timeout of zero means no timeout."),
                    fix=[
                        SAVE_CALLS,
                        OUTGOING,
                        RESTART_ONE,
                        deploy(
                            "Deploy the code with a timeout on the client, or a context.",
                            "Such calls fail with Client.Timeout exceeded, and the group shrinks.",
                        ),
                    ],
                ),
            ),
            healthy=Question(
                "Do they wait for a lock?",
                check=LOCKED,
                unhealthy=Cause(
                    "A lock is never released: its holder returned early, or waits as well",
                    why=statement("Lock blocks until the mutex is available")
                    @ MUTEX.at("blocks until the mutex is available."),
                    fix=[
                        SAVE_LOCKS,
                        RESTART_ONE,
                        deploy(
                            "Deploy the code with a deferred Unlock after each Lock.",
                            "The group of Lock is empty under load.",
                        ),
                    ],
                ),
                healthy=Cause(
                    "They wait on a channel that nobody serves any more",
                    why=statement("a send waits for a receiver, unless the buffer has room")
                    @ CHANNEL.at('waitReasonChanSend:              "chan send",'),
                    fix=[
                        SAVE,
                        RESTART_ONE,
                        deploy(
                            "Deploy the code with a buffered channel, or a select on ctx.Done().",
                            "Its function is no longer the largest group.",
                        ),
                    ],
                ),
            ),
        ),
    ),
    limit=Limit(
        "stack that each goroutine takes at least",
        of="stack",
        reads="Stack",
        default=bytes_(2048) @ STACK.at("_StackMin = 2048"),
        headroom=STACK_MEMORY,
    ),
    do_not=[
        "Do not restart before the stacks are saved: they name the line that leaks.",
        "Do not only raise the memory limit: the leak reaches the new one later.",
        "Do not expose pprof to the Internet: it shows the program, and each profile costs time.",
        "Do not take idle clients for a leak: each open connection has a goroutine.",
    ],
    precedents=undisclosed(
        "public incident: the catalogue, icco/postmortems and a search for operators' reports "
        "named none with this cause"
    ),
    time_to_recover=undisclosed("time to recover: the source code of Go gives none"),
    data_loss=statement("work of goroutines that has not ended when the process is restarted")
    @ RUNTIME.at("prints a stack trace for the"),
    rollback=statement("deploy the previous release: the leak often came with the last one")
    @ PROFILES.at("stack traces of all current goroutines"),
    see=[
        Link(
            "incidents/debugging/linux_file_descriptors",
            "guide",
            because="the error is too many open files",
        ),
        Link(
            "incidents/debugging/grpc_deadline_exceeded",
            "guide",
            because="the goroutines wait for a gRPC call",
        ),
    ],
    glossary={
        "goroutine": "A light thread of a Go program.",
        "pprof": "The profiles that a Go program can serve below /debug/pprof/.",
    },
) as guide:
    waive("IN403", because="no page or report found states a recovery time")
