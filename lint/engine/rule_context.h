// What a rule of any kind has at hand to judge a document.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "lint/base/date.h"
#include "lint/diag/diagnostic.h"
#include "lint/engine/letter_facts.h"
#include "lint/engine/linter.h"
#include "lint/engine/match_scanner.h"
#include "lint/message/edit_writer.h"
#include "lint/message/message.h"
#include "lint/rules/rule_pack.h"

namespace decline_lint {

struct RuleContext {
  const RulePack& pack;
  const RuleRecord& rule;  ///< as it is in force
  std::span<const LimitRecord> limits;
  const RuleMatches& found;
  const Message& message;
  const DocumentView& view;
  const LintOptions& options;
  EditWriter& edits;
  LetterFacts& facts;

  const Document& document() const { return view.document(); }
};

/// A finding of the rule at a span of the document's text. `{match}` in the rule's message and
/// fixes stands for the words there.
Diagnostic MakeFinding(const RuleContext& context, Span span);

/// Judges a document by a rule of one kind; a pure function of its context.
using RuleJudge = void (*)(const RuleContext& context, std::vector<Diagnostic>& findings);

void JudgeForbid(const RuleContext& context, std::vector<Diagnostic>& findings);
void JudgeRequire(const RuleContext& context, std::vector<Diagnostic>& findings);
void JudgeLimit(const RuleContext& context, std::vector<Diagnostic>& findings);
void JudgeDelay(const RuleContext& context, std::vector<Diagnostic>& findings);

/// The judge of a kind: the registry, one row a kind.
RuleJudge JudgeOf(RuleKind kind);

}  // namespace decline_lint
