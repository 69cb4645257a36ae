// Runs programs and times them from their start to their exit, as a shell or a mail program would
// wait for them.
//
// The processor's time is taken, too: it changes less when other programs keep the machine busy.
// Output goes to a file: some tools do less when it goes to /dev/null. The environment is empty but
// for PATH, HOME and LC_ALL=C, so that it is the same for everybody.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace decline_lint {

struct ProcessRun {
  double milliseconds = 0;            ///< from start to exit
  double processor_milliseconds = 0;  ///< used by the program and by the kernel on its behalf
  int status = 0;                     ///< as the program's exit gave it
};

/// Runs a program, its output and errors written to `output`. Nothing when it cannot be started or
/// does not exit by itself.
std::optional<ProcessRun> RunProcess(const std::vector<std::string>& arguments,
                                     const std::string& output);

}  // namespace decline_lint
