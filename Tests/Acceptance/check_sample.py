"""What ./run shows: the sample province, where every page has something to say; and the verb that makes larger ones."""
import re
import subprocess
import tempfile

from playwright.sync_api import sync_playwright

from kit import PROGRAM, SAMPLE, browser, server, sign_in


def pages_are_full(running, page):
    sign_in(page, running)
    for state in ("late", "not-started", "in-progress", "upcoming", "suspended", "done"):
        page.goto(f"{running.url}/tasks?state={state}")
        assert page.locator("main tbody tr").count() > 0, f"no task is {state}"
    for narrowed in ("only=missed", "agency=none"):
        page.goto(f"{running.url}/tasks?{narrowed}")
        assert page.locator("main tbody tr").count() > 0, f"no task is {narrowed}"
    page.goto(running.url + "/plans")
    assert page.locator("main tbody tr").count() == 3, "there are not three plans"
    assert "118/KH-UBND" in page.locator("main").inner_text(), "the example plan is missing"
    page.goto(running.url + "/agencies?q=An+Hai")
    assert "An Hải" in page.locator("main").inner_text(), "the province is missing"
    page.goto(running.url + "/agencies/proposals")
    assert page.locator("main form").count() > 0, "no name waits for a decision"
    page.goto(running.url + "/tasks?state=suspended")
    page.locator("main tbody th a").first.click()
    page.wait_for_url(re.compile(r"/tasks/\d+"))
    assert page.locator(".history li").count() > 1, "a suspended task has no history"


def verb(*arguments):
    return subprocess.run([PROGRAM, "sample", *arguments], capture_output=True, text=True, timeout=300)


def the_verb_makes_one_only_once():
    with tempfile.TemporaryDirectory() as folder:
        made = verb("--data", folder, "--agencies", "12", "--plans", "2", "--years", "1")
        assert made.returncode == 0, made.stderr
        email = re.search(r"\S+@hai-dang\.example", made.stdout).group(0)
        reset = subprocess.run(
            [PROGRAM, "account", "reset", "--data", folder, email], capture_output=True, text=True, timeout=60)
        assert reset.returncode == 0 and email in reset.stdout, reset.stderr
        again = verb("--data", folder, "--agencies", "12", "--plans", "2", "--years", "1")
        assert again.returncode == 1 and "Sổ đã có kế hoạch" in again.stderr, again.stderr
    with tempfile.TemporaryDirectory() as folder:
        for arguments in (("--agencies", "4"), ("--plans", "0"), ("--years", "11"), ("--today", "2099-01-01")):
            refused = verb("--data", folder, *arguments)
            assert refused.returncode == 1 and " | " in refused.stderr, (arguments, refused.stderr)


def main():
    the_verb_makes_one_only_once()
    with server(SAMPLE) as running, sync_playwright() as playwright, browser(playwright) as page:
        pages_are_full(running, page)


main()
