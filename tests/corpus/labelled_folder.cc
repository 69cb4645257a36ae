#include "tests/corpus/labelled_folder.h"

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "tests/corpus/sha256.h"

namespace decline_lint {
namespace {

[[noreturn]] void Fail(const std::string& message) {
  std::fprintf(stderr, "score: %s\n", message.c_str());
  std::exit(2);
}

std::string ReadWhole(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) Fail("cannot read " + path);
  std::ostringstream bytes;
  bytes << in.rdbuf();
  return bytes.str();
}

/// The digest of the file's name without its folders, as one large number, leaves 0 by 3.
bool IsKept(const std::string& file) {
  uint64_t rest = 0;
  for (uint32_t word : Sha256(file.substr(file.find_last_of('/') + 1)))
    rest = (rest << 32 | word) % 3;
  return rest == 0;
}

bool IsIn(Part part, const std::string& file) {
  return part == Part::kAll || IsKept(file) == (part == Part::kKept);
}

LabelledDraft ReadDraft(const nlohmann::json& row, const std::string& folder) {
  LabelledDraft draft;
  draft.file = row.at("file");
  draft.labels = row.at("labels");
  if (row.contains("spans")) draft.spans = row.at("spans");
  draft.bytes = ReadWhole(folder + "/" + draft.file);
  return draft;
}

}  // namespace

bool LabelledDraft::Has(const std::string& label) const {
  return std::find(labels.begin(), labels.end(), label) != labels.end();
}

std::vector<LabelledDraft> ReadLabelledFolder(const std::string& folder, Part part) try {
  std::istringstream rows(ReadWhole(folder + "/labels.jsonl"));
  std::vector<LabelledDraft> drafts;
  for (std::string line; std::getline(rows, line);) {
    if (line.empty()) continue;
    const auto row = nlohmann::json::parse(line);
    if (IsIn(part, row.at("file"))) drafts.push_back(ReadDraft(row, folder));
  }
  return drafts;
} catch (const nlohmann::json::exception& error) {
  Fail(folder + "/labels.jsonl: " + error.what());
}

}  // namespace decline_lint
