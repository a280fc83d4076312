import Markup

/// What the JSON-LD of a page says of the article on it (schema.org). Every object of every script is looked at,
/// those about an article first; lists of other articles and comments are passed over.
struct LinkedData {
  private(set) var headline: String?
  private(set) var published: String?
  private(set) var modified: String?
  private(set) var image: String?
  private(set) var site: String?
  private(set) var address: String?
  private(set) var language: String?
  /// How much the object found so far is about the article: 0 nothing yet.
  private var rank = 0
  private var visited = 0

  private static let maximumObjects = 5000
  private static let passedOver: Set<String> = [
    "itemListElement", "comment", "comments", "review", "reviews", "hasPart", "video", "associatedMedia",
    "author",
    "breadcrumb", "isPartOf", "about", "mentions", "liveBlogUpdate", "suggestedAnswer", "acceptedAnswer",
    "potentialAction", "aggregateRating", "offers", "subjectOf", "relatedLink", "speakable",
  ]

  /// Things with dates of their own that are not the page's.
  private static let unfit: Set<String> = [
    "Comment", "UserComments", "Rating", "VideoObject", "ImageObject", "AudioObject", "Event", "Product",
    "Book", "Movie",
    "MusicRecording", "PodcastEpisode", "Person", "Answer", "JobPosting",
  ]

  init(_ tree: PageTree, _ scripts: [Int]) {
    for script in scripts {
      let content = script + 1
      guard content < tree.end(of: script), tree.nodes[content].tag == .raw else { continue }
      let bytes = tree.bytes[tree.nodes[content].range]
      guard let document = LinkedDataText.document(bytes) else {
        if published == nil { published = LinkedDataText.string(after: "\"datePublished\"", in: bytes) }
        if headline == nil { headline = LinkedDataText.string(after: "\"headline\"", in: bytes) }
        continue
      }
      walk(document.root)
    }
  }

  /// Visits the objects below `root`, without recursion.
  private mutating func walk(_ root: JSONNode) {
    var pending = [root]
    while let node = pending.popLast(), visited < Self.maximumObjects {
      visited += 1
      if node.kind == .array {
        pending += node.elements.reversed()
      } else if node.kind == .object {
        let members = node.members
        read(node)
        for member in members.reversed() where member.value.kind == .object || member.value.kind == .array {
          if let key = member.key.string, !Self.passedOver.contains(key) { pending.append(member.value) }
        }
      }
    }
  }

  private mutating func read(_ node: JSONNode) {
    let newRank = Self.rank(of: node["@type"] ?? node["type"], isDated: node["datePublished"] != nil)
    if newRank == 4 {
      site = site ?? node["name"]?.string
      return
    }
    guard newRank > 0 else { return }
    let dated = node["datePublished"]?.string ?? node["dateCreated"]?.string
    if newRank > rank || (newRank == rank && published == nil) {
      if let dated { published = dated }
      if let text = node["headline"]?.string { headline = text }
      rank = newRank
    } else if published == nil {
      published = dated
    }
    modified = modified ?? node["dateModified"]?.string
    image = image ?? Self.address(node["image"]) ?? Self.address(node["thumbnailUrl"])
    language = language ?? node["inLanguage"]?.string
    address = address ?? Self.address(node["mainEntityOfPage"]) ?? node["url"]?.string
    site = site ?? node["publisher"]?["name"]?.string
  }

  /// 3: an article; 2: a page; 1: anything else that has a date; 4: a site; 0: the rest.
  private static func rank(of type: JSONNode?, isDated: Bool) -> Int {
    guard let type else { return isDated ? 1 : 0 }
    let names = type.kind == .array ? type.elements.prefix(8).compactMap(\.string) : [type.string ?? ""]
    var best = isDated ? 1 : 0
    for name in names {
      let bare = name.split(separator: "/").last.map(String.init) ?? name
      if bare.hasSuffix("Article") || (bare.hasSuffix("Posting") && bare != "JobPosting") || bare == "Report"
        || bare == "Review"
      {
        best = max(best, 3)
      } else if bare.hasSuffix("WebPage") || bare == "ItemPage" || bare == "Recipe" || bare == "CreativeWork"
      {
        best = max(best, 2)
      } else if bare == "WebSite" {
        best = max(best, 4)
      } else if unfit.contains(bare) {
        return 0
      }
    }
    return best
  }

  /// An address given as text, as an object or as a list of these.
  private static func address(_ node: JSONNode?) -> String? {
    guard var node else { return nil }
    if node.kind == .array {
      guard let first = node.elements.first else { return nil }
      node = first
    }
    return node.string ?? node["url"]?.string ?? node["@id"]?.string
  }
}
