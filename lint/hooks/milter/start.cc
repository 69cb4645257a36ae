#include "lint/hooks/milter/start.h"

#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <optional>
#include <string>

#include "lint/base/system_error.h"
#include "lint/hooks/milter/filter.h"
#include "lint/hooks/milter/privileges.h"

namespace decline_lint {
namespace {

constexpr char kUnix[] = "unix:";

/// What is wrong, or nothing. The user owns the socket, so that it can take it away again.
std::string GiveAway(const std::string& path, const std::optional<Account>& owner,
                     const std::string& group_name) {
  gid_t group = static_cast<gid_t>(-1);
  if (!group_name.empty()) {
    const Expected<gid_t> found = FindGroup(group_name);
    if (!found) return found.error();
    group = *found;
  }
  const uid_t user = owner && geteuid() == 0 ? owner->user : static_cast<uid_t>(-1);
  if (user == static_cast<uid_t>(-1) && group == static_cast<gid_t>(-1)) return "";
  return chown(path.c_str(), user, group) == 0 ? "" : path + ": " + SystemErrorText(errno);
}

}  // namespace

Expected<int> OpenAndDropRights(const MilterPolicy& policy) {
  std::optional<Account> account;
  if (!policy.user.empty()) {
    Expected<Account> found = FindUser(policy.user);
    if (!found) return Error{found.error()};
    account = std::move(*found);
  } else if (geteuid() == 0) {
    return Error{"it does not run as root; name a user: milter: {user: decline-lint}, or --user"};
  }
  const Expected<int> listener = OpenMilterSocket(policy.socket, policy.socket_mode);
  if (!listener) return listener;
  if (policy.socket.starts_with(kUnix)) {
    const std::string problem =
        GiveAway(policy.socket.substr(sizeof kUnix - 1), account, policy.socket_group);
    if (!problem.empty()) return Error{problem};
  }
  if (account) {
    const Expected<bool> became = BecomeUser(*account);
    if (!became) return Error{became.error()};
  }
  return listener;
}

}  // namespace decline_lint
