"""Compute for notebook sessions, storage for their images, while Google ran all sessions."""

from atlas import Call, CostStudy, Driver, Figure, Period, statement, undisclosed, waive
from systems.mybinder import components as c
from systems.mybinder import facts


def _month(name: str, month: str, spent: Figure, launched: Figure | None = None) -> Period:
    return Period(
        name,
        spent=spent,
        begins=month,
        ends=month,
        volume={"session": launched} if launched else {},
    )


with CostStudy(
    c.mybinder,
    "The Google Cloud bill of March 2019, by driver",
    as_of="2019-03-31",
    periods=[
        _month("March 2018", "2018-03", facts.MARCH_2018),
        _month("June 2018", "2018-06", facts.JUNE_2018),
        _month("September 2018", "2018-09", facts.SEPTEMBER_2018),
        _month("December 2018", "2018-12", facts.DECEMBER_2018, facts.SESSIONS_DECEMBER_2018),
        c.LATEST,
    ],
    covers=statement("the costs of two projects at Google Cloud, production and staging")
    @ facts.BILLING.at("project_id=binder-staging"),
    excludes=[
        statement("credits, if there were any: only the reports' column Cost is kept")
        @ facts.BILLING_SCRIPT.at("'Cost': 'cost',"),
        statement("sessions at OVH, in the configuration by 2019-06-06")
        @ facts.FEDERATION.at("https://ovh.mybinder.org"),
        undisclosed(
            "bills after March 2019: the notebook's cost of storage doubles on single days from "
            "April 2019 on"
        ),
        undisclosed("staff time: the documents give no cost"),
    ],
    drivers=[
        Driver(
            c.sessions,
            monthly=_month("compute", "2019-03", facts.COMPUTE).monthly,
            covers="Compute Engine, both projects: March 2019, sum of 31 days",
            grows_with=statement("how full the cluster is: at 100 %, a node is added")
            @ facts.CLOUD.at("the cluster autoscaler adds a new node"),
        ),
        Driver(
            c.images,
            monthly=_month("storage", "2019-03", facts.STORAGE).monthly,
            covers="Cloud Storage, both projects: March 2019, sum of 31 days",
            grows_with=statement("an image for each repository at a certain commit")
            @ facts.CLOUD.at("the name of the repository + the commit"),
        ),
    ],
    commitments=undisclosed("commitments: neither the notebook nor the documents name any"),
    reserved=undisclosed("reserved share: neither the notebook nor the documents name any"),
    optimisations=undisclosed("savings as figures: the documents give reasons but no amounts"),
    overrun=c.CLUSTER_FULL,
    urgent=[c.CLUSTER_FULL, c.HUB_BROKEN],
    figures={
        "pending pods, 2017-10-17": facts.PENDING,
        "limit of one repository": facts.LIMIT_OF_REPOSITORY,
        "hub reaches a session within": facts.REACH_TIMEOUT,
    },
) as diagram:
    c.visitors >> Call("HTTPS") >> c.hub >> Call("Kubernetes API") >> c.sessions
    c.hub >> Call("push of images") >> c.images
    c.sessions >> Call("pull of images") >> c.images
    waive("IN401", because="no incident report describes a failure of the registry")
    waive("CFO302", because="the documents give reasons for machines and disks but no savings")
    waive("CFO304", because="neither the notebook nor the documents name any commitment")
