#include "lint/cli/lint_options.h"

#include <ctime>

namespace decline_lint {
namespace {

std::optional<Date> Today() {
  std::time_t seconds = std::time(nullptr);
  std::tm local;
  if (!localtime_r(&seconds, &local)) return std::nullopt;
  return MakeDate(local.tm_year + 1900, static_cast<unsigned>(local.tm_mon + 1),
                  static_cast<unsigned>(local.tm_mday));
}

}  // namespace

LintOptions ToLintOptions(const Options& options) {
  return {.disabled = options.disabled,
          .only = options.only,
          .min_severity = options.min_severity.value_or(Severity::kNote),
          .invited = options.invited,
          .now = options.now ? options.now : Today(),
          .input = options.input,
          .reference = options.reference};
}

}  // namespace decline_lint
