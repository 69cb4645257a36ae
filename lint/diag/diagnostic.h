// A finding: what is wrong, where, why it matters and what to do about it.
//
// The same type serves findings in a letter and mistakes in a rule file. Spans are byte ranges of
// the RAW source file; an empty span marks a place between two bytes (where something is missing).
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "lint/base/span.h"

namespace decline_lint {

/// Ordered: a higher value is more serious.
enum class Severity : uint8_t { kNote, kWarning, kError };

/// "note", "warning" or "error".
const char* SeverityName(Severity severity);

/// Replaces the bytes of `span` in the raw file; an empty span inserts.
struct TextEdit {
  Span span;
  std::string replacement;
  friend bool operator==(const TextEdit&, const TextEdit&) = default;
};

/// One way to mend a finding. All edits are applied together; they never overlap.
struct Fix {
  std::string description;  ///< in the imperative: "thank the reader"
  bool safe = false;        ///< whether it may be applied without being looked at
  std::vector<TextEdit> edits;
  bool encoded = false;  ///< the edits are of encoded bytes, which say nothing to a reader
};

/// A further place that explains the finding, in the same file.
struct Note {
  Span span;
  std::string message;
};

/// The words of a finding as their reader sees them, where the raw bytes are encoded.
struct DecodedLine {
  std::string text;  ///< one line, or a part of a long one; UTF-8
  Span span;         ///< of the finding, in `text`
  friend bool operator==(const DecodedLine&, const DecodedLine&) = default;
};

struct Diagnostic {
  std::string rule_id;  ///< kebab-case, e.g. "closed-door"; shown in brackets
  Severity severity = Severity::kWarning;
  std::string message;  ///< lower-case start, no final period, at most 72 characters
  Span span;
  std::optional<DecodedLine> decoded;  ///< none where the raw line can be read as it is
  std::string help;                    ///< what to do; may be empty
  std::vector<Note> notes;
  std::vector<Fix> fixes;
};

}  // namespace decline_lint
