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

char Upper(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; }

bool StartsWithIgnoringCase(std::string_view text, std::string_view literal) {
  return text.size() >= literal.size() && std::equal(literal.begin(), literal.end(), text.begin(),
                                                     [](char a, char b) { return a == Lower(b); });
}

/// `literal` is in lower case and has a byte at least.
bool OccursIgnoringCase(std::string_view text, std::string_view literal) {
  for (const char first : {literal.front(), Upper(literal.front())}) {
    for (size_t at = text.find(first); at != std::string_view::npos; at = text.find(first, at + 1))
      if (StartsWithIgnoringCase(text.substr(at), literal)) return true;
    if (first == Upper(first)) break;
  }
  return false;
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
      conditions_(pack, view_, matcher_, reference),
      enabled_(enabled.begin(), enabled.end()),
      next_start_(pack.patterns().size(), 0),
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
  conditions_.Reset();
  if (reference_)
    ScanReference();
  else
    ScanTables();
  ScanRegexPatterns();
}

// --- tables

void MatchScanner::ScanTables() {
  for (uint32_t pattern : tried_) next_start_[pattern] = 0;
  tried_.clear();
  for (uint32_t i = 0; i < view_.sentence_count(); ++i) {
    const Zone zone = view_.document().sentences()[i].zone;
    if (judged_zones_ >> static_cast<int>(zone) & 1) ScanSentence(i);
  }
}

void MatchScanner::ScanSentence(uint32_t index) {
  const Sentence& sentence = view_.document().sentences()[index];
  const uint32_t zone = 1u << static_cast<int>(sentence.zone);
  tables_.Enter(sentence);
  presence_.Enter(view_.document(), sentence);
  for (uint32_t i = sentence.first_token; i < sentence.end_token; ++i) {
    const Token& token = view_.document().tokens()[i];
    if (token.word != 0) TryAll(pack_.TriggeredBy(token.word), i, index);
    const uint32_t classes = tables_.ClassesOf(i) & trigger_classes_;
    if (classes == 0) continue;
    for (const ClassTrigger& trigger : pack_.class_triggers())
      if ((classes >> trigger.token_class & 1) != 0 && (trigger.zones & zone) != 0)
        TryAll(pack_.TriggeredBy(trigger), i, index);
  }
}

/// Most triggers are told by the words beside them that they came in vain.
void MatchScanner::TryAll(std::span<const TriggerRecord> triggers, uint32_t token,
                          uint32_t sentence_index) {
  const Sentence& sentence = view_.document().sentences()[sentence_index];
  const Token* const tokens = view_.document().tokens().data();
  const uint64_t before = WordBit(token > sentence.first_token ? tokens[token - 1].word : 0);
  const uint64_t after = WordBit(token + 1 < sentence.end_token ? tokens[token + 1].word : 0);
  const uint32_t zone = 1u << static_cast<int>(sentence.zone);
  const uint32_t room = token - sentence.first_token;
  for (const TriggerRecord& trigger : triggers)
    if ((trigger.before_bits & before) != 0 && (trigger.after_bits & after) != 0 &&
        wanted_[trigger.rule] != 0 && (trigger.zones & zone) != 0 && room >= trigger.before_min &&
        HoldsCompanion(trigger, token))
      Try(trigger.pattern, token, sentence_index);
}

bool MatchScanner::HoldsCompanion(const TriggerRecord& trigger, uint32_t token) const {
  if (trigger.companion == TriggerRecord::kNoCompanion) return true;
  const uint32_t list = trigger.companion / 2;
  return trigger.companion % 2 != 0 ? presence_.HoldsAfter(list, token)
                                    : presence_.HoldsBefore(list, token);
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
  if (!TailMatches(pattern, sentence, token)) return;
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
    at = stands ? end : at + 1;
  }
  if (next_start_[id] == 0) tried_.push_back(id);
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
    if (IsWanted(pattern) && (reference_ || CanOccur(pattern, bytes))) ScanRegexPattern(id);
  }
}

bool MatchScanner::CanOccur(const PatternRecord& pattern, const ByteSet& bytes) const {
  const auto literals = LiteralsOf(pattern);
  const auto has_bytes_of = [&](StringRef literal) {
    const std::string_view text = pack_.String(literal);
    return std::all_of(text.begin(), text.end(),
                       [&](char c) { return bytes[static_cast<unsigned char>(c)]; });
  };
  return literals.empty() || std::any_of(literals.begin(), literals.end(), has_bytes_of);
}

bool MatchScanner::LiteralOccurs(const PatternRecord& pattern, std::string_view text) const {
  const auto literals = LiteralsOf(pattern);
  return literals.empty() || std::any_of(literals.begin(), literals.end(), [&](StringRef literal) {
           return OccursIgnoringCase(text, pack_.String(literal));
         });
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
  for (const ZoneSpan& zone : view_.document().zones()) {
    if ((pattern.scope.zones >> static_cast<int>(zone.zone) & 1) == 0) continue;
    const std::string_view text = Slice(view_.document().text(), zone.span);
    if (!reference_ && !LiteralOccurs(pattern, text)) continue;
    const Regex& regex = RegexOf(id);
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
