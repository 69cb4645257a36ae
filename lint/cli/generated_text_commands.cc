#include "lint/cli/generated_text_commands.h"

#include <string>

#include "lint/cli/completions.h"
#include "lint/cli/man_page.h"
#include "lint/cli/one_word.h"
#include "lint/cli/output.h"

namespace decline_lint {
namespace {

ExitStatus Print(const std::string& text) {
  return PrintResults(text) ? ExitStatus::kClean : ExitStatus::kCannotRun;
}

}  // namespace

ExitStatus RunCompletions(const Options& options) {
  const auto shell = OneWordOf(options.arguments, "completions", CompletionShells());
  return shell ? Print(CompletionScript(*shell)) : ExitStatus::kCannotRun;
}

ExitStatus RunMan(const Options& options) {
  if (options.arguments.empty()) return Print(ManPage());
  Complain("man takes no arguments");
  return ExitStatus::kCannotRun;
}

}  // namespace decline_lint
