// What a reader makes of a mail, in a form in which two readers can be compared.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace decline_lint {

/// A part that has no parts: a text or a file.
struct LeafReading {
  std::string type;      ///< "text/plain", in lower case
  std::string filename;  ///< UTF-8
  std::string bytes;     ///< its body without its transfer encoding
  std::string text;      ///< of a text, in UTF-8 and with LF line ends; else empty
  bool is_text = false;
  bool is_clean = false;  ///< every byte of the text had a meaning in its charset
};

struct Reading {
  bool is_mail = false;
  /// Values on one line, encoded words read.
  std::vector<std::pair<std::string, std::string>> fields;
  std::string tree;  ///< "multipart/mixed(text/plain,message/rfc822(text/html))"
  std::vector<LeafReading> leaves;
  std::string body;  ///< the text that is shown as the letter itself, where that is plain text
};

Reading ReadOurWay(const std::string& bytes);
Reading ReadWithGMime(const std::string& bytes);

/// Its ASCII letters, that is.
std::string Lower(std::string text);

/// Without line ends and with one space for any white space, none at the ends.
std::string OneLine(std::string_view text);

}  // namespace decline_lint
