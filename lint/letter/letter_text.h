// A sentence of a letter, with fields to fill in, as letter files write it:
//
//   Thank you for inviting me to interview( on {interview-date})? for the role of {role}.
//
// A stretch in ( )? is left out when a field in it is not known. Any other field that is not known
// becomes a placeholder, "[Role]", which the linter points at until it is filled in. Round brackets
// without the question mark are text. Offsets are bytes of the text that was parsed.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "lint/base/span.h"

namespace decline_lint {

/// In the order of LetterFieldRows.
enum class LetterField : uint8_t {
  kRole,
  kARole,
  kCompany,
  kCompanys,
  kInterviewDate,
  kInterviewDay,
  kInvitedDate,
  kInvitedDay,
  kReader,
  kFirstName,
  kWriter,
};
inline constexpr size_t kLetterFieldCount = 11;

struct LetterFieldRow {
  std::string_view name;         ///< "role", as between the braces
  std::string_view placeholder;  ///< "[Role]"
  std::string_view option;       ///< what gives it on the command line: "--role"
};
std::span<const LetterFieldRow, kLetterFieldCount> LetterFieldRows();

/// What each field stands for; none where it is not known.
using LetterFieldValues = std::array<std::optional<std::string>, kLetterFieldCount>;

/// Words, and the field after them if there is one.
struct LetterPiece {
  std::string words;
  std::optional<LetterField> field;
  /// Pieces of one optional stretch have one number, from 1; 0 for those outside.
  uint32_t optional = 0;
};

struct LetterText {
  std::vector<LetterPiece> pieces;
};

/// What is wrong with a text, and where.
struct LetterTextMistake {
  Span span;
  std::string message;
  std::string unknown_field;  ///< the name when that is what is wrong; the message is empty then
};

struct LetterTextParse {
  LetterText text;
  std::vector<LetterTextMistake> mistakes;
};

LetterTextParse ParseLetterText(std::string_view text);

/// The text with its fields filled in. The fields that became placeholders are added to `unfilled`.
std::string FillLetterText(const LetterText& text, const LetterFieldValues& values,
                           std::vector<LetterField>& unfilled);

}  // namespace decline_lint
