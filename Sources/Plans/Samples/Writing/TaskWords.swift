/// What fills the gaps of a pattern.
enum TaskWords {
  static let lists: [String: [String]] = [
    "số": ["02", "03", "04", "05", "06", "08", "10", "12", "15", "20", "24", "30"],
    "đề tài": [
      "kinh tế biển xanh", "làng nghề đan lưới", "di sản hò biển", "sản phẩm OCOP",
      "năng lượng gió ngoài khơi",
      "cảng biển và hậu cần", "du lịch cộng đồng", "nuôi biển công nghệ cao", "cải cách hành chính",
      "chuyển đổi số của tỉnh", "ẩm thực miền biển", "bảo tồn rạn san hô", "giảm nghèo ở xã đảo",
      "chống khai thác thủy sản bất hợp pháp", "môi trường đầu tư", "lễ hội cầu ngư",
      "bảo đảm quyền con người", "thành tựu đối ngoại của tỉnh", "người An Hải ở nước ngoài",
      "ứng phó biến đổi khí hậu",
    ],
    "tiếng": [
      "tiếng Anh", "tiếng Trung", "tiếng Lào", "tiếng Khmer", "tiếng Nhật", "tiếng Hàn", "tiếng Pháp",
      "tiếng Thái", "tiếng Nga", "tiếng Đức", "tiếng Tây Ban Nha",
    ],
    "kênh": [
      "Cổng thông tin điện tử tỉnh", "chuyên trang thông tin đối ngoại", "kênh truyền hình của tỉnh",
      "hệ thống thông tin cơ sở", "màn hình lớn tại bến cảng", "mạng xã hội chính thức của tỉnh",
      "ấn phẩm bỏ túi cho du khách", "bản tin điện tử hằng tuần", "chuyên mục phát thanh song ngữ",
    ],
    "nước": [
      "Lào", "Campuchia", "Thái Lan", "Nhật Bản", "Hàn Quốc", "Ấn Độ", "Pháp", "Đức", "Úc", "các nước ASEAN",
      "thị trường châu Âu", "thị trường Bắc Mỹ",
    ],
    "người": [
      "người làm đầu mối thông tin đối ngoại", "người phát ngôn của các cơ quan", "phóng viên của tỉnh",
      "cán bộ văn hóa cấp xã", "chiến sĩ ở cửa khẩu cảng", "hướng dẫn viên du lịch", "giáo viên ngoại ngữ",
      "chủ thể sản phẩm OCOP", "đoàn viên, thanh niên", "doanh nghiệp xuất khẩu",
    ],
    "khách": [
      "phóng viên nước ngoài", "chuyên gia truyền thông quốc tế", "đại diện cơ quan ngoại giao",
      "doanh nghiệp lữ hành quốc tế", "kiều bào trẻ", "sinh viên quốc tế",
    ],
    "chính sách": [
      "bảng giá đất", "hỗ trợ ngư dân bám biển", "học phí các cấp học", "quy hoạch khu kinh tế",
      "thủ tục đầu tư một cửa", "bảo hiểm y tế toàn dân", "nhà ở xã hội", "quản lý rác thải nhựa",
      "tuyển dụng viên chức", "giao thông đường thủy",
    ],
    "dịp": [
      "Tết cổ truyền", "Ngày Biển và Hải đảo", "lễ hội cầu ngư", "mùa du lịch hè", "Ngày hội Đại đoàn kết",
      "Tuần lễ sản phẩm OCOP", "Liên hoan hò biển",
    ],
  ]
}
