#include <sys/stat.h>

#include <fstream>
#include <optional>
#include <utility>

#include "tests/bench/bench.h"
#include "tests/bench/process_timer.h"

namespace decline_lint {
namespace {

constexpr size_t kMailSize = 10 * 1024;
constexpr size_t kRounds = 200;
constexpr double kMostAdded = 10;  // milliseconds

std::string Write(const std::string& path, const std::string& text) {
  std::ofstream(path, std::ios::binary) << text;
  return path;
}

/// Takes mail as quickly as a program can that is a shell script: a real one takes longer.
std::string StandIn(const std::string& folder) {
  const std::string path = Write(folder + "/sendmail", "#!/bin/sh\nexec cat >/dev/null\n");
  chmod(path.c_str(), 0755);
  return path;
}

std::optional<ProcessRun> Time(const std::string& command, const std::string& mail,
                               const std::string& folder) {
  auto run =
      RunProcess({"/bin/sh", "-c", "exec " + command + " -t <" + mail}, folder + "/output.txt");
  if (!run || run->status != 0) return std::nullopt;
  return run;
}

}  // namespace

std::string MeasureHooks(const Programs& programs, LetterMaker& letters, ResultTable& table) {
  const std::string plain = StandIn(programs.work);
  // Whatever the letters hold, they are to be sent.
  const std::string hooked =
      programs.linter + " sendmail --no-config --block never --sendmail " + plain;
  std::vector<double> without, with, added, used;
  for (size_t round = 0; round < kRounds; ++round) {
    const std::string header = "From: a@example.org\nTo: b@example.org\nSubject: Interview\n\n";
    const std::string mail = Write(programs.work + "/mail.eml", header + letters.Next(kMailSize));
    const auto first = Time(plain, mail, programs.work);
    const auto second = Time(hooked, mail, programs.work);
    if (!first || !second) return "mail was not sent";
    without.push_back(first->milliseconds);
    with.push_back(second->milliseconds);
    added.push_back(second->milliseconds - first->milliseconds);
    used.push_back(second->processor_milliseconds - first->processor_milliseconds);
  }
  table.AddHeading("a mail of 10 KB, given to sendmail (a stand-in)");
  table.Add({"without the hook", Summarize(without), "ms", {}, {}});
  Row row{"decline-lint sendmail", Summarize(with), "ms", {}, {}};
  row.ratio = {row.measured.median / Summarize(without).median, "the same without it"};
  table.Add(std::move(row));
  table.Add({"what it adds", Summarize(added), "ms", {}, Goal{kMostAdded, true}});
  table.Add({"what it adds, processor time", Summarize(used), "ms", {}, {}});
  return "";
}

}  // namespace decline_lint
