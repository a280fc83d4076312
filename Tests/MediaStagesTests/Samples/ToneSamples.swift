/// Sentences as readers of a province's press write them, made up for these tests: a tone and, after the bar, the sentence.
enum ToneSamples {
  static let lines = """
    tốt|Đường mới rất đẹp, bà con ai cũng vui.
    tốt|Cán bộ tiếp dân nhiệt tình, hướng dẫn rõ ràng.
    tốt|Bác sĩ khám kỹ và thân thiện.
    tốt|Thủ tục nhanh chóng, tôi rất hài lòng.
    tốt|Năm nay được mùa, giá lúa tốt.
    tốt|Trường học sạch đẹp, thầy cô tận tâm.
    tốt|Công viên mới tuyệt vời cho trẻ em.
    tốt|Mô hình trồng bưởi mang lại hiệu quả cao.
    tốt|Người dân khen ngợi cách làm minh bạch.
    tốt|Xuất khẩu tăng trưởng ấn tượng.
    tốt|Lễ hội tổ chức rất thành công.
    tốt|Dịch vụ công trực tuyến tiện lợi và dễ hiểu.
    tốt|Đội bóng chơi hay, xứng đáng chiến thắng.
    tốt|Lãnh đạo xã lắng nghe và giải quyết kịp thời.
    tốt|Khu chợ mới sạch sẽ, ngăn nắp.
    tốt|Không còn kẹt xe, đi lại thuận lợi.
    tốt|Chưa bao giờ thủ tục nhanh như bây giờ.
    tốt|Không ai phàn nàn, mọi việc suôn sẻ.
    tốt|Du khách hài lòng với món ăn ngon.
    tốt|Đời sống bà con được cải thiện rõ rệt.
    tốt|Cảm ơn các anh đã giúp đỡ tận tình.
    tốt|Dự án về đích sớm, chất lượng tốt.
    tốt|Nhà máy tạo việc làm ổn định.
    tốt|Bệnh viện mới hiện đại, sạch và đẹp.
    tốt|Cô giáo trẻ được học sinh yêu quý.
    tốt|Nước sạch đã về bản, ai cũng phấn khởi.
    tốt|Doanh nghiệp khởi sắc sau thời gian dài.
    tốt|Cách phục vụ chu đáo, rất đáng khen.
    tốt|Bãi biển sạch, khung cảnh tuyệt đẹp.
    tốt|Tỉnh cải cách mạnh mẽ, nhà đầu tư tin tưởng.
    tốt|Giờ đi qua cầu an toàn, không lo ngại nữa.
    tốt|Hàng hóa phong phú, giá cả ổn định.
    tốt|Thanh niên tình nguyện làm việc hăng say, rất đáng quý.
    tốt|Kết quả thi năm nay xuất sắc.
    tốt|Người dân đồng thuận cao, ủng hộ dự án.
    tốt|Đội cứu hộ có mặt kịp thời, cứu được cả nhà.
    tốt|Chương trình hay và bổ ích cho học sinh.
    tốt|Vườn cây xanh tốt, nông dân có lãi.
    tốt|Tuyến xe buýt mới thoải mái, đúng giờ.
    tốt|Quê mình ngày càng tiến bộ, thật tự hào.
    tốt|Cán bộ trẻ năng động, làm việc hiệu quả.
    tốt|Món bún ở đây ngon tuyệt.
    tốt|Chất lượng không kém nơi nào, rất tốt.
    tốt|Phòng khám sạch, nhân viên thân thiện.
    tốt|Làng nghề hồi sinh, thu nhập tăng.
    tốt|Cầu mới đẹp, nối liền đôi bờ, dân vui mừng.
    tốt|Ứng dụng dễ dùng, trả kết quả nhanh.
    tốt|Mọi người hài lòng vì được giải thích rõ ràng.
    tốt|Đêm nhạc hấp dẫn, khán giả thích thú.
    tốt|Hồ sơ giải quyết sớm hạn, cảm ơn xã.
    xấu|Đường hư hỏng nặng, đi lại rất khó khăn.
    xấu|Cán bộ thái độ kém, không chịu nghe dân.
    xấu|Chờ cả ngày không ai giải quyết.
    xấu|Dự án chậm tiến độ, lãng phí tiền của.
    xấu|Bãi rác hôi thối, dân bức xúc.
    xấu|Bệnh viện quá tải, bệnh nhân nằm chật chội.
    xấu|Nông dân thua lỗ vì giá giảm sâu.
    xấu|Nước sông ô nhiễm, cá chết trắng.
    xấu|Thủ tục rườm rà, mất thời gian.
    xấu|Tai nạn làm hai người chết.
    xấu|Công trình bỏ hoang nhiều năm, thật thất vọng.
    xấu|Ngập nặng sau mưa, xe chết máy hàng loạt.
    xấu|Lừa đảo bán đất nền khiến nhiều người mất tiền.
    xấu|Trường học xuống cấp, mái dột.
    xấu|Giá điện tăng làm dân lo lắng.
    xấu|Không hài lòng với cách trả lời của sở.
    xấu|Chưa tốt, cần làm lại từ đầu.
    xấu|Phục vụ chậm, thức ăn dở.
    xấu|Dịch vụ không hiệu quả, tốn kém.
    xấu|Cách làm thiếu minh bạch, dân không tin.
    xấu|Nợ lương công nhân kéo dài nhiều tháng.
    xấu|Rừng bị phá, kiểm lâm làm ngơ.
    xấu|Kẹt xe triền miên, ai cũng mệt mỏi.
    xấu|Cầu yếu, nguy hiểm cho học sinh qua sông.
    xấu|Vi phạm xây dựng tràn lan, không xử lý.
    xấu|Khói bụi mù mịt, trẻ em ho suốt.
    xấu|Chất lượng quá kém, mới làm đã hỏng.
    xấu|Thiếu thuốc, người bệnh phải mua ngoài với giá cao.
    xấu|Chẳng ai quan tâm đến kiến nghị của chúng tôi.
    xấu|Sạt lở cuốn trôi nhà, thiệt hại nặng.
    xấu|Quảng cáo gian dối, khách hàng bức xúc.
    xấu|Thầy cô thiếu, học sinh phải nghỉ học.
    xấu|Xe quá tải chạy ẩu, gây tai nạn.
    xấu|Mất nước cả tuần, sinh hoạt đảo lộn.
    xấu|Lãnh đạo né tránh, trả lời vòng vo.
    xấu|Chợ bẩn, mùi hôi rất khó chịu.
    xấu|Tiền đền bù chậm trễ, dân khiếu nại nhiều lần.
    xấu|Bác sĩ cáu gắt, bệnh nhân buồn.
    xấu|Hàng giả bán công khai, không ai kiểm tra.
    xấu|Đội bóng đá tệ, thua đậm trên sân nhà.
    xấu|Xuất khẩu sụt giảm, công nhân mất việc.
    xấu|Trộm cắp tăng, người dân bất an.
    xấu|Ứng dụng hay lỗi, rất khó dùng.
    xấu|Công viên xuống cấp, cỏ mọc um tùm.
    xấu|Vé quá đắt, dịch vụ không xứng đáng.
    xấu|Thi công cẩu thả, đường mới làm đã nứt.
    xấu|Cháy chợ gây thiệt hại lớn cho tiểu thương.
    xấu|Hạn hán làm lúa chết, mất mùa.
    xấu|Không rõ ràng, không công bằng với dân nghèo.
    xấu|Tham nhũng làm mất lòng tin của dân.
    thường|Hội nghị diễn ra vào sáng thứ hai tại hội trường tỉnh.
    thường|Kỳ họp sẽ khai mạc ngày mười hai tháng tới.
    thường|Tỉnh có mười một huyện và một thành phố.
    thường|Sở gửi văn bản cho các huyện trước ngày hai mươi.
    thường|Tuyến đường dài mười hai cây số.
    thường|Đoàn công tác gồm chín người.
    thường|Buổi họp do phó chủ tịch chủ trì.
    thường|Nhà văn hóa nằm cạnh trụ sở xã.
    thường|Lịch cắt điện từ tám giờ đến mười một giờ.
    thường|Hồ sơ nộp tại bộ phận một cửa.
    thường|Trời nhiều mây, nhiệt độ từ hai mươi đến hai mươi tám độ.
    thường|Quyết định có hiệu lực từ ngày ký.
    thường|Danh sách niêm yết tại trụ sở ủy ban.
    thường|Kế hoạch được ban hành trong tháng ba.
    thường|Dân số xã là bốn nghìn hai trăm người.
    thường|Văn phòng làm việc từ thứ hai đến thứ sáu.
    thường|Cuộc thi gồm ba vòng.
    thường|Chợ họp vào các ngày chẵn.
    thường|Hạn nộp hồ sơ là ngày cuối tháng.
    thường|Đại biểu thảo luận tại tổ vào buổi chiều.
    thường|Báo cáo gửi về văn phòng trước mười lăm giờ.
    thường|Lớp tập huấn kéo dài hai ngày.
    thường|Trụ sở mới đặt tại đường số bốn.
    thường|Phiên họp thứ năm bàn về quy hoạch.
    thường|Xe buýt số bảy chạy từ bến xe đến sân bay.
    thường|Thông báo được đăng trên cổng thông tin của tỉnh.
    thường|Xã giáp biển ở phía đông và giáp núi ở phía tây.
    thường|Đoàn sẽ làm việc tại ba huyện trong tuần tới.
    thường|Giá vé là ba mươi nghìn đồng một lượt.
    thường|Hội đồng gồm bảy thành viên do giám đốc làm chủ tịch.
    thường|Cuộc họp bắt đầu lúc tám giờ tại phòng số hai.
    thường|Mẫu đơn đăng trên cổng thông tin.
    thường|Tuần tới các huyện gửi báo cáo về sở.
    thường|Huyện có mười bốn xã và hai thị trấn.
    thường|Sáng mai đại biểu thảo luận tại hội trường.
    thường|Lễ ký kết diễn ra vào chiều thứ năm.
    thường|Dự thảo lấy ý kiến đến ngày ba mươi.
    thường|Bản đồ quy hoạch niêm yết tại xã.
    thường|Tàu chạy lúc sáu giờ và mười bốn giờ.
    thường|Phó giám đốc sở trình bày báo cáo.
    thường|Thành phần dự họp gồm đại diện các phòng.
    thường|Công văn số mười gửi các sở và huyện.
    thường|Đường số ba nối bến xe với nhà ga.
    thường|Kho nằm ở phía bắc của khu công nghiệp.
    thường|Phòng tiếp dân mở cửa vào thứ ba.
    thường|Thời gian nhận hồ sơ từ tám giờ đến mười sáu giờ.
    thường|Xã tổ chức bầu cử vào ngày chủ nhật.
    thường|Sở có sáu phòng và hai trung tâm.
    thường|Hai bên trao đổi về lịch làm việc trong quý tới.
    thường|Danh sách gồm bốn mươi người ở ba thôn.
    """
}
