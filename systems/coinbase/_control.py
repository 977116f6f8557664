"""What deploys, scales, watches and tests Coinbase."""

from atlas import ChaosTool, Deployer, Monitor, Orchestrator, Pager, statement
from atlas.technologies.eks import eks as amazon_eks
from systems.coinbase import _failures as failures
from systems.coinbase import _sources as src
from systems.coinbase import _technologies as own
from systems.coinbase.components import gap

_VERSION = gap("version in production")
_TOOL = gap("name and version of the tool")

odin = Deployer(
    "deployer Odin (2020)",
    technology=own.odin(_VERSION),
    role="Deploys a release as new auto-scaling groups, then deletes the old ones.",
    fleet=gap("machines: a Lambda function and a step function"),
    strategy=statement("blue/green: create new instances, wait, delete old ones (2020)")
    @ src.ODIN.at("create new instances, wait for them to become"),
    frequency=gap("deploys by Odin; the whole fleet had hundreds a day in 2020"),
    fails=[failures.RELEASE_FAILS],
)
eks = Orchestrator(
    "EKS and Karpenter",
    technology=amazon_eks(_VERSION),
    role="Runs the containers of the services since the move from EC2 (2025).",
    fleet=gap("nodes and their types"),
    manages=statement("nodes in real time, for pods that cannot be scheduled (2025)")
    @ src.EKS.at("watching for unscheduleable pods and provisioning new"),
    fails=[failures.NO_ADDRESSES],
)
scaler = Orchestrator(
    "predictive scaler (2024)",
    technology=own.in_house(_TOOL),
    role="Predicts traffic from prices of cryptocurrencies, and scales databases before it.",
    fleet=gap("machines of the model"),
    manages=statement("the size of databases, before traffic spikes arrive (2024)")
    @ src.PREDICTION.at("trigger a scale up before the traffic arrives."),
)
snapchain = Orchestrator(
    "node deployer Snapchain (2019)",
    technology=own.in_house(_TOOL),
    role="Builds and deploys the blockchain nodes on AWS.",
    fleet=gap("its machines"),
    manages=statement("blockchain nodes on AWS (2019)")
    @ src.SNAPCHAIN.at("our Blockchain Infrastructure with Snapchain"),
)
datadog = Monitor(
    "Datadog (2021)",
    technology=own.datadog(_VERSION),
    role="Observability as a bought service.",
    fleet=gap("none of its own: a bought service"),
    watches=gap("what is sent to Datadog"),
    retention=gap("how long it is kept"),
)
monitoring = Monitor(
    "monitoring (2021)",
    technology=own.unnamed(_TOOL),
    role="Dashboards and automated alerts of the API and the databases.",
    fleet=gap("machines of the monitoring"),
    watches=statement("latency of queries on MongoDB clusters (2021)")
    @ src.JANUARY_2021.at("clear from our monitoring dashboards that one"),
    retention=gap("how long metrics are kept"),
)
on_call = Pager(
    "incident response",
    technology=own.unnamed(_TOOL),
    role="Engineers who are paged by automated alerts.",
    fleet=gap("pager and its provider"),
    response=gap("time until an engineer answers"),
)
load_tests = ChaosTool(
    "load tests",
    technology=own.unnamed(_TOOL),
    role="Tests of the Users service under load.",
    fleet=gap("machines that make the load"),
    cadence=statement("recurring (undated)")
    @ src.IDENTITY_NEWS.at("Coinbase introduced recurring load tests"),
)
