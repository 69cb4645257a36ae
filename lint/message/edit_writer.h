// Writes an edit of a message's text as an edit of the raw file.
//
// A plain draft is its own text. In a mail the new words take the part's charset and transfer
// encoding, and its line ends:
//   "café" in quoted-printable UTF-8     "caf=C3=A9", in lines of at most 76
//   "café" in base64                     the part from the first changed symbol on
//   "café" in a part of us-ascii         nothing: the charset lacks the é
// In HTML only words within one text can be changed, and those only to plain ones: a new line would
// need markup, which a linter does not make up.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lint/diag/diagnostic.h"
#include "lint/message/message.h"
#include "lint/message/text_stretch.h"

namespace decline_lint {

class EditWriter {
 public:
  /// Both must outlive the writer. Nothing is done before it is asked.
  EditWriter(std::string_view file, const Message& message);
  ~EditWriter();

  /// The edit of the file that makes the given edit of the message's text; none where it cannot be
  /// made faithfully. Each part is decoded once; base64 is given up after some megabytes of edits,
  /// for each of them is as long as what follows it in the part.
  std::optional<TextEdit> Write(const TextEdit& edit);

 private:
  struct Part;
  Part& PartOf(size_t stretch);
  std::optional<TextEdit> WriteBesideCuts(const TextEdit& edit) const;
  std::optional<TextEdit> WriteInPart(size_t stretch, const TextEdit& edit);
  std::optional<TextEdit> WriteBase64(const TextStretch& stretch, const Part& part,
                                      const TextEdit& edit);

  std::string_view file_;
  const Message& message_;
  std::vector<std::unique_ptr<Part>> parts_;  ///< by stretch, filled when asked for
  size_t base64_bytes_ = 0;                   ///< in edits so far
};

}  // namespace decline_lint
