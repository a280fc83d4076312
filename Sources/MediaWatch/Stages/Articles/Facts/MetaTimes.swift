import VietnameseText

/// Times in meta elements.
enum MetaTimes {
  /// Names for the time of publication, the surest first.
  private static let published = [
    "article:published_time", "og:article:published_time", "article:published", "og:published_time",
    "datepublished", "rnews:datepublished", "parsely-pub-date", "sailthru.date",
    "cxenseparse:recs:publishtime",
    "cxenseparse:publishtime", "published_time", "publish_time", "pubdate", "publishdate", "publish_date",
    "publish-date", "publication_date", "publication-date", "published_date", "published-date", "published",
    "date.published", "date_published", "originalpublicationdate", "article.published",
    "article_date_original",
    "article:publicationdate", "article:post_date", "bt:pubdate", "citation_publication_date",
    "citation_online_date", "dc.date.issued", "dcterms.issued", "dcterms.available", "dcterms.created",
    "dc.date.created", "dc.created", "dcterms.date", "dc.date", "dc:date", "dcsext.articlefirstpublished",
    "sort_date", "releasedate", "release_date", "displaydate", "article:created", "datecreated", "created",
    "creation_date", "date", "pubtime", "publishedtime", "weibo: article:create_at", "timestamp",
    "citation_date", "dateposted", "video:release_date", "og:pubdate", "vr:published_time",
    "shareaholic:article_published_time", "_pubtime", "apub:time", "ptime", "createdate", "og:regdate",
    "og:release_date", "firstpublished", "date-published", "contentdate", "pub_date", "publishdatetime",
  ]
  private static let modified = [
    "article:modified_time", "og:updated_time", "datemodified", "og:article:modified_time",
    "dcterms.modified",
    "article:modified", "lastmod", "last-modified", "revised", "dc.date.modified", "modificationdate",
  ]

  private static let publishedRanks = ranks(published)
  private static let modifiedRanks = ranks(modified)

  static func published(_ survey: PageSurvey, _ reader: StatedTimeReader) -> PublishedTime? {
    best(survey, reader, publishedRanks)
  }

  static func modified(_ survey: PageSurvey, _ reader: StatedTimeReader) -> PublishedTime? {
    best(survey, reader, modifiedRanks)
  }

  private static func ranks(_ names: [String]) -> [String: Int] {
    Dictionary(names.enumerated().map { ($1, $0) }, uniquingKeysWith: min)
  }

  private static func best(
    _ survey: PageSurvey, _ reader: StatedTimeReader, _ ranks: [String: Int]
  ) -> PublishedTime? {
    var best: (rank: Int, time: PublishedTime)?
    for meta in survey.metas {
      guard let rank = ranks[meta.name], best.map({ rank < $0.rank }) ?? true, meta.value.count <= 120,
        let time = reader.time(survey.text(meta.value))
      else { continue }
      best = (rank, time)
    }
    return best?.time
  }
}
