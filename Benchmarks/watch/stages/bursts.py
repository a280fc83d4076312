"""Bursts: NAB's score (standard profile, our own alerts as detections) on the realTweets series that are there."""
import csv
import json
import math
from datetime import datetime

from kit import Row

# Of the stored outputs of NAB's best detector of counts on all ten series of realTweets.
CONTEXT_OSE = 74.5
# The best there is for river on the development half of the series: in its favour.
RIVER_THRESHOLD = 1 - 1e-10


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
    times, values = {}, {}
    for file in files:
        with open(file, encoding="utf-8") as source:
            found = list(csv.DictReader(source))
        times[file.name] = [row["timestamp"] for row in found]
        values[file.name] = [row["value"] for row in found]
    # All series in one file, several times over: the cost of a point, not of starting a process.
    together, out = bench.made / "bursts.csv", bench.out / "bursts.csv"
    copies = 1 if bench.quick else 12
    with open(together, "w", encoding="utf-8") as target:
        target.write("series,timestamp,value\n")
        for copy in range(copies):
            for name in times:
                target.writelines(f"{copy}/{name},{time},{value}\n" for time, value in zip(times[name], values[name]))
    cost = bench.ours("bursts", stdin=together, stdout=out)
    detections = {name: [] for name in times}
    with open(out, encoding="utf-8") as source:
        for row in csv.DictReader(source):
            copy, name = row["series"].split("/")
            if copy == "0":
                detections[name].append(row["alert"] == "1")
    points = copies * sum(map(len, times.values()))
    value, hit, windows, false = score(files, labels, weight, detections)
    most = most_in_a_window(files, labels, detections)
    for function, peer_name in (("average", "EWMA z-score"), ("river", "river GaussianScorer, a day's pause added")):
        theirs = bench.out / f"bursts.{function}.json"
        peer = bench.peer("bursts", function, theirs, *files)
        peer_value, *_ = score(files, labels, weight, json.loads(theirs.read_text()))
        yield Row(
            "NAB realTweets", f"NAB score, {len(files)} series, {hit} of {windows} windows, {false} false", value,
            peer_value, peer_name, CONTEXT_OSE, unit="points", digits=1, speed=points / cost.seconds,
            peer_speed=sum(map(len, times.values())) / peer.seconds, speed_target=1_000_000, peak=cost.peak,
            peer_peak=peer.peak, note="contextOSE: 74.5 on all ten series by its stored outputs")
    yield Row(
        "NAB realTweets", "most alerts in one labelled window", most, target=1, lower_is_better=True, digits=0)


def most_in_a_window(files, labels, detections):
    most = 0
    for file in files:
        with open(file, encoding="utf-8") as source:
            times = [instant(row["timestamp"]) for row in csv.DictReader(source)]
        alerts = [time for time, flag in zip(times, detections[file.name]) if flag]
        for start, end in labels[f"realTweets/{file.name}"]:
            most = max(most, sum(instant(start) <= time <= instant(end) for time in alerts))
    return most


def river(clock, out, *files):
    """river's Gaussian scorer over two weeks; an alert above its best threshold here, then a day's pause."""
    from river import anomaly

    found = {}
    for file in files:
        with open(file, encoding="utf-8") as source:
            values = [float(row["value"]) for row in csv.DictReader(source)]
        scorer, flags, rest = anomaly.GaussianScorer(window_size=4032, grace_period=288), [], 0
        with clock:
            for value in values:
                rest = max(0, rest - 1)
                flags.append(scorer.score_one(None, value) >= RIVER_THRESHOLD and rest == 0)
                rest = 288 if flags[-1] else rest
                scorer.learn_one(None, value)
        found[file.rsplit("/", 1)[1]] = flags
    json.dump(found, open(out, "w"))


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
