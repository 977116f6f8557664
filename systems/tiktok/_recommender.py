"""The components of BytePlus Recommend, on Monolith."""

from atlas import Client, ConfigStore, Database, Queue, Service, Worker, statement
from atlas.technologies.flink import flink
from atlas.technologies.kafka import kafka
from atlas.technologies.zookeeper import zookeeper
from systems.tiktok import _failures as failures
from systems.tiktok import _sources as src
from systems.tiktok import _technologies as own
from systems.tiktok import facts
from systems.tiktok.components import gap

_VERSION = gap("version in production")
_MACHINES = gap("machine types and their numbers")

product = Client(
    "customers' apps",
    technology=own.app(_VERSION),
    role="Apps that get recommendations from BytePlus Recommend.",
    population=gap("customers of BytePlus Recommend"),
    figures={
        "recommender (2022)": statement("Monolith, as of BytePlus Recommend")
        @ src.MONOLITH.at("has successfully landed in the BytePlus Recommend"),
    },
)
entry = Service(
    "entry",
    technology=own.monolith(_VERSION),
    role="Takes a request, fetches embeddings from the PS, runs the model.",
    fleet=_MACHINES,
    load=gap("requests of BytePlus Recommend"),
    scaling=gap("how entries are scaled"),
    figures={
        "timeout, a PS (default, 2023)": facts.FETCH_TIMEOUT,
    },
    fails=[failures.ENTRY_WAITS],
)
serving_ps = Database(
    "serving PS",
    technology=own.monolith(_VERSION),
    role="Parameter servers: a key-value storage of embeddings, in shards.",
    fleet=_MACHINES,
    size=gap("bytes: models are `usually several terabytes` (2022)"),
    consistency=statement("dense parameters may be older than sparse ones (2022)")
    @ src.MONOLITH.at("relatively stale version compared to sparse part."),
    replication=statement("from training PS: touched sparse keys, at minute-level intervals (2022)")
    @ src.MONOLITH.at("with a minute-level time interval from the training"),
    backup=statement("if set: models are exported when training saves checkpoints (2023)")
    @ src.MONOLITH_SERVING.at("Saved_model exporting happens during ckpt saving stage"),
    figures={
        "dense parameters (2022)": statement("updated daily, at low traffic")
        @ src.MONOLITH.at("we update them at day-level."),
        "tables, an internal model (2022)": facts.EMBEDDING_TABLES,
        "size of a model (2022)": statement("usually several terabytes")
        @ src.MONOLITH.at("is usually several terabytes in size,"),
    },
    fails=[failures.SYNC_FAILS],
)
registry = ConfigStore(
    "ZooKeeper",
    technology=zookeeper(_VERSION),
    role="Names of the models and where each part is served.",
    fleet=_MACHINES,
    propagation=gap("time until a change is seen"),
    figures={
        "models (open code, 2023)": statement("ephemeral nodes of the agents that serve them")
        @ src.MONOLITH_BACKENDS.at('b"", ephemeral=True, makepath=True)'),
    },
    fails=[failures.SESSION_LOST],
)
action_log = Queue(
    "Kafka: actions and features",
    technology=kafka(_VERSION),
    role="One queue for actions of users, another for features.",
    fleet=_MACHINES,
    delivery=statement("no order in time; a unique key pairs action and features (2022)")
    @ src.MONOLITH.at("use a unique key for each request so"),
    dead_letters=gap("dead letters"),
)
joiner = Worker(
    "online joiner",
    technology=flink(_VERSION),
    role="Joins features with the label from the user's action; samples negatives.",
    fleet=_MACHINES,
    load=gap("events a second"),
    backlog=statement("features that wait long are on disk, in a key-value store (2022)")
    @ src.MONOLITH.at("an on-disk key-value storage is utilized to"),
)
examples = Queue(
    "Kafka: training examples",
    technology=kafka(_VERSION),
    role="Examples for online training; a job dumps them to HDFS for batch training.",
    fleet=_MACHINES,
    delivery=statement("to online training directly, to batch training by HDFS (2022)")
    @ src.MONOLITH.at("the training worker directly reads data from"),
    dead_letters=gap("dead letters"),
    fails=[failures.EXAMPLES_LATE],
)
trainer = Worker(
    "training workers",
    technology=own.monolith(_VERSION),
    role="Read examples as they arrive, and update the training PS.",
    fleet=_MACHINES,
    load=gap("examples a second"),
    backlog=gap("examples that wait"),
    figures={
        "batch training (2022)": statement("one pass over the data set")
        @ src.MONOLITH.at("we only train our dataset for one pass."),
    },
)
training_ps = Database(
    "training PS",
    technology=own.monolith(_VERSION),
    role="Parameter servers of training: dense parameters, and hash tables of embeddings.",
    fleet=_MACHINES,
    size=gap("bytes: models are `usually several terabytes` (2022)"),
    consistency=gap("what workers read while others update"),
    replication=statement("to the serving PS, in increments (2022)")
    @ src.MONOLITH.at("incremental on-the-fly periodic parameter synchronization mechanism"),
    backup=statement("a snapshot of all training PS every day (2022)")
    @ src.MONOLITH.at("snapshots all training PS every day"),
    figures={
        "snapshot of all PS, every (2022)": facts.SNAPSHOT_EVERY,
        "sync interval, open code (2023)": facts.SYNC_EVERY,
    },
    fails=[failures.TRAINING_PS_DOWN],
)
