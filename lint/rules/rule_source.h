// Rule files as read: checked for form, not yet looked up against each other.
//
// Every part keeps the YAML node that it came from, for the place of later mistakes. The nodes
// belong to the files' trees, which must live as long as these values.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "lint/rules/pattern_ast.h"
#include "lint/rules/rule_pack.h"
#include "lint/yaml/yaml_document.h"

namespace decline_lint {

/// A phrase or a pattern, parsed; `ast` stands for nothing when `is_regex`.
struct PhraseSource {
  std::string text;
  PatternAst ast;
  bool is_regex = false;
  const YamlNode* node = nullptr;
};

struct ConditionSource {
  ConditionIn in = ConditionIn::kSentence;
  bool negated = false;
  std::vector<PhraseSource> any;
};

struct PatternSource {
  PhraseSource phrase;
  std::optional<Scope> scope;
  std::optional<bool> negation_breaks;
  std::vector<ConditionSource> conditions;
  bool is_invited = false;
};

/// A wording of a fix.
struct FixText {
  std::string text;
  Register for_register = Register::kAny;
};

struct FixSource {
  std::vector<FixText> texts;  ///< the preferred one first; empty for what needs none
  std::string description;
  std::vector<PhraseSource> of;
  FixAction action = FixAction::kReplace;
  FixPlace place = FixPlace::kBodyEnd;
  bool safe = false;
};

struct ExampleSource {
  std::string text, invited, now;
  bool bad = false;
  Span span;
};

struct RuleSource {
  size_t file = 0;  ///< into the files given to BuildPack
  std::string pack;
  std::string id, message, why, guide, help;
  Span id_span;
  RuleKind kind = RuleKind::kForbid;
  Severity severity = Severity::kWarning;
  Scope scope;
  bool negation_breaks = false;
  DelayWhen when = DelayWhen::kLate;
  uint32_t business_days = 2;
  uint8_t given = 0;
  MatchCheck check = MatchCheck::kNone;
  std::vector<PatternSource> patterns;
  std::vector<ConditionSource> conditions;
  std::vector<LimitRecord> limits;
  std::vector<FixSource> fixes;
  std::vector<ExampleSource> examples;
};

struct LexiconSource {
  size_t file = 0;
  std::string pack;
  std::string name, about;
  Span name_span;
  std::vector<PhraseSource> phrases;
};

/// A word of pack.yaml and where it stands.
struct NamedPlace {
  std::string name;
  Span span;
};

/// A clue of `applies-when`. It is a rule of kind `require` that raises nothing: what counts is
/// whether a match of its patterns stands.
struct ClueSource {
  RuleSource rule;  ///< its id is PACK/CLUE, its message what the clue is about
  int32_t points = 0;
};

struct AppliesSource {
  uint32_t points = 0;  ///< so many must come together
  std::vector<ClueSource> clues;
};

struct PackSource {
  size_t file = 0;
  std::string folder;  ///< the name that rules know it by
  std::string name, about;
  std::optional<AppliesSource> applies;  ///< none: as the packs that it extends
  std::vector<NamedPlace> extends;
  std::vector<NamedPlace> disable;
  std::vector<std::pair<NamedPlace, Severity>> severities;
  std::vector<std::pair<NamedPlace, const YamlNode*>> settings;
};

}  // namespace decline_lint
