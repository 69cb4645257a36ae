#include "lint/cli/config_block.h"

#include <optional>

namespace decline_lint {
namespace {

constexpr std::string_view kLineEndAdded = " (the line above had no end)";
constexpr std::string_view kWasEmpty = " >>> (the file was empty)\n";

std::string FirstLine(const ConfigBlock& block) {
  return std::string(block.comment) + " >>> decline-lint " + std::string(block.name) + " >>>";
}

std::string LastLine(const ConfigBlock& block) {
  return std::string(block.comment) + " <<< decline-lint " + std::string(block.name) + " <<<\n";
}

struct Found {
  size_t begin = 0;
  size_t end = 0;
  bool line_end_added = false;
};

std::optional<Found> Find(std::string_view file, const ConfigBlock& block) {
  const std::string first = FirstLine(block);
  const std::string last = LastLine(block);
  size_t begin = file.find(first);
  while (begin != file.npos && begin > 0 && file[begin - 1] != '\n')
    begin = file.find(first, begin + 1);
  if (begin == file.npos) return std::nullopt;
  const size_t end = file.find(last, begin);
  if (end == file.npos) return std::nullopt;
  const bool added = file.substr(begin + first.size()).starts_with(kLineEndAdded);
  return Found{begin, end + last.size(), added && begin > 0};
}

/// What the first line remembers of the file.
std::string_view Memory(Before file) {
  if (file.text.empty()) return file.is_there ? " (the file was empty)" : "";
  return file.text.ends_with('\n') ? "" : kLineEndAdded;
}

}  // namespace

std::string WithBlock(Before file, const ConfigBlock& block) {
  const std::string lines = block.text + LastLine(block);
  if (const std::optional<Found> old = Find(file.text, block)) {
    const size_t first_end = file.text.find('\n', old->begin) + 1;
    return std::string(file.text.substr(0, first_end)) + lines +
           std::string(file.text.substr(old->end));
  }
  std::string text(file.text);
  if (!text.empty() && !text.ends_with('\n')) text += '\n';
  return text + FirstLine(block) + std::string(Memory(file)) + "\n" + lines;
}

std::string WithoutBlock(std::string_view file, const ConfigBlock& block) {
  const std::optional<Found> old = Find(file, block);
  if (!old) return std::string(file);
  std::string text(file.substr(0, old->begin));
  // What somebody wrote below it since then needs the line end.
  if (old->line_end_added && old->end == file.size()) text.pop_back();
  text += file.substr(old->end);
  return text;
}

bool WasEmpty(std::string_view file) { return file.find(kWasEmpty) != file.npos; }

}  // namespace decline_lint
