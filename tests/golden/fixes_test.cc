// A safe fix that is applied removes its finding and adds none.
//
// The packs of the program leave every fix to the writer's judgement, so a small pack on top of
// them brings a safe fix of each sort.

#include <gtest/gtest.h>

#include <algorithm>
#include <map>

#include "lint/rules/embedded_pack.h"
#include "lint/rules/pack_builder.h"
#include "tests/golden/inputs.h"

namespace decline_lint {
namespace {

constexpr std::pair<const char*, const char*> kSafeRules[] = {
    {"rules/safe/shortened.yaml",
     "id: shortened\nkind: forbid\nmessage: this word is shortened\n"
     "patterns: [asap]\nfix: {replace: soon, safe: true}\n"},
    {"rules/safe/ampersand.yaml",
     "id: ampersand\nkind: forbid\nmessage: \"'{match}' is a sign, not a word\"\n"
     "patterns: ['\\&']\nfix: {replace: and, safe: true}\n"},
    {"rules/safe/very.yaml",
     "id: very\nkind: forbid\nmessage: this word says nothing\n"
     "patterns: [very, really]\nfix: {delete: match, safe: true}\n"},
    {"rules/safe/motto.yaml",
     "id: motto\nkind: require\nmessage: the motto is missing\nscope: body\n"
     "patterns: [all aboard]\nfix: {insert: All aboard., at: body-end, safe: true}\n"},
    {"rules/safe/opening.yaml",
     "id: opening\nkind: require\nmessage: the opening is missing\nscope: body\n"
     "patterns: [as agreed]\nfix: {insert: As agreed., at: body-start, safe: true}\n"},
};

/// The embedded packs with the rules above.
RulePack MakePackWithSafeFixes() {
  std::vector<SourceFile> files;
  for (const EmbeddedFile& file : EmbeddedPackFiles())
    files.emplace_back(std::string(file.name), std::string(file.text));
  for (const auto& [name, yaml] : kSafeRules) files.emplace_back(name, yaml);
  PackBuild build = BuildPack(files);
  for (const auto& mistake : build.diagnostics) ADD_FAILURE() << mistake.diagnostic.message;
  return std::move(build.pack.value());
}

SourceFile Apply(const SourceFile& file, const Fix& fix) {
  std::string bytes(file.bytes());
  std::vector<TextEdit> edits = fix.edits;
  std::sort(edits.begin(), edits.end(),
            [](const TextEdit& a, const TextEdit& b) { return a.span.begin > b.span.begin; });
  for (const TextEdit& edit : edits)
    bytes.replace(edit.span.begin, edit.span.size(), edit.replacement);
  return SourceFile(file.name(), bytes);
}

using Counts = std::map<std::string, int>;

Counts CountByRule(const std::vector<Diagnostic>& findings) {
  Counts counts;
  for (const Diagnostic& finding : findings) ++counts[finding.rule_id];
  return counts;
}

/// Applies every safe fix on its own; returns how many there were.
int CheckSafeFixes(Linter& linter, const SourceFile& file) {
  int applied = 0;
  const std::vector<Diagnostic> findings = linter.Lint(file);
  for (const Diagnostic& finding : findings) {
    for (const Fix& fix : finding.fixes) {
      if (!fix.safe) continue;
      ++applied;
      const SourceFile fixed = Apply(file, fix);
      Counts expected = CountByRule(findings);
      if (--expected[finding.rule_id] == 0) expected.erase(finding.rule_id);
      EXPECT_EQ(CountByRule(linter.Lint(fixed)), expected)
          << file.name() << ":" << Describe(file, finding) << "\nafter the fix:\n"
          << fixed.bytes();
    }
  }
  return applied;
}

TEST(Fixes, SafeOnesRemoveTheirFindingAndAddNone) {
  const RulePack pack = MakePackWithSafeFixes();
  LintOptions options = OptionsOfTests();
  options.disabled = {"too-long"};  // a sentence that is put in can be one too many
  Linter linter(pack, options);
  int applied = 0;
  for (const SourceFile& file : AllInputs()) applied += CheckSafeFixes(linter, file);
  EXPECT_GT(applied, 100);
}

}  // namespace
}  // namespace decline_lint
