"""Recovery steps: what Microsoft did in its incidents, and what a customer of it can run."""

from atlas import Check, Step, action, gaps_in, shell, statement, undisclosed
from systems.microsoft import _sources as src

gap = gaps_in("Microsoft's papers, posts and reports")
NO_LOSS = undisclosed("data loss: the report mentions failed requests, and no stored data")
NO_ROLLBACK = undisclosed("rollback: the report names a repair, and no rollback")

AVAILABILITY = Check(
    "Read the availability of your account, minute by minute, as a customer.",
    shell("az monitor metrics list --resource <resource> --metrics Availability")
    @ src.CLI_METRICS.at("List the metric values for a resource."),
    healthy=statement("100: no request met an unexpected error")
    @ src.AVAILABILITY.at("Any value less than 100% indicates that some"),
    unhealthy=statement("below 100: some requests fail")
    @ src.AVAILABILITY.at("Any value less than 100% indicates that some"),
    verify="<resource> is the ID of the storage account. A short dip can be a partition that "
    "moves. 100 is no all-clear: requests that never reach the service are not in it.",
)
RESPONSES = Check(
    "Count the throttled requests of your account in the last hour, as a customer.",
    shell(
        "az monitor metrics list --resource <resource> --metrics Transactions "
        "--dimension ResponseType --aggregation Total --interval 1h --top 100"
    )
    @ src.CLI_METRICS.at("List the metric values for a resource."),
    healthy=statement("no ServerBusyError, and no type with Throttling in its name")
    @ src.HOT_PARTITIONS.at("Use the **ResponseType** dimension to identify throttled"),
    unhealthy=statement("ServerBusyError: throttled, a scalability target was exceeded")
    @ src.HOT_PARTITIONS.at("returned HTTP 503 because a scalability target was"),
    verify="ClientAccountRequestThrottlingError or ClientAccountBandwidthThrottlingError: your "
    "account is over its own limit. ServerTimeoutError alone does not prove throttling. A busy "
    "partition and a busy scale unit look alike here.",
)
BY_OPERATION = Check(
    "Read the availability of your account by operation, as a customer.",
    shell(
        "az monitor metrics list --resource <resource> --metrics Availability "
        "--dimension ApiName --top 100"
    )
    @ src.DIMENSIONS.at("The name of operation. If a failure occurs"),
    **gap.of("healthy", "unhealthy"),
    verify="All operations below 100: the servers of your data fail. One operation alone: that "
    "one. The documentation names no value for a partition that is not served.",
)
PRIMARY_STATUS = Check(
    "Check the status of the primary location of your account, as a customer.",
    shell(
        "az storage account show --name <name> --resource-group <resource-group> "
        "--query statusOfPrimary --output tsv"
    )
    @ src.ACCOUNT_DATA.at("whether the primary location of the storage account"),
    **gap.of("healthy", "unhealthy"),
    verify="unavailable: Azure itself reports the location as down. available is no all-clear: "
    "compare it with the availability of your requests.",
)
BACK_OFF = Step(
    "Retry with exponential back-off, as a customer.",
    command=action("Retry after waits that grow exponentially.")
    @ src.AVAILABILITY.at("implement an exponential (not linear) back-off strategy"),
    **gap.of("healthy", "unhealthy", "takes"),
    risk="low",
    undo="Return to the former waits.",
    verify="The client sends fewer retries a second. ServerBusyError falls only if retries were "
    "a large part of the load.",
)
SYNC_TIME = Check(
    "Read up to when the second region has all writes, as a customer with geo-replication.",
    shell(
        "az storage account show --name <name> --resource-group <resource-group> "
        "--expand geoReplicationStats --query geoReplicationStats.lastSyncTime --output tsv"
    )
    @ src.SYNC_TIME.at("check the storage account's **geoReplicationStats.lastSyncTime** property"),
    **gap.of("healthy", "unhealthy"),
    verify="Writes before that time (GMT) are there. Writes after it may be lost in a failover.",
)
FAIL_OVER = Step(
    "Fail a geo-replicated account over to its second region, accepting a loss of data.",
    command=shell("az storage account failover --name <name>")
    @ src.FAILOVER.at("az storage account failover"),
    **gap.of("healthy", "unhealthy", "takes"),
    risk="high",
    undo="None for lost writes. The account is locally redundant afterwards; geo-replication must "
    "be enabled again before another failover.",
    verify="The account's primary location is the former second region, and requests to its usual "
    "address succeed.",
)
REVERT_AND_RESTART = Step(
    "Revert the configuration change, then restart the front ends, as Microsoft did in 2014.",
    command=action("Roll back the change, then restart the storage front ends.")
    @ src.FRONT_ENDS_2014.at("but a restart of the storage front ends"),
    **gap.of("healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Apply the change again once its fault is fixed, in small batches.",
    verify="Restarted front ends take traffic again. Those in the loop do not read the reverted "
    "configuration.",
)
NEW_CERTIFICATE = Step(
    "Update the certificate on every affected stamp, as Microsoft did in 2013.",
    command=action("Update the SSL certificate on the affected clusters.")
    @ src.CERTIFICATE_2013_NOTICE.at("to update SSL certificate on the impacted clusters"),
    **gap.of("healthy", "unhealthy", "takes"),
    risk="low",
    undo="None needed: the former certificate has expired.",
    verify="The certificate that the account's endpoint presents has a notAfter in the future.",
)
REBALANCE = Step(
    "Rebalance the load of the scale unit by hand, as Microsoft did in 2018.",
    command=action("Rebalance the load over the servers of the scale unit.")
    @ src.LOAD_2018.at("engineers rebalanced the load"),
    **gap.of("healthy", "unhealthy", "takes"),
    risk="medium",
    undo="None: automatic load balancing moves partitions again.",
    verify="Backend roles answer again, and timeouts of the services on it stop.",
)
MOVE_OUT = Step(
    "Move data and load to other scale units of the region, as Microsoft did in 2021.",
    command=action("Unblock by hand the migrations that cannot finish, and complete them.")
    @ src.LOAD_2021.at("to finish were manually unblocked and completed,"),
    **gap.of("healthy", "unhealthy"),
    takes=undisclosed("time of the migrations: storage was back after about 3 h 30 min in all"),
    risk="medium",
    undo="None: load balancing may move the data back.",
    verify="Use of the scale unit is below its throttling threshold, and writes are no longer "
    "throttled.",
)
CORRECT_MAP = Step(
    "Correct the partition map with a tool made for it, as Microsoft did in 2019.",
    command=action("Correct the inconsistency in the partition map of the scale unit.")
    @ src.MAP_2019.at("Engineers developed a tool to correct the inconsistency"),
    **gap.of("healthy", "unhealthy"),
    takes=undisclosed("time of the correction: the report gives 5 h 12 min for all of it"),
    risk="high",
    undo="None was published: the map decides which server serves which partition.",
    verify="Servers that serve the corrected ranges no longer crash.",
)
BLOCK_OPERATION = Step(
    "Block the backend operation that made the map inconsistent, as Microsoft did in 2019.",
    command=action("Block the maintenance operation until its bug is fixed.")
    @ src.MAP_2019.at("Engineers also blocked the backend operation that triggered"),
    **gap.of("healthy", "unhealthy", "takes"),
    risk="low",
    undo="Allow the operation again once its bug is fixed.",
    verify="The operation is refused. This corrects no map: it keeps the bug from being met again.",
)
FIX_METADATA = Step(
    "Deploy a fix to the metadata nodes of the scale unit, as Microsoft did in 2019.",
    command=action("Deploy a fix that handles the unexpected state.")
    @ src.STREAM_2019.at("a fix was deployed (at approximately 04:30 UTC)"),
    **gap.of("healthy", "unhealthy"),
    takes=undisclosed("time of the deployment: the report gives its time, about 04:30 UTC, only"),
    risk="medium",
    undo="None was published.",
    verify="Metadata processes no longer crash and restart, and requests to the unit succeed.",
)
RECOVER_NODES = Step(
    "Replace failed parts and move data off damaged servers, as Microsoft did in 2018.",
    command=action("Replace failed components, migrate the data, and validate what is recovered.")
    @ src.COOLING_2018.at("migrating customer data from the damaged servers to"),
    **gap.of("healthy", "unhealthy"),
    takes=undisclosed("time of the repair: services were fully back after about 71 h in all"),
    risk="medium",
    undo="None needed: the data are on healthy servers.",
    verify="Healthy servers hold the data, and its validation found no corruption.",
)
SEAL_EXTENT = Step(
    "Automatic: the Stream Manager seals the extent and allocates one on other nodes.",
    command=action("Seal the extent at its commit length, and append to a new one.")
    @ src.WAS.at("SM will then allocate a new extent with"),
    **gap.of("healthy", "unhealthy"),
    takes=undisclosed("time with the detection: sealing and allocating take 20 ms on average"),
    risk="low",
    undo="None: a sealed extent is never appended to again.",
    verify="Appends go to the new extent. The sealed one gets missing replicas later.",
)
