// Readers of YAML values that remember where each stands: shared by the readers of settings.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "lint/config/settings.h"
#include "lint/rules/mistakes.h"
#include "lint/rules/yaml_fields.h"
#include "lint/yaml/yaml_document.h"

namespace decline_lint {

template <typename T>
Sourced<T> At(T value, const YamlNode& node, const Mistakes& mistakes) {
  return {std::move(value),
          {Origin::Kind::kFile, static_cast<uint32_t>(mistakes.file()), node.span, ""}};
}

template <typename Enum>
std::optional<Sourced<Enum>> ReadSourced(const YamlNode& node, std::string_view what,
                                         const NameTable<Enum>& table, Mistakes mistakes) {
  const auto value = ReadName(node, what, table, mistakes);
  if (!value) return std::nullopt;
  return At(*value, node, mistakes);
}

/// The texts of a list; empty ones are left out.
std::vector<Sourced<std::string>> ReadTexts(const YamlNode& node, std::string_view key,
                                            Mistakes mistakes);

/// The same, as one value.
Sourced<std::vector<std::string>> ReadTextList(const YamlNode& node, std::string_view key,
                                               Mistakes mistakes);

/// A number from 1 to `most`.
std::optional<Sourced<uint32_t>> ReadUpTo(uint32_t most, const YamlNode& node, std::string_view key,
                                          Mistakes mistakes);

}  // namespace decline_lint
