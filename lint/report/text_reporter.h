// `text`: what a compiler would print; read by people and by every editor that reads GNU messages.
//
//   letter.eml:9:8: warning: these words shut out future contact [closed-door]
//       9 | Please do not contact me again.
//         |        ^~~~~~~~~~~~~~~~~~~~~~~
//         = help: end with a wish to stay in touch
//
// The first line follows the GNU Coding Standards, "Formatting Error Messages". Without excerpts it
// is all that is printed of a finding. Mistakes in rule files are drawn by the same code.
#pragma once

#include <memory>
#include <string>

#include "lint/report/reporter.h"

namespace decline_lint {

std::unique_ptr<Reporter> MakeTextReporter(const ReportOptions& options, std::string& out);

}  // namespace decline_lint
