"""Terraform cannot lock its state: a run holds the lock, left it, or the backend refuses."""

from attrs import evolve

from atlas import (
    Cause,
    Check,
    DebuggingGuide,
    Limit,
    Placeholder,
    Precedent,
    Question,
    Repository,
    Step,
    action,
    at,
    seconds,
    shell,
    statement,
    undisclosed,
    waive,
)
from atlas.technologies.failures._aws import IDENTITY
from atlas.technologies.failures.terraform import (
    APPLY,
    FORCE_UNLOCK,
    LOCK_OWNER,
    LOCKER,
    LOCKS,
    PLAN,
    PUSH_ERRORED,
    STATE,
    WAIT,
    source,
)
from atlas.technologies.known_failure import NO_OUTPUT as NO_OUTPUTS
from atlas.technologies.terraform import terraform
from incidents.debugging._databases import NO_OUTPUT, NO_TIME, UNPUBLISHED
from incidents.dfds.facts import STATE_LOCK

OPERATION = source.file("command/views/operation.go")
PROGRESS = source.file("command/views/hook_ui.go")
INPUT = source.file("command/ui_input.go")
IMPORT = source.file("command/import.go")
S3 = source.file("backend/remote-state/s3/client.go")
PERMISSIONS = Repository(
    "hashicorp/terraform",
    commit="v1.11.4",
    checked="2026-11-29",
    publisher="HashiCorp",
    release="1.11.4",
).file("website/docs/language/backend/s3.mdx")
BLOCKED = at("2019-12-05 12:10", zone="CET") @ STATE_LOCK.at(
    "2019-12-05 12:10 | Corrective action delayed due"
)
CLEARED = at("2019-12-05 12:15", zone="CET") @ STATE_LOCK.at(
    "2019-12-05 12:15 | State lock forcefully cleared"
)

INFO = Check(
    "Print the lock info under the error, and keep it.",
    shell("grep -A 8 'Lock Info:' <log-file>") @ LOCKS.at("Lock Info:"),
    healthy=statement("ID, Operation, Who and Created: a run holds the lock")
    @ LOCKS.at("Operation: {{.Operation}}"),
    unhealthy=statement("no such lines, but an error of the backend")
    @ LOCKER.at("Please resolve the issue above and try"),
    verify="Path names the state: is it the workspace that you mean?",
)
HOLDER = Check(
    "On the host in Who, list the runs that work there.",
    shell("ps -C terraform -o pid,user,lstart,args") @ LOCKS.at("Who:       {{.Who}}"),
    healthy=statement("a run that started at Created (UTC)")
    @ LOCKS.at("Created: time.Now().UTC(),"),
    unhealthy=statement("none from that time") @ LOCKS.at("Time that the lock was taken."),
    verify="Who is a runner of a pipeline: look for its job; it may have ended with its host.",
)
LAST_LINE = Check(
    "Read the last lines of that run, in its terminal or job.",
    shell("tail -n 3 <log-file>") @ PROGRESS.at('msg = "Still creating..."'),
    healthy=statement("Still creating... [00m10s elapsed], before 1.12: [10s elapsed]")
    @ PROGRESS.at("[reset][bold]%s: %s [%s%02dm%02ds elapsed][reset]"),
    unhealthy=statement("Enter a value: it waits for an answer, as long as it takes")
    @ INPUT.at("[bold]Enter a value:[reset] "),
)
SAVED = Check(
    "Search the log of that run for a state that was not saved.",
    shell("grep -E 'persist state|releasing the state lock' <log-file>")
    @ APPLY.at("Failed to persist state to backend"),
    healthy=statement("no line with: persist state")
    @ APPLY.at("Failed to persist state to backend"),
    unhealthy=statement("Error: Failed to persist state to backend")
    @ APPLY.at("Failed to persist state to backend"),
    verify="Error releasing the state lock alone: the state was saved, only the lock is left.",
)
UNFINISHED = Check(
    "List the changes that the run began and completed.",
    shell(r"grep -E ': (Creating|Modifying|Destroying)\.\.\.|complete after|complete!' <log-file>")
    @ PROGRESS.at('operation = "Creating..."'),
    healthy=statement("the last line is Apply complete!, or there is no line at all")
    @ PROGRESS.at('msg = "Creation complete"'),
    unhealthy=statement("Creating..., or Creation complete, and no Apply complete! after it")
    @ PROGRESS.at('operation = "Creating..."'),
    # Made on 1.11.4: killed before it wrote its state, a run had logged Creation complete.
    verify="Keep the list: even what is complete may be in no state, and the plan cannot show it. "
    "Compare it with terraform state list.",
)
ERRORED = Check(
    "In the directory where that run took place, check for the state that it saved there.",
    shell("ls -l errored.tfstate") @ APPLY.at("terraform state push errored.tfstate"),
    **NO_OUTPUTS,
    verify="It is there: copy it before anything else, as the host of a pipeline may end. It is "
    "not: compare what exists with terraform state list.",
)
INTERRUPT = Step(
    "Interrupt that run once, when its owner agrees.",
    command=shell("kill -INT <pid>") @ OPERATION.at("Gracefully shutting down..."),
    healthy=statement("Interrupt received. Please wait for Terraform to exit")
    @ OPERATION.at("Please wait for Terraform to exit or data"),
    unhealthy=statement("a second interrupt: Exiting immediately")
    @ OPERATION.at("Two interrupts received. Exiting immediately. Note that"),
    risk="medium",
    takes=NO_TIME,
    undo="None: run it again. What it had already changed stays, and is in the state.",
    verify="The run exits and unlocks. Provisioners and calls that it had begun end with errors.",
)
ANSWER = Step(
    "Answer the prompt, as the owner decides: yes applies the plan, anything else ends it.",
    command=action("Type the answer in the terminal of the run, after reading its plan.")
    @ APPLY.at("Only 'yes' will be accepted to approve."),
    **UNPUBLISHED,
    risk="high",
    undo="None for yes: the changes are made.",
    verify="The run ends, and the next one gets the lock.",
)
ADOPT = Step(
    "Import each resource of that list which exists and no state holds: else it is created again.",
    command=shell(
        "terraform import '<resource-address>' <id>",
        own=[
            Placeholder(
                "resource-address",
                "the address of the resource, as the log prints it",
                r"[\w.\[\]\"\-]+",
                "aws_instance.web",
            )
        ],
    )
    @ IMPORT.at("Import existing infrastructure into your Terraform"),
    healthy=statement("Import successful!") @ IMPORT.at("Import successful!"),
    unhealthy=NO_OUTPUT,
    risk="medium",
    takes=NO_TIME,
    undo="terraform state rm with the same address: it forgets it, and destroys nothing.",
    verify="terraform plan no longer creates it. Read a plan that replaces it before any apply.",
)
ALLOW = Step(
    "Allow what the error names; for a lock file in S3, three actions on it.",
    command=action(
        "Grant s3:GetObject, s3:PutObject and s3:DeleteObject on the .tflock object, or create "
        "the missing table or bucket."
    )
    @ PERMISSIONS.at("and `s3:DeleteObject` are required on the lock file,"),
    **UNPUBLISHED,
    risk="medium",
    undo="Take the permission away again.",
    verify="terraform plan gets the lock.",
)
UNLOCK_DEAD = evolve(
    FORCE_UNLOCK,
    action="Remove the lock with the ID of the lock info, in the same directory and workspace.",
    unhealthy=statement("lock ID ... does not match the existing lock ID: another run has it now")
    @ S3.at("does not match the existing lock ID"),
)

with DebuggingGuide(
    terraform(
        undisclosed("version: source of 1.17-dev; the failures were made on 1.11.4 and 1.15.5")
    ),
    "Error acquiring the state lock",
    as_of="2026-11-29",
    symptom="Every plan and apply on one state fails at once; nobody can change infrastructure.",
    signals=[terraform.STATE_LOCKED, terraform.LOCK_NOT_FREED, terraform.STATE_NOT_SAVED],
    tree=Question(
        "Does the error name a lock?",
        check=INFO,
        unhealthy=Cause(
            "The backend refuses or is unreachable: nobody holds the lock",
            why=statement("only a complete lock error is retried; others end the run at once")
            @ LOCKS.at("not a lock error, so we can't retry"),
            fix=[IDENTITY, ALLOW],
        ),
        healthy=Question(
            "Does the run that holds it still exist?",
            check=HOLDER,
            healthy=Question(
                "Does it wait for an answer?",
                check=LAST_LINE,
                healthy=Cause(
                    "Another run is at work",
                    why=statement("a run locks the state so that no other writes it")
                    @ LOCKER.at("Terraform acquires a state lock to protect the"),
                    fix=[WAIT, INTERRUPT],
                ),
                unhealthy=Cause(
                    "An apply waits for approval, and holds the lock meanwhile",
                    why=statement("a plan awaits approval before any action")
                    @ source.file("command/apply.go").at("approval before taking any action."),
                    fix=[ANSWER, INTERRUPT],
                ),
            ),
            unhealthy=Question(
                "Did it fail to save its state?",
                check=SAVED,
                unhealthy=Cause(
                    "The backend failed during the apply: state unsaved, lock left",
                    why=statement("the new state is then in errored.tfstate, where it ran")
                    @ APPLY.at('the file "errored.tfstate" in the'),
                    fix=[ERRORED, STATE, UNLOCK_DEAD, PUSH_ERRORED],
                ),
                healthy=Question(
                    "Did it end in the middle of a change?",
                    check=UNFINISHED,
                    healthy=Cause(
                        "The run changed nothing more, and left its lock",
                        why=statement("an error may occur while releasing the lock")
                        @ LOCKER.at("error occurred while releasing this lock."),
                        fix=[LOCK_OWNER, UNLOCK_DEAD],
                    ),
                    unhealthy=Cause(
                        "The run was killed, and may have created what no state holds",
                        why=statement("exiting at once may lose data")
                        @ OPERATION.at("Two interrupts received. Exiting immediately. Note that"),
                        fix=[STATE, UNLOCK_DEAD, ADOPT],
                    ),
                ),
            ),
        ),
    ),
    limit=Limit(
        "-lock-timeout (1.11 to 1.17): how long a lock is retried",
        of="time for which the lock is retried",
        reads="time since which the lock is held (Created)",
        default=seconds(0) @ PLAN.at("-lock-timeout=0s           Duration to retry a state lock."),
        headroom=INFO,
    ),
    do_not=[
        "Do not use -lock=false to get past it: two runs then write one state.",
        "Do not unlock because a lock is old: a large apply, or one that waits, may hold it.",
        "Do not apply while errored.tfstate is not pushed: that forks the state.",
        "Do not use kill -9 on a run, or interrupt it twice: what it created may be lost.",
        "Do not force-unlock a local state: the lock ends with the process that holds it.",
    ],
    precedents=[
        Precedent(
            "DFDS, a shipping company, December 2019",
            report=STATE_LOCK,
            what=statement("locked while no operation took place; a fix waited for it")
            @ STATE_LOCK.at("Terraform state locked, while no operation was taking"),
        )
    ],
    time_to_recover=(CLEARED - BLOCKED).meaning_of(
        "a fix of DFDS, from the locked state to the cleared one", basis="outage"
    ),
    data_loss=statement("changes of two runs at once, if one is alive; resources without a state")
    @ LOCKER.at("erroneously it could result in two people modifying"),
    rollback=statement("push the state that was pulled before, with -force if it is older")
    @ source.file("command/state_push.go").at('unless you specify the "-force" flag.'),
    glossary={"DFDS": "A shipping company of Denmark."},
) as diagram:
    waive("AM103", because="Terraform exports no metric: it runs and exits")
