"""Failure modes of Azure Storage, as its papers and root cause analyses report them."""

from atlas import ErrorReply, Failure, Symptom, statement, undisclosed
from atlas.technologies.failures import tls as tls_steps
from atlas.technologies.failures._network import CALL
from atlas.technologies.tls import tls
from systems.microsoft import _incident_facts as incidents
from systems.microsoft import _sources as src
from systems.microsoft import _storage_facts as storage
from systems.microsoft import _technologies as own
from systems.microsoft import steps

_SERVER_BUSY = ErrorReply(
    reply=statement("503 Server Busy") @ src.AVAILABILITY.at('"503 Server Busy" or "500 Operation'),
    seen_by="clients that are throttled",
)
_TIMEOUT = ErrorReply(
    reply=statement("500 Operation Timeout")
    @ src.AVAILABILITY.at('"500 Operation Timeout" HTTP status messages from storage'),
    seen_by="clients whose request times out on the server",
)

FRONT_ENDS_LOOP = Failure(
    "Blob front ends loop after a configuration change",
    signals=[
        Symptom(
            description=statement("intermittent connectivity issues")
            @ src.FRONT_ENDS_2014_FINAL.at(
                "intermittent connectivity issues with the Azure Storage"
            ),
            seen_by="customers in several regions",
        ),
        own.REQUESTS_FAIL,
    ],
    recovery=[CALL, steps.AVAILABILITY, steps.REVERT_AND_RESTART],
    time_to_recover=incidents.FRONT_ENDS_2014,
    data_loss=steps.NO_LOSS,
    rollback=statement("2014: reverted promptly, but looping front ends needed a restart")
    @ src.FRONT_ENDS_2014.at("but a restart of the storage front ends"),
)
CERTIFICATE_EXPIRED = Failure(
    "The HTTPS certificate of the storage endpoints expires",
    signals=[tls.GO_EXPIRED, tls.EXPIRED, tls.CURL_EXPIRED],
    recovery=[tls_steps.PRESENTED, tls_steps.CLOCK, steps.NEW_CERTIFICATE],
    time_to_recover=incidents.CERTIFICATE_2013,
    data_loss=steps.NO_LOSS,
    rollback=steps.NO_ROLLBACK,
)
OVERLOADED = Failure(
    "A scale unit is overloaded and throttles",
    signals=[_SERVER_BUSY, _TIMEOUT, own.SERVER_LATENCY.rising()],
    recovery=[steps.RESPONSES, steps.BACK_OFF, steps.REBALANCE, steps.MOVE_OUT],
    time_to_recover=incidents.LOAD_2021_STORAGE,
    data_loss=steps.NO_LOSS,
    rollback=steps.NO_ROLLBACK,
)
MAP_INCONSISTENT = Failure(
    "An inconsistent partition map crashes partition servers",
    signals=[
        Symptom(
            description=statement("service availability issues")
            @ src.MAP_2019.at("may have experienced service availability issues."),
            seen_by="customers of the scale unit",
        ),
        own.REQUESTS_FAIL,
    ],
    recovery=[
        steps.BY_OPERATION,
        steps.AVAILABILITY,
        steps.CORRECT_MAP,
        steps.BLOCK_OPERATION,
    ],
    time_to_recover=incidents.MAP_2019,
    data_loss=steps.NO_LOSS,
    rollback=statement("2019: the map was corrected; what triggered it was disabled")
    @ src.MAP_2019.at("the triggering functionality has been disabled from all"),
)
METADATA_CRASHES = Failure(
    "Metadata nodes of the stream layer crash and restart",
    signals=[
        Symptom(
            description=statement("requests for data on the scale unit fail")
            @ src.STREAM_2019.at("customer requests for data located on that scale"),
            seen_by="customers of the scale unit",
        ),
        own.REQUESTS_FAIL,
    ],
    recovery=[steps.AVAILABILITY, steps.FIX_METADATA],
    time_to_recover=incidents.STREAM_2019,
    data_loss=steps.NO_LOSS,
    rollback=statement("2019: a fix; until it is everywhere, such operations were not to run")
    @ src.STREAM_2019.at("no management operations of the type required to"),
)
SERVERS_DAMAGED = Failure(
    "Storage servers overheat and are damaged",
    signals=[
        own.REQUESTS_FAIL,
        Symptom(
            description=statement(
                "impaired services, as storage servers shut down at unsafe temperatures (2018)"
            )
            @ src.COOLING_2018.at("shutting down as a result of unsafe temperatures"),
            seen_by="customers of the region",
        ),
    ],
    recovery=[steps.SYNC_TIME, steps.AVAILABILITY, steps.FAIL_OVER, steps.RECOVER_NODES],
    time_to_recover=undisclosed(
        "time of the servers alone: all services of the region were back after about 71 h in 2018"
    ),
    data_loss=statement("2018: a failover would have lost some; data were recovered instead")
    @ src.COOLING_2018.at("a fail over would have resulted in limited"),
    rollback=steps.NO_ROLLBACK,
)
NODE_LOST = Failure(
    "An extent node or a disk fails during an append",
    signals=[
        Symptom(
            description=statement("a write failure")
            @ src.WAS.at("a write failure is returned to the client."),
            seen_by="the partition server that appends",
        ),
    ],
    recovery=[steps.SEAL_EXTENT],
    time_to_recover=storage.SEAL,
    data_loss=statement("none of what was acknowledged: all three replicas had it (2011)")
    @ src.WAS.at("unless all replicas have been written to disk"),
    rollback=undisclosed("rollback: an extent that is sealed stays sealed"),
)
LOCATION_LOST = Failure(
    "A disaster takes the primary location of an account",
    signals=[own.REQUESTS_FAIL],
    recovery=[steps.PRIMARY_STATUS, steps.AVAILABILITY, steps.SYNC_TIME, steps.FAIL_OVER],
    time_to_recover=undisclosed("time of a failover: neither paper nor documentation gives one"),
    data_loss=statement("recent updates that were not replicated can be lost (2011)")
    @ src.WAS.at("have not been inter-stamp replicated can be lost"),
    rollback=statement("after it the account has one location; a second can be added (2020)")
    @ src.FAILOVER.at("You can re-enable geo-redundant storage (GRS) or"),
)
