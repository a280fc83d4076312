import Core
import OfficeFiles

/// What is wrong with one of the files that came together.
struct FileFaults {
  private let names: [String]

  init(_ names: [String]) {
    self.names = names
  }

  /// The same error; where there are several files, its words begin with the name of this one.
  func naming(_ file: Int?, _ error: any Error) -> any Error {
    guard names.count > 1, let file else { return error }
    let name = names[file].abridged
    switch error {
    case var refusal as Refusal:
      refusal.message = refusal.message.about(name)
      return refusal
    case var unreadable as UnreadableDocument:
      unreadable.message = unreadable.message.about(name)
      return unreadable
    default: return error
    }
  }
}

extension Localised<String> {
  fileprivate func about(_ name: String) -> Localised {
    Localised(vi: "“\(name)”: \(vi)", en: "“\(name)”: \(en)")
  }
}

extension String {
  /// Long names lose their middle: the end tells the kind.
  fileprivate var abridged: String { count <= 60 ? self : "\(prefix(30))…\(suffix(25))" }
}
