// How a mail program calls sendmail: what its arguments say, as far as a hook has to know.
//
// The options are those that Sendmail, Postfix, Exim and msmtp share. Arguments are passed on as
// they are, whatever is made of them here.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace decline_lint {

struct SendmailCall {
  std::vector<std::string> arguments;  ///< for the real sendmail
  /// There is no message to send: it is about the queue, the aliases, or a mail server is wanted.
  bool takes_no_mail = false;
  /// The envelope as far as the arguments name it, bare addresses; empty with -t.
  std::vector<std::string> recipients;
};

/// `name` is what the program was called as: `newaliases` and `mailq` are sendmail with -bi and
/// -bp.
SendmailCall ReadSendmailCall(std::string_view name, std::span<const std::string> arguments);

/// Whether a program of that name (a link to this one) is to be sendmail.
bool IsSendmailName(std::string_view name);

}  // namespace decline_lint
