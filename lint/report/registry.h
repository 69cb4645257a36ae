// The output formats, one row each.
//
// A new format is one file with its Reporter, one row in registry.cc and one golden file.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "lint/report/reporter.h"

namespace decline_lint {

struct ReportFormat {
  std::string_view name;   ///< as given to --format
  std::string_view about;  ///< one line for --help
  /// `out` must outlive the reporter.
  std::unique_ptr<Reporter> (*make)(const ReportOptions& options, std::string& out);
  /// The output is that of the files one after the other, so that several reporters, without
  /// Begin and End, may write a file each at the same time.
  bool files_stand_alone;
};

/// All formats; the first is the default.
std::span<const ReportFormat> ReportFormats();

/// The format of that name; null when there is none.
const ReportFormat* FindReportFormat(std::string_view name);

}  // namespace decline_lint
