#include "lint/engine/match_field.h"

#include <gtest/gtest.h>

namespace decline_lint {
namespace {

void CheckFill(const std::string& text, const std::string& words, const std::string& filled) {
  EXPECT_EQ(FillMatch(text, words), filled) << text;
}

void CheckQuote(const std::string& words, size_t longest, const std::string& quote) {
  EXPECT_EQ(QuoteWords(words, longest), quote) << words;
}

void CheckMessage(const std::string& message, const std::string& words, const std::string& filled) {
  EXPECT_EQ(FillMessage(message, words), filled) << message;
  EXPECT_LE(FillMessage(message, words).size(), 72u);
}

TEST(MatchField, IsFilledInWhereverItStands) {
  CheckFill("no field", "x", "no field");
  CheckFill("{match}", "two words", "two words");
  CheckFill("'{match}' or {match}?", "this", "'this' or this?");
  CheckFill("{match}", "{match}", "{match}");
  CheckFill("{Match} {mat", "x", "{Match} {mat");
}

TEST(MatchField, QuotesOnOneLine) {
  CheckQuote("do not\r\n  contact\tme ", 40, "do not contact me ");
  CheckQuote("", 40, "");
  CheckQuote("0123456789", 10, "0123456789");
  CheckQuote("0123456789x", 10, "0123456...");
  CheckQuote("caf\xC3\xA9 caf\xC3\xA9", 7, "caf...");
}

TEST(MatchField, MessagesStayShort) {
  CheckMessage("'{match}' is no word", "alot", "'alot' is no word");
  CheckMessage("{match}", std::string(100, 'x'), std::string(37, 'x') + "...");
  CheckMessage("this is a long message that quotes what was found: {match}",
               "thirty letters or more of words",
               "this is a long message that quotes what was found: thirty letters or ...");
  CheckMessage("{match}, {match}", std::string(100, 'x'),
               std::string(32, 'x') + "..., " + std::string(32, 'x') + "...");
}

}  // namespace
}  // namespace decline_lint
