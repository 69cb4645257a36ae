#include "lint/report/fingerprint.h"

#include <gtest/gtest.h>

#include "tests/unit/report/marked_file.h"

namespace decline_lint {
namespace {

/// The fingerprints of all marked spans, each as a finding of the same rule.
std::vector<std::string> Fingerprints(std::string_view marked, std::string rule = "closed-door") {
  const MarkedFile input = Mark(marked);
  Fingerprinter fingerprinter(input.file);
  std::vector<std::string> all;
  for (const Span span : input.spans) {
    Diagnostic finding;
    finding.rule_id = rule;
    finding.span = span;
    all.push_back(fingerprinter.Next(finding));
  }
  return all;
}

void CheckSame(std::string_view a, std::string_view b) {
  EXPECT_EQ(Fingerprints(a), Fingerprints(b)) << a << "\n" << b;
}

void CheckDiffer(std::string_view a, std::string_view b) {
  EXPECT_NE(Fingerprints(a), Fingerprints(b)) << a << "\n" << b;
}

TEST(Fingerprint, StaysWhenOtherLinesChange) {
  CheckSame("Hi\n\n[[Go]] away.", "Dear Ann,\n\nHello.\n\n[[Go]] away.\n\nBye");
}

TEST(Fingerprint, StaysWhenBlanksAndLetterCaseChange) {
  CheckSame("[[Go]] away.", "  [[go]]\taway.\r\n");
}

TEST(Fingerprint, ChangesWithTheLineAndTheRule) {
  CheckDiffer("[[Go]] away.", "[[Go]] now.");
  EXPECT_NE(Fingerprints("[[Go]]", "closed-door"), Fingerprints("[[Go]]", "harsh-tone"));
}

TEST(Fingerprint, NumbersWhatIsAlike) {
  const std::vector<std::string> all = Fingerprints("[[no]] [[no]]\nyes [[no]]\n[[no]] no");
  EXPECT_TRUE(all[0].ends_with(":1"));
  EXPECT_TRUE(all[1].ends_with(":2"));
  EXPECT_TRUE(all[2].ends_with(":1"));
  EXPECT_EQ(all[0].substr(0, 16), all[3].substr(0, 16));
  EXPECT_TRUE(all[3].ends_with(":3"));
}

TEST(Fingerprint, OfSomethingMissingDependsOnNoLine) {
  CheckSame("Hi\n[[]]I decline.", "Dear Ann,\n\n[[]]I must decline.");
}

TEST(Fingerprint, IsTheSameForEver) {
  EXPECT_EQ(Fingerprints("[[Go]] away."), std::vector<std::string>{"82c6b560a119488c:1"});
}

}  // namespace
}  // namespace decline_lint
