#include "lint/engine/personal_name.h"

#include <algorithm>

#include "lint/base/trim.h"
#include "lint/text/words/language.h"

namespace decline_lint {
namespace {

constexpr std::string_view kEdges = " \t\r\n\"'>";

bool IsOfficeWord(std::string word) {
  for (char& c : word)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
  const auto words = language::List("office-words");
  return std::binary_search(words.begin(), words.end(), word);
}

bool IsNameWord(std::string_view word) {
  const auto is_part = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c & 0x80) != 0 || c == '-' ||
           c == '\'' || c == '.';
  };
  return !word.empty() && !(word[0] >= 'a' && word[0] <= 'z') && word[0] != '.' &&
         std::all_of(word.begin(), word.end(), is_part) && !IsOfficeWord(std::string(word));
}

/// The words with one blank between them; empty when they are no name.
std::string PersonalName(std::string_view text) {
  std::string name;
  size_t count = 0;
  while (!(text = Trim(text, kEdges)).empty()) {
    const std::string_view word = text.substr(0, text.find_first_of(" \t\r\n"));
    if (!IsNameWord(word) || ++count > 4) return "";
    name.append(name.empty() ? "" : " ").append(word);
    text.remove_prefix(word.size());
  }
  return count >= 2 ? name : "";
}

/// "Ray, Ann" is Ann Ray.
std::string PersonalNameInAnyOrder(std::string_view text) {
  const size_t comma = text.find(',');
  if (comma == text.npos) return PersonalName(text);
  return PersonalName(std::string(text.substr(comma + 1)) + " " +
                      std::string(text.substr(0, comma)));
}

}  // namespace

std::string NameInAddress(std::string_view field) {
  const size_t angle = field.find('<');
  if (angle == field.npos) return "";
  return PersonalNameInAnyOrder(Trim(field.substr(0, angle), kEdges));
}

/// The words before an address or before the verb, from the last comma or colon on.
std::string NameInAttribution(std::string_view text) {
  size_t end = text.find('<');
  if (end == text.npos) end = text.find(" wrote");
  if (end == text.npos) return "";
  const std::string_view before = text.substr(0, end);
  const size_t mark = before.find_last_of(",:");
  return PersonalName(mark == before.npos ? before : before.substr(mark + 1));
}

}  // namespace decline_lint
