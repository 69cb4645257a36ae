// Tells whether a finding is the same one as in an earlier run, though lines have moved.
//
// A fingerprint is made of the rule, the text of the line (white space and letter case aside) and,
// where one line has several alike, a running number: "closed-door in this line, the 2nd". Where
// something is missing (an empty span) the line says nothing about it and is left out. Edits
// elsewhere in the file leave it as it is.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>

#include "lint/diag/diagnostic.h"
#include "lint/source/source_file.h"

namespace decline_lint {

/// Gives the fingerprints of one file's findings. Each line is read once, however many stand in it.
class Fingerprinter {
 public:
  /// `file` must outlive this.
  explicit Fingerprinter(const SourceFile& file) : file_(file) {}

  /// 16 hexadecimal digits, a colon and the running number from 1. To be called once a finding, in
  /// the order of the file.
  std::string Next(const Diagnostic& finding);

 private:
  uint64_t LineHash(uint32_t line);

  const SourceFile& file_;
  std::unordered_map<uint32_t, uint64_t> line_hashes_;
  std::unordered_map<uint64_t, uint32_t> seen_;
};

}  // namespace decline_lint
