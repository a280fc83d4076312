/// Short news of a made-up province, written for these tests: a topic and, after the bar, the text.
enum TopicSamples {
  static let lines = """
    kinh tế|Nhà máy chế biến gỗ tại khu công nghiệp phía nam ký thêm ba đơn hàng xuất khẩu sang châu Âu trong quý này.
    kinh tế|Doanh nghiệp trong tỉnh kiến nghị giảm lãi suất vay vốn và kéo dài thời hạn nộp thuế.
    kinh tế|Sản lượng công nghiệp tháng qua tăng mười phần trăm nhờ các nhà máy dệt may chạy hết công suất.
    kinh tế|Giá cà phê tăng giúp nông dân vùng cao có lãi, thương lái đến tận rẫy thu mua.
    kinh tế|Tỉnh mời gọi nhà đầu tư vào cụm công nghiệp mới rộng bảy mươi héc ta ven quốc lộ.
    kinh tế|Ngân hàng chi nhánh tỉnh công bố gói tín dụng ưu đãi cho hợp tác xã và doanh nghiệp nhỏ.
    kinh tế|Kim ngạch xuất khẩu thủy sản giảm do thị trường tiêu thụ chậm, doanh nghiệp tồn kho lớn.
    kinh tế|Cảng biển đón chuyến tàu container đầu tiên, mở hướng xuất khẩu hàng nông sản trực tiếp.
    kinh tế|Thu ngân sách chín tháng đạt tám mươi phần trăm dự toán, thuế từ doanh nghiệp chiếm phần lớn.
    kinh tế|Hợp tác xã trồng bưởi ký hợp đồng bao tiêu với hệ thống siêu thị, giá ổn định cả năm.
    kinh tế|Chỉ số giá tiêu dùng tăng nhẹ vì giá xăng dầu và giá thực phẩm cùng đi lên.
    kinh tế|Công ty điện gió khởi công dự án có vốn đầu tư hai nghìn tỷ đồng ở vùng ven biển.
    kinh tế|Chợ đầu mối thu hút tiểu thương, lượng hàng nông sản giao dịch mỗi đêm tăng gấp đôi.
    kinh tế|Sở chủ trì hội nghị gỡ khó cho doanh nghiệp về mặt bằng, vốn vay và thủ tục đầu tư.
    kinh tế|Nhiều cửa hàng kinh doanh điện máy giảm giá mạnh để bán hết hàng tồn kho cuối năm.
    kinh tế|Làng nghề làm bún tìm thị trường mới, đưa sản phẩm lên sàn thương mại điện tử.
    kinh tế|Nhà đầu tư nước ngoài khảo sát đất xây dựng nhà máy linh kiện, dự kiến tuyển hai nghìn công nhân.
    kinh tế|Giá lúa hè thu giảm, thương lái bỏ cọc khiến nông dân chịu lỗ.
    kinh tế|Hiệp hội doanh nghiệp đề nghị ngân hàng giãn nợ cho các đơn vị xuất khẩu gặp khó.
    kinh tế|Sản phẩm nước mắm của địa phương được xuất khẩu chính ngạch, doanh thu dự kiến tăng.
    giáo dục|Học sinh lớp mười hai bước vào kỳ thi thử tốt nghiệp, nhà trường bố trí giáo viên ôn tập buổi tối.
    giáo dục|Trường tiểu học vùng cao nhận thêm hai mươi máy tính để dạy môn tin học cho học sinh.
    giáo dục|Sở công bố điểm chuẩn tuyển sinh lớp mười các trường trung học phổ thông công lập.
    giáo dục|Thiếu giáo viên tiếng Anh, nhiều trường phải dạy liên trường để kịp chương trình mới.
    giáo dục|Sinh viên trường cao đẳng nghề thực tập tại nhà máy ngay từ năm học thứ hai.
    giáo dục|Lễ khai giảng năm học mới diễn ra gọn nhẹ, học sinh lớp một được các thầy cô đón tận cổng trường.
    giáo dục|Đoàn học sinh giỏi của tỉnh đoạt mười hai giải trong kỳ thi học sinh giỏi cấp quốc gia.
    giáo dục|Phụ huynh phản ánh các khoản thu đầu năm học, nhà trường hứa công khai và trả lại tiền.
    giáo dục|Trường mầm non mới xây đưa vào sử dụng, nhận ba trăm trẻ ra lớp.
    giáo dục|Giáo viên tập huấn sách giáo khoa mới trong hè, chú trọng cách ra đề kiểm tra.
    giáo dục|Trường đại học mở thêm ngành công nghệ bán dẫn, tuyển sinh một trăm sinh viên khóa đầu.
    giáo dục|Học sinh vùng lũ được tặng sách vở và cặp để kịp trở lại trường.
    giáo dục|Lớp học xóa mù chữ ban đêm ở bản xa thu hút các học viên lớn tuổi.
    giáo dục|Nhà trường tổ chức ngày hội đọc sách, học sinh kể chuyện và vẽ tranh theo bài học.
    giáo dục|Thi tốt nghiệp: hơn mười nghìn thí sinh làm thủ tục dự thi tại ba mươi điểm trường.
    giáo dục|Thầy giáo trẻ xin ở lại điểm trường lẻ, dạy học sinh lớp ghép suốt bảy năm.
    giáo dục|Tỉnh chi ngân sách xây ký túc xá cho sinh viên và học sinh nội trú.
    giáo dục|Các trường phải rà soát việc dạy thêm, học thêm theo quy định của bộ.
    giáo dục|Học bổng khuyến học trao cho sinh viên nghèo vượt khó đạt điểm cao.
    giáo dục|Chương trình bơi lội vào giờ học giúp học sinh tiểu học phòng tránh đuối nước.
    y tế|Bệnh viện đa khoa tỉnh mổ thành công ca ghép thận đầu tiên cho bệnh nhân nam.
    y tế|Số ca sốt xuất huyết tăng, trạm y tế phun hóa chất diệt muỗi ở các khu dân cư.
    y tế|Trẻ em dưới năm tuổi được tiêm vắc xin sởi miễn phí tại trạm y tế xã.
    y tế|Bác sĩ tuyến tỉnh về khám bệnh, cấp thuốc cho người cao tuổi ở xã đảo.
    y tế|Khoa cấp cứu quá tải, bệnh nhân nằm chờ trên băng ca ngoài hành lang bệnh viện.
    y tế|Sở thanh tra các nhà thuốc, xử lý nơi bán thuốc kháng sinh không theo đơn của bác sĩ.
    y tế|Bệnh viện sản nhi đưa máy siêu âm mới vào khám thai cho sản phụ.
    y tế|Hai mươi người nhập viện nghi ngộ độc sau bữa tiệc, bác sĩ lấy mẫu thức ăn xét nghiệm.
    y tế|Ngành y tế khuyến cáo người dân ngủ màn, rửa tay để phòng bệnh tay chân miệng.
    y tế|Bệnh nhân đột quỵ được cứu sống nhờ tiêm thuốc tan máu đông trong giờ vàng.
    y tế|Trung tâm y tế huyện thiếu thuốc bảo hiểm, người bệnh phải mua ngoài.
    y tế|Ngày hội hiến máu thu hơn năm trăm đơn vị máu cho bệnh viện.
    y tế|Bác sĩ cảnh báo bệnh dại, người bị chó cắn cần tiêm vắc xin ngay.
    y tế|Phòng khám tư bị phạt vì khám chữa bệnh không có giấy phép hành nghề.
    y tế|Điều dưỡng và bác sĩ trực Tết để cấp cứu bệnh nhân tai nạn.
    y tế|Bệnh viện y học cổ truyền chữa đau lưng cho người bệnh bằng châm cứu.
    y tế|Hồ sơ sức khỏe điện tử giúp bác sĩ xem kết quả xét nghiệm của bệnh nhân.
    y tế|Ca bệnh bạch hầu được cách ly, người tiếp xúc gần uống thuốc dự phòng.
    y tế|Dự án phòng chống lao khám sàng lọc, chụp phổi miễn phí cho người dân.
    y tế|Bệnh viện mở khoa ung bướu, bệnh nhân không còn phải đi xa để xạ trị.
    giao thông|Tuyến cao tốc qua tỉnh thông xe kỹ thuật, rút thời gian đi lại còn một giờ.
    giao thông|Xe tải va chạm xe máy trên quốc lộ, cảnh sát giao thông phân luồng suốt hai giờ.
    giao thông|Cầu bắc qua sông xuống cấp, sở cấm xe tải trên tám tấn đi qua.
    giao thông|Cảnh sát giao thông xử phạt nhiều tài xế vi phạm nồng độ cồn dịp cuối tuần.
    giao thông|Đường vào trung tâm xã lầy lội, xe khách không chạy được trong mùa mưa.
    giao thông|Nút giao vòng xuyến thường kẹt xe vào giờ tan tầm, tỉnh tính làm hầm chui.
    giao thông|Tàu hỏa dừng chạy vì sạt lở đường sắt, hành khách được chuyển bằng xe buýt.
    giao thông|Sân bay mở đường bay mới, mỗi tuần bốn chuyến vào các ngày chẵn.
    giao thông|Tuyến xe buýt điện đầu tiên chạy thử từ bến xe đến sân bay.
    giao thông|Dự án mở rộng quốc lộ chậm vì vướng mặt bằng, xe cộ đi lại khó.
    giao thông|Lắp đèn tín hiệu ở ngã tư thường xảy ra tai nạn giữa xe máy và ô tô.
    giao thông|Xe quá tải cày nát tuyến đường tỉnh, thanh tra giao thông đặt trạm cân.
    giao thông|Bến phà tăng chuyến, xe ô tô xếp hàng dài chờ qua sông dịp lễ.
    giao thông|Hầm đường bộ qua đèo đưa vào khai thác, xe không còn phải leo dốc.
    giao thông|Tai nạn ở khúc cua làm ba người bị thương, đường ùn ứ nhiều cây số.
    giao thông|Bến xe mới đi vào hoạt động, xe khách các tuyến chuyển về từ tháng tới.
    giao thông|Sở sơn lại vạch kẻ đường, gắn biển báo tốc độ trên tuyến tránh.
    giao thông|Tài xế xe ben chạy ẩu trên đường dân sinh bị tước bằng lái.
    giao thông|Cầu vượt bộ hành giúp người dân qua quốc lộ an toàn.
    giao thông|Đường ven biển nối hai huyện hoàn thành, xe chạy bốn làn.
    môi trường|Bãi rác quá tải bốc mùi, nước rỉ rác chảy ra suối làm cá chết.
    môi trường|Nhà máy xả nước thải chưa xử lý ra sông, sở lấy mẫu và lập biên bản.
    môi trường|Rừng phòng hộ bị chặt phá, kiểm lâm phát hiện hàng chục gốc cây mới hạ.
    môi trường|Thanh niên ra quân thu gom rác thải nhựa dọc bãi biển.
    môi trường|Khói bụi từ mỏ đá phủ trắng vườn cây, người dân đề nghị đo chất lượng không khí.
    môi trường|Tỉnh trồng thêm năm trăm héc ta rừng ngập mặn để chống xói lở bờ biển.
    môi trường|Voọc quý hiếm xuất hiện trong khu bảo tồn, kiểm lâm lắp bẫy ảnh theo dõi.
    môi trường|Nước sông nhiễm mặn sớm, độ mặn đo được vượt ngưỡng cho cây trồng.
    môi trường|Phân loại rác tại nguồn: mỗi hộ được phát hai thùng rác khác màu.
    môi trường|Cá lồng chết hàng loạt trên sông, nghi do nước thải và thiếu ôxy.
    môi trường|Kiểm lâm thả về rừng cá thể tê tê do người dân giao nộp.
    môi trường|Trạm quan trắc ghi nhận không khí ô nhiễm vào sáng sớm, nồng độ bụi mịn cao.
    môi trường|Lò đốt rác thải mới dùng công nghệ xử lý khói, giảm chôn lấp.
    môi trường|Khai thác cát trái phép làm sạt bờ sông, mất đất rừng tre.
    môi trường|Rạn san hô phục hồi sau ba năm bảo tồn, cá trở về nhiều hơn.
    môi trường|Cháy rừng thông lan trên đồi, lực lượng kiểm lâm phát đường băng cản lửa.
    môi trường|Trại heo gây ô nhiễm, nước thải tràn xuống kênh nội đồng.
    môi trường|Chợ thử nghiệm không dùng túi ni lông, giảm một nửa lượng rác thải nhựa.
    môi trường|Hồ chứa bị bồi lắng, tảo nở hoa làm nước có mùi ô nhiễm.
    môi trường|Đàn chim di cư về khu bảo tồn đất ngập nước, kiểm lâm cắm biển cấm săn bắt.
    văn hóa|Lễ hội cầu ngư mở màn với hát bả trạo và đua thuyền trên sông.
    văn hóa|Bảo tàng tỉnh trưng bày hiện vật gốm cổ tìm thấy ở tháp Chăm.
    văn hóa|Đoàn nghệ thuật truyền thống diễn tuồng phục vụ khán giả vùng cao.
    văn hóa|Nghệ nhân dệt thổ cẩm truyền nghề, giữ hoa văn của làng.
    văn hóa|Liên hoan cồng chiêng quy tụ ba mươi đội nghệ nhân các buôn làng.
    văn hóa|Đình làng ba trăm tuổi được trùng tu, giữ nguyên kiến trúc gỗ chạm khắc.
    văn hóa|Triển lãm tranh của họa sĩ trẻ vẽ về biển và làng chài.
    văn hóa|Đêm nhạc dân ca bài chòi trên phố đi bộ đông kín khán giả.
    văn hóa|Di tích tháp cổ được công nhận di tích quốc gia đặc biệt.
    văn hóa|Thư viện ra mắt bộ sách về danh nhân và lễ hội địa phương.
    văn hóa|Đạo diễn chọn làng cổ làm bối cảnh quay bộ phim lịch sử.
    văn hóa|Câu lạc bộ thơ kỷ niệm ngày thành lập bằng đêm thơ nhạc.
    văn hóa|Hội làng mùng mười có rước kiệu, đấu vật và múa lân.
    văn hóa|Khai quật khảo cổ lộ nền móng kiến trúc tháp cổ.
    văn hóa|Nhà hát dựng vở kịch mới về danh tướng, khán giả trẻ đến xem đông.
    văn hóa|Hát bài chòi được truyền dạy, nghệ nhân mở lớp cuối tuần.
    văn hóa|Hội thi áo dài và ẩm thực truyền thống diễn ra ở quảng trường.
    văn hóa|Ca sĩ về quê biểu diễn gây quỹ trùng tu ngôi đình làng.
    văn hóa|Bảo tàng mở cửa miễn phí, nghệ nhân nặn tò he trước sân đình.
    văn hóa|Nhạc cụ đàn đá cổ được trưng bày và biểu diễn trong lễ hội.
    """
}
