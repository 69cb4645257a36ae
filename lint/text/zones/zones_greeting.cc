#include "lint/text/zones/zones_greeting.h"

#include <algorithm>

#include "lint/text/zones/zones_letters.h"
#include "lint/text/zones/zones_name.h"

namespace decline_lint {
namespace {

constexpr size_t kMaxWordsBeforeText = 6;
constexpr size_t kMaxWordsOnLine = 10;
constexpr size_t kMaxWordsRead = 16;
constexpr size_t kMaxUnmarkedName = 3;
constexpr size_t kMaxBareName = 4;
constexpr int kMaxLetterheadLines = 16;
constexpr uint32_t kMaxLetterheadBytes = 80;

constexpr unsigned kEndGaps = kGapComma | kGapColon | kGapBang | kGapQuestion | kGapDash | kGapStop;

/// The words of a first line, asked one question: how many of them greet?
class GreetingReader {
 public:
  explicit GreetingReader(std::string_view line)
      : letters_(Letters::Get()), line_(line), words_(line, kMaxWordsRead) {}

  /// Bytes of the line that greet, with the white space after them; 0 for none.
  size_t Read();
  /// True for a greeting by a set word that takes the whole line: "Dear Ms Ray,".
  bool IsSalutationLine();
  /// After Read(): whether only a name greets, which could as well open an address.
  bool bare() const { return bare_; }
  /// True for a line that is one word and nothing else: "Ann", which greets above a blank line.
  bool IsLoneName() const;

 private:
  size_t ReadPhrase(size_t phrase, bool named, bool weak);
  size_t ReadUnmarked(size_t phrase, bool named) const;
  size_t ReadAddress();
  size_t ReadBareName() const;
  size_t ExtendOverComma(size_t phrase, size_t last) const;

  bool EndsAt(size_t i) const;
  bool IsLast(size_t i) const { return i + 1 == words_.size() && words_.complete(); }
  bool IsLinking(size_t i) const { return letters_.linking_words.Has(words_[i].key); }
  bool IsAddressee(size_t i) const {
    return IsNameWord(words_, i) || letters_.group_words.Has(words_[i].key) ||
           letters_.titles.Has(words_[i].key);
  }
  bool HasAddressee(size_t first, size_t last) const;
  size_t EndAfter(size_t i) const;

  const Letters& letters_;
  std::string_view line_;
  LineWords words_;
  bool bare_ = false;
};

/// A sign that ends a greeting stands after word `i`; a stop after "Mr" or an initial ends nothing.
bool GreetingReader::EndsAt(size_t i) const {
  const unsigned gap = words_[i].gap & kEndGaps;
  if (gap == 0) return IsLast(i);
  return gap != kGapStop || !IsShortForm(words_, i);
}

bool GreetingReader::HasAddressee(size_t first, size_t last) const {
  for (size_t i = first; i <= last; ++i) {
    if (IsAddressee(i)) return true;
  }
  return false;
}

/// Where the text after word `i` begins: behind the signs that end the greeting, before an opening
/// bracket or quotation mark.
size_t GreetingReader::EndAfter(size_t i) const {
  if (IsLast(i)) return line_.size();
  const size_t next = i + 1 < words_.size() ? words_[i + 1].begin : line_.size();
  const std::string_view gap = line_.substr(words_[i].end, next - words_[i].end);
  size_t end = gap.find_last_of(" \t");
  if (end == std::string_view::npos) return next;
  const size_t closing = gap.find_first_of(",.!?:;-");
  if (closing != std::string_view::npos) {
    end = std::min(end, gap.find_first_of(" \t", closing));
  }
  return std::min(next, line_.find_first_not_of(" \t", words_[i].end + end));
}

size_t GreetingReader::Read() {
  if (words_.size() == 0) return 0;
  if (const size_t phrase = letters_.greetings_named.LongestPhrase(words_, 0)) {
    return ReadPhrase(phrase, true, false);
  }
  if (const size_t phrase = letters_.greetings.LongestPhrase(words_, 0)) {
    return ReadPhrase(phrase, false, false);
  }
  if (const size_t phrase = letters_.greetings_weak.LongestPhrase(words_, 0)) {
    return ReadPhrase(phrase, false, true);
  }
  if (const size_t end = ReadAddress()) return end;
  bare_ = true;
  return ReadBareName();
}

bool GreetingReader::IsLoneName() const {
  return words_.size() == 1 && words_[0].capital && !words_[0].acronym && words_[0].gap == 0 &&
         IsName(words_, 0, false) && !EndsLikeVerbOrAdverb(words_, 0);
}

bool GreetingReader::IsSalutationLine() {
  if (words_.size() == 0) return false;
  const size_t named = letters_.greetings_named.LongestPhrase(words_, 0);
  const size_t phrase = named != 0 ? named : letters_.greetings.LongestPhrase(words_, 0);
  return phrase != 0 && ReadPhrase(phrase, named != 0, false) == line_.size();
}

size_t GreetingReader::ReadPhrase(size_t phrase, bool named, bool weak) {
  if (letters_.greetings_false.LongestPhrase(words_, 0) > 0) return 0;
  if (words_[phrase - 1].Has(kGapHyphen)) return 0;
  size_t last = phrase - 1;
  while (!EndsAt(last)) {
    const size_t next = last + 1;
    const bool may_go_on = next < words_.size() && next - phrase < kMaxWordsOnLine &&
                           (IsLinking(next) || IsAddressee(next) ||
                            (named && words_[next].capital) || !IsCommonWord(words_, next));
    if (!may_go_on) return weak ? 0 : ReadUnmarked(phrase, named);
    last = next;
  }
  const size_t names = last + 1 - phrase;
  if (named && names == 0) return 0;
  if (weak && names > 0 && !HasAddressee(phrase, last)) return 0;
  if (!IsLast(last) && names > kMaxWordsBeforeText) return ReadUnmarked(phrase, named);
  if (IsLast(last) && !words_[last].Has(kEndGaps) && names > kMaxWordsBeforeText) return 0;
  return EndAfter(ExtendOverComma(phrase, last));
}

/// "Hi, Ann!", "Hello, everyone.", "Dear Ann, Bob and Carl,": names go on behind the comma.
size_t GreetingReader::ExtendOverComma(size_t phrase, size_t last) const {
  if (!words_[last].Has(kGapComma)) return last;
  const bool alone = last + 1 == phrase;
  size_t i = last;
  while (i + 1 < words_.size() && i - last < kMaxUnmarkedName * 2) {
    ++i;
    if (!IsAddressee(i) && !(IsLinking(i) && words_[i].size() <= 3)) return last;
    if (IsLast(i)) return i;
    if (EndsAt(i) && (alone || !words_[i].Has(kGapComma))) return alone ? i : last;
  }
  return last;
}

/// No sign ends the greeting: "Hi Ann thanks so much", "hi jo cant make it", "hi just to say".
size_t GreetingReader::ReadUnmarked(size_t phrase, bool named) const {
  size_t end = phrase;
  if (end == words_.size()) return 0;
  while (end < words_.size() && end - phrase < kMaxUnmarkedName && IsNameWord(words_, end)) ++end;
  const bool has_next = end + 1 < words_.size();
  if (end == phrase && has_next && IsAddressee(end)) ++end;
  if (end == phrase && has_next && !words_[0].capital && !IsLinking(end) &&
      !IsCommonWord(words_, end) && IsCommonWord(words_, end + 1)) {
    ++end;
  }
  if (end == phrase && (named || letters_.verbs_after_noun.Has(words_[end].key))) return 0;
  return EndAfter(end - 1);
}

/// "To the Recruitment Section,": only with a comma or colon at the end of the line.
size_t GreetingReader::ReadAddress() {
  const size_t phrase = letters_.address_openers.LongestPhrase(words_, 0);
  const size_t size = words_.size();
  if (phrase == 0 || phrase == size || size > kMaxWordsOnLine || !words_.complete()) return 0;
  if (!words_[size - 1].Has(kGapComma | kGapColon)) return 0;
  for (size_t i = phrase; i < size; ++i) {
    if (words_[i].Has(kGapComma | kGapColon | kGapBang | kGapQuestion) && i + 1 < size) return 0;
    if (!IsLinking(i) && !IsAddressee(i) && IsCommonWord(words_, i)) return 0;
  }
  return HasAddressee(phrase, size - 1) ? line_.size() : 0;
}

/// "Ann,", "Ms Brandt,", "Chef - must decline": a name of one or two words before the text, of up
/// to four on a line of its own.
size_t GreetingReader::ReadBareName() const {
  size_t last = 0;
  while (IsAddressee(last) && !EndsAt(last) && last + 1 < words_.size()) ++last;
  if (!IsAddressee(last) || !EndsAt(last) || last >= kMaxBareName) return 0;
  if (IsCommonWord(words_, 0) && !letters_.group_words.Has(words_[0].key)) return 0;
  if (last == 0 && EndsLikeVerbOrAdverb(words_, 0)) return 0;
  if (IsLast(last)) {
    const bool titled = last > 0 && letters_.titles.Has(words_[0].key);
    return words_[last].Has(kGapComma | kGapDash | kGapBang) || titled ? line_.size() : 0;
  }
  if (last > 1 || !words_[0].capital || !words_[last].Has(kGapComma | kGapDash)) return 0;
  // "Leeds, 3 March": a place and a date.
  return words_[0].digits || words_[last + 1].digits ? 0 : EndAfter(last);
}

/// A line of an address, a date, or the subject once more.
bool MayStandAboveSalutation(std::string_view content) {
  if (content.size() > LineWords::kMaxBytes) return false;
  const LineWords words(content);
  if (Letters::Get().subject_openers.LongestPhrase(words, 0) > 0) return true;
  return content.size() <= kMaxLetterheadBytes && !content.ends_with('.') &&
         !LooksLikeSentence(words);
}

/// Above a formal letter stand addresses and a date, each on a short line.
Span FindSalutationBelow(const Lines& lines, Line line) {
  for (int i = 0; i < kMaxLetterheadLines && line.next < lines.size(); ++i) {
    const std::string_view content = lines.Content(line);
    if (!MayStandAboveSalutation(content)) break;
    line = lines.NextWritten(line.next);
    if (line.blank() || line.content.size() > LineWords::kMaxBytes) break;
    if (GreetingReader(lines.Content(line)).IsSalutationLine()) return line.content;
  }
  return {};
}

/// The greeting up to its last byte; empty for none.
Span FindGreeting(const Lines& lines, const Line& first) {
  const std::string_view content = lines.Content(first);
  GreetingReader reader(content);
  const auto size = static_cast<uint32_t>(reader.Read());
  if (size == 0 || reader.bare()) {
    const Span below = FindSalutationBelow(lines, first);
    if (!below.empty()) return {first.begin, below.end};
  }
  if (size == 0 && reader.IsLoneName() && first.next < lines.size()) {
    const Line next = lines.NextWritten(first.next);
    if (next.begin > first.next && !next.blank()) return first.content;
  }
  return {first.content.begin, first.content.begin + size};
}

}  // namespace

uint32_t FindGreetingEnd(const Lines& text_lines, Span own) {
  const Lines lines = text_lines.Until(own.end);
  const Line first = lines.NextWritten(own.begin);
  if (first.blank()) return own.begin;
  const Span greeting = FindGreeting(lines, first);
  if (greeting.empty()) return own.begin;
  const Line rest = lines.At(greeting.end - 1);
  if (rest.content.end > greeting.end) return greeting.end;
  if (rest.next >= lines.size()) return lines.size();
  const Line next = lines.NextWritten(rest.next);
  return next.blank() ? lines.size() : next.begin;
}

}  // namespace decline_lint
