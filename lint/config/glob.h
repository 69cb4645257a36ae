// Which drafts an item of `overrides` means.
//
//   *.eml            the name of a draft, in any folder
//   offers/*.txt     a path from the folder that the globs count from; * does not cross a slash
//   offers/**        all below a folder; **/ also stands for no folder at all
//   [a-f]*, ?.txt    one character of a set ([!a-f] of none of it), any one character
//
// Bytes are compared, letter case counts.
#pragma once

#include <string_view>

namespace decline_lint {

/// Whether a glob matches a path that is written with slashes and without a leading one. Takes time
/// in proportion to the length of the glob times that of the path, whatever they are.
bool MatchesGlob(std::string_view glob, std::string_view path);

}  // namespace decline_lint
