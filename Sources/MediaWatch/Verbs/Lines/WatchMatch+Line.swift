import Markup
import MediaStages

extension WatchMatch {
  func write(to line: inout JSONObjectWriter) {
    line.field("name", name)
    line.field("where", place.rawValue)
    line.field("mentions", mentions)
    line.field("at", at)
    line.field("found", found)
  }
}
