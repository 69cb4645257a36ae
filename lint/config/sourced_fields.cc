#include "lint/config/sourced_fields.h"

namespace decline_lint {

std::vector<Sourced<std::string>> ReadTexts(const YamlNode& node, std::string_view key,
                                            Mistakes mistakes) {
  std::vector<Sourced<std::string>> texts;
  for (const YamlNode& item : ReadList(node, key, mistakes)) {
    std::string text = ReadText(item, key, mistakes);
    if (!text.empty()) texts.push_back(At(std::move(text), item, mistakes));
  }
  return texts;
}

Sourced<std::vector<std::string>> ReadTextList(const YamlNode& node, std::string_view key,
                                               Mistakes mistakes) {
  std::vector<std::string> texts;
  for (auto& each : ReadTexts(node, key, mistakes)) texts.push_back(std::move(each.value));
  return At(std::move(texts), node, mistakes);
}

std::optional<Sourced<uint32_t>> ReadUpTo(uint32_t most, const YamlNode& node, std::string_view key,
                                          Mistakes mistakes) {
  const auto number = ReadNumber(node, key, mistakes);
  if (!number) return std::nullopt;
  if (*number > 0 && *number <= most) return At(*number, node, mistakes);
  mistakes.Add(node.span,
               "'" + std::string(key) + "' takes a number from 1 to " + std::to_string(most));
  return std::nullopt;
}

}  // namespace decline_lint
