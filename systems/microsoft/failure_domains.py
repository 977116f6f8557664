"""Azure Storage's failure domains, and seven outages from 2012 to 2021 that showed them."""

from atlas import (
    Call,
    FailureDomains,
    Group,
    Incident,
    Link,
    Observation,
    Replication,
    statement,
    undisclosed,
    waive,
)
from systems.microsoft import _failures as failures
from systems.microsoft import _incident_facts as incidents
from systems.microsoft import _sources as src
from systems.microsoft import _storage_facts as storage
from systems.microsoft import components as c
from systems.microsoft import facts

INCIDENTS = [
    Incident(
        "Limits set too high let a scale unit throttle writes",
        date="2021-02-26",
        report=src.LOAD_2021,
        cascade=[c.partition_servers],
        trigger=statement("limits were too high; migrations off the unit progressed too little")
        @ src.LOAD_2021.at("load-balancing migrations did not make sufficient progress,"),
        impact=statement("Japan East: slow or failed requests, and failed disks of VMs")
        @ src.LOAD_2021.at("including failure of virtual machine disks."),
        mitigation=statement("stuck migrations off the unit were unblocked by hand, and completed")
        @ src.LOAD_2021.at("to finish were manually unblocked and completed,"),
        duration=incidents.LOAD_2021,
    ),
    Incident(
        "A rare state crashes the metadata nodes of the stream layer",
        date="2019-11-05",
        report=src.STREAM_2019,
        cascade=[c.stream_manager, c.extent_nodes],
        trigger=statement("management operations over weeks led to an unexpected state")
        @ src.STREAM_2019.at("a rare sequence of management operations occurred over"),
        impact=statement("West US 2: requests for data on one scale unit failed")
        @ src.STREAM_2019.at("customer requests for data located on that scale"),
        mitigation=statement("a fix that handles the state was deployed")
        @ src.STREAM_2019.at("a fix was deployed (at approximately 04:30 UTC)"),
        duration=incidents.STREAM_2019,
    ),
    Incident(
        "A maintenance operation makes the partition map inconsistent",
        date="2019-10-21",
        report=src.MAP_2019,
        cascade=[c.partition_manager, c.partition_servers],
        trigger=statement("routine maintenance of one partition met a bug")
        @ src.MAP_2019.at("A routine maintenance operation on one of the"),
        impact=statement("West Europe: servers crashed, and one scale unit became unhealthy")
        @ src.MAP_2019.at("in a single storage scale unit in West"),
        mitigation=statement("a tool was made that corrected the map")
        @ src.MAP_2019.at("Engineers developed a tool to correct the inconsistency"),
        duration=incidents.MAP_2019,
    ),
    Incident(
        "Lightning stops the cooling, and storage servers are damaged",
        date="2018-09-04",
        report=src.COOLING_2018,
        cascade=[c.extent_nodes],
        trigger=statement("voltage surges on the supply shut down the mechanical cooling")
        @ src.COOLING_2018.at("power swells shutdown the datacenter’s mechanical cooling systems"),
        impact=statement("South Central US: many services; most back by 11:00 UTC on 5 September")
        @ src.COOLING_2018.at("services were mitigated by 11:00 UTC on 5"),
        mitigation=statement("parts replaced, data moved off damaged servers and validated")
        @ src.COOLING_2018.at("migrating customer data from the damaged servers to"),
        duration=incidents.COOLING_2018,
    ),
    Incident(
        "A configuration change sends Blob front ends into a loop",
        date="2014-11-19",
        report=src.FRONT_ENDS_2014,
        cascade=[c.configuration, c.front_ends, c.machines],
        trigger=statement("a change tested on Table front ends was enabled on Blob ones, too")
        @ src.FRONT_ENDS_2014_ITNEWS.at("the software change being wrongly enabled on Azure"),
        impact=statement("US, Europe, parts of Asia: looping Blob front ends took no new traffic")
        @ src.FRONT_ENDS_2014.at("inability for the front ends to take on"),
        mitigation=statement("the change was rolled back, and the front ends were restarted")
        @ src.FRONT_ENDS_2014.at("but a restart of the storage front ends"),
        duration=incidents.FRONT_ENDS_2014,
    ),
    Incident(
        "The HTTPS certificate expires in all regions",
        date="2013-02-22",
        report=src.CERTIFICATE_2013,
        cascade=[c.secret_store, c.front_ends],
        trigger=statement("the SSL certificate of the storage endpoints expired")
        @ src.CERTIFICATE_2013_NOTICE.at("an expired SSL certificate left customers unable to"),
        impact=statement("all regions: customers that used HTTPS")
        @ src.CERTIFICATE_2013.at("accessing Windows Azure Storage Blobs, Tables and Queues"),
        mitigation=statement("the certificate was updated on the clusters")
        @ src.CERTIFICATE_2013_NOTICE.at("to update SSL certificate on the impacted clusters"),
        duration=incidents.CERTIFICATE_2013,
    ),
    Incident(
        "Unprotected nodes of one stamp are formatted",
        date="2012-12-28",
        report=src.STAMP_2012,
        cascade=[c.fabric_controller, c.extent_nodes],
        trigger=statement("some nodes had no protection; a new primary node led to formatting")
        @ src.STAMP_2012_ZDNET.at("incorrect formatting of other nodes."),
        impact=statement("US South: accounts on one stamp; health dashboard down for 1.5 hours")
        @ src.STAMP_2012_REDMOND.at("about outage details for 1.5 hours."),
        mitigation=undisclosed(
            "how the data were recovered: the reports were read in their openings"
        ),
        duration=incidents.STAMP_2012,
    ),
]

with FailureDomains(
    c.azure_storage,
    "Blast radius of a stamp, its nodes and shared configuration",
    as_of="2025-04-15",
    incidents=INCIDENTS,
    breakers=statement("a server that is overloaded throttles the accounts that cause it (2011)")
    @ src.WAS.at("throttle the incoming traffic, targeting accounts that are"),
    bulkheads=statement("a stamp, with its own Fabric Controller (2012)")
    @ src.STAMP_2012.at("is a separate Fabric Controller per storage"),
    focus=c.extent_nodes,
    figures={
        "accounts hit, 28 December 2012": incidents.ACCOUNTS_2012,
        "stamp down, some users, Dec 2012": incidents.STAMP_2012,
        "HTTPS down, February 2013": incidents.CERTIFICATE_2013,
        "storage crash, November 2014": incidents.FRONT_ENDS_2014,
        "South Central US, all back, 2018": incidents.COOLING_2018,
        "partition map, impact, Oct 2019": incidents.MAP_2019,
        "metadata crash, impact, Nov 2019": incidents.STREAM_2019,
        "Japan East overload, Feb 2021": incidents.LOAD_2021,
        "racks, each a fault domain, 2012": storage.RACKS_2012,
        "upgrade domains, a stamp (2012)": storage.UPGRADE_DOMAINS,
        "location service: sites (2011)": facts.LOCATIONS,
    },
    see=[
        Link(
            "incidents/microsoft/2012_02_29_leap_day",
            "incident",
            because="a certificate that took down the platform below, one year earlier",
        ),
        Link(
            "incidents/microsoft/2020_09_28_all_rings",
            "incident",
            because="another change that reached all regions at once, in the login service",
        ),
        Link(
            "incidents/amazon/2017_02_28_s3_capacity_removal",
            "incident",
            because="another object store, whose dashboard depended on it, too",
        ),
    ],
    urgent=[
        failures.FRONT_ENDS_LOOP,
        failures.MAP_INCONSISTENT,
        failures.METADATA_CRASHES,
        failures.SERVERS_DAMAGED,
    ],
) as diagram:
    diagram.include(
        Group(
            "storage stamp",
            [
                c.front_ends,
                c.partition_servers,
                c.partition_manager,
                c.stream_manager,
                c.extent_nodes,
                c.fabric_controller,
            ],
            boundary="cell",
        )
    )
    c.machines >> Call("disk requests") >> c.front_ends
    c.front_ends >> Call("one range") >> c.partition_servers
    c.partition_servers >> Call("appends, reads") >> c.extent_nodes
    c.partition_servers >> Call("new extents") >> c.stream_manager
    c.partition_manager >> Observation("map, moves") >> c.partition_servers
    c.stream_manager >> Observation("seals, repairs") >> c.extent_nodes
    c.fabric_controller >> Observation("formatted (2012)") >> c.extent_nodes
    c.configuration >> Observation("all at once (2014)") >> c.front_ends
    c.secret_store >> Observation("certificates") >> c.front_ends
    c.dashboard >> Call("its data (2012)", optional=True) >> c.front_ends
    (
        c.partition_servers
        >> Replication("objects", lag=storage.GEO_LAG, note="mean lag of 2011")
        >> c.secondary_stamp
    )
    waive(
        "AM101",
        because="the parts of the analyses that could be read show no message or code of storage",
    )
    waive("CFO304", because=c.OWN_MACHINES)
