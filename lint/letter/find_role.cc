#include <algorithm>
#include <optional>
#include <string_view>

#include "lint/letter/invitation_words.h"
#include "lint/text/tokens/tokenizer.h"
#include "lint/text/words/language.h"

namespace decline_lint {
namespace {

constexpr size_t kMaxRoleWords = 7;

struct Range {
  size_t begin = 0;
  size_t end = 0;
};

bool IsJoint(const InvitationWords& words, size_t i) {
  return words.IsIn(i, "role-joints") && words.IsCapital(i + 1);
}

/// Whether word `i` can stand inside a role's name.
bool GoesOn(const InvitationWords& words, size_t i) {
  if (i >= words.size()) return false;
  if (IsJoint(words, i)) return true;
  return words.IsWord(i) && !words.IsIn(i, "role-ends") && !words.IsIn(i, "role-joints") &&
         !words.IsIn(i, "role-articles");
}

bool HasCapital(const InvitationWords& words, Range range) {
  for (size_t i = range.begin; i < range.end; ++i)
    if (words.IsCapital(i)) return true;
  return false;
}

Range TrimVague(const InvitationWords& words, Range range) {
  const auto says_nothing = [&](size_t i) {
    return !words.token(i).Has(kAllCaps) &&
           (words.IsIn(i, "role-vague") || words.IsIn(i, "role-articles"));
  };
  // "Senior Nurse" is a role, "a senior role" names none.
  const bool capital = range.begin + 1 < range.end && words.IsCapital(range.begin);
  while (!capital && range.begin < range.end && says_nothing(range.begin)) ++range.begin;
  while (range.begin < range.end && says_nothing(range.end - 1)) --range.end;
  return range;
}

/// The role whose name begins at `begin`.
Range RoleFrom(const InvitationWords& words, size_t begin) {
  if (words.IsIn(begin, "role-articles")) ++begin;
  Range range{begin, begin};
  while (range.end - begin < kMaxRoleWords && GoesOn(words, range.end)) {
    const bool parted = range.end > begin && words.token(range.end).Has(kCommaBefore);
    const bool joins = words.IsIn(range.end, "role-joints");
    if (parted || (joins && !HasCapital(words, range)) || words.IsIn(range.end, "post-words"))
      break;
    ++range.end;
  }
  return TrimVague(words, range);
}

/// The role whose name ends before the word "role" at `end`: "for the archive assistant role".
Range RoleBefore(const InvitationWords& words, size_t end) {
  Range range{end, end};
  while (range.begin > 0 && end - range.begin < kMaxRoleWords &&
         !words.token(range.begin).Has(kCommaBefore) && GoesOn(words, range.begin - 1) &&
         !words.IsIn(range.begin - 1, "role-articles")) {
    --range.begin;
  }
  const bool is_part = range.begin > 1 && words.form(range.begin - 2) == "of";  // "of the Arts"
  if (is_part || range.begin == 0 || !words.IsIn(range.begin - 1, "role-articles"))
    return {end, end};
  const std::string& article = words.form(range.begin - 1);
  range = TrimVague(words, range);
  const bool points = article == "the" || article == "our";
  return points || HasCapital(words, range) ? range : Range{end, end};
}

std::string TextOf(const InvitationWords& words, Range range) {
  return range.begin < range.end ? words.Text(range.begin, range.end) : "";
}

/// "the role of X", "the X role"
std::string NamedAsPost(const InvitationWords& words) {
  for (size_t i = 0; i < words.size(); ++i) {
    if (!words.IsIn(i, "post-words")) continue;
    const bool linked = words.IsIn(i + 1, "post-links");
    std::string role = linked ? TextOf(words, RoleFrom(words, i + 2)) : "";
    if (role.empty()) role = TextOf(words, RoleBefore(words, i));
    if (!role.empty()) return role;
  }
  return "";
}

/// "your application for X"
std::string AppliedFor(const InvitationWords& words) {
  for (size_t i = 0; i + 1 < words.size(); ++i) {
    const bool linked = words.form(i + 1) == "for" || words.form(i + 1) == "as";
    if (!linked || !words.IsIn(i, "apply-words")) continue;
    const Range range = RoleFrom(words, i + 2);
    if (HasCapital(words, range)) return TextOf(words, range);
  }
  return "";
}

/// "Analyst" is one itself, "or" is not.
bool EndsIn(std::string_view word, std::string_view ending) {
  constexpr size_t kShortest = 4;
  const bool is_whole = word == ending && word.size() >= kShortest;
  return is_whole || (word.size() > ending.size() + 1 && word.ends_with(ending));
}

bool IsOccupation(const InvitationWords& words, Range range) {
  const auto endings = language::List("occupation-endings");
  for (size_t i = range.begin; i < range.end; ++i)
    for (const std::string_view ending : endings)
      if (words.IsCapital(i) && EndsIn(words.form(i), ending)) return true;
  return false;
}

/// "Interview - Data Analyst": what is left of a subject without the words of all invitations.
std::string LeftInSubject(const InvitationWords& words) {
  for (size_t i = 0; i < words.size(); ++i) {
    if (!words.IsCapital(i) || words.IsIn(i, "subject-noise")) continue;
    const Range range = RoleFrom(words, i);
    if (IsOccupation(words, range)) return TextOf(words, range);
    i = std::max(i, range.end);
  }
  return "";
}

}  // namespace

std::string FindRole(const std::string& subject, const std::vector<InvitationWords>& body) {
  std::vector<Token> tokens;
  Tokenize(subject, {0, static_cast<uint32_t>(subject.size())}, tokens);
  const InvitationWords title(subject, tokens);
  for (const auto find : {NamedAsPost, AppliedFor}) {
    for (const InvitationWords& sentence : body)
      if (std::string role = find(sentence); !role.empty()) return role;
    if (std::string role = find(title); !role.empty()) return role;
  }
  return LeftInSubject(title);
}

}  // namespace decline_lint
