"""How Clouddriver ran deployments in resumable steps, until Temporal took over."""

from atlas import (
    Alternative,
    Call,
    Guarantees,
    Link,
    Participant,
    PatternImplementation,
    Setting,
    statement,
    waive,
)
from patterns.saga import _clouddriver as code
from patterns.saga.components import clouddriver, event_log, orca
from systems.netflix.components import netflix, titus

POST = code.POST

with PatternImplementation(
    netflix,
    "A deployment as a saga that can be resumed",
    as_of="2020-12-22",
    pattern="saga",
    problem=statement("after a failure in the middle, what was done may need a rollback")
    @ POST.at("failure in the middle of a Cloud Operation,"),
    forces=[
        statement("networks and external services are unreliable")
        @ POST.at("Distributed systems are messy — networks and external"),
        statement("some pipelines take days, and start over when one operation fails")
        @ POST.at("some pipelines take days to complete for complex"),
        statement("the task state was local to one instance, and was lost with it")
        @ POST.at("The task state kept by Clouddriver was instance-local."),
    ],
    participants=[
        Participant(
            "caller",
            orca,
            does=statement("requests an operation, polls its status, resumes it")
            @ POST.at("immediately begin polling Clouddriver’s"),
        ),
        Participant(
            "coordinator",
            clouddriver,
            does=statement("drives a saga forward until it is complete")
            @ code.SERVICE.at("Orchestrates the progression of a [Saga] until"),
        ),
        Participant(
            "saga log",
            event_log,
            does=statement("stores the result of every action")
            @ code.SERVICE.at("results of a [SagaAction] are committed into a"),
        ),
        Participant(
            "remote system",
            titus,
            does=statement("is changed by the actions")
            @ code.SERVICE.at("that changes a remote system. The results of"),
        ),
    ],
    flow=[
        statement("Orca posts an operation and gets a task ID immediately")
        @ POST.at("it will immediately return a Task ID to"),
        statement("the first action only saves the input, so that the operation can be rebuilt")
        @ code.SNAPSHOT.at("This action just snapshots our input data."),
        statement("the job is submitted to Titus, after two actions that prepare it")
        @ code.DEPLOY.at(".then(SubmitTitusJob.class)"),
        statement("each action's events and its next command are saved when it is done")
        @ code.SERVICE.at("sagaRepository.save(saga, newEvents)"),
        statement("load balancers are attached and scaling policies copied, for service jobs")
        @ code.DEPLOY.at(".then(AttachTitusServiceLoadBalancers.class)"),
        statement("Orca polls the status until the task is done or has failed")
        @ POST.at("which eventually surfaces to Orca in its polling."),
        statement("if the failure is retryable, Orca resumes the saga where it stopped")
        @ code.MONITOR.at("kato.resumeTask(katoTask.id)"),
    ],
    guarantees=Guarantees(
        delivery=statement("an action may run again, so it must be reentrant and idempotent")
        @ code.ACTION.at("must be written such that it is reentrant"),
        ordering=statement("by saga: its events are numbered, oldest first")
        @ code.REPOSITORY.at("An ordered list of events, oldest to newest"),
        consistency=statement("rollback of a saga is left to the users of the library")
        @ code.SERVICE.at("there are no internal heuristics to dictate when"),
    ),
    settings=[
        Setting(
            "tasks.monitor-kato-task.terminal-retries",
            value=statement("true, by default")
            @ code.MONITOR.at(
                'dynamicConfigService.isEnabled("tasks.monitor-kato-task.terminal-retries", true)'
            ),
            does=statement("whether failed operations are resumed if retryable")
            @ code.MONITOR.at("&& katoTask.status.retryable"),
        ),
        Setting(
            "MonitorKatoTask.getTimeout",
            value=code.OPERATION_TIMEOUT,
            does=statement("how long until an operation times out in Orca")
            @ code.MONITOR.at('monitorFinalTerminalRetry(stage, "timeout")'),
        ),
        Setting(
            "spinnaker.clouddriver.eventing.cleanup-agent.maxAggregateAgeDays",
            value=code.RETENTION,
            does=statement("age since its last change at which a saga is cleaned up")
            @ code.CLEANUP.at("The max age of an [Aggregate]. Defaults to"),
        ),
        Setting(
            "retrySupport.retry in SubmitTitusJob",
            value=code.SUBMIT_RETRIES,
            does=statement("how often one action tries to submit a job, at most")
            @ code.SUBMIT.at(
                "titusClient.submitJob(submitJobRequest.withJobName(nextServerGroupName[0]));"
            ),
        ),
    ],
    hurts=[
        statement("it was not widely adopted for all cloud providers")
        @ POST.at("but was not widely adopted across all cloud"),
        statement("a homegrown saga framework: more work beyond the service's purpose")
        @ POST.at("added yet more undifferentiated lifting inside the service."),
        statement("Orca must know how to poll Clouddriver, and handle its errors")
        @ POST.at("Orca is tightly coupled to Clouddriver’s orchestration system"),
        statement("resuming is hard: an operation does not know its own input")
        @ code.RESUMING.at("Resuming a saga-backed AtomicOperation is kind of"),
    ],
    cost={
        "deployments that failed, before": code.FAILED_BEFORE,
        "deployments failed with Temporal": code.FAILED_SINCE,
        "to move every application": statement("within two quarters")
        @ POST.at("within two quarters, all applications at Netflix were"),
    },
    alternatives=[
        Alternative(
            "Temporal workflows",
            instead=statement(
                "what Netflix runs (December 2025): Temporal stores the execution state"
            )
            @ POST.at("Today, we execute Cloud Operations as Temporal workflows."),
        ),
        Alternative(
            "retries inside the service",
            instead=statement("done as well; the retry logic became complex")
            @ POST.at("Clouddriver internally evolved complex retry logic, further"),
        ),
        Alternative(
            "rerun the pipeline",
            instead=statement("some pipelines take days, for complex deployments")
            @ POST.at("some pipelines take days to complete for complex"),
        ),
    ],
    figures={"retried in Temporal for": code.ACTIVITY_RETRIES},
    see=[
        Link("systems/netflix/operations", because="the pipelines that these operations belong to"),
        Link(
            "patterns/event_sourcing/new_york_times",
            because="a log of events as the source of truth, on a larger scale",
        ),
    ],
    glossary={
        "GET": "The HTTP method that reads.",
        "POST": "The HTTP method that requests an action.",
    },
) as diagram:
    waive("IN403", because="the post and the code give no time to recover")
    waive("IN405", because="rollbacks exist as an interface; no action in the repository has one")
    waive("EV504", because="the copy of a post on failover, shared by all views, has no date")
    orca >> Call("POST /ops") >> clouddriver
    clouddriver >> Call("SQL", note="input") >> event_log
    (
        clouddriver
        >> Call("gRPC", note="submit job", retries=code.SUBMIT_RETRIES, optional=True)
        >> titus
    )
    clouddriver >> Call("SQL", note="events, next command") >> event_log
    clouddriver >> Call("gRPC", note="balancers, policies", optional=True) >> titus
    orca >> Call("GET /task/{id}") >> clouddriver
    orca >> Call("POST /task/{id}:resume", optional=True) >> clouddriver
    waive("AM105", because="an aborted operation is run again as a whole; no command is published")
