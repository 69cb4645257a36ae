#include "lint/letter/letter_book.h"

namespace decline_lint {
namespace {

template <typename List, typename Member>
auto FindNamed(const List& list, Member member, std::string_view name) -> decltype(list.data()) {
  for (const auto& item : list)
    if (item.*member == name) return &item;
  return nullptr;
}

template <typename List>
std::vector<std::string_view> Names(const List& list) {
  std::vector<std::string_view> names;
  for (const auto& item : list) names.push_back(item.name);
  return names;
}

}  // namespace

const ToneLetters* LetterCase::FindTone(std::string_view tone) const {
  return FindNamed(tones, &ToneLetters::tone, tone);
}

const Tone* LetterBook::FindTone(std::string_view name) const {
  return FindNamed(tones, &Tone::name, name);
}

const LetterCase* LetterBook::FindCase(std::string_view name) const {
  return FindNamed(cases, &LetterCase::name, name);
}

std::vector<std::string_view> LetterBook::ToneNames() const { return Names(tones); }
std::vector<std::string_view> LetterBook::CaseNames() const { return Names(cases); }

}  // namespace decline_lint
