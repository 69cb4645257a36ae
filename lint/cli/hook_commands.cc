#include "lint/cli/hook_commands.h"

#include "lint/cli/hook_sources.h"
#include "lint/hooks/sendmail/sendmail.h"

namespace decline_lint {

int RunSendmailCommand(const Options& options) {
  const SendmailCall call = ReadSendmailCall(options.hook.called_as, options.arguments);
  HookSources sources(options);
  return static_cast<int>(RunSendmailHook(call, sources, sources.PolicyWithoutFiles()));
}

}  // namespace decline_lint
