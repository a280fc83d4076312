"""The pages that checks look at: every kind of page with real data, empty, and broken."""
import re
import subprocess

from kit import PROGRAM, SAMPLE, sign_in

WIDTHS = {"phone": (375, 812), "tablet": (768, 1024), "desk": (1440, 900)}


def draft(page, running, plan=SAMPLE):
    """Uploads a plan as a user does and gives the address of its review."""
    page.goto(running.url + "/drafts/new")
    page.set_input_files("#file", str(plan))
    page.click("main form button[type=submit]")
    page.wait_for_url(re.compile(r"/drafts/\d+"))
    return re.sub(r"[?#].*", "", page.url)[len(running.url):]


def addresses(page, running, plan=SAMPLE):
    """Names and paths; signs in on the way, so the first ones are seen by a stranger."""
    yield "sign-in", "/sign-in"
    yield "not-found", "/there-is-no-such-page"
    sign_in(page, running)
    yield "plans-empty", "/plans"
    yield "tasks-empty", "/tasks"
    yield "upload", "/drafts/new"
    yield "check", "/documents/check"
    yield "account", "/account"
    yield "password", "/account/password"
    review = draft(page, running, plan)
    yield "review", review
    page.goto(running.url + review)
    task = page.locator(".read [data-edit]").first.get_attribute("href")
    yield "review-edit", task
    yield "plans", "/plans"
    page.goto(running.url + review)
    page.click("button[value=all]")
    yield "board", "/tasks/board"
    yield "tasks", "/tasks"
    page.goto(running.url + "/tasks")
    yield "task", page.locator("tbody th a").first.get_attribute("href")
    page.goto(running.url + "/plans")
    plan = page.locator("tbody th a").first.get_attribute("href")
    yield "plan", plan
    yield "plan-handover", plan + "/handover"
    page.goto(running.url + "/tasks")
    yield "task-handover", page.locator("tbody th a").first.get_attribute("href") + "/handover"
    yield "review-adding", review + "?add=3#add"
    yield "review-look", review + "?only=look"
    yield "tasks-narrowed", "/tasks?due=30&sort=due"
    yield "not-started", "/tasks/not-started"
    page.goto(running.url + "/tasks/not-started")
    yield "waiting", page.locator("tbody th a").first.get_attribute("href")
    yield "agencies", "/agencies"
    page.goto(running.url + "/agencies")
    yield "agency", page.locator("tbody th a").first.get_attribute("href")
    yield "proposals", "/agencies/proposals"
    yield "agency-import", "/agencies/import"
    yield "posts", "/agencies/posts"
    yield "search", "/search?q=tinh"
    page.goto(running.url + review + "/source?look=1")
    yield "file", page.url[len(running.url):]
    yield "audit", "/administration/audit"
    yield "registers", "/registers"
    yield "register-empty", "/agreements"
    yield "entry-new", "/agreements/new"
    entry = agreement(page, running)
    yield "entry", entry
    yield "entry-edit", entry + "/edit"
    yield "register", "/agreements"
    page.goto(running.url + entry)
    page.click("form[action$='/drop'] button")
    yield "bin", "/bin"
    yield from documents(page, running)
    yield "tokens", "/account/tokens"
    administrator = page.context.browser.new_context(locale="vi-VN").new_page()
    sign_in(administrator, running, email=running.administrator, password=running.administrator_password)
    page.context.clear_cookies()
    page.context.add_cookies(administrator.context.cookies())
    yield "people", "/people"
    yield "person-new", "/people/new"
    page.goto(running.url + "/people")
    yield "person", page.locator("tbody th a").first.get_attribute("href")
    yield "jobs", "/jobs"


def agreement(page, running):
    """Adds an agreement as a user does and gives its address."""
    page.goto(running.url + "/agreements/new")
    page.fill("#title", "Chương trình phối hợp quảng bá du lịch")
    page.select_option("#kind", "coordination")
    page.fill("#partners", "Đối tác một\nĐối tác hai")
    page.fill("#ends_on", "2030-12-31")
    page.click("main form button.primary")
    page.wait_for_url(re.compile(r"/agreements/\d+"))
    return re.sub(r"[?#].*", "", page.url)[len(running.url):]


OFFICE = {
    "name": "Sở Ngoại vụ tỉnh An Hải", "parent": "UBND TỈNH AN HẢI", "issuer": "SỞ NGOẠI VỤ",
    "symbol": "SNgV", "place": "An Hải", "authority": "GIÁM ĐỐC", "archive": "VT, TTĐN",
}


def fill(page, running, path, values, chosen=None):
    """Sends a form with these texts and choices (by values or words), and gives the address to which it leads."""
    page.goto(running.url + path)
    for field, value in values.items():
        page.fill(f"#{field}", value)
    for field, label in (chosen or {}).items():
        page.select_option(f"#{field}", label)
    page.locator("main form button.primary").click()
    page.wait_for_url(re.compile(path.rsplit("/", 1)[0] + r"/\d+"))
    return re.sub(r"[?#].*", "", page.url)[len(running.url):]


def documents(page, running):
    """The books of documents and what documents are written from."""
    plan = {"kind": "letter", "office_id": OFFICE["name"]}
    words = {"subject": "đôn đốc nhiệm vụ", "body": "I. Tình hình\n| TT | Nhiệm vụ |\n| 1 | Mở lớp |", "recipients": "Như trên"}
    yield "documents", "/documents"
    yield "write-empty", "/documents/write"
    yield "receive", "/incoming/receive"
    yield "receive-signed", "/outgoing/receive"
    entries = [
        ("offices", OFFICE, {}), ("clauses", {"name": "lời kết", "words": "Trân trọng./."}, {}),
        ("templates", {"name": "Đôn đốc", **words}, plan), ("outgoing", words, plan),
        ("incoming", {"subject": "Hướng dẫn báo cáo", "author": "Bộ Ngoại giao", "number": "12/BNG-TTĐN"}, {}),
    ]
    for register, texts, chosen in entries:
        yield f"{register}-new", f"/{register}/new"
        entry = fill(page, running, f"/{register}/new", texts, chosen)
        yield f"{register}-entry", entry
        yield f"{register}-edit", entry + "/edit"
        yield register, f"/{register}"
    yield "write", "/documents/write"


# Addresses that answer a GET with something else than a page: a way on, a file, a picture.
NO_PAGES = {"/", "/administration", "/agencies/import/sample", "/drafts/*/source", "/files/*/download", "/files/*/pictures/*",
            "/plans/*/document", "/documents/copies/*", "/outgoing/*/docx", "/outgoing/*/xlsx", "/outgoing/*/pdf"}


def patterns():
    """Every address of the program that answers with a page, by the program's own table."""
    table = subprocess.run([PROGRAM, "routes"], capture_output=True, text=True, check=True).stdout
    rows = [line.split("\t") for line in table.splitlines()]
    return {pattern for methods, pattern, _ in rows if "GET" in methods.split(",")} - NO_PAGES


def unseen(paths):
    """The patterns that none of these addresses is of."""
    def fits(pattern, path):
        return re.fullmatch(re.escape(pattern).replace(r"\*", r"[^/]*\d[^/]*"), re.sub(r"[?#].*", "", path))
    return sorted(pattern for pattern in patterns() if not any(fits(pattern, path) for path in paths))


def prefer(page, language=None, theme=None):
    """Chooses language and theme by the page's own switches."""
    for name, value in (("language", language), ("theme", theme)):
        if value is None:
            continue
        button = page.locator(f"button[name={name}][value={value}]").first
        menu = page.locator("details[data-menu]")
        if menu.count() and menu.get_attribute("open") is None:
            menu.locator("summary").click()
        button.click()
