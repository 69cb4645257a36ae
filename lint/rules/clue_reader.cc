#include "lint/rules/clue_reader.h"

#include <charconv>

#include "lint/rules/phrase_reader.h"
#include "lint/rules/yaml_fields.h"

namespace decline_lint {
namespace {

/// Points that count against a message are negative.
int32_t ReadPoints(const YamlNode& node, Mistakes mistakes) {
  constexpr int32_t kMost = 1000;
  int32_t points = 0;
  const char* last = node.scalar.data() + node.scalar.size();
  const auto [end, error] = std::from_chars(node.scalar.data(), last, points);
  const bool is_number = node.IsScalar() && error == std::errc() && end == last;
  if (!is_number || points == 0 || points < -kMost || points > kMost)
    mistakes.AddWrongType(node, "points", "a whole number from -1000 to 1000 that is not 0");
  return points;
}

const YamlField<ClueSource> kClueFields[] = {
    {"points", "points",
     [](const YamlNode& value, ClueSource& clue, Mistakes mistakes) {
       clue.points = ReadPoints(value, mistakes);
     }},
    {"about", "text",
     [](const YamlNode& value, ClueSource& clue, Mistakes mistakes) {
       clue.rule.message = ReadText(value, "about", mistakes);
     }},
    {"scope", "scope|quoted-scope|[scope]",
     [](const YamlNode& value, ClueSource& clue, Mistakes mistakes) {
       clue.rule.scope = ReadClueScope(value, mistakes).value_or(clue.rule.scope);
     }},
    {"patterns", "[text|pattern]",
     [](const YamlNode& value, ClueSource& clue, Mistakes mistakes) {
       for (const YamlNode& node : ReadList(value, "patterns", mistakes))
         clue.rule.patterns.push_back(ReadPattern(node, mistakes));
     }},
    {"unless", "[text|condition]",
     [](const YamlNode& value, ClueSource& clue, Mistakes mistakes) {
       ReadConditions(value, true, clue.rule.conditions, mistakes);
     }},
    {"with", "[text|condition]",
     [](const YamlNode& value, ClueSource& clue, Mistakes mistakes) {
       ReadConditions(value, false, clue.rule.conditions, mistakes);
     }},
    {"negation", "negation",
     [](const YamlNode& value, ClueSource& clue, Mistakes mistakes) {
       clue.rule.negation_breaks = ReadNegation(value, mistakes);
     }},
};

ClueSource ReadClue(const YamlNode& name, const YamlNode& value, std::string_view pack,
                    Mistakes mistakes) {
  ClueSource clue;
  clue.rule.file = mistakes.file();
  clue.rule.pack = pack;
  clue.rule.id = std::string(pack) + "/" + name.scalar;
  clue.rule.id_span = name.span;
  clue.rule.kind = RuleKind::kRequire;
  clue.rule.scope = DefaultScope();
  if (!ExpectMap(value, "a clue", mistakes)) return clue;
  ReadFields(value, kClueFields, clue, mistakes);
  if (!value.Find("points")) mistakes.Add(name.span, "a clue needs 'points'");
  if (clue.rule.patterns.empty()) mistakes.Add(name.span, "a clue needs 'patterns'");
  return clue;
}

const YamlField<AppliesSource> kAppliesFields[] = {
    {"points", "number",
     [](const YamlNode& value, AppliesSource& applies, Mistakes mistakes) {
       applies.points = ReadNumber(value, "points", mistakes).value_or(0);
     }},
    {"clues", "{clue}", [](const YamlNode&, AppliesSource&, Mistakes) {}},  // below
};

}  // namespace

AppliesSource ReadAppliesWhen(const YamlNode& node, std::string_view pack, Mistakes mistakes) {
  AppliesSource applies;
  if (!ExpectMap(node, "applies-when", mistakes)) return applies;
  ReadFields(node, kAppliesFields, applies, mistakes);
  if (applies.points == 0)
    mistakes.Add(node.span, "'applies-when' needs 'points', at least 1: what clues must come to");
  const YamlNode* clues = node.Find("clues");
  if (!clues) return mistakes.Add(node.span, "'applies-when' needs 'clues'"), applies;
  if (!ExpectMap(*clues, "clues", mistakes)) return applies;
  for (const auto& [name, value] : clues->entries)
    applies.clues.push_back(ReadClue(name, value, pack, mistakes));
  return applies;
}

void AddClueShapes(YamlShapes& shapes) {
  shapes.maps.push_back({.name = "applies-when",
                         .keys = KeysOf(kAppliesFields),
                         .required = {"points", "clues"}});
  shapes.maps.push_back(
      {.name = "clue", .keys = KeysOf(kClueFields), .required = {"points", "patterns"}});
}

}  // namespace decline_lint
