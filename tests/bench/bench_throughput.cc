#include <algorithm>
#include <chrono>
#include <cstring>
#include <ctime>
#include <thread>
#include <utility>

#include "lint/engine/linter.h"
#include "lint/message/message.h"
#include "lint/rules/embedded_pack.h"
#include "lint/text/document.h"
#include "tests/bench/bench.h"

namespace decline_lint {
namespace {

constexpr size_t kRounds = 5;
constexpr size_t kMboxBytes = 12 << 20;  // in each round another
constexpr size_t kSmallest = 700, kSizes = 1800;
constexpr std::string_view kSeparator = "From robin@mail.example Thu May  8 09:12:00 2025\n";

std::string MakeMbox(LetterMaker& letters) {
  std::string mbox;
  for (size_t i = 0; mbox.size() < kMboxBytes; ++i) {
    mbox += kSeparator;
    mbox += letters.Next(kSmallest + i * 37 % kSizes) + "\n";
  }
  return mbox;
}

size_t CountLines(std::string_view bytes) {
  size_t lines = 0;
  const char* const end = bytes.data() + bytes.size();
  for (const char* at = bytes.data(); at < end; ++lines) {
    at = static_cast<const char*>(std::memchr(at, '\n', static_cast<size_t>(end - at)));
    if (at++ == nullptr) break;
  }
  return lines;
}

/// Calls `use` with every letter: what stands between two lines that start with "From ".
template <typename Use>
void ForEachLetter(std::string_view mbox, const Use& use) {
  while (!mbox.empty()) {
    mbox.remove_prefix(std::min(mbox.size(), mbox.find('\n') + 1));
    const size_t end = std::min(mbox.size(), mbox.find("\nFrom "));
    use(SourceFile("letter", std::string(mbox.substr(0, end))));
    mbox.remove_prefix(std::min(mbox.size(), end + 1));
  }
}

size_t ScanLetters(std::string_view mbox) {
  size_t tokens = 0;
  Document document;
  ForEachLetter(mbox, [&](const SourceFile& file) {
    const Message message = ReadPlainMessage(file);
    document.Scan(message);
    tokens += document.tokens().size();
  });
  return tokens;
}

size_t LintLetters(std::string_view mbox) {
  size_t findings = 0;
  LintOptions options;
  options.now = std::chrono::sys_days(std::chrono::year(2025) / 5 / 9);
  Linter linter(EmbeddedPack(), options);
  ForEachLetter(mbox, [&](const SourceFile& file) { findings += linter.Lint(file).size(); });
  return findings;
}

size_t LintHalves(std::string_view mbox) {
  const size_t middle = mbox.find("\nFrom ", mbox.size() / 2) + 1;
  size_t findings = 0;
  std::thread helper([&] { findings = LintLetters(mbox.substr(middle)); });
  const size_t mine = LintLetters(mbox.substr(0, middle));
  helper.join();
  return mine + findings;
}

struct Job {
  const char* name;
  size_t (*run)(std::string_view);
  std::vector<double> by_processor{}, by_clock{};  // MB/s
  size_t result = 0;
};

double Seconds(clockid_t clock) {
  timespec now{};
  clock_gettime(clock, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) / 1e9;
}

void TimeJob(Job& job, std::string_view mbox) {
  const double start = Seconds(CLOCK_MONOTONIC);
  const double processor_start = Seconds(CLOCK_THREAD_CPUTIME_ID);
  job.result += job.run(mbox);
  const auto megabytes = static_cast<double>(mbox.size()) / 1e6;
  job.by_processor.push_back(megabytes / (Seconds(CLOCK_THREAD_CPUTIME_ID) - processor_start));
  job.by_clock.push_back(megabytes / (Seconds(CLOCK_MONOTONIC) - start));
}

/// What one thread does goes by the processor's time, two threads can only be timed by the clock.
void AddRows(const std::vector<Job>& jobs, ResultTable& table) {
  const double lines = Summarize(jobs[0].by_processor).median;
  for (size_t i = 0; i < 3; ++i) {
    Row row{jobs[i].name, Summarize(jobs[i].by_processor), "MB/s", {}, {}};
    if (i > 0) row.ratio = {row.measured.median / lines, "memchr"};
    if (i == 2) row.goal = {0.06, false};
    table.Add(std::move(row));
  }
  const Spread both = Summarize(jobs[3].by_clock);
  const double alone = Summarize(jobs[2].by_clock).median;
  table.Add({jobs[3].name, both, "MB/s", Ratio{both.median / alone, "one thread"}, {}});
}

/// In percent of a thread's time.
int ShareOfScanning(const std::vector<Job>& jobs) {
  const double scanning = Summarize(jobs[1].by_processor).median;
  const double linting = Summarize(jobs[2].by_processor).median;
  return static_cast<int>(100 * linting / scanning + 0.5);
}

}  // namespace

void MeasureThroughput(LetterMaker& letters, ResultTable& table) {
  std::vector<Job> jobs = {{"lines counted with memchr", CountLines},
                           {"scanned only: zones, sentences, tokens", ScanLetters},
                           {"linted, one thread", LintLetters},
                           {"linted, two threads", LintHalves}};
  size_t bytes = 0;
  for (size_t round = 0; round < kRounds; ++round) {
    const std::string mbox = MakeMbox(letters);
    bytes += mbox.size();
    for (size_t i = 0; i < jobs.size(); ++i) TimeJob(jobs[(round + i) % jobs.size()], mbox);
  }
  table.AddHeading("an mbox of letters, " + std::to_string(bytes >> 20) + " MB in memory");
  AddRows(jobs, table);
  table.AddNote("scanning takes " + std::to_string(ShareOfScanning(jobs)) +
                "% of a thread's time, matching and judging the rest");
  table.AddNote(std::to_string(jobs[2].result * 1024 / bytes) + " findings in 1 KB of letters");
}

}  // namespace decline_lint
