#include "lint/cli/one_word.h"

#include <algorithm>

#include "lint/cli/did_you_mean.h"
#include "lint/cli/output.h"

namespace decline_lint {

std::optional<std::string_view> OneWordOf(const std::vector<std::string>& arguments,
                                          std::string_view command,
                                          std::span<const std::string_view> known) {
  if (arguments.size() != 1) {
    Complain(std::string(command) + " wants one of " + JoinWords(known));
    return std::nullopt;
  }
  const auto found = std::find(known.begin(), known.end(), arguments.front());
  if (found != known.end()) return *found;
  const std::string hint = DidYouMean(arguments.front(), known);
  Complain(std::string(command) + ": unknown '" + arguments.front() + "'" +
           (hint.empty() ? ", known are " + JoinWords(known) : hint));
  return std::nullopt;
}

}  // namespace decline_lint
