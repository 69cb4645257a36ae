// Paths as text, for what stands beside or above a draft. Links are not followed.
#pragma once

#include <string>
#include <string_view>

namespace decline_lint {

/// Where the program was started; "/" when that cannot be told.
std::string CurrentFolder();

/// `path` from the root, without "." and "..": seen from `folder`, which is such a path itself.
std::string AbsolutePath(std::string_view folder, std::string_view path);

/// "/a" of "/a/b", "/" of "/a" and of "/".
std::string_view ParentOf(std::string_view absolute);

/// What stands below a folder, without a leading slash: "b/c" of "/a/b/c" below "/a". The path as
/// it is when it does not stand there.
std::string_view PathBelow(std::string_view folder, std::string_view absolute);

}  // namespace decline_lint
