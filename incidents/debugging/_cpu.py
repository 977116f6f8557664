"""Checks and steps of the guide to a saturated CPU."""

from atlas import Check, Placeholder, Step, config, shell, statement
from atlas.technologies.failures._aws import cli, ec2_guide
from atlas.technologies.failures._machine import COREUTILS, PS, VMSTAT, sysstat, util_linux
from atlas.technologies.failures._machine import systemd as source
from atlas.technologies.failures.linux import CGROUPS
from atlas.technologies.failures.linux_kernel import kernel
from atlas.technologies.linux import ALERTS
from incidents.debugging import _linux as shared

BANDWIDTH = kernel.file("Documentation/scheduler/sched-bwc.rst")
CONTROL = source.file("man/systemd.resource-control.xml")
CREDIT_OPTION = cli.file("ec2/modify-instance-credit-specification.rst")
LOADAVG = kernel.file("kernel/sched/loadavg.c")
MPSTAT = sysstat.file("man/mpstat.1")
PERF_TOP = kernel.file("tools/perf/Documentation/perf-top.txt")
PIDSTAT = sysstat.file("man/pidstat.1")
PROC_FILES = kernel.file("Documentation/filesystems/proc.rst")
RENICE = util_linux.file("sys-utils/renice.1.adoc")
SCALING = kernel.file("Documentation/networking/scaling.rst")
STANDARD = ec2_guide.file("burstable-performance-instances-standard-mode.md")
STOP_START = ec2_guide.file("Stop_Start.md")
PRESSURE_PAGE = kernel.file("Documentation/accounting/psi.rst")
UPTIME = shared.procps.file("man/uptime.1")

RUNNABLE = VMSTAT.at("The number of runnable processes (running or waiting")
SOFT = MPSTAT.at("CPU or CPUs to service software interrupts.")
TASK_CPU = PIDSTAT.at("Total percentage of CPU time used by the")
THROTTLED = BANDWIDTH.at("Number of times the group has been throttled/limited.")

LOAD = Check(
    "Compare the load average of 1, 5 and 15 minutes with the number of CPUs.",
    shell("uptime; nproc") @ UPTIME.at("are not normalized for the"),
    healthy=statement(
        "load average below the number of CPUs, or the first number far below the last"
    )
    @ UPTIME.at("load averages for the past 1, 5, and"),
    unhealthy=statement("above the number of CPUs, and the first number is the highest: it rises")
    @ UPTIME.at("are not normalized for the"),
)
PRESSURE = Check(
    "Read the share of time, in percent, in which tasks waited for a CPU.",
    shell("cat /proc/pressure/cpu") @ PRESSURE_PAGE.at("share of time in which at least some"),
    healthy=statement("some avg10=0.00, or near it; avg300 shows the past")
    @ PRESSURE_PAGE.at("some avg10=0.00 avg60=0.00 avg300=0.00 total=0"),
    unhealthy=statement("avg10 of `some` well above 0: tasks wait for a CPU now")
    @ PRESSURE_PAGE.at("share of time in which at least some"),
)
BUSY = Check(
    "Read the idle time, and compare the runnable processes with the CPUs.",
    shell("nproc; vmstat 1 5") @ COREUTILS.at("Print the number of processing units available to"),
    healthy=statement("id or wa well above 0: they are not busy")
    @ VMSTAT.at("Time spent waiting for IO."),
    unhealthy=statement("id and wa near 0, and r above the number of CPUs") @ RUNNABLE,
    verify="Skip the first line: it is the mean since boot.",
)
STOLEN = Check(
    "Read the stolen time (steal): column st of the same output.",
    shell("vmstat 1 5") @ VMSTAT.at("Time stolen from a virtual machine."),
    healthy=statement("st 0, or a few now and then")
    @ VMSTAT.at("Time stolen from a virtual machine."),
    unhealthy=statement("st high in each line: the hypervisor runs others")
    @ VMSTAT.at("Time stolen from a virtual machine."),
)
KERNEL_TIME = Check(
    "Compare user time with system time: columns us and sy.",
    shell("vmstat 1 5") @ VMSTAT.at("Time spent running kernel code."),
    healthy=statement("us far above sy: programs compute")
    @ VMSTAT.at("Time spent running non\\-kernel"),
    unhealthy=statement("sy near us, or above it; interrupts count as sy")
    @ shared.procps.file("src/vmstat.c").at("TICv(stat_SYS) + TICv(stat_IRQ) + TICv(stat_SRQ);"),
)
INTERRUPTS = Check(
    "Read the time for interrupts on each CPU: columns %irq and %soft.",
    shell("mpstat -P ALL 1 5") @ SOFT,
    healthy=statement("%irq and %soft near 0 on each CPU, and %sys high") @ SOFT,
    unhealthy=statement("%soft or %irq high, often on one CPU alone") @ SOFT,
)
BLOCKED = Check(
    "List the threads in uninterruptible sleep, three times.",
    shell("ps -eLo pid,stat,wchan:32,etime,comm | grep -E '^ *[0-9]+ D'")
    @ PS.at("uninterruptible sleep (usually I/O)"),
    healthy=statement("nothing, or another thread each time")
    @ PS.at("uninterruptible sleep (usually I/O)"),
    unhealthy=statement("the same threads each time: the third column names where they wait")
    @ PS.at("uninterruptible sleep (usually I/O)"),
    verify="Column b of vmstat counts only what waits for I/O: it may be 0.",
)
QUOTA = Check(
    "List the control groups that were throttled most, twice, ten seconds apart.",
    shell(
        "find /sys/fs/cgroup -name cpu.stat -exec grep -H nr_throttled {} + "
        "| sort -t ' ' -k 2 -rn | head -n 5"
    )
    @ CGROUPS.at("and the following five when the controller is"),
    healthy=statement("nothing, or the same numbers both times") @ THROTTLED,
    unhealthy=statement("nr_throttled of a group rises") @ THROTTLED,
    verify="The path names the unit or the container.",
)
ONE_THREAD = Check(
    "List the threads that use the most CPU time.",
    shell("LC_ALL=C pidstat -t -u 5 1 | grep '^Average.*|__' | sort -k 9 -rn | head -n 5")
    @ TASK_CPU,
    healthy=statement("nothing, or the ninth column, %CPU, well below 100") @ TASK_CPU,
    unhealthy=statement("%CPU of a thread near 100") @ TASK_CPU,
)
PROCESSES = Check(
    "List the processes that use the CPUs: user time, system time, waiting.",
    shell("LC_ALL=C pidstat -u 5 1 | grep ^Average | sort -k 8 -rn | head -n 10") @ TASK_CPU,
    healthy=shared.NO_OUTPUT,
    unhealthy=shared.NO_OUTPUT,
    verify="%CPU is per CPU: 200.00 is two. High %wait: it waits for a CPU, and others have it.",
)
PROFILE = Check(
    "Profile the process, as root: which functions use the time.",
    shell("perf top -p <pid>") @ PERF_TOP.at("Profile events on existing Process ID"),
    healthy=shared.NO_OUTPUT,
    unhealthy=shared.NO_OUTPUT,
    verify="A function far above all others is the one. Java: jcmd <pid> Thread.print; Python: "
    "py-spy top --pid <pid>.",
)
IN_KERNEL = Check(
    "Profile the kernel, as root: which of its functions use the time.",
    shell("perf top -U") @ PERF_TOP.at("Hide user symbols."),
    healthy=shared.NO_OUTPUT,
    unhealthy=shared.NO_OUTPUT,
    verify="Names of memory, a file system, a lock or the network tell what it works for.",
)
CALLS = Check(
    "Count the system calls of the process for five seconds, as root; it runs more slowly then.",
    shell("timeout 5 strace -c -f -p <pid>")
    @ shared.STRACE.at("Counts time, calls, and errors for each system"),
    healthy=shared.NO_OUTPUT,
    unhealthy=shared.NO_OUTPUT,
    verify="One call with most of the calls: the program repeats it.",
)
KINDS = Check(
    "Compare the soft interrupts by kind and CPU, twice, ten seconds apart.",
    shell("cat /proc/softirqs")
    @ PROC_FILES.at("Provides counts of softirq handlers serviced since"),
    healthy=shared.NO_OUTPUT,
    unhealthy=shared.NO_OUTPUT,
    verify="NET_RX rises most: received packets; in one column: one CPU handles them all.",
)
CREDITS = Check(
    "Check the credit option, on a burstable instance of EC2.",
    shell("aws ec2 describe-instance-credit-specifications --instance-ids <id>")
    @ cli.file("ec2/describe-instance-credit-specifications.rst").at(
        "describes the CPU credit option for the specified"
    ),
    healthy=statement('"CpuCredits": "unlimited"')
    @ cli.file("ec2/describe-instance-credit-specifications.rst").at('"CpuCredits": "unlimited"'),
    unhealthy=statement("standard: without credits, the CPU is lowered to its baseline")
    @ STANDARD.at("CPU utilization is gradually lowered to the baseline"),
    verify="The metric CPUCreditBalance shows the credits left. Elsewhere: ask who runs the host.",
)
UNLIMITED = Step(
    "Set its credit option to unlimited; surplus credits may be charged.",
    command=shell(
        "aws ec2 modify-instance-credit-specification "
        "--instance-credit-specification InstanceId=<id>,CpuCredits=unlimited"
    )
    @ CREDIT_OPTION.at('Valid credit options are "standard" and "unlimited".'),
    healthy=statement("the instance is under SuccessfulInstanceCreditSpecifications")
    @ CREDIT_OPTION.at('"SuccessfulInstanceCreditSpecifications": ['),
    unhealthy=statement("the instance is under UnsuccessfulInstanceCreditSpecifications")
    @ CREDIT_OPTION.at('"UnsuccessfulInstanceCreditSpecifications": []'),
    takes=shared.NO_TIME,
    risk="medium",
    undo="The same command with CpuCredits=standard; surplus credits are then charged.",
    verify="id in vmstat rises.",
)
NEW_HOST = Step(
    "Stop and start the EC2 instance, if no Auto Scaling group has it: mostly another host.",
    command=shell(
        "aws ec2 stop-instances --instance-ids <id> && "
        "aws ec2 wait instance-stopped --instance-ids <id> && "
        "aws ec2 start-instances --instance-ids <id>"
    )
    @ STOP_START.at("the instance is migrated to a new underlying"),
    **shared.gap.of("healthy", "unhealthy", "takes"),
    risk="high",
    undo="None: data of instance store, the public IPv4 address (unless Elastic) and credits of "
    "a T2 are lost.",
    verify="st in vmstat is near 0. Its clients use the new address.",
)
SPREAD = Step(
    "Spread the packets of a receive queue over more CPUs, as root, until a reboot: here rx-0.",
    command=shell(
        "echo <mask> > /sys/class/net/<interface>/queues/rx-0/rps_cpus",
        own=[Placeholder("mask", "a bitmap of CPUs in hexadecimal", r"[\da-f,]+", "f")],
    )
    @ SCALING.at("This file implements a bitmap of CPUs."),
    **shared.gap.of("healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Write the previous value, 0 by default, to the same file.",
    verify="NET_RX rises on the other CPUs, too. No help where each CPU has a queue of its own.",
)
RAISE_QUOTA = Step(
    "Raise the CPU quota of the unit, in percent of one CPU: at once, and after reboots.",
    command=shell("systemctl set-property <unit> CPUQuota=<percent>%")
    @ CONTROL.at("relative to the total CPU time available on"),
    **shared.gap.of("healthy", "unhealthy", "takes"),
    risk="low",
    undo="Set the previous quota with the same command; CPUQuota= with nothing means no limit.",
    verify="nr_throttled no longer rises. Of a container: raise its CPU limit where it is set.",
)
LOWER = Step(
    "Lower the CPU priority of a job that can wait, as root.",
    command=shell("renice -n 10 -p $(ls /proc/<pid>/task)")
    @ RENICE.at("*renice* alters the scheduling priority of"),
    healthy=shared.NO_OUTPUT,
    unhealthy=shared.NO_OUTPUT,
    takes=shared.NO_TIME,
    risk="low",
    undo="The same with the old priorities that it printed.",
    verify="%CPU of the job falls, and %wait of the service.",
)
WATCH = Step(
    "Set an alert on the load average for each CPU, with this expression.",
    command=config(
        'expr: node_load1 / count without (cpu, mode) (node_cpu_seconds_total{mode="idle"}) '
        "> <value>",
        file="rules of Prometheus",
    )
    @ ALERTS.at("System load per core at"),
    **shared.gap.of("healthy", "takes"),
    unhealthy=statement("System saturated, load per core is very high.")
    @ ALERTS.at("System saturated, load per core is very high."),
    risk="low",
    undo="Remove the rule.",
    verify="The rule is loaded and does not fire.",
)
