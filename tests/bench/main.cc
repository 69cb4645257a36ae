// Measures speed and prints one table: bench --NAME=PATH... [start|throughput|mail|hooks|running]...
//
// NAME is a member of Programs (write-good for write_good), or `letters`, the file letters.txt. The
// exit status tells whether everything could be measured; a goal that is missed is no failure,
// since machines differ.
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <iterator>
#include <set>
#include <string>
#include <string_view>

#include "lint/rules/embedded_pack.h"
#include "tests/bench/bench.h"

namespace decline_lint {
namespace {

struct Arguments {
  Programs programs;
  std::string letters;
  std::set<std::string, std::less<>> parts;  // all when empty

  bool Wants(std::string_view part) const { return parts.empty() || parts.contains(part); }
};

std::string* PathNamed(std::string_view name, Arguments& arguments) {
  Programs& programs = arguments.programs;
  if (name == "letters") return &arguments.letters;
  if (name == "linter") return &programs.linter;
  if (name == "empty") return &programs.empty;
  if (name == "first-lint") return &programs.first_lint;
  if (name == "grep") return &programs.grep;
  if (name == "diction") return &programs.diction;
  if (name == "write-good") return &programs.write_good;
  if (name == "work") return &programs.work;
  return nullptr;
}

bool ReadArgument(std::string_view word, Arguments& arguments) {
  if (!word.starts_with("--")) {
    arguments.parts.emplace(word);
    return word == "start" || word == "throughput" || word == "running" || word == "mail" ||
           word == "hooks";
  }
  const size_t equals = std::min(word.find('='), word.size() - 1);
  std::string* const path = PathNamed(word.substr(2, equals - 2), arguments);
  if (path != nullptr) *path = word.substr(equals + 1);
  return path != nullptr;
}

std::string Noise() {
  double load[1] = {0};
  const bool known = getloadavg(load, 1) == 1;
  return known ? std::to_string(load[0]).substr(0, 4) : "unknown";
}

std::string Measure(const Arguments& arguments, ResultTable& table) {
  std::ifstream in(arguments.letters, std::ios::binary);
  const std::string templates((std::istreambuf_iterator<char>(in)), {});
  if (templates.empty()) return "cannot read " + arguments.letters;
  // New letters in every run: a tool may remember those of the last one.
  LetterMaker letters(EmbeddedPack(), templates, static_cast<uint64_t>(std::time(nullptr)));
  std::string problem;
  if (arguments.Wants("start")) problem = MeasureStart(arguments.programs, letters, table);
  if (problem.empty() && arguments.Wants("throughput")) MeasureThroughput(letters, table);
  if (problem.empty() && arguments.Wants("mail")) MeasureMail(letters, table);
  if (problem.empty() && arguments.Wants("hooks"))
    problem = MeasureHooks(arguments.programs, letters, table);
  if (problem.empty() && arguments.Wants("running"))
    problem = MeasureRunning(arguments.programs, letters, table);
  return problem;
}

int Run(int argc, char** argv) {
  Arguments arguments;
  for (int i = 1; i < argc; ++i) {
    if (ReadArgument(argv[i], arguments)) continue;
    std::fprintf(stderr, "bench: cannot use '%s'\n", argv[i]);
    return 2;
  }
  const std::string before = Noise();
  ResultTable table;
  const std::string problem = Measure(arguments, table);
  std::fputs(table.Text().c_str(), stdout);
  std::printf("\nload average %s before, %s after: above 1, other programs disturb the figures\n",
              before.c_str(), Noise().c_str());
  if (!problem.empty()) std::fprintf(stderr, "bench: %s\n", problem.c_str());
  return problem.empty() ? 0 : 1;
}

}  // namespace
}  // namespace decline_lint

int main(int argc, char** argv) { return decline_lint::Run(argc, argv); }
