import OfficeFiles
import Testing

@Suite struct HTMLTests {
  @Test func paragraphsHeadingsAndStyles() async throws {
    let page = """
      <!DOCTYPE html><html><head><title>x</title><style>p{}</style></head><body><script>var a = '<p>no</p>'</script>
      <h2>I. Mục đích</h2><p>Tổ chức&nbsp;<b>lớp</b>\n tập huấn.<p><b style='mso-bidi-font-weight:normal'>Đậm</b>
      <p><b><span style='font-weight:normal'>thường</span></b></p><i>nghiêng</i><div>khối<div>trong</div></div>
      <p style="display:none">ẩn</p><p>KT. CHỦ TỊCH<br>PHÓ CHỦ TỊCH<br/>và tiếp</p></body></html>
      """
    #expect(
      try await Described.read(page, "a.html") == [
        "h2| I. Mục đích", "p| Tổ chức lớp tập huấn.", "pb| Đậm", "p| thường", "pi| nghiêng", "p| khối",
        "p| trong",
        "p| KT. CHỦ TỊCH", "p| PHÓ CHỦ TỊCH và tiếp",
      ])
  }

  @Test func listsPrintTheirMarks() async throws {
    let page = """
      <ul><li>Một<ul><li><p>Hai</p><p>thêm</p></li></ul></li><li>- Ba</li></ul>
      <ol start=3><li>Bốn</li><li value=9>Năm</li></ol><ol type=a><li>Sáu</li></ol>
      <ul style="list-style-type: none"><li>Bảy</li></ul>
      """
    #expect(
      try await Described.read(page, "a.htm") == [
        "-0| - Một", "-1| - Hai", "p| thêm", "-0| - Ba", "-0| 3. Bốn", "-0| 9. Năm", "-0| a) Sáu", "-0| Bảy",
      ])
  }

  @Test func spansMakeAGrid() async throws {
    let page = """
      <table><caption>Phụ lục</caption><thead><tr><th rowspan=2>TT</th><th colspan="2">Đơn vị</th></tr>
      <tr><th>Chủ trì</th><th>Phối hợp</th></tr></thead><tbody><tr><td>1<td>Sở A<p>Sở B<td rowspan=9>Sở C</tr>
      <tr><td>2</td><td>Sở D</td></tr></table>
      """
    #expect(
      try await Described.read(page, "a.html") == [
        "p| Phụ lục", "t| {1x2}TT* ; {2x1}Đơn vị* ; ^", "t| ^ ; Chủ trì* ; Phối hợp*",
        "t| 1 ; Sở A / Sở B ; {1x2}Sở C", "t| 2 ; Sở D ; ^",
      ])
  }

  @Test func layoutTablesAreReadThrough() async throws {
    let page = """
      <table><tr><td><p>Đầu trang</p></td><td><table><tr><td>TT</td><td>Việc</td></tr><tr><td>1</td><td>Họp</td></tr>
      </table></td></tr></table><table><tr><td>Chỉ một ô</td></tr></table>
      <table><tr><td>UBND TỈNH MẪU</td><td>CỘNG HÒA<table><tr><td></td></tr></table></td></tr></table>
      """
    #expect(
      try await Described.read(page, "a.html") == [
        "p| Đầu trang", "t| TT ; Việc", "t| 1 ; Họp", "p| Chỉ một ô", "t| UBND TỈNH MẪU ; CỘNG HÒA",
      ])
  }

  @Test func theSiteAroundIsLeftOut() async throws {
    let text = "Nội dung của kế hoạch dài hơn hẳn phần còn lại của trang. "
    let page = """
      <body><header><nav><a href=/>Trang chủ</a></nav></header><div class="breadcrumb">Trang chủ / Văn bản</div>
      <ul><li><a>Tin</a><li><a>Ảnh</a><li><a>Phim</a><li><a>Nhạc</a></ul>
      <p>\(String(repeating: text, count: 5))</p><div id="sidebar-right">Tin liên quan</div>
      <footer>Bản quyền</footer></body>
      """
    let blocks = try await DocumentReader.read(bytes: Array(page.utf8), name: "a.html").blocks
    #expect(blocks.count == 1)
    #expect(blocks.first?.text.hasPrefix("Nội dung của kế hoạch") == true)
  }

  @Test func wordFilesKeepLabelsAndNotes() async throws {
    let page = """
      <html xmlns:o="urn:o"><head><meta name=Generator content="Microsoft Word 15"></head><body>
      <!--[if gte mso 9]><xml><o:p>ẩn</o:p></xml><![endif]--><div class=menu><p class=MsoNormal><![if !supportLists]>
      1.<span>&nbsp;&nbsp;</span><![endif]>M&#7909;c <o:p></o:p>đích<a href="#_ftn1">
      <![if !supportFootnotes]>[1]<![endif]></a></p></div>
      <div style='mso-element:footnote-list'><div style='mso-element:footnote' id=ftn1><p>[1] Ghi chú</p></div></div>
      """
    #expect(try await Described.read(page, "a.htm") == ["p| 1. Mục đích [1]", "n| [1] Ghi chú"])
  }

  @Test func statedCodePagesCount() async throws {
    let head = Array("<meta http-equiv=Content-Type content='text/html; charset=windows-1258'><p>".utf8)
    let words: [UInt8] = [0xD0, 0xF4, 0xEC, 0x69]
    let document = try await DocumentReader.read(bytes: head + words, name: "a.html")
    #expect(document.blocks.map(\.text) == ["Đối"])
  }

  @Test func htmlNamedDocIsRead() async throws {
    #expect(try await Described.read("<html><body><p>Chữ</p></body></html>", "a.doc") == ["p| Chữ"])
  }
}
