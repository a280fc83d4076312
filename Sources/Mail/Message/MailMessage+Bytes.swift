import Core
import Foundation

extension MailMessage {
  /// The mail as it goes over the wire (RFC 5322, 2045, 2047): ASCII, lines of at most 76 characters besides addresses,
  /// and the same bytes for the same arguments. `identity` is letters and digits; with the sender's domain it is the
  /// Message-ID.
  package func bytes(from sender: MailAddress, identity: String, date: Timestamp) -> [UInt8] {
    let fields = [
      "Date: \(MailDate.text(date))",
      "From: \(Self.mailbox(sender))",
      "To: \(Self.mailbox(to))",
      "Message-ID: <\(identity.filter { $0.isASCII && ($0.isLetter || $0.isNumber) })@\(sender.domain)>",
      "Subject: \(HeaderText.encoded(subject))",
      "MIME-Version: 1.0",
      "Content-Type: text/plain; charset=utf-8",
      "Content-Transfer-Encoding: base64",
      // RFC 3834: no holiday notes in answer to it.
      "Auto-Submitted: auto-generated",
    ]
    return Array((fields.joined(separator: "\r\n") + "\r\n\r\n" + body + "\r\n").utf8)
  }

  private var body: String {
    let lines = text.replacing("\r\n", with: "\n").replacing("\r", with: "\n").replacing("\n", with: "\r\n")
    return Data(lines.utf8).base64EncodedString(
      options: [.lineLength76Characters, .endLineWithCarriageReturn, .endLineWithLineFeed])
  }

  private static func mailbox(_ address: MailAddress) -> String {
    guard let name = address.name else { return address.address }
    let phrase = HeaderText.phrase(name)
    let fits = phrase.utf8.count + address.address.utf8.count < 65
    return phrase + (fits ? " " : "\r\n ") + "<\(address.address)>"
  }
}

/// The moment of a mail in Vietnam time: "Sun, 15 Nov 2026 02:30:00 +0700".
enum MailDate {
  private static let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  static func text(_ moment: Timestamp) -> String {
    let day = moment.day
    let second = (moment.milliseconds / 1000) % 60
    let time = [moment.minuteOfDay / 60, moment.minuteOfDay % 60, Int(second < 0 ? second + 60 : second)]
      .map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
    let weekday = weekdays[day.weekday.rawValue - 1]
    return "\(weekday), \(day.day) \(months[day.month - 1]) \(day.year) \(time) +0700"
  }
}
