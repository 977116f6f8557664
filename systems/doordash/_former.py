"""What DoorDash replaced: the monolith, RabbitMQ and Celery."""

from atlas import Queue, Service, Worker, gaps_in, statement
from atlas.technologies.celery import celery
from atlas.technologies.python import python
from atlas.technologies.rabbitmq import rabbitmq
from systems.doordash import _former_failures as failures
from systems.doordash import _sources as src
from systems.doordash import facts
from systems.doordash._stores import VERSION

gap = gaps_in("DoorDash's posts, talks and filings, to November 2026")

monolith = Service(
    "monolith (2019)",
    technology=python(VERSION),
    role="Django monolith with one main database.",
    **gap.of("fleet", "load", "scaling"),
    figures={
        "late 2019": statement("all development of new features was halted")
        @ src.MONOLITH.at("halt all new feature development in late 2019"),
    },
)
broker = Queue(
    "RabbitMQ (2019)",
    technology=rabbitmq(VERSION),
    role="Broker of Celery's tasks, with which orders stopped when it was down.",
    **gap.of("fleet", "delivery", "dead_letters"),
    figures={
        "kinds of tasks": facts.TASKS,
        "limit (told 2020)": statement("maximum vertical scale reached")
        @ src.TASK_TALK.at("Reached the maximum vertical scale available to"),
    },
    fails=[failures.BROKER_OVERLOADED],
)
celery_workers = Worker(
    "Celery workers (2019)",
    technology=celery(VERSION),
    role="Ran tasks such as checkout, sending orders to merchants, and Dashers' locations.",
    **gap.of("fleet", "load", "backlog"),
    fails=[failures.WORKERS_STOP],
)
