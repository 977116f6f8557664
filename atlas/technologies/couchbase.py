"""Couchbase: distributed document store."""

from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.technologies.failures import couchbase as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.technology import Technology

_CHECKED = "2026-11-26"
_jvm = fails.jvm
_cxx = Repository(
    "couchbase/couchbase-cxx-client",
    commit="ef6b12aede2f34b8e2310ca6459c7a3f45445783",
    checked=_CHECKED,
)
_ERRORS = "core-io/src/main/java/com/couchbase/client/core/error"


class Couchbase(Technology):
    """A distributed store of JSON documents, with services for keys, queries and search."""

    name = "Couchbase"
    icon = "simple-icons:couchbase"
    plane = "state"
    releases = undisclosed("releases: only the clients are read here, and they have their own")
    logs = undisclosed("logs: only the clients are read here, and they log in the program's log")

    UNAMBIGUOUS = LogMessage(
        anchor="UnambiguousTimeoutException: ",
        sample="com.couchbase.client.core.error.UnambiguousTimeoutException: GetRequest, "
        "Reason: TIMEOUT "
        '{"cancelled":true,"retryReasons":["BUCKET_OPEN_IN_PROGRESS"],"time'
        'outMs":2500}',
        severity="error",
        meaning="A request got no answer in time, and certainly changed nothing; "
        "retryReasons say why.",
        source=_jvm.file(f"{_ERRORS}/UnambiguousTimeoutException.java"),
        failure=fails.TIMEOUT,
    )

    AMBIGUOUS = LogMessage(
        anchor="AmbiguousTimeoutException: ",
        sample="com.couchbase.client.core.error.AmbiguousTimeoutException: UpsertRequest, "
        'Reason: TIMEOUT {"cancelled":true,"timeoutMs":2500}',
        pattern=r"\bAmbiguousTimeoutException: (?P<request>\w+)",
        severity="error",
        meaning="A request got no answer in time, and may have changed the document.",
        source=_jvm.file(f"{_ERRORS}/AmbiguousTimeoutException.java"),
        failure=fails.TIMEOUT,
    )

    CXX_UNAMBIGUOUS = LogMessage(
        anchor="unambiguous_timeout",
        sample="<ec=14, category=couchbase.common, message=unambiguous_timeout, C "
        "Source=/src/connection.cxx:149>",
        severity="error",
        meaning="A request of a client built on the C++ SDK got no answer in time.",
        source=_cxx.file("core/impl/common_error_category.cxx"),
        context=("couchbase", "Couchbase"),
        failure=fails.TIMEOUT,
    )

    CXX_AMBIGUOUS = LogMessage(
        anchor="ambiguous_timeout",
        sample="<ec=13, category=couchbase.common, message=ambiguous_timeout, C "
        "Source=/src/kv_ops.cxx:209>",
        severity="error",
        meaning="A request of a client built on the C++ SDK got no answer in time, and may "
        "have changed the document.",
        source=_cxx.file("core/impl/common_error_category.cxx"),
        context=("couchbase", "Couchbase"),
        failure=fails.TIMEOUT,
    )


couchbase = Couchbase()
