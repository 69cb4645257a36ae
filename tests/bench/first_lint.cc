// Prints how many microseconds the first lint of a process takes: first_lint LETTER
#include <chrono>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>

#include "lint/engine/linter.h"
#include "lint/rules/embedded_pack.h"

int main(int argc, char** argv) {
  using Clock = std::chrono::steady_clock;
  if (argc != 2) return 2;
  std::ifstream in(argv[1], std::ios::binary);
  std::string bytes((std::istreambuf_iterator<char>(in)), {});
  decline_lint::LintOptions options;
  options.now = std::chrono::sys_days(std::chrono::year(2025) / 5 / 9);
  const Clock::time_point start = Clock::now();
  decline_lint::Linter linter(decline_lint::EmbeddedPack(), options);
  const auto findings = linter.Lint(decline_lint::SourceFile("letter", std::move(bytes)));
  const std::chrono::duration<double, std::micro> took = Clock::now() - start;
  std::printf("%.1f\n", took.count());
  return findings.empty() ? 1 : 0;
}
