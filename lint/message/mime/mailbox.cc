#include "lint/message/mime/mailbox.h"

#include <algorithm>
#include <array>
#include <cstring>

#include "lint/message/mime/field_names.h"
#include "lint/message/mime/raw_field.h"

namespace decline_lint {
namespace {

constexpr std::string_view kFrom = "From ";
constexpr std::string_view kEscapedFrom = ">From ";
constexpr std::array<std::string_view, 12> kMonths = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                      "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

bool IsDigit(char c) { return c >= '0' && c <= '9'; }

/// "08:51" or "08:51:00".
bool IsClockTime(std::string_view word) {
  if (word.size() != 5 && word.size() != 8) return false;
  for (size_t i = 0; i < word.size(); ++i) {
    if (i % 3 == 2 ? word[i] != ':' : !IsDigit(word[i])) return false;
  }
  return true;
}

bool IsYear(std::string_view word) {
  return word.size() == 4 && std::all_of(word.begin(), word.end(), IsDigit);
}

/// A month, a clock time and a year, in this order; anything may stand between them.
bool HoldsDate(std::string_view line) {
  enum { kMonth, kTime, kYear, kDone } wanted = kMonth;
  while (!line.empty() && wanted != kDone) {
    const size_t begin = std::min(line.find_first_not_of(' '), line.size());
    line.remove_prefix(begin);
    const std::string_view word = line.substr(0, line.find(' '));
    line.remove_prefix(word.size());
    if (wanted == kMonth && std::find(kMonths.begin(), kMonths.end(), word) != kMonths.end())
      wanted = kTime;
    else if (wanted == kTime && IsClockTime(word))
      wanted = kYear;
    else if (wanted == kYear && IsYear(word))
      wanted = kDone;
  }
  return wanted == kDone;
}

size_t LineFeed(std::string_view bytes, size_t from) {
  const void* found = std::memchr(bytes.data() + from, '\n', bytes.size() - from);
  if (found == nullptr) return bytes.size();
  return static_cast<size_t>(static_cast<const char*>(found) - bytes.data());
}

/// Line ends that are a lone CR.
uint32_t CountLoneReturns(std::string_view bytes) {
  uint32_t count = 0;
  for (size_t at = bytes.find('\r'); at != bytes.npos; at = bytes.find('\r', at + 1)) {
    if (bytes.substr(at + 1, 1) != "\n") ++count;
  }
  return count;
}

}  // namespace

bool IsPostmark(std::string_view bytes, size_t at) {
  const std::string_view head = bytes.substr(at, kMaxPostmarkBytes);
  if (!head.starts_with(kFrom)) return false;
  const RawLine line = RawLineAt(head, 0);
  if (!HoldsDate(head.substr(0, line.end))) return false;
  const auto field = FieldAt(head, line.next);
  return field && (OpensHeader(field->name) || ContinuesHeader(field->name));
}

MailboxLines FindPostmark(std::string_view bytes, size_t from, size_t limit) {
  MailboxLines found{from, 0, false};
  limit = std::min(limit, bytes.size());
  while (found.next < limit && !found.found) {
    found.found = bytes[found.next] == kFrom[0] && IsPostmark(bytes, found.next);
    if (found.found) break;
    const size_t end = LineFeed(bytes, found.next);
    if (end == bytes.size()) break;
    ++found.lines;
    found.next = end + 1;
  }
  found.lines += CountLoneReturns(bytes.substr(from, found.next - from));
  return found;
}

uint32_t FindEscapedFrom(std::string_view bytes, Span span) {
  const std::string_view text = bytes.substr(0, span.end);
  for (size_t at = span.begin;; at += kEscapedFrom.size()) {
    const void* found =
        memmem(text.data() + at, text.size() - at, kEscapedFrom.data(), kEscapedFrom.size());
    if (found == nullptr) return span.end;
    at = static_cast<size_t>(static_cast<const char*>(found) - text.data());
    size_t begin = at;
    while (begin > span.begin && text[begin - 1] == '>') --begin;
    const bool opens_line = begin == span.begin || text[begin - 1] == '\n';
    if (opens_line) return static_cast<uint32_t>(begin);
  }
}

}  // namespace decline_lint
