import Core

/// A signature that a PDF bears, as it says of itself: whether its certificate deserves trust is not looked into.
package struct PDFSignature: Hashable, Sendable, Codable {
  /// The name in the certificate.
  package var signer: String
  /// The organisation in the certificate; "" when it names none.
  package var organisation: String
  /// As the signer's machine had it.
  package var signedAt: Timestamp?
  /// What was signed is as it was then.
  package var isIntact: Bool
  /// Nothing was added to the file since.
  package var coversAll: Bool

  package init(
    signer: String, organisation: String = "", signedAt: Timestamp?, isIntact: Bool, coversAll: Bool
  ) {
    self.signer = signer
    self.organisation = organisation
    self.signedAt = signedAt
    self.isIntact = isIntact
    self.coversAll = coversAll
  }
}

extension PDFSignature {
  /// A document has a few; forms filled in by many are no official documents.
  private static let most = 20

  /// The signatures of a PDF, in its order; none when it has none or they cannot be read. Throws `UnreadableDocument` when the
  /// program that reads them is not installed.
  package static func all(in path: String, seconds: Int = 20) async throws -> [PDFSignature] {
    let program = BoundedProgram(
      name: "pdfsig", memoryBytes: 1 << 30, outputBytes: 1 << 20,
      // Times are printed as the clock of Vietnam has them, POSIX counts westwards; the certificates of whoever runs it are
      // none of its business.
      environment: ["TZ": "ICT-7", "HOME": "/nonexistent"])
    do {
      // Certificates are not checked: that asks other machines.
      let outcome = try await program.run(
        ["-nocert", "-no-ocsp", path], seconds: seconds)
      guard outcome.status == 0 else { return [] }
      return parsed(String(decoding: outcome.output, as: UTF8.self))
    } catch BoundedProgram.Failure.missing {
      throw UnreadableDocument.programMissing("pdfsig", package: "poppler-utils")
    } catch is BoundedProgram.Failure {
      return []
    }
  }

  /// What `pdfsig` prints: "Signature #1:", then a line a fact.
  static func parsed(_ output: String) -> [PDFSignature] {
    var signatures: [PDFSignature] = []
    for line in output.split(whereSeparator: \.isNewline) {
      if line.hasPrefix("Signature #"), line.hasSuffix(":") {
        guard signatures.count < most else { break }
        signatures.append(PDFSignature(signer: "", signedAt: nil, isIntact: false, coversAll: false))
        continue
      }
      guard let last = signatures.indices.last, line.hasPrefix("  - ") else { continue }
      let fact = line.dropFirst(4)
      if fact == "Total document signed" { signatures[last].coversAll = true }
      guard let colon = fact.firstRange(of: ": ") else { continue }
      let value = fact[colon.upperBound...]
      switch fact[..<colon.lowerBound] {
      case "Signer Certificate Common Name": signatures[last].signer = cleaned(value)
      case "Signer full Distinguished Name": signatures[last].organisation = organisation(value)
      case "Signing Time": signatures[last].signedAt = moment(value)
      case "Signature Validation": signatures[last].isIntact = value == "Signature is Valid."
      default: break
      }
    }
    // A field that waits for somebody is no signature.
    return signatures.filter { !$0.signer.isEmpty || !$0.organisation.isEmpty || $0.signedAt != nil }
  }

  /// "CN=…,O=Uỷ ban nhân dân,L=…": a comma inside a value is escaped or quoted, and ends it here.
  private static func organisation(_ name: Substring) -> String {
    name.split(separator: ",").first { $0.hasPrefix("O=") }.map { cleaned($0.dropFirst(2)) } ?? ""
  }

  private static func cleaned(_ text: Substring) -> String {
    // As the program prints nothing.
    guard text != "(null)" else { return "" }
    return String(
      String.UnicodeScalarView(
        text.unicodeScalars.filter { $0.properties.generalCategory != .control }.prefix(200)))
  }

  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// "Nov 30 2026 13:22:32".
  private static func moment(_ text: Substring) -> Timestamp? {
    let words = text.split(separator: " ")
    guard words.count == 4, let month = months.firstIndex(of: String(words[0])), let number = Int(words[1]),
      let year = Int(words[2]), let day = Day(year: year, month: month + 1, day: number)
    else { return nil }
    let clock = words[3].split(separator: ":").compactMap { Int64($0) }
    // Nought is said where nothing is known.
    guard clock.count == 3, year > 1970 else { return nil }
    return Timestamp(day, minute: Int(clock[0] * 60 + clock[1])).adding(seconds: clock[2])
  }
}
