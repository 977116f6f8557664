"""Sources and figures on Hystrix: its wiki and code, on Netflix's own use where they state it."""

from atlas import Publisher, Repository, at_least, count, ms, ops, requests, statement
from atlas.technologies.hystrix import PROPERTIES, hystrix
from systems.netflix.facts import CHECKED, HYSTRIX_README

COMMIT = "7c03bafe32b518182e09e92fa57358a01043a504"
README = HYSTRIX_README
COMMAND_SETTINGS = PROPERTIES
POOL_SETTINGS = Repository(
    "Netflix/Hystrix", commit=COMMIT, checked=CHECKED, publisher="Netflix"
).file("hystrix-core/src/main/java/com/netflix/hystrix/HystrixThreadPoolProperties.java")
netflix_pages = Publisher(
    "Netflix",
    checked=CHECKED,
    base="https://github.com/Netflix/Hystrix/wiki",
    read_in="a copy of the wiki's own text",
)
HOW_IT_WORKS = netflix_pages.post("How it Works (wiki of Hystrix)", "How-it-Works", "2017-07-03")
HOW_TO_USE = netflix_pages.post("How To Use (wiki of Hystrix)", "How-To-Use")
OPERATIONS = netflix_pages.post("Operations (wiki of Hystrix)", "Operations")

VOLUME_THRESHOLD = hystrix.REQUEST_VOLUME.value
ERROR_THRESHOLD = hystrix.ERROR_THRESHOLD.value
SLEEP_WINDOW = hystrix.SLEEP_WINDOW.value
TIMEOUT = hystrix.TIMEOUT.value
POOL_SIZE = hystrix.THREADS.value
QUEUE = statement("-1: no queue, a task gets a thread or is rejected") @ POOL_SETTINGS.at(
    "default_maxQueueSize = -1;"
)

IN_THREADS = at_least(ops(10e9).per("day")) @ HOW_IT_WORKS.at(
    "10+ billion Hystrix Command executions per day", of="commands in threads"
)
BY_SEMAPHORE = at_least(ops(200e9).per("day")) @ OPERATIONS.at(
    "200+ billion semaphore-isolated command executions per day", of="commands by semaphore"
)
EXECUTIONS = (IN_THREADS + BY_SEMAPHORE).meaning_of("command executions")
COMMANDS = at_least(count(100, "command type")) @ OPERATIONS.at("100+ Hystrix Command types")
POOLS = at_least(count(40, "thread pool")) @ HOW_IT_WORKS.at(
    "Each API instance has 40+ thread-pools", of="one API instance", basis="total"
)
COST_P90 = ms(3) @ HOW_IT_WORKS.at(
    "there is a cost of 3ms for having", of="one command's thread", basis="p90"
)
COST_P99 = ms(9) @ HOW_IT_WORKS.at(
    "there is a cost of 9ms for having", of="one command's thread", basis="p99"
)
NO_COST_P50 = statement("none at the median and below") @ HOW_IT_WORKS.at(
    "there is no cost to having a separate"
)
MEASURED_AT = requests(60).per("second") @ HOW_IT_WORKS.at(
    "executed at 60 requests-per-second", of="one command on one API instance"
)
