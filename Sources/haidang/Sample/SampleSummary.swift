import Accounts
import Core
import SampleProvince

/// What was made, and how to get in.
enum SampleSummary {
  static func text(_ tally: [SampleTally], _ people: [Person]) -> String {
    let counts = tally.map { "  \(pad($0.count)) \($0.name.vi) / \($0.name.en)" }
    let entries = [Role.officer, .administrator, .leader, .agencyOfficer].compactMap { role in
      people.first { $0.role == role && $0.isActive }
    }
    let accounts = entries.map { "  \($0.email)  \($0.role.title.vi) / \($0.role.title.en)" }
    return """
      Đã dựng tỉnh mẫu \(SampleWorld.place) / The sample province \(SampleWorld.place) is made:
      \(counts.joined(separator: "\n"))
      Chưa tài khoản mẫu nào đăng nhập được; cấp mật khẩu một lần bằng `haidang account reset <e-mail>`.
      No sample account can sign in yet; give a one-time password with `haidang account reset <e-mail>`:
      \(accounts.joined(separator: "\n"))
      """
  }

  private static func pad(_ count: Int64) -> String {
    let digits = String(count)
    return String(repeating: " ", count: max(0, 8 - digits.count)) + digits
  }
}
