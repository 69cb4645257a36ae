// The packs that the program brings along: compiled at build time from rules/ and used in place.
//
// Defined in a file that tools/compile_packs.cc generates.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "lint/rules/rule_pack.h"

namespace decline_lint {

/// What packs a block is made of, each with `core`. `kMail` is for those that see any mail; of rules
/// that both packs have it holds those of `outgoing`.
enum class EmbeddedBlock : uint8_t { kDecline, kOutgoing, kMail };

/// The packs of a block, as one. Costs nothing to open, and a block that nobody opens is never read.
const RulePack& EmbeddedPack(EmbeddedBlock block = EmbeddedBlock::kDecline);

/// A rule file of the embedded packs: "rules/decline/closed-door.yaml" and its YAML.
struct EmbeddedFile {
  std::string_view name;
  std::string_view text;
};

/// Their sources, in the order in which BuildPack takes them: what a user's pack builds on.
std::span<const EmbeddedFile> EmbeddedPackFiles();

}  // namespace decline_lint
