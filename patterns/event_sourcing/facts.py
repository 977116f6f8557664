"""Every source and figure about the publishing pipeline of The New York Times, stated once."""

from atlas import Source, about, at_most, count, gb, partitions, repository_file

CHECKED = "2026-11-23"
POST = Source(
    title="Publishing with Apache Kafka at The New York Times",
    publisher="The New York Times, on Confluent's blog",
    url="https://www.confluent.io/blog/publishing-apache-kafka-new-york-times/",
    published="2017-09-06",
    checked=CHECKED,
    kind="primary",
    read_in="a complete copy",
)
ABSTRACT = Source(
    title="Talk of The New York Times at Kafka Summit New York 2017 (abstract)",
    publisher="The New York Times, on Confluent's site",
    url="https://confluent.io/kafka-summit-nyc17/"
    "source-truth-new-york-times-stores-every-piece-content-ever-published-kafka",
    published="2017",
    checked=CHECKED,
    kind="primary",
)
KAFKA_OPERATIONS = repository_file(
    "apache/kafka",
    "docs/ops.html",
    at="1eb7644349cb07139d6a3c1ad1986979647cac99",
    checked=CHECKED,
)
KAFKA_TOPICS = repository_file(
    "apache/kafka",
    "tools/src/main/java/org/apache/kafka/tools/TopicCommand.java",
    at="1eb7644349cb07139d6a3c1ad1986979647cac99",
    checked=CHECKED,
)
ELASTIC = repository_file(
    "elastic/elasticsearch",
    "docs/reference/how-to/fix-common-cluster-issues.asciidoc",
    at="0005406b83127ae426a0f91b74275c7d3bf66850",
    checked=CHECKED,
    publisher="Elastic",
)

ARTICLES = about(count(16e6, "article", "articles")) @ ABSTRACT.at(
    "approximately 16 million articles"
)
CORPUS = at_most(gb(100)) @ POST.at("total corpus right now is less than 100GB")
ONE_PARTITION = partitions(1) @ POST.at("implemented as a single-partition topic")
