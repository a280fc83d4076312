import Accounts
import Attachments
import Core
import HTTPTypes
import Logging
import Markup
import Store

/// One file: what it is, what it looks like, and the file itself to take away.
enum FilePage {
  /// What is shown of the content.
  enum Preview: Sendable {
    case text(String)
    case picture
    /// One page of a PDF, and whether there is another that is shown.
    case page(Int, hasNext: Bool)
    /// Nothing, and why.
    case none(Words.Both)
  }

  struct Model: Sendable {
    var file: AttachedFile
    var owner: ThingKind
    var preview: Preview
  }

  static func answer(_ visit: SignedIn, _ id: ID<AttachedFile>) async throws -> Answer {
    let (file, owner) = try await find(id, visit)
    let preview = try await preview(of: file.file, page: visit.query.number("page") ?? 1, visit)
    return .page(view(Model(file: file, owner: owner, preview: preview), visit.frame))
  }

  static func download(_ visit: SignedIn, _ id: ID<AttachedFile>) async throws -> Answer {
    try await download(try await find(id, visit).0, visit)
  }

  static func picture(_ visit: SignedIn, _ id: ID<AttachedFile>, _ page: Int64) async throws -> Answer {
    let (file, _) = try await find(id, visit)
    do {
      let kind: PreviewKind = file.file.type == .pdf ? .page(Int(page)) : .large
      let picture = try await visit.visit.site.files.previews.picture(of: file.file, kind)
      var answer = Answer(bytes: picture)
      answer.add(PreviewFolder.pictureFields)
      return answer
    } catch is PreviewError {
      throw WebError.notFound
    }
  }

  /// The file as an attachment, streamed from its home; a stretch of it when one is asked for.
  static func download(_ file: AttachedFile, _ visit: SignedIn) async throws -> Answer {
    let download = Download(file, rangeField: visit.visit.fields[.range])
    var answer = Answer(status: HTTPResponse.Status(code: download.status))
    answer.add(download.fields)
    if let tag = answer.fields[.eTag], visit.visit.fields[.ifNoneMatch] == tag {
      answer.status = .notModified
      answer.fields[.contentLength] = nil
    } else if download.status != 416 {
      answer.stream = try await visit.visit.site.files.door.home.read(file.file, download.range)
    }
    return answer
  }

  /// The file and what it belongs to; for who may not see that, the file is not there.
  private static func find(_ id: ID<AttachedFile>, _ visit: SignedIn) async throws -> (
    AttachedFile, ThingKind
  ) {
    let file = try await visit.database.read { try AttachedFile.find(id, in: $0) }
    guard
      let owner = visit.visit.site.areas.flatMap(\.fileOwners).first(where: { $0.kind == file.subject.kind }),
      visit.person.may(owner.permission)
    else { throw WebError.notFound }
    return (file, owner)
  }

  private static func preview(of file: StoredFile, page: Int, _ visit: SignedIn) async throws -> Preview {
    let previews = visit.visit.site.files.previews
    do {
      if file.type.isText { return .text(try await previews.text(of: file)) }
      if file.type.isImage {
        _ = try await previews.picture(of: file, .large)
        return .picture
      }
      guard file.type == .pdf else { return .none(Words.noPreview) }
      let page = min(max(page, 1), PreviewKind.mostPages)
      _ = try await previews.picture(of: file, .page(page))
      // Drawn ahead: the reader most likely goes on.
      let next = page < PreviewKind.mostPages ? try? await previews.picture(of: file, .page(page + 1)) : nil
      return .page(page, hasNext: next != nil)
    } catch let error as PreviewError {
      visit.visit.log.notice("no preview", metadata: ["reason": "\(error)"])
      return .none(Words.previewFailed)
    }
  }

  static func view(_ model: Model, _ frame: PageFrame) -> HTML {
    let (file, owner) = (model.file, model.owner)
    return deskPage(
      frame, title: file.name,
      crumbs: [Crumb(frame(owner.label), owner.address(file.subject.id))],
      note: "\(frame(file.file.type)) · \(size(file.file.byteCount))",
      actions: linkButton(
        FileRoute.download(file.id), frame(Words.download), style: .primary, icon: .document)
    ) {
      previewView(model, frame)
      details {
        summary { frame(Words.fileFacts) }
        dl(.class("facts")) {
          dt { frame(Words.when) }
          dd { momentText(frame, file.addedAt) }
          dt { "SHA-256" }
          dd { code { file.file.key.sha256 } }
        }
      }
    }
  }

  private static func previewView(_ model: Model, _ frame: PageFrame) -> HTML {
    let id = model.file.id
    switch model.preview {
    case .text(let text): return pre(.class("preview")) { text }
    case .picture:
      return img(.class("preview"), .src(FileRoute.picture(id, 1)), .alt(model.file.name))
    case .none(let why): return notice(.information) { frame(why) }
    case .page(let page, let hasNext):
      let address = FileRoute.page(id)
      return group {
        img(
          .class("preview"), .src(FileRoute.picture(id, Int64(page))),
          .alt(frame(Words.pageOfFile(page, model.file.name))))
        nav(.class("pages"), .label(frame(Words.pagesOfFile))) {
          if page > 1 {
            a(.rel(.prev), .href(address.adding("page", String(page - 1)))) { frame(Words.previous) }
          }
          if hasNext { a(.rel(.next), .href(address.adding("page", String(page + 1)))) { frame(Words.next) } }
        }
      }
    }
  }

  private static func size(_ bytes: Int64) -> String {
    bytes >= 1 << 20 ? "\(bytes >> 20) MB" : bytes >= 1024 ? "\(bytes >> 10) KB" : "\(bytes) B"
  }
}

extension ContentType: Titled {
  package var title: Words.Both {
    switch self {
    case .docx, .doc, .rtf, .wordXML: Words.Both(vi: "Văn bản Word", en: "Word document")
    case .xlsx, .xls: Words.Both(vi: "Bảng tính Excel", en: "Excel sheet")
    case .pptx, .ppt: Words.Both(vi: "Trình chiếu PowerPoint", en: "PowerPoint slides")
    case .pdf: Words.Both(vi: "PDF", en: "PDF")
    case .png, .jpeg, .gif, .webp, .tiff: Words.Both(vi: "Hình ảnh", en: "Picture")
    case .mp4: Words.Both(vi: "Phim", en: "Film")
    case .mp3: Words.Both(vi: "Âm thanh", en: "Sound")
    case .html: Words.Both(vi: "Trang HTML", en: "HTML page")
    case .plainText, .markdown: Words.Both(vi: "Văn bản thuần", en: "Plain text")
    case .csv: Words.Both(vi: "Bảng CSV", en: "CSV table")
    case .unknown: Words.Both(vi: "Tệp", en: "File")
    }
  }
}
