#include "lint/hooks/milter/privileges.h"

#include <grp.h>
#include <pwd.h>
#include <unistd.h>

#include <cerrno>
#include <charconv>
#include <cstdio>
#include <memory>
#include <optional>
#include <vector>

#include "lint/base/system_error.h"

namespace decline_lint {
namespace {

using File = std::unique_ptr<FILE, int (*)(FILE*)>;

File Open(const char* path) { return {std::fopen(path, "re"), &std::fclose}; }

std::optional<uint32_t> Number(const std::string& text) {
  uint32_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return number;
}

std::vector<gid_t> GroupsOf(const Account& account) {
  std::vector<gid_t> groups{account.group};
  const File file = Open("/etc/group");
  while (const group* each = file ? fgetgrent(file.get()) : nullptr) {
    for (char** member = each->gr_mem; *member; ++member) {
      if (account.name == *member && each->gr_gid != account.group) groups.push_back(each->gr_gid);
    }
  }
  return groups;
}

}  // namespace

Expected<Account> FindUser(const std::string& user) {
  const std::optional<uint32_t> number = Number(user);
  const File file = Open("/etc/passwd");
  while (const passwd* each = file ? fgetpwent(file.get()) : nullptr) {
    if (user == each->pw_name || (number && *number == each->pw_uid))
      return Account{each->pw_uid, each->pw_gid, each->pw_name};
  }
  return Error{"there is no user '" + user +
               "'; make one: adduser --system --group --no-create-home " + user};
}

Expected<gid_t> FindGroup(const std::string& group_name) {
  const std::optional<uint32_t> number = Number(group_name);
  if (number) return static_cast<gid_t>(*number);
  const File file = Open("/etc/group");
  while (const group* each = file ? fgetgrent(file.get()) : nullptr) {
    if (group_name == each->gr_name) return each->gr_gid;
  }
  return Error{"there is no group '" + group_name + "'"};
}

Expected<bool> BecomeUser(const Account& account) {
  if (geteuid() == account.user && account.user != 0) return true;
  if (account.user == 0) return Error{"the user is root, who has all rights: name another one"};
  if (geteuid() != 0) return Error{"only root can become '" + account.name + "'"};
  const std::vector<gid_t> groups = GroupsOf(account);
  if (setgroups(groups.size(), groups.data()) != 0 ||
      setresgid(account.group, account.group, account.group) != 0 ||
      setresuid(account.user, account.user, account.user) != 0)
    return Error{"cannot become '" + account.name + "': " + SystemErrorText(errno)};
  if (setuid(0) == 0) return Error{"root's rights cannot be given up"};
  return true;
}

}  // namespace decline_lint
