// The packs that the program brings along: compiled at build time from rules/ and used in place.
//
// Defined in a file that tools/compile_packs.cc generates.
#pragma once

#include <span>
#include <string_view>

#include "lint/rules/rule_pack.h"

namespace decline_lint {

/// `core` and `decline`, as one pack. Costs nothing to open.
const RulePack& EmbeddedPack();

/// A rule file of the embedded packs: "rules/decline/closed-door.yaml" and its YAML.
struct EmbeddedFile {
  std::string_view name;
  std::string_view text;
};

/// Their sources, in the order in which BuildPack takes them: what a user's pack builds on.
std::span<const EmbeddedFile> EmbeddedPackFiles();

}  // namespace decline_lint
