"""Sources and steps that the guides about overload share: counts, limits, queues."""

from attrs import evolve

from atlas import Publisher, Repository, Step, config, shell, statement
from atlas.technologies.failures._services import RESTART
from atlas.technologies.failures.nginx import LIMIT_REQ, ROLLED_BACK
from incidents.debugging._nginx import gap

CHECKED = "2026-11-29"
LOG_FORMAT = Repository(
    "nginx/nginx",
    commit="3f6f7824d4e2eb1ac37dec76683d525ac0ff521c",
    checked=CHECKED,
    publisher="nginx",
    release="1.31.5",
).file("src/http/modules/ngx_http_log_module.c")
LIMITED = Repository(
    "nginx/nginx",
    commit="3f6f7824d4e2eb1ac37dec76683d525ac0ff521c",
    checked=CHECKED,
    publisher="nginx",
    release="1.31.5",
).file("src/http/modules/ngx_http_limit_req_module.c")
SRE_BOOK = Publisher("Google", checked=CHECKED).post(
    "Site Reliability Engineering, chapter 22: Addressing Cascading Failures",
    "https://sre.google/sre-book/addressing-cascading-failures/",
    "2016",
    read_in="an excerpt on High Scalability",
)

PER_MINUTE = shell("awk '{print substr($4, 2, 17)}' <log-file> | uniq -c | tail -n 5") @ (
    LOG_FORMAT.at('ngx_string("$remote_addr - $remote_user [$time_local] "')
)
SHED = Step(
    "Limit all requests at the edge to what is served when healthy, then reload nginx.",
    command=config(
        "http { limit_req_zone all zone=shed:<size> rate=<count>r/s; "
        "server { limit_req zone=shed; } }",
        file="nginx.conf",
    )
    @ LIMIT_REQ.at("can contain text, variables, and their combination."),
    healthy=statement('then in its log: limiting requests, excess: 1.200 by zone "shed"')
    @ LIMITED.at('excess: %ui.%03ui by zone \\"%V\\"'),
    unhealthy=ROLLED_BACK,
    takes=gap("takes"),
    risk="medium",
    undo="Raise the rate in steps as the servers keep up, then remove both lines and reload.",
    verify="The rejected get a 503. The others get a 200 once no queue of old requests is left.",
)
DROP_QUEUE = evolve(
    RESTART,
    action="Restart a server whose queue does not empty, one after another, behind the limit.",
    undo="None: its queued requests are lost, and those that it was serving.",
    verify="Its Recv-Q in ss -ltn is near 0, and the edge logs 200 again.",
)
