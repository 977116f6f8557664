"""How many clients nginx serves as a reverse proxy before its connections are used up."""

from atlas import (
    CapacityModel,
    Ceiling,
    Link,
    NextStep,
    Number,
    Proportional,
    about,
    assumed,
    connections,
    count,
    list_price,
    minutes,
    ms,
    percent,
    quantity,
    statement,
    undisclosed,
    usd_per_month,
    waive,
)
from atlas.technologies.failures.linux import IP_SYSCTL
from atlas.technologies.failures.nginx import CONNECTIONS, MORE_CONNECTIONS
from atlas.technologies.nginx import nginx
from patterns.capacity import _nginx_connections as shared

AS_OF = "2026-11-30"
SMALL, LARGE = "m5.large", "c5.xlarge"
COMMITMENT = "reserved_1yr_all_upfront"
FREE = assumed(usd_per_month(0), because="a setting on the same machine")

BOTH_SIDES = "nginx counts the client's connection and the one to the upstream; each client has one"
per_client = assumed(connections(2), because=BOTH_SIDES) / assumed(
    count(1, "client"), because=BOTH_SIDES
)
cores = assumed(
    quantity(2, ""), because="worker_processes auto, on Hypothesis's m5.large of 2020: 2 vCPU"
)
tuned_cores = assumed(
    quantity(2, ""),
    because="2 workers are assumed: PR 7046 mentions a 2 core machine, env-prod.yml of July 2021 "
    "of c5.xlarge",
)
large_cores = assumed(quantity(4, ""), because="worker_processes auto: one per vCPU; it has 4")
largest = connections(32_768) @ shared.STAGE_THREE.at(
    "worker_connections value has been increase to 32768", of="one worker", basis="limit"
)


def price_difference(commitment: str = "on_demand") -> Number:
    """Return the list price of the larger machine less that of the smaller one."""
    prices = [
        list_price(machine, AS_OF, commitment).to("USD / month") for machine in (LARGE, SMALL)
    ]
    return prices[0] - prices[1]


per_worker = connections(1024) @ shared.INCIDENT.at(
    "1024 worker_connections are not enough", of="one worker", basis="limit"
)
clients = about(count(1000, "client")) @ shared.INCIDENT.at(
    "per instance are quite close to the 1K", of="one instance", basis="typical"
)
slots = per_worker * cores
knee = assumed(
    percent(93.75),
    because="no source gives one: 1/16 is free, as where nginx starts to close idle keep-alive "
    "connections; WebSocket clients are never closed",
)

with CapacityModel(
    nginx(undisclosed("version: Hypothesis does not name the one of Elastic Beanstalk")),
    "nginx worker connections as a reverse proxy",
    as_of=AS_OF,
    question="How many WebSocket clients can one instance proxy before nginx rejects new ones?",
    law=Proportional(each=per_client),
    load=clients,
    load_name="WebSocket clients of one instance",
    result_name="connections in use",
    limit=Ceiling(
        "connection limit of the nginx workers",
        at=slots,
        beyond=statement("a worker closes each new connection; open ones stay")
        @ shared.ACCEPT.at("if (ngx_close_socket(s) == -1) {"),
    ),
    knee=knee,
    growth=assumed(
        quantity(50, "percent / year"),
        because="no growth is published; growth by half each year is assumed",
    ),
    steps=[
        NextStep(
            f"1,536 per worker, {SMALL}",
            limit=cores
            * (connections(1536) @ shared.FIRST_RAISE.at("Increase worker_connections to 1536")),
            on_demand=FREE,
            reserved=FREE,
            action=shared.SLIGHTLY_MORE,
        ),
        NextStep(
            "32,768 per worker, 2 workers",
            limit=tuned_cores * largest,
            on_demand=FREE,
            reserved=FREE,
            action=shared.IN_STAGES,
        ),
        NextStep(
            f"{LARGE} for {SMALL}: 4 workers, price added",
            limit=large_cores * largest,
            on_demand=price_difference(),
            reserved=price_difference(COMMITMENT),
            action=shared.MORE_MACHINES,
        ),
    ],
    signals=[
        nginx.OUT_OF_CONNECTIONS,
        nginx.ACCEPT_FAILED,
        nginx.FILES_BELOW_CONNECTIONS,
        nginx.FILES_NOT_RAISED,
        nginx.ACTIVE.above(
            slots * knee / assumed(quantity(2, ""), because="it counts clients, half of all")
        ),
    ],
    recovery=[
        shared.WHICH_LIMIT,
        CONNECTIONS,
        MORE_CONNECTIONS,
        shared.RELOADING,
        shared.OPEN_FILES,
        shared.RAISE_HARD_LIMIT,
    ],
    time_to_recover=about(minutes(2))
    @ shared.OUTAGE.at(
        "were down for approximately 2 minutes",
        of="Tools proxy, until nginx was restarted; limit raised later",
        basis="outage",
    ),
    data_loss=undisclosed("data loss: no report names any"),
    rollback=statement("restore the previous values and reload")
    @ shared.CONTROL.at("it rolls back changes and continues to work"),
    figures={
        "worker_connections, default": nginx.WORKER_CONNECTIONS.value,
        "taken by nginx itself": statement("one for each listening socket, and one more")
        @ shared.EVENT.at("socket, plus an additional connection for channel"),
        "closes idle clients at": statement(
            "1/16 of the connections left, or fewer; never WebSocket clients"
        )
        @ shared.CONNECTION.at("cycle->free_connection_n > cycle->connection_n / 16"),
        "none left for the upstream": statement("the client gets a 500")
        @ shared.UPSTREAM.at(
            "if (rc == NGX_ERROR) { ngx_http_upstream_finalize_request(r, u, "
            "NGX_HTTP_INTERNAL_SERVER_ERROR);"
        ),
        "no file left: accept pauses": ms(500)
        @ shared.EVENT.at("ngx_conf_init_msec_value(ecf->accept_mutex_delay, 500);"),
        "worker_rlimit_nofile, at most": statement("the hard limit, as in Hypothesis's container")
        @ shared.HARD_LIMIT.at('it can\'t exceed the "hard" limit applied'),
        "Docker at Hypothesis, stage one": statement("--default-ulimit nofile=8192:8192")
        @ shared.STAGE_ONE.at('OPTIONS="--default-ulimit nofile=8192:8192"'),
        "listen backlog, default": connections(511)
        @ shared.LINUX.at("#define NGX_LISTEN_BACKLOG 511"),
        "net.core.somaxconn": statement("limits each backlog: 4,096 by default")
        @ IP_SYSCTL.at("Defaults to 4096. (Was 128 before linux-5.4)"),
        "a new backlog": statement("a reload applies it")
        @ shared.CYCLE.at("if (ls[i].backlog != nls[n].backlog) {"),
        "old workers after a reload": statement("they serve their clients until these leave")
        @ shared.CONTROL.at("continue to service"),
        "10,000 idle keep-alive clients": statement("take about 2.5M of memory")
        @ shared.HOME.at("keep-alive connections take about 2.5M memory"),
        "Hypothesis, calls that failed": statement("0.5 to 1%, in October 2020")
        @ shared.INCIDENT.at("a small percentage (~0.5-1%) of calls to h"),
        "Hypothesis, machine in 2020": statement("m5.large")
        @ shared.MACHINE_2020.at("InstanceType: m5.large"),
        "Hypothesis, machine in 2021": statement("c5.xlarge")
        @ shared.MACHINE_2021.at("InstanceType: c5.xlarge"),
        "h-websocket, machine in 2021": statement("c5.xlarge")
        @ shared.MACHINE_WEBSOCKET.at("InstanceType: c5.xlarge"),
        "h-websocket, clients per machine": statement(
            "16,384, as its pull request sizes them; nginx has 32,768 per worker"
        )
        @ shared.WORKERS.at("Double the capacity of the websocket to 16384"),
        "h-websocket, open files": statement("32,768 for each container")
        @ shared.STAGE_THREE.at("The new setting is 32768:32768 / soft:hard."),
        "Hypothesis, h in July 2021": statement("4,096 per worker")
        @ shared.SECOND_RAISE.at("increase worker_connections from 1024 to 4096"),
        "ports to one upstream address": statement("28,232 ephemeral ports, 32768 to 60999")
        @ IP_SYSCTL.at("The default values are 32768 and 60999 respectively"),
        "at this load": statement("the limit was already reached: other calls take connections too")
        @ shared.INCIDENT.at("1024 worker_connections are not enough"),
        "in the log only at level warn": statement(
            "reusing connections; exceed open file resource limit"
        )
        @ shared.LOG.at("log->log_level = NGX_LOG_ERR;"),
        "Wikimedia, at the outage of 2016": statement("768 per worker")
        @ shared.OUTAGE.at("768 worker_connections are not enough"),
        "Wikimedia, after it": statement("8,096 per worker")
        @ shared.RESTORED.at("worker_connections 8096;"),
        "Wikimedia, files of a worker": statement("16,192, twice worker_connections")
        @ shared.RESTORED.at("worker_rlimit_nofile 16192; # Twice the number of"),
        "Medic, in 2016": statement("10,240 per worker")
        @ shared.MEDIC.at("running with 10240 in production for over six"),
        "Wikimedia, TLS proxy": statement("131,072 per worker")
        @ shared.TLS_PROXY.at("$nginx_worker_connections = '131072'"),
    },
    see=[
        Link(
            "incidents/debugging/nginx_worker_connections_exhausted",
            "guide",
            because="which clients or upstream servers hold the connections",
        ),
        Link(
            "incidents/debugging/linux_file_descriptors",
            "guide",
            because="the limit of open files: where it is set, and what leaks",
        ),
        Link(
            "incidents/debugging/linux_listen_queue_overflow",
            "guide",
            because="the kernel's queue in front of nginx: clients wait, then time out",
        ),
        Link(
            "patterns/capacity/linux_ephemeral_ports",
            "more",
            because="the ports to one upstream address, which can end first",
        ),
        Link(
            "patterns/capacity/websocket_gateways",
            "more",
            because="the same question for a gateway that holds far more connections",
        ),
    ],
    glossary={
        "upstream": "The server behind the proxy.",
        "backlog": "How many new connections wait in the kernel until nginx accepts them.",
    },
) as diagram:
    waive("IN404", because="neither Hypothesis nor Wikimedia names a loss by this limit")
