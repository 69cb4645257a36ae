#include "lint/engine/explain/rule_steps.h"

#include "lint/engine/match_field.h"

namespace decline_lint {
namespace {

/// "this `unless` holds ...", in the order of ConditionIn.
constexpr const char* kPlaces[] = {"in the match",
                                   "before it",
                                   "after it",
                                   "right before it",
                                   "right after it",
                                   "in its clause",
                                   "before it in its clause",
                                   "after it in its clause",
                                   "in its sentence",
                                   "in its sentence or a neighbour",
                                   "in its paragraph",
                                   "in the message"};

std::string PlaceOf(const ConditionSource& condition) {
  return kPlaces[static_cast<int>(condition.in)];
}

}  // namespace

void RuleSteps::Add(const RuleSource& rule, size_t file, Span span, std::string message) {
  Diagnostic step;
  step.rule_id = rule.id;
  step.severity = Severity::kNote;
  step.message = std::move(message);
  step.span = span;
  steps_.push_back({file, std::move(step)});
}

void RuleSteps::AddRule(const RuleSource& rule, std::string message, std::string help) {
  Add(rule, rule.file, rule.id_span, std::move(message));
  steps_.back().diagnostic.help = std::move(help);
}

void RuleSteps::AddPattern(const RuleSource& rule, const TracedMatch& match) {
  const std::string_view words = Slice(tracer_.view().document().text(), match.span);
  Add(rule, rule.file, match.pattern->phrase.node->span,
      FillMessage("this pattern matches '{match}'", words));
  AddPhrases(rule, match.pattern->phrase, match.match);
}

void RuleSteps::AddDrop(const RuleSource& rule, const Drop& drop) {
  switch (drop.why) {
    case Drop::Why::kScope:
      return AddRule(rule, "the match is outside the scope of the pattern", "");
    case Drop::Why::kNegation:
      return AddRule(rule, "the match is negated, and negation breaks this pattern", "");
    case Drop::Why::kWith:
      return Add(rule, rule.file, drop.condition->any.front().node->span,
                 "this `with` is not found " + PlaceOf(*drop.condition));
    case Drop::Why::kUnless:
      Add(rule, rule.file, drop.phrase->node->span,
          FillMessage("this `unless` finds '{match}' " + PlaceOf(*drop.condition),
                      WordsOf(drop.words->tokens)));
      AddPhrases(rule, *drop.phrase, *drop.words);
  }
}

/// A phrase that stands for the whole match is a step of its own, those for parts of it are told in
/// the help of the last step.
void RuleSteps::AddPhrases(const RuleSource& rule, const PhraseSource& phrase, const Match& match) {
  uint32_t depth = 0;
  for (const PhraseUse& use : tracer_.UsesIn(phrase, match)) {
    if (use.tokens == match.tokens && use.depth == depth) {
      ++depth;
      Add(rule, use.lexicon->file, use.phrase->node->span,
          "by this phrase of {" + use.lexicon->name + "}");
    } else if (use.depth == depth) {
      std::string& help = steps_.back().diagnostic.help;
      help += (help.empty() ? "" : ", ") + Described(use);
    }
  }
}

/// "{thanks} is 'many thanks' (thanks.yaml:12)".
std::string RuleSteps::Described(const PhraseUse& use) const {
  const SourceFile& file = files_[use.lexicon->file];
  const uint32_t line = file.PositionOf(use.phrase->node->span.begin).line;
  return "{" + use.lexicon->name + "} is '" + QuoteWords(WordsOf(use.tokens), kLongestQuote) +
         "' (" + file.name().substr(file.name().find_last_of('/') + 1) + ":" +
         std::to_string(line) + ")";
}

std::string RuleSteps::WordsOf(TokenRange tokens) const {
  const Document& document = tracer_.view().document();
  return std::string(Slice(document.text(), SpanOf(document, tokens)));
}

}  // namespace decline_lint
