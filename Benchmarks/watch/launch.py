"""Runs a program on one core and writes its CPU seconds and peak memory to a file: launch.py RESULT CORE PROGRAM ARGUMENTS…

A process counts the memory of the one that it was forked from as its own peak; this one is small.
"""
import os
import sys

result, core, program, *arguments = sys.argv[1:]
os.sched_setaffinity(0, {int(core)})
child = os.fork()
if child == 0:
    os.execv(program, [program, *arguments])
_, status, usage = os.wait4(child, 0)
code = os.waitstatus_to_exitcode(status)
with open(result, "w") as file:
    file.write(f"{usage.ru_utime + usage.ru_stime} {usage.ru_maxrss * 1024} {code}")
