/// Passwords that are tried first, 12 characters and longer, folded, letters and digits only; shorter ones are refused
/// anyway. Our own list, after the patterns of published lists: a common word, its doubling, a run of keys, a year.
enum BannedPasswords {
  static let words: Set<String> = Set(
    roots.flatMap { root in ["", "1", "12", "123", "1234", "12345", "123456"].map { root + $0 } }
  )
  .union(roots.map { $0 + $0 })
  .union(roots.flatMap { root in (1990...2030).map { root + String($0) } })
  .union(fixed)

  private static let roots: [String] = [
    "password", "passw0rd", "pssword", "pssw0rd", "admin", "administrator", "quantri", "quantrivien",
    "matkhau",
    "vietnam", "ubndtinh", "ubnd", "haidang", "thongtin", "doingoai", "thongtindoingoai", "truyenthong",
    "chinhsach", "tinhuy", "welcome", "letmein", "iloveyou", "anhyeuem", "emyeuanh", "qwerty", "qwertyuiop",
    "asdfghjkl", "zxcvbnm", "dangnhap", "taikhoan", "abc", "abcd", "test", "guest", "root", "changeme",
    "secret", "hello", "football", "baseball", "dragon", "monkey", "sunshine", "princess", "superman",
    "hochiminh", "hanoi", "saigon", "danang", "dongnai", "binhphuoc", "gialai", "binhdinh", "lamdong",
    "binhthuan", "daknong",
  ]

  private static let fixed: Set<String> = [
    "123456789012", "1234567890123", "12345678901234", "1234567890abc", "1234567890qwe", "123456789abc",
    "qwertyuiop123", "qwertyuiopasdfghjkl", "1qaz2wsx3edc", "1qaz2wsx3edc4rfv", "qazwsxedcrfv",
    "q1w2e3r4t5y6",
    "1q2w3e4r5t6y", "abcdefghijkl", "abcdefghijklmnopqrstuvwxyz", "abc123abc123", "passwordpassword",
    "motconvitxoeracaicanh", "khongcomatkhau", "correcthorsebatterystaple", "thisisapassword",
    "iloveyouforever", "passwordadmin", "adminpassword", "adminadminadmin",
  ]
}
