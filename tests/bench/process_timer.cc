#include "tests/bench/process_timer.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <cstdlib>

namespace decline_lint {
namespace {

using Clock = std::chrono::steady_clock;

std::string FromEnvironment(const char* name) {
  const char* value = std::getenv(name);
  return std::string(name) + "=" + (value == nullptr ? "" : value);
}

std::vector<char*> Pointers(const std::vector<std::string>& words) {
  std::vector<char*> pointers;
  for (const std::string& word : words) pointers.push_back(const_cast<char*>(word.c_str()));
  pointers.push_back(nullptr);
  return pointers;
}

double Milliseconds(const timeval& time) {
  return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_usec) / 1e3;
}

/// All but the time on the clock; nothing if the program did not exit by itself.
std::optional<ProcessRun> SpawnAndWait(const std::vector<char*>& arguments,
                                       const std::vector<char*>& env, int output) {
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO);
  posix_spawn_file_actions_adddup2(&actions, output, STDERR_FILENO);
  pid_t pid = 0;
  const int failed =
      posix_spawn(&pid, arguments.front(), &actions, nullptr, arguments.data(), env.data());
  posix_spawn_file_actions_destroy(&actions);
  int status = 0;
  rusage used{};
  if (failed != 0 || wait4(pid, &status, 0, &used) != pid || !WIFEXITED(status))
    return std::nullopt;
  return ProcessRun{0, Milliseconds(used.ru_utime) + Milliseconds(used.ru_stime),
                    WEXITSTATUS(status)};
}

}  // namespace

std::optional<ProcessRun> RunProcess(const std::vector<std::string>& arguments,
                                     const std::string& output) {
  const std::vector<std::string> environment = {FromEnvironment("PATH"), FromEnvironment("HOME"),
                                                "LC_ALL=C"};
  const std::vector<char*> argument_pointers = Pointers(arguments);
  const std::vector<char*> environment_pointers = Pointers(environment);
  const int out = open(output.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
  if (out < 0) return std::nullopt;
  const Clock::time_point start = Clock::now();
  std::optional<ProcessRun> run = SpawnAndWait(argument_pointers, environment_pointers, out);
  const std::chrono::duration<double, std::milli> took = Clock::now() - start;
  close(out);
  if (run) run->milliseconds = took.count();
  return run;
}

}  // namespace decline_lint
