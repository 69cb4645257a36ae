#include "lint/engine/explain/match_tracer.h"

#include <algorithm>

#include "lint/regex/regex.h"

namespace decline_lint {
namespace {

bool SameScope(Scope a, Scope b) { return a.zones == b.zones && a.place == b.place; }

bool IsMadeFrom(const RulePack& pack, const PatternRecord& record, const PatternSource& pattern,
                const RuleSource& rule) {
  return pack.String(record.text) == pattern.phrase.text &&
         SameScope(record.scope, pattern.scope.value_or(rule.scope)) &&
         record.conditions.count == pattern.conditions.size() &&
         record.negation_breaks == pattern.negation_breaks.value_or(rule.negation_breaks) &&
         record.is_invited == pattern.is_invited && record.is_regex == pattern.phrase.is_regex;
}

/// Whether `inner` says nothing that `outer` does not say.
bool IsCovered(const TracedMatch& inner, const TracedMatch& outer) {
  if (inner.pattern != outer.pattern || !outer.span.Covers(inner.span)) return false;
  return inner.drops.size() == outer.drops.size() &&
         std::equal(inner.drops.begin(), inner.drops.end(), outer.drops.begin(),
                    [](const Drop& a, const Drop& b) {
                      return a.why == b.why && a.condition == b.condition && a.phrase == b.phrase;
                    });
}

void SortAndThin(std::vector<TracedMatch>& found) {
  std::stable_sort(found.begin(), found.end(), [](const TracedMatch& a, const TracedMatch& b) {
    return a.span.begin != b.span.begin ? a.span.begin < b.span.begin : a.span.end > b.span.end;
  });
  std::vector<TracedMatch> kept;
  for (TracedMatch& match : found)
    if (std::none_of(kept.begin(), kept.end(),
                     [&](const TracedMatch& other) { return IsCovered(match, other); }))
      kept.push_back(std::move(match));
  found = std::move(kept);
}

}  // namespace

std::vector<const PatternSource*> SourcesOfPatterns(const RulePack& pack, const RuleRecord& rule,
                                                    const RuleSource& source) {
  std::vector<const PatternSource*> sources;
  const PatternRecord* last = nullptr;
  size_t at = 0;
  for (const PatternRecord& record :
       pack.patterns().subspan(rule.patterns.first, rule.patterns.count)) {
    const bool other_conditions = last != nullptr && record.conditions.count > 0 &&
                                  record.conditions.first != last->conditions.first;
    if (other_conditions) ++at;
    while (at + 1 < source.patterns.size() &&
           !IsMadeFrom(pack, record, source.patterns[at], source))
      ++at;
    sources.push_back(&source.patterns[at]);
    last = &record;
  }
  return sources;
}

void MatchTracer::Reset(const Document& document) {
  matcher_.Reset(document);
  view_.Reset(document);
  conditions_.Reset();
  walker_.Reset(document);
}

std::vector<TracedMatch> MatchTracer::Trace(const RuleRecord& rule) {
  found_.clear();
  const auto sources = SourcesOfPatterns(pack_, rule, SourceOf(rule));
  for (uint32_t i = 0; i < rule.patterns.count; ++i) {
    const uint32_t pattern = rule.patterns.first + i;
    if (pack_.patterns()[pattern].is_regex)
      TraceRegex(pattern, *sources[i]);
    else
      TracePattern(pattern, *sources[i]);
  }
  SortAndThin(found_);
  return std::move(found_);
}

/// As the reference scans: after a match that stands the next begins behind it, after one that does
/// not the next may begin inside it.
void MatchTracer::TracePattern(uint32_t pattern, const PatternSource& source) {
  for (uint32_t i = 0; i < view_.sentence_count(); ++i) {
    const Sentence& sentence = view_.document().sentences()[i];
    TokenRange starts{sentence.first_token, sentence.end_token}, tokens;
    while (starts.begin < starts.end &&
           matcher_.FindNext(pack_.patterns()[pattern].node, i, starts, &tokens)) {
      Add({&source, {pattern, i, tokens}, SpanOf(view_.document(), tokens), {}});
      starts.begin = found_.back().stands() ? tokens.end : tokens.begin + 1;
    }
  }
}

void MatchTracer::TraceRegex(uint32_t pattern, const PatternSource& source) {
  const auto regex = Regex::Compile(source.phrase.text);
  if (!regex) return;
  for (const ZoneSpan& zone : view_.document().zones()) {
    if ((pack_.patterns()[pattern].scope.zones >> static_cast<int>(zone.zone) & 1) == 0) continue;
    const std::string_view text = Slice(view_.document().text(), zone.span);
    Span found;
    for (uint32_t from = 0; from <= text.size() && regex->Find(text, from, &found);
         from = std::max(found.end, from + 1)) {
      const Span span{zone.span.begin + found.begin, zone.span.begin + found.end};
      const auto match = MatchOver(view_.document(), pattern, span);
      if (match && !span.empty()) Add({&source, *match, span, {}});
    }
  }
}

void MatchTracer::Add(TracedMatch traced) {
  const PatternRecord& pattern = pack_.patterns()[traced.match.pattern];
  const RuleRecord& rule = pack_.rules()[pattern.rule];
  if (!view_.InScope(pattern.scope, traced.match.sentence))
    traced.drops.push_back({Drop::Why::kScope, nullptr, nullptr, std::nullopt});
  AddDrops(pattern.conditions, traced.pattern->conditions, traced);
  AddDrops(rule.conditions, SourceOf(rule).conditions, traced);
  if (pattern.negation_breaks && conditions_.IsNegated(traced.match))
    traced.drops.push_back({Drop::Why::kNegation, nullptr, nullptr, conditions_.answer()});
  found_.push_back(std::move(traced));
}

void MatchTracer::AddDrops(IndexRange records, const std::vector<ConditionSource>& sources,
                           TracedMatch& traced) {
  for (uint32_t i = 0; i < records.count; ++i) {
    const ConditionRecord& record = pack_.conditions()[records.first + i];
    const bool occurs = conditions_.Occurs(record, traced.match);
    if (occurs != record.negated) continue;
    Drop drop{occurs ? Drop::Why::kUnless : Drop::Why::kWith, &sources[i], nullptr, std::nullopt};
    if (occurs) {
      drop.words = conditions_.answer();
      drop.phrase = Occurring(sources[i], *drop.words);
    }
    traced.drops.push_back(drop);
  }
}

/// Which pattern of a condition matches these words; the first where several do.
const PhraseSource* MatchTracer::Occurring(const ConditionSource& condition, const Match& words) {
  const auto at =
      std::find_if(condition.any.begin(), condition.any.end(), [&](const PhraseSource& phrase) {
        return walker_.Matches(phrase.ast, words.sentence, words.tokens);
      });
  return at == condition.any.end() ? &condition.any.front() : &*at;
}

}  // namespace decline_lint
