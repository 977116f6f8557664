"""Google's failure domains: what Borg cells share, and the seven outages that show it."""

from atlas import Asynchronous, Call, FailureDomains, Incident, Link, statement
from incidents.google import facts as service_control
from systems.google import _failures as failures
from systems.google import _incident_facts as incidents
from systems.google import _sources as src
from systems.google import components as c
from systems.google import facts

INCIDENTS = [
    Incident(
        "A policy with blank fields crashes Service Control",
        date="2025-06-12",
        report=service_control.REPORT,
        cascade=[c.policies, c.api_management],
        trigger=statement("blank fields of a policy reached all regions within seconds")
        @ service_control.REPORT.at("This policy data contained unintended blank fields."),
        impact=statement("more 503 errors from Google Cloud, Workspace and SecOps")
        @ service_control.REPORT.at("increased 503 errors in external API requests,"),
        mitigation=statement("a red button turned the path off; us-central1, throttled, was last")
        @ service_control.REPORT.at("we throttled task creation to minimize the impact"),
        duration=incidents.SERVICE_CONTROL_DOWN,
    ),
    Incident(
        "Quota automation cuts the account database's quota",
        date="2020-12-14",
        report=src.IDENTITY_2020,
        cascade=[c.quota_system, c.accounts, c.identity],
        trigger=statement("an old part of the quota system reported a usage of 0")
        @ src.IDENTITY_2020.at("incorrectly reported the usage for the User"),
        impact=statement("5xx errors on virtually all authenticated traffic")
        @ src.IDENTITY_2020.at("served 5xx errors on virtually all"),
        mitigation=statement("quota enforcement was disabled: one data center, then all")
        @ src.IDENTITY_2020.at("led to disabling the quota enforcement in one"),
        duration=incidents.IDENTITY_OUTAGE,
    ),
    Incident(
        "A new namespace skips the canary of Zanzibar",
        date="2020-04-08",
        report=src.IAM_2020,
        cascade=[c.zanzibar],
        trigger=statement("a new configuration namespace spread globally, not in canary steps")
        @ src.IAM_2020.at("a new configuration namespace was added"),
        impact=statement("global Cloud IAM had errors, and so had services that depend on it")
        @ src.IAM_2020.at("a dependency on global Cloud IAM to"),
        mitigation=statement("the configuration change was reverted")
        @ src.IAM_2020.at("swiftly reverted the change to mitigate"),
        duration=incidents.IAM_OUTAGE,
    ),
    Incident(
        "Chubby's leader election flaps in one zone",
        date="2019-10-22",
        report=src.CHUBBY_2019,
        cascade=[c.chubby, c.network_control, c.tasks],
        trigger=statement("Chubby failed: components lost and gained leadership rapidly")
        @ src.CHUBBY_2019.at("losing and gaining leadership in short succession"),
        impact=statement("no network for about 20 % of the instances in us-west1-b")
        @ src.CHUBBY_2019.at("from ~20% of instances in us-west1-b"),
        mitigation=statement("rate limits, forced leader election, redirected traffic")
        @ src.CHUBBY_2019.at("including rate limits, forcing leader election, and redirection"),
        duration=incidents.CHUBBY_FLAP,
    ),
    Incident(
        "Maintenance automation deschedules the network control plane",
        date="2019-06-02",
        report=src.NETWORK_2019,
        cascade=[c.maintenance, c.network_control, c.fabric],
        trigger=statement("two misconfigurations, and a bug that hit several locations at once")
        @ src.NETWORK_2019.at("allowing it to deschedule multiple independent software"),
        impact=statement("packet loss, errors and lost connections in six regions; G Suite, too")
        @ src.NETWORK_2019.at("connectivity loss to instances in us-central1, us-east1"),
        mitigation=statement("automation halted, control plane rescheduled, configuration rebuilt")
        @ src.NETWORK_2019.at("set about re-enabling the network control plane"),
        duration=incidents.NETWORK_OUTAGE,
    ),
    Incident(
        "Blob location lookups overload after a configuration change",
        date="2019-03-12",
        report=src.BLOBS_2019,
        cascade=[c.blobs],
        trigger=statement("a change to save metadata storage overloaded the lookup of blobs")
        @ src.BLOBS_2019.at("a side effect of overloading a key"),
        impact=statement("a mean of 20 % errors in blob storage; Gmail, Photos and Drive hit, too")
        @ src.BLOBS_2019.at("averaging 20% error rates with a short"),
        mitigation=statement("traffic reduced by hand, so that tasks could start")
        @ src.BLOBS_2019.at("SREs manually reduced traffic levels to the"),
        duration=incidents.BLOB_OUTAGE,
    ),
    Incident(
        "Second-layer front ends restart after a configuration change",
        date="2018-07-17",
        report=src.FRONT_ENDS_2018,
        cascade=[c.front_ends],
        trigger=statement("a configuration change triggered a bug of a feature not in service")
        @ src.FRONT_ENDS_2018.at("a configuration change in the production environment"),
        impact=statement("33 to 87 % of requests to HTTP(S) load balancers got 502")
        @ src.FRONT_ENDS_2018.at("varied from 33% to 87%"),
        mitigation=statement("the change was reverted; serving recovered fully by 12:55")
        @ src.FRONT_ENDS_2018.at("the configuration change was promptly reverted"),
        duration=incidents.FRONT_END_OUTAGE,
    ),
]

with FailureDomains(
    c.google,
    "Blast radius of locks, policies, quota and network control",
    as_of="2025-06-12",
    incidents=INCIDENTS,
    breakers=statement("an automatic rate limit when retries flooded Cloud IAM (2020)")
    @ src.IAM_2020.at("automatic DoS protection throttled the service"),
    bulkheads=statement("each Borg cell is independent of the others (2015)")
    @ src.BORG.at("Each cell is independent of the others"),
    focus=c.chubby,
    figures={
        "2019-06-02, alerted after": incidents.NETWORK_ALERTED,
        "2019-06-02, cause known within": incidents.NETWORK_CAUSE_KNOWN,
        "us-west1-b VMs cut, 2019-10-22": incidents.CHUBBY_INSTANCES,
        "errors of IAM's API, 2020-04-08": incidents.IAM_API_ERRORS,
        "2018-07-17, alerted within": incidents.FRONT_END_ALERTED,
        "502 peak, balancers, 2018-07-17": incidents.FRONT_END_ERRORS,
        "Cloud CDN, hits lost, 2018-07-17": incidents.CDN_HITS_LOST,
        "GCS errors, mean, 2019-03-12": incidents.GCS_ERRORS,
        "Chubby outages in 700 cell-days": facts.CHUBBY_OUTAGES,
        "Chubby outages under 30 s, of 61": facts.CHUBBY_SHORT,
        "Chubby, in dozens of cell-years": facts.CHUBBY_LOSSES,
    },
    see=[
        Link(
            "incidents/google/2025_06_12_service_control",
            "incident",
            because="minute by minute: blank policy fields in all regions",
        ),
        Link(
            "incidents/cloudflare/2025_11_18_feature_file",
            "incident",
            because="a generated file that crashed proxies everywhere",
        ),
        Link(
            "incidents/cloudflare/2022_06_21_bgp_policy",
            "incident",
            because="withdrawn routes, as in June 2019",
        ),
    ],
    urgent=[
        failures.SERVICE_CONTROL,
        failures.NETWORK_CONTROL,
        failures.QUOTA_ZERO,
        failures.FRONT_ENDS_RESTART,
    ],
) as diagram:
    c.users >> Call("HTTPS") >> c.front_ends >> Call("packets") >> c.fabric
    c.front_ends >> Call("API requests", optional=True) >> c.api_management
    c.api_management >> Call("reads policies") >> c.policies
    c.front_ends >> Call("sign-in", optional=True) >> c.identity >> Call("lookups") >> c.accounts
    c.quota_system >> Asynchronous("storage quota") >> c.accounts
    c.fabric >> Call("packets") >> c.tasks
    c.tasks >> Call("may this user?", optional=True) >> c.zanzibar
    c.tasks >> Call("objects", optional=True) >> c.blobs
    c.network_control >> Call("leader election") >> c.chubby
    c.network_control >> Asynchronous("programs virtual networks") >> c.tasks
    c.network_control >> Asynchronous("programs routes") >> c.fabric
    c.maintenance >> Asynchronous("deschedules jobs") >> c.network_control
