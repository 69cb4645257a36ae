#include <algorithm>
#include <string_view>

#include "lint/letter/invitation_words.h"
#include "lint/letter/person.h"
#include "lint/text/words/language.h"

namespace decline_lint {
namespace {

constexpr size_t kMaxNameWords = 6;
constexpr size_t kMaxCueWords = 4;

/// Whether word `i` goes on with a name: a capital, or "of" before one.
bool GoesOn(const InvitationWords& words, size_t i) {
  if (i >= words.size() || words.token(i).Has(kCommaBefore)) return false;
  if (words.IsCapital(i)) return !words.IsIn(i, "company-false") && !words.IsIn(i, "office-words");
  return words.IsIn(i, "company-joints") && words.IsCapital(i + 1);
}

/// Where the name ends that begins with the capital at `begin`.
size_t NameEnd(const InvitationWords& words, size_t begin) {
  size_t end = begin + 1;
  while (end - begin < kMaxNameWords && GoesOn(words, end)) ++end;
  while (end - begin > 1 &&
         (words.IsIn(end - 1, "company-forms") || words.IsIn(end - 1, "company-joints"))) {
    --end;
  }
  return end;
}

bool MayBegin(const InvitationWords& words, size_t i) {
  return words.IsCapital(i) && !words.IsIn(i, "company-false") && !words.IsIn(i, "office-words");
}

/// Whether some first words of a name make up the label: "Rook & Sons" is "rooksons" and
/// "rook-and-sons".
bool SpellsLabel(const InvitationWords& words, size_t begin, size_t end, std::string_view label) {
  std::string short_form, long_form;
  for (size_t i = begin; i < end; ++i) {
    const bool is_and = words.form(i) == "&" || words.form(i) == "and";
    if (!is_and) short_form += words.form(i);
    long_form += is_and ? "and" : words.form(i);
    if (short_form == label || long_form == label) return true;
  }
  return false;
}

/// "at the Linden Archive.", but not "the Quillfern team".
bool HasArticle(const InvitationWords& words, size_t begin, size_t end) {
  if (begin < 2 || words.form(begin - 1) != "the") return false;
  return !words.IsWord(end) || words.IsIn(end, "role-ends");
}

std::string NameByLabel(const InvitationWords& words, std::string_view label) {
  for (size_t i = 0; i < words.size(); ++i) {
    if (!MayBegin(words, i)) continue;
    const size_t end = NameEnd(words, i);
    if (SpellsLabel(words, i, end, label))
      return words.Text(HasArticle(words, i, end) ? i - 1 : i, end);
  }
  return "";
}

bool FollowsCue(const InvitationWords& words, size_t i) {
  const auto cues = language::List("company-cues");
  for (size_t count = 1; count <= kMaxCueWords && count <= i; ++count) {
    const std::string phrase = words.PhraseBefore(i, count);
    if (std::binary_search(cues.begin(), cues.end(), std::string_view(phrase))) return true;
  }
  return false;
}

std::string NameByCue(const InvitationWords& words) {
  for (size_t i = 1; i < words.size(); ++i) {
    const size_t name = words.form(i) == "the" ? i + 1 : i;
    if (!MayBegin(words, name) || !FollowsCue(words, i)) continue;
    const size_t end = NameEnd(words, name);
    return words.Text(name > i && HasArticle(words, name, end) ? i : name, end);
  }
  return "";
}

std::string WithoutHyphens(std::string_view label) {
  std::string plain(label);
  std::erase(plain, '-');
  return plain;
}

}  // namespace

std::string FindCompany(std::string_view label, const std::vector<InvitationWords>& sentences) {
  const std::string plain = WithoutHyphens(label);
  for (const InvitationWords& words : sentences) {
    if (plain.empty()) break;
    if (std::string name = NameByLabel(words, plain); !name.empty()) return name;
  }
  for (const InvitationWords& words : sentences)
    if (std::string name = NameByCue(words); !name.empty()) return name;
  return "";
}

}  // namespace decline_lint
