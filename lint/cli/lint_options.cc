#include "lint/cli/lint_options.h"

#include <chrono>
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

/// Of the writer's clock, as it is set today.
std::chrono::minutes UtcOffset() {
  const std::time_t seconds = std::time(nullptr);
  std::tm local;
  if (!localtime_r(&seconds, &local)) return std::chrono::minutes(0);
  return std::chrono::floor<std::chrono::minutes>(std::chrono::seconds(local.tm_gmtoff));
}

/// Who says when the invitation came speaks of a letter that leaves today.
std::optional<Date> DayOfReply(const Options& options) {
  if (options.now) return options.now;
  return options.invited || !options.thread.empty() ? Today() : std::nullopt;
}

}  // namespace

LintOptions ToLintOptions(const Options& options) {
  return {.disabled = options.disabled,
          .only = options.only,
          .min_severity = options.min_severity.value_or(Severity::kNote),
          .invited = options.invited,
          .now = DayOfReply(options),
          .today = Today(),
          .utc_offset = UtcOffset(),
          .input = options.input,
          .limits = options.limits,
          .reference = options.reference};
}

}  // namespace decline_lint
