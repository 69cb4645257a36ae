#include "lint/engine/explain/explainer.h"

#include <algorithm>

#include "lint/engine/decoded_line.h"
#include "lint/engine/match_field.h"
#include "lint/engine/read_document.h"

namespace decline_lint {
namespace {

bool Contains(const std::vector<std::string>& ids, std::string_view id) {
  return std::find(ids.begin(), ids.end(), id) != ids.end();
}

/// "none of its 8 patterns stands".
std::string NoneOfItsPatterns(const RuleSource& rule, const std::string& verb) {
  const size_t count = rule.patterns.size();
  return count == 1 ? "its pattern never " + verb
                    : "none of its " + std::to_string(count) + " patterns " + verb;
}

/// A pattern that looks elsewhere has nothing to say of words on which one that looks here matches.
bool IsOnlyElsewhere(const TracedMatch& match, const std::vector<TracedMatch>& matches) {
  if (match.stands() || match.drops.front().why != Drop::Why::kScope) return false;
  return std::any_of(matches.begin(), matches.end(), [&](const TracedMatch& other) {
    const bool is_in_scope = other.stands() || other.drops.front().why != Drop::Why::kScope;
    return is_in_scope && other.span.Covers(match.span);
  });
}

}  // namespace

Explainer::Explainer(const RulePack& pack, const std::vector<SourceFile>& files,
                     LintOptions options)
    : pack_(pack),
      files_(files),
      options_(std::move(options)),
      sources_(files, &mistakes_),
      tracer_(pack, sources_),
      rule_steps_(tracer_, files_, steps_) {}

std::vector<RuleFileDiagnostic> Explainer::Explain(const SourceFile& draft,
                                                   std::optional<uint32_t> line,
                                                   const std::vector<std::string>& traced) {
  draft_ = &draft;
  line_ = line;
  steps_.clear();
  findings_ = Linter(pack_, options_).Lint(draft);
  message_ = ReadMessage(draft, options_.input, options_.limits);
  if (message_.unreadable) return {};
  RecipientMarker recipient;
  ReadDocument(message_, pack_, options_.thread, recipient, document_);
  tracer_.Reset(document_);
  for (const RuleRecord& rule : pack_.rules()) {
    const bool trace = Contains(traced, pack_.String(rule.id));
    const bool wanted =
        traced.empty() ? options_.only.empty() || Contains(options_.only, pack_.String(rule.id))
                       : trace;
    if (wanted) ExplainRule(rule, trace);
  }
  return std::move(steps_);
}

/// Whether something at these bytes of the raw file was asked about.
bool Explainer::IsAsked(Span raw) const {
  if (!line_) return true;
  const uint32_t last = raw.empty() ? raw.begin : raw.end - 1;
  return draft_->PositionOf(raw.begin).line <= *line_ && *line_ <= draft_->PositionOf(last).line;
}

void Explainer::AddInDraft(const RuleSource& rule, Span span, std::string message) {
  Diagnostic step;
  step.rule_id = rule.id;
  step.severity = Severity::kNote;
  step.message = FillMessage(message, Slice(document_.text(), span));
  step.span = ToRaw(span);
  if (!message_.to_raw.IsCopy(span)) step.decoded = DecodedLineAt(message_.text, span);
  steps_.push_back({kDraftFile, std::move(step)});
}

void Explainer::ExplainRule(const RuleRecord& rule, bool trace) {
  const std::vector<TracedMatch> matches = tracer_.Trace(rule);
  if (trace) return TraceMatches(rule, matches);
  for (const Diagnostic& finding : findings_)
    if (finding.rule_id == pack_.String(rule.id) && IsAsked(finding.span))
      ExplainFinding(rule, finding, matches);
  const bool is_silent = std::none_of(
      findings_.begin(), findings_.end(),
      [&](const Diagnostic& finding) { return finding.rule_id == pack_.String(rule.id); });
  if (rule.kind == RuleKind::kRequire && is_silent) ExplainSatisfied(rule, matches);
}

void Explainer::ExplainFinding(const RuleRecord& rule, const Diagnostic& finding,
                               const std::vector<TracedMatch>& matches) {
  steps_.push_back({kDraftFile, finding});
  steps_.back().diagnostic.help.clear();
  steps_.back().diagnostic.fixes.clear();
  bool by_match = false;
  for (const TracedMatch& match : matches) {
    if (!match.stands() || !ToRaw(match.span).Overlaps(finding.span)) continue;
    rule_steps_.AddPattern(tracer_.SourceOf(rule), match);
    by_match = true;
  }
  if (!by_match) ExplainWithoutMatch(rule, matches);
}

/// What is found by something else than a pattern.
void Explainer::ExplainWithoutMatch(const RuleRecord& rule,
                                    const std::vector<TracedMatch>& matches) {
  const RuleSource& source = tracer_.SourceOf(rule);
  if (rule.kind == RuleKind::kLimit)
    return rule_steps_.AddRule(source, "this rule counts, its `limits` were passed", "");
  if (rule.kind == RuleKind::kDelay)
    return rule_steps_.AddRule(source, "this rule compares dates", "");
  const std::string help = "each dropped match is explained by --trace " + source.id;
  rule_steps_.AddRule(source, NoneOfItsPatterns(source, "stands"), matches.empty() ? "" : help);
}

/// The words that a rule of kind `require` is content with: the first of them are enough.
void Explainer::ExplainSatisfied(const RuleRecord& rule, const std::vector<TracedMatch>& matches) {
  const RuleSource& source = tracer_.SourceOf(rule);
  for (const TracedMatch& match : matches) {
    if (!match.stands() || !IsAsked(ToRaw(match.span))) continue;
    AddInDraft(source, match.span, "'{match}' is what this rule asks for");
    return rule_steps_.AddPattern(source, match);
  }
}

void Explainer::TraceMatches(const RuleRecord& rule, const std::vector<TracedMatch>& matches) {
  const RuleSource& source = tracer_.SourceOf(rule);
  const size_t before = steps_.size();
  for (const Diagnostic& finding : findings_)
    if (finding.rule_id == source.id && IsAsked(finding.span))
      ExplainFinding(rule, finding, matches);
  for (const TracedMatch& match : matches) {
    if (!IsAsked(ToRaw(match.span)) || IsOnlyElsewhere(match, matches)) continue;
    if (!match.stands()) {
      TraceDropped(source, match);
    } else if (rule.kind == RuleKind::kRequire || match.pattern->is_invited) {
      AddInDraft(source, match.span, "'{match}' stands");
      rule_steps_.AddPattern(source, match);
    }
  }
  if (steps_.size() == before)
    rule_steps_.AddRule(source, NoneOfItsPatterns(source, "matches here"), "");
}

void Explainer::TraceDropped(const RuleSource& rule, const TracedMatch& match) {
  AddInDraft(rule, match.span, "'{match}' matches, but is dropped");
  for (const Drop& drop : match.drops)
    if (drop.words && drop.words->tokens != match.match.tokens)
      steps_.back().diagnostic.notes.push_back(
          {ToRaw(SpanOf(document_, drop.words->tokens)), "because of these words"});
  rule_steps_.AddPattern(rule, match);
  for (const Drop& drop : match.drops) rule_steps_.AddDrop(rule, drop);
}

}  // namespace decline_lint
