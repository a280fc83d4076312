/// Lower-case words with which the predicate begins after the name of a body.
enum ActionWords {
  static let openings = PhraseSet(
    """
    chủ trì|chủ động|tham mưu|xây dựng|triển khai|thực hiện|rà soát|hướng dẫn|kiểm tra|theo dõi|đôn đốc|tổng hợp|thúc đẩy|bổ sung|đảm bảo|bảo đảm
    hỗ trợ|phát triển|tuyên truyền|tiến hành|tăng cường|đẩy mạnh|nghiên cứu|đề xuất|chỉ đạo|ban hành|cung cấp|quản lý|giải quyết|tháo gỡ|chuẩn bị
    trong|để|nhằm|tập hợp|đánh giá|kịp thời|thường xuyên|tiếp tục|hoàn thiện|căn cứ|có trách nhiệm|có nhiệm vụ|chịu trách nhiệm|phối hợp|được|giúp|cần phải|cần chủ động|cần tiếp tục|cần tập trung|cần tăng cường|phải|sẽ|là|làm
    quán triệt|phổ biến|định kỳ|định hướng|báo cáo|thẩm định|bố trí|cân đối|phân bổ|nâng cao|phát huy|duy trì|huy động|tích cực|khẩn trương
    cập nhật|công bố|công khai|đăng tải|thông tin|vận động|giám sát|xử lý|thanh tra|điều chỉnh|lồng ghép|tổ chức thực hiện|tổ chức triển khai|tổ chức các|thống nhất
    chia sẻ|kết nối|khai thác|vận hành|đầu tư|nâng cấp|tập huấn|bồi dưỡng|đào tạo|quy hoạch|thống kê|khảo sát|cụ thể hóa|tập trung|ưu tiên|mở lớp|mở các|xác định|lựa chọn|bám sát
    thu hút|kêu gọi|mời gọi|khuyến khích|động viên|khen thưởng|biểu dương|phát động|tổng kết|sơ kết|gửi|nộp|đề nghị|kiến nghị|giới thiệu|quảng bá|xúc tiến|thành lập|kiện toàn
    ký kết|tiếp nhận|biên soạn|xuất bản|sản xuất|đón tiếp|tạo điều kiện|phản ánh|gắn|đưa|khắc phục|ngăn chặn|chấn chỉnh|thanh toán|quyết toán|hoàn thành|hợp tác
    sử dụng|ứng dụng|áp dụng|số hóa|chuyển đổi|mở rộng|nhân rộng|củng cố|thiết lập|thiết kế|đo lường|phân công|phân tích|phân loại|tham gia|tham vấn|tư vấn|trực tiếp|chấp hành|tuân thủ
    sớm|nhanh chóng|trên cơ sở|theo|tại|với|về|khi|trước|sau|từ|đến|bằng|thông qua|qua|đối với|như|thẩm tra|xem xét|quyết định|phê duyệt|soạn thảo|dự thảo|lấy ý kiến|chăm lo|lan tỏa|truyền thông
    bảo tồn|phục dựng|phục hồi|tôn tạo|khôi phục|nêu cao|giữ gìn|gìn giữ|bảo vệ|phát hiện|đấu tranh|tuần tra|cấp phát|liên kết|trao đổi|học tập|đăng ký|niêm yết|bàn giao|cắt giảm|đơn giản|cải cách|cải thiện
    thu thập|biên tập|đẩy nhanh|giúp đỡ|tìm kiếm|tôn vinh|truyền dạy|giữ vững|nắm bắt|nắm|kiểm soát|kiểm định|kiểm kê|tích hợp|đồng bộ|ghi nhận|lưu trữ|bảo quản|sửa chữa|lắp đặt|phát hành|phát sóng|biểu diễn|trưng bày|triển lãm
    lập dự toán|lập kế hoạch|lập danh sách|lập danh mục|lập hồ sơ|lập phương án|lập biên bản|lập báo cáo|lập quy hoạch|lập đoàn|lập bản đồ|lập sổ|lập tổ|đối chiếu|đối thoại|nhắc nhở|phân luồng|phân bố|phân cấp|mở chuyên mục|mở chuyên trang|mở đợt
    mở hội nghị|mở cao điểm|làm việc|làm rõ|làm đầu mối|làm tốt|giao cho|giao nhiệm vụ|đặt hàng|đặt bảng|cắm mốc|cắm biển|mua sắm|trang bị|trang trí|phát quang|phát tờ rơi|in ấn|chuẩn hóa|kiểm đếm|kiểm thử|kiểm điểm
    xác minh|xác nhận|điều tra|điều phối|điều hành|điều tiết|truy quét|truy xuất|cấp giấy|cấp tài khoản|cấp kinh phí|cấp vật tư|cứu trợ|cứu hộ|sơ tán|di dời|ứng phó|ứng cứu|ứng trực|trực cấp cứu|túc trực
    phong tỏa|khám sàng lọc|khám bệnh|khám sức khỏe|điều trị|xét nghiệm|cách ly|tiêu hủy|thu dung|giảng dạy|dạy nghề|dạy học|ôn tập|chấm thi|coi thi|tuyển sinh|tuyển dụng|tuyển chọn|biên chế|bổ nhiệm|luân chuyển
    đánh bắt|chăn nuôi|chăm sóc|cải tạo|tu sửa|duy tu|nạo vét|thi công|giải phóng|bồi thường|giải ngân|thu hồi|thu gom|thu phí|thu nhận|chi trả|trích|quyên góp|ủng hộ|trao tặng|thăm hỏi|tri ân
    hòa giải|trợ giúp|tiếp công dân|tiếp cận|tiếp sức|đỡ đầu|nhận đỡ đầu|kết nghĩa|cam kết|ký cam kết|tọa đàm|tập luyện|diễn tập|diễn ra|thi đấu|giao lưu|đăng cai|bảo lưu|viết bài|quay phim|ghi hình|livestream
    trưng cầu|bỏ phiếu|sinh hoạt|dự họp|tham dự|tham quan|đề cử|chọn cử|cử cán bộ|cử người|triệu tập|chủ tọa|thường trực giúp|thay mặt|giám định|chứng nhận|chứng thực|cấp phép|thẩm duyệt|nghiệm thu|đấu thầu|đấu giá
    niêm phong|tịch thu|xử phạt|truy thu|quản trị|khuyến cáo|cảnh báo|dự báo|quan trắc|đo đạc|giao đất|cho thuê|cho vay|giải đáp|trả lời|trả kết quả|phản biện|góp ý|tranh thủ|vào ngày|vào|chậm nhất
    muộn nhất|nộp báo cáo|nộp kịp thời|duyệt đề cương|duyệt kịch bản|duyệt nội dung|duyệt danh sách|tiết kiệm|nhập số liệu|nhập dữ liệu|ứng vốn|điều chuyển|xét duyệt|xét tặng|nêu gương|gương mẫu|đi đầu|tiên phong|xung kích|đảm nhận|đảm nhiệm|đảm trách
    bình chọn|chọn|kẻ vạch|tổ chức đón|phụ trách|chuyển giao|chuyển hồ sơ|lưu giữ|sao lưu|bảo mật|sẵn sàng|bảo trì|tuyên dương|áp giá|san lấp
    kê khai|thu mua|tiêu thụ|bàn thảo|thảo luận|ký hợp đồng|vận chuyển|hiệu chỉnh|kích hoạt|hưởng ứng|chuyển tải|phụ đạo|kèm cặp|bốc thăm|xếp hạng|công nhận|vinh danh|gặp mặt|đối soát
    truy vết|bóc tách|nhận diện|phòng ngừa|răn đe|tháo dỡ|cưỡng chế|kê biên|giải tỏa|tiếp quản|lắng nghe|khánh thành|khởi công|dâng hương|đặt vòng hoa|trình diễn|bảo dưỡng|đại tu|hiệu chuẩn|bơm nước
    thu hoạch|kiểm dịch|tiêm phòng|khử khuẩn|phun thuốc|bắt giữ|khởi tố|truy tố|xét xử|tạm giữ|tiếp tế|cứu chữa|sơ cứu|hội chẩn|chuyển tuyến|định giá|bảo lãnh|thu nợ|xử lý nợ|mở tài khoản
    phát hành thẻ|tất toán|hạch toán|chốt số liệu|khóa sổ|trích lục|đo vẽ|giao khoán|định vị|quét mã|nhập liệu|gắn thẻ|dán nhãn|đóng gói|chấm điểm|bình xét|bình bầu|suy tôn|tuyên thệ|ra quân
    ra mắt|ra soát|phát phiếu|thu phiếu|kiểm phiếu|lập chốt|chốt chặn|canh gác|mật phục|trinh sát|nắm tình hình|nắm địa bàn|bám địa bàn|bám nắm|cảm hóa|quản thúc|tái hòa nhập|đón nhận|tiễn đưa|thăm khám
    cấp thuốc|tư vấn tâm lý|nuôi dưỡng|bảo trợ|tiếp sóng|phát lại|biên dịch|phiên dịch|hiệu đính|gỡ băng|ghi biên bản|soát xét|tổng duyệt|chạy thử|dựng rạp|trang hoàng|vệ sinh|dọn vệ sinh|khơi thông|gia cố
    đắp đê|hộ đê|chằng chống|neo đậu|thông báo|cảnh giới|điều động|huy động lực lượng|tập kết|cấp bù|ứng trước|tạm ứng|hoàn ứng|trả nợ|vay vốn|giám hộ|trợ cấp|hỏi đáp|giải thích|đính chính
    cải chính|phát ngôn|họp báo|họp bàn|họp giao ban|giao ban|hội ý|cử đại diện|phối kết hợp|tích lũy|tiêu chuẩn hóa|quy hoạch lại|sáp nhập|hợp nhất|chia tách|giải thể|sắp xếp|tinh giản|biệt phái|thỉnh giảng
    kiêm nhiệm|bàn bạc|quyết nghị|biểu quyết|chất vấn|tiếp xúc cử tri|chỉnh lý|hoàn chỉnh|chỉnh sửa|rút kinh nghiệm|nhân giống|lai tạo|ươm giống|cấp giống|cung ứng giống|phủ xanh|trồng rừng|trồng cây|thả giống|nuôi trồng
    khai hoang|cày xới|bón phân|tưới tiêu|khoanh vùng|dập dịch|dập lửa|chữa cháy|cứu nạn|di chuyển|đưa đón|trông giữ|giữ xe|bán vé|soát vé|kiểm soát vé|lái xe|đăng kiểm|cấp biển|cấp bằng
    cấp chứng chỉ|sát hạch
    tiến độ|số liệu|hằng tuần|hàng tuần|hằng ngày|hàng ngày|mỗi năm|mỗi quý|mỗi tháng|mỗi tuần|mỗi ngày|hàng năm|hằng năm|hàng quý|hằng quý|hằng tháng|hàng tháng|kết quả|tình hình|việc|các nội dung|nghiêm túc|đồng thời|do
    """)
  /// Fields that stand in names of departments, in lower case too: "Sở Giáo dục và đào tạo".
  static let fields = PhraseSet(
    "đào tạo|truyền thông|thông tin|đầu tư|phát triển nông thôn|du lịch|thể thao|công nghệ|môi trường|xã hội|dân tộc|tôn giáo|gia đình|hội nhập|cứu nạn|cứu hộ|tìm kiếm cứu nạn"
  )
  /// "tổ chức" is a verb unless it is one of these nouns.
  static let organisations = PhraseSet(
    """
    tổ chức chính trị|tổ chức xã hội|tổ chức đoàn thể|tổ chức hội|tổ chức liên quan|tổ chức có liên quan|tổ chức, cá nhân|tổ chức quốc tế|tổ chức đảng|tổ chức tín dụng
    tổ chức và cá nhân|tổ chức khác|tổ chức phi|tổ chức nước ngoài|tổ chức hữu nghị|tổ chức kinh tế|tổ chức cơ yếu|tổ chức trong|tổ chức khoa học|tổ chức nghề nghiệp|tổ chức thành viên|tổ chức công đoàn
    """)
  /// Verbs that stand inside names of bodies too: "Phòng Cảnh sát quản lý hành chính", "Trung tâm hỗ trợ doanh nghiệp".
  static let inNames = PhraseSet(
    """
    quản lý|phát triển|đào tạo|hỗ trợ|xúc tiến|ứng dụng|sử dụng|bồi dưỡng|bảo vệ|bảo tồn|kiểm định|kiểm soát|kiểm nghiệm|giám định|giám sát|nghiên cứu|tư vấn|giới thiệu|chuyển giao|kiểm tra|thẩm định
    khai thác|thông tin|truyền thông|đầu tư|xây dựng|phục hồi|điều hành|lưu trữ|phân tích|quy hoạch|tiếp nhận|xử lý|giải quyết|hợp tác|chăm sóc|bảo trợ|cung ứng|thanh tra|điều tra|đăng ký|giáo dục|tuyên truyền|kết nối
    chỉ đạo|tổng hợp|quan trắc|khảo sát|thiết kế|trợ giúp|cứu hộ|điều phối|vận hành|thống kê|dự báo|chuyển đổi|về|phòng, chống|phòng chống|thi đấu|huấn luyện|biểu diễn|khám bệnh|điều trị|biên tập|sản xuất|phục vụ|quản trị|tiếp công dân
    """)
  /// Words that only a predicate begins with.
  static let strong = PhraseSet(
    "chủ trì|có trách nhiệm|chịu trách nhiệm|phối hợp với|phối hợp cùng|tham mưu|chủ động|làm đầu mối|là đầu mối|đảm nhận|giúp"
  )
  /// Verbs of one syllable. Inside a compound the same syllables stand ("xây dựng", "công lập"), so they count only
  /// behind a whole word of a name.
  static let short = PhraseSet(
    """
    lãnh đạo|lập|đặt|dựng|viết|vẽ|in|chọn|cử|dự|đón|mua|bán|thuê|lắp|sửa|trồng|nuôi|tiêm|phun|khám|dạy|chấm|tuyển|bầu|họp|thăm|tặng|trao|mời|gọi|bắt|giao|nhận|ký|đóng|mở|trả|nộp|chuyển|rút|treo|chiếu|ghi|quay|chụp|trực|gác|cứu|chữa
    dọn|quét|bơm|tưới|múa|hát|vớt|nạo|đắp|đào|khoan|cắm|kẻ|thả|rà|xét|duyệt|soạn|hỏi|nghe|giúp|chăm|nấu|cấp|cho|tìm|lấy|gom|phạt|cấm|chặn|bám|canh|đo|đếm|tính|cân|xếp|nêu|giữ|khơi|nối|ra|xuống|lên|đi|tới|dùng|tạo|tháo|tăng|giảm|thêm|bù|vay|cắt
    chia|xây|nhập|tải|chạy|thử|lọc|đăng|thay|đổi|xin|rót|ứng|phát|chi|thu|nhắc|gỡ|dán|tiễn|đưa|trích|xóa|hạ
    """)
  /// Nouns that begin with one of `short`.
  static let notShort = PhraseSet(
    """
    giao thông|giao dịch|giao nhận|giao lưu|cấp cứu|cấp nước|cấp xã|cấp tỉnh|cấp huyện|cấp thoát|phát triển|phát thanh|phát hành|phát minh|chi nhánh|chi cục|chi hội|chi đoàn|chi trả|thu nhập|thu ngân|xây dựng|xây lắp|lắp đặt|lắp máy|đo lường|đo đạc|nuôi trồng|trồng trọt
    giảm nghèo|ứng dụng|ứng phó|đăng kiểm|đăng ký|xét nghiệm|cứu hộ|cứu nạn|cứu trợ|chữa cháy|chuyển đổi|chuyển giao|chuyển phát|sửa chữa|in ấn|khám bệnh|khám chữa|dạy nghề|dạy học|bán lẻ|bán buôn|thuê bao|dự báo|dự án|dự trữ|dự phòng|ký túc|mua sắm|tìm kiếm|hỏi đáp
    thay thế|đổi mới|nhập khẩu|hạ tầng|tăng trưởng|dùng chung|thử nghiệm|nghe nhìn|tính toán|ghi hình|ghi âm|đón tiếp|chụp ảnh|chấm công|chăm sóc|tuyển sinh|tuyển dụng|mở rộng|lưu trữ|chia sẻ|nối mạng|đưa tin|thả neo|quay phim|chiếu phim|chiếu bóng|chiếu xạ
    """)
}
