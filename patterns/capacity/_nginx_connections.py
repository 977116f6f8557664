"""Sources, figures and steps of the model of nginx's connections."""

from attrs import evolve

from atlas import Check, Publisher, Repository, Step, config, gaps_in, shell, statement
from atlas.technologies.failures._machine import PROC
from atlas.technologies.failures.nginx import MORE_CONNECTIONS, RELOAD, ROLLED_BACK, TEST
from incidents.debugging import _nginx as reports

CHECKED = "2026-11-30"
_THREAD = "a stored copy of the thread"
_nginx = Repository(
    "nginx/nginx",
    commit="3f6f7824d4e2eb1ac37dec76683d525ac0ff521c",
    checked=CHECKED,
    publisher="nginx",
    release="1.31.5",
)
INCIDENT = reports.HYPOTHESIS
OUTAGE = reports.WIKIMEDIA
CONNECTION = _nginx.file("src/core/ngx_connection.c")
ACCEPT = _nginx.file("src/event/ngx_event_accept.c")
EVENT = _nginx.file("src/event/ngx_event.c")
UPSTREAM = _nginx.file("src/http/ngx_http_upstream.c")
WORKER = _nginx.file("src/os/unix/ngx_process_cycle.c")
CYCLE = _nginx.file("src/core/ngx_cycle.c")
LOG = _nginx.file("src/core/ngx_log.c")
LINUX = _nginx.file("src/os/unix/ngx_linux_config.h")
_docs = Repository(
    "nginx/nginx.org",
    commit="3924a7f8334b93bbb4d5368f3d0cd44922ef2a6b",
    checked=CHECKED,
    publisher="nginx",
    folder="xml/en",
    release="1.31.3",
)
CORE = _docs.file("docs/ngx_core_module.xml")
CONTROL = _docs.file("docs/control.xml")
HOME = _docs.file("index.xml")

_hypothesis = Publisher("Hypothesis", checked=CHECKED, read_in=_THREAD)
STAGE_ONE = _hypothesis.post(
    "EB customisation - H-Websocket",
    "https://github.com/hypothesis/deployment/pull/376",
    "2021-09-22",
)
STAGE_THREE = _hypothesis.post(
    "Websocket tuning - Stage three",
    "https://github.com/hypothesis/deployment/pull/378",
    "2021-09-23",
)
WORKERS = _hypothesis.post(
    "Double the capacity of the websocket to 16384 connections",
    "https://github.com/hypothesis/h/pull/7046",
    "2021-09-23",
)
_deployment = Repository("hypothesis/deployment", checked=CHECKED, publisher="Hypothesis")
FIRST_RAISE = _deployment.file(
    "h/ebextensions/prod/80_nginx_workers.config",
    commit="dc9a54c487fa02ffecfad6007f595cae8be7910e",
    published="2020-10-14",
)
SECOND_RAISE = _deployment.file(
    "h/platform/prod/nginx/nginx.conf",
    commit="ea839eaaa2978b6244eee07f3ff641006f3983b8",
    published="2021-07-12",
)
MACHINE_2020 = _deployment.file(
    "h/env-prod.yml",
    commit="a02934a0881255ad9445e80b69e36f4c384665bb",
    published="2020-10-08",
)
MACHINE_2021 = _deployment.file(
    "h/env-prod.yml",
    commit="3b987375179734654ae75bc6122c363b59d8cee8",
    published="2021-07-08",
)
MACHINE_WEBSOCKET = _deployment.file(
    "h-websocket/env-prod.yml",
    commit="9b68e62f1f7aaed0306d486d0dc3d25426992df5",
    published="2021-07-13",
)
HARD_LIMIT = Repository("hypothesis/h", checked=CHECKED, publisher="Hypothesis").file(
    "conf/nginx.conf",
    commit="36ee2a1bfa6befedd9aafd84fcdddac20a611f83",
    published="2021-07-08",
)
MEDIC = Publisher("Medic", checked=CHECKED, read_in=_THREAD).post(
    "Nginx: worker_connections are not enough while connecting to upstream",
    "https://github.com/medic/cht-core/issues/2885",
    "2016-11-04",
)
_puppet = Repository("wikimedia/operations-puppet", checked=CHECKED, publisher="Wikimedia")
RESTORED = _puppet.file(
    "modules/dynamicproxy/templates/nginx.conf",
    commit="c1365fd7ab0036ec6c6b0d11ba298d727a76c8d1",
    published="2016-09-13",
)
TLS_PROXY = _puppet.file(
    "modules/profile/manifests/tlsproxy/instance.pp",
    commit="d3590882967af82c73dec71ad2ea7228dbf048f9",
)

gap = gaps_in("the nginx documentation")

WHICH_LIMIT = Check(
    "Count the messages of each limit in the error log: they say which setting to raise.",
    shell(
        "tail -n 10000 <log-file> | grep -oE 'worker_connections are not enough(, reusing)?|"
        "failed \\(2[34]: [^)]*|setrlimit\\(RLIMIT_NOFILE.*' | sort | uniq -c"
    )
    @ CONNECTION.at('"%ui worker_connections are not enough",'),
    healthy=statement("no line") @ CONNECTION.at('"%ui worker_connections are not enough",'),
    unhealthy=statement(
        "a count; Too many open files: raise the limit of open files, not worker_connections"
    )
    @ ACCEPT.at('use_accept4 ? "accept4() failed" : "accept() failed"'),
    verify="Only reusing: no client was rejected yet. The number before # in a line is the "
    "worker's pid: one can be full, others not. In a container with error_log /dev/stderr: "
    "docker logs <container> 2>&1 instead of the file.",
)
OPEN_FILES = Check(
    "Compare the open files of each worker with its limit, as root.",
    shell(
        "for pid in $(pgrep -f '^nginx: worker'); do ls /proc/$pid/fd | wc -l; "
        "grep 'open files' /proc/$pid/limits; done"
    )
    @ PROC.at("one entry for each file which the process"),
    healthy=statement("the soft limit is worker_rlimit_nofile; far fewer files are open")
    @ WORKER.at("rlmt.rlim_cur = (rlim_t) ccf->rlimit_nofile;"),
    unhealthy=statement("after a reload still the old limit: setrlimit() failed in the log")
    @ WORKER.at('"setrlimit(RLIMIT_NOFILE, %i) failed",'),
    verify="Without worker_rlimit_nofile a worker has the limit of the master process.",
)
RAISE_HARD_LIMIT = Step(
    "Raise Docker's default limit of open files, where setrlimit() failed; then restart Docker.",
    command=config(
        'OPTIONS="--default-ulimit nofile=<count>:<count>"', file="/etc/sysconfig/docker"
    )
    @ STAGE_ONE.at('OPTIONS="--default-ulimit nofile=8192:8192"'),
    **gaps_in("Hypothesis's pull request").of("healthy", "unhealthy", "takes"),
    risk="high",
    undo="Restore the previous value and run systemctl restart docker again.",
    verify="The restart stops all containers; those without a restart policy stay stopped. With "
    "live-restore they run on, with the old limit. A container's own --ulimit wins. One machine at "
    "a time, out of service first; check each worker.",
)
RELOADING = Step(
    "Test the configuration and reload it: the new workers have the new limit.",
    command=RELOAD,
    healthy=TEST.healthy,
    unhealthy=ROLLED_BACK,
    **gap.of("takes"),
    risk="medium",
    undo="Restore the previous values and reload again.",
    verify="Clients of the old workers stay, and nginx_connections_active still counts them; each "
    "reload adds such workers and their memory until these clients leave, or until "
    "worker_shutdown_timeout.",
)
SLIGHTLY_MORE = evolve(
    MORE_CONNECTIONS,
    verify="The message stops. Hypothesis set worker_rlimit_nofile to 1536 too: equal to "
    "worker_connections, open files end first.",
)
IN_STAGES = Step(
    "Raise worker_connections in stages, doubling each time; raise the limit of open files before "
    "each stage, then reload.",
    command=MORE_CONNECTIONS.command,
    **gap.of("healthy", "takes"),
    unhealthy=ROLLED_BACK,
    risk="medium",
    undo="Restore the values of the previous stage and reload.",
    verify="At each stage the message stops, and memory and CPU of machine and upstream hold. "
    "From 28,232 clients on, the ports to one upstream address end first: add upstream addresses.",
)
MORE_MACHINES = Step(
    "Replace the machines with larger ones: worker_processes auto starts a worker for each core.",
    command=config(
        "worker_processes auto; events { worker_connections <count>; }", file="nginx.conf"
    )
    @ CORE.at("setting it to the number of available CPU"),
    **gap.of("healthy", "takes"),
    unhealthy=ROLLED_BACK,
    risk="medium",
    undo="Add the small machines again, before the large ones are removed.",
    verify="ps lists one worker for each core. It needs a second upstream address: the ports to "
    "one end at 28,232 clients.",
)
