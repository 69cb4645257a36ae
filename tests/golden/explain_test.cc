// Every finding of every input can be explained, and the explanation agrees with the lint.
#include <gtest/gtest.h>

#include <algorithm>

#include "lint/engine/explain/explainer.h"
#include "lint/engine/read_document.h"
#include "lint/rules/embedded_pack.h"
#include "tests/golden/inputs.h"

namespace decline_lint {
namespace {

/// The files that the pack was made of, in its order; other packs are embedded, too.
std::vector<SourceFile> RuleFiles() {
  std::vector<SourceFile> files;
  for (StringRef name : EmbeddedPack().files())
    for (const EmbeddedFile& file : EmbeddedPackFiles())
      if (file.name == EmbeddedPack().String(name))
        files.emplace_back(std::string(file.name), std::string(file.text));
  return files;
}

/// What is found by its words, and not by counting or by a date.
bool IsFoundByPatterns(const Diagnostic& finding) {
  const RuleRecord* rule = EmbeddedPack().FindRule(finding.rule_id);
  return rule != nullptr && rule->kind == RuleKind::kForbid;
}

void CheckInput(Explainer& explainer, const SourceFile& file) {
  std::vector<Diagnostic> explained;
  const auto steps = explainer.Explain(file, std::nullopt, {});
  for (size_t i = 0; i < steps.size(); ++i) {
    if (steps[i].file != kDraftFile || !IsFoundByPatterns(steps[i].diagnostic)) continue;
    explained.push_back(steps[i].diagnostic);
    ASSERT_LT(i + 1, steps.size()) << file.name();
    EXPECT_TRUE(steps[i + 1].diagnostic.message.starts_with("this pattern matches '"))
        << file.name() << ": " << steps[i + 1].diagnostic.message;
  }
  std::vector<Diagnostic> found = Linter(EmbeddedPack(), OptionsOfTests()).Lint(file);
  std::erase_if(found, [](const Diagnostic& finding) { return !IsFoundByPatterns(finding); });
  auto shown = Describe(file, explained), wanted = Describe(file, found);
  std::sort(shown.begin(), shown.end());
  std::sort(wanted.begin(), wanted.end());
  EXPECT_EQ(shown, wanted) << file.name();
}

TEST(Explain, EveryFindingHasItsPattern) {
  const std::vector<SourceFile> files = RuleFiles();
  Explainer explainer(EmbeddedPack(), files, OptionsOfTests());
  for (const SourceFile& file : AllInputs()) CheckInput(explainer, file);
}

/// The walk over the trees of the rule files agrees with the tables.
TEST(Explain, TheTreesMatchWhatTheTablesMatch) {
  const std::vector<SourceFile> files = RuleFiles();
  std::vector<RuleFileDiagnostic> mistakes;
  const PackSources sources(files, &mistakes);
  MatchTracer tracer(EmbeddedPack(), sources);
  PhraseWalker walker(sources.lexicons());
  RecipientMarker recipient;
  Document document;
  for (const SourceFile& file : AllInputs()) {
    const Message message = ReadMessage(file);
    ReadDocument(message, EmbeddedPack(), nullptr, recipient, document);
    tracer.Reset(document);
    walker.Reset(document);
    for (const RuleRecord& rule : EmbeddedPack().rules())
      for (const TracedMatch& traced : tracer.Trace(rule))
        EXPECT_TRUE(
            traced.pattern->phrase.is_regex ||
            walker.Matches(traced.pattern->phrase.ast, traced.match.sentence, traced.match.tokens))
            << file.name() << ": " << traced.pattern->phrase.text;
  }
}

}  // namespace
}  // namespace decline_lint
