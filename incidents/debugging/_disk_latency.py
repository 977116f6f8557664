"""Checks, steps and sources of the guide to slow disks."""

from atlas import Check, Repository, shell, statement, undisclosed
from atlas.technologies.failures._aws import cli, ec2_guide
from atlas.technologies.failures._cloudwatch import metric
from atlas.technologies.failures._machine import IOSTAT, JOURNALCTL, sysstat
from atlas.technologies.failures.linux import CGROUPS
from atlas.technologies.failures.linux_kernel import kernel
from incidents.debugging import _linux as shared

TODAY = "2026-11-30"
AMZN = Repository(
    "linux-nvme/nvme-cli",
    commit="e117ee68059fe1f44e2486dd03fd62aa3f96a9dc",
    checked=TODAY,
    publisher="nvme-cli",
    release="3.0-rc1",
).file("plugins/amzn/amzn-nvme.c")
_wikimedia = Repository(
    "IntelligentDDS/Post-mortems-Analysis",
    commit="161e7cc9f167d9e87f96911b4055c74390058434",
    checked=TODAY,
    publisher="Wikimedia",
    folder="raw-public",
    release=undisclosed("release: a copy of a report has none"),
)
PARSERCACHE = _wikimedia.file(
    "wikitech/meta_txt/20200319-parsercache.txt",
    title="Incident documentation/20200319-parsercache (copy)",
)
GOOGLE = Repository(
    "IntelligentDDS/Post-mortems-Analysis",
    commit="161e7cc9f167d9e87f96911b4055c74390058434",
    checked=TODAY,
    publisher="Google",
    folder="raw-public",
    release=undisclosed("release: a copy of a report has none"),
).file(
    "google/meta_txt/compute#16011.txt",
    title="Google Compute Engine Incident #16011 (copy)",
)
BLOCK_ABI = kernel.file("Documentation/ABI/stable/sysfs-block")
BLOCK_CORE = kernel.file("block/blk-mq.c")
BURSTS = ec2_guide.file("ebs-io-characteristics.md")
GENERAL_PURPOSE = ec2_guide.file("general-purpose.md")
IOSTATS = kernel.file("Documentation/admin-guide/iostats.rst")
MD_CODE = kernel.file("drivers/md/md.c")
NVME = ec2_guide.file("nvme-ebs-volumes.md")
NVME_CODE = kernel.file("drivers/nvme/host/core.c")
PIDSTAT = sysstat.file("man/pidstat.1")
PRESSURE_PAGE = kernel.file("Documentation/accounting/psi.rst")
SAR = sysstat.file("man/sar.in")
_DESCRIBE = cli.file("ec2/describe-volumes.rst")
_AWAIT = IOSTAT.at("to be served. This includes the time spent")
_EXCEEDED = AMZN.at('printf("EBS Volume Performance Exceeded (us):\\n");')
_MOST = PIDSTAT.at("Number of kibibytes the task has caused to")

SLOW = Check(
    "Measure the mean time of reads, writes and flushes of each disk, in milliseconds.",
    shell("iostat -d -x -y 5 3") @ _AWAIT,
    healthy=statement(
        "r_await, w_await of an EBS gp2 or gp3 volume in single digits; aqu-sz does not grow"
    )
    @ GENERAL_PURPOSE.at("volumes provide single\\-digit millisecond latency"),
    unhealthy=statement(
        "r_await or w_await of an EBS gp2 or gp3 volume in two digits or more; of another disk, "
        "far above its usual value"
    )
    @ _AWAIT,
    verify="Rows dm-* and md* are volumes above disks. %util alone says little about an SSD.",
)
WAITS = Check(
    "Measure the share of time, in percent, in which tasks waited for I/O.",
    shell("cat /proc/pressure/io") @ PRESSURE_PAGE.at("share of time in which at least some"),
    healthy=statement("some avg10=0.00, or near it; avg300 shows the past")
    @ PRESSURE_PAGE.at("some avg10=0.00 avg60=0.00 avg300=0.00 total=0"),
    unhealthy=statement("avg10 of `some` well above 0: tasks wait for I/O now")
    @ PRESSURE_PAGE.at("share of time in which at least some"),
    verify="No such file: the kernel runs without it; psi=1 at the boot enables it.",
)
LIMITED = Check(
    "List the control groups that have a limit on I/O.",
    shell("find /sys/fs/cgroup -name io.max -exec grep -H . {} +")
    @ CGROUPS.at("BPS and IOPS based IO limit. Lines are"),
    healthy=statement("nothing: no control group has a limit")
    @ CGROUPS.at("BPS and IOPS based IO limit. Lines are"),
    unhealthy=statement(
        "8:16 rbps=2097152 wbps=max riops=max wiops=120; and avg10 in io.pressure of the same "
        "directory is high"
    )
    @ CGROUPS.at("8:16 rbps=2097152 wbps=max riops=max wiops=120"),
    verify="lsblk shows which disk 8:16 is; the path names the unit. No io.max at all: cgroup v1; "
    "read blkio.throttle.* there.",
)
LOGGED = Check(
    "Search the kernel's log for errors and timeouts of that disk, as root.",
    shell(
        "journalctl -k -n 50 -g 'i/o error|medium error|timeout, |resetting|failed command|"
        "offline device'"
    )
    @ JOURNALCTL.at("Show only kernel messages. This implies"),
    healthy=statement("-- No entries --")
    @ JOURNALCTL.at("Show only kernel messages. This implies"),
    unhealthy=statement(
        "I/O error, dev sdb, sector ...; or nvme nvme1: ... timeout, aborting: of that disk, since "
        "it became slow"
    )
    @ BLOCK_CORE.at('"%s error, dev %s, sector %llu op 0x%x:(%s)'),
    verify="No journal files were found: dmesg has the same lines.",
)
REBUILD = Check(
    "Check whether a RAID array is rebuilding or being checked now.",
    shell("cat /proc/mdstat") @ MD_CODE.at('"reshape" :'),
    healthy=statement(
        "no line with recovery, resync, check or reshape; resync=PENDING and =DELAYED are not "
        "running; no file: no array"
    )
    @ MD_CODE.at('seq_printf(seq, "\\tresync=DELAYED");'),
    unhealthy=statement("recovery = 12.6% (...) finish=127.5min speed=33440K/sec")
    @ MD_CODE.at('seq_printf(seq, " finish=%lu.%lumin", (unsigned long)rt / 60,'),
    verify="Hardware RAID: ask the tool of its controller.",
)
PROCESSES = Check(
    "List the processes that read and write, in kibibytes per second, as root.",
    shell("LC_ALL=C pidstat -d 5 1 | grep ^Average") @ _MOST,
    healthy=statement("no process far above the others in kB_rd/s and kB_wr/s") @ _MOST,
    unhealthy=statement("one process has most of it: a backup, a scan, a compaction") @ _MOST,
    verify="kworker: the kernel writes for others. The unit: systemctl status <pid>.",
)
EXCEEDED = Check(
    "Compare twice, a minute apart, the time above the limit of the EBS volume, as root.",
    shell("nvme amzn stats <device>") @ _EXCEEDED,
    healthy=statement('the numbers under each "Performance Exceeded" stay the same') @ _EXCEEDED,
    unhealthy=statement("EBS Volume Performance Exceeded (us), or EC2 Instance EBS: a number rises")
    @ _EXCEEDED,
    verify="nvme-cli before 2.12 lacks the command: else VolumeQueueLength in CloudWatch. An EC2 "
    "local disk prints EC2 Instance Local Storage. Not an EC2 device: as healthy. Other clouds: "
    "the provider's throttled-I/O metric.",
)
FLUSHES = Check(
    "Compare the flushes with the writes: columns f/s and f_await of the same output.",
    shell("iostat -d -x -y 5 3") @ IOSTAT.at("then execute it, then wait for the next"),
    healthy=statement("f/s near 0 on a disk with write back, or f_await as low as w_await")
    @ IOSTAT.at("The number (after merges) of flush requests completed"),
    unhealthy=statement("f_await far above w_await, with many f/s")
    @ IOSTAT.at("then execute it, then wait for the next"),
    verify="cat /sys/block/*/queue/write_cache: at write through, no flush is counted; count fsync "
    "with the next step.",
)
TIMEOUT = Check(
    "Compare the I/O timeout of each disk, in milliseconds, with r_await and w_await.",
    shell("grep -H . /sys/block/*/queue/io_timeout")
    @ BLOCK_ABI.at("io_timeout is the request timeout in milliseconds."),
    healthy=statement(
        "30000 or more (Amazon Linux: its maximum), and r_await and w_await a small part of it"
    )
    @ NVME.at("the timeout is set to 4294967295 by default"),
    unhealthy=statement("r_await or w_await near it: requests are repeated, or fail")
    @ BLOCK_ABI.at("retry the request, to fail it or to"),
    verify="A disk without the file: its driver has no such timeout.",
)
HISTORY = Check(
    "Read the load of the disks since midnight, where sysstat collects it.",
    shell("sar -d") @ SAR.at("Report activity for each block device."),
    **shared.gap.of("healthy", "unhealthy"),
    verify="The times of a high await; compare with jobs. Please check if data collecting is "
    "enabled: nothing is collected.",
)
SYNC_CALLS = Check(
    "Count the flushes of the program for ten seconds, as root; it runs more slowly then.",
    shell("timeout 10 strace -f -c -e trace=fsync,fdatasync -p <pid>")
    @ shared.STRACE.at("Counts time, calls, and errors for each system"),
    **shared.gap.of("healthy", "unhealthy"),
    verify="calls: so many in ten seconds. About one for each write: it waits for each of them.",
)
CREDITS = Check(
    "Check the burst credits of a gp2, st1 or sc1 volume of EBS, in percent.",
    metric("AWS/EBS", "BurstBalance", "Name=VolumeId,Value=<id>", "Average"),
    healthy=statement("BurstBalance well above 0")
    @ BURSTS.at("displays the burst bucket balance for `gp2`, `st1`,"),
    unhealthy=statement("near 0: the volume is throttled to its baseline")
    @ BURSTS.at("When your burst bucket is depleted, volume I/O"),
    verify="No data: not attached, or a volume whose baseline is above its burst, on Nitro.",
)
VOLUME = Check(
    "Read the type, the IOPS and the throughput of the volume.",
    shell("aws ec2 describe-volumes --volume-ids <id>") @ _DESCRIBE.at("aws ec2 describe-volumes"),
    **shared.gap.of("healthy", "unhealthy"),
    verify="Compare Iops with r/s plus w/s of iostat. At it: the volume is the limit. Below: the "
    "instance, or the throughput.",
)
