#include "lint/schema/json_schema.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <vector>

#include "lint/config/settings_names.h"
#include "lint/config/settings_reader.h"
#include "lint/rules/phrase_reader.h"
#include "lint/rules/rule_reader.h"
#include "lint/rules/yaml_shapes.h"

namespace decline_lint {
namespace {

using Json = nlohmann::ordered_json;

constexpr SchemaFile kFiles[] = {
    {"settings", "settings of decline-lint: .decline-lint.yaml"},
    {"rule", "a rule of decline-lint"},
    {"lexicons", "lexicons of a pack of decline-lint: lexicons/*.yaml"},
    {"pack", "what a pack of decline-lint builds on: pack.yaml"},
};

constexpr std::string_view kIdPattern = "^[a-z0-9-]+$";

/// The shape of a whole file.
std::string_view RootOf(std::string_view file) {
  return file == "lexicons" ? "lexicon-file" : file;
}

Json Reference(std::string_view name) { return {{"$ref", "#/definitions/" + std::string(name)}}; }

/// Where the first choice of "one|other" ends; npos when there is none outside of brackets.
size_t FindBar(std::string_view shape) {
  int depth = 0;
  for (size_t i = 0; i < shape.size(); ++i) {
    if (shape[i] == '[' || shape[i] == '{') ++depth;
    if (shape[i] == ']' || shape[i] == '}') --depth;
    if (shape[i] == '|' && depth == 0) return i;
  }
  return shape.npos;
}

/// A shape as yaml_shapes.h describes them.
Json ToSchema(std::string_view shape) {
  const size_t bar = FindBar(shape);
  if (bar != shape.npos)
    return {{"anyOf", {ToSchema(shape.substr(0, bar)), ToSchema(shape.substr(bar + 1))}}};
  const std::string_view inner = shape.substr(shape.empty() ? 0 : 1, shape.size() - 2);
  if (shape.starts_with('[')) return {{"type", "array"}, {"items", ToSchema(inner)}};
  if (shape.starts_with('{'))
    return {{"type", "object"}, {"additionalProperties", ToSchema(inner)}};
  return Reference(shape);
}

Json ToSchema(const MapShape& map) {
  Json schema = {
      {"type", "object"}, {"properties", Json::object()}, {"additionalProperties", false}};
  for (const KeyShape& key : map.keys)
    schema["properties"][std::string(key.key)] = ToSchema(key.shape);
  if (!map.required.empty()) schema["required"] = map.required;
  for (std::string_view key : map.one_of) schema["oneOf"].push_back({{"required", {key}}});
  for (const KeyNeed& need : map.needs) {
    const Json has = {{"properties", {{std::string(need.key), {{"const", need.value}}}}},
                      {"required", {need.key}}};
    schema["allOf"].push_back({{"if", has}, {"then", {{"required", {need.needed}}}}});
  }
  return schema;
}

/// Scalars. YAML makes numbers of some words that the readers take as text.
void AddScalars(Json& definitions) {
  definitions["text"] = {{"type", {"string", "number", "boolean"}}};
  definitions["number"] = {{"type", "integer"}, {"minimum", 0}};
  definitions["points"] = {{"type", "integer"}, {"minimum", -1000}, {"maximum", 1000}};
  definitions["bool"] = {{"type", "boolean"}};
  definitions["id"] = {{"type", "string"}, {"pattern", kIdPattern}};
  definitions["message"] = {{"type", "string"}, {"maxLength", 72}};
}

/// `on` and `off` are words or booleans, as the YAML of an editor has it.
Json LevelSchema() {
  Json words = Json::array();
  for (const auto& [word, value] : SwitchNames()) words.push_back(word);
  for (const auto& [word, value] : SeverityNames()) words.push_back(word);
  return {{"anyOf", {{{"enum", words}}, {{"type", "boolean"}}}}};
}

/// What may be set of a rule; null for any rule.
Json RuleSettingsSchema(const RuleRecord* rule) {
  Json map = {{"type", "object"},
              {"properties", {{"severity", Reference("severity")}}},
              {"additionalProperties", false}};
  for (const auto& [name, figure] : FigureNames()) {
    if (!rule || HasFigure(*rule, figure))
      map["properties"][std::string(name)] = Reference("number");
  }
  return {{"anyOf", {Reference("level"), map}}};
}

void AddSettings(const RulePack& pack, Json& definitions) {
  definitions["level"] = LevelSchema();
  Json rules = {{"type", "object"}, {"properties", Json::object()}};
  for (const RuleRecord& rule : pack.rules()) {
    Json schema = RuleSettingsSchema(&rule);
    schema["description"] = pack.String(rule.message);
    rules["properties"][std::string(pack.String(rule.id))] = std::move(schema);
  }
  rules["additionalProperties"] = RuleSettingsSchema(nullptr);
  rules["propertyNames"] = {{"pattern", kIdPattern}};
  definitions["rules"] = std::move(rules);
}

/// The names that a schema refers to.
void CollectReferences(const Json& schema, std::vector<std::string>& names) {
  for (const auto& [key, value] : schema.items()) {
    if (key == "$ref" && value.is_string())
      names.push_back(value.get<std::string>().substr(std::string_view("#/definitions/").size()));
    else if (value.is_structured())
      CollectReferences(value, names);
  }
}

/// What the root needs of all definitions.
Json Needed(const Json& definitions, const Json& root) {
  Json needed = Json::object();
  std::vector<std::string> names;
  CollectReferences(root, names);
  while (!names.empty()) {
    const std::string name = std::move(names.back());
    names.pop_back();
    if (needed.contains(name) || !definitions.contains(name)) continue;
    needed[name] = definitions[name];
    CollectReferences(definitions[name], names);
  }
  return needed;
}

Json AllDefinitions(const RulePack& pack) {
  YamlShapes shapes;
  AddRuleShapes(shapes);
  AddPhraseShapes(shapes);
  AddPackShapes(shapes);
  AddSettingsShapes(shapes);
  Json definitions = Json::object();
  AddScalars(definitions);
  for (const MapShape& map : shapes.maps) definitions[std::string(map.name)] = ToSchema(map);
  for (const WordsShape& words : shapes.words)
    definitions[std::string(words.name)] = {{"enum", words.words}};
  AddSettings(pack, definitions);
  return definitions;
}

}  // namespace

std::span<const SchemaFile> SchemaFiles() { return kFiles; }

std::string JsonSchema(std::string_view name, const RulePack& pack) {
  const Json definitions = AllDefinitions(pack);
  const auto* file = std::find_if(std::begin(kFiles), std::end(kFiles),
                                  [&](const SchemaFile& each) { return each.name == name; });
  Json schema = {{"$schema", "http://json-schema.org/draft-07/schema#"}, {"title", file->about}};
  const Json& root = definitions[std::string(RootOf(name))];
  schema.update(root);
  schema["definitions"] = Needed(definitions, root);
  return schema.dump(2) + "\n";
}

}  // namespace decline_lint
