#include "lint/text/zones/zones_attribution.h"

#include <algorithm>

#include "lint/text/zones/zones_letters.h"

namespace decline_lint {
namespace {

constexpr size_t kMaxLabelBytes = 24;
constexpr size_t kMaxSeparatorBytes = 200;
constexpr uint32_t kMaxSentenceBytes = 600;
constexpr int kMaxBlockLines = 40;
constexpr int kMinLabels = 3;
constexpr size_t kMinRule = 5;
constexpr int kMaxSentenceLines = 4;

bool IsDigit(char c) { return c >= '0' && c <= '9'; }

bool IsRuleSign(char c) { return c == '-' || c == '_' || c == '=' || c == '*'; }

std::string_view StripRuleSigns(std::string_view content) {
  const auto is_filler = [](char c) { return IsRuleSign(c) || c == ' ' || c == ':' || c == '>'; };
  while (!content.empty() && is_filler(content.front())) content.remove_prefix(1);
  while (!content.empty() && is_filler(content.back())) content.remove_suffix(1);
  return content;
}

/// "From: Ann", "*Von:* Ann", "De : Ann".
bool HasLabel(std::string_view content) {
  // Most lines of a wrapped letter are ruled out by their first letter.
  if (content.empty() || (content[0] >= 'a' && content[0] <= 'z')) return false;
  while (content.starts_with('*')) content.remove_prefix(1);
  const size_t colon = content.substr(0, kMaxLabelBytes).find(':');
  if (colon == std::string_view::npos) return false;
  const LineWords words(content.substr(0, colon), 3);
  const size_t label = Letters::Get().header_labels.LongestPhrase(words, 0);
  return label > 0 && label == words.size() && words.complete();
}

/// A further line of a long list of addresses.
bool IsWrappedValue(std::string_view content) {
  return content.size() < 1000 && content.find_first_of("@;<") != std::string_view::npos;
}

struct Block {
  int labels = 0;
  uint32_t end = 0;
};

/// The labelled lines from `begin` on. Blank lines between them are allowed for: some programs
/// write each as a paragraph.
Block ReadHeaderBlock(const Lines& lines, uint32_t begin) {
  Block block{0, begin};
  bool may_wrap = false;
  uint32_t at = begin;
  for (int i = 0; i < kMaxBlockLines && at < lines.size(); ++i) {
    const Line line = lines.NextWritten(at);
    const bool adjoins = line.begin == at;
    const std::string_view content = lines.Content(line);
    if (HasLabel(content)) {
      ++block.labels;
    } else if (!may_wrap || !adjoins || !IsWrappedValue(content)) {
      break;
    }
    may_wrap = true;
    at = block.end = line.next;
  }
  return block;
}

Attribution Complete(const Lines& lines, uint32_t begin, uint32_t end) {
  if (end >= lines.size()) return {begin, end, lines.ends_at_quote()};
  const Line below = lines.NextWritten(end);
  if (below.blank()) return {begin, lines.size(), lines.ends_at_quote()};
  return {begin, below.begin, lines.text()[below.content.begin] == '>'};
}

/// "-----Original Message-----", "Begin forwarded message:", or a rule above a header block.
std::optional<Attribution> FindSeparator(const Lines& lines, const Line& line) {
  const std::string_view content = lines.Content(line);
  if (content.size() > kMaxSeparatorBytes) return std::nullopt;
  const std::string_view words_part = StripRuleSigns(content);
  if (words_part.empty()) {
    if (content.size() < kMinRule || line.next >= lines.size()) return std::nullopt;
    const Block block = ReadHeaderBlock(lines, lines.NextWritten(line.next).begin);
    if (block.labels < kMinLabels) return std::nullopt;
    return Complete(lines, line.begin, block.end);
  }
  const bool decorated = content.size() >= 2 && IsRuleSign(content[0]) && IsRuleSign(content[1]);
  if (!decorated && content.back() != ':') return std::nullopt;
  const LineWords words(words_part, 5);
  const size_t phrase = Letters::Get().original_message.LongestPhrase(words, 0);
  if (phrase == 0 || (!decorated && phrase < words.size())) return std::nullopt;
  const Block block = ReadHeaderBlock(lines, line.next);
  return Complete(lines, line.begin, block.end);
}

std::optional<Attribution> FindHeaderBlock(const Lines& lines, const Line& line) {
  if (!HasLabel(lines.Content(line))) return std::nullopt;
  const Block block = ReadHeaderBlock(lines, line.begin);
  if (block.labels < kMinLabels) return std::nullopt;
  return Complete(lines, line.begin, block.end);
}

/// What an attribution sentence is known by.
struct Signs {
  bool opener = false;   ///< "On ...", or a date in digits
  bool verb = false;     ///< "wrote"
  bool author = false;   ///< a name or an address beside the verb
  bool address = false;  ///< an @
  bool time = false;     ///< 10:12
  bool year = false;     ///< 2025
  bool dated = false;    ///< 2025 and a comma: a year that ends a date

  /// Good enough above lines that are marked as quoted.
  bool Likely() const {
    return (verb && (opener || author)) || (opener && (address || time)) || (time && year);
  }
  /// Good enough to take all that follows for somebody else's words.
  bool Certain() const {
    return verb && author && ((opener && (address || time || dated)) || (address && time));
  }
};

/// Sets Signs::year and Signs::dated.
void FindYear(std::string_view text, Signs* signs) {
  for (size_t i = 0; i + 4 <= text.size(); ++i) {
    if (!IsDigit(text[i])) continue;
    const size_t end = std::min(text.find_first_not_of("0123456789", i), text.size());
    const std::string_view number = text.substr(i, end - i);
    if (number.size() == 4 && (number.starts_with("19") || number.starts_with("20"))) {
      signs->year = true;
      signs->dated |= text.substr(end).starts_with(',');
    }
    i = end;
  }
}

bool HasClockTime(std::string_view text) {
  for (size_t colon = text.find(':'); colon != std::string_view::npos && colon + 2 < text.size();
       colon = text.find(':', colon + 1)) {
    if (colon > 0 && IsDigit(text[colon - 1]) && IsDigit(text[colon + 1]) &&
        IsDigit(text[colon + 2])) {
      return true;
    }
  }
  return false;
}

bool IsOpener(std::string_view content) {
  if (IsDigit(content[0])) return true;
  const LineWords words(content, 2);
  return words.size() > 0 && Letters::Get().attribution_openers.LongestPhrase(words, 0) > 0;
}

/// True when the word at `i` could be the end or the start of an author's name.
bool IsAuthorWord(const LineWords& words, size_t i) {
  return words[i].capital || words[i].Has(kGapBracket | kGapAt) ||
         (i > 0 && words[i - 1].Has(kGapAt));
}

void FindVerb(std::string_view text, Signs* signs) {
  // The verb stands near the end or, in German and French, before the name: two looks are enough.
  const std::string_view tail = text.substr(text.size() - std::min<size_t>(text.size(), 160));
  for (const std::string_view part : {tail, text}) {
    const LineWords words(part);
    for (size_t i = words.size(); i-- > 0;) {
      if (!Letters::Get().attribution_verbs.Has(words[i].key)) continue;
      signs->verb = true;
      // "a écrit", "ha scritto", "het volgende geschreven": words that go with the verb.
      size_t before = i;
      while (before > 0 && Letters::Get().attribution_auxiliaries.Has(words[before - 1].key))
        --before;
      signs->author = (before > 0 && IsAuthorWord(words, before - 1)) ||
                      (i + 1 < words.size() && IsAuthorWord(words, i + 1));
      return;
    }
  }
}

Signs ReadSigns(std::string_view text) {
  Signs signs;
  signs.opener = IsOpener(text);
  signs.address = text.find('@') != std::string_view::npos;
  signs.time = HasClockTime(text);
  FindYear(text, &signs);
  FindVerb(text, &signs);
  return signs;
}

bool EndsSentence(std::string_view content) {
  return content.back() == '.' || content.back() == '!' || content.back() == '?';
}

/// A line that cannot stand alone: "wrote:", "<ann@a.example> wrote:", "a écrit :".
bool NeedsLineBefore(std::string_view content) {
  if (content[0] == '<') return true;
  const LineWords words(content, 2);
  if (words.size() == 0) return true;
  const WordList& verbs = Letters::Get().attribution_verbs;
  return verbs.Has(words[0].key) ||
         (words.size() > 1 && verbs.Has(words[1].key) && words[0].size() <= 2);
}

/// Where the sentence that `line` ends begins: at the nearest opener of the paragraph.
uint32_t SentenceBegin(const Lines& lines, const Line& line, const RecentLines& recent) {
  const std::string_view content = lines.Content(line);
  if (IsOpener(content) && !NeedsLineBefore(content)) return line.begin;
  const bool needs_more = NeedsLineBefore(content);
  for (size_t back = 0; back < recent.size(); ++back) {
    const std::string_view above = lines.Content(recent.Back(back));
    if (EndsSentence(above) || above.size() > kMaxSentenceBytes) break;
    if (IsOpener(above)) return recent.Back(back).begin;
  }
  const bool extend =
      needs_more && recent.size() > 0 && recent.Back(0).content.size() <= kMaxSentenceBytes;
  return extend ? recent.Back(0).begin : line.begin;
}

std::optional<Attribution> FindSentence(const Lines& lines, const Line& line,
                                        const RecentLines& recent) {
  if (line.content.size() > kMaxSentenceBytes) return std::nullopt;
  const uint32_t begin = SentenceBegin(lines, line, recent);
  const std::string_view text = Slice(lines.text(), {begin, line.content.end});
  const size_t indent = text.find_first_not_of(" \t");
  const Signs signs = ReadSigns(text.substr(indent));
  const Attribution found = Complete(lines, begin, line.next);
  const bool likely = signs.Likely() || text.ends_with(">:");
  if (found.marked ? likely : signs.Certain()) return found;
  return std::nullopt;
}

/// The line without the marks in front of it.
std::string_view Unmarked(std::string_view content) {
  return content.substr(std::min(content.find_first_not_of("> \t"), content.size()));
}

}  // namespace

void RecentLines::Add(const Line& line) {
  if (size_ == kMax) {
    std::move(lines_.begin() + 1, lines_.end(), lines_.begin());
    --size_;
  }
  lines_[size_++] = line;
}

std::optional<Attribution> FindAttribution(const Lines& lines, const Line& line,
                                           const RecentLines& recent) {
  const std::string_view content = lines.Content(line);
  const bool ends_in_colon = content.back() == ':';
  if (IsRuleSign(content[0]) || ends_in_colon) {
    if (const auto found = FindSeparator(lines, line)) return found;
  }
  if (const auto found = FindHeaderBlock(lines, line)) return found;
  return ends_in_colon ? FindSentence(lines, line, recent) : std::nullopt;
}

std::optional<Attribution> FindMarkedAttribution(const Lines& lines, const Line& line) {
  const std::string_view first = Unmarked(lines.Content(line));
  if (first.empty() || !IsOpener(first)) return std::nullopt;
  Line last = line;
  for (int i = 0; i < kMaxSentenceLines; ++i) {
    const std::string_view content = lines.Content(last);
    if (content[0] != '>' || content.size() > kMaxSentenceBytes) return std::nullopt;
    if (content.back() == ':') {
      const auto begin = static_cast<uint32_t>(first.data() - lines.text().data());
      const Signs signs = ReadSigns(Slice(lines.text(), {begin, last.content.end}));
      if (!signs.Certain()) return std::nullopt;
      return Attribution{line.begin, last.next, true};
    }
    if (last.next >= lines.size()) return std::nullopt;
    last = lines.At(last.next);
    if (last.blank()) return std::nullopt;
  }
  return std::nullopt;
}

}  // namespace decline_lint
