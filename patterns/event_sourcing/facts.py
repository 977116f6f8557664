"""Every source and figure about the publishing pipeline of The New York Times, stated once."""

from atlas import Publisher, Repository, about, at_most, count, gb, partitions

CHECKED = "2026-11-23"
POST = Publisher("The New York Times, on Confluent's blog", checked=CHECKED).post(
    "Publishing with Apache Kafka at The New York Times",
    "https://www.confluent.io/blog/publishing-apache-kafka-new-york-times/",
    "2017-09-06",
    read_in="a complete copy",
)
ABSTRACT = Publisher("The New York Times, on Confluent's site", checked=CHECKED).post(
    "Talk of The New York Times at Kafka Summit New York 2017 (abstract)",
    "https://confluent.io/kafka-summit-nyc17/"
    "source-truth-new-york-times-stores-every-piece-content-ever-published-kafka",
    "2017",
)
_kafka = Repository(
    "apache/kafka", commit="1eb7644349cb07139d6a3c1ad1986979647cac99", checked=CHECKED
)
KAFKA_OPERATIONS = _kafka.file("docs/ops.html")
ELASTIC = Repository(
    "elastic/elasticsearch",
    commit="0005406b83127ae426a0f91b74275c7d3bf66850",
    checked=CHECKED,
    publisher="Elastic",
).file("docs/reference/how-to/fix-common-cluster-issues.asciidoc")

ARTICLES = about(count(16e6, "article")) @ ABSTRACT.at("approximately 16 million articles")
CORPUS = at_most(gb(100)) @ POST.at(
    "total corpus right now is less than 100GB", of="the whole corpus", basis="stored"
)
ONE_PARTITION = partitions(1) @ POST.at("implemented as a single-partition topic")
