#include "lint/engine/linter.h"

#include <algorithm>
#include <tuple>

#include "lint/engine/match_scanner.h"
#include "lint/engine/message_facts.h"
#include "lint/engine/read_document.h"
#include "lint/engine/rule_context.h"
#include "lint/engine/suppression.h"
#include "lint/message/message.h"
#include "lint/rules/rule_pack.h"
#include "lint/text/document.h"

namespace decline_lint {
namespace {

bool Contains(const std::vector<std::string>& ids, std::string_view id) {
  return std::find(ids.begin(), ids.end(), id) != ids.end();
}

std::vector<bool> EnabledRules(const RulePack& pack, std::span<const RuleRecord> rules,
                               const LintOptions& options) {
  std::vector<bool> enabled;
  for (const RuleRecord& rule : rules) {
    const std::string_view id = pack.String(rule.id);
    enabled.push_back(rule.severity >= options.min_severity && !Contains(options.disabled, id) &&
                      (options.only.empty() || Contains(options.only, id)));
  }
  return enabled;
}

auto Order(const Diagnostic& finding) {
  return std::tuple(finding.span.begin, finding.span.end, std::string_view(finding.rule_id),
                    std::string_view(finding.message));
}

/// What reading the message found, as far as it was asked for.
std::vector<Diagnostic> ReadingNotes(const Message& message, const LintOptions& options) {
  std::vector<Diagnostic> notes = message.diagnostics;
  std::erase_if(notes, [&](const Diagnostic& note) {
    return note.severity < options.min_severity || Contains(options.disabled, note.rule_id);
  });
  return notes;
}

void SortAndRemoveDoubles(std::vector<Diagnostic>& findings) {
  std::sort(findings.begin(), findings.end(),
            [](const Diagnostic& a, const Diagnostic& b) { return Order(a) < Order(b); });
  const auto last =
      std::unique(findings.begin(), findings.end(),
                  [](const Diagnostic& a, const Diagnostic& b) { return Order(a) == Order(b); });
  findings.erase(last, findings.end());
}

}  // namespace

struct Linter::State {
  State(const RulePack& the_pack, LintOptions the_options)
      : pack(the_pack),
        options(std::move(the_options)),
        in_force(pack, options.changes),
        enabled(EnabledRules(pack, in_force.rules(), options)),
        scanner(pack, enabled, options.reference) {}

  void Suppress(const Directives& directives, std::vector<Diagnostic>& findings) const {
    ApplySuppressions(
        directives, pack, [&](size_t rule) { return enabled[rule]; }, findings);
    std::erase_if(findings, [&](const Diagnostic& finding) {
      return finding.severity < options.min_severity;
    });
  }

  const RulePack& pack;
  LintOptions options;
  RulesInForce in_force;
  std::vector<bool> enabled;
  Document document;
  RecipientMarker recipient;
  MatchScanner scanner;
};

Linter::Linter(const RulePack& pack, LintOptions options)
    : state_(std::make_unique<State>(pack, std::move(options))) {}
Linter::Linter(Linter&&) noexcept = default;
Linter::~Linter() = default;

std::vector<Diagnostic> Linter::Lint(const SourceFile& file) {
  return Lint(file, ReadMessage(file, state_->options.input, state_->options.limits));
}

std::vector<Diagnostic> Linter::Lint(const SourceFile& file, const Message& message) {
  State& state = *state_;
  if (message.directives.Skip()) return {};
  std::vector<Diagnostic> findings = ReadingNotes(message, state.options);
  if (message.unreadable) return findings;
  ReadDocument(message, state.pack, state.options.thread, state.recipient, state.document);
  state.scanner.Scan(state.document);
  EditWriter edits(file.bytes(), message);
  LetterFacts facts(message, state.document);
  const uint8_t known_facts = FactsOf(message, file.bytes());
  for (uint32_t i = 0; i < state.in_force.rules().size(); ++i) {
    if (!state.enabled[i]) continue;
    const RuleRecord& rule = state.in_force.rules()[i];
    if ((rule.given & ~known_facts) != 0) continue;
    const RuleContext context{.pack = state.pack,
                              .rule = rule,
                              .limits = state.in_force.LimitsOf(rule),
                              .found = state.scanner.MatchesOf(i),
                              .message = message,
                              .view = state.scanner.view(),
                              .options = state.options,
                              .edits = edits,
                              .facts = facts};
    JudgeOf(rule.kind)(context, findings);
  }
  if (!message.directives.words.empty()) state.Suppress(message.directives, findings);
  SortAndRemoveDoubles(findings);
  return findings;
}

}  // namespace decline_lint
