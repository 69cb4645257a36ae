#include "lint/rules/phrase_reader.h"

#include "lint/regex/regex.h"
#include "lint/rules/yaml_fields.h"
#include "lint/text/document.h"

namespace decline_lint {
namespace {

constexpr uint8_t Bit(Zone zone) { return static_cast<uint8_t>(1 << static_cast<int>(zone)); }
constexpr uint8_t kText = Bit(Zone::kGreeting) | Bit(Zone::kBody) | Bit(Zone::kSignOff);

const NameTable<Scope> kScopes = {
    {"text", {kText, Place::kAnywhere}},
    {"all", {static_cast<uint8_t>(kText | Bit(Zone::kSubject)), Place::kAnywhere}},
    {"subject", {Bit(Zone::kSubject), Place::kAnywhere}},
    {"greeting", {Bit(Zone::kGreeting), Place::kAnywhere}},
    {"body", {Bit(Zone::kBody), Place::kAnywhere}},
    {"sign-off", {Bit(Zone::kSignOff), Place::kAnywhere}},
    {"signature", {Bit(Zone::kSignature), Place::kAnywhere}},
    {"first-sentence", {Bit(Zone::kBody), Place::kFirstSentence}},
    {"last-sentence", {Bit(Zone::kBody), Place::kLastSentence}},
    {"first-paragraph", {Bit(Zone::kBody), Place::kFirstParagraph}},
    {"last-paragraph", {Bit(Zone::kBody), Place::kLastParagraph}},
};

constexpr std::string_view kQuotedScope = "quoted";

const NameTable<ConditionIn> kConditionPlaces = {
    {"match", ConditionIn::kMatch},
    {"before", ConditionIn::kBefore},
    {"after", ConditionIn::kAfter},
    {"clause", ConditionIn::kClause},
    {"previous", ConditionIn::kPrevious},
    {"next", ConditionIn::kNext},
    {"sentence", ConditionIn::kSentence},
    {"neighbours", ConditionIn::kNeighbours},
    {"paragraph", ConditionIn::kParagraph},
    {"message", ConditionIn::kMessage},
    {"clause-before", ConditionIn::kClauseBefore},
    {"clause-after", ConditionIn::kClauseAfter},
};

const NameTable<bool> kNegations = {{"ignored", false}, {"breaks", true}};

const YamlField<ConditionSource> kConditionFields[] = {
    {"in", "condition-place",
     [](const YamlNode& value, ConditionSource& condition, Mistakes mistakes) {
       condition.in = ReadName(value, "place", kConditionPlaces, mistakes).value_or(condition.in);
     }},
    {"any", "[text]",
     [](const YamlNode& value, ConditionSource& condition, Mistakes mistakes) {
       for (const YamlNode& node : ReadList(value, "any", mistakes))
         condition.any.push_back(ReadPhrase(node, mistakes));
     }},
};

PhraseSource ReadRegex(const YamlNode& node, Mistakes mistakes) {
  PhraseSource phrase;
  phrase.text = ReadText(node, "regex", mistakes);
  phrase.node = &node;
  phrase.is_regex = true;
  if (auto regex = Regex::Compile(phrase.text); !regex)
    mistakes.Add(node.span, "RE2 refuses this expression: " + regex.error());
  return phrase;
}

const YamlField<PatternSource> kPatternFields[] = {
    {"pattern", "text",
     [](const YamlNode& value, PatternSource& pattern, Mistakes mistakes) {
       pattern.phrase = ReadPhrase(value, mistakes);
     }},
    {"regex", "text",
     [](const YamlNode& value, PatternSource& pattern, Mistakes mistakes) {
       pattern.phrase = ReadRegex(value, mistakes);
     }},
    {"scope", "scope|[scope]",
     [](const YamlNode& value, PatternSource& pattern, Mistakes mistakes) {
       pattern.scope = ReadScope(value, mistakes);
     }},
    {"unless", "[text|condition]",
     [](const YamlNode& value, PatternSource& pattern, Mistakes mistakes) {
       ReadConditions(value, true, pattern.conditions, mistakes);
     }},
    {"with", "[text|condition]",
     [](const YamlNode& value, PatternSource& pattern, Mistakes mistakes) {
       ReadConditions(value, false, pattern.conditions, mistakes);
     }},
    {"negation", "negation",
     [](const YamlNode& value, PatternSource& pattern, Mistakes mistakes) {
       pattern.negation_breaks = ReadNegation(value, mistakes);
     }},
};

/// "- {thanks}", which YAML reads as a mapping of one key to nothing.
bool IsUnquotedLexicon(const YamlNode& node) {
  return node.entries.size() == 1 && node.entries[0].value.kind == YamlNode::Kind::kNull;
}

}  // namespace

Scope DefaultScope() { return {kText, Place::kAnywhere}; }

std::optional<Scope> ReadScope(const YamlNode& node, Mistakes mistakes) {
  if (!node.IsSequence()) return ReadName(node, "scope", kScopes, mistakes);
  Scope all;
  for (const YamlNode& item : node.items) {
    const auto scope = ReadName(item, "scope", kScopes, mistakes);
    if (scope && scope->place != Place::kAnywhere)
      mistakes.Add(item.span, "a list of scopes holds zones, not places in the body");
    if (scope) all.zones |= scope->zones;
  }
  return all;
}

std::optional<Scope> ReadClueScope(const YamlNode& node, Mistakes mistakes) {
  if (node.IsScalar() && node.scalar == kQuotedScope)
    return Scope{Bit(Zone::kQuoted), Place::kAnywhere};
  return ReadScope(node, mistakes);
}

bool ReadNegation(const YamlNode& node, Mistakes mistakes) {
  return ReadName(node, "negation", kNegations, mistakes).value_or(false);
}

PhraseSource ReadPhrase(const YamlNode& node, Mistakes mistakes) {
  PhraseSource phrase;
  if (IsUnquotedLexicon(node)) {
    mistakes.Add(node.span, "a pattern that begins with '{' needs quotes around it");
    return phrase;
  }
  phrase.text = ReadText(node, "a pattern", mistakes);
  phrase.node = &node;
  if (!node.IsScalar()) return phrase;
  PatternParse parse = ParsePattern(phrase.text);
  for (const PatternError& error : parse.errors)
    mistakes.Add(node.Inside(error.span.begin, error.span.end), error.message);
  if (parse.pattern) phrase.ast = std::move(*parse.pattern);
  return phrase;
}

PatternSource ReadPattern(const YamlNode& node, Mistakes mistakes) {
  PatternSource pattern;
  if (!node.IsMap() || IsUnquotedLexicon(node)) {
    pattern.phrase = ReadPhrase(node, mistakes);
    return pattern;
  }
  ReadFields(node, kPatternFields, pattern, mistakes);
  if ((node.Find("pattern") != nullptr) == (node.Find("regex") != nullptr))
    mistakes.Add(node.span, "a pattern is one of 'pattern' and 'regex'");
  return pattern;
}

void ReadConditions(const YamlNode& node, bool negated, std::vector<ConditionSource>& conditions,
                    Mistakes mistakes) {
  for (const YamlNode& item : ReadList(node, negated ? "unless" : "with", mistakes)) {
    ConditionSource condition;
    condition.negated = negated;
    if (item.IsMap() && !IsUnquotedLexicon(item))
      ReadFields(item, kConditionFields, condition, mistakes);
    else
      condition.any.push_back(ReadPhrase(item, mistakes));
    if (condition.any.empty()) mistakes.Add(item.span, "a condition needs patterns under 'any'");
    conditions.push_back(std::move(condition));
  }
}

void AddPhraseShapes(YamlShapes& shapes) {
  shapes.maps.push_back(
      {.name = "pattern", .keys = KeysOf(kPatternFields), .one_of = {"pattern", "regex"}});
  shapes.maps.push_back(
      {.name = "condition", .keys = KeysOf(kConditionFields), .required = {"any"}});
  shapes.AddWords("scope", kScopes);
  shapes.words.push_back({"quoted-scope", {kQuotedScope}});
  shapes.AddWords("condition-place", kConditionPlaces);
  shapes.AddWords("negation", kNegations);
}

}  // namespace decline_lint
