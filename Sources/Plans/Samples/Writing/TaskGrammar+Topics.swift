extension TaskGrammar {
  /// Whom a collective lead means: every member gets a share of its own.
  static let collectives = [
    "UBND các xã, phường, đặc khu", "Các sở, ban, ngành", "Các sở, ban, ngành; UBND các xã, phường, đặc khu",
  ]

  static let collectiveTopic = Topic(
    pillar: "Nền tảng và đầu mối",
    patterns: [
      "Bố trí ít nhất {số} lượt tin, bài mỗi kỳ về {đề tài} trên trang của đơn vị",
      "Cử một đầu mối thông tin đối ngoại và cập nhật danh bạ của tỉnh",
      "Công khai lịch tiếp công dân và tài liệu giải thích về {chính sách}",
      "Rà soát nội dung giới thiệu bằng {tiếng} trên biển chỉ dẫn tại địa bàn",
      "Tuyên truyền về {đề tài} trong sinh hoạt của cơ quan và khu dân cư",
    ], leads: [], partners: ["Sở Nội vụ", "Văn phòng UBND tỉnh", "Sở Văn hóa, Thể thao và Du lịch"],
    steps: ["Gửi kết quả về cơ quan thường trực theo mẫu chung", "Phân công người thực hiện bằng văn bản"])

  static let topics: [Topic] = [
    Topic(
      pillar: "Thông tin chính sách",
      patterns: [
        "Xây dựng bộ câu hỏi và trả lời về {chính sách} cho người dân và doanh nghiệp",
        "Tổ chức họp báo giới thiệu {chính sách} và {đề tài}",
        "Đăng dự thảo chính sách về {chính sách} kèm tài liệu giải thích bằng ngôn ngữ dễ hiểu",
        "Cập nhật đầu mối phát ngôn và danh bạ báo chí phục vụ truyền thông về {chính sách}",
      ], leads: ["Văn phòng UBND tỉnh", "Sở Tư pháp", "Sở Nội vụ", "Ban Hội nhập và Truyền thông tỉnh"],
      partners: ["Sở Tư pháp", "Báo và Phát thanh, Truyền hình An Hải", "Sở Khoa học và Công nghệ"],
      steps: ["Lấy ý kiến trên {kênh} ít nhất {số} ngày", "Tổng hợp câu hỏi thường gặp về {chính sách}"]),
    Topic(
      pillar: "Quảng bá hình ảnh tỉnh",
      patterns: [
        "Sản xuất {số} phim ngắn về {đề tài}, phụ đề {tiếng}",
        "Biên tập ấn phẩm giới thiệu {đề tài} bằng {tiếng}",
        "Mở chuyên mục {tiếng} về {đề tài} trên {kênh}",
        "Tổ chức trưng bày ảnh về {đề tài} nhân {dịp} tại {xã}",
        "Giới thiệu {đề tài} với công chúng {nước} nhân {dịp}",
      ],
      leads: [
        "Sở Văn hóa, Thể thao và Du lịch", "Báo và Phát thanh, Truyền hình An Hải",
        "Hội Văn học Nghệ thuật tỉnh",
        "Trung tâm Xúc tiến Du lịch và Dịch thuật",
      ],
      partners: [
        "Sở Ngoại vụ", "Hội Văn học Nghệ thuật tỉnh", "Sở Công Thương",
        "Trung tâm Xúc tiến Du lịch và Dịch thuật",
        "Báo và Phát thanh, Truyền hình An Hải",
      ],
      steps: ["Khảo sát thị hiếu của {khách}", "Phát hành trên {kênh} và gửi cho {khách}"]),
    Topic(
      pillar: "Thông tin với nước ngoài",
      patterns: [
        "Đón {số} đoàn {khách} đến tìm hiểu {đề tài}",
        "Tổ chức tuần lễ An Hải tại {nước} với chủ đề {đề tài}",
        "Cung cấp bản tin {tiếng} về {đề tài} cho {khách}",
        "Ký kết trao đổi chương trình truyền thông với đối tác {nước}",
      ], leads: ["Sở Ngoại vụ", "Ban Hội nhập và Truyền thông tỉnh"],
      partners: [
        "Công an tỉnh", "Bộ Chỉ huy Bộ đội Biên phòng tỉnh", "Sở Văn hóa, Thể thao và Du lịch",
        "Báo và Phát thanh, Truyền hình An Hải",
      ],
      steps: ["Lập danh sách {khách} và thủ tục xuất nhập cảnh", "Bố trí phiên dịch {tiếng}"]),
    Topic(
      pillar: "Kinh tế và đầu tư",
      patterns: [
        "Dịch và cập nhật thông tin mời gọi đầu tư về {đề tài} bằng {tiếng}",
        "Quảng bá sản phẩm OCOP của {xã} tại hội chợ ở {nước}",
        "Kết nối doanh nghiệp với thị trường {nước} qua {kênh}",
        "Tổ chức diễn đàn về {đề tài} với {khách}",
      ],
      leads: [
        "Sở Công Thương", "Sở Tài chính", "Ban Quản lý Khu kinh tế tỉnh", "Trung tâm Thông tin Kinh tế biển",
        "Sở Nông nghiệp và Môi trường",
      ],
      partners: [
        "Sở Ngoại vụ", "Sở Nông nghiệp và Môi trường", "Ban Quản lý Khu kinh tế tỉnh", "Sở Tài chính",
      ],
      steps: ["Cập nhật danh mục dự án mời gọi theo quý", "Mời {số} doanh nghiệp {nước} tham dự"]),
    Topic(
      pillar: "Theo dõi và phản hồi thông tin",
      patterns: [
        "Tổng hợp thông tin báo chí trong nước và {nước} viết về {đề tài}",
        "Xác minh, cải chính thông tin sai lệch về {chính sách} kèm bằng chứng",
        "Khảo sát mức độ hiểu biết của {khách} về {đề tài}",
        "Đánh giá hiệu quả truyền thông về {chính sách} trên {kênh}",
      ], leads: ["Sở Văn hóa, Thể thao và Du lịch", "Công an tỉnh", "Sở Khoa học và Công nghệ"],
      partners: ["Công an tỉnh", "Sở Ngoại vụ", "Văn phòng UBND tỉnh"],
      steps: ["Lưu nguồn và bằng chứng của từng tin", "Trả lời trong thời hạn quy định trên {kênh}"]),
    Topic(
      pillar: "Nguồn lực và kỹ năng",
      patterns: [
        "Tập huấn kỹ năng truyền thông về {đề tài} cho {người}",
        "Mở lớp {tiếng} cho {người}",
        "Biên soạn cẩm nang thông tin về {chính sách} cho {người}",
        "Tổ chức cuộc thi tìm hiểu {đề tài} dành cho {người}",
      ], leads: ["Sở Văn hóa, Thể thao và Du lịch", "Trường Chính trị tỉnh", "Sở Nội vụ", "Sở Ngoại vụ"],
      partners: ["Sở Nội vụ", "Trường Chính trị tỉnh", "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh"],
      steps: ["Khảo sát nhu cầu của {người}", "Cấp chứng nhận cho học viên đạt yêu cầu"]),
    Topic(
      pillar: "Hạ tầng và dữ liệu",
      patterns: [
        "Vận hành màn hình song ngữ giới thiệu {đề tài} tại {xã}",
        "Tích hợp dữ liệu về {đề tài} vào kho dữ liệu mở của tỉnh",
        "Nâng cấp chuyên trang {tiếng} và bảo đảm an toàn thông tin trên {kênh}",
        "Lắp đặt cụm thông tin cơ sở thông minh tại {xã}",
      ], leads: ["Sở Khoa học và Công nghệ", "Sở Xây dựng", "Bộ Chỉ huy Bộ đội Biên phòng tỉnh"],
      partners: ["Sở Xây dựng", "Sở Tài chính", "Bộ Chỉ huy Bộ đội Biên phòng tỉnh"],
      steps: ["Thẩm định phương án kỹ thuật", "Nghiệm thu và bàn giao cho đơn vị quản lý"]),
  ]
}
