// Finds and reads the rule files below the paths that --rules names.
#pragma once

#include <string>
#include <vector>

#include "lint/base/expected.h"
#include "lint/source/source_file.h"

namespace decline_lint {

/// All *.yaml files below `path`, in a stable order, or the one file that it names. Hidden files
/// and folders are left out, and, where there are packs (folders with a pack.yaml), all other
/// folders. The error names the path.
Expected<std::vector<SourceFile>> ReadRuleFiles(const std::string& path);

}  // namespace decline_lint
