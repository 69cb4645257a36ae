// A place in a draft as a finding names it: what may be copied from a line of output.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace decline_lint {

struct DraftPlace {
  std::string path;
  std::optional<uint32_t> line;  ///< 1-based; none for the whole draft
};

/// "reply.txt", "reply.txt:6" or "reply.txt:6:32": the column says nothing that the line does not.
DraftPlace ParseDraftPlace(std::string_view text);

}  // namespace decline_lint
