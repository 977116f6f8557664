"""Messages of Grafana Alloy."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import alloy as fails
from atlas.technologies.message import LogMessage

_alloy = Repository(
    "grafana/alloy",
    commit="66ebea856dffb242f921775e9552a133f60dc5c1",
    checked="2026-11-27",
)
LOADER = _alloy.file("internal/runtime/internal/controller/loader.go")
RUN = _alloy.file("internal/alloycli/cmd_run.go")
COMPONENTS = _alloy.file("internal/component/registry.go")
TYPECHECK = _alloy.file("syntax/typecheck/typecheck.go")
ALLOY_CLUSTER = _alloy.file("internal/service/cluster/cluster.go")
SHARDS = _alloy.file("internal/component/common/loki/client/shards.go")
ALLOY_TAIL = _alloy.file("internal/component/loki/source/file/file.go")


class AlloyMessages:
    """Messages of Grafana Alloy."""

    NOT_EVALUATED = LogMessage(
        anchor="failed to evaluate config",
        sample='ts=2026-03-02T04:11:09Z level=error msg="failed to evaluate config" '
        'controller_id="" node=prometheus.scrape.web err="decoding configuration: missing '
        'required attribute"',
        severity="error",
        meaning="A component cannot be configured; the error says which argument is wrong.",
        source=LOADER,
        failure=fails.CONFIG,
        context=("node=", "controller_id", "alloy"),
    )
    NO_START = LogMessage(
        anchor="could not perform the initial load successfully",
        sample="Error: could not perform the initial load successfully",
        severity="fatal",
        meaning="The configuration cannot be loaded, and Alloy does not start.",
        source=RUN,
        failure=fails.CONFIG,
    )
    BUILD = LogMessage(
        anchor="Failed to build component: ",
        sample="Error: /etc/alloy/config.alloy:12:1: Failed to build component: building "
        "component: invalid URL",
        pattern=r"Failed to build component:",
        severity="error",
        meaning="A component cannot be made from its arguments.",
        source=LOADER,
        failure=fails.CONFIG,
        context=("alloy", ".alloy", "building component"),
    )
    NO_COMPONENT = LogMessage(
        anchor="cannot find the definition of component name ",
        sample="Error: /etc/alloy/config.alloy:1:1: cannot find the definition of component name "
        '"prometheus.scrap"',
        severity="error",
        meaning="The configuration names a component that does not exist.",
        source=COMPONENTS,
        failure=fails.CONFIG,
    )
    ATTRIBUTE = LogMessage(
        anchor='missing required attribute "',
        sample='Error: /etc/alloy/config.alloy:3:1: missing required attribute "forward_to"',
        pattern=r'missing required attribute "(?P<attribute>[^"]+)"',
        severity="error",
        meaning="A component lacks an argument that it needs.",
        source=TYPECHECK,
        failure=fails.CONFIG,
        context=("alloy", ".alloy", "decoding configuration"),
    )
    NO_PEERS = LogMessage(
        anchor="failed to connect to peers; bootstrapping a new cluster",
        sample='ts=2026-03-02T04:11:09Z level=warn msg="failed to connect to peers; bootstrapping '
        'a new cluster" service=cluster err="failed to extract directories and ports"',
        severity="warning",
        meaning="An instance does not find its cluster and works alone, so targets are scraped "
        "twice.",
        source=ALLOY_CLUSTER,
        failure=fails.CLUSTER,
    )
    LINES_LOST = LogMessage(
        anchor="final error sending batch, no retries left, dropping data",
        sample='ts=2026-03-02T04:11:09Z level=error msg="final error sending batch, no retries '
        'left, dropping data" component_id=loki.write.default status=429 tenant="" error="server '
        'returned HTTP status 429 Too Many Requests"',
        severity="error",
        meaning="A batch of lines is given up and lost; the status says why.",
        source=SHARDS,
        failure=fails.LOST,
    )
    TAIL = LogMessage(
        anchor="failed to tail file",
        sample='level=error component_id=loki.source.file.app msg="failed to tail file, stat '
        'failed: no such file"',
        pattern=r"failed to tail file",
        severity="error",
        meaning="A log file cannot be read.",
        source=ALLOY_TAIL,
        failure=fails.NOT_READ,
        context=("loki.source", "alloy", "component_id"),
    )
