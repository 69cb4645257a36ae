#include "lint/text/zones/zones_name.h"

#include <algorithm>
#include <string_view>

#include "lint/text/zones/zones_letters.h"

namespace decline_lint {
namespace {

constexpr size_t kMaxNameWords = 8;
constexpr size_t kMaxLowerCaseWords = 2;
constexpr size_t kMaxLowerCaseName = 12;
constexpr size_t kMaxKisses = 8;
constexpr size_t kMinCommonWords = 3;
constexpr size_t kMinLowerWords = 6;

/// True when what stands between word `i` and the next may stand inside a name.
bool GapFitsName(const LineWords& words, size_t i) {
  if (words[i].Has(kGapBang | kGapQuestion | kGapColon | kGapAt | kGapDash)) return false;
  if (words[i].Has(kGapStop)) return IsShortForm(words, i) || words[i + 1].size() <= 2;
  // After a comma letters or a title: "J. Gill, F.I.A.", "Ann Lee, Head of Design".
  return !words[i].Has(kGapComma) || IsNameWord(words, i + 1);
}

bool EndFitsName(const LineWords& words, size_t first, size_t last) {
  const bool emoticon = words[last].Has(kGapColon) && words[last].Has(kGapBracket);
  if (words[last].Has(kGapBang | kGapQuestion | kGapColon) && !emoticon) return false;
  if (!words[last].Has(kGapStop) || IsShortForm(words, last)) return true;
  return last > first ? words[last - 1].capital : !EndsLikeVerbOrAdverb(words, last);
}

/// "jo", "ann lee", but not "car," or "so sorry".
bool IsLowerCaseName(const LineWords& words, size_t first, size_t end) {
  if (end - first > kMaxLowerCaseWords) return false;
  for (size_t i = first; i < end; ++i) {
    if (words[i].size() > kMaxLowerCaseName || words[i].digits || IsCommonWord(words, i))
      return false;
    if (words[i].Has(kGapStop | kGapBang | kGapQuestion | kGapAt | kGapComma | kGapDash))
      return false;
    if (EndsLikeVerbOrAdverb(words, i)) return false;
  }
  return true;
}

/// Where an address in brackets begins: "Ann Lee <ann@a.example>"; `end` when there is none.
size_t SkipAddress(const LineWords& words, size_t first, size_t end) {
  for (size_t i = first + 1; i < end; ++i) {
    if (!words[i].bracketed) continue;
    for (size_t j = i; j < end; ++j) {
      if (words[j].Has(kGapAt)) return i;
    }
  }
  return end;
}

/// A field in brackets signs a letter only when it asks for something of the signer's.
bool IsOtherField(const LineWords& words, size_t first, size_t end) {
  if (!words[first].bracketed) return false;
  for (size_t i = first; i < end; ++i) {
    if (Letters::Get().signer_fields.Has(words[i].key)) return false;
  }
  return true;
}

/// "van", "of", "Miss": no name of its own, but fit to stand in one.
bool FitsBesideName(const LineWords& words, size_t i, bool first) {
  const Letters& letters = Letters::Get();
  if (!first && letters.linking_words.Has(words[i].key)) return true;
  return (!first || words[i].capital) && letters.titles.Has(words[i].key);
}

}  // namespace

bool IsCommonWord(const LineWords& words, size_t i) {
  if (words[i].bracketed) return false;
  const Letters& letters = Letters::Get();
  const uint64_t key = words[i].key;
  // An initial: "A. J. Thwaite", "A Merriman"; but a bare "I" speaks.
  if (words[i].size() == 1 && words[i].capital) {
    return key == ConstantWordKey("i") && !words[i].Has(kGapStop);
  }
  if (!letters.not_names.Has(key)) return false;
  return !words[i].capital || words[i].acronym || !letters.capital_names.Has(key);
}

bool IsNameWord(const LineWords& words, size_t i) {
  if (words[i].bracketed) return true;
  return words[i].capital && !words[i].digits && !IsCommonWord(words, i);
}

bool IsShortForm(const LineWords& words, size_t i) {
  const Letters& letters = Letters::Get();
  return words[i].size() == 1 || letters.titles.Has(words[i].key) ||
         letters.short_forms.Has(words[i].key);
}

bool EndsLikeVerbOrAdverb(const LineWords& words, size_t i) {
  constexpr std::string_view kEndings[] = {"ed", "ing", "ly", "tion", "ment"};
  const std::string_view word = words.Text(i);
  return word.size() > 3 &&
         std::any_of(std::begin(kEndings), std::end(kEndings),
                     [&](auto end) { return word.ends_with(end); }) &&
         !Letters::Get().names_like_words.Has(words[i].key);
}

bool IsKisses(const LineWords& words, size_t i) {
  const std::string_view text = words.Text(i);
  return (text[0] == 'x' || text[0] == 'X') && text.size() <= kMaxKisses &&
         text.find_first_not_of("xoXO") == std::string_view::npos;
}

bool IsName(const LineWords& words, size_t first, bool lower_case_too) {
  if (!words.complete() || words.size() <= first) return false;
  size_t end = SkipAddress(words, first, words.size());
  while (end > first + 1 && IsKisses(words, end - 1)) --end;
  if (IsOtherField(words, first, end)) return false;
  if (Letters::Get().unfilled_names.LongestPhrase(words, first) == end - first) return true;
  if (end - first > kMaxNameWords && !words[first].bracketed) return false;
  if (!EndFitsName(words, first, end - 1)) return false;
  if (lower_case_too && IsLowerCaseName(words, first, end)) return true;
  bool named = false;
  for (size_t i = first; i < end; ++i) {
    const bool name = IsNameWord(words, i);
    named |= name;
    if (!name && !FitsBesideName(words, i, i == first)) return false;
    if (i + 1 < end && !GapFitsName(words, i)) return false;
  }
  return named;
}

bool LooksLikeSentence(const LineWords& words) {
  const Letters& letters = Letters::Get();
  size_t common = 0;
  size_t lower = 0;
  for (size_t i = 0; i < words.size(); ++i) {
    if (words[i].bracketed || words[i].Has(kGapAt)) continue;
    if (words[i].capital) {
      common += i == 0 && IsCommonWord(words, i) ? 1 : 0;
    } else if (!letters.linking_words.Has(words[i].key)) {
      common += IsCommonWord(words, i) ? 1 : 0;
      ++lower;
    }
  }
  const bool stopped = words.size() >= 2 && words.complete() &&
                       words[words.size() - 1].Has(kGapStop | kGapBang | kGapQuestion);
  return common >= kMinCommonWords || lower >= kMinLowerWords || (stopped && common >= 1);
}

}  // namespace decline_lint
