import Core
import Testing

@testable import Accounts

@Suite struct PasswordTests {
  @Test(arguments: [
    ("short words", "password-short"), (String(repeating: "đ", count: 257), "password-long"),
    ("password2024", "password-common"), ("Mật khẩu 123456", "password-common"),
    ("P@ssw0rd P@ssw0rd", "password-common"), ("123456789012", "password-common"),
    ("abababababab", "password-common"), ("987654321098", "password-common"),
    ("lehuuphuoctoan.1990", "password-personal"), ("            ", "password-common"),
    ("Admin@123456789", "password-common"), ("matkhau123456789", "password-common"),
    ("Matkhau@123456", "password-common"), ("QuangNinh@2026", "password-common"),
    ("Vietnam@123456", "password-common"), ("ubndtinh@123456", "password-common"),
    ("Nguyenvana@1990", "password-common"), ("Hanoi@123456789", "password-common"),
    ("qwertyuiop[]12", "password-common"), ("m4tkh4u123456", "password-common"),
    ("anhyeuem14022026", "password-common"), ("1qaz2wsx3edc4rfv", "password-common"),
    ("cong hoa xa hoi chu nghia viet nam", "password-common"), ("Tet2026Tet2026", "password-common"),
    ("khong co gi quy hon doc lap tu do", "password-common"), ("Chucmungnammoi2026", "password-common"),
    ("30041975@Giaiphong", "password-common"), ("Giaiphong30/4/1975", "password-common"),
    ("2/9/1945#QuocKhanh", "password-common"), ("HaiPhong_1990-12-31", "password-common"),
    ("Sotttt@2026!!", "password-common"), ("canbo.haidang.1", "password-common"),
  ])
  func weakOnesAreRefused(password: String, code: String) {
    let error = PasswordRules.refusal(
      of: password, email: "lehuuphuoctoan@coquan.vn", name: "Lê Hữu Phước Toàn")
    #expect(error?.code == code)
    #expect(error?.field == "password")
  }

  @Test(arguments: [
    "sáng nay trời đẹp", "aaaab cccdd eeeff g", "lê văn an thích đọc sách", "x7$kQ!m2#pLw",
    "mưa rơi chiều 12/10/1999 ngoài hiên",
  ])
  func longOnesAreTakenWithoutRulesOfComposition(password: String) {
    #expect(PasswordRules.refusal(of: password, email: "levanan@coquan.vn", name: "Lê Văn An") == nil)
  }

  /// Signs that stand for numbers of any size are no digits of a date.
  @Test func numbersOfOtherScriptsAreWeighed() {
    #expect(PasswordRules.refusal(of: "兆兆兆兆兆兆兆兆 đèn biển xa", email: "a@coquan.vn", name: "A") == nil)
  }

  @Test func hashesAreSaltedAndVerified() async throws {
    let hashing = PasswordHashing(passes: 1, memory: 1 << 16)
    let hash = try await hashing.hash("sáng nay trời đẹp")
    #expect(hash.hasPrefix("$argon2id$"))
    #expect(try await hashing.hash("sáng nay trời đẹp") != hash)
    #expect(try await hashing.verify("sáng nay trời đẹp", against: hash))
    #expect(try await !hashing.verify("sáng nay trời dẹp", against: hash))
    #expect(try await !hashing.verify("", against: hash))
    #expect(try await !hashing.verify("x", against: nil))
    #expect(!hashing.isOutdated(hash))
    #expect(PasswordHashing.standard.isOutdated(hash))
  }

  @Test func oneTimePasswordsDiffer() async throws {
    let hashing = PasswordHashing(passes: 1, memory: 1 << 13)
    var made: [String] = []
    for _ in 0..<100 { made.append(try await OneTimePassword.make(hashing: hashing).text) }
    #expect(Set(made).count == 100)
    #expect(made.allSatisfy { $0.count == 23 && !$0.contains(where: { "0o1li".contains($0) }) })
  }

  @Test func tokensAreKeptAsHashes() throws {
    let token = SessionToken.make()
    #expect(SessionToken(token.description) == token)
    #expect(token.hash != token.description)
    #expect(SessionToken("x' OR 1=1") == nil)
  }
}
