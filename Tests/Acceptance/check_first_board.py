"""A new user's first minutes: sign in, drop in the plan that the province issued, accept all, see the board.

With ../shared beside the repository the plan is a real one: 67 tasks, 31 of them from its annex, and one of the others reads as a
principle, which the review leaves out; without it the sample."""
import csv
import io
import re
import time

from playwright.sync_api import sync_playwright

from kit import SAMPLE, SHARED, browser, server
from pages import draft
from kit import sign_in

REAL = SHARED / "seeds" / "001_7dd8bc17704b7be9.txt"
PLAN, TASKS, ANNEX = (REAL, 66, 31) if REAL.exists() else (SAMPLE, 22, 10)


def rows(page, running, query=""):
    """The table of tasks as its CSV export has it."""
    answer = page.context.request.get(running.url + "/tasks?format=csv" + query)
    assert answer.ok, f"export answered {answer.status}"
    return list(csv.DictReader(io.StringIO(answer.text().lstrip("\ufeff"))))


def withdraw_and_return(page, running, rows, count):
    """A task leaves the board by its form and comes back by the bar that offers the way back; another one by the bin."""
    for way in ("bar", "bin"):
        page.goto(running.url + "/tasks")
        page.goto(running.url + page.locator("main tbody th a").first.get_attribute("href"))
        form = page.locator("form[action$='/withdraw']")
        page.locator("details", has=form).locator("summary").click()
        form.locator("[name=reason]").fill("Trùng với nhiệm vụ khác")
        form.locator("button").click()
        page.wait_for_url(re.compile("done=dropped"))
        assert len(rows(page, running)) == count - 1, "a withdrawn task is still listed"
        if way == "bin":
            page.goto(running.url + "/bin")
        page.locator("form[action$='/restore'] button").first.click()
        page.wait_for_url(re.compile("done=restored"))
        assert len(rows(page, running)) == count, f"a task that came back by the {way} is not listed"


def discard_and_return(page, running):
    """A draft is put away, and taken back into the review."""
    another = running.data / "ke-hoach-khac.md"
    another.write_text(SAMPLE.read_text().replace("118/KH-UBND", "305/KH-UBND"))
    review = draft(page, running, another)
    page.goto(running.url + review)
    page.on("dialog", lambda dialog: dialog.accept())
    page.locator("form[action$='/discard'] button").first.click()
    page.wait_for_url(re.compile("done=draft-discarded"))
    page.locator("form[action$='/restore'] button").first.click()
    page.wait_for_url(re.compile("done=restored"))
    assert review in page.url, f"the draft came back at {page.url}"


def main():
    if PLAN is SAMPLE:
        print("   (../shared is absent: the sample plan stands in)")
    with server() as running, sync_playwright() as playwright, browser(playwright) as page:
        sign_in(page, running)
        begun = time.monotonic()
        review = draft(page, running, PLAN)
        page.goto(running.url + review)
        assert f"{TASKS} nhiệm vụ" in page.locator("main").inner_text(), "the review does not count the tasks"
        page.locator("main button", has_text="Đưa vào sổ cả").first.click()
        page.wait_for_url(re.compile(r"/(tasks|board)"))
        print(f"   from file to board: {time.monotonic() - begun:.1f} s")
        said = page.locator("body").inner_text()
        assert f"{TASKS} nhiệm vụ đã vào sổ" in said and "Hoàn tác" in said, "no word of what happened, or no way back"

        table = rows(page, running)
        columns = list(table[0])
        ref, lead, together, when = (next(c for c in columns if c.startswith(n)) for n in ("Mục", "Chủ trì", "Phối hợp", "Kỳ"))
        annex = [row for row in table if row[ref].startswith("PL")]
        assert len(table) == TASKS, f"{len(table)} rows, not {TASKS}"
        assert len(annex) == ANNEX, f"{len(annex)} rows of the annex, not {ANNEX}"
        for row in annex:
            assert row[lead] and row[together] and row[when], f"incomplete: {row}"
        if PLAN is REAL:
            by_ref = {row[ref]: row for row in annex}
            assert by_ref["PL.3.1"][lead] == "Văn phòng UBND tỉnh", by_ref["PL.3.1"]
            assert "2025" in by_ref["PL.3.1"][when], by_ref["PL.3.1"]
            assert "Sở Ngoại vụ" in by_ref["PL.4.3"][lead] and "Công an tỉnh" in by_ref["PL.4.3"][lead], by_ref["PL.4.3"]

        withdraw_and_return(page, running, rows, TASKS)
        discard_and_return(page, running)
        for path in ("/tasks", "/tasks/board", "/plans", "/agencies", "/search?q=binh+dinh"):
            answer = page.goto(running.url + path)
            assert answer.status == 200, f"{path} answered {answer.status}"
        running.stop()
        running.start()
        assert len(rows(page, running)) == TASKS, "a restart lost tasks"


main()
