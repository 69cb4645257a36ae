// Turns a pattern's nodes into an expression in RE2 syntax over canonical text.
//
// It says in a second language what the nodes mean, which is why it serves as the reference.
#pragma once

#include <cstdint>
#include <string>

#include "lint/rules/rule_pack.h"

namespace decline_lint {

/// An expression that matches in canonical text (canonical_text.h) what the node matches in tokens.
std::string EmitRegex(const RulePack& pack, uint32_t node);

}  // namespace decline_lint
