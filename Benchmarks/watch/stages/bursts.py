"""Bursts: NAB's score (standard profile, our own alerts as detections) on the realTweets series that are there."""
import csv
import json
import math
from datetime import datetime

from kit import Row

# Of the stored outputs of NAB's best detector of counts on all ten series of realTweets.
CONTEXT_OSE = 74.5


def instant(text):
    return datetime.fromisoformat(text.strip().replace("Z", "").replace("T", " ").split(".")[0].split("+")[0])


def sigmoid(position):
    return -1.0 if position > 3 else 2 / (1 + math.exp(5 * position)) - 1


def sweep(times, detections, windows, false_weight):
    """NAB's sweeper for one series: the sum of the best detection of each window (or -1) and of the weighted false
    ones; the first 15 per cent (at most of 5,000 points) do not count."""
    probation = min(math.floor(0.15 * len(times)), 0.15 * 5000)
    order = {time: index for index, time in enumerate(times)}
    spans = [(order[start], order[end]) for start, end in windows]
    best, false, false_count = [-1.0] * len(spans), 0.0, 0
    for index in (at for at, flag in enumerate(detections) if flag and at >= probation):
        inside = next((at for at, (start, end) in enumerate(spans) if start <= index <= end), None)
        if inside is not None:
            start, end = spans[inside]
            gain = sigmoid(-(end - index + 1) / (end - start + 1)) / sigmoid(-1.0)
            best[inside] = max(best[inside], gain)
            continue
        before = [(start, end) for start, end in spans if end < index]
        if before:
            start, end = before[-1]
            false += false_weight * sigmoid((index - end) / max(end - start, 1))
        else:
            false -= false_weight
        false_count += 1
    return sum(best) + false, sum(value > -1 for value in best), len(spans), false_count


def score(files, labels, weight, detections):
    raw = hit = windows = false = alerts_inside = 0
    for file in files:
        with open(file, encoding="utf-8") as source:
            times = [instant(row["timestamp"]) for row in csv.DictReader(source)]
        spans = [(instant(start), instant(end)) for start, end in labels[f"realTweets/{file.name}"]]
        part, found, count, wrong = sweep(times, detections[file.name], spans, weight)
        raw, hit, windows, false = raw + part, hit + found, windows + count, false + wrong
    # The detector that says nothing has -windows, the perfect one +windows.
    return 100 * (raw + windows) / (2 * windows), hit, windows, false


def rows(bench):
    files = sorted(bench.data("nab", "realTweets").glob("*.csv"))
    labels = json.loads(bench.data("nab", "windows.json").read_text())
    profiles = json.loads(bench.data("nab", "config", "profiles.json").read_text())
    weight = profiles["standard"]["CostMatrix"]["fpWeight"]
    detections, seconds, peak, points = {}, 0.0, 0, 0
    for file in files:
        out = bench.out / f"bursts.{file.name}"
        cost = bench.ours("bursts", stdin=file, stdout=out)
        with open(out, encoding="utf-8") as source:
            found = [row["alert"].lower() in ("1", "true") for row in csv.DictReader(source)]
        detections[file.name] = found
        seconds, peak, points = seconds + cost.seconds, max(peak, cost.peak), points + len(found)
    value, hit, windows, false = score(files, labels, weight, detections)
    theirs = bench.out / "bursts.peer.json"
    peer = bench.peer("bursts", "average", theirs, *files)
    peer_value, *_ = score(files, labels, weight, json.loads(theirs.read_text()))
    yield Row(
        "NAB realTweets", f"NAB score, {len(files)} series, {hit} of {windows} windows, {false} false", value, peer_value,
        "EWMA z-score", CONTEXT_OSE, unit="points", digits=1, speed=points / seconds, peer_speed=points / peer.seconds,
        peak=peak, peer_peak=peer.peak, note="contextOSE: 74.5 on all ten series by its stored outputs")


def average(clock, out, *files):
    """What one writes without a package: exponentially weighted mean and deviation, a day's pause after an alert."""
    found = {}
    for file in files:
        with open(file, encoding="utf-8") as source:
            values = [float(row["value"]) for row in csv.DictReader(source)]
        flags, mean, spread, rest, weight = [], values[0], 0.0, 0, 1 - 0.5 ** (1 / 288)
        with clock:
            for value in values:
                z = (value - mean) / math.sqrt(spread + 1)
                rest = max(0, rest - 1)
                flags.append(z > 6 and rest == 0)
                rest = 288 if flags[-1] else rest
                step = max(-5.0, min(5.0, z)) * math.sqrt(spread + 1)
                mean, spread = mean + weight * step, (1 - weight) * (spread + weight * step * step)
        found[file.rsplit("/", 1)[1]] = flags
    json.dump(found, open(out, "w"))
