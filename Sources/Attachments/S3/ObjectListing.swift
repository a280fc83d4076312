import Core
import Foundation
import Markup

/// The XML that a store answers with.
enum ObjectListing {
  private static let limits = MarkupLimits(depth: 16, nodes: 100_000, bytes: 4 << 20)

  /// A page of ListObjectsV2. Objects whose name is no key of ours are passed over.
  static func read(_ body: [UInt8], prefix: String) throws(FileHomeError) -> FileListing {
    guard let tree = try? XMLTreeReader.read(body, limits: limits),
      let root = tree.root.first("ListBucketResult")
    else { throw .misread("no list of files") }
    var files: [HomedFile] = []
    var last: String?
    for entry in root.elements where entry.name == "Contents" {
      guard let name = entry.first("Key")?.text, let count = entry.first("Size").flatMap({ Int64($0.text) }),
        let date = entry.first("LastModified").flatMap({ HTTPDate.readISO($0.text) })
      else { throw .misread("an entry without name, length or date") }
      guard name.hasPrefix(prefix) else { throw .misread("an entry that was not asked for") }
      last = String(name.dropFirst(prefix.count))
      guard let key = last.flatMap(FileKey.init) else { continue }
      files.append(HomedFile(key: key, byteCount: count, storedAt: date))
    }
    let goesOn = root.first("IsTruncated")?.text == "true"
    return FileListing(files: files, next: goesOn ? last : nil)
  }

  /// The code of an error, such as "NoSuchBucket"; nil when there is none.
  static func errorCode(_ body: [UInt8]) -> String? {
    guard let tree = try? XMLTreeReader.read(body, limits: limits) else { return nil }
    let code = tree.root.first("Error")?.first("Code")?.text
    return code.map { String($0.prefix(60)).filter { $0.isLetter || $0.isNumber } }
  }
}

/// Moments as stores write them.
enum HTTPDate {
  /// "Fri, 24 May 2013 00:00:00 GMT".
  static func read(_ text: String) -> Timestamp? {
    let words = text.split { $0 == " " || $0 == ":" }
    let months = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    guard words.count >= 7, let month = months.firstIndex(of: String(words[2])) else { return nil }
    let day = words[1].count == 1 ? "0\(words[1])" : "\(words[1])"
    return moment("\(words[3])-\(month < 9 ? "0" : "")\(month + 1)-\(day)", words[4...6].map { Int64($0) })
  }

  /// "2013-05-24T00:00:00.000Z".
  static func readISO(_ text: String) -> Timestamp? {
    let halves = text.split(separator: "T")
    guard halves.count == 2, halves[1].hasSuffix("Z") else { return nil }
    return moment(String(halves[0]), halves[1].prefix(8).split(separator: ":").map { Int64($0) })
  }

  private static func moment(_ day: String, _ clock: [Int64?]) -> Timestamp? {
    guard let day = Day(day), clock.count == 3, let hour = clock[0], let minute = clock[1],
      let second = clock[2], (0..<24).contains(hour), (0..<60).contains(minute), (0...60).contains(second)
    else { return nil }
    return Timestamp(
      milliseconds: (Int64(day.daysSince1970) * 86_400 + hour * 3600 + minute * 60 + second) * 1000)
  }
}
