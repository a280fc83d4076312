import Foundation
import Testing

@testable import PlanReading

struct NameListTests {
  @Test(
    arguments: [
      ("Công an tỉnh và các đơn vị liên quan", ["Công an tỉnh", "các đơn vị liên quan"]),
      ("Các sở, ban, ngành, Ủy ban nhân dân các xã, phường", ["Các sở, ban, ngành", "UBND các xã, phường"]),
      ("Sở Văn hóa, Thể thao và Du lịch; Sở Y tế", ["Sở Văn hóa, Thể thao và Du lịch", "Sở Y tế"]),
      ("Sở Nội vụ (Chi cục Văn thư), Sở Xây dựng", ["Sở Nội vụ", "Sở Xây dựng"]),
      (
        "các cơ quan báo chí của tỉnh và báo chí hợp tác với tỉnh",
        ["các cơ quan báo chí của tỉnh", "báo chí hợp tác với tỉnh"]
      ),
      ("Văn phòng Đoàn đại biểu Quốc hội và HĐND tỉnh", ["Văn phòng Đoàn đại biểu Quốc hội và HĐND tỉnh"]),
      ("UBND huyện Sông Trà và huyện Núi Hồng", ["UBND huyện Sông Trà và huyện Núi Hồng"]),
      ("các Sở: Tài chính, Xây dựng; Công ty Điện lực", ["các Sở: Tài chính, Xây dựng", "Công ty Điện lực"]),
      ("Cơ quan, địa phương liên quan", ["Cơ quan, địa phương liên quan"]),
      (
        "Viện, Trường; Doanh nghiệp, Sở, ban, ngành có liên quan",
        ["Viện, Trường", "Doanh nghiệp", "Sở, ban, ngành có liên quan"]
      ),
      ("Sở Tài chính Các sở, ngành", ["Sở Tài chính", "Các sở, ngành"]),
      ("UBND xã, phường, đặc khu Sở Xây dựng", ["UBND xã, phường, đặc khu", "Sở Xây dựng"]),
      ("Công an tỉnh Văn phòng UBND tỉnh", ["Công an tỉnh", "Văn phòng UBND tỉnh"]),
      (
        "Sở Nội vụ, Trung ương Hội Cựu chiến binh Việt Nam",
        ["Sở Nội vụ", "Trung ương Hội Cựu chiến binh Việt Nam"]
      ),
      ("Uỷ ban nhân dân xã, phường", ["UBND xã, phường"]),
    ] as [(String, [String])])
  func `a line of names splits where a new body begins`(text: String, names: [String]) {
    #expect(NameList.parse(Passage(text), .line).names == names)
  }

  @Test(arguments: [
    "Đề nghị Ban Tuyên giáo Tỉnh ủy - Cơ quan thường trực Ban Chỉ đạo 35", "Phòng Quản lý đô thị",
    "Phòng Cảnh sát quản lý hành chính về trật tự xã hội", "Các đồng chí Ủy viên Ban Thường vụ Đảng ủy xã",
  ])
  func `a heading may be one name from end to end`(heading: String) {
    let names = SubjectRule.subject(of: Passage(heading), isHeading: true)?.names ?? []
    #expect(names == [heading.replacingOccurrences(of: "Đề nghị ", with: "")])
  }

  @Test(
    arguments: [
      ("Phối hợp với Sở Nội vụ, Công an tỉnh đảm bảo an ninh", ["Sở Nội vụ", "Công an tỉnh"]),
      ("Phối hợp với các ngành liên quan phát triển thị trường", ["các ngành liên quan"]),
      (
        "Chủ trì, phối hợp Bộ Chỉ huy Quân sự tỉnh và sở, ngành có liên quan tham mưu",
        ["Bộ Chỉ huy Quân sự tỉnh", "sở, ngành có liên quan"]
      ),
      (
        "Phối hợp với doanh nghiệp, viện nghiên cứu, trường đại học tổ chức đào tạo",
        ["doanh nghiệp", "viện nghiên cứu", "trường đại học"]
      ),
      ("Phối hợp với ngành giáo dục để vệ sinh trường lớp", ["ngành giáo dục"]),
      ("Phối hợp với lực lượng quân đội, công an hỗ trợ vận chuyển", ["lực lượng quân đội, công an"]),
      ("Phối hợp với các sở, ngành có liên quan thu thập dữ liệu", ["các sở, ngành có liên quan"]),
      ("Phối hợp với Viện Nghiên cứu phát triển tỉnh để khảo sát", ["Viện Nghiên cứu phát triển tỉnh"]),
      ("Phối hợp với Vụ Kế hoạch - Tài chính lập dự toán", ["Vụ Kế hoạch - Tài chính"]),
      ("Phối hợp với Công an tỉnh cử cán bộ", ["Công an tỉnh"]),
      (
        "Phối hợp với Sở Xây dựng, Phòng Cảnh sát giao thông phân luồng",
        ["Sở Xây dựng", "Phòng Cảnh sát giao thông"]
      ),
      (
        "Phối hợp với các Bộ, UBND các tỉnh, thành phố trực thuộc Trung ương xây dựng đề án",
        ["các Bộ", "UBND các tỉnh, thành phố trực thuộc Trung ương"]
      ),
      ("Phối hợp với chủ đầu tư bàn giao mặt bằng", ["chủ đầu tư"]),
      ("Phối hợp với các chủ đầu tư, Kho bạc Nhà nước thanh toán", ["các chủ đầu tư", "Kho bạc Nhà nước"]),
      ("Phối hợp hướng dẫn doanh nghiệp vay vốn", []),
      ("Làm tốt công tác phối hợp với các sở, ngành", []),
      ("Tăng cường hợp tác với các viện nghiên cứu", []),
    ] as [(String, [String])])
  func `a sentence gives partners only after phối hợp`(text: String, names: [String]) {
    #expect(CoordinatorRule.coordinators(in: Passage(text)) == names)
  }

  @Test(
    arguments: [
      ("Giao Sở Tài chính chủ trì thẩm định dự toán.", ["Sở Tài chính"]),
      ("Đề nghị Ban Tuyên giáo Tỉnh ủy chỉ đạo công tác tuyên truyền.", ["Ban Tuyên giáo Tỉnh ủy"]),
      ("Sở Y tế có trách nhiệm theo dõi.", ["Sở Y tế"]),
      ("Căn cứ Kế hoạch này, các cơ quan, đơn vị xây dựng kế hoạch chi tiết.", ["các cơ quan, đơn vị"]),
      ("Phòng Cảnh sát quản lý hành chính chủ trì cấp thẻ.", ["Phòng Cảnh sát quản lý hành chính"]),
      (
        "Ban Quản lý dự án đầu tư xây dựng giao thông tỉnh chuẩn bị mặt bằng.",
        ["Ban Quản lý dự án đầu tư xây dựng giao thông tỉnh"]
      ),
      ("Trung tâm Cung ứng dịch vụ công thực hiện lưu kho.", ["Trung tâm Cung ứng dịch vụ công"]),
      ("Tổ chức, đăng cai các giải thể thao.", []),
      ("Ban hành quy chế phối hợp.", []),
      ("Báo cáo kết quả thực hiện.", []),
      ("Tổ chức các lớp tập huấn.", []),
      ("Các hoạt động truyền thông được triển khai rộng rãi.", []),
      ("Hội nghị tổng kết được tổ chức vào cuối năm.", []),
    ] as [(String, [String])])
  func `the body that begins a sentence leads it`(text: String, names: [String]) {
    #expect(SubjectRule.subject(of: Passage(text))?.names ?? [] == names)
  }
}
