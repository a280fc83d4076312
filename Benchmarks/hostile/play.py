"""Plays each part on a fresh server, prints its figures beside their limits, and ends with 1 when one is missed."""
import argparse
import sys
import time

import parts

rows = []


def main():
    asked = argparse.ArgumentParser()
    asked.add_argument("--only", action="append", default=[])
    asked.add_argument("--markdown")
    asked = asked.parse_args()
    missed = 0
    for name, part in parts.ALL.items():
        if asked.only and not any(only in name for only in asked.only):
            continue
        begun = time.monotonic()
        try:
            figures = part()
        except parts.LeftOut as why:
            print(f"{name}: left out, {why}")
            continue
        for what, value, limit, unit in figures:
            kept = value <= limit
            missed += not kept
            print(f"{'   ' if kept else 'NO '}{name}: {what}: {value:.0f} {unit} (at most {limit})", flush=True)
            rows.append((name, what, f"{value:.0f} {unit}", f"{limit} {unit}"))
        print(f"   {name}: {time.monotonic() - begun:.0f} s", flush=True)
    if asked.markdown:
        lines = ["| part | what | figure | limit |", "|---|---|---|---|"] + [f"| {' | '.join(row)} |" for row in rows]
        open(asked.markdown, "w").write("\n".join(lines) + "\n")
    print("Every limit is kept" if not missed else f"{missed} limits are missed")
    sys.exit(missed > 0)


main()
