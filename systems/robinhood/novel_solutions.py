"""What Robinhood built: shards, replay of real traffic, Kafka sidecars, dead letters, Faust."""

from atlas import Asynchronous, Call, NovelSolutions, Observation, Solution, statement, waive
from systems.robinhood import _control as control
from systems.robinhood import _data as data
from systems.robinhood import _failures as failures
from systems.robinhood import _sources as src
from systems.robinhood import components as c
from systems.robinhood import facts
from systems.robinhood._system import robinhood

NO_CODE = c.gap("open source code")

with NovelSolutions(
    robinhood,
    "Shards of users, replayed traffic, Kafka sidecars",
    as_of="2026-03-12",
    solutions=[
        Solution(
            "Shards of users",
            problem=statement("one database server; each optimization gave less (told 2021)")
            @ src.SCALED.at("each iteration of optimizations, we saw diminishing returns,"),
            invention=statement("begun in 2020: several independent instances, not one server")
            @ src.SCALED.at("singular database server into multiple independent instances."),
            effect={
                "meant to give": statement("more capacity by adding more hardware")
                @ src.SCALED.at("ability to add more capacity in the future"),
            },
            open_source=NO_CODE,
            components=[c.brokeback],
        ),
        Solution(
            "Kafka of the order path, sharded",
            problem=statement("a single production cluster, a single point of failure (undated)")
            @ src.ORDER_PATH.at("thus making the cluster a single point of"),
            invention=statement("clusters sharded horizontally, reactive clients (undated)")
            @ src.ORDER_PATH.at("letting us horizontally shard our order path kafka"),
            effect={
                "by 2023": statement("Kafka is no single point of failure of the order path")
                @ src.KAFKAPROXY.at("Eliminated Kafka as SPOF for the critical order"),
            },
            open_source=NO_CODE,
            components=[c.order_kafka, c.main_street],
        ),
        Solution(
            "Load tests from captured traffic",
            problem=statement("load to withstand without worse latency or success rates (undated)")
            @ src.LOAD.at("without sacrificing latency or success rates. To that"),
            invention=statement("capture of requests and their replay, for reads (undated)")
            @ src.LOAD.at("major systems; request capture and request replay."),
            effect={
                "aim (undated)": statement("confidence that services can handle a target load")
                @ src.LOAD.at("confidence that our services can handle a target"),
            },
            open_source=NO_CODE,
            components=[control.load_tests],
        ),
        Solution(
            "Kafkaproxy",
            problem=statement("client libraries in Go and in Python, for many teams (2023)")
            @ src.KAFKAPROXY_TALK.at(
                "multiple librdkafka-based client library wrappers (kafkahood)"
            ),
            invention=statement("a sidecar that consumes, and relays over gRPC (2023)")
            @ src.KAFKAPROXY.at("Relays the kafka messages to the application container"),
            effect={
                "separated (2023)": statement("failure of the consumer and of the application")
                @ src.KAFKAPROXY_TALK.at("Kafka consumer failure from application failure"),
            },
            open_source=NO_CODE,
            components=[c.kafkaproxy],
        ),
        Solution(
            "Dead letters in Postgres",
            problem=statement("events that a downstream consumer cannot process (2022)")
            @ src.DEAD_LETTERS.at("can be multiple ways an event fails to"),
            invention=statement("dead letters in Postgres and Kafka, to query and republish (2022)")
            @ src.DEAD_LETTERS.at("leverages Postgres and Kafka for safely dealing with"),
            effect={
                "on-call": statement("better for all developers of Kafka applications (2022)")
                @ src.DEAD_LETTERS.at("improved the operability and on-call health of all"),
            },
            open_source=NO_CODE,
            components=[c.dead_letters],
        ),
        Solution(
            "Faust",
            problem=c.gap("what led to Faust, in Robinhood's words"),
            invention=statement("stream processing in Python, with the ideas of Kafka Streams")
            @ src.FAUST.at("is a stream processing library, porting the ideas"),
            effect={
                "use, says the library": statement("billions of events every day (undated)")
                @ src.FAUST.at("real-time data pipelines that process billions of"),
            },
            open_source=statement("robinhood/faust, deprecated; a community continues it")
            @ src.FAUST.at("This library has been deprecated and no longer"),
            components=[data.faust],
        ),
    ],
    patents=c.gap("patents of Robinhood on these systems"),
    figures={
        "brokerage, peak (June 2020)": facts.REQUESTS_2020,
        "brokerage, peak (Dec 2019)": facts.REQUESTS_2019,
        "nightly batch, gain (told 2019)": facts.BATCH_SPEED,
        "zones, order-path Kafka (2023)": facts.KAFKA_ZONES,
    },
    urgent=[
        failures.POISON,
        failures.FAUST_STOPS,
        failures.ORDER_KAFKA_DOWN,
        failures.BROKERAGE_DATABASE,
        failures.BAD_BUILD,
    ],
) as diagram:
    control.load_tests >> Observation("replays requests") >> control.kubernetes
    c.brokeback >> Asynchronous("orders", note="via unpublished services") >> c.order_kafka
    c.order_kafka >> Asynchronous("orders", note="protocol not published") >> c.main_street
    c.main_street >> Call("FIX") >> c.market_makers
    c.kafka >> Asynchronous("messages") >> c.kafkaproxy
    c.kafka >> Asynchronous("events") >> data.faust
    c.dead_letters >> Asynchronous("republished") >> c.kafka
    waive("CFO304", because=c.NO_RESERVED)
    waive("IN403", because=c.NO_TIMES)
