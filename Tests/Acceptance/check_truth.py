"""The pages tell what the tables hold: each plan is loaded and accepted in the browser as a new focal officer would, and what the
list, the draft, the plan's page, the board, the table and "who has not started" say of it stands beside one query. Real documents are
taken where they are at hand."""
import re
import sqlite3
import sys

from playwright.sync_api import sync_playwright

import kit

QUERY = """
WITH shown AS (
  SELECT p.id AS plan, v.id AS version FROM plan p JOIN plan_version v ON v.plan_id = p.id AND v.state = 'accepted'),
last AS (SELECT o.*, NOT EXISTS (SELECT 1 FROM occurrence l WHERE l.task_id = o.task_id
    AND (l.due_on IS NULL OR l.due_on > o.due_on OR (l.due_on = o.due_on AND l.label > o.label))) AS is_last
  FROM occurrence o),
over AS (SELECT o.* FROM last o WHERE o.due_on < :today AND o.state IN ('not-started', 'in-progress'))
SELECT s.plan, s.version,
  (SELECT count(*) FROM task t WHERE t.version_id = s.version AND t.standing = 'accepted') AS tasks,
  (SELECT count(*) FROM task t WHERE t.version_id = s.version AND t.standing = 'accepted'
    AND EXISTS (SELECT 1 FROM responsibility r WHERE r.task_id = t.id AND r.role = 'lead')) AS owned,
  (SELECT count(*) FROM task t WHERE t.version_id = s.version AND t.standing IN ('accepted', 'proposed') AND (
      NOT EXISTS (SELECT 1 FROM responsibility r WHERE r.task_id = t.id AND r.role = 'lead')
      OR EXISTS (SELECT 1 FROM responsibility r WHERE r.task_id = t.id AND r.confidence < 0.9
        AND r.agency_id IS NOT NULL)
      OR t.needs_look = 1))
    + (SELECT count(*) FROM plan_diagnostic d WHERE d.version_id = s.version AND d.severity = 'warning'
      AND d.is_seen = 0 AND d.is_loose = 1) AS look,
  (SELECT count(*) FROM over o JOIN task t ON t.id = o.task_id
    WHERE t.version_id = s.version AND t.standing = 'accepted' AND o.is_last) AS late,
  (SELECT count(*) FROM over o JOIN task t ON t.id = o.task_id
    WHERE t.version_id = s.version AND t.standing = 'accepted' AND NOT o.is_last) AS missed
FROM shown s ORDER BY s.plan
"""


def number(text):
    found = re.search(r"\d+", text.replace(".", ""))
    return int(found.group()) if found else 0


def load(page, running, path):
    """Hands in one document and puts all of it on the board; says whether it held tasks."""
    page.goto(running.url + "/drafts/new")
    page.set_input_files("#file", str(path))
    page.click("form[data-upload] button[type=submit]")
    for _ in range(2400):
        if re.search(r"/drafts/\d+", page.url) or page.locator(".error-summary").count():
            break
        page.wait_for_timeout(100)
    page.wait_for_load_state()
    if not re.search(r"/drafts/\d+", page.url):
        return False
    other = page.locator("button:has-text('Là kế hoạch khác')")
    if other.count():
        other.first.click()
        page.wait_for_load_state()
    for choice in ("sound", "all"):
        button = page.locator(f"button[name=choice][value={choice}]")
        if button.count():
            button.first.click()
            page.wait_for_load_state()
            if not re.search(r"/drafts/\d+", page.url):
                break
    return True


def told(page, running, plan, version):
    """What each page says of a plan."""
    found = {}
    page.goto(f"{running.url}/plans?at=")
    row = page.locator(f"#plan-{plan}")
    cells = row.locator("td").all_inner_texts()
    found["list: tasks"] = number(cells[3])
    found["list: look"] = number(cells[-1])
    page.goto(f"{running.url}/drafts/{version}")
    head = page.locator("#read").inner_text()
    found["draft: look"] = number((re.search(r"(\d+)\+? điều cần xem", head) or ["0"])[0])
    page.goto(f"{running.url}/plans/{plan}")
    found["plan: look"] = number(page.locator("#findings .count").inner_text())
    years = page.locator("section, div").locator("table.data").first
    heads = years.locator("thead th").all_inner_texts() if years.count() else []
    late = missed = 0
    if "Kỳ bị lỡ" in heads:
        for line in years.locator("tbody tr").all():
            values = [cell.inner_text() for cell in line.locator("th, td").all()]
            late += number(values[heads.index("Quá hạn")])
            missed += number(values[heads.index("Kỳ bị lỡ")])
    found["plan: late"], found["plan: missed"] = late, missed
    page.goto(f"{running.url}/tasks/board?plan={plan}")
    columns = {
        column.locator("h2").inner_text().split("\n")[0].strip(): number(column.locator(".count").inner_text())
        for column in page.locator(".board-column").all()}
    found["board: tasks"], found["board: late"] = sum(columns.values()), columns.get("Quá hạn", 0)
    page.goto(f"{running.url}/tasks?plan={plan}&state=late")
    found["table: late"] = number(page.locator(".total").inner_text())
    page.goto(f"{running.url}/tasks?plan={plan}")
    found["table: tasks"] = number(page.locator(".total").inner_text())
    return found


def waiting(page, running, plan):
    """Who has not started, by the page: each row's numbers beside those of the table that they lead to."""
    problems = []
    page.goto(f"{running.url}/tasks/not-started?plan={plan}")
    links = [
        (link.get_attribute("href"), number(link.inner_text()))
        for link in page.locator("table.data td a").all()[:9] if "only=missed" not in link.get_attribute("href")]
    for address, count in links:
        page.goto(running.url + address)
        shown = number(page.locator(".total").inner_text())
        if shown != count:
            problems.append(f"{address}: {count} and {shown}")
    return problems


def main():
    documents = [kit.SAMPLE]
    if kit.SHARED.exists():
        documents += sorted((kit.SHARED / "seeds").glob("*.txt"))
        documents += sorted(path for path in (kit.SHARED / "plans").iterdir() if path.is_file())
    wrong = []
    with kit.server() as running, sync_playwright() as playwright, kit.browser(playwright) as page:
        page.set_default_timeout(60_000)
        kit.sign_in(page, running)
        held = [path for path in documents if load(page, running, path)]
        database = sqlite3.connect(f"file:{running.data / 'haidang.sqlite'}?mode=ro", uri=True)
        database.row_factory = sqlite3.Row
        from datetime import datetime, timedelta, timezone
        today = (datetime.now(timezone.utc) + timedelta(hours=7)).date().isoformat()
        rows = database.execute(QUERY, {"today": today}).fetchall()
        print(f"{len(held)} of {len(documents)} documents hold tasks; {len(rows)} plans on the board")
        print(f"{'plan':>20} {'tasks':>6} {'owned':>6} {'look':>6} {'late':>6} {'missed':>6}  pages")
        for row in rows:
            said = told(page, running, row["plan"], row["version"])
            differences = [
                f"{name} {value} (table: {row[name.split(': ')[1]]})"
                for name, value in said.items() if value != row[name.split(": ")[1]]]
            differences += waiting(page, running, row["plan"])
            print(
                f"{row['plan']:>20} {row['tasks']:>6} {row['owned']:>6} {row['look']:>6} {row['late']:>6} "
                f"{row['missed']:>6}  {'no difference' if not differences else '; '.join(differences)}")
            wrong += differences
        assert rows, "nothing came on the board"
    assert not wrong, f"{len(wrong)} differences"


if __name__ == "__main__":
    sys.exit(main())
