import Core

/// A document with more tasks than are taken: far more than any plan of an office has.
package struct TooManyTasks: Error, Hashable {
  package var limit: Int

  package var message: Localised<String> {
    Localised(
      vi: "Văn bản có hơn \(limit) nhiệm vụ; hãy tách tệp rồi gửi từng phần.",
      en: "The document has more than \(limit) tasks; split it and send the parts.")
  }
}
