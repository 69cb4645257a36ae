#include "tests/bench/result_table.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <utility>

namespace decline_lint {
namespace {

/// Three significant digits, and no power of ten.
std::string Figure(double value) {
  std::array<char, 32> text{};
  const int decimals = value >= 100 ? 0 : value >= 10 ? 1 : value >= 1 ? 2 : 3;
  std::snprintf(text.data(), text.size(), "%.*f", decimals, value);
  return text.data();
}

std::string Measured(const Row& row) {
  return Figure(row.measured.median) + " " + row.unit + " (" + Figure(row.measured.min) + " .. " +
         Figure(row.measured.max) + ")";
}

std::string Verdict(const Goal& goal, double value) {
  if (goal.at_most ? value <= goal.bound : value >= goal.bound) return "met";
  const double factor = goal.at_most ? value / goal.bound : goal.bound / value;
  return "missed by a factor of " + Figure(factor);
}

}  // namespace

void ResultTable::AddHeading(std::string text) {
  if (!lines_.empty()) lines_.push_back({""});
  lines_.push_back({std::move(text), "median (min .. max)", "ratio", "goal", "result"});
}

void ResultTable::AddNote(std::string text) { lines_.push_back({"  " + std::move(text)}); }

void ResultTable::Add(Row row) {
  Cells cells{"  " + row.what, Measured(row), "", "", ""};
  if (row.ratio) cells[2] = Figure(row.ratio->value) + " x " + row.ratio->of;
  if (row.goal) {
    cells[3] = (row.goal->at_most ? "<= " : ">= ") + Figure(row.goal->bound);
    cells[4] = Verdict(*row.goal, row.ratio ? row.ratio->value : row.measured.median);
  }
  lines_.push_back(std::move(cells));
}

std::string ResultTable::Text() const {
  std::vector<size_t> widths;
  for (const Cells& cells : lines_) {
    if (cells.size() == 1) continue;
    widths.resize(std::max(widths.size(), cells.size()));
    for (size_t i = 0; i < cells.size(); ++i) widths[i] = std::max(widths[i], cells[i].size());
  }
  std::string text;
  for (const Cells& cells : lines_) {
    for (size_t i = 0; i < cells.size(); ++i) {
      text += cells[i];
      if (cells.size() > 1) text.append(widths[i] - cells[i].size() + 2, ' ');
    }
    text.erase(text.find_last_not_of(' ') + 1);
    text += '\n';
  }
  return text;
}

}  // namespace decline_lint
