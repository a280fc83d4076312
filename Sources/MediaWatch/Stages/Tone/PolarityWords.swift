import VietnameseText

/// Words that speak well or ill, and words that turn the next ones round; a short list of our own in the languages that are
/// read. It helps while an office has few examples; with thousands the model's own words weigh more.
enum PolarityWords {
  enum Meaning: Sendable {
    case good, bad, negator
    /// Ends the reach of a negation: "nhưng", "but".
    case turn
  }

  static let scanner = WordScanner(.lowered)
  static let lexicon = WordLexicon<Meaning>(
    [(good, .good), (bad, .bad), (negators, .negator), (turns, .turn)], scanner: scanner)

  private static let negators = """
    không,chưa,chẳng,chả,đừng,ko,hông,chớ,kém phần,not,don,doesn,didn,isn,wasn,aren,weren,won,couldn,shouldn,hasn,\
    haven,hadn,cannot,never,without,no,不,没,沒,未,无,無,非,没有,并非,ไม่,ບໍ່,ບໍ,មិន,ពុំ,គ្មាន,ない
    """
  private static let turns = "nhưng,tuy nhiên,song,but,however,但,但是,แต่,ແຕ່,ប៉ុន្តែ"

  private static let good = """
    tốt,hay,đẹp,giỏi,vui,nhiệt tình,tận tâm,tận tình,chu đáo,thân thiện,dễ hiểu,hài lòng,hiệu quả,thành công,xuất sắc,\
    tuyệt vời,ấn tượng,khen,khen thưởng,biểu dương,ủng hộ,đồng tình,đồng thuận,tiến bộ,tăng trưởng,khởi sắc,phấn khởi,\
    tự hào,thuận lợi,tích cực,ổn định,cải thiện,nâng cao,an toàn,sạch,xanh,kịp thời,nhanh chóng,minh bạch,đổi mới,\
    kỷ lục,vượt kế hoạch,được mùa,trúng mùa,yên tâm,biết ơn,cảm ơn,bổ ích,thú vị,thoải mái,rõ ràng,hấp dẫn,tuyệt,\
    good,great,excellent,success,successful,improve,improved,growth,award,praise,praised,benefit,safe,progress,win,\
    record,welcome,happy,满意,成功,优秀,增长,好评,赞扬,进步,安全,改善,高兴,顺利,ดี,สำเร็จ,ปลอดภัย,ดีขึ้น,ชื่นชม,เติบโต,\
    ດີ,ສຳເລັດ,ປອດໄພ,ພັດທະນາ,ຊົມເຊີຍ,ល្អ,ជោគជ័យ,សុវត្ថិភាព,រីកចម្រើន,សរសើរ
    """

  private static let bad = """
    xấu,tệ,kém,dở,chán,chậm,trễ,muộn,yếu,khó khăn,khó hiểu,thất bại,thất vọng,sai phạm,vi phạm,bức xúc,lo ngại,lo lắng,\
    ô nhiễm,thiệt hại,tai nạn,tử vong,thiệt mạng,chết,bị thương,tham nhũng,lừa đảo,khiếu nại,khiếu kiện,tố cáo,phản đối,\
    đình trệ,ách tắc,ùn tắc,kẹt xe,sụt giảm,thua lỗ,phá sản,thiếu,thiếu hụt,hư hỏng,xuống cấp,ngập,sạt lở,quá tải,\
    lãng phí,mệt mỏi,nhàm chán,bất cập,nguy hiểm,khởi tố,bắt giữ,xử phạt,cháy,mất mùa,thất nghiệp,gian lận,bỏ hoang,\
    dang dở,chậm tiến độ,phàn nàn,hôi thối,quá nhiều,lộn xộn,bad,poor,terrible,fail,failed,failure,corruption,\
    fraud,accident,dead,killed,injured,pollution,delay,delayed,complaint,protest,loss,crisis,worse,worst,damage,danger,\
    失败,腐败,事故,死亡,污染,延误,投诉,抗议,损失,危险,不满,违规,糟糕,แย่,ทุจริต,อุบัติเหตุ,เสียชีวิต,มลพิษ,ล่าช้า,เสียหาย,อันตราย,\
    ຊົ່ວ,ອຸບັດຕິເຫດ,ເສຍຊີວິດ,ມົນລະພິດ,ຊັກຊ້າ,ເສຍຫາຍ,ອັນຕະລາຍ,អាក្រក់,គ្រោះថ្នាក់,ស្លាប់,បំពុល,យឺតយ៉ាវ,ខូចខាត,ពុករលួយ
    """
}
