// What a letter is about: from the command line, or read from the invitation that it answers.
//
// Texts are UTF-8 on one line; empty ones are not known.
#pragma once

#include <optional>
#include <string>

#include "lint/base/date.h"
#include "lint/letter/letter_text.h"
#include "lint/letter/person.h"

namespace decline_lint {

struct LetterValues {
  Mailbox reader;
  Mailbox writer;
  std::string role;
  std::string company;
  std::optional<Date> interview;
  /// The day on which the invitation came.
  std::optional<Date> invited;
};

/// What the fields of letter texts stand for.
LetterFieldValues FieldValues(const LetterValues& values);

/// `given` where it says something, `read` for the rest.
LetterValues PutOnTop(const LetterValues& given, const LetterValues& read);

/// "12 May 2025"
std::string WrittenDate(Date date);
/// "Monday 12 May"
std::string WrittenDay(Date date);
/// "Mon, 12 May 2025"
std::string ShortDate(Date date);

}  // namespace decline_lint
