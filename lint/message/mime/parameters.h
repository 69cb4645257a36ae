// Header values with parameters (RFC 2045 section 5.1, RFC 2231):
//
//   attachment; filename*0*=utf-8''na%C3%AFve; filename*1=".pdf"
//
// Quoted strings, comments, values in pieces and in other charsets are undone. What is malformed is
// read as far as it goes.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace decline_lint {

struct ParameterizedValue {
  std::string value;  ///< what stands before the first parameter, in lower case
  /// Names in lower case; UTF-8. A later one of the same name does not count.
  std::vector<std::pair<std::string, std::string>> parameters;

  /// Empty for none.
  std::string_view Find(std::string_view name) const;
};

/// Reads an unfolded value. At most 100 parameters or pieces of such are read.
ParameterizedValue ReadParameters(std::string_view text);

}  // namespace decline_lint
