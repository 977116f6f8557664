"""How Robinhood deploys, tests under load and watches its systems."""

from atlas import ChaosTool, Deployer, Monitor, Orchestrator, statement
from atlas.technologies.kubernetes import kubernetes as kubernetes_cluster
from systems.robinhood import _failures as failures
from systems.robinhood import _press as press
from systems.robinhood import _sources as src
from systems.robinhood import _technologies as own
from systems.robinhood import facts
from systems.robinhood.components import MACHINES, TOOL, VERSION, gap

kubernetes = Orchestrator(
    "Kubernetes (framework Archetype)",
    technology=kubernetes_cluster(VERSION),
    role="Runs the services; Archetype is Robinhood's own framework to manage them on Kubernetes.",
    fleet=MACHINES,
    manages=statement("all services, mostly in Python and Go (2023)")
    @ src.KAFKAPROXY.at("All services run on k8s (mostly python/golang)"),
    fails=[failures.BAD_BUILD],
)
salt = Deployer(
    "Terraform and Salt (2019)",
    technology=own.terraform_salt(VERSION),
    role="Managed the infrastructure on AWS, before services moved to Kubernetes.",
    fleet=MACHINES,
    strategy=statement("Salt states; deploys could be non-deterministic (2019)")
    @ src.KUBERNETES.at("deployments could be non-deterministic based on how the"),
    frequency=gap("deploys per day"),
    figures={"accounts carried (told in 2019)": facts.ACCOUNTS_2019},
)
deploys = Deployer(
    "deployment platform",
    technology=own.in_house(TOOL),
    role="Detects new builds, and deploys them with a canary and a health check (undated).",
    fleet=MACHINES,
    strategy=statement("a canary, compared with the stable version (undated)")
    @ src.DEPLOYS.at("features a canary deployment and canary analysis to"),
    frequency=gap("deploys per day"),
    fails=[failures.BAD_BUILD],
)
load_tests = ChaosTool(
    "load tests",
    technology=own.in_house(TOOL),
    role="Capture requests of production and replay them as load tests of reads (undated).",
    fleet=MACHINES,
    cadence=statement("daily (undated)")
    @ src.LOAD.at("this team tackles daily load testing and the"),
    figures={
        "aim (undated)": statement("real production traffic, in production whenever possible")
        @ src.LOAD.at("production whenever possible and to use real production"),
    },
)
metrics = Monitor(
    "metrics (2017)",
    technology=own.opentsdb(VERSION),
    role="Stored metrics of servers and applications, from Kafka; alerts came from Riemann.",
    **gap.of("fleet", "retention"),
    watches=statement("servers and applications (InfoQ, from Robinhood's posts of 2017)")
    @ press.INFOQ.at("On each server, standard and custom tcollectors"),
    figures={
        "dashboards (to 2024)": statement("Grafana, as a former engineer remembers")
        @ press.LINFORD.at("opened my laptop, and pulled up Grafana."),
        "copies (2017)": statement("several, each with all metrics (an engineer of Robinhood)")
        @ press.INFOQ.at("Robinhood runs multiple independent OpenTSDB instances, each"),
    },
)
