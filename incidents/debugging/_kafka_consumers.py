"""What the guides about consumers of Kafka share: one record, its skip, an open transaction."""

from atlas import Check, Placeholder, Step, config, shell, statement, undisclosed
from atlas.technologies.failures._jvm import PRINT_THREADS
from atlas.technologies.failures.kafka import LAG, OPERATIONS, POLL, TRANSACTIONS_TOOL
from incidents.debugging._databases import NO_OUTPUT, NO_TIME, UNPUBLISHED
from incidents.debugging._kafka import source

CONSOLE = source.file(
    "tools/src/main/java/org/apache/kafka/tools/consumer/ConsoleConsumerOptions.java"
)
JAVADOC = source.file("clients/src/main/java/org/apache/kafka/clients/consumer/KafkaConsumer.java")
PRODUCER = source.file(
    "clients/src/main/java/org/apache/kafka/clients/producer/ProducerConfig.java"
)
_READ = "kafka-console-consumer.sh --bootstrap-server <broker> --topic <topic>"
_TRANSACTIONS = "kafka-transactions.sh --bootstrap-server <broker>"

PARTITION = Placeholder("partition", "the number of the partition", r"\d+", "3")
OFFSET = Placeholder("offset", "the offset, as read in CURRENT-OFFSET", r"\d+", "4711")

PROGRESS = Check(
    "Read CURRENT-OFFSET of each partition, twice, more than max.poll.interval.ms apart.",
    LAG.command,
    healthy=statement("CURRENT-OFFSET rises in each partition, if slowly")
    @ OPERATIONS.at("how far behind the end of the log"),
    unhealthy=statement("CURRENT-OFFSET of one partition stays, while its LAG grows")
    @ OPERATIONS.at("how far behind the end of the log"),
    verify="Offsets are committed at a poll, not after each record. - or no row: nothing is "
    "committed yet. It rises in another partition of the same CLIENT-ID: that one is read first; "
    "read once more.",
)
STACKS = Check(
    "Print the threads of a consumer that lags, three times, as the user of the process.",
    PRINT_THREADS.command,
    healthy=NO_OUTPUT,
    unhealthy=NO_OUTPUT,
    verify="Frames of your own code, outside poll(), each time: the call that they wait for, as to "
    "a database, limits the rate. Always in poll(): it waits for Kafka: quotas, transactions.",
)
ONE_RECORD = Step(
    "Restart the consumers with one record per poll: CURRENT-OFFSET then stops at the record.",
    command=config("max.poll.records=1", file="consumer properties")
    @ POLL.at("either by increasing max.poll.interval.ms or by reducing"),
    **UNPUBLISHED,
    risk="medium",
    undo="Deploy the consumers with the previous settings, once the record is skipped.",
    verify="CURRENT-OFFSET rises and stops. Before, it is the first record of a poll (up to 500), "
    "not the one that hangs. With auto-commit, set auto.commit.interval.ms=0, too; without, only "
    "if the code commits after each poll.",
)
RECORD = Check(
    "Read the record at that offset, and keep a copy with key, headers and time.",
    shell(
        f"{_READ} --partition <partition> --offset <offset> --max-messages 1 "
        "--property print.key=true --property print.headers=true --property print.timestamp=true",
        own=[PARTITION, OFFSET],
    )
    @ CONSOLE.at("The offset to consume from (a non-negative number),"),
    healthy=NO_OUTPUT,
    unhealthy=NO_OUTPUT,
    verify="It is unusual: far larger, malformed, or for a key that takes long. If it looks like "
    "any other, CURRENT-OFFSET is not yet at the record: do not skip it.",
)
SKIP = Step(
    "Skip the record, once it is copied and all consumers of the group are stopped.",
    command=shell(
        "kafka-consumer-groups.sh --bootstrap-server <broker> --group <group> --reset-offsets "
        "--topic <topic>:<partition> --shift-by 1 --execute",
        own=[PARTITION],
    )
    @ OPERATIONS.at("Reset offsets shifting current offset by 'n', where"),
    **UNPUBLISHED,
    risk="high",
    undo="Before consumers start: --shift-by -1. Later, send the copy to the topic again; "
    "--to-offset with the old offset reads all records since then again.",
    verify="First without --execute: NEW-OFFSET is one above. Can only be reset if inactive: a "
    "consumer runs. CURRENT-OFFSET then rises.",
)
KEYS = Check(
    "Count the keys of 500 records of the partition; this joins no group.",
    shell(
        f"{_READ} --partition <partition> --offset <offset> --max-messages 500 --timeout-ms 10000 "
        "--property print.key=true | cut -f 1 | sort | uniq -c | sort -rn | head",
        own=[PARTITION, OFFSET],
    )
    @ CONSOLE.at("print.key=true|false"),
    healthy=NO_OUTPUT,
    unhealthy=NO_OUTPUT,
    verify="One key has most records: it is hot; its producer has to slow down or to use other "
    "keys. No key stands out: the consumer itself is slow.",
)
OPEN_TRANSACTION = Check(
    "Check for an open transaction in the partition.",
    shell(
        f"{_TRANSACTIONS} describe-producers --topic <topic> --partition <partition>",
        own=[PARTITION],
    )
    @ TRANSACTIONS_TOOL.at('return "describe-producers";'),
    healthy=statement("None at the end of each row, or no row")
    @ TRANSACTIONS_TOOL.at('"CurrentTransactionStartOffset"'),
    unhealthy=statement("at the end of a row CURRENT-OFFSET, and it stays")
    @ TRANSACTIONS_TOOL.at('"CurrentTransactionStartOffset"'),
    verify="The last column is CurrentTransactionStartOffset. It matters for consumers with "
    "isolation.level=read_committed alone.",
)
TRANSACTION_OWNER = Check(
    "Find the transactional id of that ProducerId.",
    shell(f"{_TRANSACTIONS} list") @ TRANSACTIONS_TOOL.at("list transactions"),
    healthy=NO_OUTPUT,
    unhealthy=NO_OUTPUT,
    verify="Ongoing: its producer holds it, until transaction.timeout.ms at most. No row with "
    "that ProducerId, or not Ongoing: the transaction hangs, and no timeout ends it.",
)
RESTART_PRODUCER = Step(
    "Restart the producer with that transactional id: its open transaction is aborted.",
    command=undisclosed("command: producers are programs of your own"),
    healthy=statement("transactions using the same TransactionalId have been completed")
    @ PRODUCER.at("using the same TransactionalId have been completed"),
    unhealthy=NO_OUTPUT,
    takes=NO_TIME,
    risk="medium",
    undo="None: the aborted records are never delivered; the producer has to send them again.",
    verify="list no longer shows Ongoing for the id, and CURRENT-OFFSET rises.",
)
ABORT = Step(
    "Abort the transaction, only if it hangs and no producer of it runs.",
    command=shell(
        f"{_TRANSACTIONS} abort --topic <topic> --partition <partition> --start-offset <offset>",
        own=[
            PARTITION,
            Placeholder(
                "offset", "the offset, as read in CurrentTransactionStartOffset", r"\d+", "4711"
            ),
        ],
    )
    @ TRANSACTIONS_TOOL.at("abort a hanging transaction (requires administrative privileges)"),
    **UNPUBLISHED,
    risk="high",
    undo="None: records of the transaction in this partition are never delivered.",
    verify="describe-producers shows None, and CURRENT-OFFSET rises. Once for each partition.",
)
