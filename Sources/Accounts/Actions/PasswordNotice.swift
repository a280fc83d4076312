import Core
import Jobs
import Mail
import Store

/// Tells a person by mail that their password was changed, so that they notice when it was not they (ASVS 5 V6.3.7).
/// Written in the transaction that changes it; pointless after a week.
enum PasswordNotice {
  static func enqueue(_ transaction: Transaction, _ person: Person, _ context: ActionContext) throws {
    guard let address = MailAddress(name: person.name, address: person.email) else { return }
    let text = """
      Mật khẩu tài khoản Hải Đăng của bạn (\(person.email)) vừa được đổi.
      Nếu không phải bạn đổi, hãy báo ngay cho quản trị viên.

      The password of your Hải Đăng account (\(person.email)) has just been changed.
      If it was not you, tell your administrator at once.
      """
    let message = MailMessage(
      to: address, subject: "Mật khẩu vừa được đổi – Your password was changed", text: text)
    try transaction.enqueue(
      SendMail(
        message, key: "password-notice-\(person.id)-\(context.now.milliseconds)",
        notAfter: context.now.adding(seconds: 7 * 86_400)))
  }
}
