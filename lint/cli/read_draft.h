// Reads a draft that the command line names, unless it cannot be one.
#pragma once

#include <cstdint>
#include <string>

#include "lint/base/expected.h"
#include "lint/cli/inputs.h"
#include "lint/cli/options.h"
#include "lint/source/source_file.h"

namespace decline_lint {

/// Fails with what is wrong, without the draft's name: "no such file", "the draft is empty".
Expected<SourceFile> ReadDraft(const Input& input, uint64_t max_bytes);

/// The one draft that an option of `explain` names; the error names it.
Expected<SourceFile> ReadOneDraft(const Options& options, const std::string& path,
                                  const std::string& option);

}  // namespace decline_lint
