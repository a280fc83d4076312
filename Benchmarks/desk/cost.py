"""What a process has cost so far, as the system counts it."""
import os
from pathlib import Path

TICK = 1000 / os.sysconf("SC_CLK_TCK")


def cpu_ms(pids):
    """Milliseconds of processor, user and system, of all the processes; one that ended counts nothing."""
    return sum(_ticks(pid) for pid in pids) * TICK


def _ticks(pid):
    try:
        # The name of a process may hold spaces; what follows its bracket does not.
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return 0
    return int(fields[11]) + int(fields[12])


def resident(pid, line="VmHWM"):
    """Bytes in memory: the most so far, or now with VmRSS."""
    for text in Path(f"/proc/{pid}/status").read_text().splitlines():
        if text.startswith(line + ":"):
            return int(text.split()[1]) * 1024
    raise ValueError(f"no {line}")


def backends(database):
    """The processes of PostgreSQL that serve a database."""
    found = []
    for path in Path("/proc").glob("[0-9]*/cmdline"):
        try:
            words = path.read_bytes().replace(b"\0", b" ").decode(errors="replace").split()
        except OSError:
            continue
        if words[:1] == ["postgres:"] and database in words:
            found.append(int(path.parent.name))
    return found


def children(pid):
    """The processes that a process started and that still run."""
    found = []
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = path.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        if int(fields[1]) == pid:
            found.append(int(path.parent.name))
    return found
