import Accounts
import Core
import Jobs
import Mail
import Store

/// Sends a mail to the person who asks, to see that mail works.
package struct SendTestMail: Action {
  package static let name = "mail.test"
  package static let title = Localised(vi: "Gửi thư thử cho tôi", en: "Send me a test mail")
  package static let permission = Permission.manageSystem

  package var personID: ID<Person>

  package init(to person: ID<Person>) {
    personID = person
  }

  package func refusals(_ reader: Reader, _ context: ActionContext) throws -> [Refusal] {
    let person = try Person.find(personID, in: reader)
    return [.unless(MailAddress(address: person.email) != nil, .noMailAddress)].compactMap(\.self)
  }

  package func act(_ transaction: Transaction, _ context: ActionContext) throws {
    let person = try Person.find(personID, in: transaction)
    guard let address = MailAddress(name: person.name, address: person.email) else {
      throw Refusal.noMailAddress
    }
    let message = MailMessage(
      to: address, subject: "Thư thử của Hải Đăng – A test mail of Hải Đăng",
      text: "Thư đi được: phần gửi thư của Hải Đăng hoạt động.\n\nThis mail arrived: Hải Đăng can send mail.")
    try transaction.enqueue(
      SendMail(
        message, key: "test-\(personID)-\(context.now.milliseconds)",
        notAfter: context.now.adding(seconds: 3600)))
  }

  package func record(of outcome: Void) -> AuditRecord? { AuditRecord("person", personID) }
}

extension Refusal {
  static let noMailAddress = Refusal(
    "no-mail-address",
    Localised(
      vi: "Địa chỉ của tài khoản này không nhận được thư. Cấp tài khoản khác với địa chỉ dạng ten@coquan.vn.",
      en:
        "No mail can be sent to the address of this account. Give an account with an address as name@agency.vn."
    ))
}
