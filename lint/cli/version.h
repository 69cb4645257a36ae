// The version of the program, as CMake's project() states it.
#pragma once

#include <string_view>

namespace decline_lint {

std::string_view Version();

}  // namespace decline_lint
