// Says in one short line what a fix does to the file, rather than what it is for (which is its
// description): insert "Thank you for inviting me to an interview."
#pragma once

#include <string>

#include "lint/diag/diagnostic.h"
#include "lint/source/source_file.h"

namespace decline_lint {

/// In the imperative. Quotes are shortened; a place is named when it is on another line than the
/// finding. Empty for a fix without edits. Not yet made visible.
std::string DescribeFix(const SourceFile& file, Span finding, const Fix& fix);

}  // namespace decline_lint
