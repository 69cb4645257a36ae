// Words and phrases of a list, found by their keys.
#include "lint/text/words/word_list.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "lint/text/tokens/token.h"
#include "lint/text/words/language.h"
#include "lint/text/zones/zones_words.h"

namespace decline_lint {
namespace {

/// How many words of `line` the longest phrase at its start has.
void CheckLongest(const char* list, std::string_view line, size_t expected) {
  EXPECT_EQ(WordList(list).LongestPhrase(LineWords(line), 0), expected) << list << ": " << line;
}

TEST(WordList, HoldsEveryPhraseOfItsList) {
  for (const char* list : {"sentence-openers", "titles", "closing-phrases", "signature-openers"}) {
    const WordList words(list);
    ASSERT_FALSE(language::List(list).empty()) << list;
    for (const std::string_view phrase : language::List(list)) {
      const std::string_view first = phrase.substr(0, phrase.find(' '));
      EXPECT_TRUE(words.Opens(WordKey(first))) << list << ": " << phrase;
      if (first == phrase) {
        EXPECT_TRUE(words.Has(WordKey(phrase))) << list << ": " << phrase;
      }
    }
    EXPECT_FALSE(words.Has(WordKey("zyzzyva"))) << list;
    EXPECT_FALSE(words.Opens(WordKey("zyzzyva"))) << list;
  }
}

TEST(WordList, FindsTheLongestPhrase) {
  for (const char* list : {"greetings", "closing-phrases", "signature-openers"}) {
    for (const std::string_view phrase : language::List(list)) {
      const auto words = std::count(phrase.begin(), phrase.end(), ' ') + 1;
      CheckLongest(list, phrase, static_cast<size_t>(words));
      CheckLongest(list, "zyzzyva " + std::string(phrase), 0);
    }
    CheckLongest(list, "", 0);
  }
}

TEST(WordList, AnUnknownListIsEmpty) {
  const WordList words("no-such-list");
  EXPECT_FALSE(words.Has(WordKey("kind")));
  EXPECT_FALSE(words.Opens(WordKey("kind")));
}

}  // namespace
}  // namespace decline_lint
