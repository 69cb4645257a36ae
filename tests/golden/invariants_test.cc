// What must hold of the findings of every input, whatever the rules say.

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "lint/base/utf8.h"
#include "lint/rules/embedded_pack.h"
#include "tests/golden/inputs.h"

namespace decline_lint {
namespace {

constexpr size_t kLongestMessage = 72;

/// Offsets at which a character begins, and the end of the text.
std::vector<bool> CharacterBorders(std::string_view text) {
  std::vector<bool> borders(text.size() + 1, false);
  for (size_t at = 0; at < text.size(); at += DecodeUtf8(text.substr(at)).size) borders[at] = true;
  borders[text.size()] = true;
  return borders;
}

void CheckSpan(const std::vector<bool>& borders, Span span, const std::string& where) {
  ASSERT_LE(span.begin, span.end) << where;
  ASSERT_LT(span.end, borders.size()) << where << " ends outside the file";
  EXPECT_TRUE(borders[span.begin] && borders[span.end]) << where << " cuts a character";
}

void CheckSpans(const SourceFile& file, const std::vector<Diagnostic>& findings) {
  const std::vector<bool> borders = CharacterBorders(file.bytes());
  for (const Diagnostic& finding : findings) {
    const std::string where = file.name() + ":" + Describe(file, finding);
    CheckSpan(borders, finding.span, where);
    for (const Note& note : finding.notes) CheckSpan(borders, note.span, where + " (note)");
    for (const Fix& fix : finding.fixes)
      for (const TextEdit& edit : fix.edits) CheckSpan(borders, edit.span, where + " (fix)");
  }
}

void CheckEdits(const SourceFile& file, const std::vector<Diagnostic>& findings) {
  for (const Diagnostic& finding : findings) {
    for (const Fix& fix : finding.fixes) {
      EXPECT_FALSE(fix.edits.empty()) << file.name() << ":" << Describe(file, finding);
      for (size_t i = 1; i < fix.edits.size(); ++i)
        EXPECT_LE(fix.edits[i - 1].span.end, fix.edits[i].span.begin) << file.name();
    }
  }
}

void CheckOrder(const SourceFile& file, const std::vector<Diagnostic>& findings) {
  EXPECT_TRUE(std::is_sorted(findings.begin(), findings.end(),
                             [](const Diagnostic& a, const Diagnostic& b) {
                               return std::tuple(a.span.begin, a.span.end, a.rule_id) <
                                      std::tuple(b.span.begin, b.span.end, b.rule_id);
                             }))
      << file.name();
}

/// One fault is told once: no rule points at the same bytes twice.
void CheckNoDoubles(const SourceFile& file, const std::vector<Diagnostic>& findings) {
  for (size_t i = 0; i < findings.size(); ++i)
    for (size_t j = 0; j < i; ++j)
      EXPECT_FALSE(
          findings[i].rule_id == findings[j].rule_id &&
          (findings[i].span == findings[j].span || findings[i].span.Overlaps(findings[j].span)))
          << file.name() << ":" << Describe(file, findings[i]);
}

size_t CountCharacters(std::string_view text) {
  size_t count = 0;
  for (size_t at = 0; at < text.size(); at += DecodeUtf8(text.substr(at)).size) ++count;
  return count;
}

/// docs/messages.md.
void CheckMessage(const std::string& message) {
  ASSERT_FALSE(message.empty());
  EXPECT_FALSE(message[0] >= 'A' && message[0] <= 'Z') << message;
  EXPECT_FALSE(message.ends_with('.') && !message.ends_with("...")) << message;
  EXPECT_LE(CountCharacters(message), kLongestMessage) << message;
  EXPECT_EQ(message.find_first_of("\r\n\t"), std::string::npos) << message;
}

void CheckAll(const SourceFile& file, const std::vector<Diagnostic>& findings) {
  CheckSpans(file, findings);
  CheckEdits(file, findings);
  CheckOrder(file, findings);
  CheckNoDoubles(file, findings);
  for (const Diagnostic& finding : findings) CheckMessage(finding.message);
}

TEST(Invariants, HoldOfEveryInput) {
  Linter linter(EmbeddedPack(), OptionsOfTests());
  std::set<std::string> raised;
  for (const SourceFile& file : AllInputs()) {
    const std::vector<Diagnostic> findings = linter.Lint(file);
    CheckAll(file, findings);
    for (const Diagnostic& finding : findings)
      if (EmbeddedPack().FindRule(finding.rule_id)) raised.insert(finding.rule_id);
  }
  EXPECT_EQ(raised.size(), EmbeddedPack().rules().size()) << "some rule is never raised here";
}

TEST(Invariants, HoldOfLettersCutAnywhere) {
  Linter linter(EmbeddedPack(), OptionsOfTests());
  for (const SourceFile& letter : ReadTextFiles("tests/golden/letters")) {
    const std::string_view bytes = letter.bytes().substr(0, 2000);
    for (size_t size = 0; size < bytes.size(); ++size) {
      const SourceFile cut(letter.name() + " cut at " + std::to_string(size),
                           std::string(bytes.substr(0, size)));
      CheckAll(cut, linter.Lint(cut));
    }
  }
}

TEST(Invariants, LintingAgainGivesTheSame) {
  Linter used(EmbeddedPack(), OptionsOfTests());
  for (const SourceFile& file : AllInputs()) used.Lint(file);
  for (const SourceFile& file : AllInputs()) {
    const auto first = Describe(file, Linter(EmbeddedPack(), OptionsOfTests()).Lint(file));
    EXPECT_EQ(first, Describe(file, used.Lint(file))) << file.name();
  }
}

TEST(Invariants, MessagesOfRulesObeyTheConventions) {
  for (const RuleRecord& rule : EmbeddedPack().rules())
    CheckMessage(std::string(EmbeddedPack().String(rule.message)));
}

}  // namespace
}  // namespace decline_lint
