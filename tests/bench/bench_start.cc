#include <fstream>
#include <optional>
#include <utility>

#include "lint/rules/embedded_pack.h"
#include "tests/bench/bench.h"
#include "tests/bench/literal_phrases.h"
#include "tests/bench/process_timer.h"

namespace decline_lint {
namespace {

constexpr size_t kTrue = 0, kOurs = 1;  // places among the contestants
constexpr size_t kLetterSize = 1024;
constexpr size_t kRounds = 200;
constexpr size_t kSlowEvery =
    10;  // a tool that takes a tenth of a second runs in a tenth of rounds

struct Contestant {
  std::string name;
  std::vector<std::string> command;  // the letter's name is put at its end
  int highest_status = 0;            // above it the tool could not do its work
  size_t rival = kTrue;              // whose time its own is divided by
  std::optional<Goal> goal{};
  bool slow = false;
  std::vector<double> milliseconds{}, processor_milliseconds{};
};

std::string FileOf(const Programs& programs, const char* name, const std::string& text) {
  const std::string path = programs.work + "/" + name;
  std::ofstream(path, std::ios::binary) << text;
  return path;
}

std::string Lines(const std::vector<std::string>& phrases) {
  std::string text;
  for (const std::string& phrase : phrases) text += phrase + "\n";
  return text;
}

std::vector<Contestant> Contestants(const Programs& programs) {
  const std::vector<std::string> phrases = LiteralPhrases(EmbeddedPack(), 1);
  const std::string count = ", " + std::to_string(phrases.size()) + " phrases";
  const std::string lines = FileOf(programs, "phrases.txt", Lines(phrases));
  // A regular expression from a file, since an argument may hold 128 KB only.
  const std::string regex = FileOf(programs, "phrases.ere", ToAlternation(phrases) + "\n");
  std::vector<Contestant> all = {
      {"/bin/true", {"/bin/true"}},
      {"decline-lint", {programs.linter}, 1, kTrue, Goal{1.5, true}},
      {"a program that does nothing", {programs.empty}},
      {"grep -ciE" + count, {programs.grep, "-ciE", "-f", regex}, 1, kOurs, Goal{20, false}, true},
      {"grep -ciF" + count, {programs.grep, "-ciF", "-f", lines}, 1, kOurs}};
  if (!programs.diction.empty()) all.push_back({"diction", {programs.diction}, 1, kOurs});
  if (!programs.write_good.empty())
    all.push_back({"write-good", {programs.write_good}, 255, kOurs, {}, true});
  return all;
}

std::string RunOnce(Contestant& contestant, const std::string& letter, const std::string& output) {
  std::vector<std::string> command = contestant.command;
  command.push_back(letter);
  const std::optional<ProcessRun> run = RunProcess(command, output);
  if (!run || run->status > contestant.highest_status) return contestant.name + " did not run";
  contestant.milliseconds.push_back(run->milliseconds);
  contestant.processor_milliseconds.push_back(run->processor_milliseconds);
  return "";
}

/// Everybody in turn on a new letter, another one first every time: what a tool leaves in the
/// processor's caches should not fall to the same neighbour always.
std::string RunRound(size_t round, const Programs& programs, LetterMaker& letters,
                     std::vector<Contestant>& all) {
  const std::string letter = FileOf(programs, "letter.txt", letters.Next(kLetterSize));
  for (size_t i = 0; i < all.size(); ++i) {
    Contestant& contestant = all[(round + i) % all.size()];
    if (contestant.slow && round % kSlowEvery != 0) continue;
    std::string problem = RunOnce(contestant, letter, programs.work + "/output.txt");
    if (!problem.empty()) return problem;
  }
  return "";
}

void AddRows(const std::vector<Contestant>& all, ResultTable& table) {
  table.AddHeading("a letter of 1 KB, start of the process to its exit");
  for (size_t i = 0; i < all.size(); ++i) {
    Row row{all[i].name, Summarize(all[i].milliseconds), "ms", {}, all[i].goal};
    const Contestant& rival = all[all[i].rival];
    if (&rival != &all[i])
      row.ratio = {row.measured.median / Summarize(rival.milliseconds).median, rival.name};
    table.Add(std::move(row));
  }
  for (const size_t i : {kTrue, kOurs}) {
    const Spread used = Summarize(all[i].processor_milliseconds);
    Row row{all[i].name + ", processor time", used, "ms", {}, {}};
    const double floor = Summarize(all[kTrue].processor_milliseconds).median;
    if (i != kTrue) row.ratio = {used.median / floor, all[kTrue].name};
    table.Add(std::move(row));
  }
}

}  // namespace

std::string MeasureStart(const Programs& programs, LetterMaker& letters, ResultTable& table) {
  std::vector<Contestant> all = Contestants(programs);
  for (size_t round = 0; round < kRounds; ++round) {
    std::string problem = RunRound(round, programs, letters, all);
    if (!problem.empty()) return problem;
  }
  AddRows(all, table);
  if (programs.diction.empty()) table.AddNote("diction: not installed, left out");
  if (programs.write_good.empty()) table.AddNote("write-good: npm did not bring it, left out");
  return "";
}

}  // namespace decline_lint
