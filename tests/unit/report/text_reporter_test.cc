#include "lint/report/text_reporter.h"

#include <gtest/gtest.h>

#include "tests/unit/report/marked_file.h"

namespace decline_lint {
namespace {

std::string Report(const SourceFile& file, const Diagnostic& finding, ReportOptions options = {}) {
  std::string out;
  const std::unique_ptr<Reporter> reporter = MakeTextReporter(options, out);
  reporter->Begin();
  reporter->AddFile(file, {finding});
  reporter->End();
  return "\n" + out;
}

Diagnostic Finding(Span span) {
  Diagnostic finding;
  finding.rule_id = "closed-door";
  finding.message = "these words shut out future contact";
  finding.span = span;
  return finding;
}

TEST(TextReporter, WritesWhatACompilerWould) {
  const MarkedFile input = Mark("\nPlease [[do not contact me again]].", "letter.eml");
  Diagnostic finding = Finding(input.spans[0]);
  finding.help = "end with a wish to stay in touch";
  EXPECT_EQ(Report(input.file, finding), R"(
letter.eml:2:8: warning: these words shut out future contact [closed-door]
    2 | Please do not contact me again.
      |        ^~~~~~~~~~~~~~~~~~~~~~~
      = help: end with a wish to stay in touch
)");
}

TEST(TextReporter, CallsAFixPossibleUnlessItIsSafe) {
  const MarkedFile input = Mark("[[Go]]", "a");
  Diagnostic finding = Finding(input.spans[0]);
  finding.fixes = {{"", true, {{input.spans[0], "Stay"}}}, {"", false, {{input.spans[0], ""}}}};
  EXPECT_EQ(Report(input.file, finding), R"(
a:1:1: warning: these words shut out future contact [closed-door]
    1 | Go
      | ^~
      = fix: replace with "Stay"
      = possible fix: delete this
)");
}

TEST(TextReporter, WritesNotesAfterTheFinding) {
  const MarkedFile input = Mark("[[Go]]\n\n[[now]]", "a");
  Diagnostic finding = Finding(input.spans[0]);
  finding.notes = {{input.spans[1], "said again here"}};
  EXPECT_EQ(Report(input.file, finding), R"(
a:1:1: warning: these words shut out future contact [closed-door]
    1 | Go
      | ^~
a:3:1: note: said again here
    3 | now
      | ^~~
)");
}

TEST(TextReporter, GivesOneLineAFindingWithoutExcerpts) {
  const MarkedFile input = Mark("[[Go]]", "a");
  Diagnostic finding = Finding(input.spans[0]);
  finding.help = "do not";
  finding.notes = {{input.spans[0], "here"}};
  finding.severity = Severity::kError;
  EXPECT_EQ(Report(input.file, finding, {.excerpt = false}),
            "\na:1:1: error: these words shut out future contact [closed-door]\n");
}

TEST(TextReporter, CountsColumnsInBytes) {
  const MarkedFile input = Mark("é\t日[[Go]]", "a");
  const std::string report = Report(input.file, Finding(input.spans[0]), {.excerpt = false});
  EXPECT_EQ(report.substr(0, 9), "\na:1:7: w");
}

TEST(TextReporter, KeepsNamesAndMessagesOnTheirLine) {
  const MarkedFile input = Mark("[[Go]]", "a\n\x1B[2J");
  Diagnostic finding = Finding(input.spans[0]);
  finding.message = "not 'go\naway'";
  EXPECT_EQ(Report(input.file, finding, {.excerpt = false}),
            "\na <U+001B>[2J:1:1: warning: not 'go away' [closed-door]\n");
}

TEST(TextReporter, ColorsOnlyWhenAsked) {
  const MarkedFile input = Mark("[[Go]]", "a");
  const Diagnostic finding = Finding(input.spans[0]);
  EXPECT_EQ(Report(input.file, finding).find('\x1B'), std::string::npos);
  EXPECT_EQ(Report(input.file, finding, {.color = true}),
            "\n\x1B[1ma:1:1:\x1B[0m \x1B[1;35mwarning:\x1B[0m these words shut out future contact "
            "\x1B[1;35m[closed-door]\x1B[0m\n"
            "    1 | Go\n      | \x1B[1;32m^~\x1B[0m\n");
}

// A letter of one line, as large as a letter may be, with a finding every few bytes.
TEST(TextReporter, StaysFastInOneLongLine) {
  std::string bytes;
  while (bytes.size() < 1 << 20) bytes += "no ";
  const SourceFile file("a", bytes);
  std::vector<Diagnostic> findings;
  for (uint32_t at = 0; at < file.size(); at += 300) findings.push_back(Finding({at, at + 2}));
  std::string out;
  MakeTextReporter({}, out)->AddFile(file, findings);
  EXPECT_LT(out.size(), findings.size() * 400);
}

}  // namespace
}  // namespace decline_lint
