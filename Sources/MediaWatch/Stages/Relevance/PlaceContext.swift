extension WatchRules {
  /// Words of Vietnam's neighbourhood of languages that tell a province from what bears its name. Rules name them "@river" and
  /// so on; a rules file adds to them under "lists".
  static let shippedLists: [String: [String]] = [
    "province": [
      "tỉnh", "thành phố", "tp", "tỉnh ủy", "địa bàn", "ubnd", "hđnd", "ủy ban nhân dân", "hội đồng nhân dân",
      "province of", "provincia de", "province de", "ແຂວງ", "ខេត្ត", "จังหวัด", "провинция", "провинции",
    ],
    "provinceAfter": ["province", "provincial", "省", "성"],
    "river": [
      "sông", "suối", "hồ", "thác", "cầu", "phà", "kênh", "rạch", "đập", "thủy điện", "thuỷ điện", "lưu vực",
      "hạ lưu",
      "thượng lưu", "thượng nguồn", "cửa sông", "river", "lake", "ແມ່ນ້ຳ", "ແມ່ນໍ້າ", "ទន្លេ", "แม่น้ำ", "река", "реки",
    ],
    "riverAfter": [
      "river", "lake", "bridge", "falls", "waterfall", "hydropower", "hydroelectric", "dam", "江", "河", "湖",
      "大桥",
      "水电站", "강",
    ],
    "street": [
      "đường", "phố", "ngõ", "hẻm", "ngách", "đại lộ", "quốc lộ", "quán", "nhà hàng", "khách sạn", "ถนน",
      "ຖະໜົນ", "ផ្លូវ",
    ],
    "streetAfter": ["street", "road", "avenue", "boulevard", "hotel", "restaurant", "路", "街", "酒店"],
    "company": [
      "công ty", "cty", "ctcp", "tổng công ty", "tập đoàn", "doanh nghiệp", "doanh nghiệp tư nhân",
      "hợp tác xã", "htx",
      "ngân hàng", "thương hiệu", "cổ phiếu", "mã cổ phiếu", "ບໍລິສັດ", "ក្រុមហ៊ុន", "บริษัท",
    ],
    "companyAfter": [
      "jsc", "co", "ltd", "corp", "corporation", "company", "group", "joint stock", "inc", "holdings", "公司",
      "集团",
      "集團", "株式会社",
    ],
    "club": [
      "clb", "câu lạc bộ", "đội bóng", "đội bóng đá", "đội", "fc", "cđv", "cổ động viên", "สโมสร", "ສະໂມສອນ",
    ],
    "clubAfter": ["fc", "club", "fans", "队", "俱乐部"],
    "football": [
      "v.league", "v league", "v-league", "hạng nhất", "trận đấu", "bàn thắng", "cầu thủ", "hlv", "tỷ số",
      "tỉ số",
      "thủ môn", "luân lưu", "penalty", "vòng đấu", "ghi bàn", "striker", "goalkeeper",
    ],
    "lottery": ["xổ số", "kqxs", "xskt", "kết quả xổ số", "vé số"],
    // Surnames that are hardly ever a word at the head of a sentence.
    "surname": [
      "nguyễn", "trần", "phạm", "hoàng", "huỳnh", "phan", "vũ", "đặng", "bùi", "đỗ", "ngô", "lý", "trịnh",
      "đinh",
      "lương", "tạ",
    ],
    "nameAfter": ["vương"],
    "stop": [
      "tại", "ở", "vào", "đến", "tới", "từ", "về", "thuộc", "của", "trên", "trong", "ra", "qua", "cho", "và",
      "với",
      "khắp", "giữa", "là", "tỉnh", "huyện", "xã", "phường", "địa bàn", "khu", "đất", "quê", "in", "from",
      "to", "at", "of",
      "and", "near",
    ],
  ]

  /// What "kind": "place" adds behind a watch's own verdicts.
  static let placeVerdicts: [Verdict] = [
    Verdict(accepts: true, condition: Condition(side: .before, phrases: ["@province"])),
    Verdict(accepts: true, condition: Condition(side: .after, phrases: ["@provinceAfter"])),
    Verdict(
      accepts: false, condition: Condition(side: .before, phrases: ["@river"], within: 5, throughNames: true)),
    Verdict(accepts: false, condition: Condition(side: .after, phrases: ["@riverAfter"], within: 2)),
    Verdict(
      accepts: false, condition: Condition(side: .before, phrases: ["@street"], within: 3, throughNames: true)
    ),
    Verdict(accepts: false, condition: Condition(side: .after, phrases: ["@streetAfter"])),
    Verdict(
      accepts: false, condition: Condition(side: .before, phrases: ["@company"], within: 8, stops: ["@stop"])),
    Verdict(
      accepts: false,
      condition: Condition(side: .after, phrases: ["@companyAfter"], within: 4, stops: ["@stop"])),
    Verdict(
      accepts: false, condition: Condition(side: .before, phrases: ["@club"], within: 5, stops: ["@stop"])),
    Verdict(accepts: false, condition: Condition(side: .after, phrases: ["@clubAfter"], within: 2)),
    Verdict(accepts: false, condition: Condition(side: .before, phrases: ["@lottery"], within: 3)),
    Verdict(
      accepts: false,
      condition: Condition(
        side: .before, phrases: ["@surname"], within: 2, throughNames: true, isCapital: true)),
    Verdict(accepts: false, condition: Condition(side: .after, phrases: ["@nameAfter"])),
    Verdict(accepts: false, condition: Condition(side: .near, phrases: ["@football"], within: 8)),
  ]
}
