// Any bytes as a draft, read in each way: findings lie in the file and come in
// its order.

#include <chrono>
#include <string>
#include <vector>

#include "lint/engine/linter.h"
#include "lint/rules/embedded_pack.h"
#include "tests/fuzz/fuzz.h"

namespace decline_lint {
namespace {

constexpr InputKind kKinds[] = {InputKind::kAuto, InputKind::kMail, InputKind::kText,
                                InputKind::kHtml};

constexpr std::chrono::sys_days kToday =
    std::chrono::year(2025) / std::chrono::May / std::chrono::day(20);

void RequireFindings(const SourceFile &file, const std::vector<Diagnostic> &findings) {
  for (const Diagnostic &finding : findings) {
    Require(finding.span.begin <= finding.span.end && finding.span.end <= file.size());
    Require(!finding.rule_id.empty() && !finding.message.empty());
  }
}

}  // namespace
}  // namespace decline_lint

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  using namespace decline_lint;
  const SourceFile file("fuzz", std::string(reinterpret_cast<const char *>(data), size));
  for (const InputKind kind : kKinds) {
    LintOptions options;
    options.input = kind;
    options.now = kToday;
    RequireFindings(file, Linter(EmbeddedPack(), options).Lint(file));
  }
  return 0;
}
