// Where results go: standard output, or a file that appears whole or not at all.
//
// A regular file is written beside its place and moved there at the end, so that a reader never
// sees half of a report and a failed run leaves the old one. Devices and pipes are written as they
// are.
#pragma once

#include <string>
#include <string_view>

#include "lint/base/expected.h"

namespace decline_lint {

class Output {
 public:
  /// Who may read a file that did not exist before.
  enum class Readers { kUsual, kOwner };

  /// Opens `path`, or standard output when it is empty.
  static Expected<Output> Open(const std::string& path, Readers readers = Readers::kUsual);

  Output(Output&& other) noexcept;
  Output& operator=(Output&&) = delete;
  /// An output that was not finished leaves nothing behind.
  ~Output();

  /// After a failure nothing more is written; Finish says what it was.
  void Write(std::string_view bytes);

  /// What went wrong with any write, or with putting the file in its place; empty when nothing did.
  /// A reader that closed the pipe is a failure too, see reader_is_gone().
  std::string Finish();
  /// True when the reader of a pipe closed it (`| head`): nothing worth a message.
  bool reader_is_gone() const;

  /// What is written to.
  int descriptor() const { return fd_; }

 private:
  Output(int fd, std::string target, std::string temporary);

  int fd_;
  std::string target_;     // where the file belongs; empty when fd_ is written directly
  std::string temporary_;  // what is written instead, moved to target_ by Finish
  int error_ = 0;          // errno of the first failure
};

/// Writes to standard output all at once; false, and a complaint, when that fails.
bool PrintResults(std::string_view bytes);

/// Says what went wrong with an output that is called `name`; a reader that left needs no message.
void ComplainAboutOutput(const Output& output, const std::string& name, const std::string& problem);

/// A line of the program's own on standard error: "decline-lint: TEXT".
void Complain(std::string_view text);

/// Writes to standard error as it is.
void WriteToStandardError(std::string_view bytes);

}  // namespace decline_lint
