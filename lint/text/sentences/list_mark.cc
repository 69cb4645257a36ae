#include "lint/text/sentences/list_mark.h"

#include "lint/text/tokens/char_class.h"

namespace decline_lint {
namespace {

constexpr uint32_t kMostDigits = 3;
constexpr uint32_t kMostRomanLetters = 4;

char ByteAt(std::string_view text, size_t at) { return at < text.size() ? text[at] : '\0'; }

bool IsSpaceAt(std::string_view line, size_t at) {
  return at < line.size() && ReadChar(line.substr(at)).char_class <= CharClass::kNewline;
}

/// • ‣ ⁃ ◦ ▪ ▫ ■ □ ● ○ ➢ ➤ · and arrows, which open a line for no other reason.
bool IsBulletSign(char32_t code) {
  return code == 0x2022 || code == 0x2023 || code == 0x2043 || code == 0x00B7 ||
         (code >= 0x25A0 && code <= 0x25FF) || (code >= 0x2794 && code <= 0x27BF) ||
         code == 0x2192 || (code >= 0x2713 && code <= 0x2714) || code == 0xF0B7;
}

uint32_t CountWhile(std::string_view text, std::string_view wanted) {
  const size_t end = text.find_first_not_of(wanted);
  return static_cast<uint32_t>(end == std::string_view::npos ? text.size() : end);
}

/// "1", "12", "a", "B", "iv": what stands before the stop or bracket of a numbered item.
uint32_t OrdinalSize(std::string_view text) {
  text = text.substr(0, kMostRomanLetters + 1);
  if (const uint32_t digits = CountWhile(text, "0123456789"); digits > 0)
    return digits <= kMostDigits ? digits : 0;
  if (const uint32_t roman = CountWhile(text, "ivxIVX"); roman > 0)
    return roman <= kMostRomanLetters ? roman : 0;
  return !text.empty() && ClassOfByte(text.front()) == CharClass::kLetter ? 1 : 0;
}

uint32_t NumberedMarkSize(std::string_view line, bool list_likely) {
  const uint32_t open = line.front() == '(' ? 1 : 0;
  const uint32_t ordinal = OrdinalSize(line.substr(open));
  if (ordinal == 0 || !IsSpaceAt(line, open + ordinal + 1)) return 0;
  const char closing = ByteAt(line, open + ordinal);
  if (closing == ')') return open + ordinal + 1;
  const bool is_number = IsAsciiDigit(line.front());
  return closing == '.' && is_number && list_likely ? ordinal + 1 : 0;
}

}  // namespace

uint32_t ListMarkSize(std::string_view line, bool list_likely) {
  if (line.empty()) return 0;
  const Char c = ReadChar(line);
  switch (c.char_class) {
    case CharClass::kSymbol:
      if (IsBulletSign(c.code)) return c.size;
      return c.code == '+' && list_likely && IsSpaceAt(line, 1) ? 1 : 0;
    case CharClass::kEmphasis:
      return IsSpaceAt(line, 1) ? 1 : 0;
    case CharClass::kHyphen:
    case CharClass::kDash:
      return list_likely && IsSpaceAt(line, c.size) ? c.size : 0;
    case CharClass::kDigit:
    case CharClass::kLetter:
    case CharClass::kHard:
      return NumberedMarkSize(line, list_likely);
    default:
      return 0;
  }
}

}  // namespace decline_lint
