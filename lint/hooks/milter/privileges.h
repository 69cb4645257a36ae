// Gives up root's rights for good.
//
// Accounts are looked up in /etc/passwd and /etc/group, where those of services stand: asking the
// name service of the C library would load code at run time, into a program that has all within it.
#pragma once

#include <sys/types.h>

#include <string>

#include "lint/base/expected.h"

namespace decline_lint {

struct Account {
  uid_t user = 0;
  gid_t group = 0;
  std::string name;
};

/// A user by name or by number.
Expected<Account> FindUser(const std::string& user);
/// A group by name or by number.
Expected<gid_t> FindGroup(const std::string& group);

/// Becomes that user, with the groups that /etc/group puts it into, and with no way back. The error
/// says what to do.
Expected<bool> BecomeUser(const Account& account);

}  // namespace decline_lint
