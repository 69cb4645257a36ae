// A finding as a `Diagnostic` of the Reviewdog Diagnostic Format, which `rdjson` and `rdjsonl`
// share.
//
// Source: reviewdog's proto/rdf/reviewdog.proto. Lines and columns are 1-based, columns count UTF-8
// bytes, ends are exclusive. A suggestion is one edit; a fix of several edits cannot be said, since
// reviewdog offers each to be applied alone.
#pragma once

#include <nlohmann/json.hpp>

#include "lint/diag/diagnostic.h"
#include "lint/source/source_file.h"

namespace decline_lint {

nlohmann::ordered_json ReviewdogDiagnostic(const SourceFile& file, const Diagnostic& finding);

}  // namespace decline_lint
