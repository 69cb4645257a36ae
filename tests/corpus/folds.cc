#include "tests/corpus/folds.h"

#include <cmath>
#include <cstdio>

namespace decline_lint {

Spread SpreadOf(const std::vector<double>& figures) {
  Spread spread;
  if (figures.empty()) return spread;
  const auto count = static_cast<double>(figures.size());
  for (double figure : figures) spread.mean += figure / count;
  double squares = 0;
  for (double figure : figures) squares += (figure - spread.mean) * (figure - spread.mean);
  if (figures.size() > 1) spread.deviation = std::sqrt(squares / (count - 1));
  return spread;
}

FoldBoards::FoldBoards(const std::vector<std::string>& rules, uint32_t count)
    : folds_(count, {Scoreboard(rules), Scoreboard(rules), Scoreboard(rules)}),
      whole_{Scoreboard(rules), Scoreboard(rules), Scoreboard(rules)} {}

void FoldBoards::Add(const LabelledDraft& draft, std::string_view text,
                     const std::vector<Diagnostic>& findings, const OffsetMap& to_raw) {
  const auto fold = FoldOf(draft.file, static_cast<uint32_t>(folds_.size()));
  for (Boards* boards : {&folds_[fold], &whole_}) {
    boards->all.Add(draft, text, findings, to_raw);
    (IsKept(draft.file) ? boards->kept : boards->tuned).Add(draft, text, findings, to_raw);
  }
}

void FoldBoards::PrintRow(const std::string& name, const Boards& boards) {
  std::printf("  %-8s %6u %9.3f %8u %9.3f %8u %9.3f\n", name.c_str(), boards.all.drafts(),
              boards.all.MacroF1(), boards.tuned.drafts(), boards.tuned.MacroF1(),
              boards.kept.drafts(), boards.kept.MacroF1());
}

void FoldBoards::PrintSpread(const char* name, double Spread::*figure) const {
  const auto of = [&](Scoreboard Boards::*board) {
    std::vector<double> figures;
    for (const Boards& fold : folds_)
      if ((fold.*board).drafts() > 0) figures.push_back((fold.*board).MacroF1());
    return SpreadOf(figures).*figure;
  };
  std::printf("  %-8s %6s %9.3f %8s %9.3f %8s %9.3f\n", name, "", of(&Boards::all), "",
              of(&Boards::tuned), "", of(&Boards::kept));
}

void FoldBoards::Print() const {
  std::printf(
      "macro F1 by folds; of each fold, what rules were tuned on and what was kept unread\n");
  std::printf("  %-8s %6s %9s %8s %9s %8s %9s\n", "fold", "drafts", "macro F1", "tuned", "macro F1",
              "kept", "macro F1");
  for (size_t i = 0; i < folds_.size(); ++i) PrintRow(std::to_string(i + 1), folds_[i]);
  PrintSpread("mean", &Spread::mean);
  PrintSpread("spread", &Spread::deviation);
  PrintRow("whole", whole_);
}

}  // namespace decline_lint
