#include <algorithm>
#include <vector>

#include "lint/engine/match_check.h"
#include "lint/engine/message_facts.h"
#include "lint/rules/pattern_ast.h"
#include "lint/text/words/language.h"

namespace decline_lint {
namespace {

constexpr size_t kShortestName = 3;

bool IsListed(std::string_view list, const std::string& word) {
  const auto words = language::List(list);
  return std::binary_search(words.begin(), words.end(), word);
}

/// "ann.ray" of "ann.ray@northwind.example".
std::string_view LocalPart(const std::string& address) {
  return std::string_view(address).substr(0, address.find('@'));
}

/// Names that a recipient may go by: those of the display name and of the address.
struct KnownNames {
  std::vector<std::string> words;
  std::string local;     ///< the local parts, run together
  bool a_person = false;  ///< one at least has the name of a person
};

/// "Ann Ray <ann.ray@...>", and not "Chess Club <info@...>": the address takes up the name.
bool IsPerson(const std::vector<std::string>& display, std::string_view local) {
  const auto is_office = [](const std::string& word) { return IsListed("office-words", word); };
  const auto is_taken_up = [&](const std::string& word) {
    return word.size() >= kShortestName && local.find(word) != local.npos;
  };
  return display.size() >= 2 && std::none_of(display.begin(), display.end(), is_office) &&
         std::any_of(display.begin(), display.end(), is_taken_up);
}

void AddNames(const Recipient& recipient, KnownNames& known) {
  const std::vector<std::string> display = NormalizedWords(recipient.name);
  if (IsPerson(display, LocalPart(recipient.address))) known.a_person = true;
  for (const std::string& word : display) known.words.push_back(word);
  for (const std::string& word : NormalizedWords(LocalPart(recipient.address)))
    known.words.push_back(word);
  for (const std::string& word : NormalizedWords(LocalPart(recipient.address))) known.local += word;
}

KnownNames NamesOf(const Message& message) {
  KnownNames known;
  for (const char* field : {"To", "Cc"})
    for (const Recipient& recipient : RecipientsIn(message, field)) AddNames(recipient, known);
  return known;
}

size_t CommonBeginning(std::string_view a, std::string_view b) {
  size_t i = 0;
  while (i < a.size() && i < b.size() && a[i] == b[i]) ++i;
  return i;
}

/// One is a short form of the other ("Alex", "Alexandra"), a pet name of it ("Bob"), or a slip of it.
bool MayBeTheSame(const std::string& one, const std::string& other) {
  if (CommonBeginning(one, other) >= kShortestName) return true;
  for (const language::Pair& pair : language::Mapping("pet-names"))
    if ((pair.from == one && pair.to == other) || (pair.from == other && pair.to == one))
      return true;
  return one.size() >= kShortestName && other.size() >= kShortestName &&
         (one.ends_with(other) || other.ends_with(one));
}

bool IsKnown(const std::string& name, const KnownNames& known) {
  if (known.local.find(name) != std::string::npos) return true;
  return std::any_of(known.words.begin(), known.words.end(),
                     [&](const std::string& word) { return MayBeTheSame(name, word); });
}

}  // namespace

/// Silent where the recipients' names are not known, or where one of the greeting's is theirs.
std::optional<CheckedMatch> CheckRecipient(const RuleContext& context, Span match) {
  const KnownNames known = NamesOf(context.message);
  if (!known.a_person) return std::nullopt;
  bool names_somebody = false;
  for (const std::string& word : NormalizedWords(Slice(context.document().text(), match))) {
    if (IsListed("courtesy-titles", word) || IsListed("office-words", word)) continue;
    if (word.size() < kShortestName || IsKnown(word, known)) return std::nullopt;
    names_somebody = true;
  }
  if (!names_somebody) return std::nullopt;
  return CheckedMatch{match, ""};
}

}  // namespace decline_lint
