#include "lint/engine/letter_facts.h"

#include <algorithm>
#include <array>
#include <vector>

#include "lint/engine/personal_name.h"
#include "lint/text/words/language.h"

namespace decline_lint {
namespace {

constexpr size_t kLongestRole = 5;    // words
constexpr size_t kMostWords = 20000;  // of quoted text that are looked at

char Lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

std::string LowerCase(std::string_view text) {
  std::string lower(text);
  std::transform(lower.begin(), lower.end(), lower.begin(), Lower);
  return lower;
}

bool IsListed(std::string_view list, std::string_view word) {
  const auto words = language::List(list);
  return std::binary_search(words.begin(), words.end(), word);
}

/// A word of running text, and whether a sentence or a phrase ends after it.
struct Word {
  std::string_view text;
  bool ends = false;
};

bool IsMark(char c) {
  return std::string_view(".,;:!?()[]{}<>\"|*_#").find(c) != std::string_view::npos;
}

/// Words without the quote marks at the beginnings of lines.
std::vector<Word> SplitWords(std::string_view text) {
  std::vector<Word> words;
  while (!text.empty() && words.size() < kMostWords) {
    const size_t begin = text.find_first_not_of(" \t\r\n>");
    if (begin == text.npos) break;
    const std::string_view gap = text.substr(0, begin);
    const bool new_paragraph = std::count(gap.begin(), gap.end(), '\n') > 1;
    if (new_paragraph && !words.empty()) words.back().ends = true;
    text.remove_prefix(begin);
    std::string_view word = text.substr(0, text.find_first_of(" \t\r\n>"));
    text.remove_prefix(word.size());
    const bool opens = IsMark(word.front());
    while (!word.empty() && IsMark(word.front())) word.remove_prefix(1);
    if (opens && !words.empty()) words.back().ends = true;
    const size_t size = word.size();
    while (!word.empty() && IsMark(word.back())) word.remove_suffix(1);
    if (!word.empty()) words.push_back({word, word.size() < size});
  }
  return words;
}

bool IsName(std::string_view word) {
  return word.size() > 1 && ((word[0] >= 'A' && word[0] <= 'Z') || (word[0] & 0x80) != 0);
}

/// A role and, right behind it, "at" a company.
struct Named {
  std::string role;
  std::string organization;
};

bool IsAt(const std::vector<Word>& words, size_t at,
          std::initializer_list<std::string_view> phrase) {
  for (std::string_view each : phrase) {
    if (at >= words.size() || LowerCase(words[at].text) != each) return false;
    ++at;
  }
  return true;
}

void Append(std::string_view word, std::string& text) {
  if (!text.empty()) text += ' ';
  text += word;
}

std::string OrganizationAt(const std::vector<Word>& words, size_t at) {
  std::string name;
  for (size_t i = at; i < words.size() && i < at + 4; ++i) {
    if (!IsName(words[i].text) && words[i].text != "&") break;
    Append(words[i].text, name);
    if (words[i].ends) break;
  }
  return name;
}

/// The role that begins at a word: up to "at", a mark or the like. Empty when it goes on too long.
Named NamedAt(const std::vector<Word>& words, size_t at) {
  Named named;
  while (at < words.size() && IsListed("role-determiners", LowerCase(words[at].text))) ++at;
  for (size_t count = 0; at < words.size(); ++at, ++count) {
    const std::string word = LowerCase(words[at].text);
    if (IsListed("role-ends", word)) {
      if (word == "at" || word == "with") named.organization = OrganizationAt(words, at + 1);
      return named;
    }
    const bool is_odd = word.find_first_of("0123456789@/=") != word.npos;
    if (count == kLongestRole || is_odd || IsListed("role-never", word)) return {};
    Append(words[at].text, named.role);
    if (words[at].ends) return named;
  }
  return named;
}

/// "the role of NAME", "the post of NAME".
Named AfterRoleNoun(const std::vector<Word>& words, size_t at) {
  const bool is_noun = IsListed("role-nouns", LowerCase(words[at].text)) && !words[at].ends;
  if (!is_noun || !(IsAt(words, at + 1, {"of"}) || IsAt(words, at + 1, {"as"}))) return {};
  return NamedAt(words, at + 2);
}

/// "the NAME role", "our NAME vacancy at Northwind".
Named BeforeRoleNoun(const std::vector<Word>& words, size_t at) {
  if (!IsListed("role-nouns", LowerCase(words[at].text))) return {};
  size_t first = at;
  while (first > 0 && at - first <= kLongestRole && !words[first - 1].ends &&
         !IsListed("role-determiners", LowerCase(words[first - 1].text)))
    --first;
  if (first == at || first == 0 || words[first - 1].ends || at - first > kLongestRole) return {};
  std::vector<Word> role(words.begin() + static_cast<std::ptrdiff_t>(first),
                         words.begin() + static_cast<std::ptrdiff_t>(at));
  for (const Word& word : role)
    if (IsListed("role-ends", LowerCase(word.text))) return {};
  Named named = NamedAt(role, 0);
  if (!words[at].ends && (IsAt(words, at + 1, {"at"}) || IsAt(words, at + 1, {"with"})))
    named.organization = OrganizationAt(words, at + 2);
  return named;
}

/// "interview for NAME", "application for NAME"; in a subject also "Interview: NAME".
Named AfterOccasion(const std::vector<Word>& words, size_t at, bool subject) {
  if (!IsListed("role-occasions", LowerCase(words[at].text))) return {};
  if (subject && words[at].ends) return NamedAt(words, at + 1);
  if (words[at].ends || !(IsAt(words, at + 1, {"for"}) || (subject && IsAt(words, at + 1, {"-"}))))
    return {};
  return NamedAt(words, at + 2);
}

Named FindNamed(std::string_view text, bool subject) {
  const std::vector<Word> words = SplitWords(text);
  for (size_t i = 0; i < words.size(); ++i) {
    for (Named named :
         {AfterRoleNoun(words, i), BeforeRoleNoun(words, i), AfterOccasion(words, i, subject)})
      if (!named.role.empty()) return named;
  }
  return {};
}

bool Holds(std::string_view text, std::string_view words) {
  return LowerCase(text).find(LowerCase(words)) != std::string::npos;
}

std::string_view FirstWord(const Document& document, Zone zone, std::string* storage) {
  for (const Sentence& sentence : document.sentences()) {
    if (sentence.zone != zone) continue;
    *storage = document.NormalizedForm(document.tokens()[sentence.first_token]);
    return *storage;
  }
  return {};
}

}  // namespace

Register LetterFacts::FindRegister() {
  if (!register_) register_ = ReadRegister();
  return *register_;
}

const std::string& LetterFacts::Known(std::string_view field) {
  const auto known = known_.find(field);
  if (known != known_.end()) return known->second;
  return known_.emplace(field, Find(field)).first->second;
}

Register LetterFacts::ReadRegister() const {
  std::string word;
  if (!FirstWord(document_, Zone::kGreeting, &word).empty())
    return IsListed("greetings-warm", word) ? Register::kWarm : Register::kFormal;
  if (FirstWord(document_, Zone::kSignOff, &word).empty()) return Register::kFormal;
  return IsListed("closings-warm", word) ? Register::kWarm : Register::kFormal;
}

std::optional<std::string> LetterFacts::Fill(std::string_view text) {
  std::string filled;
  while (!text.empty()) {
    const size_t open = std::min(text.find('{'), text.size());
    filled.append(text.substr(0, open));
    text.remove_prefix(open);
    if (text.empty()) break;
    const size_t close = std::min(text.find('}'), text.size() - 1);
    const std::string_view field = text.substr(1, close - 1);
    if (IsLetterField(field)) {
      const std::string& words = Known(field);
      if (words.empty()) return std::nullopt;
      filled += words;
    } else {
      filled.append(text.substr(0, close + 1));
    }
    text.remove_prefix(close + 1);
  }
  return filled;
}

std::string LetterFacts::Find(std::string_view field) const {
  if (field == "role") return Role();
  if (field == "recipient-org") return Organization();
  const HeaderField* from = message_.FindHeader("From");
  if (field == "sender-name") return from ? NameInAddress(from->value) : "";
  const std::string name = RecipientName();
  if (field == "recipient-name") return name;
  return name.substr(0, name.find(' '));
}

/// From the header, else from the line above the quoted message.
std::string LetterFacts::RecipientName() const {
  if (const HeaderField* to = message_.FindHeader("To")) {
    std::string name = NameInAddress(to->value);
    if (!name.empty()) return name;
  }
  for (const ZoneSpan& zone : document_.zones()) {
    if (zone.zone != Zone::kAttribution) continue;
    std::string name = NameInAttribution(Slice(document_.text(), zone.span));
    if (!name.empty()) return name;
  }
  return "";
}

/// The writer's own words are searched for no role: "the post of clerk" may be the other one.
std::string LetterFacts::WordsAround() const {
  std::string words;
  for (const ZoneSpan& zone : document_.zones()) {
    if (zone.zone != Zone::kQuoted) continue;
    words.append(Slice(document_.text(), zone.span)).append("\n\n");
  }
  return words;
}

std::string LetterFacts::UnlessNamed(std::string words) const {
  for (const ZoneSpan& zone : document_.zones()) {
    if (zone.zone == Zone::kBody && Holds(Slice(document_.text(), zone.span), words)) return "";
  }
  return words;
}

std::string LetterFacts::Role() const {
  std::string role = FindNamed(Slice(document_.text(), message_.subject), true).role;
  if (role.empty()) role = FindNamed(WordsAround(), false).role;
  return role.empty() ? role : UnlessNamed(std::move(role));
}

std::string LetterFacts::Organization() const {
  std::string name = FindNamed(Slice(document_.text(), message_.subject), true).organization;
  if (name.empty()) name = FindNamed(WordsAround(), false).organization;
  return name.empty() ? name : UnlessNamed(std::move(name));
}

bool IsLetterField(std::string_view field) {
  static constexpr std::array<std::string_view, 5> kFields = {
      "role", "recipient-org", "recipient-name", "recipient-first-name", "sender-name"};
  return std::find(kFields.begin(), kFields.end(), field) != kFields.end();
}

}  // namespace decline_lint
