"""Names of a plan that nobody knows: decided, taken back, decided anew, and what draft and board say of it each time."""
import re
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from kit import browser, server, sign_in

PLAN = """# KẾ HOẠCH truyền thông chính sách năm 2026

| TT | Nhiệm vụ | Đơn vị chủ trì | Thời gian thực hiện |
|---|---|---|---|
| 1 | Xây dựng chuyên trang tiếng Anh | Trung tâm Sách Biển Xanh | Năm 2026 |
| 2 | Mở lớp tập huấn cho phóng viên | Hội Diều Giấy | Năm 2026 |
"""


def counted(page, running):
    """What needs a look, as the list of plans has it."""
    page.goto(running.url + "/plans")
    shown = page.locator("tbody tr").first.locator("a[href$='#findings']")
    return int(shown.inner_text()) if shown.count() else 0


def card(page, name):
    return page.locator(".proposals .panel", has=page.locator("h2", has_text=name))


def main():
    with server() as running, sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "ke-hoach.md"
        path.write_text(PLAN)
        with browser(playwright) as page:
            sign_in(page, running)
            page.goto(running.url + "/drafts/new")
            page.set_input_files("#file", str(path))
            page.locator("main form button[type=submit]").first.click()
            page.wait_for_url(re.compile(r"/drafts/\d+"))
            draft = page.url.split("?")[0]
            waiting = counted(page, running)
            assert waiting >= 2, waiting
            page.goto(draft)
            page.locator("button[value=all]").click()
            page.wait_for_url(re.compile(r"/tasks"))

            page.goto(running.url + "/agencies/proposals")
            card(page, "Trung tâm Sách").locator("button[value=new]").click()
            assert page.locator(".undo").count() == 1 and card(page, "Trung tâm Sách").count() == 0
            assert counted(page, running) == waiting - 1
            page.goto(running.url + "/tasks?q=chuyen+trang")
            assert "Trung tâm Sách Biển Xanh" in page.locator("main").inner_text()

            page.goto(running.url + "/agencies/proposals")
            page.get_by_role("link", name="Đã quyết định").click()
            assert "Đơn vị mới: Trung tâm Sách Biển Xanh" in card(page, "Trung tâm Sách").inner_text()
            card(page, "Trung tâm Sách").get_by_role("button", name="Xét lại").click()
            assert card(page, "Trung tâm Sách").count() == 1 and counted(page, running) == waiting

            page.goto(running.url + "/agencies/proposals")
            card(page, "Hội Diều Giấy").locator("button[value=reject]").click()
            page.goto(draft)
            assert page.locator("[title^='không phải đơn vị']").count() == 1
            page.goto(running.url + "/agencies/proposals")
            card(page, "Trung tâm Sách").locator("input[name=agency]").fill("Không có đơn vị này")
            card(page, "Trung tâm Sách").locator("button[value=alias]").click()
            assert page.locator(".error-summary, .notice.error").count() > 0
            assert page.locator("input[value='Không có đơn vị này']").count() == 1
            # The acceptance is still to be undone: what names mean is no work on its tasks.
            page.goto(draft)
            assert page.locator(".recent button").count() == 1
    print("   names were decided, taken back and decided anew; lists, draft and board followed")


main()
