"""Takes the pictures of docs/screenshots anew, from the sample plan: Tests/Acceptance/run make_screenshots.py"""
from playwright.sync_api import sync_playwright

from kit import ROOT, SAMPLE, browser, server, sign_in
from pages import draft, prefer

FOLDER = ROOT / "docs" / "screenshots"


def change(page, address, event, reason=""):
    page.goto(address)
    form = page.locator("main form[action$='/change']").first
    if reason:
        form.locator("input[name=reason], textarea[name=reason]").fill(reason)
    form.locator(f"button[name=event][value={event}]").click()


def main():
    FOLDER.mkdir(exist_ok=True)
    with server(SAMPLE) as running, sync_playwright() as playwright, browser(playwright) as page:
        page.set_viewport_size({"width": 1280, "height": 800})
        sign_in(page, running)
        page.goto(running.url + "/tasks")
        tasks = [running.url + link.get_attribute("href")
                 for link in page.locator("main table a[href*='/tasks/']").all()]
        for index, event in ((0, "start"), (1, "complete"), (2, "start"), (5, "complete"), (9, "start"), (12, "complete")):
            change(page, tasks[index], event)
        change(page, tasks[6], "suspend", "Chờ bố trí kinh phí bổ sung")

        page.goto(running.url + "/tasks/board")
        page.screenshot(path=FOLDER / "board.png")
        page.goto(tasks[6])
        page.screenshot(path=FOLDER / "task.png")
        page.set_viewport_size({"width": 375, "height": 812})
        page.goto(running.url + "/tasks/board")
        page.screenshot(path=FOLDER / "board-phone.png")

        another = running.data / "ke-hoach-an-hai-2027.md"
        another.write_text(SAMPLE.read_text().replace("118/KH-UBND", "204/KH-UBND"))
        page.set_viewport_size({"width": 1440, "height": 900})
        review = running.url + draft(page, running, another)
        for theme, name in (("light", "review.png"), ("dark", "review-dark.png")):
            page.goto(review)
            prefer(page, theme=theme)
            page.goto(review)
            for _ in range(4):
                page.keyboard.press("j")
            page.wait_for_timeout(800)  # until the source has scrolled to its lines
            page.screenshot(path=FOLDER / name)


main()
