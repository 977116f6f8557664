"""Puma: web server for Ruby."""

from typing import ClassVar

from atlas.evidence.constructors import seconds
from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.technologies._puma_request_messages import PumaRequestMessages
from atlas.technologies.failures import puma as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.metric import Metric
from atlas.technologies.parameter import Parameter
from atlas.technologies.technology import Technology

_puma = Repository(
    "puma/puma", commit="ff2e2126ee2f0f97e21c57ce1967afde1b6f05a1", checked="2026-11-26"
)
CLUSTER = _puma.file("lib/puma/cluster.rb")
SERVER = _puma.file("lib/puma/server.rb")
RUNNER = _puma.file("lib/puma/runner.rb")
DSL = _puma.file("lib/puma/dsl.rb")
WORKER = _puma.file("lib/puma/cluster/worker.rb")
COLLECTOR = Repository(
    "discourse/prometheus_exporter",
    commit="ddf5c9b5446bd66b39390a6e07d4660ebca56d41",
    checked="2026-11-26",
).file("lib/prometheus_exporter/server/puma_collector.rb")


class Puma(PumaRequestMessages, Technology):
    """A web server for Ruby, and the default one of Rails."""

    name = "Puma"
    icon = "simple-icons:puma"
    plane = "service"
    releases = undisclosed("releases: endoflife.date does not list Puma")
    logs = statement("standard output and error, unless stdout_redirect names files") @ DSL.at(
        "def stdout_redirect(stdout=nil, stderr=nil, append=false)"
    )
    programs: ClassVar = {"pumactl": "Puma's client"}
    WORKER_TIMEOUT = Parameter(
        "worker check-in, default", seconds(60) @ DSL.at("The default is 60 seconds.")
    )

    CHECK_IN = LogMessage(
        anchor="! Terminating timed out worker (Worker ",
        sample="[1] ! Terminating timed out worker (Worker 2 failed to check in within 60 "
        "seconds): 4711",
        pattern=r"timed out worker \(Worker (?P<worker>\d+) failed to check in within "
        r"(?P<seconds>[\d.]+) seconds\): (?P<pid>\d+)",
        severity="error",
        meaning="A worker has not replied to the master for so long that it was killed.",
        source=CLUSTER,
        versions=">= 5",
        failure=fails.TIMED_OUT,
    )
    BOOT = LogMessage(
        anchor="! Terminating timed out worker (Worker ",
        sample="[1] ! Terminating timed out worker (Worker 2 failed to boot within 60 seconds): "
        "4711",
        pattern=r"timed out worker \(Worker (?P<worker>\d+) failed to boot within "
        r"(?P<seconds>[\d.]+) seconds\): (?P<pid>\d+)",
        severity="error",
        meaning="A new worker did not load the application in time, and was killed.",
        source=CLUSTER,
        versions=">= 5",
        failure=fails.TIMED_OUT,
    )
    CHECK_IN_BEFORE_5 = LogMessage(
        anchor="! Terminating timed out worker: ",
        sample="[1] ! Terminating timed out worker: 4711",
        pattern=r"! Terminating timed out worker: (?P<pid>\d+)",
        severity="error",
        meaning="A worker did not reply to the master or boot in time, and was killed.",
        source=_puma.file("lib/puma/cluster.rb", commit="v4.3.12"),
        versions="< 5",
        failure=fails.TIMED_OUT,
    )
    NOT_LOADED = LogMessage(
        anchor="! Unable to load application: ",
        sample="! Unable to load application: LoadError: cannot load such file -- bootsnap/setup",
        pattern=r"! Unable to load application: (?P<error>[\w:]+)",
        severity="fatal",
        meaning="The application raised an error while it was loaded, and Puma stops.",
        source=RUNNER,
        failure=fails.NOT_STARTED,
    )
    WORKER_NOT_STARTED = LogMessage(
        anchor="! Unable to start worker",
        sample="[4711] ! Unable to start worker",
        pattern=r"\[(?P<pid>\d+)\] ! Unable to start worker",
        severity="error",
        meaning="A worker could not start; the error and its stack follow.",
        source=WORKER,
        failure=fails.NOT_STARTED,
    )
    NO_WORKERS = LogMessage(
        anchor="! Complete inability to spawn new workers detected",
        sample="[1] ! Complete inability to spawn new workers detected",
        severity="fatal",
        meaning="The master cannot fork workers any more, and stops.",
        source=CLUSTER,
        failure=fails.NO_WORKERS,
    )
    PARENT_DIED = LogMessage(
        anchor="! Detected parent died, dying",
        sample="[4711] ! Detected parent died, dying",
        severity="error",
        meaning="The master died, as by a kill for memory, and the worker stops as well.",
        source=WORKER,
        failure=fails.WORKER_DIED,
    )
    EARLY_END = LogMessage(
        anchor="] Early termination of worker",
        sample="[4711] Early termination of worker",
        severity="warning",
        meaning="A worker got SIGTERM before it had loaded the application.",
        source=CLUSTER,
        failure=fails.WORKER_DIED,
    )
    SOCKET_IN_USE = LogMessage(
        anchor="There is already a server bound to: ",
        sample="RuntimeError: There is already a server bound to: /run/puma.sock",
        pattern=r"There is already a server bound to: (?P<socket>\S+)",
        severity="fatal",
        meaning="Another process listens on the Unix socket, and Puma does not start.",
        source=_puma.file("lib/puma/binder.rb"),
        failure=fails.SOCKET,
    )
    CONTROL_IN_USE = LogMessage(
        anchor="Error: Control server address '",
        sample="Error: Control server address 'tcp://127.0.0.1:9293' is already in use. Original "
        'error: Address already in use - bind(2) for "127.0.0.1" port 9293 (Errno::EADDRINUSE)',
        pattern=r"Control server address '(?P<address>[^']+)' is already in use",
        severity="fatal",
        meaning="The address of the control server is in use, and Puma does not start.",
        source=RUNNER,
        failure=fails.SOCKET,
    )
    LISTEN_LOOP = LogMessage(
        anchor=" Listen loop: #<",
        sample="2026-03-02 04:11:09 +0000 Listen loop: #<Errno::EMFILE: Too many open files - "
        "accept(2)>",
        pattern=r" Listen loop: #<(?P<error>[\w:]+): (?P<reason>.+)>",
        severity="error",
        meaning="A new connection was not accepted; EMFILE: file descriptors are used up.",
        source=SERVER,
        failure=fails.NOT_ACCEPTED,
    )
    APPLICATION_ERROR = LogMessage(
        anchor=" Rack app (",
        sample='2026-03-02 04:11:09 +0000 Rack app ("GET /pay" - (10.0.0.5)): '
        "#<ActiveRecord::ConnectionNotEstablished: connection refused>",
        pattern=r'Rack app \("(?P<request>[^"]+)" - \((?P<client>[^)]*)\)\): #<(?P<error>[\w:]+)',
        severity="error",
        meaning="A request ended with an exception, of any cause, outside the framework.",
        source=_puma.file("lib/puma/response.rb"),
        versions=">= 5",
        failure=fails.EXCEPTION,
    )
    CERT_FILE = LogMessage(
        anchor="Cert file '",
        sample="ArgumentError: Cert file '/etc/ssl/shop.pem' does not exist",
        pattern=r"ArgumentError: Cert file '(?P<file>[^']+)' (?P<what>does not exist|is not "
        r"readable)",
        severity="fatal",
        meaning="The file of the certificate is missing or not readable, and Puma does not start.",
        source=_puma.file("lib/puma/minissl.rb"),
        context=("ArgumentError",),
        failure=fails.NO_FILE,
    )
    KEY_FILE = LogMessage(
        anchor="Key file '",
        sample="ArgumentError: Key file '/etc/ssl/shop.pem' does not exist",
        pattern=r"ArgumentError: Key file '(?P<file>[^']+)' (?P<what>does not exist|is not "
        r"readable)",
        severity="fatal",
        meaning="The file of the private key is missing or not readable, and Puma does not start.",
        source=_puma.file("lib/puma/minissl.rb"),
        context=("ArgumentError",),
        failure=fails.NO_FILE,
    )
    TLS_ERROR = LogMessage(
        anchor=" SSL error, peer: ",
        sample="2026-03-02 04:11:09 +0000 SSL error, peer: 10.0.0.5, peer cert: : "
        "#<Puma::MiniSSL::SSLError: OpenSSL error: certificate verify failed - 0>",
        pattern=r"SSL error, peer: (?P<peer>\S*), peer cert: .*#<Puma::MiniSSL::SSLError",
        severity="warning",
        meaning="A TLS connection with a client failed; the end of the line says how.",
        source=_puma.file("lib/puma/log_writer.rb"),
        failure=fails.TLS,
    )

    BACKLOG = Metric(
        name="puma_request_backlog",
        meaning="Requests that wait for a thread.",
        source=COLLECTOR,
    )
    CAPACITY = Metric(
        name="puma_thread_pool_capacity",
        meaning="Threads that are free or can be started.",
        source=COLLECTOR,
    )


puma = Puma()
