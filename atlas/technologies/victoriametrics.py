"""VictoriaMetrics: stores metrics and answers queries on them."""

from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.technologies._victoriametrics_alert_messages import VictoriaMetricsAlertMessages
from atlas.technologies._victoriametrics_scrape_messages import VictoriaMetricsScrapeMessages
from atlas.technologies.failures import victoriametrics as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.technology import Technology

_vm = Repository(
    "VictoriaMetrics/VictoriaMetrics",
    commit="b7ef6cc3ed35c607e053a8b7755fc3b896a10eaa",
    checked="2026-11-26",
    publisher="VictoriaMetrics",
)
_cluster = Repository(
    "zzylol/VictoriaMetrics-cluster",
    commit="01ed203dd1f24ccc57538b33bfb7adf7850bb779",
    checked="2026-11-26",
)
NETSTORAGE = _cluster.file("app/vminsert/netstorage/netstorage.go")
CLIENT = _vm.file("app/vmagent/remotewrite/client.go")


class VictoriaMetrics(VictoriaMetricsScrapeMessages, VictoriaMetricsAlertMessages, Technology):
    """A time series database, alone or as a cluster of vminsert, vmselect and vmstorage."""

    name = "VictoriaMetrics"
    icon = "simple-icons:victoriametrics"
    plane = "control"
    releases = undisclosed(
        "dates of its releases: not in the parts read of VictoriaMetrics/VictoriaMetrics"
    )
    logs = undisclosed(
        "where it logs by default: not in the parts read of VictoriaMetrics/VictoriaMetrics"
    )

    NODE_FAILED = LogMessage(
        anchor="closing the connection to storageNode and re-routing this data to healthy "
        "storage nodes",
        sample="warn VictoriaMetrics/app/vminsert/netstorage/netstorage.go:326 cannot send "
        '4375784 bytes with 10965 rows to -storageNode="vmstorage-10:8400": cannot read `ack` '
        "from vmstorage: i/o timeout; closing the connection to storageNode and re-routing "
        "this data to healthy storage nodes",
        pattern=r'cannot send \d+ bytes with \d+ rows to -storageNode="(?P<node>[^"]+)": '
        r".*?re-routing this data",
        severity="warning",
        meaning="A storage node does not confirm data; it goes to the others.",
        source=NETSTORAGE,
        failure=fails.STORAGE_NODE,
    )

    NO_COPY = LogMessage(
        anchor="cannot make a copy #",
        sample="cannot make a copy #3 out of 3 copies according to -replicationFactor=3 for "
        "2024479 bytes with 8399 rows, since a part of storage nodes is temporarily unavailable",
        pattern=r"cannot make a copy #\d+ out of \d+ copies according to -replicationFactor",
        severity="warning",
        meaning="Data has fewer copies than configured.",
        source=NETSTORAGE,
        failure=fails.STORAGE_NODE,
    )

    NONE_LEFT = LogMessage(
        anchor="all the vmstorage nodes are unavailable; stopping data processing",
        sample="all the vmstorage nodes are unavailable; stopping data processing util at "
        "least a single node becomes available",
        severity="error",
        meaning="vminsert can write nowhere.",
        source=NETSTORAGE,
        failure=fails.NO_STORAGE,
    )

    READ_ONLY = LogMessage(
        anchor="the storage is in read-only mode; check -storage.minFreeDiskSpaceBytes",
        sample="cannot add rows: the storage is in read-only mode; check "
        "-storage.minFreeDiskSpaceBytes command-line flag value",
        severity="error",
        meaning="Too little space is free: nothing is stored until there is more.",
        source=_vm.file("app/vmstorage/vmstorage.go"),
        failure=fails.READ_ONLY,
    )

    SEARCH_WAIT = LogMessage(
        anchor="since -search.maxConcurrentRequests=",
        sample="couldn't start executing the request in 10.000 seconds, since "
        "-search.maxConcurrentRequests=8 concurrent requests are executed. Possible solutions: "
        "to reduce query load; to add more compute resources",
        severity="error",
        meaning="A query waited too long for a slot.",
        source=_vm.file("app/vmselect/main.go"),
        failure=fails.QUERIES,
    )

    TOO_MANY_SERIES = LogMessage(
        anchor="the number of matching timeseries exceeds ",
        sample='error when searching for tagFilters=[{__name__="http_requests_total"}]: the '
        "number of matching timeseries exceeds 300000; either narrow down the search or "
        "increase -search.max* command-line flag values",
        pattern=r"the number of matching timeseries exceeds (?P<limit>\d+)",
        severity="error",
        meaning="A query matches more series than allowed.",
        source=_vm.file("lib/storage/index_db.go"),
        failure=fails.QUERY_SIZE,
    )

    SAMPLES = LogMessage(
        anchor="cannot select more than -search.maxSamplesPerQuery=",
        sample="cannot select more than -search.maxSamplesPerQuery=1000000000 samples; "
        "possible solutions: increase the -search.maxSamplesPerQuery; reduce time range for "
        "the query",
        severity="error",
        meaning="A query reads more samples than allowed.",
        source=_vm.file("app/vmselect/netstorage/netstorage.go"),
        failure=fails.QUERY_SIZE,
    )

    QUERY_MEMORY = LogMessage(
        anchor="not enough memory for processing ",
        sample="not enough memory for processing rate(http_requests_total[1d]), which returns "
        "1000 data points across 500000 time series with 1000 points in each time series",
        pattern=r"not enough memory for processing .+, which returns \d+ data points across",
        severity="error",
        meaning="A query would need more memory than is allowed.",
        source=_vm.file("app/vmselect/promql/eval.go"),
        failure=fails.QUERY_SIZE,
        context=("data points across",),
    )

    SELECT_CONN = LogMessage(
        anchor="cannot process vmselect request in ",
        sample="error VictoriaMetrics/lib/vmselectapi/server.go:216 cannot process vmselect "
        "conn 10.0.0.8:50322: cannot process vmselect request in 49 seconds: cannot execute "
        '"search_v7": search error: deadline exceeded',
        pattern=r"cannot process vmselect request in (?P<seconds>\d+) seconds: ",
        severity="error",
        meaning="A storage node did not finish a search in time.",
        source=_cluster.file("lib/vmselectapi/server.go"),
        failure=fails.QUERY_SLOW,
    )

    INSERT_WAIT = LogMessage(
        anchor="concurrent insert requests are executed",
        sample="cannot process insert request for 60.000 seconds because 64 concurrent insert "
        "requests are executed. Possible solutions: to reduce workload; to increase compute "
        "resources at the server; to increase -insert.maxQueueDuration; to increase "
        "-maxConcurrentInserts",
        severity="error",
        meaning="Inserts wait longer for a slot than allowed.",
        source=_cluster.file("lib/writeconcurrencylimiter/concurrencylimiter.go"),
        failure=fails.INSERTS,
    )

    NOT_SENT = LogMessage(
        anchor="; re-sending the block in ",
        sample='couldn\'t send a block with size 105234 bytes to "1:secret-url": Post '
        '"https://vm.example.com/api/v1/write": context deadline exceeded; re-sending the '
        "block in 1.000s",
        pattern=r"couldn't send a block with size (?P<bytes>\d+) bytes to ",
        severity="warning",
        meaning="vmagent keeps the block and tries again.",
        source=CLIENT,
        failure=fails.REMOTE,
    )

    BAD_STATUS = LogMessage(
        anchor="unexpected status code received after sending a block with size ",
        sample="unexpected status code received after sending a block with size 105234 bytes "
        'to "1:secret-url" during retry #3: 503; response body="busy"; re-sending the block in '
        "2s",
        severity="error",
        meaning="The remote storage answers with an error; the block is sent again.",
        source=CLIENT,
        failure=fails.REMOTE,
    )

    REJECTED = LogMessage(
        anchor=" was rejected (skipping the block): status code ",
        sample='sending a block with size 105234 bytes to "1:secret-url" was rejected '
        "(skipping the block): status code 400; response body: out of bounds",
        pattern=r"was rejected \(skipping the block\): status code (?P<status>\d+)",
        severity="error",
        meaning="The remote storage refuses a block: it is lost.",
        source=CLIENT,
        failure=fails.REJECTED,
    )


victoriametrics = VictoriaMetrics()
