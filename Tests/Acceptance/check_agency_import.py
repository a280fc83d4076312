"""A list of agencies comes in: chosen as a file, shown, put right on the page, taken in, taken back, as a spreadsheet; the same without script."""
import os
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from kit import browser, server, sign_in

WRONG = "Tên;Tên khác;Loại\nUBND xã Hòn Một;Ủy ban nhân dân xã Hòn Một;\nUBND xã Hòn Hai;;abc\n"


def picture(page, name):
    if folder := os.environ.get("HAIDANG_SCREENSHOTS"):
        page.screenshot(path=f"{folder}/{name}.png", full_page=True)


def take_in(page, running, path, place):
    page.goto(running.url + "/agencies")
    page.click("text=Nhập từ tệp")
    page.select_option("#place", place)
    page.set_input_files("#file", path)
    page.click("button[value=preview]")
    notice = page.locator(".notice.error")
    assert "1 dòng sai; 1 đơn vị mới" in notice.inner_text() and "Dòng 3: " in notice.inner_text(), notice.inner_text()
    assert page.locator("button[value=import]").count() == 0
    picture(page, "agency-import-wrong")
    page.fill("#table", page.input_value("#table").replace("abc", "Cấp xã"))
    page.click("button[value=preview]")
    assert page.locator("tbody tr").count() == 2, page.locator("main").inner_text()
    picture(page, "agency-import-preview")
    page.click("text=Nhập 2 đơn vị")
    assert "Đã nhập 2 đơn vị mới" in page.locator(".undo").inner_text()
    page.goto(running.url + "/agencies?q=hon+hai&place=" + place)
    assert page.locator("tbody tr").count() == 1


def take_back(page, running):
    """What came in is taken back, and comes in again as the spreadsheet that the list hands out."""
    with page.expect_download() as handed:
        page.evaluate("location.href = '/agencies?q=xa+hon&format=xlsx'")
    page.goto(running.url + "/agencies/import")
    page.locator("form[action*=undo] button").first.click()
    page.goto(running.url + "/agencies?q=xa+hon")
    assert page.locator("tbody tr").count() == 0
    page.goto(running.url + "/agencies/import")
    page.set_input_files("#file", handed.value.path())
    page.click("button[value=preview]")
    assert "Độ tin cậy" in page.locator(".notice.warning").first.inner_text()
    picture(page, "agency-import-spreadsheet")
    page.click("text=Nhập 2 đơn vị")
    page.locator(".undo button").click()
    picture(page, "agency-import-undone")
    page.goto(running.url + "/agencies?q=xa+hon")
    assert page.locator("tbody tr").count() == 0


def main():
    with server() as running, sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "xa.csv"
        path.write_text(WRONG, encoding="utf-16")
        with browser(playwright) as page:
            sign_in(page, running)
            take_in(page, running, str(path), "An Giang")
            take_back(page, running)
            with page.expect_download() as sample:
                page.goto(running.url + "/agencies/import")
                page.click("text=Tải tệp mẫu")
            page.goto(running.url + "/agencies/import")
            picture(page, "agency-import")
            page.select_option("#place", "An Giang")
            page.set_input_files("#file", sample.value.path())
            page.click("button[value=preview]")
            assert "2 đơn vị mới" in page.locator(".notice").inner_text(), page.locator(".notice").inner_text()
        with browser(playwright, java_script_enabled=False) as page:
            sign_in(page, running)
            take_in(page, running, str(path), "Nghệ An")
    print("   a list of agencies was shown, put right, taken in and back, with and without script")


main()
