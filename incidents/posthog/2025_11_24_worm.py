"""A workflow runs a stranger's script with secrets; days later a worm is published to npm."""

from atlas import (
    Alert,
    Asynchronous,
    Barrier,
    Call,
    Check,
    Effect,
    Event,
    IncidentAnatomy,
    Step,
    action,
    shell,
    statement,
    undisclosed,
    waive,
)
from atlas.technologies.failures.npm import EXPLAIN, VERSIONS
from incidents.posthog import _2025_11_24 as facts
from incidents.posthog._components_packages import (
    bot_token,
    ci_secrets,
    gap,
    installs,
    packages,
    sdk_packages,
    workflow,
)
from incidents.posthog._packages_steps import PREINSTALL
from incidents.posthog.facts import WORM as REPORT

_NO_COST = undisclosed("costs: not in PostHog's report of 26 November 2025")

with IncidentAnatomy(
    packages,
    "A workflow leaks its secrets, and npm packages carry a worm",
    as_of="2025-11-24",
    report=REPORT,
    failure_class="security-exposure",
    timeline=[
        Event(
            statement("a workflow now runs on pull_request_target, with the pull request's code")
            @ REPORT.at("was merged on the 11th of September). This"),
            when=undisclosed("time: the report says the 11th of September, and no time or zone"),
        ),
        Event(
            statement("a pull request changes its script, to send the secrets to a webhook")
            @ REPORT.at("modifying it to send the secrets available during"),
            when=undisclosed("time: the report says 5:40PM on November 18th, and no zone"),
            effects=[
                Effect(workflow, "degraded"),
                Effect(bot_token, "degraded", because=workflow),
            ],
        ),
        Event(
            statement(
                "the attacker deletes a workflow run, believed to be a test of the credentials"
            )
            @ REPORT.at("these credentials to delete a workflow run. We"),
            when=facts.TESTED,
        ),
        Event(
            statement("a detached commit changes another workflow, to exfiltrate all secrets")
            @ REPORT.at("workflow directly to exfiltrate all of our Github"),
            when=facts.COMMITTED,
        ),
        Event(
            statement("that workflow runs; at this point the attacker has the npm token")
            @ REPORT.at("At this point, the attacker had our npm"),
            when=facts.STOLEN,
            effects=[Effect(ci_secrets, "degraded", because=bot_token)],
        ),
        Event(
            statement("malicious packages are published to npm, which starts the worm")
            @ REPORT.at("published the malicious packages to npm, starting the"),
            when=facts.PUBLISHED,
            phase="began",
            effects=[
                Effect(sdk_packages, "degraded", because=ci_secrets),
                Effect(installs, "degraded", because=sdk_packages),
            ],
        ),
        Event(
            statement("the malicious packages are identified")
            @ REPORT.at("we had identified the malicious packages, deleted them,"),
            when=undisclosed("time: by 09:30 UTC, as the report says of the deletion too"),
            phase="detected",
        ),
        Event(
            statement("by 09:30 UTC they are deleted, and the tokens that published them revoked")
            @ REPORT.at("and revoked the tokens used to publish them."),
            when=facts.DELETED,
            phase=("mitigated", "resolved"),
            effects=[Effect(sdk_packages, "recovered")],
        ),
        Event(
            statement("all potentially compromised credentials begin to be rolled, pre-emptively")
            @ REPORT.at("began the process of rolling all potentially compromised"),
            when=undisclosed("time: the report names none; how they leaked was not yet known"),
        ),
    ],
    trigger=statement("the workflow checked out the pull request head, and ran a script from it")
    @ REPORT.at("code being run was controlled by the PR"),
    detection=undisclosed("how the packages were identified: not in the report"),
    mitigation=statement("the malicious packages were deleted, and the tokens revoked")
    @ REPORT.at("we had identified the malicious packages, deleted them,"),
    impact={
        "packages": statement("only the JavaScript SDKs published in npm were affected")
        @ REPORT.at("only affected our Javascript SDKs published in npm."),
        "the worm": statement("a preinstall script: it scans for credentials and exfiltrates them")
        @ REPORT.at("to npm, which contained a preinstall script that:"),
        "how it spreads": statement("npm credentials that it finds publish malicious packages")
        @ REPORT.at("Used any npm credentials found to publish malicious"),
        "early warning": statement("a static analysis tool flagged the change; it was dismissed")
        @ REPORT.at("explicitly dismissed the alert because we mistakenly thought"),
        "copycats": statement(
            "identified on the following day, prevented by manual, uncertain measures"
        )
        @ REPORT.at("we identified copycat attacks on the following day"),
        "afterwards": statement("pnpm 10, without preinstall scripts and with minimumReleaseAge")
        @ REPORT.at("Switched to pnpm 10 (to disable `preinstall`/`postinstall` scripts"),
        "by the report": statement("the largest and most impactful security incident so far")
        @ REPORT.at("largest and most impactful security incident we've ever"),
    },
    barriers=[
        Barrier(
            "Security review of workflow changes",
            kind="review",
            what=statement("a change of a workflow file requires a review by the security team")
            @ REPORT.at("specific review from someone on our security team)."),
            stops=workflow,
            cost=_NO_COST,
        ),
        Barrier(
            "Trusted publishers on npm",
            kind="setting",
            what=statement("release workflows are tightened: a move to trusted publishers")
            @ REPORT.at("release workflows (moving to the trusted publisher model)."),
            stops=sdk_packages,
            cost=_NO_COST,
        ),
        Barrier(
            "Minimum age of a release",
            kind="setting",
            what=statement("advice to users: set minimumReleaseAge in yarn or pnpm, to 3 days, say")
            @ REPORT.at("enough value (like 3 days), you can make"),
            stops=installs,
            cost=_NO_COST,
        ),
        Barrier(
            "Secrets that are faster to manage",
            what=statement("the management of GitHub secrets is reworked, for a faster response")
            @ REPORT.at("Re-worked our Github secrets management to make our"),
            stops=ci_secrets,
            shortens=True,
            cost=_NO_COST,
        ),
    ],
    signals=[
        Alert(
            name=statement("a static analysis tool flags a change of a workflow, before its merge")
            @ REPORT.at("change was even flagged by one of our")
        )
    ],
    recovery=[
        PREINSTALL,
        VERSIONS,
        Step(
            "Delete the malicious versions from npm, and revoke the tokens that published them.",
            command=action("Delete each malicious version, and revoke each publishing token.")
            @ REPORT.at("and revoked the tokens used to publish them."),
            **gap.of("healthy", "unhealthy", "takes"),
            risk="medium",
            undo="None: publish a clean version, with a new credential.",
            verify="npm view <name> versions lists only versions that your team published.",
        ),
        Step(
            "Roll all credentials that may be compromised, before it is known how they leaked.",
            command=action("Rotate each secret that a workflow or a runner could read.")
            @ REPORT.at("began the process of rolling all potentially compromised"),
            **gap.of("healthy", "unhealthy", "takes"),
            risk="medium",
            undo="None: an old credential must not be used again.",
            verify="The audit log shows no use of the old credentials.",
        ),
        Check(
            "Find the files of the worm, in home folders and document roots.",
            shell(
                'find . -name "setup_bun.js" -o -name "bun_environment.js" -o -name "cloud.json" '
                '-o -name "contents.json" -o -name "environment.json" '
                '-o -name "truffleSecrets.json"'
            )
            @ REPORT.at('find . -name "setup_bun.js" \\'),
            **gap.of("healthy", "unhealthy"),
            verify="It prints no file.",
        ),
        Check(
            "Search the logs of npm for the worm.",
            shell('grep -R "shai" ~/.npm/_logs') @ REPORT.at('grep -R "shai" ~/.npm/_logs'),
            **gap.of("healthy", "unhealthy"),
            verify='It prints nothing; then search for "preinstall".',
        ),
        EXPLAIN,
        Step(
            "Delete cached dependencies; the next install is to use pinned, known-good versions.",
            command=shell("rm -rf node_modules && npm cache clean --force")
            @ REPORT.at("npm cache clean --force"),
            **gap.of("healthy", "unhealthy", "takes"),
            risk="low",
            undo="Install the dependencies again, pinned to known-good versions.",
            verify="After the next install, npm ls --all lists none of the compromised versions.",
        ),
    ],
    data_loss=statement("secrets were stolen: the bot's token, then the rest, with npm's token")
    @ REPORT.at("steal the rest of the Github secrets available"),
    rollback=statement("malicious versions were deleted; the latest published are known-good")
    @ REPORT.at("published after we identified the attack, are known-good),"),
    cost=_NO_COST,
) as diagram:
    waive("AM103", because="the report names no metric, and not how the packages were identified")
    waive("AM101", because="the report prints no message; its words to search for are in the steps")
    waive("NH205", because="the report has no figure of the size of the packages or their use")
    workflow >> Call("holds, while the script runs") >> bot_token
    bot_token >> Call("pushes a workflow that reads") >> ci_secrets
    ci_secrets >> Asynchronous("npm publishing token") >> sdk_packages
    sdk_packages >> Call("versions, with a preinstall script") >> installs
