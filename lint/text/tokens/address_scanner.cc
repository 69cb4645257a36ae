#include "lint/text/tokens/address_scanner.h"

#include <algorithm>
#include <string>

#include "lint/text/tokens/char_class.h"
#include "lint/text/words/language.h"

namespace decline_lint {
namespace {

constexpr uint32_t kLongestLocalPart = 64;  // RFC 5321 section 4.5.3.1.1
constexpr uint32_t kLongestLabel = 63;      // RFC 1035 section 2.3.4
constexpr uint32_t kLongestDomain = 255;
constexpr size_t kLongestTopLevel = 12;

char ByteAt(std::string_view text, uint32_t at) { return at < text.size() ? text[at] : '\0'; }

bool IsLabelByte(char c) { return IsAsciiAlnum(c) || c == '-'; }

bool IsLocalPartByte(char c) {
  return IsAsciiAlnum(c) || c == '.' || c == '_' || c == '%' || c == '+' || c == '-';
}

/// Where `wanted` bytes before `at` begin, at most `most` of them.
template <typename Wanted>
uint32_t WalkBack(std::string_view text, uint32_t at, uint32_t floor, uint32_t most,
                  Wanted wanted) {
  const uint32_t lowest = at - floor > most ? at - most : floor;
  while (at > lowest && wanted(text[at - 1])) --at;
  return at;
}

struct Domain {
  uint32_t end = 0;
  uint32_t last_label = 0;  ///< where it begins
  uint32_t stops = 0;
};

/// Labels and the stops between them.
Domain ScanDomain(std::string_view text, uint32_t begin) {
  text = text.substr(0, begin + kLongestDomain);
  Domain domain{begin, begin, 0};
  for (uint32_t at = begin; IsAsciiAlnum(ByteAt(text, at));) {
    domain.last_label = at;
    while (IsLabelByte(ByteAt(text, at))) ++at;
    while (text[at - 1] == '-') --at;
    domain.end = at;
    if (ByteAt(text, at) != '.' || !IsAsciiAlnum(ByteAt(text, at + 1))) break;
    ++at;
    ++domain.stops;
  }
  return domain;
}

/// Letters only, as every top-level domain is.
bool IsTopLevelShape(std::string_view label) {
  return label.size() >= 2 && std::all_of(label.begin(), label.end(), [](char c) {
           return ClassOfByte(c) == CharClass::kLetter;
         });
}

/// In the list, and not capitalized like the first word of the next sentence.
bool IsTopLevelDomain(std::string_view label) {
  if (!IsTopLevelShape(label) || label.size() > kLongestTopLevel) return false;
  if (IsAsciiUpper(label[0]) && !IsAsciiUpper(label[1])) return false;
  std::string lower(label);
  std::transform(lower.begin(), lower.end(), lower.begin(), ToAsciiLower);
  const auto list = language::List("top-level-domains");
  return std::binary_search(list.begin(), list.end(), lower);
}

bool StartsWithWww(std::string_view text) {
  return text.size() > 4 && ToAsciiLower(text[0]) == 'w' && ToAsciiLower(text[1]) == 'w' &&
         ToAsciiLower(text[2]) == 'w' && text[3] == '.';
}

bool EndsUrl(std::string_view rest, Char c) {
  return c.size == 0 || c.char_class <= CharClass::kNewline || rest.front() == '<' ||
         rest.front() == '>' || c.char_class == CharClass::kOpenQuote ||
         c.char_class == CharClass::kQuote || c.char_class == CharClass::kCloseQuote;
}

/// How many closing brackets have no opening one.
ptrdiff_t Surplus(std::string_view url, char opening, char closing) {
  return std::count(url.begin(), url.end(), closing) - std::count(url.begin(), url.end(), opening);
}

/// `url` without the signs at its end that belong to the sentence, or to brackets around the
/// address.
std::string_view TrimUrl(std::string_view url) {
  constexpr std::string_view kClosing = ")]}";
  ptrdiff_t surplus[] = {Surplus(url, '(', ')'), Surplus(url, '[', ']'), Surplus(url, '{', '}')};
  for (; !url.empty(); url.remove_suffix(1)) {
    const size_t bracket = kClosing.find(url.back());
    if (bracket != std::string_view::npos) {
      if (surplus[bracket]-- <= 0) break;
    } else if (std::string_view(".,;:!?'*_`|").find(url.back()) == std::string_view::npos) {
      break;
    }
  }
  return url;
}

/// From behind the host to the end of path, query and fragment.
uint32_t SkipPath(std::string_view text, uint32_t host_end) {
  uint32_t at = host_end;
  if (ByteAt(text, at) == ':' && IsAsciiDigit(ByteAt(text, at + 1)))
    for (++at; IsAsciiDigit(ByteAt(text, at));) ++at;
  if (std::string_view("/?#").find(ByteAt(text, at)) == std::string_view::npos) return at;
  const uint32_t path = at;
  for (Char c = ReadChar(text.substr(at)); !EndsUrl(text.substr(at), c);
       c = ReadChar(text.substr(at)))
    at += c.size;
  const auto length = static_cast<uint32_t>(TrimUrl(text.substr(path, at - path)).size());
  return length == 0 ? host_end : path + length;
}

}  // namespace

uint32_t ScanUrlAfterScheme(std::string_view text, uint32_t colon) {
  if (ByteAt(text, colon + 1) != '/' || ByteAt(text, colon + 2) != '/') return colon;
  uint32_t at = colon + 3;
  if (!ReadChar(text.substr(std::min<size_t>(at, text.size()))).IsAlnum()) return colon;
  for (Char c = ReadChar(text.substr(at)); !EndsUrl(text.substr(at), c) && text[at] != '/';
       c = ReadChar(text.substr(at)))
    at += c.size;
  if (ByteAt(text, at) == '/') return SkipPath(text, at);
  const std::string_view host = TrimUrl(text.substr(colon + 3, at - colon - 3));
  return colon + 3 + static_cast<uint32_t>(host.size());
}

BareUrlScan ScanBareUrl(std::string_view text, uint32_t stop, uint32_t floor) {
  const uint32_t begin = WalkBack(text, stop, floor, kLongestLabel, IsLabelByte);
  if (begin == stop || text[begin] == '-') return {{}, stop + 1};
  const Domain domain = ScanDomain(text, begin);
  if (domain.stops == 0 || ByteAt(text, domain.end) == '@') return {{}, domain.end};
  const std::string_view last = text.substr(domain.last_label, domain.end - domain.last_label);
  const bool www = StartsWithWww(text.substr(begin)) && domain.stops >= 2;
  const bool path = ByteAt(text, domain.end) == '/' && IsAsciiAlnum(ByteAt(text, domain.end + 1));
  const bool lower = IsTopLevelShape(last) && !IsAsciiUpper(last[0]) && last.size() <= 3;
  if (!www && !(path && lower) && !IsTopLevelDomain(last)) return {{}, domain.end};
  const uint32_t end = SkipPath(text, domain.end);
  return {{begin, end}, end};
}

Span ScanEmail(std::string_view text, uint32_t word, uint32_t at, uint32_t floor) {
  uint32_t begin = WalkBack(text, word, floor, kLongestLocalPart, IsLocalPartByte);
  while (begin < at && text[begin] == '.') ++begin;
  if (begin == at) return {};
  const Domain domain = ScanDomain(text, at + 1);
  if (domain.stops == 0) return {};
  return {begin, domain.end};
}

}  // namespace decline_lint
