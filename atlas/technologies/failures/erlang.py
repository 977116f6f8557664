"""What fails on nodes of Erlang/OTP, with the first steps."""

from atlas.evidence.command import console, shell
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.steps.step import Check
from atlas.technologies.failures._machine import KERNEL_KILLS, PROCESS_MEMORY
from atlas.technologies.failures._network import RESOLVE
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure, UsualCause, wrapped_error

_CHECKED = "2026-11-26"
DUMPS = Repository("erlang/otp", checked=_CHECKED, publisher="Erlang").file(
    "erts/doc/src/crash_dump.xml", commit="041de278a8b8639d5fc975218c39226be3bf1e16"
)
# Read as released, in the package erlang-src of Debian.
_otp = Repository("erlang/otp", commit="OTP-25.2.3", checked=_CHECKED, publisher="Erlang")
SHELL = _otp.file("lib/stdlib/src/c.erl")
_ERL = "erl -sname debug -remsh <node>"

BREAK = Repository(
    "erlang/otp", commit="089ce1ca4be5ef12b86d7c806e30a31031d1ea6e", checked="2026-11-27"
).file("erts/emulator/beam/break.c")

SLOGAN = Check(
    "Read the slogan of the crash dump: the reason in one line.",
    shell("grep -m 3 -E '^(Slogan|System version|Atoms)' <directory>/erl_crash.dump")
    @ DUMPS.at("A slogan indicating the reason for the dump"),
    **NO_OUTPUT,
    verify="Some ten thousand atoms are normal; many more: atoms are made from input.",
)
BIGGEST = Check(
    "List the processes of the crash dump with the longest message queues.",
    shell("grep -E '^(=proc:|Message queue length)' <directory>/erl_crash.dump | tail -200")
    @ DUMPS.at("contains a listing of each living Erlang"),
    **NO_OUTPUT,
)
PROCESSES = Check(
    "List the processes of a node with their memory and message queues.",
    console("i().", of=_ERL) @ SHELL.at("i() -- information about the system"),
    **NO_OUTPUT,
)
ALLOCATED = Check(
    "Read the memory of a node by type: processes, binaries, tables, atoms.",
    console("memory().", of=_ERL) @ SHELL.at("memory() -- memory allocation information"),
    **NO_OUTPUT,
    verify="The type that grows says what to look for.",
)
NETWORK = Check(
    "List the processes of all nodes of the network: which nodes are connected.",
    console("ni().", of=_ERL) @ SHELL.at("ni() -- information about the networked system"),
    **NO_OUTPUT,
)

DISCONNECTED = KnownFailure(
    "a node lost its connection to another one", steps=[NETWORK, RESOLVE, PROCESSES]
)
OUT_OF_MEMORY = KnownFailure(
    "the node is out of memory",
    steps=[SLOGAN, BIGGEST, PROCESS_MEMORY, KERNEL_KILLS],
    causes=[
        UsualCause(
            "a process stores huge amounts of data",
            sign=statement("the type in the slogan is heap, old_heap, heap_frag or binary")
            @ DUMPS.at("that a process stores huge amounts of"),
        )
    ],
)
DUMPED = KnownFailure(
    "the node crashed, and wrote a crash dump",
    is_general=True,
    steps=[SLOGAN, BIGGEST, KERNEL_KILLS],
    causes=[wrapped_error(BREAK.at("Crash dump is being written to:"))],
)
PROCESS_LIMIT = KnownFailure(
    "the limit on processes is reached", steps=[PROCESSES, ALLOCATED, NETWORK]
)
NAMES = KnownFailure("two nodes registered the same name", steps=[NETWORK, PROCESSES, ALLOCATED])
KERNEL_DOWN = KnownFailure(
    "the node stopped: an application failed or its name is in use",
    steps=[SLOGAN, BIGGEST, NETWORK],
)
REFUSED = KnownFailure("a connection between nodes is refused", steps=[NETWORK, RESOLVE, PROCESSES])
