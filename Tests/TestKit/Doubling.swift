import Glibc

/// Whether twice the work takes about twice the processor time: a step that is quadratic takes four times as much.
package enum Doubling {
  /// Of the time of the half; what no longer fits the caches, and what is sorted, costs a little more than twice.
  package static let bound = 2.2

  /// The time of the whole over that of its half, both on this thread. What else runs on the machine only adds, so the
  /// least of the rounds counts; there are five at least, and more while it lies beyond the bound.
  package static func ratio(
    half: () throws -> Void, whole: () throws -> Void
  ) rethrows -> Double {
    var (less, more) = (Double.infinity, Double.infinity)
    for round in 1...40 {
      less = min(less, try seconds(half))
      more = min(more, try seconds(whole))
      if round >= 5, more <= less * bound { break }
    }
    return more / less
  }

  private static func seconds(_ work: () throws -> Void) rethrows -> Double {
    let start = threadSeconds
    try work()
    return threadSeconds - start
  }

  private static var threadSeconds: Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
