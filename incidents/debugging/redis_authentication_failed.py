"""Redis refuses logins with NOAUTH or WRONGPASS, most often after a change of credentials."""

from atlas import (
    Cause,
    Check,
    DebuggingGuide,
    Limit,
    Link,
    Question,
    Step,
    action,
    records,
    shell,
    statement,
    undisclosed,
    waive,
)
from atlas.technologies.failures._machine import COREUTILS
from atlas.technologies.failures.redis import INFO, cli, docs, source
from atlas.technologies.failures.redis_access import ACL_LOG
from atlas.technologies.redis import redis
from incidents.debugging._databases import NO_TIME, UNPUBLISHED
from incidents.debugging._redis import CONFIG, SENTINEL, SERVER, VERSION

ACL_CODE = source.file("src/acl.c")
GETUSER = docs.file("commands/acl-getuser.md")
LOAD = docs.file("commands/acl-load.md")
REPLICATION_CODE = source.file("src/replication.c")
REPLICATION_PAGE = docs.file("docs/management/replication.md")
SETUSER = docs.file("commands/acl-setuser.md")
STORED = docs.file("docs/management/security/acl.md")
LOGIN_HINT = (
    "Log in with redis-cli --user <name>, an administrator; REDISCLI_AUTH has the password."
)
REFUSED = Check(
    "List the refused logins.",
    cli("ACL LOG", ACL_LOG.at("The command shows a list of recent ACL")),
    healthy=statement("no entry with the reason auth")
    @ ACL_LOG.at("Failures to authenticate their connections with `AUTH` or"),
    unhealthy=statement("entries: reason auth, the username, and client-info with addr")
    @ ACL_LOG.at("Displays the client info of a client which"),
    verify=LOGIN_HINT + " Ignore old entries (age-seconds) and your own failed login: without "
    "--user it is one of default. Before Redis 6: CONFIG GET requirepass.",
)

with DebuggingGuide(
    redis(VERSION),
    "Redis authentication failed",
    as_of="2026-11-28",
    symptom="New connections fail with NOAUTH or, for a wrong password, WRONGPASS; old ones work.",
    signals=[
        redis.NO_AUTH,
        redis.WRONG_PASSWORD,
        redis.WRONG_PASSWORD_5,
        redis.REPLICA_AUTH,
        redis.LOGINS_REFUSED.rising(),
    ],
    see=[
        Link(
            "incidents/hachyderm/2023_07_16_redis",
            "incident",
            because="a Redis without a password was open to the internet",
        )
    ],
    tree=Question(
        "Do the clients send a password?",
        check=REFUSED,
        healthy=Cause(
            "They send none, and the server requires one",
            why=statement("any command before a login is refused with NOAUTH")
            @ SERVER.at("-NOAUTH Authentication required."),
            fix=[
                Step(
                    "Set user and password in the clients' settings, and restart them.",
                    command=action("Set the password where the clients read it, and restart them.")
                    @ STORED.at("AUTH <username> <password>"),
                    **UNPUBLISHED,
                    risk="low",
                    undo="Restore the former settings.",
                    verify="NOAUTH no longer appears in their logs.",
                )
            ],
        ),
        unhealthy=Question(
            "Does that user exist, and is it on?",
            check=Check(
                "Check the user that the refused logins name.",
                cli(
                    "ACL GETUSER <user>",
                    GETUSER.at("command returns all the rules defined for an"),
                ),
                healthy=statement("flags: on, and the hashes of its passwords")
                @ GETUSER.at("it lists the user's ACL flags, password hashes,"),
                unhealthy=statement("flags: off, or an empty reply: there is no such user")
                @ SETUSER.at("`off`: Set user as not active, it will"),
            ),
            unhealthy=Cause(
                "The user was switched off, or lost at a restart",
                why=statement("users that are not saved to the file are gone after a restart")
                @ STORED.at("the configuration directive called `aclfile`, like this:"),
                fix=[
                    Check(
                        "List all users, and compare them with the file of your deployment.",
                        cli("ACL LIST", STORED.at("in order to check the currently active ACLs")),
                        healthy=statement("a line for the user: user NAME on #HASH ...")
                        @ STORED.at('"user default on nopass ~* &* +@all"'),
                        unhealthy=statement("user NAME off, or no line for the user")
                        @ STORED.at('"user default on nopass ~* &* +@all"'),
                        verify="Save the output: the next steps change it.",
                    ),
                    Step(
                        "Enable a user that is off; on a missing one this makes an empty user.",
                        command=cli(
                            "ACL SETUSER <user> on",
                            SETUSER.at("`on`: Set the user as active, it will"),
                        ),
                        **UNPUBLISHED,
                        risk="medium",
                        undo="ACL SETUSER <user> off.",
                        verify="ACL GETUSER shows on and a password, and logins succeed.",
                    ),
                    Step(
                        "Load the users from the ACL file, if the user is missing; what the file "
                        "lacks is lost, new passwords too.",
                        command=cli("ACL LOAD", LOAD.at("command will reload the ACLs from the")),
                        healthy=statement("OK") @ LOAD.at("+OK"),
                        unhealthy=statement("an error that names file and line; nothing changes")
                        @ LOAD.at("-ERR /tmp/foo:1: Unknown command or category name in"),
                        takes=NO_TIME,
                        risk="high",
                        undo="ACL SETUSER <user> reset, then the rules of the line that you "
                        "saved; without reset the passwords from the file stay valid.",
                        verify="ACL LIST shows all users, none with nopass that had a password; "
                        "connections of dropped users are closed. CONFIG GET aclfile prints the "
                        "file: read it first.",
                    ),
                ],
            ),
            healthy=Question(
                "Is the clients' password one of that user's?",
                check=Check(
                    "Compare the hash of the clients' secret, a file without a newline, with those "
                    "of the user.",
                    shell("sha256sum <file>") @ COREUTILS.at("sha256sum"),
                    healthy=statement("the hash is among the passwords of the user")
                    @ STORED.at("Redis internally stores passwords hashed with SHA256."),
                    unhealthy=statement("the hash is not among the passwords of the user")
                    @ STORED.at("Redis internally stores passwords hashed with SHA256."),
                    verify="Take the file that the running client read, not the newest one.",
                ),
                unhealthy=Cause(
                    "Clients still use the former password",
                    why=statement("setting a new password replaces the former one")
                    @ CONFIG.at("ACLUpdateDefaultUserPassword(server.requirepass);"),
                    fix=[
                        Step(
                            "Add the hash of the former password, until all clients have the new.",
                            command=cli(
                                "ACL SETUSER <user> '#<value>'",
                                SETUSER.at(
                                    "`#<hashedpassword>`: Adds the specified hashed password"
                                ),
                            ),
                            healthy=statement("OK: the user then has both passwords")
                            @ SETUSER.at("Every user can have many active passwords, so"),
                            unhealthy=UNPUBLISHED["unhealthy"],
                            takes=NO_TIME,
                            risk="medium",
                            undo="ACL SETUSER <user> '!<value>' removes it, once all have the new.",
                            verify="New logins succeed. Was the former password leaked? Then do "
                            "not add it: change the clients.",
                        ),
                        Step(
                            "Set the new password in the clients that ACL LOG names.",
                            command=action("Set the password, and restart those clients.")
                            @ ACL_LOG.at("Displays the client info of a client which"),
                            **UNPUBLISHED,
                            risk="low",
                            undo="Restore the former secret.",
                            verify="No new entry in ACL LOG for an hour.",
                        ),
                    ],
                ),
                healthy=Cause(
                    "Others are refused: a replica, Sentinel, an exporter, a job",
                    why=statement("replicas and Sentinel have settings of their own for it")
                    @ SENTINEL.at("`masterauth` in the replicas in order for the"),
                    fix=[
                        Check(
                            "Check on each replica whether its link is up.",
                            cli("INFO replication", INFO.at("Status of the link (up/down)")),
                            healthy=statement("master_link_status:up")
                            @ INFO.at("Status of the link (up/down)"),
                            unhealthy=statement("master_link_status:down")
                            @ INFO.at("Status of the link (up/down)"),
                            verify="The log of the replica then has: Unable to AUTH to MASTER.",
                        ),
                        Step(
                            "Set masterauth on the replicas, and auth-pass in Sentinel.",
                            command=action(
                                "Run CONFIG SET masterauth on each replica, SENTINEL SET auth-pass "
                                "on each Sentinel; keep both in their files."
                            )
                            @ REPLICATION_PAGE.at("config set masterauth <password>"),
                            healthy=statement("master_link_status:up")
                            @ INFO.at("Status of the link (up/down)"),
                            unhealthy=statement("in the log: Unable to AUTH to MASTER")
                            @ REPLICATION_CODE.at("Unable to AUTH to MASTER: %s"),
                            takes=NO_TIME,
                            risk="medium",
                            undo="Set the former value.",
                            verify="ACL LOG has no new entry, and a failover is possible again.",
                        ),
                    ],
                ),
            ),
        ),
    ),
    limit=Limit(
        "acllog-max-len: entries of the ACL log",
        of="entries of the ACL log",
        reads="entries of ACL LOG",
        default=records(128)
        @ CONFIG.at("server.acllog_max_len, 128, INTEGER_CONFIG, NULL, NULL),"),
        headroom=REFUSED,
    ),
    do_not=[
        "Do not remove the password to restore service: anyone on the network can then log in.",
        "Do not restart Redis for it: open connections stay logged in, and would be cut as well.",
        "Do not type a password on the command line: it is kept in history and process list.",
        "Do not change primary and clients at once: let both passwords hold meanwhile.",
    ],
    precedents=undisclosed(
        "public incident: icco/postmortems, the incidents of this project and a search for "
        "operators' reports named none; BrainstormRouter's of May 2026 is a drill"
    ),
    time_to_recover=undisclosed("time to recover: neither documentation nor reports give one"),
    data_loss=statement("writes of refused clients that do not retry")
    @ SERVER.at("-NOAUTH Authentication required."),
    rollback=statement("a user may have two passwords: add the former one, remove the new one")
    @ SETUSER.at("Every user can have many active passwords, so"),
    glossary={
        "NOAUTH": "The reply to a command of a connection that is not logged in.",
        "WRONGPASS": "The reply to a login with a wrong user name or password.",
    },
) as guide:
    waive("IN403", because="no page or report found states a recovery time")
