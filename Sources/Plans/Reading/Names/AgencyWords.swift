/// The vocabulary of names of bodies in Vietnamese administration.
enum AgencyWords {
  /// First words of the proper name of one body; what follows is capitalised or one of `qualifiers`.
  static let heads = PhraseSet(
    """
    sở|ban|bộ|cục|tổng cục|chi cục|vụ|phòng|trung tâm|báo|truyền hình quốc hội|đài|hội|hiệp hội|liên hiệp|liên minh|liên đoàn|trường
    học viện|viện|đại học|bệnh viện|công ty|tổng công ty|tập đoàn|ngân hàng|kho bạc|bảo hiểm xã hội|bhxh|thuế
    kiểm toán|thanh tra|công an|bộ chỉ huy|bộ đội|bộ tư lệnh|bộ tham mưu|quân khu|đồn|ủy ban|ubnd|hđnd|mttq|ubmttq|ubmttqvn
    hội đồng|văn phòng|tỉnh ủy|thành ủy|huyện ủy|quận ủy|thị ủy|đảng ủy|đảng bộ|thường trực|ban thường vụ|ban chấp hành
    tỉnh đoàn|thành đoàn|huyện đoàn|quận đoàn|đoàn thanh niên|đoàn tncs|đoàn|mặt trận|tòa án|tand|viện kiểm sát|vksnd
    cổng thông tin|cổng ttđt|trang thông tin|điện lực|bưu điện|viễn thông|quỹ|thông tấn xã|hải quan|cảng vụ|chính phủ|quốc hội|tổ
    giám đốc|phó giám đốc|thủ trưởng|chủ tịch|phó chủ tịch|bộ trưởng|trưởng|chánh|người đứng đầu|lãnh đạo|thủ tướng
    cơ quan|đơn vị|địa phương|doanh nghiệp|hợp tác xã|nhà đầu tư|nhà trường|nhà|báo chí|cấp ủy|chính quyền|ngành|công đoàn
    đảng đoàn|ban cán sự|tổ đảng|chi bộ|chi nhánh|tiểu ban|đồng chí|chủ nhiệm|trưởng ban|trưởng đoàn|tổng giám đốc|cục trưởng|chi cục trưởng|viện trưởng|chánh án|vụ trưởng|đại biểu|tổ trưởng|chỉ huy trưởng|ủy ban thường vụ|hđpbgdpl|ldlđ|lđlđ|hnd|hlhpn|ccb|câu lạc bộ|bí thư|ban quản lý|ban chỉ đạo|sở, ban, ngành|sở, ngành|thành viên
    khoa|bộ môn|tổ chuyên môn|phân hiệu|phân viện|phân xưởng|xưởng|tổng đội|hội đồng đội|ban giám hiệu|ban giám đốc|công ty điện lực|nhà văn hóa|thư viện|bảo tàng|trạm|đội|hạt|vườn quốc gia|khu bảo tồn|kho|cụm|khối|các|mỗi|từng|mọi|tất cả các|toàn thể các
    lữ đoàn|trung đoàn|tiểu đoàn|đại đội|trung đội|sư đoàn|quân đoàn|hải đội|hải đoàn|nhà máy|phân xưởng|xí nghiệp|quản đốc|phó quản đốc|hội sở|phòng giao dịch|bến xe|sân bay|nông trường|lâm trường|ban điều hành|ban kiểm soát
    tổ dân phố|trưởng thôn|trưởng bản|trưởng ấp|trưởng khóm|già làng|chi hội|phân hội|tổng hội|thành hội|tỉnh hội|agribank|vietcombank|bidv|vietinbank|nhcsxh|nhnn|kiểm lâm|giáo viên|giảng viên|kế toán|tổng kho|hiệu phó|phó hiệu trưởng|phó trưởng phòng|phó trưởng khoa|bác sĩ|dược sĩ|điều dưỡng
    đ/c|bgh|gvcn|gvbm|tpt|cmhs|phhs|hđqt|hđtv|bgđ|blđ|ttyt|tyt|qltt|hpn|hlhpn|đtn|bcđ|hiệu trưởng|nhà cung cấp|nhà mạng|viện nghiên cứu|cơ sở|tổ chức|đảng viên|hộ kinh doanh|chủ đầu tư|chủ tịch ubnd|dnvt|dn
    tạp chí|nhà xuất bản|nhà hát|thương vụ|đại sứ quán|tổng lãnh sự quán|lãnh sự quán|phái đoàn|vùng cảnh sát biển|vùng 1 hải quân|vùng 2 hải quân|vùng 3 hải quân|vùng 4 hải quân|vùng 5 hải quân|trung ương hội|trung ương đoàn|tư lệnh|lực lượng|petrolimex|vnpt|viettel|mobifone|evn|thị trấn|ubmt|bch|bqp|bca|btttt|bkhcn
    """)
  /// Words of `heads` that begin ordinary words too: "Ban hành", "Báo cáo", "Hội nghị".
  static let notHeads = PhraseSet(
    """
    ban hành|ban đầu|bộ máy|bộ tiêu chí|bộ phận|bộ chỉ số|bộ quy|bộ dữ liệu|bộ tài liệu|bộ thủ tục|bộ mặt|bộ câu hỏi|báo cáo|báo hiệu|báo động
    hội nghị|hội thảo|hội thi|hội chợ|hội nhập|hội trại|hội họp|hội viên|hội diễn|hội tụ|đoàn kết|đoàn viên|đoàn công tác|đoàn kiểm tra|đoàn phóng viên|đoàn khách|đoàn ra|đoàn vào
    phòng chống|phòng ngừa|phòng, chống|phòng, ngừa|phòng cháy|phòng họp|phòng, trị|trường hợp|trường học số|quỹ đất|tổ chức thực hiện|khu vực|vụ việc|cụm công nghiệp|cụm từ
    ngành nghề|viện dẫn|thuế suất|thường trực tuyến|trạm thu phát|trạm bts|kho dữ liệu|các nội dung|các nhiệm vụ|các hoạt động|các hình thức|các quy định|các văn bản
    các mục tiêu|các giải pháp|các chương trình|các chính sách|các dự án|các đề án|các biện pháp|các sự kiện|các tin|các điều kiện|các nguồn|các khu|các cuộc|các lớp|các hội nghị
    các thông tin|các vấn đề|các chỉ tiêu|các ý kiến|các loại|các sản phẩm|các hạ tầng|các công trình|các yếu tố|các cấp độ|các khoản|các kế hoạch|các giá trị|các chuyên
    các nhóm|các tiêu chí|các mô hình|các ứng dụng|các dịch vụ|các nền tảng|các cơ chế|các thủ tục|các tài liệu|các kênh|các phương|các lĩnh vực|các tổ hợp|các hệ thống|các bước
    chính quyền số|chính quyền điện tử|chính phủ số|chính phủ điện tử|doanh nghiệp số|mọi người|mỗi năm|mỗi khi|từng bước|từng năm|từng thời|mọi hoạt động|cơ sở dữ liệu|cơ sở hạ tầng|cơ sở vật chất|cơ sở pháp
    lãnh đạo, chỉ đạo|tổ hợp|đội ngũ|nhà nước|nhà ở|khoa học|khoa cử|bộ môn học|phân hiệu quả|trường hợp|thị trấn hóa|kho bãi|trưởng thành
    """)
  /// Lower-case words that belong to a name after its first word.
  static let qualifiers = PhraseSet(
    """
    xây dựng đảng|giúp việc|tham mưu, giúp việc|tham mưu giúp việc|chủ đầu tư|nhà đầu tư|đầu tư xây dựng|đầu tư xây dựng công trình|phát triển quỹ đất|phát triển nông thôn|được phân công nhiệm vụ|được giao nhiệm vụ|trong đơn vị|trong nhà trường|trong tỉnh|trong thành phố|trong tiểu ban|trong ban|trong ngành|trong huyện|trong xã|trong cả nước|trong nước|hữu quan|ngoài tỉnh|tỉnh|thành phố|huyện|thị xã|quận|xã|phường|thị trấn|đặc khu|khu vực|cấp tỉnh|cấp huyện|cấp xã|trung ương|trực thuộc trung ương|quốc gia|nhân dân|tối cao
    có liên quan|liên quan|trực thuộc bộ|trực thuộc|thuộc|của tỉnh|của thành phố|của huyện|trên địa bàn|trong tỉnh|trong và ngoài tỉnh|khác|nơi có|cùng cấp
    nhà nước|các cấp|các tỉnh|các huyện|các xã|các phường|chuyên môn|chức năng|các sở|các ngành|các ban
    """)
  /// Whether a word is the second or a later one of a qualifier: "phố" of "thành phố".
  static func isInsideQualifier(_ passage: Passage, _ index: Int) -> Bool {
    (1...3).contains { qualifiers.match(passage, at: index - $0) > $0 }
  }

  /// Nouns that may follow each other under one "các": "các sở, ban, ngành, đoàn thể".
  static let bareNouns = PhraseSet(
    """
    sở|ban|ngành|bộ|cơ quan|đơn vị|địa phương|đoàn thể|hội|hội đoàn thể|tổ chức|cá nhân|doanh nghiệp|hiệp hội|mặt trận|phòng|trường|viện|cấp|các cấp
    cơ quan ngang bộ|cơ quan thuộc|cơ quan trung ương|tổ chức chính trị|trung tâm|chi cục|công ty|ban đảng|ban xây dựng đảng|chi hội|hợp tác xã|hộ gia đình|nhà đầu tư|ban quản lý
    tổ chức đoàn thể|tổ chức hội|đoàn|lực lượng|ban, ngành|báo|đài|nhà trường|chi bộ|đảng bộ|chuyên gia|nhà khoa học
    hãng|khách sạn|nhà hàng|làng nghề|nghệ nhân|nhà xe|nhà nghỉ|nhà xuất bản|nhà hát|nhà vườn|tạp chí|bệnh viện|quỹ|câu lạc bộ|liên đoàn
    """)
  /// Kinds of places: they follow each other under one UBND.
  static let placeNouns = PhraseSet(
    "tỉnh|huyện|thị xã|thành phố|xã|phường|thị trấn|quận|đặc khu|tx|tp|cấp huyện|cấp xã|thôn|bản|khu phố|tổ dân phố|ấp|khóm"
  )
}
