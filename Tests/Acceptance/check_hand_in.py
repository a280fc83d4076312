"""Handing in a plan beyond one good file: annexes beside it, pasted text, and what is refused with its words."""
import re
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from kit import browser, server, sign_in

PLAN = """KẾ HOẠCH
Truyền thông tỉnh An Hải năm 2027

I. NHIỆM VỤ

1. Tổ chức họp báo quốc tế tại trung tâm tỉnh An Hải.

Chủ trì: Sở Ngoại vụ. Thời gian: năm 2027.
"""
ROW = "<tr><td>{0}</td><td>{1}</td><td>Sở Y tế</td><td>Năm 2027</td></tr>"
ANNEX = "<table><tr><td>TT</td><td>Nhiệm vụ</td><td>Cơ quan chủ trì</td><td>Thời gian</td></tr>" + ROW.format(
    1, "Dựng phim giới thiệu tỉnh") + "</table>"


def files(folder, **texts):
    for name, text in texts.items():
        (folder / name.replace("_", ".")).write_text(text, encoding="utf-8")
    return [str(folder / name.replace("_", ".")) for name in texts]


def hand_in(page, running, plan=None, annexes=(), pasted=None):
    page.goto(running.url + "/drafts/new")
    if plan:
        page.set_input_files("#file", plan)
    for block in page.locator("details.annexes").all():
        block.locator("summary").click()
    if annexes:
        page.set_input_files("#annex", annexes)
    if pasted is not None:
        page.fill("#pasted", pasted)
    page.click("main form button[type=submit]")


def refused(page, words):
    page.wait_for_selector(".error-summary")
    said = page.locator(".error-summary").inner_text()
    assert words in said, (words, said)


def main():
    with server() as running, sync_playwright() as playwright, browser(playwright) as page, \
            tempfile.TemporaryDirectory() as folder:
        folder = Path(folder)
        sign_in(page, running)
        plan, annex, broken = files(folder, plan_txt=PLAN, annex_html=ANNEX, broken_pdf="%PDF-1.7 none")

        hand_in(page, running, plan, [annex])
        page.wait_for_url(re.compile(r"/drafts/\d+"))
        text = page.locator("main").inner_text()
        assert "họp báo quốc tế" in text and "Dựng phim giới thiệu tỉnh" in text, text[:600]
        first = page.url
        hand_in(page, running, plan, [annex, annex])
        page.wait_for_url(re.compile(r"/drafts/\d+"))
        assert first.split("?")[0] == page.url.split("?")[0], "the same annex twice makes no other version"

        hand_in(page, running, plan, [annex, broken])
        refused(page, "“broken.pdf”")
        hand_in(page, running, plan, files(folder, **{f"a{number}_html": ANNEX + str(number) for number in range(6)}))
        refused(page, "quá nhiều tệp")
        hand_in(page, running, plan, pasted=PLAN)
        refused(page, "Chỉ dùng một trong hai")
        assert page.input_value("#pasted").strip() == PLAN.strip(), "what was pasted is still there"

        chat = "Lê Văn Thử 08:15\n" + PLAN.replace("quốc tế", "trong nước") + "Trần Thị Mẫu 08:17 Cảm ơn.\n"
        hand_in(page, running, pasted=chat)
        page.wait_for_url(re.compile(r"/drafts/\d+"))
        text = page.locator("main").inner_text()
        assert "họp báo trong nước" in text, text[:600]
        stamped = files(folder, secret_txt="TỐI MẬT\n" + PLAN)[0]
        hand_in(page, running, stamped)
        refused(page, "TỐI MẬT")
    print("Annexes, pasted text and what is refused behave as they say")


if __name__ == "__main__":
    main()
