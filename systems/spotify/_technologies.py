"""Spotify's own technologies and bought services that have no shared module."""

from atlas import gaps_in, statement, technology
from systems.spotify import _sources as src

gap = gaps_in("Spotify's posts, talks and repositories")
spotify_client = technology(
    "Spotify app",
    "Spotify's apps for phones, desktops, browsers and devices.",
    icon="simple-icons:spotify",
    **gap.of("releases", "logs"),
)
apollo = technology(
    "Apollo (Java)",
    "Spotify's Java libraries for microservices.",
    icon="diagrams.programming.language.Java",
    **gap.of("releases"),
    logs=statement("syslog, where the option --syslog is set")
    @ src.APOLLO_CORE.at("Enables/disables logging to syslog"),
)
akamai_aws = technology(
    "Akamai and AWS", "Content delivery networks that Spotify buys.", **gap.of("releases", "logs")
)
traffic_director = technology(
    "Traffic Director",
    "Google Cloud's managed control plane for service meshes, over the xDS protocol.",
    icon="diagrams.gcp.network.TrafficDirector",
    **gap.of("releases", "logs"),
)
dataflow = technology(
    "Scio on Dataflow",
    "Spotify's Scala API for Apache Beam, run by Google Cloud Dataflow.",
    icon="diagrams.gcp.analytics.Dataflow",
    **gap.of("releases", "logs"),
)
heroic = technology(
    "Heroic",
    "Spotify's time series database on Cassandra or Bigtable, with an index in Elasticsearch.",
    **gap.of("releases", "logs"),
)
voyager = technology(
    "Voyager", "Spotify's nearest-neighbour library, in memory.", **gap.of("releases", "logs")
)
backstage = technology(
    "Backstage",
    "Spotify's developer portal: catalogue of software, owners, documentation and plugins.",
    icon="simple-icons:backstage",
    **gap.of("releases", "logs"),
)
pagerduty = technology(
    "PagerDuty",
    "A commercial service that pages the engineer on call.",
    icon="simple-icons:pagerduty",
    **gap.of("releases", "logs"),
)
reaper = technology(
    "Cassandra Reaper", "Runs anti-entropy repairs of Cassandra.", **gap.of("releases", "logs")
)
helios = technology(
    "Helios", "Spotify's legacy orchestrator of Docker containers.", **gap.of("releases", "logs")
)
peers = technology(
    "peer-to-peer protocol", "Spotify's own protocol between clients.", **gap.of("releases", "logs")
)
in_house = technology(
    "in-house",
    "A tool or service of Spotify's own, or one whose technology is not published.",
    **gap.of("releases", "logs"),
)
