#include "lint/engine/match_scanner.h"

#include <algorithm>
#include <cassert>

#include "lint/engine/regex_matcher.h"
#include "lint/rules/token_class.h"

namespace decline_lint {
namespace {

std::unique_ptr<SentenceMatcher> MakeReference(const RulePack& pack, bool reference) {
  if (!reference) return nullptr;
  return std::make_unique<RegexMatcher>(pack);
}

char Lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

/// Which bytes stand in a text, capital letters taken as small ones.
std::array<bool, 256> LowerCaseBytes(std::string_view text) {
  std::array<bool, 256> bytes{};
  for (char c : text) bytes[static_cast<unsigned char>(Lower(c))] = true;
  return bytes;
}

/// `literal` is in lower case.
bool OccursIgnoringCase(std::string_view text, std::string_view literal) {
  return std::search(text.begin(), text.end(), literal.begin(), literal.end(),
                     [](char a, char b) { return Lower(a) == b; }) != text.end();
}

}  // namespace

MatchScanner::MatchScanner(const RulePack& pack, std::vector<bool> enabled, bool reference)
    : pack_(pack),
      reference_(reference),
      tables_(pack),
      regexes_(MakeReference(pack, reference)),
      matcher_(reference ? *regexes_ : tables_),
      view_(pack, matcher_),
      presence_(pack),
      conditions_(pack, view_, matcher_, reference ? nullptr : &presence_),
      enabled_(enabled.begin(), enabled.end()),
      results_(pack.rules().size()) {
  for (const PatternRecord& pattern : pack.patterns())
    if (enabled_[pattern.rule]) judged_zones_ |= pattern.scope.zones;
  for (const ClassTrigger& trigger : pack.class_triggers())
    trigger_classes_ |= 1u << trigger.token_class;
}

void MatchScanner::Scan(const Document& document) {
  for (RuleMatches& result : results_) {
    result.matches.clear();
    result.spans.clear();
    result.invited.clear();
  }
  wanted_ = enabled_;
  matcher_.Reset(document);
  view_.Reset(document);
  presence_.Reset(document);
  if (reference_)
    ScanReference();
  else
    ScanTables();
  ScanRegexPatterns();
}

// --- tables

void MatchScanner::ScanTables() {
  next_start_.assign(pack_.patterns().size(), 0);
  for (uint32_t i = 0; i < view_.sentence_count(); ++i) {
    const Zone zone = view_.document().sentences()[i].zone;
    if (judged_zones_ >> static_cast<int>(zone) & 1) ScanSentence(i);
  }
}

void MatchScanner::ScanSentence(uint32_t index) {
  const Sentence& sentence = view_.document().sentences()[index];
  tables_.Enter(sentence);
  presence_.Enter(index);
  for (uint32_t i = sentence.first_token; i < sentence.end_token; ++i) {
    const Token& token = view_.document().tokens()[i];
    if (token.word != 0)
      for (uint32_t pattern : pack_.TriggeredBy(token.word)) Try(pattern, i, index);
    const uint32_t classes = TokenClassBits(token) & trigger_classes_;
    if (classes == 0) continue;
    for (const ClassTrigger& trigger : pack_.class_triggers())
      if (classes >> trigger.token_class & 1)
        for (uint32_t pattern : pack_.TriggeredBy(trigger)) Try(pattern, i, index);
  }
}

bool MatchScanner::HoldsCompanions(const PatternRecord& pattern, uint32_t token) const {
  const auto companions =
      pack_.companions().subspan(pattern.companions.first, pattern.companions.count);
  return std::all_of(companions.begin(), companions.end(), [&](const CompanionRecord& companion) {
    return companion.after ? presence_.HoldsAfter(companion.word_list, token)
                           : presence_.HoldsBefore(companion.word_list, token);
  });
}

/// What follows the trigger is looked at first: it stands at a known place, while a match can begin
/// at many, and mostly it does not fit.
bool MatchScanner::TailMatches(const PatternRecord& pattern, const Sentence& sentence,
                               uint32_t token) {
  if (pattern.trigger_child == 0 || pattern.before_min == pattern.before_max) return true;
  const uint32_t room = token - sentence.first_token;
  for (uint32_t inner = pattern.inner_min; inner <= pattern.inner_max && inner <= room; ++inner)
    if (tables_.TailMatches(pattern.node, pattern.trigger_child, token - inner)) return true;
  return false;
}

/// Tries a pattern at every start from which this token can be its trigger. Triggers come from left
/// to right, and so do starts: none is tried twice.
void MatchScanner::Try(uint32_t id, uint32_t token, uint32_t sentence_index) {
  const PatternRecord& pattern = pack_.patterns()[id];
  if (!IsWanted(pattern) || !view_.InScope(pattern.scope, sentence_index)) return;
  const Sentence& sentence = view_.document().sentences()[sentence_index];
  const uint32_t room = token - sentence.first_token;
  if (room < pattern.before_min || !HoldsCompanions(pattern, token) ||
      !TailMatches(pattern, sentence, token))
    return;
  uint32_t at = token - std::min<uint32_t>(room, pattern.before_max);
  at = std::max(at, next_start_[id]);
  const uint32_t last = token - pattern.before_min;
  while (at <= last && IsWanted(pattern)) {
    const uint32_t end = tables_.LongestFrom(pattern.node, at);
    if (end == 0) {
      ++at;
      continue;
    }
    const bool stands = Add({id, sentence_index, {at, end}});
    tables_.Enter(sentence);
    presence_.Enter(sentence_index);
    at = stands ? end : at + 1;
  }
  next_start_[id] = std::max(next_start_[id], at);
}

// --- reference

void MatchScanner::ScanReference() {
  for (uint32_t id = 0; id < pack_.patterns().size(); ++id) {
    const PatternRecord& pattern = pack_.patterns()[id];
    if (pattern.is_regex) continue;
    for (uint32_t i = 0; i < view_.sentence_count() && IsWanted(pattern); ++i)
      if (view_.InScope(pattern.scope, i)) ScanReferenceSentence(id, i);
  }
}

void MatchScanner::ScanReferenceSentence(uint32_t id, uint32_t index) {
  const Sentence& sentence = view_.document().sentences()[index];
  TokenRange starts{sentence.first_token, sentence.end_token}, match;
  while (starts.begin < starts.end && IsWanted(pack_.patterns()[id]) &&
         matcher_.FindNext(pack_.patterns()[id].node, index, starts, &match))
    starts.begin = Add({id, index, match}) ? match.end : match.begin + 1;
}

// --- regular expressions over the text

void MatchScanner::ScanRegexPatterns() {
  if (pack_.regex_patterns().empty()) return;
  const ByteSet bytes = LowerCaseBytes(view_.document().text());
  for (uint32_t id : pack_.regex_patterns()) {
    const PatternRecord& pattern = pack_.patterns()[id];
    if (IsWanted(pattern) && (reference_ || LiteralOccurs(pattern, bytes))) ScanRegexPattern(id);
  }
}

bool MatchScanner::LiteralOccurs(const PatternRecord& pattern, const ByteSet& bytes) const {
  if (pattern.literals.count == 0) return true;
  const std::string_view text = view_.document().text();
  for (uint32_t i = 0; i < pattern.literals.count; ++i) {
    const std::string_view literal = pack_.String(pack_.literals()[pattern.literals.first + i]);
    const bool possible = std::all_of(literal.begin(), literal.end(),
                                      [&](char c) { return bytes[static_cast<unsigned char>(c)]; });
    if (possible && OccursIgnoringCase(text, literal)) return true;
  }
  return false;
}

const Regex& MatchScanner::RegexOf(uint32_t id) {
  const auto at = compiled_.find(id);
  if (at != compiled_.end()) return at->second;
  auto regex = Regex::Compile(pack_.String(pack_.patterns()[id].text));
  assert(regex.ok());
  return compiled_.emplace(id, std::move(*regex)).first->second;
}

void MatchScanner::ScanRegexPattern(uint32_t id) {
  const PatternRecord& pattern = pack_.patterns()[id];
  const Regex& regex = RegexOf(id);
  for (const ZoneSpan& zone : view_.document().zones()) {
    if ((pattern.scope.zones >> static_cast<int>(zone.zone) & 1) == 0) continue;
    const std::string_view text = Slice(view_.document().text(), zone.span);
    Span match;
    for (uint32_t from = 0; from <= text.size() && regex.Find(text, from, &match);) {
      if (!match.empty()) AddSpan(id, {zone.span.begin + match.begin, zone.span.begin + match.end});
      from = std::max(match.end, from + 1);
    }
  }
}

// --- what is found

bool MatchScanner::Add(const Match& match) {
  if (!conditions_.Stands(match)) return false;
  const PatternRecord& pattern = pack_.patterns()[match.pattern];
  RuleMatches& result = results_[pattern.rule];
  if (pattern.is_invited) {
    result.invited.push_back(match);
    return true;
  }
  result.matches.push_back(match);
  if (pack_.rules()[pattern.rule].kind == RuleKind::kRequire) wanted_[pattern.rule] = 0;
  return true;
}

/// A match that touches no token stands as it is.
void MatchScanner::AddSpan(uint32_t id, Span span) {
  const PatternRecord& pattern = pack_.patterns()[id];
  if (const auto match = MatchOver(view_.document(), id, span))
    if (!view_.InScope(pattern.scope, match->sentence) || !conditions_.Stands(*match)) return;
  results_[pattern.rule].spans.push_back(span);
  if (pack_.rules()[pattern.rule].kind == RuleKind::kRequire) wanted_[pattern.rule] = 0;
}

}  // namespace decline_lint
