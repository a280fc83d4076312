"""A report that a plan asks for every week: its day in the draft, some weeks ahead on the board, and what becomes of it when weeks
pass in which nobody reports."""
import os
import re
import sqlite3
import tempfile
from datetime import datetime, timedelta, timezone
from pathlib import Path

from playwright.sync_api import sync_playwright

from kit import browser, server, sign_in

PLAN = """ỦY BAN NHÂN DÂN TỈNH QUẢNG TRỊ

# KẾ HOẠCH truyền thông chính sách giai đoạn {first} - {last}

I. NHIỆM VỤ

1. Xây dựng chuyên trang tiếng Anh.
Đơn vị chủ trì: Sở Nội vụ.
Thời gian thực hiện: Năm {last}.

II. CHẾ ĐỘ BÁO CÁO

1. Sở Nội vụ, Sở Tài chính báo cáo tiến độ về Văn phòng UBND tỉnh vào 16 giờ thứ Năm hằng tuần.
"""
WEEKS = 4


def pass_weeks(path):
    """As if all had been put on the board some weeks earlier: every day of a period moves back, with its name."""
    database = sqlite3.connect(path, timeout=30)
    for key, due in database.execute("SELECT id, due_on FROM occurrence WHERE kind = 'week' ORDER BY due_on").fetchall():
        day = datetime.fromisoformat(due).date() - timedelta(weeks=WEEKS)
        year, week, _ = day.isocalendar()
        database.execute(
            "UPDATE occurrence SET label = ?, starts_on = date(starts_on, ?), due_on = ? WHERE id = ?",
            (f"{year}-W{week:02}", f"-{7 * WEEKS} days", day.isoformat(), key))
    database.execute("UPDATE board_task SET changes_on = '2000-01-01'")
    database.commit()
    database.close()


def picture(page, name):
    folder = os.environ.get("HAIDANG_PICTURES")
    if folder:
        page.screenshot(path=f"{folder}/{name}.png", full_page=True)


def main():
    today = (datetime.now(timezone.utc) + timedelta(hours=7)).date()
    thursday = today + timedelta(days=(3 - today.weekday()) % 7)
    printed = thursday.strftime("%d/%m/%Y")
    with server() as running, sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "ke-hoach.md"
        path.write_text(PLAN.format(first=today.year - 1, last=today.year + 1))
        with browser(playwright) as page:
            sign_in(page, running)
            page.goto(running.url + "/drafts/new")
            page.set_input_files("#file", str(path))
            page.locator("main form button[type=submit]").first.click()
            page.wait_for_url(re.compile(r"/drafts/\d+"))
            assert "vào 16 giờ thứ Năm hằng tuần" in page.locator("main").inner_text()
            picture(page, "draft")
            page.locator("button[value=all]").click()
            page.wait_for_url(re.compile(r"/tasks"))

            page.goto(running.url + "/tasks?q=tien+do")
            row = page.locator("table.data tbody tr")
            assert row.count() == 1 and printed in row.inner_html(), row.inner_html()
            picture(page, "table")
            page.goto(running.url + "/tasks/board")
            picture(page, "board")
            page.goto(running.url + "/tasks?q=tien+do")
            row.get_by_role("link").first.click()
            page.wait_for_url(re.compile(r"/tasks/\d+"))
            times = page.locator(".time")
            week = f"Tuần {thursday.isocalendar()[1]}/{thursday.isocalendar()[0]}"
            assert times.count() >= 5 and week in times.first.inner_text(), times.all_inner_texts()
            picture(page, "task")
            address = page.url

            pass_weeks(running.data / "haidang.sqlite")
            page.goto(running.url + "/tasks?q=tien+do")
            shown = row.inner_html()
            assert printed in shown and f"{WEEKS} kỳ" in shown, shown
            page.goto(address)
            missed = [text for text in times.all_inner_texts() if "Bị lỡ" in text]
            assert len(missed) == WEEKS and times.count() >= WEEKS + 5, times.all_inner_texts()
            picture(page, "task-later")
            page.goto(running.url + "/tasks/not-started")
            waiting = page.locator("table.data tbody tr", has_text="Sở Tài chính")
            assert waiting.count() == 1 and str(WEEKS) in waiting.inner_text(), page.locator("main").inner_text()
            picture(page, "not-started")


if __name__ == "__main__":
    main()
