// What the scanner relies on in rules/language/english.yaml.
#include "lint/text/words/language.h"

#include <algorithm>

#include "tests/unit/text/token_check.h"

namespace decline_lint {
namespace {

/// "do nt=not" as written ("dont") and as meant ("do not").
struct Parts {
  std::string written;
  std::string meant;
};

Parts ReadParts(std::string_view parts) {
  Parts result;
  while (!parts.empty()) {
    const size_t end = std::min(parts.find(' '), parts.size());
    const std::string_view part = parts.substr(0, end);
    const size_t equals = part.find('=');
    result.written += part.substr(0, equals);
    result.meant += (result.meant.empty() ? "" : " ");
    result.meant += equals == std::string_view::npos ? part : part.substr(equals + 1);
    parts.remove_prefix(std::min(end + 1, parts.size()));
  }
  return result;
}

TEST(Language, ContractionsAreSpeltByTheirParts) {
  ASSERT_FALSE(language::Mapping("contractions").empty());
  for (const auto& [word, parts] : language::Mapping("contractions")) {
    const Parts read = ReadParts(parts);
    EXPECT_EQ(read.written, word);
    EXPECT_EQ(FormsOf(word, TokensOf(word), [](const Token&) { return true; }), read.meant);
  }
}

TEST(Language, CliticsHangOnAnyWord) {
  ASSERT_FALSE(language::Mapping("clitics").empty());
  for (const auto& [clitic, meaning] : language::Mapping("clitics")) {
    const std::string word = "ann" + std::string(clitic);
    EXPECT_EQ(FormsOf(word, TokensOf(word), [](const Token&) { return true; }),
              "ann " + std::string(meaning));
  }
}

TEST(Language, AbbreviationsHaveKnownPolicies) {
  ASSERT_FALSE(language::Mapping("abbreviations").empty());
  for (const auto& [word, policy] : language::Mapping("abbreviations"))
    EXPECT_TRUE(policy == "never" || policy == "opener" || policy == "capital" ||
                policy == "number")
        << word << ": " << policy;
}

/// A list that the scanner asks for by name must be there, and be found by normalized words.
TEST(Language, ListsHoldNormalizedWords) {
  for (const char* list :
       {"sentence-openers", "run-on-openers", "unfinished", "magnitudes", "top-level-domains"}) {
    ASSERT_FALSE(language::List(list).empty()) << list;
    for (std::string_view word : language::List(list)) {
      std::string form;
      AppendNormalized(TokenKind::kWord, word, form);
      EXPECT_EQ(form, word) << list;
    }
  }
}

}  // namespace
}  // namespace decline_lint
