#include "lint/rules/yaml_fields.h"

#include <algorithm>
#include <charconv>
#include <set>

namespace decline_lint {

bool ExpectMap(const YamlNode& node, std::string_view what, Mistakes mistakes) {
  if (node.IsMap()) return true;
  mistakes.AddWrongType(node, what, "a mapping");
  return false;
}

void CheckKeys(const YamlNode& map, const std::vector<std::string_view>& known, Mistakes mistakes) {
  std::set<std::string_view> seen;
  for (const auto& [key, value] : map.entries) {
    if (std::find(known.begin(), known.end(), key.scalar) == known.end())
      mistakes.AddUnknown(key.span, "key", key.scalar, known);
    else if (!seen.insert(key.scalar).second)
      mistakes.Add(key.span, "the key '" + key.scalar + "' stands here twice");
  }
}

std::string ReadText(const YamlNode& node, std::string_view key, Mistakes mistakes) {
  if (!node.IsScalar()) mistakes.AddWrongType(node, key, "text");
  return node.scalar;
}

bool ReadBool(const YamlNode& node, std::string_view key, Mistakes mistakes) {
  static const NameTable<bool> kNames = {{"true", true}, {"false", false}};
  return ReadName(node, key, kNames, mistakes).value_or(false);
}

std::optional<uint32_t> ReadNumber(const YamlNode& node, std::string_view key, Mistakes mistakes) {
  uint32_t number = 0;
  const char* last = node.scalar.data() + node.scalar.size();
  const auto [end, error] = std::from_chars(node.scalar.data(), last, number);
  if (node.IsScalar() && error == std::errc() && end == last) return number;
  mistakes.AddWrongType(node, key, "a whole number");
  return std::nullopt;
}

const std::vector<YamlNode>& ReadList(const YamlNode& node, std::string_view key,
                                      Mistakes mistakes) {
  if (!node.IsSequence()) mistakes.AddWrongType(node, key, "a list");
  return node.items;
}

}  // namespace decline_lint
