"""Documents in the official form: a plan is taken away as a DOCX, checked on the page without a finding, broken by hand and checked
again."""
import re
import tempfile
import zipfile
from pathlib import Path

from playwright.sync_api import sync_playwright

import kit
from pages import draft


def broken(source, target):
    """The same document with narrow margins and no full stop behind the last recipient."""
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.infolist():
            data = old.read(part)
            if part.filename == "word/document.xml":
                text = data.decode()
                assert 'w:left="1701"' in text
                text = text.replace('w:left="1701"', 'w:left="1134"')
                data = re.sub(r"(Lưu: [^<]*)\.<", r"\1<", text).encode()
            new.writestr(part, data)


def main():
    with kit.server() as running, sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
        with kit.browser(playwright) as page:
            faults = []
            page.on("pageerror", lambda fault: faults.append(str(fault)))
            kit.sign_in(page, running)
            draft(page, running)
            page.click("button[value=all]")
            page.goto(running.url + "/plans")
            page.locator("tbody th a").first.click()
            with page.expect_download() as download:
                page.get_by_role("link", name="Xuất văn bản (DOCX)").click()
            path = Path(folder) / download.value.suggested_filename
            download.value.save_as(path)
            assert re.fullmatch(r"ke-hoach-[\w-]+\.docx", path.name), path.name

            def check(file):
                page.goto(running.url + "/documents/check")
                page.set_input_files("#file", str(file))
                page.locator("main form button[type=submit]").first.click()
                page.wait_for_selector("#checked")
                return page.locator("main").inner_text()

            text = check(path)
            forms = [line for line in text.splitlines() if "Nghị định 30/2020/NĐ-CP, Phụ lục I" in line]
            assert not forms, forms
            worse = Path(folder) / "sai.docx"
            broken(path, worse)
            text = check(worse)
            assert "Lề trái 20 mm" in text and "dấu chấm" in text, text
            assert page.locator("tbody tr", has_text="Đã sửa trong bản tải về").count() == 2
            with page.expect_download() as download:
                page.get_by_role("link", name="Tải bản đã sửa").click()
            mended = Path(folder) / download.value.suggested_filename
            assert mended.name == "sai-da-sua.docx"
            download.value.save_as(mended)
            text = check(mended)
            assert "Lề trái" not in text and "Phụ lục I, Mục" not in text, text
            text = check(kit.SAMPLE)
            assert "chỉ kiểm tra nội dung" in text, text
            focused = page.evaluate("document.activeElement.id")
            assert focused == "checked", focused
            plain = Path(folder) / "van-ban.docx"
            plain.write_text("Số: 05/KH-UBND\nKế hoạch của tỉnh.\n")
            page.set_input_files("#file", str(plain))
            page.locator("main form button[type=submit]").first.click()
            page.wait_for_selector(".error-summary")
            text = page.locator(".error-summary").inner_text()
            assert "không đúng với đuôi .docx" in text, text
            # Nothing chosen: the page says so, and its script breaks nowhere.
            page.goto(running.url + "/documents/check")
            page.locator("main form button[type=submit]").first.click()
            page.wait_for_selector(".error-summary")
            answer = page.goto(running.url + "/documents/copies/12345")
            assert answer.status == 404, answer.status
            assert "Bản đã sửa không còn" in page.locator("main").inner_text()
            assert not faults, faults
            print("   a plan was taken away, checked, broken, mended and checked again; refusals are told")


if __name__ == "__main__":
    main()
