import Foundation

/// One filled field of a form, as the file keeps it: viewers print it from its value, whatever lies drawn in its place.
struct PDFWidget: Decodable, Sendable {
  enum Kind: String, Decodable, Sendable {
    case text, choice, box
  }

  var page: Int
  /// Left, top, right, bottom in points from the top left corner.
  var rect: [Double]
  var kind: Kind
  var text: String
  var isOn: Bool

  var box: Box? {
    guard rect.count == 4, rect.allSatisfy({ $0.isFinite && abs($0) < 1e6 }) else { return nil }
    return Box(
      left: min(rect[0], rect[2]), top: min(rect[1], rect[3]), right: max(rect[0], rect[2]),
      bottom: max(rect[1], rect[3]))
  }
}

/// Fetches the fields of a form with `mutool run`.
enum PDFForm {
  private static let most = 5000

  /// All fields that are seen. A form that the program cannot list has none; the page says what it says.
  static func widgets(of path: String, deadline: Deadline) async throws -> [PDFWidget] {
    try await ScratchFile.hold(Array(script.utf8), named: "fields.js") { script in
      let program = BoundedProgram(name: "mutool", memoryBytes: 1 << 30, outputBytes: 8 << 20)
      guard
        let outcome = try? await program.run(["run", script, path], seconds: min(20, deadline.remaining))
      else { return [] }
      let decoder = JSONDecoder()
      return outcome.output.split(separator: 0x0A).prefix(most).compactMap {
        try? decoder.decode(PDFWidget.self, from: Data($0))
      }
    }
  }

  /// What is printed of each field: a line of JSON.
  private static let script = """
    function given(value) { return value !== undefined && value !== null && String(value) !== "null"; }
    function inherited(object, key) {
      for (var depth = 0; given(object) && depth < 16; depth++) {
        if (given(object[key])) return object[key];
        object = object.Parent;
      }
      return null;
    }
    function words(value) {
      if (!given(value)) return "";
      if (value.isString && value.isString()) return value.asString();
      if (value.isName && value.isName()) return value.asName();
      return String(value);
    }
    function shown(value, options) {
      var text = words(value);
      if (given(options)) for (var i = 0; i < options.length; i++) {
        var option = options[i];
        if (option.isArray && option.isArray() && words(option[0]) === text) return words(option[1]);
      }
      return text;
    }
    function list(value, options) {
      if (!given(value)) return "";
      if (!(value.isArray && value.isArray())) return shown(value, options);
      var texts = [];
      for (var i = 0; i < value.length; i++) texts.push(shown(value[i], options));
      return texts.join(", ");
    }
    var file = new PDFDocument(scriptArgs[0]);
    var left = 5000;
    for (var page = 0; page < file.countPages() && left > 0; page++) {
      try {
        var widgets = file.loadPage(page).getWidgets(), fields = [], annotations = file.findPage(page).Annots;
        for (var i = 0; given(annotations) && i < annotations.length; i++)
          if (words(annotations[i].Subtype) === "Widget") fields.push(annotations[i]);
        if (widgets.length !== fields.length) continue;
        for (var i = 0; i < widgets.length && left > 0; i++) {
          left--;
          var field = fields[i], type = words(inherited(field, "FT")), flags = inherited(field, "Ff") | 0;
          if ((field.F | 0) & 34) continue;
          var kind = type === "Tx" ? "text" : type === "Ch" ? "choice" : "box";
          if (type !== "Tx" && type !== "Ch" && type !== "Btn") continue;
          if (type === "Btn" && (flags & 65536) || type === "Tx" && (flags & 8192)) continue;
          var value = inherited(field, "V"), state = given(field.AS) ? words(field.AS) : words(value);
          print(JSON.stringify({
            page: page + 1, rect: widgets[i].getBounds ? widgets[i].getBounds() : widgets[i].getRect(), kind: kind,
            text: type === "Ch" ? list(value, inherited(field, "Opt")) : type === "Tx" ? widgets[i].getValue() : "",
            isOn: type === "Btn" && state !== "" && state !== "Off"
          }));
        }
      } catch (error) {}
    }
    """
}
