/// Lower-case words with which the predicate begins after the name of a body.
enum ActionWords {
  static let openings = PhraseSet(
    """
    chủ trì|chủ động|tham mưu|xây dựng|triển khai|thực hiện|rà soát|hướng dẫn|kiểm tra|theo dõi|đôn đốc|tổng hợp|thúc đẩy|bổ sung|đảm bảo|bảo đảm
    hỗ trợ|phát triển|tuyên truyền|tiến hành|tăng cường|đẩy mạnh|nghiên cứu|đề xuất|chỉ đạo|ban hành|cung cấp|quản lý|giải quyết|tháo gỡ|chuẩn bị
    trong|để|nhằm|tập hợp|đánh giá|kịp thời|thường xuyên|tiếp tục|hoàn thiện|căn cứ|có trách nhiệm|chịu trách nhiệm|phối hợp|được|giúp|cần|phải|sẽ|là|làm
    quán triệt|phổ biến|định kỳ|định hướng|báo cáo|thẩm định|bố trí|cân đối|phân bổ|nâng cao|phát huy|duy trì|huy động|tích cực|khẩn trương
    cập nhật|công bố|công khai|đăng tải|thông tin|vận động|giám sát|xử lý|thanh tra|điều chỉnh|lồng ghép|tổ chức thực hiện|tổ chức triển khai|tổ chức các|thống nhất
    chia sẻ|kết nối|khai thác|vận hành|đầu tư|nâng cấp|tập huấn|bồi dưỡng|đào tạo|quy hoạch|thống kê|khảo sát|cụ thể hóa|tập trung|ưu tiên|mở lớp|mở các|xác định|lựa chọn|bám sát
    thu hút|kêu gọi|mời gọi|khuyến khích|động viên|khen thưởng|biểu dương|phát động|tổng kết|sơ kết|gửi|nộp|đề nghị|kiến nghị|giới thiệu|quảng bá|xúc tiến|thành lập|kiện toàn
    ký kết|tiếp nhận|biên soạn|xuất bản|sản xuất|đón tiếp|tạo điều kiện|phản ánh|gắn|đưa|khắc phục|ngăn chặn|chấn chỉnh|thanh toán|quyết toán|hoàn thành|hợp tác
    sử dụng|ứng dụng|áp dụng|số hóa|chuyển đổi|mở rộng|nhân rộng|củng cố|thiết lập|thiết kế|đo lường|phân công|phân tích|phân loại|tham gia|tham vấn|tư vấn|trực tiếp|chấp hành|tuân thủ
    sớm|nhanh chóng|trên cơ sở|theo|tại|với|về|khi|trước|sau|từ|đến|bằng|thông qua|qua|đối với|như|thẩm tra|xem xét|quyết định|phê duyệt|soạn thảo|dự thảo|lấy ý kiến|chăm lo|lan tỏa|truyền thông
    bảo tồn|phục dựng|phục hồi|tôn tạo|khôi phục|nêu cao|giữ gìn|gìn giữ|bảo vệ|phát hiện|đấu tranh|tuần tra|cấp phát|liên kết|trao đổi|học tập|đăng ký|niêm yết|bàn giao|cắt giảm|đơn giản|cải cách|cải thiện
    thu thập|biên tập|đẩy nhanh|giúp đỡ|tìm kiếm|tôn vinh|truyền dạy|giữ vững|nắm bắt|nắm|kiểm soát|kiểm định|kiểm kê|tích hợp|đồng bộ|ghi nhận|lưu trữ|bảo quản|sửa chữa|lắp đặt|phát hành|phát sóng|biểu diễn|trưng bày|triển lãm
    hàng năm|hằng năm|hàng quý|hằng quý|hằng tháng|hàng tháng|kết quả|tình hình|việc|các nội dung|nghiêm túc|đồng thời|do
    """)
  /// Fields that stand in names of departments, in lower case too: "Sở Giáo dục và đào tạo".
  static let fields = PhraseSet(
    "đào tạo|truyền thông|thông tin|đầu tư|phát triển nông thôn|du lịch|thể thao|công nghệ|môi trường|xã hội|dân tộc|tôn giáo|gia đình|hội nhập"
  )
  /// "tổ chức" is a verb unless it is one of these nouns.
  static let organisations = PhraseSet(
    """
    tổ chức chính trị|tổ chức xã hội|tổ chức đoàn thể|tổ chức hội|tổ chức liên quan|tổ chức có liên quan|tổ chức, cá nhân|tổ chức quốc tế|tổ chức đảng|tổ chức tín dụng
    tổ chức và cá nhân|tổ chức khác|tổ chức phi|tổ chức nước ngoài|tổ chức hữu nghị|tổ chức kinh tế|tổ chức cơ yếu|tổ chức trong|tổ chức khoa học|tổ chức nghề nghiệp|tổ chức thành viên|tổ chức công đoàn
    """)
}
