// Completion scripts for shells, made from the tables of commands and options.
//
// The scripts ask the program itself for the ids of rules, so that they know those of the packs in
// use; all else stands in them.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace decline_lint {

/// "bash", "zsh" and "fish".
std::span<const std::string_view> CompletionShells();

/// The script for one of these shells.
std::string CompletionScript(std::string_view shell);

}  // namespace decline_lint
