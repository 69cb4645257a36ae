// The names of token classes in rule files (":number") and which tokens belong to them.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "lint/rules/pattern_node.h"
#include "lint/text/tokens/token.h"

namespace decline_lint {

/// "number" for kNumber ...; without the colon.
std::string_view TokenClassName(TokenClass token_class);
std::optional<TokenClass> FindTokenClass(std::string_view name);

/// The classes that a token belongs to, as bits (1 << TokenClass).
uint32_t TokenClassBits(const Token& token);

inline bool IsInClass(const Token& token, TokenClass token_class) {
  return (TokenClassBits(token) >> static_cast<int>(token_class)) & 1;
}

}  // namespace decline_lint
