"""Log messages of Elasticsearch: the types of errors in its answers."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import elasticsearch as server
from atlas.technologies.failures import elasticsearch_requests as fails
from atlas.technologies.message import LogMessage

# A fork of Elasticsearch with the same files.
_elassandra = Repository(
    "strapdata/elassandra",
    commit="b90667791768188a98641be0f758ff7cd9f411f0",
    checked="2026-11-27",
    publisher="Elastic, read in a fork",
    kind="secondary",
)
_LOGSTASH = Repository(
    "logstash-plugins/logstash-output-elasticsearch",
    commit="b134443f2cb40fc484ed29f14a343c2fab5789a7",
    checked="2026-11-27",
)
_FLUENTD = Repository(
    "uken/fluent-plugin-elasticsearch",
    commit="643578c85aa071a148ddada5eda90908d4796a57",
    checked="2026-11-27",
    kind="secondary",
)
_OPENSEARCH = Repository(
    "opensearch-project/documentation-website",
    commit="cf95a341c9b617c96ca8773b258512a18b93ab6b",
    checked="2026-11-27",
    kind="secondary",
)
_PYTHON = Repository(
    "elastic/elasticsearch-py",
    commit="a5b15390037de892ade8764823394e47ef96a4d9",
    checked="2026-11-27",
).file("elasticsearch/helpers/actions.py")


class ElasticsearchTypeMessages:
    """Log messages of Elasticsearch: the types of errors in its answers."""

    VERSION_CONFLICT_ENGINE_TYPE = LogMessage(
        anchor="version_conflict_engine_exception",
        sample='"type":"version_conflict_engine_exception"',
        severity="error",
        meaning="Another write changed the document in between.",
        source=_LOGSTASH.file("CHANGELOG.md"),
        failure=fails.CONFLICT,
    )

    INDEX_NOT_FOUND_TYPE = LogMessage(
        anchor="index_not_found_exception",
        sample='"type":"index_not_found_exception"',
        severity="error",
        meaning="The index does not exist.",
        source=_LOGSTASH.file("spec/integration/outputs/index_spec.rb"),
        failure=fails.NO_INDEX,
    )

    INDEX_CLOSED_TYPE = LogMessage(
        anchor="index_closed_exception",
        sample='"type":"index_closed_exception"',
        severity="error",
        meaning="The index is closed.",
        source=_LOGSTASH.file("docs/index.asciidoc"),
        failure=fails.NO_INDEX,
    )

    MAPPER_PARSING_TYPE = LogMessage(
        anchor="mapper_parsing_exception",
        sample='"type":"mapper_parsing_exception"',
        severity="error",
        meaning="A field of the document does not have the type of the mapping.",
        source=_OPENSEARCH.file("_install-and-configure/configuring-opensearch/logs.md"),
        failure=fails.BAD_DOCUMENT,
    )

    STRICT_DYNAMIC_MAPPING_TYPE = LogMessage(
        anchor="strict_dynamic_mapping_exception",
        sample='"type":"strict_dynamic_mapping_exception"',
        severity="error",
        meaning="The document has a field that the mapping does not allow.",
        source=_OPENSEARCH.file("_clients/ruby.md"),
        failure=fails.BAD_DOCUMENT,
    )

    RESOURCE_ALREADY_EXISTS_TYPE = LogMessage(
        anchor="resource_already_exists_exception",
        sample='"type":"resource_already_exists_exception"',
        severity="error",
        meaning="An index of this name already exists.",
        source=_FLUENTD.file("lib/fluent/plugin/elasticsearch_index_template.rb"),
        failure=fails.EXISTS,
    )

    CLUSTER_BLOCK_TYPE = LogMessage(
        anchor="cluster_block_exception",
        sample='"type":"cluster_block_exception"',
        severity="error",
        meaning="A block of the cluster or index refuses the request; the reason names it.",
        source=_FLUENTD.file("test/plugin/test_out_elasticsearch.rb"),
        failure=fails.BLOCKED,
    )

    ES_REJECTED_EXECUTION_TYPE = LogMessage(
        anchor="es_rejected_execution_exception",
        sample='"type":"es_rejected_execution_exception"',
        severity="error",
        meaning="A thread pool's queue is full, and requests are refused.",
        source=_FLUENTD.file("README.md"),
        failure=server.REJECTED,
    )

    SECURITY_TYPE = LogMessage(
        anchor="security_exception",
        sample='"type":"security_exception"',
        pattern=r"[\"'\[]security_exception[\"'\]]|\bsecurity_exception: ",
        severity="error",
        meaning="The user is not logged in, or lacks a privilege; the reason says which.",
        source=_OPENSEARCH.file("_search-plugins/cross-cluster-search.md"),
        failure=fails.NOT_ALLOWED,
    )

    INVALID_INDEX_NAME_TYPE = LogMessage(
        anchor="invalid_index_name_exception",
        sample='"type":"invalid_index_name_exception"',
        severity="error",
        meaning="The name of the index is not allowed.",
        source=_LOGSTASH.file("lib/logstash/plugin_mixins/elasticsearch/common.rb"),
        failure=fails.BAD_NAME,
    )

    QUERY_SHARD_TYPE = LogMessage(
        anchor="query_shard_exception",
        sample='"type":"query_shard_exception"',
        severity="error",
        meaning="A query cannot be run on the index.",
        source=_OPENSEARCH.file("_mappings/mapping-parameters/index-parameter.md"),
        failure=fails.BAD_QUERY,
    )

    SCRIPT_TYPE = LogMessage(
        anchor="script_exception",
        sample='"type":"script_exception"',
        severity="error",
        meaning="A script of the request failed.",
        source=_OPENSEARCH.file("_api-reference/document-apis/update-document.md"),
        failure=fails.SCRIPT,
    )

    TOO_MANY_CLAUSES_TYPE = LogMessage(
        anchor="too_many_clauses",
        sample='"type":"too_many_clauses"',
        severity="error",
        meaning="A query has more clauses than it may.",
        source=_OPENSEARCH.file("_query-dsl/rewrite-parameter.md"),
        failure=fails.BAD_QUERY,
    )

    PARSE_FIELD = LogMessage(
        anchor="failed to parse field [",
        sample="failed to parse field [ts] of type [date] in document with id '1'",
        pattern=r"failed to parse field \[(?P<field>[^\]]+)\] of type \[(?P<type>\w+)\]",
        severity="error",
        meaning="A field of the document does not have the type of the mapping.",
        source=_elassandra.file(
            "server/src/main/java/org/elasticsearch/index/mapper/FieldMapper.java"
        ),
        failure=fails.BAD_DOCUMENT,
    )

    TYPE_CHANGED = LogMessage(
        anchor="] cannot be changed from type [",
        sample="mapper [status] cannot be changed from type [long] to [text]",
        pattern=r"mapper \[(?P<field>[^\]]+)\] cannot be changed from type \[(?P<from>\w+)\]",
        severity="error",
        meaning="A field has another type in the index already; make a new index and "
        "move the data.",
        source=_elassandra.file(
            "server/src/main/java/org/elasticsearch/index/mapper/MappedFieldType.java"
        ),
        failure=fails.BAD_DOCUMENT,
    )

    PYTHON_BULK = LogMessage(
        anchor=" document(s) failed to index.",
        sample="elasticsearch.helpers.errors.BulkIndexError: 500 document(s) failed to index.",
        pattern=r"(?P<count>\d+) document\(s\) failed to index",
        severity="error",
        meaning="The client's message (Python): some documents of a bulk request were refused.",
        source=_PYTHON,
        failure=fails.BULK,
    )

    BLOCK_5 = LogMessage(
        anchor="index read-only (api)",
        sample="blocked by: [FORBIDDEN/5/index read-only (api)];",
        pattern=r"FORBIDDEN/5/index read-only \(api\)",
        severity="error",
        meaning="The index was set to read-only by hand or a policy.",
        source=_elassandra.file(
            "server/src/main/java/org/elasticsearch/cluster/metadata/IndexMetaData.java"
        ),
        failure=fails.READ_ONLY,
    )

    BLOCK_8 = LogMessage(
        anchor="index write (api)",
        sample="blocked by: [FORBIDDEN/8/index write (api)];",
        pattern=r"FORBIDDEN/8/index write \(api\)",
        severity="error",
        meaning="Writes to the index were blocked by hand or a policy.",
        source=_elassandra.file(
            "server/src/main/java/org/elasticsearch/cluster/metadata/IndexMetaData.java"
        ),
        failure=fails.READ_ONLY,
    )
