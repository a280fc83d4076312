"""robots.txt: the 142 expectations of google/robotstxt, one run of the verb each; protego beside it."""
import json

from kit import Row


def rows(bench):
    cases = json.loads(bench.data("robotstxt", "cases.json").read_text(encoding="utf-8"))
    file, out = bench.made / "robots.txt", bench.out / "robots.out"
    right, seconds, peak = 0, 0.0, 0
    for case in cases:
        file.write_bytes(case["robots"].encode("utf-8", "surrogateescape"))
        cost = bench.ours(
            "robots", file, "--agent", case["agent"], "--", case["url"], stdout=out)
        right += json.loads(out.read_bytes())["allowed"] == case["allowed"]
        seconds, peak = seconds + cost.seconds, max(peak, cost.peak)
    answers = bench.out / "robots.peer.json"
    peer = bench.peer("robots", "protego", bench.shared / "robotstxt" / "cases.json", answers)
    theirs = sum(json.loads(answers.read_text()))
    yield Row(
        "robotstxt", f"right of {len(cases)}", right, theirs, "protego", len(cases), digits=0, peak=peak,
        peer_peak=peer.peak, note=f"a run of the verb takes {1000 * seconds / len(cases):.0f} ms of CPU")


def protego(clock, cases, answers):
    from protego import Protego

    found = []
    for case in json.load(open(cases, encoding="utf-8")):
        with clock:
            try:
                allowed = Protego.parse(case["robots"]).can_fetch(case["url"], case["agent"])
            except Exception:
                allowed = None
        found.append(allowed == case["allowed"])
    json.dump(found, open(answers, "w"))
