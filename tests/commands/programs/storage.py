"""Disks, file systems and backups: GlusterFS, LVM, NFS, Btrfs, DRBD, restic, Borg, rsync."""

from tests.commands.program import Program, first_number

glusterfs = Program(
    name="GlusterFS",
    technologies=("GlusterFS",),
    programs=("gluster",),
    root="more",
    version=first_number("gluster --version"),
    start="""
mkdir -p /var/lib/glusterd /var/log/glusterfs /run/gluster /bricks/a /bricks/b
(setsid glusterd -N >/tmp/log 2>&1 &)
until gluster peer status >/dev/null; do sleep 0.3; done
gluster --mode=script volume create shared replica 2 sandbox:/bricks/a sandbox:/bricks/b force
gluster volume start shared
gluster volume heal shared enable
""",
    ready="gluster volume heal shared info",
    values={"name": "shared"},
)

disks = Program(
    name="tools of disks",
    programs=(
        "btrfs", "drbdadm", "iscsiadm", "lsblk", "lvs", "mdadm", "multipath", "nfsstat", "pvs",
        "showmount", "vgs",
    ),
    root="more",
    version="echo LVM $(lvs --version | grep -oE '[0-9.]+' | head -n 1), "
    "mdadm $(mdadm --version 2>&1 | grep -oE '[0-9.]+' | head -n 1), "
    "$(btrfs --version | head -n 1)",
    start="""
printf 'resource r0 { device /dev/drbd0; disk /dev/null; meta-disk internal;\\n' \
    >/etc/drbd.d/r0.res
printf 'on sandbox { address 127.0.0.1:7788; } on b { address 127.0.0.2:7788; } }\\n' \
    >>/etc/drbd.d/r0.res
""",
    values={"device": "/dev/null", "path": "/", "host": "127.0.0.1", "resource": "r0"},
    # The machine's kernel has none of these; each tool has read its arguments by then.
    arguments=r"does not appear to be an md device|not a btrfs filesystem|No active sessions|"
    r"cannot get kernel dm version|Failed to modprobe drbd|clnt_create: RPC|"
    r"modprobe: FATAL: Module drbd not found|is not a block device!|"
    r"Failure to communicate with kernel device-mapper driver",
)  # fmt: skip

restic = Program(
    name="restic",
    technologies=("restic",),
    programs=("restic",),
    root="more",
    version=first_number("restic version"),
    start="""
for name in restic; do
    printf '#!/bin/bash\\nexport RESTIC_REPOSITORY=/data RESTIC_PASSWORD=a\\n' \
        >/usr/local/bin/$name
    printf 'exec /usr/bin/%s "$@"\\n' $name >>/usr/local/bin/$name
    chmod 755 /usr/local/bin/$name
done
restic init
""",
)

borg = Program(
    name="Borg",
    technologies=("Borg",),
    programs=("borg",),
    root="more",
    version=first_number("borg --version"),
    start="borg init --encryption none /data",
    values={"path": "/data"},
)

rsync = Program(
    name="rsync",
    technologies=("rsync",),
    programs=("rsync",),
    root="more",
    version=first_number("rsync --version"),
    start="""
mkdir -p /run/sshd /root/.ssh /data
chmod 700 /root/.ssh
ssh-keygen -q -A
ssh-keygen -q -t ed25519 -N '' -f /root/.ssh/id_ed25519
cp /root/.ssh/id_ed25519.pub /root/.ssh/authorized_keys
sed 's/^UsePAM.*//' /usr/share/openssh/sshd_config >/etc/ssh/sshd_config
mkdir -p /etc/ssh/sshd_config.d
(setsid /usr/sbin/sshd -D >/tmp/log 2>&1 &)
until ssh-keyscan 127.0.0.1 >/root/.ssh/known_hosts 2>/dev/null; do sleep 0.2; done
""",
    ready="ssh -o BatchMode=yes root@127.0.0.1 true",
    values={"host": "127.0.0.1", "path": "/data"},
)
