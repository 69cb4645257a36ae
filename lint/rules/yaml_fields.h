// Small readers of YAML values that report what does not fit: shared by the readers of rule files.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "lint/rules/mistakes.h"
#include "lint/yaml/yaml_document.h"

namespace decline_lint {

/// Calls the reader of each known key with its value; reports unknown and repeated keys.
/// `Target` is what the readers fill in.
template <typename Target>
struct YamlField {
  std::string_view key;
  std::string_view shape;  ///< of its values, see yaml_shapes.h
  void (*read)(const YamlNode& value, Target& target, Mistakes mistakes);
};

/// False, with a mistake, when `node` is not a mapping.
bool ExpectMap(const YamlNode& node, std::string_view what, Mistakes mistakes);
void CheckKeys(const YamlNode& map, const std::vector<std::string_view>& known, Mistakes mistakes);

template <typename Target, size_t N>
void ReadFields(const YamlNode& map, const YamlField<Target> (&fields)[N], Target& target,
                Mistakes mistakes) {
  std::vector<std::string_view> known;
  for (const auto& field : fields) known.push_back(field.key);
  CheckKeys(map, known, mistakes);
  for (const auto& [key, value] : map.entries)
    for (const auto& field : fields)
      if (field.key == key.scalar) field.read(value, target, mistakes);
}

std::string ReadText(const YamlNode& node, std::string_view key, Mistakes mistakes);
bool ReadBool(const YamlNode& node, std::string_view key, Mistakes mistakes);
std::optional<uint32_t> ReadNumber(const YamlNode& node, std::string_view key, Mistakes mistakes);
/// The items of a list; a mistake and nothing when it is none.
const std::vector<YamlNode>& ReadList(const YamlNode& node, std::string_view key,
                                      Mistakes mistakes);

template <typename Enum>
using NameTable = std::vector<std::pair<std::string_view, Enum>>;

/// The value of a name in a table; reports an unknown one with the nearest that is known.
template <typename Enum>
std::optional<Enum> ReadName(const YamlNode& node, std::string_view what,
                             const NameTable<Enum>& table, Mistakes mistakes) {
  if (!node.IsScalar()) {
    mistakes.AddWrongType(node, what, "text");
    return std::nullopt;
  }
  std::vector<std::string_view> known;
  for (const auto& [name, value] : table) {
    if (name == node.scalar) return value;
    known.push_back(name);
  }
  mistakes.AddUnknown(node.span, what, node.scalar, known);
  return std::nullopt;
}

}  // namespace decline_lint
