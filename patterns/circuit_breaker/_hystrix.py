"""What the wiki and the source of Hystrix say of it, as far as Netflix's own use is told there."""

from atlas import Source, at_least, count, ms, ops, repository_file, requests, statement
from atlas.technologies.hystrix import PROPERTIES, hystrix
from systems.netflix.facts import CHECKED, HYSTRIX_README

COMMIT = "7c03bafe32b518182e09e92fa57358a01043a504"
README = HYSTRIX_README
COMMAND_SETTINGS = PROPERTIES


def _page(title: str, name: str, published: str | None = None) -> Source:
    return Source(
        title=f"{title} (wiki of Hystrix)",
        publisher="Netflix",
        url=f"https://github.com/Netflix/Hystrix/wiki/{name}",
        published=published,
        checked=CHECKED,
        kind="primary",
        read_in="a copy of the wiki's own text",
    )


POOL_SETTINGS = repository_file(
    "Netflix/Hystrix",
    "hystrix-core/src/main/java/com/netflix/hystrix/HystrixThreadPoolProperties.java",
    at=COMMIT,
    checked=CHECKED,
    publisher="Netflix",
)
HOW_IT_WORKS = _page("How it Works", "How-it-Works", "2017-07-03")
HOW_TO_USE = _page("How To Use", "How-To-Use")
OPERATIONS = _page("Operations", "Operations")

VOLUME_THRESHOLD = hystrix.REQUEST_VOLUME.value
ERROR_THRESHOLD = hystrix.ERROR_THRESHOLD.value
SLEEP_WINDOW = hystrix.SLEEP_WINDOW.value
TIMEOUT = hystrix.TIMEOUT.value
POOL_SIZE = hystrix.THREADS.value
QUEUE = statement("-1: no queue, a task gets a thread or is refused") @ POOL_SETTINGS.at(
    "default_maxQueueSize = -1;"
)

IN_THREADS = at_least(ops(10e9).per("day")) @ HOW_IT_WORKS.at(
    "10+ billion Hystrix Command executions per day"
)
BY_SEMAPHORE = at_least(ops(200e9).per("day")) @ OPERATIONS.at(
    "200+ billion semaphore-isolated command executions per day"
)
COMMANDS = at_least(count(100, "command type", "command types")) @ OPERATIONS.at(
    "100+ Hystrix Command types"
)
POOLS = at_least(count(40, "thread pool", "thread pools")) @ HOW_IT_WORKS.at("40+ thread-pools")
COST_P90 = ms(3) @ HOW_IT_WORKS.at("there is a cost of 3ms for having")
COST_P99 = ms(9) @ HOW_IT_WORKS.at("there is a cost of 9ms for having")
NO_COST_P50 = statement("none at the median and below") @ HOW_IT_WORKS.at(
    "there is no cost to having a separate"
)
MEASURED_AT = requests(60).per("second") @ HOW_IT_WORKS.at("executed at 60 requests-per-second")
