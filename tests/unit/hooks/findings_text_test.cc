// Findings as replies, header fields and log lines.
#include "lint/hooks/milter/findings_text.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace decline_lint {
namespace {

Diagnostic Finding(std::string id, Severity severity, std::string message, Span span = {}) {
  Diagnostic finding;
  finding.rule_id = std::move(id);
  finding.severity = severity;
  finding.message = std::move(message);
  finding.span = span;
  return finding;
}

const std::vector<Diagnostic>& Three() {
  static const std::vector<Diagnostic> kFindings = {
      Finding("dull", Severity::kNote, "this is dull"),
      Finding("rude", Severity::kWarning, "this is rude", {0, 7}),
      Finding("left", Severity::kError, "a field is left in", {8, 14})};
  return kFindings;
}

constexpr char kRaw[] = "Go away [NAME]";

TEST(FindingsText, IsAscii) {
  EXPECT_EQ(AsciiText("I\u2019m \u201Cfine\u201D \u2013 caf\u00E9\r\n\x1B[m", 100),
            "I'm \"fine\" - caf?   [m");
  EXPECT_EQ(AsciiText("abc", 2), "ab");
  EXPECT_EQ(AsciiText("\xFF\xC3", 9), "??");
}

TEST(FindingsText, SumsUp) {
  EXPECT_EQ(FindingsSummary(Three()), "1 error, 1 warning and 1 note [dull rude left]");
  EXPECT_EQ(FindingsSummary({Three()[1], Three()[1]}), "2 warnings [rude]");
}

TEST(FindingsText, RepliesWithWhatStops) {
  EXPECT_EQ(ReplyLines(Three(), Threshold::kWarning, kRaw),
            (std::vector<std::string>{"error: a field is left in: \"[NAME]\" [left]",
                                      "warning: this is rude: \"Go away\" [rude]", "and 1 more"}));
  EXPECT_EQ(ReplyLines(Three(), Threshold::kError, kRaw).size(), 2u);
}

TEST(FindingsText, QuotesWhatTheReaderSees) {
  Diagnostic encoded = Finding("rude", Severity::kWarning, "this is rude", {0, 4});
  encoded.decoded = DecodedLine{"please go away now", {7, 14}};
  EXPECT_EQ(QuotedWords(encoded, "R28gYXdheQ=="), "go away");
  EXPECT_EQ(QuotedWords(Finding("x", Severity::kNote, "missing", {3, 3}), kRaw), "");
  EXPECT_EQ(QuotedWords(Finding("x", Severity::kNote, "long", {0, 90}), std::string(90, 'a')),
            std::string(60, 'a') + "...");
  EXPECT_EQ(QuotedWords(Finding("x", Severity::kNote, "wrapped", {0, 8}), "go\r\naway"), "go away");
}

TEST(FindingsText, FitsIntoAReplyWhateverIsFound) {
  const std::vector<Diagnostic> many(
      500, Finding("rude", Severity::kWarning, std::string(2000, 'x'), {0, 7}));
  const std::vector<std::string> lines = ReplyLines(many, Threshold::kNote, kRaw);
  EXPECT_EQ(lines.size(), 13u);
  EXPECT_EQ(lines.back(), "and 488 more");
  EXPECT_TRUE(std::all_of(lines.begin(), lines.end(),
                          [](const std::string& line) { return line.size() <= 300; }));
}

TEST(FindingsText, FoldsTheHeader) {
  EXPECT_EQ(HeaderValue(Three()),
            "1 error, 1 warning and 1 note;\n\tnote: this is dull [dull];\n\twarning: this is rude "
            "[rude];\n\terror: a field is left in [left]");
}

}  // namespace
}  // namespace decline_lint
