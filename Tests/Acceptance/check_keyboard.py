"""By keyboard only, from sign-in to a suspended task; every stop of Tab shows where it is. Only the file dialog of the
system is answered by the test, since no page has it in hand."""
import re

from playwright.sync_api import sync_playwright

from kit import NEW_PASSWORD, SAMPLE, browser, server

FOCUS = """() => {
  const e = document.activeElement;
  if (!e || e === document.body) return null;
  const s = getComputedStyle(e), box = e.getBoundingClientRect();
  const ring = (s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2) || s.boxShadow !== 'none';
  const seen = box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight
    && box.right > 0 && box.left < innerWidth;
  return {ring, seen, tag: e.tagName, name: e.name || '', id: e.id,
          text: (e.innerText || e.value || e.getAttribute('aria-label') || '').trim().slice(0, 60)};
}"""


class Keys:
    """A reader without a mouse."""

    def __init__(self, page):
        self.page, self.stops, self.bad = page, 0, []

    def tab(self, back=False):
        self.page.keyboard.press("Shift+Tab" if back else "Tab")
        self.page.wait_for_timeout(15)
        here = self.page.evaluate(FOCUS)
        if here:
            self.stops += 1
            if not (here["ring"] and here["seen"]):
                self.bad.append(f"{self.page.url}: {here}")
        return here

    def to(self, wanted, most=400, back=False):
        """Tabs until `wanted` says yes."""
        for _ in range(most):
            here = self.tab(back)
            if here and wanted(here):
                return here
        raise AssertionError(f"Tab does not reach it on {self.page.url}")

    def to_text(self, pattern, **more):
        return self.to(lambda here: re.search(pattern, here["text"]), **more)

    def to_name(self, name):
        return self.to(lambda here: here["name"] == name)

    def press(self, key):
        self.page.keyboard.press(key)
        self.page.wait_for_timeout(80)

    def type(self, text):
        self.page.keyboard.type(text)

    def enter_to(self, address):
        self.page.keyboard.press("Enter")
        self.page.wait_for_url(re.compile(address))
        self.page.wait_for_load_state()


def sign_in(keys, running):
    page = keys.page
    page.goto(running.url + "/")
    keys.to_name("email")
    keys.type(running.email)
    keys.to_name("password")
    keys.type(running.password)
    keys.press("Enter")
    page.wait_for_selector("input[name=again]")
    for name, text in (("password", NEW_PASSWORD), ("again", NEW_PASSWORD)):
        keys.to_name(name)
        keys.type(text)
    keys.press("Enter")
    page.wait_for_selector(".top nav")


def skip_link(keys):
    page = keys.page
    page.goto(page.url.split("?")[0])
    first = keys.tab()
    assert "nội dung" in first["text"] and first["seen"], f"the first stop is not the skip link: {first}"
    keys.press("Enter")
    assert page.evaluate("document.activeElement.id") == "content", "the skip link does not lead to the content"


def upload(keys, running):
    page = keys.page
    page.goto(running.url + "/plans")
    keys.to_text("Nạp kế hoạch")
    keys.enter_to("/drafts/new")
    keys.to(lambda here: here["id"] == "file")
    page.set_input_files("#file", str(SAMPLE))
    keys.to_text("Đọc")
    keys.enter_to(r"/drafts/\d+")


def review(keys):
    page = keys.page
    marked = lambda: page.locator(".read.marked").get_attribute("id")
    keys.press("j")
    first = marked()
    keys.press("j")
    second = marked()
    keys.press("k")
    assert first != second and marked() == first, "j and k do not walk through the tasks"
    assert page.locator(".source li.marked").count() > 0, "the source does not follow"
    keys.press("j")
    keys.press("e")
    page.wait_for_selector(".read-edit textarea[name=text]")
    assert page.locator(".read-edit").evaluate("e => e.closest('.read').id") == second, "e edits another task"
    if page.evaluate("document.activeElement.name") != "text":
        keys.to_name("text")
    keys.press("Control+End")
    keys.type(" (bàn phím)")
    keys.to_text("^Lưu$")
    keys.press("Enter")
    page.wait_for_load_state()
    page.wait_for_selector(f"#{second}:has-text('(bàn phím)')")
    keys.press("j")
    after = marked()
    order = page.locator(".read").evaluate_all("l => l.map(e => e.id)")
    assert order.index(after) == order.index(second) + 1, "after saving j does not go on from the task"
    keys.to_text("Đưa vào sổ cả")
    keys.enter_to(r"/tasks/board")


def change_state(keys):
    page = keys.page
    title = keys.to(lambda here: here["tag"] == "A" and "/tasks/" in page.evaluate(
        "document.activeElement.getAttribute('href') || ''") and len(here["text"]) > 25)
    keys.enter_to(r"/tasks/\d+")
    assert title["text"][:25] in page.locator("h1").inner_text()
    if page.locator(".time[open] .change input[type=checkbox]").count():
        keys.to_name("duty")
        keys.press("Space")
    keys.to_name("reason")
    keys.type("Chờ kinh phí")
    keys.to_text("^Tạm dừng$")
    keys.press("Enter")
    page.wait_for_url(re.compile("done=task-updated"))
    assert "Chờ kinh phí" in page.locator(".history").inner_text(), "the reason is not in the history"


def lists(keys, running):
    """The table by j and Enter, search by "/", a menu that Escape closes."""
    page = keys.page
    page.goto(running.url + "/tasks")
    keys.press("j")
    keys.press("j")
    keys.enter_to(r"/tasks/\d+")
    keys.press("/")
    keys.type("an hai")
    keys.enter_to("/search")
    keys.to(lambda here: here["tag"] == "SUMMARY")
    keys.press("Enter")
    assert page.locator("details[data-menu]").get_attribute("open") is not None
    keys.press("Escape")
    assert page.locator("details[data-menu]").get_attribute("open") is None, "Escape does not close the menu"
    for path in ("/tasks", "/tasks/board", "/plans", "/agencies", "/account"):
        page.goto(running.url + path)
        for _ in range(60):
            if not keys.tab():
                break


def main():
    with server() as running, sync_playwright() as playwright, browser(playwright) as page:
        keys = Keys(page)
        sign_in(keys, running)
        skip_link(keys)
        upload(keys, running)
        review(keys)
        change_state(keys)
        lists(keys, running)
        print(f"   {keys.stops} stops of Tab looked at")
        assert not keys.bad, "no visible focus:\n" + "\n".join(keys.bad[:20])


main()
