// A message from standard input, kept whole before anything is done with it.
//
// A small one stays in memory, a large one goes into a file that has no name, so that nothing is
// left behind whatever becomes of the program. Where the file's folder is full the next one is
// tried. Either way it is a descriptor that can be read from its beginning as often as one likes,
// and that another program can get as its standard input.
#pragma once

#include <cstdint>
#include <vector>

#include "lint/base/expected.h"
#include "lint/base/span.h"
#include "lint/hooks/file_bytes.h"

namespace decline_lint {

class Spool {
 public:
  /// Reads `from` up to its end.
  static Expected<Spool> ReadAll(int from);

  int descriptor() const { return file_.get(); }
  uint64_t size() const { return size_; }

  /// The same message without some bytes; cuts are in order and disjoint.
  Expected<Spool> Without(const std::vector<Span>& cuts) const;

 private:
  Spool() = default;

  /// 0, or the errno of the failure.
  int Append(std::string_view bytes);
  /// Puts what there is into a file of the next folder that takes it.
  int MoveToFile();
  int CopyRest(uint64_t begin, uint64_t end, Spool& to) const;

  FileDescriptor file_;
  uint64_t size_ = 0;
  uint32_t folder_ = 0;  ///< the next one to try
};

}  // namespace decline_lint
