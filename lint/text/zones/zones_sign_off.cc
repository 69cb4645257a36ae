#include "lint/text/zones/zones_sign_off.h"

#include <algorithm>
#include <array>
#include <optional>

#include "lint/text/zones/zones_closing.h"
#include "lint/text/zones/zones_letters.h"
#include "lint/text/zones/zones_name.h"

namespace decline_lint {
namespace {

constexpr size_t kMaxLines = 20;
constexpr size_t kMaxLongLines = 6;
constexpr size_t kLongLine = 60;
constexpr size_t kMaxClosingBytes = 100;
constexpr size_t kMaxContactBytes = 100;
constexpr size_t kMaxMarkedContactBytes = 200;
constexpr size_t kMaxWeakWords = 4;
constexpr size_t kMaxNameLines = 5;
constexpr size_t kMaxPostscriptLines = 6;
constexpr size_t kShortLine = 45;
constexpr size_t kUnwrappedLine = 80;

bool HasContactMark(std::string_view content) {
  const auto digits =
      std::count_if(content.begin(), content.end(), [](char c) { return c >= '0' && c <= '9'; });
  return digits >= 5 || content.find_first_of("@|") != std::string_view::npos ||
         content.find("www.") != std::string_view::npos;
}

bool IsPostscript(const LineWords& words) {
  return Letters::Get().postscripts.LongestPhrase(words, 0) > 0;
}

/// A line that may stand under a name: a title, a firm, a number.
bool IsContact(std::string_view content) {
  if (content.size() > kMaxMarkedContactBytes) return false;
  if (content.size() > kMaxContactBytes && !HasContactMark(content)) return false;
  const LineWords words(content);
  return !IsPostscript(words) && !LooksLikeSentence(words);
}

/// The last written lines, the last one first.
class LastLines {
 public:
  LastLines(const Lines& lines, Span own) : lines_(lines) {
    size_t long_lines = 0;
    for (uint32_t end = own.end; end > own.begin && size_ < kMaxLines;) {
      Line line = lines.Before(end);
      end = line.begin;
      line.begin = std::max(line.begin, own.begin);
      line.content.begin = std::max(line.content.begin, line.begin);
      line.content.end = std::max(line.content.end, line.content.begin);
      if (line.blank()) continue;
      array_[size_++] = line;
      if (line.content.size() > kLongLine && ++long_lines == kMaxLongLines) break;
    }
  }

  size_t size() const { return size_; }
  const Line& operator[](size_t i) const { return array_[i]; }
  std::string_view Content(size_t i) const { return lines_.Content(array_[i]); }
  bool BlankAbove(size_t i) const { return array_[i + 1].next < array_[i].begin; }

 private:
  const Lines& lines_;
  std::array<Line, kMaxLines> array_;
  size_t size_ = 0;
};

/// "(she/her)"
bool IsAside(std::string_view content) { return content.front() == '(' && content.back() == ')'; }

/// "Ann Lee | 07700 900123", "Ann Lee, ann@a.example": a name before the first sign.
bool StartsWithName(std::string_view content) {
  const size_t sign = content.find_first_of(",|(:0123456789");
  if (sign == std::string_view::npos || sign == 0) return false;
  const LineWords words(content.substr(0, sign));
  return words.size() > 0 && IsName(words, 0, false);
}

class SignOffFinder {
 public:
  SignOffFinder(const Lines& lines, Span own) : own_(own), last_(lines, own) {}

  /// Tries the surest signs first.
  Span Find(bool bare_names) const {
    if (const auto found = FindClosing()) return *found;
    if (bare_names && last_.size() > 0) {
      const size_t end = SkipPostscript();
      if (const auto found = FindName(end)) return *found;
      if (const auto found = FindInline(end, end)) return *found;
    }
    return {own_.end, own_.end};
  }

 private:
  std::optional<Span> FindClosing() const;
  std::optional<Span> FindName(size_t end) const;
  std::optional<Span> FindInline(size_t line, size_t end) const;
  bool Closes(size_t i, const Closing& closing) const;
  bool IsDetached(size_t i) const;
  bool IsUnknownClosing(size_t i) const;
  size_t SkipPostscript() const;
  Span SpanOf(uint32_t begin, size_t end) const;

  Span own_;
  LastLines last_;
};

/// From `begin` over line `end` and the lines under it that may stand under a name.
Span SignOffFinder::SpanOf(uint32_t begin, size_t end) const {
  while (end > 0 && IsContact(last_.Content(end - 1))) --end;
  return {begin, end == 0 ? own_.end : last_[end - 1].begin};
}

bool SignOffFinder::Closes(size_t i, const Closing& closing) const {
  const bool below_fits = i == 0 || IsContact(last_.Content(i - 1));
  if (closing.named) return below_fits;
  if (closing.kind == Closing::Kind::kStrong) return true;
  const bool body_above = i + 1 < last_.size();
  return below_fits && (i > 0 || (body_above && closing.words <= kMaxWeakWords));
}

std::optional<Span> SignOffFinder::FindClosing() const {
  for (size_t i = 0; i < last_.size(); ++i) {
    if (last_[i].content.size() > kMaxClosingBytes) continue;
    const Closing closing = ReadClosing(last_.Content(i));
    if (!closing || !Closes(i, closing)) continue;
    size_t first = i;
    while (first + 1 < last_.size()) {
      const Closing above = ReadClosing(last_.Content(first + 1));
      if (!above || above.named) break;
      ++first;
    }
    return SpanOf(last_[first].begin, i);
  }
  return std::nullopt;
}

/// True when line `i` does not go on with the sentence of the line above.
bool SignOffFinder::IsDetached(size_t i) const {
  if (i + 1 >= last_.size()) return false;
  if (last_.BlankAbove(i)) return true;
  const std::string_view above = last_.Content(i + 1);
  // A line longer than any wrapped one is a paragraph, and ends where it ends.
  return above.size() < kShortLine || above.size() > kUnwrappedLine ||
         std::string_view(".!?)").find(above.back()) != std::string_view::npos;
}

/// "Onwards and upwards," above a name: no known phrase, but it stands where one does.
bool SignOffFinder::IsUnknownClosing(size_t i) const {
  if (i >= last_.size()) return false;
  const std::string_view content = last_.Content(i);
  return content.size() < kShortLine && content.ends_with(',') &&
         !LooksLikeSentence(LineWords(content));
}

/// A name with no closing phrase above it, and what stands under it.
std::optional<Span> SignOffFinder::FindName(size_t end) const {
  std::optional<size_t> found;
  for (size_t i = end; i < last_.size() && i < end + kMaxNameLines; ++i) {
    const std::string_view content = last_.Content(i);
    if (content.size() > kLongLine && !HasContactMark(content)) break;
    const bool marked = HasContactMark(content) || IsAside(content) || content.back() == ')';
    const bool name =
        IsName(LineWords(content), 0, i == end) || (marked && StartsWithName(content));
    if (name && IsDetached(i)) found = i;
    if (!name && !marked) break;
  }
  if (!found) return std::nullopt;
  if (const auto inlined = FindInline(*found + 1, *found)) return inlined;
  const size_t first = IsUnknownClosing(*found + 1) ? *found + 1 : *found;
  return SpanOf(last_[first].begin, end);
}

/// A closing behind the last sentence of a line.
std::optional<Span> SignOffFinder::FindInline(size_t line, size_t end) const {
  if (line >= last_.size()) return std::nullopt;
  const std::string_view content = last_.Content(line);
  const size_t at = FindInlineClosing(content, line != end);
  if (at == std::string_view::npos) return std::nullopt;
  return SpanOf(last_[line].content.begin + static_cast<uint32_t>(at), end);
}

/// The first line above a trailing "PS ...", or the last line.
size_t SignOffFinder::SkipPostscript() const {
  for (size_t i = 0; i + 1 < last_.size() && i < kMaxPostscriptLines; ++i) {
    if (IsPostscript(LineWords(last_.Content(i), 4))) return i + 1;
  }
  return 0;
}

}  // namespace

Span FindSignOff(const Lines& text_lines, Span own, bool bare_names) {
  if (own.empty()) return {own.end, own.end};
  return SignOffFinder(text_lines.Until(own.end), own).Find(bare_names);
}

}  // namespace decline_lint
