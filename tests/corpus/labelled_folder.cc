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

/// What dividing the digest of a text, as one large number, leaves.
uint32_t DigestModulo(const std::string& text, uint32_t divisor) {
  uint64_t rest = 0;
  for (uint32_t word : Sha256(text)) rest = (rest << 32 | word) % divisor;
  return static_cast<uint32_t>(rest);
}

std::string NameOf(const std::string& file) { return file.substr(file.find_last_of('/') + 1); }

bool IsIn(Part part, const std::string& file, uint32_t share) {
  return part == Part::kAll || IsKept(file, share) == (part == Part::kKept);
}

LabelledDraft ReadDraft(const nlohmann::json& row, const std::string& folder) {
  LabelledDraft draft;
  draft.file = row.at("file");
  draft.labels = row.at("labels");
  if (row.contains("spans")) draft.spans = row.at("spans");
  if (row.contains("refusal")) draft.refusal = row.at("refusal");
  draft.bytes = ReadWhole(folder + "/" + draft.file);
  return draft;
}

}  // namespace

bool IsKept(const std::string& file, uint32_t share) {
  return DigestModulo(NameOf(file), share) == 0;
}

/// Salted, so that folds and the kept third have nothing to do with each other.
uint32_t FoldOf(const std::string& file, uint32_t count) {
  return DigestModulo("fold " + NameOf(file), count);
}

bool LabelledDraft::Has(const std::string& label) const {
  return std::find(labels.begin(), labels.end(), label) != labels.end();
}

std::vector<LabelledDraft> ReadLabelledFolder(const std::string& folder, Part part,
                                              uint32_t share) try {
  std::istringstream rows(ReadWhole(folder + "/labels.jsonl"));
  std::vector<LabelledDraft> drafts;
  for (std::string line; std::getline(rows, line);) {
    if (line.empty()) continue;
    const auto row = nlohmann::json::parse(line);
    if (IsIn(part, row.at("file"), share)) drafts.push_back(ReadDraft(row, folder));
  }
  return drafts;
} catch (const nlohmann::json::exception& error) {
  Fail(folder + "/labels.jsonl: " + error.what());
}

}  // namespace decline_lint
