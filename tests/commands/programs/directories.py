"""Directories of users, and who may do what: OpenLDAP, Kerberos, Samba, SSSD, sudo, PAM."""

from tests.commands.program import Program, first_number

openldap = Program(
    name="OpenLDAP",
    technologies=("OpenLDAP", "Active Directory"),
    programs=("ldapsearch", "ldapwhoami", "slaptest", "slapacl"),
    beside=("grep",),
    commands=(r"-starttls ldap\b",),
    root="more",
    version=first_number("slapd -VV 2>&1"),
    start="""
mkdir -p /data/db /data/conf /run/slapd
openssl req -x509 -newkey rsa:2048 -nodes -subj /CN=localhost -days 30 -keyout /data/key.pem \
    -out /data/cert.pem 2>/dev/null
cat >/etc/ldap/slapd.conf <<'END'
include /etc/ldap/schema/core.schema
modulepath /usr/lib/ldap
moduleload back_mdb
pidfile /run/slapd/slapd.pid
TLSCertificateFile /data/cert.pem
TLSCertificateKeyFile /data/key.pem
sizelimit 500
database mdb
suffix "dc=example,dc=com"
rootdn "cn=admin,dc=example,dc=com"
rootpw secret
directory /data/db
END
cat >/data/own.ldif <<'END'
dn: dc=example,dc=com
objectClass: dcObject
objectClass: organization
o: example
dc: example
END
slapadd -f /etc/ldap/slapd.conf -l /data/own.ldif
rm -rf /etc/ldap/slapd.d && mkdir /etc/ldap/slapd.d
slaptest -f /etc/ldap/slapd.conf -F /etc/ldap/slapd.d
setsid slapd -d 0 -h 'ldap://127.0.0.1/' >/data/log 2>&1 &
""",
    ready="ldapsearch -x -H ldap://127.0.0.1/ -b '' -s base namingContexts | grep example",
    values={
        "host": "127.0.0.1",
        "port": "389",
        "url": "ldap://127.0.0.1/",
        "dn": "cn=admin,dc=example,dc=com",
        "entry": "dc=example,dc=com",
        "directory": "/etc/ldap",
    },
    # It asks for a password on a terminal, which the suite has none of.
    arguments=r"(?m)^Enter LDAP Password: \s*$",
)

kerberos = Program(
    name="Kerberos",
    technologies=("Kerberos",),
    programs=("klist",),
    root="more",
    version="klist -V",
    start="""
mkdir -p /var/lib/krb5kdc /etc/krb5kdc
cat >/etc/krb5.conf <<'END'
[libdefaults]
default_realm = EXAMPLE.COM
[realms]
EXAMPLE.COM = {
kdc = 127.0.0.1
}
END
kdb5_util create -s -P secret >/dev/null
kadmin.local -q 'addprinc -pw secret root' >/dev/null
kadmin.local -q 'ktadd -norandkey root' >/dev/null
setsid krb5kdc -n >/tmp/log 2>&1 &
sleep 1
echo secret | kinit.mit root
""",
    ready="klist && klist -k",
)

samba = Program(
    name="Samba",
    technologies=("Samba",),
    programs=("smbclient", "wbinfo"),
    root="more",
    version="smbd --version",
    start="""
mkdir -p /run/samba /var/lib/samba/private /var/log/samba /var/cache/samba /data
cat >/etc/samba/smb.conf <<'END'
[global]
interfaces = lo
bind interfaces only = yes
map to guest = bad user
[data]
path = /data
guest ok = yes
END
setsid smbd --foreground --no-process-group >/tmp/log 2>&1 &
""",
    ready="smbclient -N -L 127.0.0.1 | grep data",
    values={"host": "127.0.0.1"},
    # No package can be a domain controller in a few seconds; winbind has no domain to ask.
    arguments=r"WBC_ERR_WINBIND_NOT_AVAILABLE",
)

sssd = Program(
    name="SSSD",
    technologies=("SSSD",),
    programs=("sssctl",),
    root="more",
    version=first_number("sssd --version"),
    arguments=r"probably SSSD isn't configured",
)

sudo = Program(
    name="sudo",
    technologies=("sudo",),
    programs=("visudo",),
    commands=(r"^sudo -",),
    root="more",
    version=first_number("sudo --version"),
    start="""
chmod 440 /etc/sudoers /etc/sudoers.d/*
for name in sudo sudo-i; do
    printf 'auth sufficient pam_permit.so\\naccount sufficient pam_permit.so\\n' >/etc/pam.d/$name
    printf 'session sufficient pam_permit.so\\n' >>/etc/pam.d/$name
done
""",
)
