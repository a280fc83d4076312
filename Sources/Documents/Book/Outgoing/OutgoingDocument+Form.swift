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
    var made = OfficialDocument(
      kind, issuer.letterhead, number: printedNumber, place: issuer.place, date: issuedOn, subject: subject)
    let addressed = try addressees.map { try AgencyDirectory.find($0, in: reader).name } + others.ownLines
    if kind.isAddressed { made.addressees = addressed } else { made.recipients = addressed }
    made.foreignTitle = foreignTitle
    made.bases = bases.ownLines
    made.body = BodyText.elements(body)
    made.authority = kind == .decision ? issuer.authority(signing: authority.ownLines) : nil
    made.signers = signers(of: kind)
    made.recipients += recipients.ownLines
    if !archive.isEmpty { made.archive = archive }
    made.marks = FormMarks(urgency: urgency, circulation: circulation)
    return made
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

extension OutgoingDocument {
  /// With the number and the day that a signed copy bears; what it does not say stays as it is.
  package func `as`(_ reading: SignedReading) -> OutgoingDocument {
    var document = self
    // "15/UBND-NV", "05-KL/TW".
    let digits = reading.number.prefix(while: \.isNumber)
    if let number = Int(digits), (1...999_999).contains(number) {
      document.number = number
      let symbol = reading.number.dropFirst(digits.count).drop { $0 == "/" || $0 == "-" || $0 == " " }
      if !symbol.isEmpty { document.symbol = String(symbol) }
    }
    if let day = reading.issuedOn, document.number != nil { document.issuedOn = day }
    return document
  }
}
