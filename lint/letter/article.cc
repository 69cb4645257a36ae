#include "lint/letter/article.h"

#include <algorithm>

#include "lint/base/utf8.h"
#include "lint/text/words/language.h"
#include "lint/text/words/latin_fold.h"

namespace decline_lint {
namespace {

bool IsUpper(char c) { return c >= 'A' && c <= 'Z'; }
bool IsLower(char c) { return c >= 'a' && c <= 'z'; }

bool IsVowel(char c) { return std::string_view("aeiou").find(c) != std::string_view::npos; }

/// The first word with its accents and letter case folded away; "" for one of another script.
std::string FirstWordFolded(std::string_view words) {
  std::string folded;
  words = words.substr(0, words.find_first_of(" \t"));
  for (size_t at = 0; at < words.size();) {
    const Utf8Char c = DecodeUtf8(words.substr(at));
    if (c.code < 0x80)
      folded += IsUpper(words[at]) ? static_cast<char>(words[at] | 0x20) : words[at];
    else
      folded += FoldLetter(c.code).view();
    at += c.size;
  }
  return folded;
}

/// How long the longest beginning is that stands in the list and begins the word.
size_t LongestBeginning(std::string_view word, std::string_view list) {
  size_t longest = 0;
  for (const std::string_view beginning : language::List(list))
    if (word.starts_with(beginning)) longest = std::max(longest, beginning.size());
  return longest;
}

bool IsListed(std::string_view word, std::string_view list) {
  const auto words = language::List(list);
  const std::string folded = FirstWordFolded(word);
  return std::binary_search(words.begin(), words.end(), std::string_view(folded));
}

/// "HR", "MRI", "FPGA", "R", but not "NASA".
bool IsSpelledOut(std::string_view words) {
  const std::string_view word = words.substr(0, words.find_first_of(" \t/-"));
  const auto capitals = static_cast<size_t>(std::count_if(word.begin(), word.end(), IsUpper));
  if (capitals == 0 || std::any_of(word.begin(), word.end(), IsLower)) return false;
  if (capitals <= 3) return true;
  return !IsVowel(static_cast<char>(word[0] | 0x20)) && !IsVowel(static_cast<char>(word[1] | 0x20));
}

bool SoundsLikeVowel(std::string_view words) {
  const std::string word = FirstWordFolded(words);
  if (word.empty()) return false;
  if (IsSpelledOut(words)) return LongestBeginning(word, "vowel-names") > 0;
  const size_t an = LongestBeginning(word, "an-beginnings");
  const size_t a = LongestBeginning(word, "a-beginnings");
  return an == a ? IsVowel(word[0]) : an > a;
}

}  // namespace

std::string WithArticle(std::string_view words) {
  if (words.empty()) return "";
  return (SoundsLikeVowel(words) ? "an " : "a ") + std::string(words);
}

std::string BareRole(std::string_view role) {
  const size_t space = role.find(' ');
  if (space != role.npos && IsListed(role.substr(0, space), "role-articles"))
    role.remove_prefix(space + 1);
  const size_t last = role.rfind(' ');
  if (last != role.npos && IsListed(role.substr(last + 1), "post-words"))
    role = role.substr(0, last);
  return std::string(role);
}

std::string Possessive(std::string_view name) {
  const bool ends_in_s = name.ends_with('s') || name.ends_with('S');
  return std::string(name) + (ends_in_s ? "'" : "'s");
}

}  // namespace decline_lint
