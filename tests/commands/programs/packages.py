"""What installs and configures: packages of a system and of a language, Ansible, certificates."""

from tests.commands.program import Program, first_number

apt = Program(
    name="APT",
    technologies=("APT",),
    programs=("dpkg", "apt-cache"),
    beside=("ls",),
    root="more",
    version=first_number("apt --version"),
)

dnf = Program(
    name="DNF",
    technologies=("DNF",),
    programs=("dnf",),
    root="more",
    version="dnf --version | head -n 1",
    arguments=r"No matching Packages to list",
)

pip = Program(
    name="pip",
    technologies=("pip",),
    programs=("pip",),
    root="more",
    version=first_number("pip --version"),
    # Debian's packages of Python lack what pip looks for of one another.
    arguments=r"Failed to establish a new connection|requires \S+, which is not installed",
)

npm = Program(
    name="npm",
    technologies=("npm",),
    programs=("npm",),
    root="more",
    version="npm --version",
    start="""
echo 'fetch-retries=0' >/root/.npmrc
mkdir -p /node_modules/example
echo '{"name": "a", "version": "1.0.0", "dependencies": {"example": "^1.0.0"}}' >/package.json
echo '{"name": "example", "version": "1.0.0"}' >/node_modules/example/package.json
""",
    arguments=r"getaddrinfo EAI_AGAIN|npm error code ENEEDAUTH",
)

ruby = Program(
    name="Ruby",
    technologies=("Ruby",),
    programs=("ruby", "bundle"),
    root="more",
    version=first_number("ruby --version"),
    start="echo 'source \"https://rubygems.org\"' >/Gemfile",
)

php = Program(
    name="PHP",
    technologies=("PHP",),
    commands=(r"^php -",),
    root="more",
    version=first_number("php --version"),
)

ansible = Program(
    name="Ansible",
    technologies=("Ansible",),
    programs=("ansible", "ansible-inventory", "ansible-playbook"),
    root="more",
    version=first_number("ansible --version"),
    start="""
mkdir -p /etc/ansible /data
echo 'sandbox ansible_connection=local' >/etc/ansible/hosts
printf -- '- hosts: all\\n  tasks: [{name: a, ansible.builtin.ping: {}}]\\n' >/data/own.yml
printf '#!/bin/bash\\nexec /bin/sh -c "${@: -1}"\\n' >/usr/local/bin/sudo
chmod 755 /usr/local/bin/sudo
""",
    values={"host": "sandbox", "file": "/data/own.yml"},
)

certbot = Program(
    name="Certbot",
    technologies=("ACME",),
    programs=("certbot",),
    root="more",
    version=first_number("certbot --version"),
)

github = Program(
    name="GitHub CLI",
    technologies=("GitHub Actions runner",),
    programs=("gh",),
    root="more",
    version=first_number("gh --version"),
    arguments=r"To get started with GitHub CLI, please run:  gh auth login",
)

openstack = Program(
    name="OpenStack's client",
    technologies=("OpenStack",),
    programs=("openstack",),
    root="more",
    version=first_number("openstack --version"),
    arguments=r"Missing value auth-url required",
)

liquibase = Program(
    name="Liquibase",
    technologies=("Liquibase",),
    programs=("liquibase",),
    root="more",
    version=first_number("liquibase --version | grep -i 'liquibase version'"),
    start="""
ln -s /opt/liquibase/node_modules/liquibase/dist/liquibase/liquibase /usr/local/bin/liquibase
cat >/liquibase.properties <<'END'
changeLogFile=own.sql
url=jdbc:h2:/tmp/own
driver=org.h2.Driver
username=sa
password=
END
printf -- '--liquibase formatted sql\\n--changeset a:1\\ncreate table a (id int);\\n' >/own.sql
""",
)

podman = Program(
    name="Podman",
    technologies=("Podman",),
    programs=("podman",),
    beside=("grep",),
    root="more",
    version=first_number("podman --version"),
    start="""
mkdir -p /etc/containers /data
cat >/etc/containers/storage.conf <<'END'
[storage]
driver = "vfs"
graphroot = "/data/storage"
runroot = "/run/containers"
END
echo 'unqualified-search-registries = ["docker.io"]' >/etc/containers/registries.conf
""",
    arguments=r"no such container|please use unshare with rootless",
)
