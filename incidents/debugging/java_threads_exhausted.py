"""Java cannot create a native thread: a leak of threads, a limit, or no room for their stacks."""

from attrs import evolve

from atlas import (
    Cause,
    Check,
    DebuggingGuide,
    Limit,
    Link,
    Precedent,
    Question,
    Step,
    config,
    gaps_in,
    percent,
    shell,
    statement,
    undisclosed,
    waive,
)
from atlas.technologies.failures._machine import MEMORY, PROC
from atlas.technologies.failures._machine import systemd as source
from atlas.technologies.failures._services import RESTART
from atlas.technologies.failures.java import ATTACH, JAVA, PRINT_ON_QUIT, THREAD_NAMES
from atlas.technologies.java import java
from incidents.amazon._2020_11_25 import SUMMARY as KINESIS
from incidents.debugging._tasks import (
    FORK,
    MACHINE,
    MMAP,
    MOST_THREADS,
    RAISE_UNIT,
    RAISE_USER,
    UNIT_TASKS,
    USER_TASKS,
)

gap = gaps_in("the manuals of the JDK")
ROOM = Check(
    "Compare the address space and the mappings of the process with their limits.",
    shell(
        "grep VmSize /proc/<pid>/status; grep 'Max address space' /proc/<pid>/limits; "
        "wc -l /proc/<pid>/maps; cat /proc/sys/vm/max_map_count"
    )
    @ PROC.at("soft limit, hard limit, and units of measurement"),
    healthy=statement("unlimited, and far fewer mappings than the last number")
    @ PROC.at("soft limit, hard limit, and units of measurement"),
    unhealthy=statement("VmSize (kB) near the limit (bytes), or mappings near the last number")
    @ MMAP.at("The process's maximum number of mappings would have"),
    verify="Each thread needs room for its stack, and about two mappings.",
)
SMALLER_STACKS = Step(
    "Restart it with a smaller stack for each thread, once that is tested.",
    command=config("-Xss<size>", file="flags of java")
    @ JAVA.at("Sets the thread stack size (in bytes)."),
    **gap.of("healthy", "takes"),
    unhealthy=statement("StackOverflowError: the stack is too small for the code")
    @ JAVA.at("Sets the thread stack size (in bytes)."),
    risk="medium",
    undo="Start it without the option: on Linux/x64 a stack then has 1024 KB.",
    verify="The process holds more threads, and logs no StackOverflowError.",
)
RESTART_LEAK = evolve(
    RESTART,
    action="Restart the service that leaks threads, one instance at a time.",
    verify="At the limit it may ignore SIGTERM: systemd then kills it after its timeout.",
)

with DebuggingGuide(
    java(undisclosed("version: the guide was followed on 17.0.15 and, for jcmd, 25")),
    "Unable to create native thread",
    as_of="2026-11-28",
    symptom="A Java service logs OutOfMemoryError although its heap is free, and loses requests.",
    signals=[
        java.NO_THREAD,
        java.NO_THREAD_OLD,
        java.PTHREAD_FAILED,
        java.THREADS.rising(),
    ],
    tree=Question(
        "Does one kind of thread dominate?",
        check=THREAD_NAMES,
        unhealthy=Cause(
            "The program creates threads or pools again and again, and never ends them",
            why=statement("each of them counts towards the limit of the user")
            @ FORK.at("which limits the number of processes and threads"),
            fix=[PRINT_ON_QUIT, RESTART_LEAK],
        ),
        healthy=Question(
            "Is the user at its limit?",
            check=USER_TASKS,
            unhealthy=Cause(
                "All processes of the user together reach the limit",
                why=statement("RLIMIT_NPROC counts the threads of a user, not of a process")
                @ FORK.at("which limits the number of processes and threads"),
                fix=[MOST_THREADS, RAISE_USER],
            ),
            healthy=Question(
                "Is the unit at its limit?",
                check=UNIT_TASKS,
                unhealthy=Cause(
                    "The service needs more tasks than its unit may have",
                    why=statement("the default is 15% of the smallest limit of the system")
                    @ source.file("man/systemd-system.conf.xml").at(
                        "Defaults to 15% of the minimum of"
                    ),
                    fix=[RAISE_UNIT],
                ),
                healthy=Question(
                    "Is there room for stacks?",
                    check=ROOM,
                    unhealthy=Cause(
                        "The process has no room for another stack",
                        why=statement("on Linux/x64 each stack has 1024 KB by default")
                        @ JAVA.at("Linux/x64: 1024 KB"),
                        fix=[SMALLER_STACKS],
                    ),
                    healthy=Cause(
                        "The machine or container is at its limit, or has no memory",
                        why=statement("at Amazon Kinesis in 2020, servers exceeded such a limit")
                        @ KINESIS.at("exceed the maximum number of threads allowed by"),
                        fix=[MACHINE, MEMORY],
                    ),
                ),
            ),
        ),
    ),
    limit=Limit(
        "tasks of a unit: a share of the system's limit",
        of="tasks",
        reads="tasks (TasksCurrent)",
        default=percent(15)
        @ source.file("man/systemd-system.conf.xml").at("Defaults to 15% of the minimum of"),
        headroom=UNIT_TASKS,
    ),
    do_not=[
        "Do not run jcmd or jstack at the limit: the JVM cannot start their thread, and exits.",
        "Do not raise -Xmx for it: the threads' stacks are outside the heap.",
        "Do not trust a JVM that goes on after this error: pools may lack workers until a restart.",
        "Do not wait for SIGTERM at the limit: its handler is a thread, too.",
    ],
    precedents=[
        Precedent(
            "Amazon Kinesis, November 2020: threads of the operating system",
            report=KINESIS,
            what=statement("added servers made all servers exceed the limit of threads")
            @ KINESIS.at("exceed the maximum number of threads allowed by"),
        )
    ],
    time_to_recover=undisclosed("time to recover: of this limit alone, the summary gives none"),
    data_loss=statement("what its threads had in hand when the JVM exits or is killed")
    @ ATTACH.at('vm_exit_during_initialization("java.lang.OutOfMemoryError",'),
    rollback=statement("set the previous limits, and start it without -Xss")
    @ JAVA.at("Sets the thread stack size (in bytes)."),
    see=[
        Link(
            "incidents/debugging/linux_threads_exhausted",
            "guide",
            because="other programs cannot start threads or processes, either",
        ),
        Link(
            "incidents/debugging/java_heap_exhausted",
            "guide",
            because="OutOfMemoryError with another message",
        ),
    ],
    glossary={
        "SIGTERM": "The signal that asks a process to end.",
        "task": "A process or a thread: the kernel counts both alike.",
    },
) as guide:
    waive("IN403", because="no page or report found states a recovery time of this limit")
