#include <benchmark/benchmark.h>

#include <chrono>
#include <fstream>
#include <map>
#include <utility>

#include "lint/engine/linter.h"
#include "lint/message/message.h"
#include "lint/rules/embedded_pack.h"
#include "lint/text/document.h"
#include "tests/bench/bench.h"
#include "tests/bench/process_timer.h"

namespace decline_lint {
namespace {

constexpr size_t kFirstRuns = 60;

/// Enough letters that neither caches nor branch predictors know them by heart.
struct Letters {
  std::string name;
  std::vector<std::string> texts;
  size_t next = 0;

  const std::string& Next() { return texts[next++ % texts.size()]; }
};

void Lint(benchmark::State& state, Letters& letters) {
  LintOptions options;
  options.now = std::chrono::sys_days(std::chrono::year(2025) / 5 / 9);
  Linter linter(EmbeddedPack(), options);
  for (const std::string& text : letters.texts) linter.Lint(SourceFile("letter", text));
  for (auto _ : state) {
    const SourceFile file("letter", letters.Next());
    benchmark::DoNotOptimize(linter.Lint(file));
  }
}

void Scan(benchmark::State& state, Letters& letters) {
  Document document;
  for (auto _ : state) {
    const SourceFile file("letter", letters.Next());
    const Message message = ReadPlainMessage(file);
    document.Scan(message);
    benchmark::DoNotOptimize(document.tokens().data());
  }
}

/// Keeps what the library would print.
class Collector : public benchmark::BenchmarkReporter {
 public:
  bool ReportContext(const Context&) override { return true; }
  void ReportRuns(const std::vector<Run>& runs) override {
    for (const Run& run : runs)
      if (run.run_type == Run::RT_Iteration)
        microseconds_[run.run_name.function_name].push_back(run.GetAdjustedCPUTime());
  }
  Spread Of(const std::string& name) { return Summarize(microseconds_[name]); }

 private:
  std::map<std::string, std::vector<double>> microseconds_;
};

template <typename Function>
void AddBenchmark(const std::string& name, Function function, Letters& letters) {
  benchmark::RegisterBenchmark(name.c_str(), [function, &letters](benchmark::State& state) {
    function(state, letters);
  })->Unit(benchmark::kMicrosecond);
}

void RunAll(Collector& collector) {
  std::vector<std::string> words = {"bench", "--benchmark_repetitions=7",
                                    "--benchmark_min_time=0.05",
                                    "--benchmark_enable_random_interleaving=true"};
  std::vector<char*> arguments;
  for (std::string& word : words) arguments.push_back(word.data());
  int count = static_cast<int>(arguments.size());
  benchmark::Initialize(&count, arguments.data());
  benchmark::RunSpecifiedBenchmarks(&collector);
}

/// Fills `microseconds` from processes that lint one new letter each.
std::string TimeFirstLints(const Programs& programs, LetterMaker& letters,
                           std::vector<double>& microseconds) {
  const std::string letter = programs.work + "/letter.txt";
  const std::string output = programs.work + "/output.txt";
  for (size_t i = 0; i < kFirstRuns; ++i) {
    std::ofstream(letter, std::ios::binary) << letters.Next(1024);
    const std::optional<ProcessRun> run = RunProcess({programs.first_lint, letter}, output);
    double took = 0;
    if (!run || run->status != 0 || !(std::ifstream(output) >> took)) return "first_lint failed";
    microseconds.push_back(took);
  }
  return "";
}

}  // namespace

std::string MeasureRunning(const Programs& programs, LetterMaker& letters, ResultTable& table) {
  std::vector<double> first;
  std::string problem = TimeFirstLints(programs, letters, first);
  if (!problem.empty()) return problem;
  std::vector<Letters> sizes = {{"300 B", letters.Take(1000, 300)},
                                {"1 KB", letters.Take(500, 1024)},
                                {"100 KB", letters.Take(8, 100 * 1024)}};
  for (Letters& size : sizes) {
    AddBenchmark("lint " + size.name, Lint, size);
    AddBenchmark("scan " + size.name, Scan, size);
  }
  Collector collector;
  RunAll(collector);
  table.AddHeading("in a running process");
  table.Add({"first lint, 1 KB", Summarize(first), "us", {}, {}});
  for (const Letters& size : sizes) {
    Row row{"lint again, " + size.name, collector.Of("lint " + size.name), "us", {}, {}};
    if (size.name == "1 KB") row.goal = {50, true};
    table.Add(std::move(row));
    table.Add({"of which scanning", collector.Of("scan " + size.name), "us", {}, {}});
  }
  return "";
}

}  // namespace decline_lint
