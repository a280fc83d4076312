import Accounts
import Agencies
import ArgumentParser
import Core
import Foundation
import Store

/// `haidang agency import FILE.csv`.
struct AgencyImportVerb: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Brings agencies in from a CSV file: all of them or none.",
    discussion: """
      The first line names the columns: name, kind, place, parent, aliases, abbreviations, valid_from, valid_to, note \
      (or Vietnamese: ten, loai, tinh, truc thuoc, ten khac, viet tat, tu ngay, den ngay, ghi chu). Only the name is \
      needed. Lists are parted by "|", days are 2025-07-01.
      """)

  @OptionGroup var data: DataSettings
  @Argument(help: "The file: CSV or TSV in UTF-8, UTF-16 or Windows-1258.") var file: String
  @Option(help: "The province of lines that name none.") var place = ""

  func run() async throws {
    guard let bytes = FileManager.default.contents(atPath: file) else {
      throw ValidationError("The file \(file) cannot be read.")
    }
    let place = place
    let outcome = try await AgencyCommand.run(data, mayMake: true) { database in
      let table = try AgencyTable(csv: [UInt8](bytes), place: place)
      return try await ImportAgencies(table).run(in: database, by: .program())
    }
    AgencyPrinting.write("Thêm \(outcome.added), cập nhật \(outcome.updated).\n")
  }
}
