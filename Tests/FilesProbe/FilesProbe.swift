import Attachments
import Foundation

/// A process of its own for the tests: it is killed, and its memory is measured.
///
///     files-probe put SETTING PATH SHA256     puts one file, prints the most kilobytes of memory it took
///     files-probe get SETTING SHA256 PATH     the other way round
///     files-probe list SETTING                prints the keys of the first page
///     files-probe churn SETTING FOLDER        puts files of FOLDER, named by their SHA-256, again and again
///     files-probe form FOLDER TYPE            receives the form on standard input, prints its files' SHA-256 and the memory
///     files-probe receive FOLDER              takes what comes on standard input into FOLDER and waits to be killed
@main enum FilesProbe {
  static func main() async throws {
    let words = Array(CommandLine.arguments.dropFirst())
    switch words.first {
    case "put" where words.count == 4:
      try await put(words[2], words[3], try home(words[1]))
      print(try peakKilobytes)
    case "get" where words.count == 4:
      guard let key = FileKey(words[2]) else { throw Wrong() }
      try await home(words[1]).copy(key, to: words[3])
      print(try peakKilobytes)
    case "list" where words.count == 2:
      for file in try await home(words[1]).list(after: nil, most: 1000).files { print(file.key) }
    case "churn" where words.count == 3:
      let home = try home(words[1])
      while true {
        for name in try FileManager.default.contentsOfDirectory(atPath: words[2]) {
          try await put("\(words[2])/\(name)", name, home)
          print(name)
          fflush(nil)
        }
      }
    case "form" where words.count == 3:
      let form = try await ReceivedForm.receive(
        StandardInput(), contentType: words[2], in: try IncomingFolder(words[1]), fileLimit: { _ in 1 << 30 })
      for file in form.files { print(file.file.key) }
      print(try peakKilobytes)
    case "receive" where words.count == 2:
      let reception = try await Reception(in: try IncomingFolder(words[1]), limit: 1 << 30)
      while let line = readLine() {
        try await reception.append(Array(line.utf8)[...])
        print(reception.byteCount)
        fflush(nil)
      }
    default: throw Wrong()
    }
  }

  private struct Wrong: Error {}

  private static func home(_ setting: String) throws -> any FileHome {
    guard let location = FileHomeLocation(setting, dataFolder: ".") else { throw Wrong() }
    return location.open()
  }

  private static func put(_ path: String, _ name: String, _ home: any FileHome) async throws {
    let size = try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int64
    guard let key = FileKey(name), let size else { throw Wrong() }
    try await home.put(path, as: key, byteCount: size)
  }

  /// Of this program alone; what `getrusage` says begins with what its parent took.
  private static var peakKilobytes: Int {
    get throws {
      let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
      let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
      guard let count = line.flatMap({ Int($0.filter(\.isNumber)) }) else { throw Wrong() }
      return count
    }
  }
}

/// What comes on standard input, in pieces as a connection brings them.
private struct StandardInput: AsyncSequence, AsyncIteratorProtocol {
  func makeAsyncIterator() -> StandardInput { self }

  mutating func next() async throws -> Data? {
    let piece = FileHandle.standardInput.readData(ofLength: 64 << 10)
    return piece.isEmpty ? nil : piece
  }
}
