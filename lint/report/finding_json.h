// A finding as the `json` and `jsonl` formats write it; docs/formats/findings.schema.json defines
// it.
//
// Every place is given twice: as lines and columns (1-based; columns count UTF-8 bytes, and UTF-16
// code units under their own name), and as byte offsets of the raw file (0-based). Ends are
// exclusive. Whatever the bytes of the file, the text is valid UTF-8: others appear as U+FFFD.
#pragma once

#include <nlohmann/json.hpp>
#include <string>

#include "lint/diag/diagnostic.h"
#include "lint/report/fingerprint.h"
#include "lint/report/utf16_columns.h"
#include "lint/source/source_file.h"

namespace decline_lint {

/// Goes up when a reader of the old form could misread the new one.
inline constexpr int kFindingsVersion = 1;

/// Keeps the order in which members were added: that of the schema.
using OrderedJson = nlohmann::ordered_json;

/// Writes the findings of one file, which must outlive this. To be asked in their order.
class FindingJson {
 public:
  explicit FindingJson(const SourceFile& file);
  OrderedJson Describe(const Diagnostic& finding);

 private:
  OrderedJson Range(Span span) const;
  OrderedJson DescribeFix(const Diagnostic& finding, const Fix& fix) const;

  const SourceFile& file_;
  Utf16Columns columns_;
  Fingerprinter fingerprints_;
};

/// `indent` spaces a level, or all on one line when it is negative. Ends with a line end.
std::string WriteJson(const OrderedJson& json, int indent);

}  // namespace decline_lint
