#include "lint/cli/hook_commands.h"

#include "lint/cli/hook_sources.h"
#include "lint/cli/milter_sources.h"
#include "lint/cli/output.h"
#include "lint/cli/version.h"
#include "lint/hooks/gate/gate.h"
#include "lint/hooks/milter/milter.h"
#include "lint/hooks/native_host/native_host.h"
#include "lint/hooks/sendmail/sendmail.h"

namespace decline_lint {

int RunSendmailCommand(const Options& options) {
  const SendmailCall call = ReadSendmailCall(options.hook.called_as, options.arguments);
  HookSources sources(options);
  return static_cast<int>(RunSendmailHook(call, sources, sources.PolicyWithoutFiles()));
}

int RunGateCommand(const Options& options) {
  if (options.hook.verdict) return static_cast<int>(TellGateVerdict());
  if (options.arguments.size() > 1) {
    Complain("gate takes one draft");
    return static_cast<int>(MailExit::kUsage);
  }
  GateCall call{"", options.hook.ask};
  if (!options.arguments.empty() && options.arguments[0] != "-") call.file = options.arguments[0];
  HookSources sources(options);
  return static_cast<int>(RunGate(call, sources, sources.PolicyWithoutFiles()));
}

int RunNativeHostCommand(const Options& options) {
  HookSources sources(options);
  return static_cast<int>(RunNativeHost(sources, sources.PolicyWithoutFiles(), Version()));
}

int RunMilterCommand(const Options& options) {
  if (!options.arguments.empty()) {
    Complain("milter takes no arguments, see --help");
    return static_cast<int>(MailExit::kUsage);
  }
  SettingsMilterSources sources(options);
  return static_cast<int>(options.milter.check ? CheckMilter(sources) : RunMilter(sources));
}

}  // namespace decline_lint
