"""Failure modes of what DoorDash replaced: RabbitMQ and Celery."""

from atlas import Alert, Failure
from atlas.technologies.celery import celery
from atlas.technologies.failures import celery as celery_steps
from atlas.technologies.failures import rabbitmq as rabbitmq_steps
from atlas.technologies.rabbitmq import rabbitmq
from systems.doordash import steps

BROKER_OVERLOADED = Failure(
    "RabbitMQ is down under load, and orders stop",
    signals=[
        rabbitmq.MEMORY_ABOVE_LIMIT,
        rabbitmq.RESOURCE_ALARM,
        rabbitmq.CONNECTIONS.rising(),
        celery.BROKER_LOST,
    ],
    recovery=[
        rabbitmq_steps.ALARMS,
        rabbitmq_steps.CONNECTIONS,
        rabbitmq_steps.QUEUES,
        rabbitmq_steps.CLOSE,
    ],
    time_to_recover=steps.NO_TIME,
    data_loss=steps.NO_LOSS,
    rollback=steps.NO_ROLLBACK,
)
WORKERS_STOP = Failure(
    "Celery workers stop without lack of resources",
    signals=[
        celery.QUEUED.rising(),
        Alert(name=steps.gap("alert on Celery; the post calls its workers opaque")),
    ],
    recovery=[
        celery_steps.LIST_NODES,
        celery_steps.LIST_ACTIVE,
        celery_steps.QUEUE_LENGTH_RABBITMQ,
        celery_steps.SHUT_DOWN,
    ],
    time_to_recover=steps.NO_TIME,
    data_loss=steps.NO_LOSS,
    rollback=steps.NO_ROLLBACK,
)
