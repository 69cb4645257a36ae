// `sarif`: one SARIF 2.1.0 log for all files, for code scanning services and editors.
//
// Standard: OASIS, "Static Analysis Results Interchange Format (SARIF) Version 2.1.0 Plus Errata
// 01". The log holds one run. Regions are given twice: as lines and columns in UTF-16 code units
// (the run's columnKind), and as byte offsets of the raw file. Rules carry what a reader needs to
// mend a finding without this program. The log is written by End(), and is always valid JSON in
// UTF-8: bytes of a draft that are not UTF-8 appear as U+FFFD in it.
#pragma once

#include <memory>
#include <string>

#include "lint/report/reporter.h"

namespace decline_lint {

std::unique_ptr<Reporter> MakeSarifReporter(const ReportOptions& options, std::string& out);

}  // namespace decline_lint
