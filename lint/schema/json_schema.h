// JSON Schemas (draft 7, which yaml-language-server reads) of the YAML files that people write:
// completion and checking in editors.
//
// Made from the tables of the readers (rules/yaml_shapes.h) and the rules of a pack; a test holds
// the copies in rules/schema against them.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "lint/rules/rule_pack.h"

namespace decline_lint {

/// A kind of file that has a schema.
struct SchemaFile {
  std::string_view name;   ///< as given to `decline-lint schema`
  std::string_view about;  ///< one line
};

std::span<const SchemaFile> SchemaFiles();

/// The schema of that name, which must be one of SchemaFiles(). That of `settings` offers the rules
/// of the pack, with the figures that each has, and takes other ids, too: a pack may be named that
/// brings them.
std::string JsonSchema(std::string_view name, const RulePack& pack);

}  // namespace decline_lint
