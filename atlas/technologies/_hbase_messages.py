"""Log messages of HBase: exceptions that its servers send to clients."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import hbase as fails
from atlas.technologies.message import LogMessage

# A client of another project, which names the exceptions that the servers send.
_client = Repository(
    "OpenTSDB/asynchbase",
    commit="40a5c8b8d4f605354c19765d44d1fc42ee857a69",
    checked="2026-11-27",
    kind="secondary",
)
_CONTEXT = ("hbase", "HBase")


class HBaseMessages:
    """Log messages of HBase: exceptions that its servers send to clients."""

    REGION_TOO_BUSY = LogMessage(
        anchor="RegionTooBusyException",
        sample="org.apache.hadoop.hbase.RegionTooBusyException",
        severity="error",
        meaning="A region takes no writes, because its memory is full until a flush ends.",
        source=_client.file("src/RegionTooBusyException.java"),
        context=_CONTEXT,
        failure=fails.TOO_BUSY,
    )

    NOT_SERVING_REGION = LogMessage(
        anchor="NotServingRegionException",
        sample="org.apache.hadoop.hbase.NotServingRegionException",
        severity="warning",
        meaning="The region is not open on the server that the client asked.",
        source=_client.file("src/NotServingRegionException.java"),
        context=_CONTEXT,
        failure=fails.NOT_SERVED,
    )

    REGION_MOVED = LogMessage(
        anchor="RegionMovedException",
        sample="org.apache.hadoop.hbase.exceptions.RegionMovedException",
        severity="warning",
        meaning="The region moved to another server, and the client looks for it there.",
        source=_client.file("src/RegionMovedException.java"),
        context=_CONTEXT,
        failure=fails.MOVED,
    )

    REGION_OPENING = LogMessage(
        anchor="RegionOpeningException",
        sample="org.apache.hadoop.hbase.exceptions.RegionOpeningException",
        severity="warning",
        meaning="The region is being opened on this server.",
        source=_client.file("src/RegionOpeningException.java"),
        context=_CONTEXT,
        failure=fails.NOT_SERVED,
    )

    CALL_QUEUE_TOO_BIG = LogMessage(
        anchor="CallQueueTooBigException",
        sample="org.apache.hadoop.hbase.CallQueueTooBigException",
        severity="error",
        meaning="The server has more calls waiting than its queue holds.",
        source=_client.file("src/CallQueueTooBigException.java"),
        context=_CONTEXT,
        failure=fails.QUEUE_FULL,
    )

    SERVER_NOT_RUNNING_YET = LogMessage(
        anchor="ServerNotRunningYetException",
        sample="org.apache.hadoop.hbase.ipc.ServerNotRunningYetException",
        severity="error",
        meaning="The server starts and serves nobody yet.",
        source=_client.file("src/ServerNotRunningYetException.java"),
        context=_CONTEXT,
        failure=fails.STARTING,
    )

    REGION_SERVER_STOPPED = LogMessage(
        anchor="RegionServerStoppedException",
        sample="org.apache.hadoop.hbase.regionserver.RegionServerStoppedException",
        severity="error",
        meaning="The region server is stopping.",
        source=_client.file("src/RegionServerStoppedException.java"),
        context=_CONTEXT,
        failure=fails.STOPPED,
    )

    REGION_SERVER_ABORTED = LogMessage(
        anchor="RegionServerAbortedException",
        sample="org.apache.hadoop.hbase.regionserver.RegionServerAbortedException",
        severity="error",
        meaning="The region server has aborted.",
        source=_client.file("src/RegionServerAbortedException.java"),
        context=_CONTEXT,
        failure=fails.STOPPED,
    )

    UNKNOWN_SCANNER = LogMessage(
        anchor="UnknownScannerException",
        sample="org.apache.hadoop.hbase.UnknownScannerException",
        severity="error",
        meaning="The scanner of the client has timed out, or its server restarted.",
        source=_client.file("src/UnknownScannerException.java"),
        context=_CONTEXT,
        failure=fails.SCANNER_GONE,
    )

    NO_SUCH_COLUMN_FAMILY = LogMessage(
        anchor="NoSuchColumnFamilyException",
        sample="org.apache.hadoop.hbase.regionserver.NoSuchColumnFamilyException",
        severity="error",
        meaning="A column family does not exist in the table.",
        source=_client.file("src/NoSuchColumnFamilyException.java"),
        context=_CONTEXT,
        failure=fails.NO_TABLE,
    )

    TABLE_NOT_FOUND = LogMessage(
        anchor="TableNotFoundException",
        sample="org.hbase.async.TableNotFoundException",
        severity="error",
        meaning="A table does not exist.",
        source=_client.file("src/TableNotFoundException.java"),
        context=_CONTEXT,
        failure=fails.NO_TABLE,
    )

    SCANNER_TIMEOUT = LogMessage(
        anchor="ScannerTimeoutException",
        sample="org.apache.hadoop.hbase.client.ScannerTimeoutException",
        severity="error",
        meaning="A client took longer between two calls of a scan than the server allows.",
        source=fails.TROUBLE,
        context=_CONTEXT,
        failure=fails.SCANNER_GONE,
    )

    NO_TICKET = LogMessage(
        anchor="Secure Client Connect ([Caused by GSSException: No valid credentials provided",
        sample="Secure Client Connect ([Caused by GSSException: No valid credentials provided",
        severity="error",
        meaning="A client has no valid Kerberos ticket.",
        source=fails.TROUBLE,
        failure=fails.NO_KERBEROS,
    )
