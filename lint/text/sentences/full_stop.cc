#include "lint/text/sentences/full_stop.h"

#include <iterator>
#include <string>

#include "lint/text/language_data.h"
#include "lint/text/tokens/char_class.h"
#include "lint/text/words/ascii_word.h"
#include "lint/text/words/key_hasher.h"
#include "lint/text/words/key_table.h"
#include "lint/text/words/latin_fold.h"

namespace decline_lint {
namespace {

constexpr size_t kLookAhead = 64;
constexpr int kMostLabels = 8;  // of a dotted abbreviation

/// The first stop of a dotted abbreviation stands behind one or two letters ("e.g", "Ph.D").
bool IsDotted(std::string_view word) {
  return word.size() > 2 && (word[1] == '.' || word[2] == '.');
}

std::string LowerCase(std::string_view word) {
  std::string lower(word);
  for (char& c : lower) c = ToAsciiLower(c);
  return lower;
}

/// What the stop of an abbreviation does; kNone is that of any other word.
enum class Policy : uint8_t { kNone, kNever, kOpener, kCapital, kNumber };

constexpr auto kAbbreviations = [] {
  KeyTable<Policy, std::size(language::kMapping_abbreviations)> table;
  for (const language::Pair& pair : language::kMapping_abbreviations) {
    const Policy policy = pair.to == "never"     ? Policy::kNever
                          : pair.to == "capital" ? Policy::kCapital
                          : pair.to == "number"  ? Policy::kNumber
                                                 : Policy::kOpener;
    table.Add(ConstantWordKey(pair.from), policy);
  }
  return table;
}();

Policy PolicyOf(std::string_view word, const Token& before) {
  const bool dotted = IsDotted(word);
  if (const Policy* policy = kAbbreviations.Find(dotted ? WordKey(LowerCase(word)) : before.key))
    return *policy;
  return dotted ? Policy::kOpener : Policy::kNone;
}

char ByteAt(std::string_view text, size_t at) { return at < text.size() ? text[at] : '\0'; }

}  // namespace

/// The word after a stop, behind white space, quotation marks and opening brackets.
struct FullStops::NextWord {
  enum class Kind : uint8_t { kOther, kLower, kUpper, kDigit } kind = Kind::kOther;
  uint32_t size = 0;  ///< of its first ASCII letters
  bool has_lower = false;
  bool stop_after = false;
  uint64_t key = 0;
};

const FullStops& FullStops::Get() {
  static const FullStops stops;
  return stops;
}

FullStops::NextWord FullStops::ReadNext(std::string_view text, uint32_t at) const {
  std::string_view rest = text.substr(at, kLookAhead);
  int newlines = 0;
  Char c = ReadChar(rest);
  for (; !rest.empty(); c = ReadChar(rest)) {
    newlines += rest.front() == '\n' ? 1 : 0;
    const bool skipped =
        c.char_class <= CharClass::kNewline || rest.front() == '(' ||
        (c.char_class >= CharClass::kQuote && c.char_class <= CharClass::kApostrophe);
    if (!skipped || newlines > 1) break;
    rest.remove_prefix(c.size);
  }
  NextWord next;
  if (newlines > 1 || rest.empty()) return next;
  const AsciiWord word = ReadAsciiWord(rest.data(), text.data() + text.size());
  next.size = word.size;
  next.has_lower = word.has_lower;
  next.key = word.key;
  next.stop_after = ByteAt(rest, word.size) == '.';
  if (c.char_class == CharClass::kDigit || rest.front() == '+') next.kind = NextWord::Kind::kDigit;
  if (c.char_class == CharClass::kLetter)
    next.kind = IsUpperLetter(c.code) ? NextWord::Kind::kUpper : NextWord::Kind::kLower;
  return next;
}

/// An initial: "J. K. Ray", "I. M. Pei"; but not in "plan B. Thank you" or "It was I. We".
bool FullStops::IsSilentInitial(std::string_view word, const NextWord& next) const {
  if (word.size() != 1 || !IsAsciiUpper(word.front())) return false;
  if (next.kind != NextWord::Kind::kUpper) return false;
  if (next.size == 1 && next.stop_after) return true;
  return word != "I" && !openers_.Has(next.key);
}

/// A letter or digit follows at once.
bool FullStops::IsSilentInside(std::string_view text, uint32_t stop, const Token& before) const {
  const std::string_view word = Slice(text, before.span());
  if (word.size() == 1 && before.kind == TokenKind::kWord) return word != "I";
  const Policy policy = PolicyOf(word, before);
  if (policy != Policy::kNone && policy != Policy::kNumber) return true;
  const NextWord next = ReadNext(text, stop + 1);
  if (next.kind == NextWord::Kind::kLower) return !run_on_openers_.Has(next.key);
  if (next.kind != NextWord::Kind::kUpper) return true;
  const bool shouted = next.size > 1 && !next.has_lower;
  return shouted && !openers_.Has(next.key);
}

bool FullStops::IsSilent(std::string_view text, uint32_t stop, const Token* before) const {
  const Char after = ReadChar(text.substr(stop + 1, 4));
  if (before == nullptr) return after.IsAlnum();
  if (after.IsAlnum()) return IsSilentInside(text, stop, *before);
  if (before->kind != TokenKind::kWord) return false;
  const std::string_view word = Slice(text, before->span());
  const Policy policy = PolicyOf(word, *before);
  if (policy == Policy::kNever) return true;
  if (policy == Policy::kNone && word.size() != 1) return false;
  const NextWord next = ReadNext(text, stop + 1);
  const bool capital = next.kind == NextWord::Kind::kUpper;
  switch (policy) {
    case Policy::kOpener:
      return !capital || !openers_.Has(next.key);
    case Policy::kCapital:
      return !capital;
    case Policy::kNumber:
      return next.kind == NextWord::Kind::kDigit || IsSilentInitial(word, next);
    default:
      return IsSilentInitial(word, next);
  }
}

uint32_t FullStops::DottedEnd(std::string_view text, uint32_t stop, const Token& before) const {
  if (before.kind != TokenKind::kWord || before.span().size() > 2) return stop;
  bool single = before.span().size() == 1;
  uint32_t end = stop;
  uint32_t single_end = stop;  // of the labels of one letter
  for (int labels = 1; labels < kMostLabels && ByteAt(text, end) == '.'; ++labels) {
    const AsciiWord label = ReadAsciiWord(text.data() + end + 1, text.data() + text.size());
    if (label.size == 0 || label.size > 2 || IsAsciiDigit(text[end + 1])) break;
    end += 1 + label.size;
    single = single && label.size == 1;
    if (single) single_end = end;
  }
  if (end == stop) return stop;
  const std::string_view word = text.substr(before.begin, end - before.begin);
  if (kAbbreviations.Find(WordKey(LowerCase(word))) != nullptr) return end;
  return ByteAt(text, single_end) == '.' ? single_end : stop;
}

}  // namespace decline_lint
