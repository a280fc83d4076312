"""Forecast: MASE and band coverage on M4 hourly and weekly; seasonal naive and automatic ETS of statsforecast beside."""
import csv
import json
import statistics
from datetime import datetime, timedelta

from kit import Row

ORIGIN = "M4's Dataset/Train and Dataset/Test from Mcompetitions/M4-methods"
FREQUENCIES = {
    "Hourly": (24, 48, timedelta(hours=1), "seasonal_naive", "seasonal naive"),
    "Weekly": (1, 13, timedelta(days=7), "ets", "AutoETS"),
}


def series(path):
    with open(path, encoding="utf-8") as file:
        for row in list(csv.reader(file))[1:]:
            yield row[0], [float(value) for value in row[1:] if value]


def mase(past, future, said, season):
    scale = statistics.fmean(abs(a - b) for a, b in zip(past[season:], past)) or 1e-9
    return statistics.fmean(abs(a - b) for a, b in zip(future, said)) / scale


def naive(past, horizon, season):
    return [past[-season + step % season] for step in range(horizon)]


def rows(bench):
    folder = next(iter(bench.unlicensed("m4", ORIGIN).rglob("Train"))).parent
    for name, (season, horizon, step, peer_function, peer_name) in FREQUENCIES.items():
        train = dict(series(folder / "Train" / f"{name}-train.csv"))
        test = dict(series(folder / "Test" / f"{name}-test.csv"))
        keys = sorted(train)[:: 8 if bench.quick else 1]
        file, out = bench.made / "series.csv", bench.out / "forecast.csv"
        found = {key: [] for key in keys}
        # 1970 for weeks: the longest series takes fifty years.
        start = datetime(1970, 1, 5)
        with open(file, "w", encoding="utf-8") as target:
            target.write("series,timestamp,value\n")
            for key in keys:
                target.writelines(
                    f"{key},{start + step * index:%Y-%m-%dT%H:%M:%SZ},{value}\n" for index, value in enumerate(train[key]))
        ours_cost = bench.ours("forecast", "--horizon", horizon, stdin=file, stdout=out)
        with open(out, encoding="utf-8") as source:
            for row in csv.DictReader(source):
                found[row["series"]].append(row)
        given = [key for key in keys if len(found[key]) == horizon]
        numbers = {key: [float(row["median"]) for row in found[key]] for key in given}
        plain = {key: naive(train[key], horizon, season) for key in keys}
        all_of = lambda said: statistics.fmean(mase(train[key], test[key], said(key), season) for key in keys)
        ours = all_of(lambda key: numbers.get(key, plain[key]))
        theirs = bench.out / f"forecast.{name}.json"
        wanted = bench.made / f"forecast.{name}.json"
        wanted.write_text(json.dumps({key: train[key] for key in keys}))
        cost = bench.peer("forecast", peer_function, wanted, theirs, horizon, season)
        answers = json.loads(theirs.read_text())
        peer = all_of(lambda key: answers[key])
        goal = peer - 1e-4
        yield Row(
            f"M4 {name.lower()}", f"MASE, {len(keys)} series (naive where nothing is given: {len(keys) - len(given)})",
            ours, peer, peer_name, goal, lower_is_better=True, unit="series", digits=3, speed=len(keys) / ours_cost.seconds, speed_target=200 if name == "Hourly" else None,
            peer_speed=len(keys) / cost.seconds if peer_function == "ets" else None, peak=ours_cost.peak, peer_peak=cost.peak)
        if given:
            only = lambda said: statistics.fmean(mase(train[key], test[key], said[key], season) for key in given)
            yield Row(
                f"M4 {name.lower()}", f"MASE, the {len(given)} series forecast", only(numbers), only(answers), peer_name,
                digits=3)
            for band, low_target in ((95, 0.92), (80, None)):
                inside = [
                    float(row[f"low{band}"]) <= true <= float(row[f"high{band}"])
                    for key in given for row, true in zip(found[key], test[key])
                ]
                share = statistics.fmean(inside)
                high = " (at most 0.97)" if band == 95 else ""
                missed = "✗ above 0.97" if band == 95 and share > 0.97 else ""
                yield Row(
                    f"M4 {name.lower()}", f"inside the {band} % band{high}", share, target=low_target, digits=3, note=missed)


def peers(clock, wanted, out, horizon, model):
    import pandas
    from statsforecast import StatsForecast

    data = json.load(open(wanted))
    frame = pandas.DataFrame([
        {"unique_id": key, "ds": index, "y": value} for key, values in data.items() for index, value in enumerate(values)
    ])
    with clock:
        table = StatsForecast(models=[model], freq=1, n_jobs=1).forecast(df=frame, h=int(horizon))
    column = [name for name in table.columns if name not in ("unique_id", "ds")][0]
    groups = table.reset_index().sort_values(["unique_id", "ds"]).groupby("unique_id")
    json.dump({key: [float(value) for value in group[column]] for key, group in groups}, open(out, "w"))


def seasonal_naive(clock, wanted, out, horizon, season):
    from statsforecast.models import SeasonalNaive

    peers(clock, wanted, out, horizon, SeasonalNaive(season_length=int(season)))


def ets(clock, wanted, out, horizon, season):
    from statsforecast.models import AutoETS

    peers(clock, wanted, out, horizon, AutoETS(season_length=int(season)))
