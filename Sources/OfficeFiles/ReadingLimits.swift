/// How much one document may ask of the machine. Every reader stops with `UnreadableDocument.tooLarge` beyond them.
package struct ReadingLimits: Sendable, Hashable {
  /// Bytes of the file itself.
  package var fileBytes: Int
  /// Bytes of a file whose text is the file (plain text, Markdown, HTML): memory grows with it.
  package var textBytes: Int
  /// Bytes of one part of a zip file after unpacking.
  package var partBytes: Int
  /// Bytes of all parts read from one zip file after unpacking.
  package var unpackedBytes: Int
  /// Entries of a zip file.
  package var entries: Int
  /// Elements within elements (XML, HTML).
  package var depth: Int
  /// Nodes of one XML or HTML tree.
  package var nodes: Int
  /// Lines of the readable source: some forty times the longest plan that we know.
  package var lines: Int
  /// Columns of a table, and cells of all tables of the document.
  package var columns: Int
  package var cells: Int
  /// Pages of a paged file.
  package var pages: Int
  /// Seconds that an outside program may take for one document.
  package var seconds: Int
  /// Seconds that pages of a small file may take to be recognised without turning out to be Vietnamese; a second more for
  /// every 100 KB. Then no further page is begun, and the result says which are left (`RecognitionTime`).
  package var recognitionSeconds: Int

  package init(
    fileBytes: Int = 64 << 20, textBytes: Int = 16 << 20, partBytes: Int = 48 << 20,
    unpackedBytes: Int = 96 << 20, entries: Int = 4096, depth: Int = 200, nodes: Int = 2_000_000,
    lines: Int = 200_000, columns: Int = 256, cells: Int = 500_000, pages: Int = 500, seconds: Int = 300,
    recognitionSeconds: Int = 3
  ) {
    self.fileBytes = fileBytes
    self.textBytes = textBytes
    self.partBytes = partBytes
    self.unpackedBytes = unpackedBytes
    self.entries = entries
    self.depth = depth
    self.nodes = nodes
    self.lines = lines
    self.columns = columns
    self.cells = cells
    self.pages = pages
    self.seconds = seconds
    self.recognitionSeconds = recognitionSeconds
  }

  /// Of a spreadsheet, where a cell is four nodes and more: a list of a hundred thousand rows is taken, within some hundred megabytes.
  package var sheetNodes: Int { 2 * nodes }

  package static let standard = ReadingLimits()
}
