import Core

extension Words {
  package static let signIn = Both(vi: "Đăng nhập", en: "Sign in")
  package static let signOut = Both(vi: "Đăng xuất", en: "Sign out")
  package static let account = Both(vi: "Tài khoản của tôi", en: "My account")
  package static let email = Both(vi: "Thư điện tử", en: "E-mail")
  package static let password = Both(vi: "Mật khẩu", en: "Password")
  package static let signInHelp = Both(
    vi: "Dùng thư điện tử công vụ và mật khẩu được cấp.",
    en: "Use your work e-mail and the password you were given.")
  package static let sessionEnded = Both(
    vi: "Phiên làm việc đã hết. Đăng nhập lại để tiếp tục; những gì đã nhập được giữ nguyên.",
    en: "Your session has ended. Sign in again to go on; what you typed is kept.")
  package static let signedOut = Both(vi: "Bạn đã đăng xuất.", en: "You have signed out.")
  package static let continueSending = Both(
    vi: "Đã đăng nhập lại. Nhấn nút dưới đây để gửi tiếp những gì bạn đã nhập.",
    en: "You are signed in again. Press the button to send what you typed.")
  package static let send = Both(vi: "Gửi tiếp", en: "Send it")

  package static let changePassword = Both(vi: "Đổi mật khẩu", en: "Change password")
  package static let changePasswordFirst = Both(
    vi: "Mật khẩu ban đầu chỉ dùng một lần. Hãy đặt mật khẩu của riêng bạn để bắt đầu.",
    en: "The first password works only once. Choose your own to begin.")
  package static let currentPassword = Both(vi: "Mật khẩu hiện tại", en: "Current password")
  package static let newPassword = Both(vi: "Mật khẩu mới", en: "New password")
  package static let newPasswordHelp = Both(
    vi: "Ít nhất 12 ký tự; một câu dễ nhớ là tốt nhất.",
    en: "At least 12 characters; a sentence you remember is best.")
  package static let repeatPassword = Both(vi: "Nhập lại mật khẩu mới", en: "New password again")
  package static let passwordsDiffer = Both(
    vi: "Hai lần nhập mật khẩu mới không giống nhau. Nhập lại cả hai.",
    en: "The two new passwords differ. Type both again.")
  package static let passwordChanged = Both(
    vi: "Mật khẩu đã đổi. Các phiên khác đã kết thúc.",
    en: "Password changed. Your other sessions have ended.")

  package static let sessions = Both(vi: "Các phiên đang mở", en: "Open sessions")
  package static let thisSession = Both(vi: "Phiên này", en: "This session")
  package static let sessionsEnded = Both(
    vi: "Các phiên khác đã kết thúc.", en: "Your other sessions have ended.")
  package static let sessionEndedOne = Both(vi: "Đã kết thúc phiên đó.", en: "That session has ended.")
  package static let endSession = Both(vi: "Kết thúc", en: "End it")
  package static let lastUsed = Both(vi: "Dùng lần cuối", en: "Last used")
  package static let onlyThisSession = Both(
    vi: "Chỉ có phiên này đang mở.", en: "Only this session is open.")
  package static let startedAt = Both(vi: "bắt đầu", en: "started")
  package static let sessionEnds = Both(vi: "hết chậm nhất", en: "ends at the latest")
  package static let endOthers = Both(vi: "Kết thúc các phiên khác", en: "End all other sessions")
  package static let endOthersHelp = Both(
    vi: "Nếu bạn quên đăng xuất ở máy khác hoặc ngờ có người dùng tài khoản, hãy kết thúc các phiên khác.",
    en:
      "If you forgot to sign out elsewhere, or think someone else uses your account, end the other sessions.")
  package static let name = Both(vi: "Họ tên", en: "Name")
  package static let role = Both(vi: "Vai trò", en: "Role")
}
