#include "lint/rules/word_forms.h"

#include <algorithm>
#include <set>
#include <span>

#include "lint/text/words/language.h"

namespace decline_lint {
namespace {

using language::Mapping;
using language::Pair;

template <typename Use>
void ForEachMapped(std::span<const Pair> pairs, std::string_view from, Use use) {
  auto at =
      std::lower_bound(pairs.begin(), pairs.end(), from,
                       [](const Pair& pair, std::string_view key) { return pair.from < key; });
  for (; at != pairs.end() && at->from == from; ++at) use(std::string(at->to));
}

bool IsVowel(char c) { return std::string_view("aeiou").find(c) != std::string_view::npos; }

/// Consonant, vowel, consonant at the end: "plan" doubles its last letter.
bool DoublesLast(std::string_view word) {
  if (word.size() < 3) return false;
  const char last = word.back();
  return !IsVowel(last) && std::string_view("wxy").find(last) == std::string_view::npos &&
         IsVowel(word[word.size() - 2]) && !IsVowel(word[word.size() - 3]);
}

bool TakesEs(std::string_view word) {
  return word.ends_with('s') || word.ends_with('x') || word.ends_with('z') ||
         word.ends_with("ch") || word.ends_with("sh") || word.ends_with('o');
}

void AddRegular(const std::string& word, std::set<std::string>& forms) {
  if (word.size() < 2) return;
  const std::string stem = word.substr(0, word.size() - 1);
  const bool consonant_y = word.back() == 'y' && !IsVowel(word[word.size() - 2]);
  forms.insert(word + (TakesEs(word) ? "es" : "s"));
  forms.insert(word + (word.back() == 'e' ? "d" : "ed"));
  forms.insert(word + "ing");
  if (consonant_y) forms.insert({stem + "ies", stem + "ied"});
  if (word.back() == 'e') forms.insert(stem + "ing");
  if (DoublesLast(word)) forms.insert({word + word.back() + "ed", word + word.back() + "ing"});
}

void AddInflections(const std::string& word, std::set<std::string>& forms) {
  bool irregular = false;
  ForEachMapped(Mapping("irregular"), word, [&](std::string form) {
    irregular = true;
    forms.insert(std::move(form));
  });
  if (!irregular) AddRegular(word, forms);
}

/// The mapping of twins from the other side.
std::vector<Pair> ReversedTwins() {
  std::vector<Pair> reversed;
  for (const Pair& pair : Mapping("twins")) reversed.push_back({pair.to, pair.from});
  std::sort(reversed.begin(), reversed.end(),
            [](const Pair& a, const Pair& b) { return a.from < b.from; });
  return reversed;
}

void AddTwins(const std::string& word, std::set<std::string>& forms) {
  static const std::vector<Pair> kReversed = ReversedTwins();
  const auto add = [&](std::string twin) { forms.insert(std::move(twin)); };
  ForEachMapped(Mapping("twins"), word, add);
  ForEachMapped(kReversed, word, add);
}

void AddClitics(std::set<std::string>& forms) {
  if (forms.contains("would") || forms.contains("had")) forms.insert("'d");
  if (forms.contains("is") || forms.contains("has")) forms.insert("'s");
}

}  // namespace

std::vector<std::string> WordForms(std::string_view word, bool inflected) {
  std::set<std::string> bases{std::string(word)};
  AddTwins(std::string(word), bases);
  std::set<std::string> forms = bases;
  if (inflected)
    for (const std::string& base : bases) AddInflections(base, forms);
  std::set<std::string> all = forms;
  for (const std::string& form : forms) {
    AddTwins(form, all);
    ForEachMapped(Mapping("misspellings"), form,
                  [&](std::string wrong) { all.insert(std::move(wrong)); });
  }
  AddClitics(all);
  return {all.begin(), all.end()};
}

}  // namespace decline_lint
