"""What Square and Cash App built: a ledger, offline payments, a mesh, shards."""

from atlas import Asynchronous, Call, NovelSolutions, Observation, Solution, statement, waive
from systems.square import _cash_app as cash_app
from systems.square import _failures as failures
from systems.square import _incident_facts as incidents
from systems.square import _sources as src
from systems.square import components as c
from systems.square import facts
from systems.square._system import square

NO_CODE = c.gap("open source code")

with NovelSolutions(
    square,
    "A double-entry ledger, and payments offline",
    as_of="2026-08-21",
    solutions=[
        Solution(
            "Books",
            problem=statement("the strategy of the first settlement service stopped scaling")
            @ src.BOOKS.at("this strategy stopped scaling with our payments business."),
            invention=statement("2019: a database of immutable double entries on Cloud Spanner")
            @ src.BOOKS.at("leaning on Google Cloud Spanner and Google Kubernetes"),
            effect={
                "use (2019)": statement("the payments infrastructure was adapted to it")
                @ src.BOOKS.at("and adapted our payments infrastructure to use"),
            },
            open_source=NO_CODE,
            components=[c.settlement, c.books],
        ),
        Solution(
            "Offline payments",
            problem=statement("a network outage, or an outage of Square itself")
            @ src.OFFLINE.at("Square service disruption: Square’s services are deprecated"),
            invention=statement("where allowed, devices store payments, and upload them later")
            @ src.OFFLINE.at("Offline payments are securely stored in your point"),
            effect={
                "in the outage of 2023": statement(
                    "on supported setups: by the next afternoon, or once online"
                )
                @ src.DNS_2023.at("offline payments by 1:57 PM ET on September"),
            },
            open_source=NO_CODE,
            components=[c.devices],
        ),
        Solution(
            "Active regions",
            problem=statement("an outage of a whole AWS region")
            @ src.AWS_SELLERS.at("to help protect against regional failures."),
            invention=statement(
                "most critical workloads in several regions; requests can be retried"
            )
            @ src.AWS_2025.at("they can often be retried, automatically, in"),
            effect={"AWS 2025: traffic moved, at most": incidents.REGION_REDIRECTED},
            open_source=NO_CODE,
            components=[c.payments, c.authentication],
        ),
        Solution(
            "Envoy mesh",
            problem=statement("Sake relied on fat libraries; other languages were hard to add")
            @ src.MESH.at("relied on fat client/server libraries, so extending"),
            invention=statement("applications in data centers call through Envoy (undated)")
            @ src.SERVERLESS.at("communicate via Envoy authenticated by mutual transport"),
            effect={"effect": c.gap("what the mesh improved, in numbers")},
            open_source=statement("Envoy; ideas of Sake became a part of gRPC")
            @ src.MESH.at("Sake became a part of gRPC’s DNA"),
            components=[c.mesh, c.registry],
        ),
        Solution(
            "Cash App: shards behind Vitess",
            problem=statement(
                "Cash App's monolith assumed one MySQL database, and was not made to scale"
            )
            @ src.CNCF.at("the assumption of one single MySQL database"),
            invention=statement(
                "Vitess shards it; only 5 % of the system had to be changed (told 2019)"
            )
            @ src.CNCF.at("Only 5% of the system had to be"),
            effect={
                "downtime, first split (2017)": statement("less than a second")
                @ src.CNCF.at("there was less than a second of downtime,"),
                "splits a week (2019)": facts.CASH_SPLITS_2019,
            },
            open_source=statement("Vitess, an open source project")
            @ src.CNCF.at("Vitess, the open source database clustering system"),
            components=[cash_app.shards],
        ),
        Solution(
            "Cash App: splits from a snapshot",
            problem=statement("a split needed an extra node, as replication was hard to control")
            @ src.SNAPSHOTS_REST.at("我们的解决方案是在一个不同的环境中设置一个额外的节点"),
            invention=statement("a read lock, then many transactions on one snapshot (2018)")
            @ src.SNAPSHOTS_REST.at("FLUSH TABLES WITH READ LOCK"),
            effect={
                "splits (2018)": statement("several a day instead of several a week")
                @ src.SNAPSHOTS_REST.at("现在我们可以每天进行几次"),
            },
            open_source=statement("a feature that was being added to Vitess (2018)")
            @ src.SNAPSHOTS.at("new feature we are in the middle of"),
            components=[cash_app.shards_2018],
        ),
        Solution(
            "Cash App: Misk",
            problem=c.gap("what led to Misk"),
            invention=statement("a container of microservices in Kotlin")
            @ src.MISK.at("is an open source microservice container from Cash"),
            effect={
                "services on it": statement("hundreds, since 2018")
                @ src.MISK.at("powering hundreds of microservices within Cash App"),
            },
            open_source=statement("github.com/cashapp/misk")
            @ src.MISK.at("is an open source microservice container from Cash"),
            components=[cash_app.services],
        ),
    ],
    patents=statement("12488330 (December 2025): payments stored while offline, not preapproved")
    @ src.PATENT.at("storing the payment transaction on the merchant-facing portion"),
    figures={
        "AWS 2025: traffic moved, at most": incidents.REGION_REDIRECTED,
        "Cash App: splits a week (2019)": facts.CASH_SPLITS_2019,
        "Square: payments taken, Q3 2025": facts.GPV,
    },
    urgent=[
        failures.OFFLINE_EXPIRES,
        failures.LEDGER_CONFLICTS,
        failures.NO_UPSTREAM,
        failures.SHARDS_DEADLOCK,
    ],
) as diagram:
    c.devices >> Call("HTTPS") >> c.payments >> Call("calls") >> c.mesh
    c.devices >> Call("HTTPS") >> c.authentication >> Call("calls") >> c.mesh
    c.mesh >> Observation("dependencies") >> c.registry
    c.payments >> Asynchronous("payments", note="how is not published") >> c.settlement
    c.settlement >> Call("money movements") >> c.books
    cash_app.services >> Call("queries") >> cash_app.shards
    cash_app.services >> Call("queries", note="2018") >> cash_app.shards_2018
    waive("CFO304", because=c.NO_RESERVED)
    waive("AM102", because=c.NO_LOGS)
