// The letters that a pack brings along: for each case (why one declines) and each tone some
// variants, each a whole letter in slots.
//
// They are data, rules/decline/letters/*.yaml, so that a writer of letters can change them without
// C++; docs/new.md has their language. A book is read whole or not at all: all mistakes of all
// files are reported in one run, each at its place, as diagnostics with the rule id "rule-file".
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lint/letter/letter_text.h"
#include "lint/rules/pack_builder.h"
#include "lint/source/source_file.h"

namespace decline_lint {

enum class LetterSlot : uint8_t { kThanks, kRefusal, kReason, kDoor };

/// One letter.
struct LetterVariant {
  struct Part {
    LetterSlot slot;
    LetterText text;
  };
  std::optional<LetterText> greeting;  ///< in the place of the tone's
  std::vector<Part> body;              ///< in the order of the file; each slot stands once
  std::optional<LetterText> closing;
};

struct ToneLetters {
  std::string tone;
  std::vector<LetterVariant> variants;
  Span span;  ///< the tone's name in the file
};

struct LetterCase {
  std::string name;
  std::string about;
  LetterText subject;
  std::vector<ToneLetters> tones;
  size_t file = 0;  ///< which of the files it stands in

  const ToneLetters* FindTone(std::string_view tone) const;
};

/// How letters of a tone open and close: variants take turns.
struct Tone {
  std::string name;
  std::string about;
  std::vector<LetterText> greetings;
  std::vector<LetterText> closings;
  bool one_paragraph = false;
};

struct LetterBook {
  std::vector<Tone> tones;
  std::vector<LetterCase> cases;

  const Tone* FindTone(std::string_view name) const;
  const LetterCase* FindCase(std::string_view name) const;
  std::vector<std::string_view> ToneNames() const;
  std::vector<std::string_view> CaseNames() const;
};

struct LetterBookRead {
  LetterBook book;                              ///< to be used when there are no diagnostics
  std::vector<RuleFileDiagnostic> diagnostics;  ///< in the order of the files
};

/// Reads `tones.yaml` and the files of cases. Of two that define one name the later counts, so that
/// files of a user stand after those that they replace.
LetterBookRead ReadLetterBook(const std::vector<SourceFile>& files);

}  // namespace decline_lint
