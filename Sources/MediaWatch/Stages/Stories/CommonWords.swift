import VietnameseText

/// Everyday words of titles that prove nothing even when a stream is too young to know: they start out as frequent.
enum CommonWords {
  static let hashes: Set<UInt64> = {
    var words: [HashedWord] = []
    WordScanner(.lowered).scan(list, into: &words)
    return Set(words.map(\.hash))
  }()

  private static let list = """
    và của là có được cho với trong tại từ đến đã đang sẽ các những một này khi về ở ra vào trên dưới để do vì bị theo \
    cùng hơn nhiều không người ngày năm tháng tỉnh thành phố huyện xã nhà nước việt nam công tác thông tin mới sau trước qua \
    hai ba bốn hàng đầu phát triển chính thủ tướng chủ tịch ủy ban hội nghị làm việc tổ chức thực hiện tăng giảm triệu tỷ đồng \
    the of and to in a an for on at by with from is are was were be been it its this that as has have had will would new \
    after before over under up down out off into than more most not no but or if who what when where how why his her their \
    says say said first last year years day days people two three million billion percent dollars \
    le la les un une des du de et en dans pour par sur avec au aux est sont a ont été plus que qui ce cette ses son après \
    avant millions ans jour
    """
}
