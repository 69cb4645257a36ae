#include "lint/text/zones/zones_closing.h"

#include "lint/text/zones/zones_letters.h"
#include "lint/text/zones/zones_name.h"
#include "lint/text/zones/zones_words.h"

namespace decline_lint {
namespace {

constexpr size_t kMaxClosingWords = 14;
constexpr size_t kInlineBytes = 100;
constexpr int kMaxInlineStops = 4;
constexpr size_t kMaxInlineName = 3;

/// How many of the words make up the closing phrase, and how sure a sign it is.
struct ClosingWords {
  size_t count = 0;
  Closing::Kind kind = Closing::Kind::kNone;
};

void Strengthen(Closing::Kind kind, ClosingWords* closing) {
  if (kind > closing->kind) closing->kind = kind;
}

Closing::Kind KindOf(const Letters& letters, uint64_t word) {
  return letters.closing_weak.Has(word) ? Closing::Kind::kWeak : Closing::Kind::kStrong;
}

/// After "yours" any adverb goes: "Yours ever so gratefully".
bool IsAdverbOfYours(const LineWords& words, size_t i) {
  return i > 0 && words[0].Is(ConstantWordKey("yours")) && !words[i].capital &&
         words.Text(i).ends_with("ly");
}

ClosingWords CountClosingWords(const LineWords& words) {
  const Letters& letters = Letters::Get();
  ClosingWords closing;
  size_t& i = closing.count;
  while (i < words.size()) {
    const uint64_t word = words[i].key;
    if (const size_t phrase = letters.closing_phrases.LongestPhrase(words, i)) {
      Strengthen(KindOf(letters, word), &closing);
      i += phrase;
    } else if (letters.closing_heads.Has(word)) {
      Strengthen(KindOf(letters, word), &closing);
      ++i;
    } else if (letters.closing_words.Has(word) || IsAdverbOfYours(words, i)) {
      ++i;
    } else {
      break;
    }
    if (words[i - 1].Has(kGapQuestion)) return {};
  }
  return closing;
}

/// A quick look at the first word: few lines of a letter need a second one.
bool MayOpenClosing(const Letters& letters, std::string_view text) {
  const LineWords first(text, 1);
  if (first.size() == 0) return false;
  const uint64_t word = first[0].key;
  return letters.closing_words.Has(word) || letters.closing_heads.Has(word) ||
         letters.closing_phrases.Opens(word) || letters.closing_formulas.Opens(word);
}

/// The word that ends at `end` of `text`.
bool EndsInShortForm(std::string_view text) {
  const size_t space = text.find_last_of(" .,(");
  const LineWords words(text.substr(space == std::string_view::npos ? 0 : space + 1), 2);
  return words.size() == 1 && IsShortForm(words, 0);
}

bool IsStop(char c) { return c == '.' || c == '!' || c == '?'; }

bool ClosesInline(std::string_view rest, bool above_name) {
  const Closing closing = ReadClosing(rest);
  if (above_name) return closing && !closing.named && !IsStop(rest.back());
  if (closing.named || closing.kind == Closing::Kind::kStrong) return true;
  if (IsStop(rest.back())) return false;
  const LineWords words(rest, kMaxInlineName + 2);
  return words.size() <= kMaxInlineName + 1 && IsName(words, 0, true);
}

}  // namespace

Closing ReadClosing(std::string_view text) {
  if (text.size() > LineWords::kMaxBytes) return {};
  const Letters& letters = Letters::Get();
  if (!MayOpenClosing(letters, text)) return {};
  const LineWords words(text, kMaxClosingWords);
  if (letters.closing_formulas.LongestPhrase(words, 0) > 0) {
    return {Closing::Kind::kStrong, false, words.size()};
  }
  const ClosingWords closing = CountClosingWords(words);
  if (closing.kind == Closing::Kind::kNone || !words.complete()) return {};
  if (closing.count == words.size()) return {closing.kind, false, words.size()};
  const bool parted = words[closing.count - 1].Has(kGapComma | kGapDash | kGapBang | kGapStop);
  if (!IsName(words, closing.count, parted)) return {};
  return {closing.kind, true, words.size()};
}

size_t FindInlineClosing(std::string_view line, bool above_name) {
  const size_t begin = line.size() > kInlineBytes ? line.size() - kInlineBytes : 0;
  size_t at = line.size();
  for (int stops = 0; stops < kMaxInlineStops && at > begin + 1; ++stops) {
    do --at;
    while (at > begin && !(line[at] == ' ' && IsStop(line[at - 1])));
    if (at <= begin) break;
    const size_t rest = line.find_first_not_of(' ', at);
    const bool abbreviated = line[at - 1] == '.' && EndsInShortForm(line.substr(0, at - 1));
    if (!abbreviated && ClosesInline(line.substr(rest), above_name)) return rest;
  }
  return std::string_view::npos;
}

}  // namespace decline_lint
