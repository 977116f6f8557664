"""Failure modes of Google's components: signals, recovery, data loss and rollback."""

from atlas import Alert, ErrorReply, Failure, Symptom, statement, undisclosed
from atlas.technologies.cloud_storage import cloud_storage
from atlas.technologies.failures import http as http_steps
from atlas.technologies.failures._machine import KERNEL_LOG
from atlas.technologies.failures.linux import HEALTH
from atlas.technologies.failures.openssh import PING
from atlas.technologies.google_api import google_api
from atlas.technologies.grpc import grpc
from atlas.technologies.http import http
from atlas.technologies.linux import linux
from incidents.google import facts as service_control
from incidents.google._technologies import API_REQUESTS
from systems.google import _incident_facts as incidents
from systems.google import _sources as src
from systems.google import facts, steps
from systems.google._technologies import spanner

NO_ROLLBACK = undisclosed("rollback: Google's report of it names repairs, no rollback")
_NOT_IN_PAPER = undisclosed("rollback: the paper on Spanner names none")
_NO_LOSS_TOLD = undisclosed("data loss: the paper and the documentation of Spanner name none")

LOCK_CONFLICTS = Failure(
    "Lock conflicts abort Spanner transactions",
    signals=[spanner.WOUNDED, google_api.ABORTED, google_api.DEADLINE_PYTHON],
    recovery=[steps.LOCKS, steps.RETRY_ABORTED],
    time_to_recover=undisclosed("recovery: it lasts as long as the conflicting transactions"),
    data_loss=statement("writes stay buffered at the client until the commit (2012)")
    @ src.SPANNER.at("buffered at the client until commit"),
    rollback=_NOT_IN_PAPER,
)
MANY_PARTICIPANTS = Failure(
    "A commit spans too many Paxos groups and is slow",
    signals=[grpc.DEADLINE_STATUS, google_api.DEADLINE_PYTHON],
    recovery=[steps.COMMITS, steps.NARROW_COMMIT],
    time_to_recover=undisclosed("recovery: it lasts as long as such transactions are sent"),
    data_loss=statement("the state of the transaction manager is replicated (2012)")
    @ src.SPANNER.at("stored in the underlying Paxos group (and therefore"),
    rollback=statement("the coordinator logs an abort if it times out on participants (2012)")
    @ src.SPANNER.at("(or an abort if it timed out"),
)
CLOCKS_UNCERTAIN = Failure(
    "Clock uncertainty rises and commits wait longer",
    signals=[google_api.DEADLINE_PYTHON, grpc.DEADLINE_STATUS],
    recovery=[steps.COMMITS, steps.RESTORE_CLOCKS],
    time_to_recover=undisclosed(
        "recovery: the paper reports one rise, of an hour, when 2 masters were shut down"
    ),
    data_loss=_NO_LOSS_TOLD,
    rollback=_NOT_IN_PAPER,
)
LEADERS_LOST = Failure(
    "A zone with all Paxos leaders fails without warning",
    signals=[
        google_api.UNAVAILABLE_PYTHON,
        grpc.DEADLINE_STATUS,
        google_api.DEADLINE_PYTHON,
    ],
    recovery=[steps.LEADER_READ, steps.STATUS_PAGE, steps.MOVE_LEADERS],
    time_to_recover=undisclosed("recovery: about 10 s in the paper's test of 2012"),
    data_loss=statement("writes are replicated synchronously (2012)")
    @ src.SPANNER.at("provides synchronous replication and automatic failover"),
    rollback=_NOT_IN_PAPER,
)
SPANNER_CPU = Failure(
    "Spanner's high-priority CPU exceeds the recommended maximum",
    signals=[
        spanner.CPU_BY_PRIORITY.above(facts.CPU_LIMIT),
        spanner.CPU_SMOOTHED.above(facts.CPU_LIMIT_DAY),
        google_api.DEADLINE_PYTHON,
    ],
    recovery=[steps.QUERIES, steps.ADD_NODES],
    time_to_recover=undisclosed(
        "recovery: new nodes take `a few minutes`, on rare occasions `up to an hour`"
    ),
    data_loss=_NO_LOSS_TOLD,
    rollback=statement("set the former number of nodes, unless the instance autoscales")
    @ src.UPDATE_INSTANCE.at("To update the node count of a Cloud"),
)
HOT_TABLETS = Failure(
    "A hot tablet overloads one Bigtable node",
    signals=[google_api.DEADLINE_PYTHON, grpc.UNAVAILABLE_STATUS],
    recovery=[steps.TABLETS, steps.BACK_OFF],
    **steps.gap.of("time_to_recover", "data_loss", "rollback"),
)
BLOB_CASCADE = Failure(
    "Blob location lookups overload and cascade",
    signals=[
        google_api.UNAVAILABLE_PYTHON,
        cloud_storage.REQUESTS.rising(),
    ],
    recovery=[
        steps.READ_OBJECT,
        steps.STATUS_PAGE,
        steps.STOP_CHANGES,
        steps.REDUCE_TRAFFIC,
    ],
    time_to_recover=incidents.BLOB_OUTAGE,
    data_loss=steps.NO_LOSS,
    rollback=NO_ROLLBACK,
)
SERVICE_CONTROL = Failure(
    "Service Control (policy checks) crash-loops in all regions",
    signals=[
        http.UNAVAILABLE,
        google_api.UNAVAILABLE_PYTHON,
        API_REQUESTS.rising(),
        ErrorReply(
            reply=statement("503")
            @ service_control.REPORT.at("increased 503 errors in external API requests,"),
            seen_by="callers of Google Cloud's and Workspace's APIs",
        ),
    ],
    recovery=[
        steps.TWO_APIS,
        steps.STATUS_PAGE,
        steps.RED_BUTTON,
        steps.THROTTLE_STARTS,
        steps.BACK_OFF,
    ],
    time_to_recover=incidents.SERVICE_CONTROL_DOWN,
    data_loss=steps.NO_LOSS,
    rollback=NO_ROLLBACK,
)
TABLE_HERD = Failure(
    "Restarting tasks overload a regional policy table",
    signals=[google_api.UNAVAILABLE_PYTHON, grpc.UNAVAILABLE_STATUS, API_REQUESTS.rising()],
    recovery=[steps.STATUS_PAGE, steps.THROTTLE_STARTS, steps.ROUTE_READS],
    time_to_recover=undisclosed("recovery: `up to ~2h 40 mins` in us-central1, by the report"),
    data_loss=steps.NO_LOSS,
    rollback=NO_ROLLBACK,
)
NETWORK_CONTROL = Failure(
    "Maintenance automation deschedules network control",
    signals=[
        linux.TIMED_OUT,
        http.CLIENT_TIMEOUT,
    ],
    recovery=[
        PING,
        steps.STATUS_PAGE,
        steps.STOP_AUTOMATION,
        steps.DRAIN_REGION,
        steps.RESTORE_CONTROL,
    ],
    time_to_recover=incidents.NETWORK_OUTAGE,
    data_loss=statement("configuration of the network control plane (2019)")
    @ src.NETWORK_2019.at("configuration data had been lost and needed"),
    rollback=NO_ROLLBACK,
)
FRONT_ENDS_RESTART = Failure(
    "Google Front Ends restart after a configuration change",
    signals=[
        http.BAD_GATEWAY_PYTHON,
        ErrorReply(
            reply=statement("502")
            @ src.FRONT_ENDS_2018.at("consisting of either 502 return codes"),
            seen_by="users of services behind Cloud HTTP(S) load balancers",
        ),
    ],
    recovery=[steps.BACKENDS, steps.STATUS_PAGE, steps.REVERT_CONFIG],
    time_to_recover=incidents.FRONT_END_RECOVERED,
    data_loss=steps.NO_LOSS,
    rollback=statement("the configuration change was reverted")
    @ src.FRONT_ENDS_2018.at("the configuration change was promptly reverted"),
)
QUOTA_ZERO = Failure(
    "Quota automation cuts the account database's quota",
    signals=[
        google_api.SERVER_PYTHON,
        ErrorReply(
            reply=statement("5xx") @ src.IDENTITY_2020.at("served 5xx errors on virtually all"),
            seen_by="users signed in with a Google account",
        ),
        Alert(
            name=statement("automated alerts for capacity")
            @ src.IDENTITY_2020.at("detected by automated alerts for capacity at")
        ),
    ],
    recovery=[http_steps.WHO, steps.STATUS_PAGE, steps.DISABLE_QUOTA],
    time_to_recover=incidents.IDENTITY_OUTAGE,
    data_loss=steps.NO_LOSS,
    rollback=NO_ROLLBACK,
)
PERMISSIONS_DOWN = Failure(
    "A new namespace breaks global permission checks",
    signals=[google_api.SERVER_PYTHON, google_api.UNAVAILABLE_PYTHON, google_api.SERVER_GO],
    recovery=[steps.STATUS_PAGE, steps.REVERT_NAMESPACE],
    time_to_recover=incidents.IAM_OUTAGE,
    data_loss=steps.NO_LOSS,
    rollback=statement("the configuration change was reverted")
    @ src.IAM_2020.at("swiftly reverted the change to mitigate"),
)
LEADERSHIP_FLAPS = Failure(
    "Leader election flaps and halts network programming",
    signals=[
        http.CLIENT_TIMEOUT,
        grpc.UNAVAILABLE_STATUS,
        Symptom(
            description=statement("100% packet loss")
            @ src.CHUBBY_2019.at("100% packet loss to and from"),
            seen_by="about 20 % of the instances in us-west1-b, on 2019-10-22",
        ),
    ],
    recovery=[steps.STATUS_PAGE, steps.FORCE_ELECTION],
    time_to_recover=incidents.CHUBBY_FLAP,
    data_loss=steps.NO_LOSS,
    rollback=NO_ROLLBACK,
)
TASK_KILLED = Failure(
    "A task is killed above its memory limit",
    signals=[linux.OOM_KILLED, linux.OOM_KILLS.rising()],
    recovery=[KERNEL_LOG, steps.RAISE_LIMIT],
    time_to_recover=undisclosed(
        "restart after a kill: the paper gives 25 s for any start of a task"
    ),
    data_loss=statement("applications are expected to replicate, store or checkpoint (2015)")
    @ src.BORG.at("storing persistent state in a distributed file system,"),
    rollback=statement("an update of the job can be undone until it is closed (2015)")
    @ src.BORG.at("can easily be undone until it is"),
)
DISK_FAILS = Failure(
    "A disk or D server fails",
    signals=[linux.INPUT_OUTPUT, linux.DISK_BUSY.rising()],
    recovery=[KERNEL_LOG, HEALTH],
    **steps.gap.of("time_to_recover", "data_loss", "rollback"),
)
CHUNK_SERVER_FAILS = Failure(
    "A disk or chunk server of GFS fails",
    signals=[linux.INPUT_OUTPUT],
    recovery=[HEALTH],
    time_to_recover=undisclosed("recovery: 23 minutes for 600 GB in the paper's test"),
    data_loss=statement("the master copies chunks again that have too few replicas (2003)")
    @ src.GFS.at("re-replicates a chunk as soon as the number"),
    rollback=undisclosed("rollback: the paper on GFS names none"),
)
