#include "lint/cli/run.h"

#include <csignal>
#include <string>
#include <utility>

#include "lint/cli/draft_setups.h"
#include "lint/cli/explain_applies_command.h"
#include "lint/cli/explain_draft_command.h"
#include "lint/cli/fix_command.h"
#include "lint/cli/generated_text_commands.h"
#include "lint/cli/help.h"
#include "lint/cli/hook_commands.h"
#include "lint/cli/install_hook_command.h"
#include "lint/cli/lint_command.h"
#include "lint/cli/load_rules.h"
#include "lint/cli/new_command.h"
#include "lint/cli/output.h"
#include "lint/cli/parse_arguments.h"
#include "lint/cli/schema_command.h"
#include "lint/cli/show_config_command.h"
#include "lint/cli/show_rules_command.h"
#include "lint/cli/test_rules_command.h"
#include "lint/cli/version.h"
#include "lint/cli/watch.h"
#include "lint/hooks/native_host/native_host.h"
#include "lint/hooks/sendmail/sendmail.h"
#include "lint/hooks/sendmail/sendmail_call.h"

namespace decline_lint {
namespace {

ExitStatus Print(const std::string& text) {
  return PrintResults(text) ? ExitStatus::kClean : ExitStatus::kCannotRun;
}

ExitStatus RunTests(const Options& options) {
  RuleSources sources = options.rules;
  sources.check_examples = false;
  sources.paths = options.arguments;
  // A built-in pack may be tested by its name alone.
  if (sources.paths.size() == 1 && IsPackOnRequest(sources.paths.front()))
    sources.pack = std::exchange(sources.paths, {}).front();
  const std::optional<LoadedRules> rules = LoadRules(sources, options.color);
  return rules ? RunTestRules(options, *rules) : ExitStatus::kCannotRun;
}

ExitStatus RunCommand(const Options& options) {
  if (options.command == Command::kLint) {
    if (options.show_config) return RunShowConfig(options);
    if (options.watch) return Watch(options, [&] { RunLint(options); });
    return RunLint(options);
  }
  if (options.command == Command::kNew) return RunNew(options);
  if (options.command == Command::kFix) return RunFix(options);
  if (options.command == Command::kInstallHook) return RunInstallHook(options);
  if (options.command == Command::kTestRules) return RunTests(options);
  if (options.command == Command::kCompletions) return RunCompletions(options);
  if (options.command == Command::kMan) return RunMan(options);
  const std::optional<LoadedRules> rules = LoadRulesHere(options);
  if (!rules) return ExitStatus::kCannotRun;
  if (options.command == Command::kRules) return RunRules(options, rules->pack());
  if (options.command == Command::kSchema) return RunSchema(options, rules->pack());
  if (!options.applies.empty()) return RunExplainApplies(options, rules->pack());
  return options.why.empty() ? RunExplain(options, rules->pack())
                             : RunExplainDraft(options, *rules);
}

/// A plain list of files needs no table of options.
Expected<Options> ReadArguments(std::span<const char* const> arguments) {
  if (!ArePlainFiles(arguments)) return ParseArguments(arguments);
  Options options;
  options.arguments.assign(arguments.begin(), arguments.end());
  return options;
}

/// Where the program stands in for sendmail its arguments are sendmail's from the first one on.
Expected<Options> ReadCall(std::string_view called_as, std::span<const char* const> arguments) {
  const std::string name(called_as.substr(called_as.rfind('/') + 1));
  Expected<Options> options = Options{};
  if (IsSendmailName(name)) {
    options->command = Command::kSendmail;
    options->arguments.assign(arguments.begin(), arguments.end());
  } else if (name == kNativeHostName) {
    // Its arguments are the path of its manifest and the name of the add-on.
    options->command = Command::kNativeHost;
  } else {
    options = ReadArguments(arguments);
  }
  if (options) options->hook.called_as = name;
  return options;
}

/// What is wrong with the arguments, or nothing.
std::string UsageProblem(const Options& options) {
  const bool fixes = options.command == Command::kFix;
  if ((fixes || options.command == Command::kLint) && options.arguments.empty() &&
      !options.show_config) {
    const std::string command = fixes ? "decline-lint fix " : "decline-lint ";
    WriteToStandardError("usage: " + command + "[OPTION...] FILE...\n");
    return "no draft is named, see " + command + "--help";
  }
  if (!options.traced.empty() && options.why.empty())
    return "--trace needs the draft: --why FILE:LINE";
  if (options.command == Command::kRules && !options.arguments.empty())
    return "rules takes no arguments";
  return "";
}

ExitStatus RunUsual(const Options& options) {
  if (options.wants_help) return Print(HelpText(options.command));
  if (options.wants_version) return Print("decline-lint " + std::string(Version()) + "\n");
  const std::string problem = UsageProblem(options);
  if (problem.empty()) return RunCommand(options);
  Complain(problem);
  return ExitStatus::kCannotRun;
}

}  // namespace

int Run(std::string_view called_as, std::span<const char* const> arguments) {
  const Expected<Options> options = ReadCall(called_as, arguments);
  // Sees to its signals itself: the real sendmail is to find them as they were.
  if (options && options->command == Command::kSendmail && !options->wants_help)
    return RunSendmailCommand(*options);
  std::signal(SIGPIPE, SIG_IGN);  // a closed pipe is noticed when it is written
  if (options && options->command == Command::kGate && !options->wants_help)
    return RunGateCommand(*options);
  if (options && options->command == Command::kNativeHost && !options->wants_help)
    return RunNativeHostCommand(*options);
  if (options && options->command == Command::kMilter && !options->wants_help)
    return RunMilterCommand(*options);
  if (options) return static_cast<int>(RunUsual(*options));
  Complain(options.error());
  const std::string_view first = arguments.empty() ? "" : arguments[0];
  const bool by_mail_program = first == "sendmail" || first == "gate" || first == "milter" ||
                               first == "native-host";
  return by_mail_program ? static_cast<int>(MailExit::kUsage)
                         : static_cast<int>(ExitStatus::kCannotRun);
}

}  // namespace decline_lint
