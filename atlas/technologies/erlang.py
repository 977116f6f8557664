"""Erlang/OTP: the BEAM virtual machine, its distribution and its supervisors."""

from typing import ClassVar

from atlas.evidence.constructors import count, quantity, seconds
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.technologies._erlang_mnesia_messages import ErlangMnesiaMessages
from atlas.technologies.failures import erlang as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.metric import Metric
from atlas.technologies.parameter import Parameter
from atlas.technologies.release import release_lines
from atlas.technologies.technology import Technology

_CHECKED = "2026-11-22"
RELEASES = Repository(
    "endoflife-date/endoflife.date",
    commit="a70eca337600e7d721dc48112c271f98661d208b",
    checked=_CHECKED,
).file("products/erlang.md")
_otp = Repository("erlang/otp", commit="122ab644d8bf71c8afd099409e0032beb61aa464", checked=_CHECKED)
# Read as released, in the package erlang-src of Debian.
_otp25 = Repository("erlang/otp", commit="OTP-25.2.3", checked="2026-11-26")
CRASH_DUMP = Repository(
    "erlang/otp", commit="041de278a8b8639d5fc975218c39226be3bf1e16", checked="2026-11-26"
).file("erts/doc/src/crash_dump.xml")
KERNEL = _otp.file("lib/kernel/doc/src/kernel_app.xml")
_vm = Repository(
    "deadtrickster/prometheus.erl",
    commit="962a01aec9bafd43be7eccf7fb78a077d5658398",
    checked=_CHECKED,
    folder="src/collectors/vm",
)
SYSTEM_INFO = _vm.file("prometheus_vm_system_info_collector.erl")
STATISTICS = _vm.file("prometheus_vm_statistics_collector.erl")
_RELEASED = """
17 2014-04-07  18 2015-06-23  19 2016-06-21  20 2017-06-21  21 2018-06-19
22 2019-05-10  23 2020-05-11  24 2021-05-10  25 2022-05-17  26 2023-05-15
27 2024-05-17  28 2025-05-20  29 2026-05-11
"""


class Erlang(ErlangMnesiaMessages, Technology):
    """A virtual machine for very many lightweight processes, alone or in a cluster of nodes."""

    name = "Erlang/OTP"
    icon = "simple-icons:erlang"
    plane = "service"
    releases = release_lines(_RELEASED, RELEASES)
    logs = statement("the terminal, unless a handler names a file") @ _otp.file(
        "lib/kernel/doc/src/logger_chapter.xml"
    ).at("The log events are by default written to")
    ports: ClassVar = {
        "epmd": quantity(4369, "") @ _otp.file("erts/doc/src/epmd_cmd.xml").at("default 4369.")
    }
    PROCESS_LIMIT = Parameter(
        "processes, default",
        count(262144, "process")
        @ _otp.file("erts/doc/src/erl_cmd.xml").at("The default value is <c>262144</c>"),
    )
    NET_TICK_TIME = Parameter(
        "net tick time, default", seconds(60) @ KERNEL.at("defaults to <c>60</c> seconds.")
    )

    NODE_NOT_RESPONDING = LogMessage(
        anchor=" not responding **",
        sample="** Node 'guild@10.0.0.12' not responding **",
        pattern=r"\*\* Node (?P<node>\S+) not responding \*\*",
        severity="error",
        meaning="A node did not respond within the net tick time and was disconnected.",
        source=_otp.file("lib/kernel/src/dist_util.erl"),
        failure=fails.DISCONNECTED,
    )
    TOO_MANY_PROCESSES = LogMessage(
        anchor="Too many processes",
        sample="Too many processes",
        severity="error",
        meaning="The node is at its process limit and cannot spawn another one.",
        source=_otp.file("erts/emulator/beam/erl_process.c"),
        failure=fails.PROCESS_LIMIT,
    )
    OUT_OF_MEMORY = LogMessage(
        anchor=" bytes of memory (of type ",
        sample='eheap_alloc: Cannot allocate 2147483648 bytes of memory (of type "heap").',
        pattern=r"(?P<allocator>\w+): Cannot (?:re)?allocate (?P<bytes>\d+) bytes of memory",
        severity="fatal",
        meaning="The node could not allocate memory: it writes erl_crash.dump and exits.",
        source=_otp.file("erts/emulator/beam/erl_alloc.c"),
        failure=fails.OUT_OF_MEMORY,
    )
    NAME_CONFLICT = LogMessage(
        anchor="global: Name conflict terminating ",
        sample="global: Name conflict terminating {guild_1,<0.201.0>}",
        pattern=r"global: Name conflict terminating (?P<name>.+)",
        severity="info",
        meaning="Two nodes hold the same registered name, as after a netsplit; one is killed.",
        source=_otp.file("lib/kernel/src/global.erl"),
        failure=fails.NAMES,
    )

    KERNEL_DOWN = LogMessage(
        anchor="Kernel pid terminated",
        sample="Kernel pid terminated (application_controller) (shutdown)",
        pattern=r"Kernel pid terminated \((?P<who>[^)]*)\)",
        severity="fatal",
        meaning="The node stops: an application failed, or the name of the node is already in use.",
        source=CRASH_DUMP,
        failure=fails.KERNEL_DOWN,
    )
    DUMPED = LogMessage(
        anchor="Crash dump is being written to: ",
        sample="Crash dump is being written to: erl_crash.dump...done",
        pattern=r"Crash dump is being written to: (?P<file>\S+?)\.\.\.",
        severity="fatal",
        meaning="The node crashed; the line before, and the slogan of the dump, say why.",
        source=fails.BREAK,
        failure=fails.DUMPED,
    )
    NOT_ALLOWED = LogMessage(
        anchor="** Connection attempt from node ",
        sample="** Connection attempt from node 'guild@10.0.0.12' rejected. Invalid challenge "
        "reply. **",
        pattern=r"Connection attempt from node (?P<node>\S+) rejected",
        severity="error",
        meaning="A node was refused, as with another cookie.",
        source=_otp25.file("lib/kernel/src/dist_util.erl"),
        failure=fails.REFUSED,
    )
    SYSTEM_LIMIT = LogMessage(
        anchor="** Distribution system limit reached, ",
        sample="** Distribution system limit reached, no table space left for node "
        "'guild@10.0.0.12' **",
        severity="error",
        meaning="The node has no table space left for another node.",
        source=_otp25.file("lib/kernel/src/dist_util.erl"),
        failure=fails.REFUSED,
    )

    RUN_QUEUE = Metric(
        name="erlang_vm_statistics_run_queues_length",
        meaning="Total length of all normal run queues: ready processes that wait for a core.",
        source=STATISTICS,
    )
    PROCESSES = Metric(
        name="erlang_vm_process_count",
        meaning="Processes of the node; compare with erlang_vm_process_limit.",
        source=SYSTEM_INFO,
    )
    MEMORY = Metric(
        name="erlang_vm_memory_bytes_total",
        meaning="Memory currently allocated, by kind.",
        unit="byte",
        source=_vm.file("prometheus_vm_memory_collector.erl"),
    )
    DISTRIBUTION_BUFFER = Metric(
        name="erlang_vm_dist_port_queue_size_bytes",
        meaning="Bytes that wait to be sent to another node.",
        unit="byte",
        source=_vm.file("prometheus_vm_dist_collector.erl"),
    )


erlang = Erlang()
