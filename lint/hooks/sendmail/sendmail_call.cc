#include "lint/hooks/sendmail/sendmail_call.h"

#include <algorithm>
#include <array>

namespace decline_lint {
namespace {

/// Options whose value may be the next word.
constexpr std::string_view kWithValue = "BCFfLNOopRrVXhaCd";
/// Of these the value is always in the same word (-oi, -d0.1), if there is any.
constexpr std::string_view kValueInside = "od";
/// Modes that send a message: -bm delivers it.
constexpr std::string_view kMailModes = "m";

bool IsQueueOption(std::string_view word) {
  if (word.starts_with("-b")) return word.size() > 2 && kMailModes.find(word[2]) == word.npos;
  return word.starts_with("-q") || word == "-bi" || word == "-I";
}

bool TakesNext(std::string_view word) {
  return word.size() == 2 && kWithValue.find(word[1]) != word.npos &&
         kValueInside.find(word[1]) == word.npos;
}

}  // namespace

bool IsSendmailName(std::string_view name) {
  constexpr std::array<std::string_view, 4> kNames = {"sendmail", "decline-lint-sendmail", "mailq",
                                                      "newaliases"};
  return std::find(kNames.begin(), kNames.end(), name) != kNames.end();
}

SendmailCall ReadSendmailCall(std::string_view name, std::span<const std::string> arguments) {
  SendmailCall call;
  if (name == "newaliases") call.arguments.emplace_back("-bi");
  if (name == "mailq") call.arguments.emplace_back("-bp");
  call.takes_no_mail = !call.arguments.empty();
  call.arguments.insert(call.arguments.end(), arguments.begin(), arguments.end());
  bool options = true;
  bool by_header = false;
  for (size_t i = 0; i < arguments.size(); ++i) {
    const std::string& word = arguments[i];
    if (!options || word.size() < 2 || word[0] != '-') {
      call.recipients.push_back(word);
    } else if (word == "--") {
      options = false;
    } else {
      call.takes_no_mail |= IsQueueOption(word);
      by_header |= word == "-t";
      if (TakesNext(word)) ++i;
    }
  }
  if (by_header) call.recipients.clear();
  return call;
}

}  // namespace decline_lint
