// The mail that a new draft answers, read from a file or from standard input.
#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "lint/base/expected.h"
#include "lint/letter/letter_values.h"
#include "lint/message/message.h"
#include "lint/source/source_file.h"

namespace decline_lint {

/// Message and values stay with the bytes that the message views.
struct Invitation {
  SourceFile file;
  Message message;
  LetterValues values;
};

/// `path` may be "-". Fails when the file is no mail, or does not say who it is from: there would
/// be nobody to answer.
Expected<std::unique_ptr<Invitation>> ReadInvitationFile(const std::string& path,
                                                         uint64_t max_bytes);

}  // namespace decline_lint
