// A YAML file as a tree in which every node knows its place.
//
// The only header of yaml-cpp's folder: rules and settings read their files through it and never
// see the library. Positions are spans of the source file, so that a mistake is drawn like any
// other finding. Anchors and aliases are refused: a rule file needs none, and a chain of aliases
// can stand for more memory than there is. No exception leaves this folder.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lint/base/span.h"
#include "lint/diag/diagnostic.h"
#include "lint/source/source_file.h"

namespace decline_lint {

struct YamlEntry;

struct YamlNode {
  enum class Kind { kNull, kScalar, kSequence, kMap };

  Kind kind = Kind::kNull;
  std::string scalar;          ///< decoded value of a scalar
  Span span;                   ///< a scalar's text, or the first byte of a collection
  uint32_t content_begin = 0;  ///< where a scalar's first character stands (after a quote)
  bool verbatim = false;       ///< the scalar's bytes stand in the file as they are, from there on
  /// Where each byte of a scalar stands that is folded over lines; empty where that is not known.
  std::vector<uint32_t> places;
  std::vector<YamlNode> items;     ///< of a sequence
  std::vector<YamlEntry> entries;  ///< of a map, in the order of the file

  bool IsScalar() const { return kind == Kind::kScalar; }
  bool IsSequence() const { return kind == Kind::kSequence; }
  bool IsMap() const { return kind == Kind::kMap; }
  /// The value of a key of a map; null when there is none.
  const YamlNode* Find(std::string_view key) const;
  /// The place of bytes [begin, end) of a scalar; the whole scalar when that is not known.
  Span Inside(uint32_t begin, uint32_t end) const;
};

/// One line of a map.
struct YamlEntry {
  YamlNode key;
  YamlNode value;
};

/// "a list", "a mapping", "text" ... for messages about wrong types.
const char* YamlKindName(YamlNode::Kind kind);

struct YamlParse {
  std::optional<YamlNode> root;  ///< none when the file is not YAML
  std::vector<Diagnostic> diagnostics;
};

/// Parses the first document of a file. Diagnostics have the rule id "rule-file".
YamlParse ParseYaml(const SourceFile& file);

}  // namespace decline_lint
