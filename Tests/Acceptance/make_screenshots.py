"""Takes the pictures of docs/screenshots anew, from the sample province: Tests/Acceptance/run make_screenshots.py"""
from playwright.sync_api import sync_playwright

from kit import ROOT, SAMPLE, browser, server, sign_in
from pages import draft, prefer

FOLDER = ROOT / "docs" / "screenshots"


def main():
    FOLDER.mkdir(exist_ok=True)
    with server(SAMPLE) as running, sync_playwright() as playwright, browser(playwright) as page:
        page.set_viewport_size({"width": 1280, "height": 800})
        sign_in(page, running)
        page.goto(running.url + "/tasks?state=suspended")
        task = running.url + page.locator("main tbody th a").first.get_attribute("href")

        page.set_viewport_size({"width": 1440, "height": 900})
        page.goto(running.url + "/tasks/board")
        page.screenshot(path=FOLDER / "board.png")
        page.set_viewport_size({"width": 1280, "height": 800})
        page.goto(task)
        page.screenshot(path=FOLDER / "task.png")
        page.goto(running.url + "/agreements")
        page.screenshot(path=FOLDER / "register.png")
        page.goto(running.url + page.locator("main tbody th a").first.get_attribute("href"))
        page.screenshot(path=FOLDER / "agreement.png")
        page.goto(running.url + "/outgoing?kind=letter&stage=numbered")
        page.goto(running.url + page.locator("main tbody th a").first.get_attribute("href"))
        page.screenshot(path=FOLDER / "document.png")
        page.set_viewport_size({"width": 375, "height": 812})
        page.goto(running.url + "/tasks/board")
        page.screenshot(path=FOLDER / "board-phone.png")

        another = running.data / "ke-hoach-an-hai-2027.md"
        another.write_text(SAMPLE.read_text().replace("118/KH-UBND", "204/KH-UBND"))
        page.set_viewport_size({"width": 1440, "height": 900})
        review = running.url + draft(page, running, another)
        page.goto(review)
        page.locator("form:has(input[name=answer][value=other]) button").click()
        for theme, name in (("light", "review.png"), ("dark", "review-dark.png")):
            page.goto(review)
            prefer(page, theme=theme)
            page.goto(review)
            for _ in range(4):
                page.keyboard.press("j")
            page.wait_for_timeout(800)  # until the source has scrolled to its lines
            page.screenshot(path=FOLDER / name)


main()
