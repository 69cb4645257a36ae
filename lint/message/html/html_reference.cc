#include "lint/message/html/html_reference.h"

#include <gumbo.h>

#include "lint/base/utf8.h"
#include "lint/message/html/html_tree.h"

namespace decline_lint {
namespace {

/// "CounterClockwiseContourIntegral" is the longest name.
constexpr size_t kLongestName = 32;
/// There are fewer names than this: beyond it a page makes up its own.
constexpr size_t kMostNames = 4096;
constexpr char32_t kReplacement = 0xFFFD;
constexpr char32_t kLastCodePoint = 0x10FFFF;

bool IsDigit(char c) { return c >= '0' && c <= '9'; }
bool IsAlnum(char c) { return IsDigit(c) || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z'); }

int DigitValue(char c, bool hexadecimal) {
  if (IsDigit(c)) return c - '0';
  const char lower = static_cast<char>(c | 0x20);
  return hexadecimal && lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

/// The text that the parser reads.
std::string Parse(const std::string& html) {
  const HtmlTree tree(html);
  const GumboVector& sections = tree.root()->v.element.children;
  const auto* body = static_cast<const GumboNode*>(sections.data[sections.length - 1]);
  const auto* text = static_cast<const GumboNode*>(body->v.element.children.data[0]);
  return text->v.text.text;
}

/// A name without semicolon may go on as plain text ("&notit" is "¬it"): what follows the first
/// character of `decoded` and ends `source` as well is no part of it.
HtmlReference MakeReference(const std::string& source, std::string decoded) {
  if (decoded == source) return {};
  const size_t first = DecodeUtf8(decoded).size;
  const std::string_view rest = std::string_view(decoded).substr(first);
  if (!source.ends_with(rest)) return {decoded, static_cast<uint32_t>(source.size())};
  const auto size = static_cast<uint32_t>(source.size() - rest.size());
  return {decoded.substr(0, first), size};
}

}  // namespace

const HtmlReference& HtmlReferences::LookUp(std::string_view name) {
  static const HtmlReference kNone;
  const auto [found, is_new] = known_.try_emplace(std::string(name));
  if (!is_new) return found->second;
  if (known_.size() > kMostNames) {
    known_.erase(found);
    return kNone;
  }
  // White space would be left out at the start of a page, but not after a letter.
  found->second = MakeReference(found->first, Parse("x" + found->first).substr(1));
  return found->second;
}

const HtmlReference& HtmlReferences::ReadNumber(std::string_view source) {
  const bool hexadecimal = source.size() > 2 && (source[2] | 0x20) == 'x';
  const size_t begin = hexadecimal ? 3 : 2;
  size_t end = begin;
  char32_t code = 0;
  for (; end < source.size(); ++end) {
    const int digit = DigitValue(source[end], hexadecimal);
    if (digit < 0) break;
    if (code <= kLastCodePoint)
      code = code * (hexadecimal ? 16 : 10) + static_cast<char32_t>(digit);
  }
  number_ = {};
  if (end == begin) return number_;
  const std::string_view digits = source.substr(0, end);
  if (end < source.size() && source[end] == ';') ++end;
  // These stand for the characters of Windows-1252, unless somebody wrote a thousand zeros. The
  // parser would leave their semicolon in the text.
  if (code >= 0x80 && code < 0xA0 && end <= kLongestName) {
    number_ = LookUp(digits);
    if (number_.size > 0) number_.size = static_cast<uint32_t>(end);
    return number_;
  }
  const bool is_surrogate = code >= 0xD800 && code < 0xE000;
  AppendUtf8(code == 0 || code > kLastCodePoint || is_surrogate ? kReplacement : code,
             number_.text);
  number_.size = static_cast<uint32_t>(end);
  return number_;
}

const HtmlReference& HtmlReferences::Read(std::string_view source) {
  if (source.size() > 1 && source[1] == '#') return ReadNumber(source);
  size_t end = 1;
  while (end < source.size() && end <= kLongestName && IsAlnum(source[end])) ++end;
  if (end < source.size() && source[end] == ';') ++end;
  return LookUp(source.substr(0, end));
}

}  // namespace decline_lint
