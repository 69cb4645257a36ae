#include "lint/hooks/sendmail/real_sendmail.h"

#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <string_view>

#include "lint/base/system_error.h"

namespace decline_lint {
namespace {

/// How often the program may stand in a chain of programs: a wrapper or two of a user's own is
/// fine.
constexpr int kMostRounds = 5;
constexpr char kRounds[] = "DECLINE_LINT_SENDMAIL_DEPTH";

bool IsProgram(const std::string& path) {
  struct stat info;
  return stat(path.c_str(), &info) == 0 && S_ISREG(info.st_mode) && access(path.c_str(), X_OK) == 0;
}

/// Whatever name or link it goes by.
bool IsThisProgram(const std::string& path) {
  struct stat one;
  struct stat other;
  return stat(path.c_str(), &one) == 0 && stat("/proc/self/exe", &other) == 0 &&
         one.st_dev == other.st_dev && one.st_ino == other.st_ino;
}

std::vector<std::string> Candidates() {
  std::vector<std::string> paths = {"/usr/sbin/sendmail", "/usr/lib/sendmail"};
  const char* variable = std::getenv("PATH");
  std::string_view rest = variable ? variable : "";
  while (!rest.empty()) {
    const std::string_view folder = rest.substr(0, rest.find(':'));
    if (folder.starts_with('/')) paths.push_back(std::string(folder) + "/sendmail");
    rest.remove_prefix(folder.size());
    if (!rest.empty()) rest.remove_prefix(1);
  }
  return paths;
}

int Rounds() {
  const char* text = std::getenv(kRounds);
  return text ? std::atoi(text) : 0;
}

}  // namespace

Expected<std::vector<std::string>> FindRealSendmail(const std::vector<std::string>& chosen) {
  if (!chosen.empty()) {
    if (!IsProgram(chosen[0])) return Error{chosen[0] + " is no program that can be started"};
    if (IsThisProgram(chosen[0])) return Error{chosen[0] + " is decline-lint itself"};
    return chosen;
  }
  for (std::string& path : Candidates()) {
    if (IsProgram(path) && !IsThisProgram(path)) return std::vector<std::string>{std::move(path)};
  }
  return Error{
      "there is no sendmail here; name one with --sendmail, or in the settings as\n"
      "hooks: {sendmail: [/usr/bin/msmtp]}"};
}

std::string BecomeSendmail(const std::vector<std::string>& program,
                           const std::vector<std::string>& arguments, int input) {
  std::vector<char*> words;
  for (const std::string& each : program) words.push_back(const_cast<char*>(each.c_str()));
  for (const std::string& each : arguments) words.push_back(const_cast<char*>(each.c_str()));
  words.push_back(nullptr);
  if (input >= 0 && (lseek(input, 0, SEEK_SET) != 0 || dup2(input, STDIN_FILENO) < 0))
    return SystemErrorText(errno);
  setenv(kRounds, std::to_string(Rounds() + 1).c_str(), 1);
  execv(words[0], words.data());
  return program[0] + ": " + SystemErrorText(errno);
}

bool GoesRound() { return Rounds() >= kMostRounds; }

}  // namespace decline_lint
