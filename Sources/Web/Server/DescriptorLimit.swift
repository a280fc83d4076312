import Foundation

/// The number of files and connections that the system lets this process hold open.
///
/// A process that runs out of them dies (libdispatch opens a file every second), so the server raises the limit
/// at its start, refuses to start under a low one, and accepts no more connections than leave room.
package enum DescriptorLimit {
  package struct TooLow: Error, CustomStringConvertible {
    let limit: Int
    package var description: String {
      "Only \(limit) open files are allowed; at least \(DescriptorLimit.least) are needed. "
        + "Raise the limit (ulimit -n 65536, or LimitNOFILE=65536 in systemd) and start again."
    }
  }

  package static let least = 512

  /// Raises the soft limit as far as allowed and gives the limit that holds now.
  package static func raise() throws -> Int {
    var limit = rlimit()
    guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return least }
    if limit.rlim_cur < limit.rlim_max {
      var raised = limit
      raised.rlim_cur = min(limit.rlim_max, 1_048_576)
      if setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &raised) == 0 { limit = raised }
    }
    let held = Int(clamping: limit.rlim_cur)
    guard held >= least else { throw TooLow(limit: held) }
    return held
  }

  /// How many connections leave at least half of the descriptors, and 200, for everything else.
  package static func connections(wanted: Int, limit: Int) -> Int {
    max(16, min(wanted, limit / 2, limit - 200))
  }
}
