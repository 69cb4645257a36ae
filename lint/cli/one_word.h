// Commands that take one word out of a few.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace decline_lint {

/// The word that was given, as it stands in `known`; none, and a complaint, when it is not the one
/// argument, or unknown.
std::optional<std::string_view> OneWordOf(const std::vector<std::string>& arguments,
                                          std::string_view command,
                                          std::span<const std::string_view> known);

}  // namespace decline_lint
