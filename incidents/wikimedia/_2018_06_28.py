"""Moments and figures of 28 June 2018."""

from atlas import about, count
from incidents._times import utc
from incidents.wikimedia.facts import JUNE_2018

PLUGGED_IN = about(utc("2018-06-28 14:40")) @ JUNE_2018.at(
    "14:40 or so: New shelves were plugged into"
)
FIRST_ERROR = utc("2018-06-28 14:48:42") @ JUNE_2018.at("14:48:42 errors show up in the nginx logs")
RSYNC_FAILED = utc("2018-06-28 14:52") @ JUNE_2018.at("14:52 cron job spam shows we have a")
PUPPET_ALERT = utc("2018-06-28 15:07") @ JUNE_2018.at(
    "15:07 Icinga alert for labstore1007 for failed Puppet"
)
ALERTED = utc("2018-06-28 15:10") @ JUNE_2018.at("15:10 Alert is triggered for degraded RAID on")
DISCONNECTED = utc("2018-06-28 15:31") @ JUNE_2018.at("15:31 Chris says the new shelves have been")
DRIVE_FAILED = utc("2018-06-28 15:31:37") @ JUNE_2018.at(
    "15:31:37 labstore1006 kernel: [9105061.802485] hpsa 0000:08:00.0:"
)
READ_ONLY = utc("2018-06-28 15:41:03") @ JUNE_2018.at(
    "15:41:03 labstore1006 kernel: [9105628.525987] EXT4-fs (dm-1): Remounting"
)
ON_HOLD = utc("2018-06-28 15:50") @ JUNE_2018.at(
    "15:50 Because there is a network maintenance window"
)
EXAMINED = utc("2018-06-28 16:20") @ JUNE_2018.at(
    "16:20 Examination of physical and logical volumes on"
)
REBOOTED = utc("2018-06-28 17:30") @ JUNE_2018.at("17:30 In an effort to bring labstore1007 back")
MOUNTED = utc("2018-06-28 18:46") @ JUNE_2018.at("18:46 The host comes back up and the")
CLEAN = utc("2018-06-28 19:16") @ JUNE_2018.at("19:16 The cabling is set back the way")
BACK = utc("2018-06-28 20:00") @ JUNE_2018.at("20:00 Both servers and their storage are now")

DISKS = count(6, "disk") @ JUNE_2018.at("both systems show 6 disks failed in the", of="each server")
