"""OpenLDAP: a directory server, and the library of its clients."""

from typing import ClassVar

from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.technologies._openldap_client_messages import OpenLDAPClientMessages
from atlas.technologies._openldap_result_messages import OpenLDAPResultMessages
from atlas.technologies.failures import openldap as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.technology import Technology

ERROR = fails.code.file("libraries/libldap/error.c")

JAVA = Repository(
    "spring-projects/spring-security",
    commit="d449950b36fe9387c9991130ca8e7701c902192a",
    checked="2026-11-27",
).file(
    "ldap/src/main/java/org/springframework/security/ldap/authentication/ad/"
    "ActiveDirectoryAuthenticationException.java"
)


class OpenLDAP(OpenLDAPClientMessages, OpenLDAPResultMessages, Technology):
    """A directory server (slapd), and the library of its clients."""

    name = "OpenLDAP"
    icon = None
    plane = "state"
    prints_anywhere: ClassVar[bool] = True
    needs = ("Active Directory",)
    programs: ClassVar = {
        "ldapsearch": "the directory's search",
        "ldapwhoami": "the test of a login at the directory",
        "slapacl": "the check of access rules",
        "slaptest": "the check of the configuration",
    }
    releases = undisclosed("release dates: endoflife-date has no page for OpenLDAP")
    logs = undisclosed("syslog, facility local4 by default")

    SYNC_BIND = LogMessage(
        anchor="ldap_sasl_bind_s failed (",
        sample='slapd[22]: slap_client_connect: URI=ldap://ldap1 DN="cn=admin,dc=example,'
        'dc=com" ldap_sasl_bind_s failed (49)',
        pattern=r"URI=(?P<uri>\S+).*ldap_sasl_bind_s failed \((?P<code>-?\d+)\)",
        severity="error",
        meaning="The login at the provider fails: 49 is a wrong password, -1 an unreachable "
        "server.",
        source=fails.code.file("servers/slapd/config.c"),
        failure=fails.REPLICATION,
    )
    SYNC_RETRY = LogMessage(
        anchor="do_syncrepl: rid=",
        sample="slapd[22]: do_syncrepl: rid=002 rc 49 retrying",
        pattern=r"do_syncrepl: rid=(?P<rid>\d+) rc (?P<code>-?\d+) (?:retrying|quitting)",
        severity="error",
        meaning="The replica cannot read from its provider, and tries again.",
        source=fails.code.file("servers/slapd/syncrepl.c"),
        failure=fails.REPLICATION,
    )
    NEWER = LogMessage(
        anchor="consumer state is newer than provider!",
        sample="slapd[22]: do_syncrep2: rid=001 LDAP_RES_SEARCH_RESULT (53) Server is "
        "unwilling to perform: consumer state is newer than provider!",
        severity="error",
        meaning="The replica has changes that the provider lacks, as after a restore of the "
        "provider.",
        source=fails.code.file("servers/slapd/overlays/syncprov.c"),
        failure=fails.REPLICATION,
    )
    INVALID_CREDENTIALS = LogMessage(
        anchor="Invalid credentials (49)",
        sample="ldap_bind: Invalid credentials (49)",
        severity="error",
        meaning="The name or password of the login is wrong.",
        source=ERROR,
        failure=fails.CREDENTIALS,
    )
    JAVA_CREDENTIALS = LogMessage(
        anchor="[LDAP: error code 49 - ",
        sample="javax.naming.AuthenticationException: [LDAP: error code 49 - Invalid Credentials]",
        pattern=r"\[LDAP: error code 49 - (?P<reason>[A-Z][^\]]*)\]",
        severity="error",
        meaning="The name or password of a Java client is wrong.",
        source=JAVA,
        failure=fails.CREDENTIALS,
    )
    NO_CONTACT = LogMessage(
        anchor="Can't contact LDAP server",
        sample="ldap_sasl_bind(SIMPLE): Can't contact LDAP server (-1)",
        pattern=r"(?P<error>Can\\?'t contact LDAP server)"
        r"(?:\\?[\"'], 'errno': \d+.*'info': '[^']*')?",
        severity="error",
        meaning="The client could not connect, or its TLS connection failed.",
        source=ERROR,
        failure=fails.UNREACHABLE,
    )
    MAP_FULL = LogMessage(
        anchor="MDB_MAP_FULL: Environment mapsize limit reached",
        sample="slapd[22]: mdb_add: txn_aborted! MDB_MAP_FULL: Environment mapsize limit "
        "reached (-30792)",
        severity="error",
        meaning="The database is as large as its maxsize allows; changes fail.",
        source=fails.code.file("libraries/liblmdb/mdb.c"),
        context=("slapd", "mdb_"),
        failure=fails.FULL,
    )
    NOT_OPENED = LogMessage(
        anchor='" cannot be opened: ',
        sample='slapd[22]: mdb_db_open: database "dc=example,dc=com" cannot be opened: No '
        "such file or directory (2). Restore from backup!",
        pattern=r'database "(?P<database>[^"]+)" cannot be opened: (?P<reason>[^(]+)',
        severity="fatal",
        meaning="The database cannot be opened; the reason follows.",
        source=fails.code.file("servers/slapd/back-mdb/init.c"),
        failure=fails.NO_START,
    )
    BIND = LogMessage(
        anchor="daemon: bind(",
        sample="slapd[22]: daemon: bind(8) failed errno=98 (Address already in use)",
        pattern=r"daemon: bind\(\d+\) failed errno=(?P<code>\d+) \((?P<reason>[^)]+)\)",
        severity="fatal",
        meaning="slapd cannot bind its address; the reason is in the brackets.",
        source=fails.code.file("servers/slapd/daemon.c"),
        failure=fails.NO_START,
    )
    TLS_CONTEXT = LogMessage(
        anchor="main: TLS init def ctx failed: ",
        sample="slapd[22]: main: TLS init def ctx failed: -1",
        severity="fatal",
        meaning="The TLS settings cannot be loaded: a certificate, a key or an option.",
        source=fails.code.file("servers/slapd/main.c"),
        failure=fails.NO_START,
    )
    NOT_INDEXED = LogMessage(
        anchor=") not indexed",
        sample="slapd[22]: <= mdb_equality_candidates: (uid) not indexed",
        pattern=r"<= \w+_candidates: \((?P<attribute>\w+)\) not indexed",
        severity="info",
        meaning="A search reads all entries, because the attribute has no index.",
        source=fails.code.file("servers/slapd/back-mdb/filterindex.c"),
        failure=fails.INDEX,
    )


openldap = OpenLDAP()
