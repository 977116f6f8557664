"""Messages of Thanos: store gateway, query, compactor, receiver."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import thanos as fails
from atlas.technologies.message import LogMessage

_thanos = Repository(
    "thanos-io/thanos",
    commit="e103a81bd5943697394afcb4fb592b6ffa806c30",
    checked="2026-11-27",
    folder="pkg",
)
BUCKET = _thanos.file("store/bucket.go")
PROXY = _thanos.file("store/proxy.go")
MERGE = _thanos.file("store/proxy_merge.go")
COMPACT = _thanos.file("compact/compact.go")
BLOCK_INDEX = _thanos.file("block/index.go")
HANDLER = _thanos.file("receive/handler.go")


class ThanosStoreMessages:
    """Messages of Thanos: store gateway, query, compactor, receiver."""

    BYTES_LIMIT = LogMessage(
        anchor="exceeded bytes limit while ",
        sample="rpc error: code = ResourceExhausted desc = exceeded bytes limit while loading "
        "postings from index cache: limit 1048576 violated",
        pattern=r"exceeded bytes limit while",
        severity="error",
        meaning="A query loads more bytes than the store gateway allows.",
        source=BUCKET,
        failure=fails.QUERY_SERIES,
    )
    NO_STORE = LogMessage(
        anchor="No StoreAPIs matched for this query",
        sample='warnings="No StoreAPIs matched for this query"',
        severity="warning",
        meaning="No endpoint holds data for the labels or the time of the query.",
        source=PROXY,
        failure=fails.NO_MATCH,
    )
    RECEIVE_SERIES = LogMessage(
        anchor="receive series from ",
        sample='level=warn err="receive series from Addr: 10.0.0.1:10901 LabelSets: {} MinTime: 1 '
        'MaxTime: 2: rpc error: code = Unavailable desc = connection error"',
        pattern=r"receive series from Addr: (?P<address>\S+)",
        severity="error",
        meaning="An endpoint ended the stream of a query; the cause follows.",
        source=MERGE,
        failure=fails.ENDPOINT,
    )
    POSTINGS = LogMessage(
        anchor="expanded matching posting",
        sample="rpc error: code = Aborted desc = fetch postings for block 01H: expanded matching "
        "posting: Access Denied",
        severity="error",
        meaning="The index of a block cannot be read from the bucket; the cause follows.",
        source=BUCKET,
        failure=fails.NO_INDEX,
    )
    INDEX_ISSUES = LogMessage(
        anchor="gather index issues for block ",
        sample="critical error detected: compaction: group 0@1: gather index issues for block "
        "/data/compact/0@1/01H: open index file: no such file",
        severity="error",
        meaning="A block has no readable index, so the compactor cannot use it.",
        source=COMPACT,
        failure=fails.BAD_INDEX,
    )
    OUT_OF_ORDER = LogMessage(
        anchor="blocks with out-of-order chunks are dropped from compaction",
        sample="blocks with out-of-order chunks are dropped from compaction:  "
        "/data/compact/0@1/01H",
        severity="error",
        meaning="A block holds chunks that are out of order, so it is not compacted.",
        source=COMPACT,
        failure=fails.BAD_INDEX,
    )
    LABEL_ORDER = LogMessage(
        anchor=" postings with out of order labels",
        sample="index contains 5 postings with out of order labels",
        severity="error",
        meaning="Prometheus 2.8.0 or older wrote the index of a block, with labels out of order.",
        source=BLOCK_INDEX,
        failure=fails.BAD_INDEX,
    )
    WRITE_LARGE = LogMessage(
        anchor="write request too large",
        sample="server returned HTTP status 413 Request Entity Too Large: write request too large",
        pattern=r"write request too large",
        severity="error",
        meaning="A remote write is larger than the receiver allows.",
        source=HANDLER,
        failure=fails.WRITE_SIZE,
        context=("thanos", "Thanos", "receive", "413"),
    )
