#include "tests/bench/letter_maker.h"

#include <algorithm>

#include "lint/engine/example_check.h"
#include "lint/message/message.h"
#include "lint/text/document.h"

namespace decline_lint {
namespace {

constexpr size_t kColumns = 72;
constexpr size_t kSentencesAParagraph = 4;

/// Lines by blocks, comments left out.
std::vector<std::vector<std::string>> ReadBlocks(std::string_view text) {
  std::vector<std::vector<std::string>> blocks;
  bool starts_block = true;
  while (!text.empty()) {
    const std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(text.size(), line.size() + 1));
    if (line.starts_with('#')) continue;
    if (line.empty()) {
      starts_block = true;
      continue;
    }
    if (starts_block) blocks.emplace_back();
    starts_block = false;
    blocks.back().emplace_back(line);
  }
  return blocks;
}

/// The sentences of an example's body, each on one line.
void AppendBodySentences(std::string_view marked, std::vector<std::string>& out) {
  const SourceFile file("example", ReadMarks(marked).text);
  const Message message = ReadPlainMessage(file);
  Document document;
  document.Scan(message);
  for (const decline_lint::Sentence& sentence : document.sentences()) {
    if (sentence.zone != Zone::kBody) continue;
    std::string line(Slice(document.text(), sentence.span));
    std::replace(line.begin(), line.end(), '\n', ' ');
    if (std::isalpha(static_cast<unsigned char>(line.back())) != 0) line += '.';
    out.push_back(std::move(line));
  }
}

/// Appends a sentence to a paragraph, breaking lines between words.
void AppendWrapped(std::string_view sentence, std::string& letter) {
  size_t column = letter.size() - (letter.rfind('\n') + 1);
  while (!sentence.empty()) {
    const std::string_view word = sentence.substr(0, sentence.find(' '));
    sentence.remove_prefix(std::min(sentence.size(), word.size() + 1));
    const bool fits = column + 1 + word.size() <= kColumns;
    if (column > 0) letter += fits ? ' ' : '\n';
    column = column > 0 && fits ? column + 1 + word.size() : word.size();
    letter += word;
  }
}

}  // namespace

LetterMaker::LetterMaker(const RulePack& pack, std::string_view templates, uint64_t seed)
    : random_(seed) {
  auto blocks = ReadBlocks(templates);
  subjects_ = std::move(blocks.at(0));
  greetings_ = std::move(blocks.at(1));
  neutral_ = std::move(blocks.at(2));
  closings_ = std::move(blocks.at(3));
  for (const ExampleRecord& example : pack.examples())
    AppendBodySentences(pack.String(example.text), of_rules_);
}

const std::string& LetterMaker::PickFrom(const std::vector<std::string>& list) {
  return list[random_() % list.size()];
}

std::string LetterMaker::FromTemplate(const std::vector<std::string>& templates) {
  std::string text = PickFrom(templates);
  for (size_t at; (at = text.find_first_of("(#")) != std::string::npos;) {
    if (text[at] == '#') {
      text.replace(at, 1, std::to_string(2 + random_() % 900));
      continue;
    }
    const size_t end = text.find(')', at);
    const auto bars = std::count(text.begin() + at, text.begin() + end, '|');
    size_t from = at + 1;
    for (uint64_t skip = random_() % (bars + 1); skip > 0; --skip) from = text.find('|', from) + 1;
    text.replace(at, end + 1 - at, text.substr(from, text.find_first_of("|)", from) - from));
  }
  return text;
}

std::string LetterMaker::Sentence() {
  return random_() % 2 == 0 ? PickFrom(of_rules_) : FromTemplate(neutral_);
}

std::string LetterMaker::Next(size_t size) {
  std::string letter = "Subject: " + FromTemplate(subjects_) + "\n\n" + FromTemplate(greetings_);
  const std::string end = "\n\n" + PickFrom(closings_) + "\nRobin Ashdown\n";
  for (size_t count = 0; letter.size() + end.size() < size; ++count) {
    if (count % kSentencesAParagraph == 0) letter += "\n\n";
    AppendWrapped(Sentence(), letter);
  }
  return letter + end;
}

std::vector<std::string> LetterMaker::Take(size_t count, size_t size) {
  std::vector<std::string> letters(count);
  for (std::string& letter : letters) letter = Next(size);
  return letters;
}

}  // namespace decline_lint
