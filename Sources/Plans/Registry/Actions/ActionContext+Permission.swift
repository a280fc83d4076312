import Accounts
import Core
import Store

extension ActionContext {
  /// Refuses when the person may not do this; the program itself (no actor) may. With agencies, the person must be
  /// allowed for each of them.
  func require(_ permission: Permission, for agencies: Set<Int64?> = [], in reader: Reader) throws {
    guard let actor else { return }
    guard let person = try Person.find(reader, ID(rawValue: actor)), person.may(permission) else {
      throw Refusal.notPermitted
    }
    guard agencies.allSatisfy({ person.may(permission, for: $0) }) else { throw Refusal.notYourAgency }
  }
}

extension Refusal {
  static let notPermitted = Refusal(
    "not-permitted",
    Localised(
      vi: "Vai trò của bạn không gồm việc này. Hãy hỏi người quản trị nếu bạn cần.",
      en: "Your role does not include this. Ask the administrator if you need it."))

  static let notYourAgency = Refusal(
    "not-your-agency",
    Localised(
      vi: "Bạn chỉ cập nhật được phần việc của cơ quan mình. Hãy chỉ chọn cơ quan của bạn.",
      en: "You can update the work of your own agency only. Choose just your agency."))
}
