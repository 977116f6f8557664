"""What a command may find around it: each environment as the lines of a shell before the command.

The folder of the project is the current one, `$@` the command with its arguments, `$SPARE` an empty
folder of its own, and `$CLOCK` what sets the clock.
"""

# ruff: noqa: E501 - a table, an environment a line

from typing import Literal

from attrs import frozen

Ends = Literal["same", "refused", "either", "ended"]
"""How a command ends there: as ever, with an error of a few lines, either, or by a signal."""


@frozen
class Around:
    """An environment.

    Args:
        name: What is odd about it.
        lines: What a shell does before it; with `$@` if it starts the command itself.
        ends: How a command ends in it.
        needs: A program that it cannot be made without, as root; or `clock`.
    """

    name: str
    lines: str
    ends: Ends = "same"
    needs: str = ""


_POOR = "setpriv --bounding-set=-dac_override,-dac_read_search"
"""Root without what lets it read and write whatever it likes."""
_APART = "unshare --mount sh -c"

ENVIRONMENTS = (
    Around("no HOME", "unset HOME"),
    Around("no HOME and no cache", "unset HOME ATLAS_CACHE_DIR"),
    Around("HOME of nobody", "unset ATLAS_CACHE_DIR; export HOME=/nonexistent"),
    Around("HOME empty", "unset ATLAS_CACHE_DIR; export HOME="),
    Around("HOME a file", "unset ATLAS_CACHE_DIR; export HOME=/etc/passwd"),
    Around(
        "HOME read only",
        f'unset ATLAS_CACHE_DIR; export HOME=$SPARE; chmod 555 $SPARE; exec {_POOR} "$@"',
        needs="setpriv",
    ),
    Around("cache folder a file", "export ATLAS_CACHE_DIR=/etc/passwd"),
    Around("cache folder relative", "export ATLAS_CACHE_DIR=cache"),
    Around("cache folder with a NUL's neighbour", "export ATLAS_CACHE_DIR=$SPARE/$(printf '\\001')"),
    Around("TMPDIR missing", "export TMPDIR=/nonexistent"),
    Around("TMPDIR a file", "export TMPDIR=/etc/passwd"),
    Around(
        "TMPDIR read only",
        f'chmod 555 $SPARE; export TMPDIR=$SPARE; exec {_POOR} "$@"',
        needs="setpriv",
    ),
    Around("files of no more than 8 KiB", "ulimit -f 8", "either"),
    Around("files of no bytes", "ulimit -f 0", "either"),
    Around(
        "full build folder",
        f"{_APART} 'mkdir -p build; mount -t tmpfs -o size=64k none build && exec \"$@\"' sh \"$@\"; "
        "exit",
        "either",
        needs="unshare",
    ),
    Around(
        "full folder for temporary files",
        f"{_APART} 'mount -t tmpfs -o size=4k none \"$SPARE\" && TMPDIR=$SPARE exec \"$@\"' sh \"$@\"; "
        "exit",
        needs="unshare",
    ),
    *(
        Around(f"{name}={value or 'empty'}", f"export {name}={value}")
        for name, value in (
            ("LC_ALL", "C"),
            ("LC_ALL", "POSIX"),
            ("LC_ALL", "xx_XX.UTF-8"),
            ("LC_ALL", "en_US.ISO-8859-1"),
            ("LC_ALL", "ja_JP.SJIS"),
            ("LANG", ""),
            ("PYTHONHASHSEED", "0"),
            ("PYTHONHASHSEED", "4294967295"),
            ("PYTHONDONTWRITEBYTECODE", "1"),
            ("PYTHONWARNINGS", "error"),
            ("PYTHONOPTIMIZE", "1"),
            ("PYTHONNODEBUGRANGES", "1"),
            ("PYTHONMALLOC", "malloc"),
            ("PYTHONUNBUFFERED", "1"),
            ("PYTHONPYCACHEPREFIX", "/nonexistent"),
            ("PYTHONSAFEPATH", "1"),
            ("PYTHONINSPECT", ""),
            ("NO_COLOR", "1"),
            ("FORCE_COLOR", "1"),
            ("TERM", "dumb"),
            ("TERM", "nonsense"),
            ("COLUMNS", "1"),
            ("COLUMNS", "0"),
            ("COLUMNS", "-5"),
            ("COLUMNS", "abc"),
            ("COLUMNS", "1000000000"),
            ("LINES", "0"),
            ("SOURCE_DATE_EPOCH", "0"),
            ("SOURCE_DATE_EPOCH", "-1"),
            ("SOURCE_DATE_EPOCH", "abc"),
            ("SOURCE_DATE_EPOCH", "99999999999999999999"),
            ("TZ", "Nowhere/Land"),
            ("TZ", "XXX-99:99"),
            ("TZ", ":/etc/passwd"),
            ("PYTHONTZPATH", "/nonexistent"),
        )
    ),
    Around("LC_ALL=C without UTF-8", "export LC_ALL=C PYTHONUTF8=0 PYTHONCOERCECLOCALE=0"),
    Around("PYTHONIOENCODING=ascii", "export PYTHONIOENCODING=ascii"),
    Around("PYTHONIOENCODING=utf-16", "export PYTHONIOENCODING=utf-16"),
    Around("PYTHONIOENCODING=latin-1:strict", "export PYTHONIOENCODING=latin-1:strict"),
    Around("PYTHONIOENCODING=cp037", "export PYTHONIOENCODING=cp037"),
    Around("PYTHONOPTIMIZE=2", "export PYTHONOPTIMIZE=2", "refused"),
    Around("no environment", 'exec env -i "$@"'),
    Around("standard input closed", 'exec "$@" <&-'),
    Around("standard output closed", 'exec "$@" >&-', "refused"),
    Around("standard output full", 'exec "$@" >/dev/full', "refused"),
    Around("standard output read only", 'exec "$@" 1</dev/null', "refused"),
    Around("standard error closed", 'exec "$@" 2>&-'),
    Around("standard error full", 'exec "$@" 2>/dev/full'),
    Around("all streams closed", 'exec "$@" <&- >&- 2>&-', "either"),
    Around("a reader that leaves", '{ "$@"; echo $? >&2; } | true; exit 0', "either"),
    Around("64 open files", "ulimit -n 64", "either"),
    Around("16 open files", "ulimit -n 16", "either"),
    Around("8 open files", "ulimit -n 8", "either"),
    Around("600 MB of addresses", "ulimit -v 600000", "either"),
    Around("300 MB of addresses", "ulimit -v 300000", "either"),
    Around("no core", "ulimit -c 0"),
    Around("1 MB of stack", "ulimit -s 1024", "either"),
    Around("1 s of processor time", "ulimit -t 1", "ended"),
    Around(
        "no further process",
        'exec setpriv --reuid=61111 --clear-groups --inh-caps=+dac_read_search,+dac_override '
        '--ambient-caps=+dac_read_search,+dac_override sh -c \'ulimit -u 1; exec "$@"\' sh "$@"',
        "either",
        needs="setpriv",
    ),
    Around("PATH empty", 'export PATH=; exec "$@"'),
    Around("PATH unset", 'unset PATH; exec "$@"'),
    Around("the current folder is gone", 'cd $SPARE && rmdir "$SPARE"; exec "$@"', "refused"),
    Around("the current folder may not be read", f'chmod 0 $SPARE; cd $SPARE; exec {_POOR} "$@"',
           "refused", needs="setpriv"),
    *(
        Around(f"the folder is called {shown}", f'mkdir "$SPARE"/{name} && cp -a . "$SPARE"/{name} && cd "$SPARE"/{name}')
        for shown, name in (
            ("with spaces", "'a  b '"),
            ("with a quote", "\"it's\""),
            ("with a newline", "\"$(printf 'a\\nb')\""),
            ("in Latin-1", "\"$(printf 'caf\\351')\""),
            ("with an escape", "\"$(printf 'a\\033[31mb')\""),
            ("-rf", "-rf"),
            ("in letters of another alphabet", "проба"),
            ("for very long", f"{'x' * 240}"),
            ("[a-z]*", "'[a-z]*'"),
            ("%s", "%s"),
        )
    ),
    Around("a deep folder", "d=$(printf '%s/' $(seq 100 400)); mkdir -p $d; mv *.* systems build $d; cd $d"),
    *(
        Around(f"settings {shown}", lines, ends)
        for shown, lines, ends in (
            ("with a byte order mark", "printf '\\357\\273\\277[tool.atlas]\\n' > pyproject.toml", "same"),
            ("with CRLF", "printf '[tool.atlas]\\r\\n' > pyproject.toml", "same"),
            ("with CR alone", "printf '[tool.atlas]\\r' > pyproject.toml", "refused"),
            ("in UTF-16", "printf '\\377\\376[\\0t\\0' > pyproject.toml", "refused"),
            ("of random bytes", "head -c 4096 /dev/urandom > pyproject.toml", "refused"),
            ("empty", ": > pyproject.toml", "refused"),
            ("a folder", "rm pyproject.toml; mkdir pyproject.toml", "refused"),
            ("a link in a circle", "rm pyproject.toml; ln -s pyproject.toml pyproject.toml", "refused"),
            ("a pipe", "rm pyproject.toml; mkfifo pyproject.toml", "refused"),
            ("of 10 MB", "{ echo '[tool.atlas]'; yes '# nothing' | head -c 10000000; } > pyproject.toml", "same"),
            ("of the wrong type", "printf '[tool]\\natlas = 7\\n' > pyproject.toml", "refused"),
            ("with tool = 1", "printf 'tool = 1\\n' > pyproject.toml", "refused"),
            ("nested deep", "{ printf 'x = '; yes '[' | tr -d '\\n' | head -c 100000; } > pyproject.toml", "refused"),
            ("with roots = 7", "printf '[tool.atlas]\\nroots = 7\\n' > pyproject.toml", "refused"),
            ("with a root outside", "printf '[tool.atlas]\\nroots = [\"../..\"]\\n' > pyproject.toml", "refused"),
            ("with build = /etc/passwd", "printf '[tool.atlas]\\nbuild = \"/etc/passwd\"\\n' > pyproject.toml", "either"),
            ("with build = systems", "printf '[tool.atlas]\\nbuild = \"systems\"\\n' > pyproject.toml", "either"),
            ("with site = 3", "printf '[tool.atlas]\\nsite = 3\\n' > pyproject.toml", "either"),
            ("missing", "rm pyproject.toml", "refused"),
        )
    ),
    Around("settings unreadable", f'chmod 0 pyproject.toml; exec {_POOR} "$@"', "refused", needs="setpriv"),
    Around("build a file", "rm -rf build; echo x > build", "either"),
    Around("build a link elsewhere", "mv build $SPARE/b; ln -s $SPARE/b build"),
    Around("build a link to nowhere", "rm -rf build; ln -s nowhere build", "either"),
    Around("build a link to itself", "rm -rf build; ln -s build build", "either"),
    Around("build a pipe", "rm -rf build; mkfifo build", "either"),
    Around("build read only", f'chmod -R a-w build; exec {_POOR} "$@"', "either", needs="setpriv"),
    Around("the project read only", f'chmod -R a-w .; exec {_POOR} "$@"', "either", needs="setpriv"),
    Around("the store unreadable", f'chmod -R 0 build/.atlas; exec {_POOR} "$@"', "either", needs="setpriv"),
    Around("the store a folder", "rm build/.atlas/*; mkdir build/.atlas/store-2.sqlite build/.atlas/index-14.sqlite", "either"),
    Around("the store of zeros", "for f in build/.atlas/*; do head -c 100000 /dev/zero > $f; done"),
    Around("the store emptied", "for f in build/.atlas/*; do : > $f; done"),
    Around("the store a pipe", "rm build/.atlas/*; mkfifo build/.atlas/store-2.sqlite", "either"),
    Around("systems unreadable", f'chmod 0 systems; exec {_POOR} "$@"', "either", needs="setpriv"),
    Around("systems a file", "rm -rf systems; echo > systems", "either"),
    Around("a module unreadable", f'chmod 0 systems/parcelpost/storage.py; exec {_POOR} "$@"', "either", needs="setpriv"),
    Around("a folder in a circle", "ln -s .. systems/parcelpost/again"),
    Around("thousands of folders", "mkdir -p $(printf 'systems/n%s/m ' $(seq 3000))"),
    Around("the clock at 1970", "export LD_PRELOAD=$CLOCK FAKETIME='1970-01-02 00:00:00'", "either", needs="clock"),
    Around("the clock at 2100", "export LD_PRELOAD=$CLOCK FAKETIME='2100-01-02 00:00:00'", "either", needs="clock"),
    Around("the clock goes back", "export LD_PRELOAD=$CLOCK FAKETIME='-400d'", "either", needs="clock"),
    Around("files of the future", "find . -exec touch -d 2099-01-01 {} +"),
    Around("files of 1970", "find . -exec touch -d @0 {} +"),
    *(
        Around(f"{name} after {after} s", f'timeout --foreground -s {name} {after} "$@"; exit', "ended")
        for name in ("INT", "TERM", "HUP", "QUIT", "PIPE")
        for after in ("0.3", "0.7")
    ),
    Around("twice at once", '"$@" >/dev/null 2>&1 & "$@"; status=$?; wait; exit $status', "either"),
    Around("four at once", 'for n in 1 2 3; do "$@" >/dev/null 2>&1 & done; "$@"; s=$?; wait; exit $s', "either"),
    Around("git absent", "export PATH=$SPARE"),
)  # fmt: skip

COMMANDS = {
    "check": "check --jobs 1",
    "triage": "triage log.txt",
    "render": "render --jobs 1",
    "list": "list --format json",
    "show": "show systems/parcelpost/storage",
    "site": "site --jobs 1",
    "find": "find parcels",
    "costs": "costs systems/parcelpost/storage.py",
    "whatif": "whatif systems/parcelpost/storage.py --kill store",
    "explain": "explain AM101",
    "init": "init --bare --name Other",
    "audit": "audit --gaps 3",
    "discover": "discover --from saved.feeds --today 2026-11-28",
    "export": "export prometheus --base-url https://example.org",
    "pack": "pack --jobs 1",
    "prices": "prices list",
    "progress": "progress --jobs 1",
    "new": "new system another",
}
"""The commands with their arguments."""
