import Agencies
import Core
import OfficialForm
import Registers
import Store
import VietnameseText

extension OutgoingDocument {
  /// The document in the official form, as it stands now. Throws a `Refusal` when its office is gone.
  package func official(_ reader: Reader) throws -> OfficialDocument {
    guard let office, let kind else { throw Refusal.notWritten }
    let issuer = try Office.register.find(office, in: reader)
    var letterhead = issuer.letterhead
    if !kind.bearsAddress { letterhead.address = "" }
    var made = OfficialDocument(
      kind, letterhead, number: printedNumber, place: issuer.place, date: issuedOn,
      subject: kind == .letter ? Self.matter(subject) : subject)
    let addressed = try addressees.map { try AgencyDirectory.find($0, in: reader).name } + others.ownLines
    if kind.isAddressed { made.addressees = addressed } else { made.recipients = addressed }
    made.foreignTitle = foreignTitle
    made.bases = bases.ownLines.map(Self.basis)
    made.body = BodyText.elements(body)
    made.authority = kind == .decision ? issuer.authority(signing: authority.ownLines) : nil
    made.signers = signers(of: kind)
    made.recipients += recipients.ownLines
    if !archive.isEmpty { made.archive = archive }
    made.marks = FormMarks(urgency: urgency, circulation: circulation)
    return made
  }

  /// Behind "V/v" stands no "về việc".
  private static func matter(_ subject: String) -> String {
    for opening in ["về việc ", "v/v ", "v/v: "] where subject.lowercased().hasPrefix(opening) {
      return String(subject.dropFirst(opening.count))
    }
    return subject
  }

  /// "Căn cứ …", "Theo đề nghị của …", "Xét …": one that is a mere citation opens with "Căn cứ".
  private static func basis(_ line: String) -> String {
    let words = String(line.reversed().drop { ";.".contains($0) }.reversed())
    let openings = ["căn cứ", "theo", "xét", "thực hiện", "thi hành"]
    return openings.contains { words.lowercased().hasPrefix($0) } ? words : "Căn cứ \(words)"
  }

  /// One who signs under the authority of all lines; of minutes each line is somebody with a name of their own.
  private func signers(of kind: DocumentKind) -> [FormSigner] {
    let (lines, names) = (authority.ownLines, signer.ownLines)
    guard kind == .minutes, lines.count > 1 else { return [FormSigner(lines, name: names.first)] }
    return lines.enumerated().map { place, line in
      FormSigner([line], name: place < names.count ? names[place] : nil)
    }
  }

  /// "cong-van-15-UBND-NV"; "cong-van-du-thao" without a number.
  package var fileStem: String {
    let name = kind?.title.vi ?? ""
    let number = number.map { "\($0) \(symbol)" } ?? "dự thảo"
    let letters = Folding.fold("\(name) \(number)").split { !$0.isASCII || !$0.isLetter && !$0.isNumber }
    return letters.joined(separator: "-")
  }

  /// Places that are still to be filled in.
  package var blankCount: Int { [subject, bases, body, recipients].map(Blank.count).reduce(0, +) }
}

extension Refusal {
  fileprivate static let notWritten = Refusal(
    "not-written",
    Localised(
      vi: "Hãy chọn loại văn bản và đơn vị ban hành trước.",
      en: "Choose the kind and the issuing office first."))
}
