// The phrases of a pack in plain letters, for tools that know no rules.
//
// A rule's pattern stands for thousands of phrases (inflections, spellings, lexicons): grep is
// asked for a few of each, which is far less than what the linter looks for.
#pragma once

#include <string>
#include <vector>

#include "lint/rules/rule_pack.h"

namespace decline_lint {

/// Up to `of_each` phrases of every pattern that has one without gaps and token classes; sorted,
/// no phrase twice.
std::vector<std::string> LiteralPhrases(const RulePack& pack, size_t of_each);

/// One POSIX extended regular expression for all of them.
std::string ToAlternation(const std::vector<std::string>& phrases);

}  // namespace decline_lint
