#include "lint/report/finding_json.h"

#include "lint/report/fix_text.h"
#include "lint/report/place.h"

namespace decline_lint {
namespace {

/// Longer texts are left out, so that a report cannot grow beyond all bounds.
constexpr uint32_t kMaxTextBytes = 4096;

}  // namespace

FindingJson::FindingJson(const SourceFile& file)
    : file_(file), columns_(file), fingerprints_(file) {}

OrderedJson FindingJson::Describe(const Diagnostic& finding) {
  OrderedJson json{{"rule", finding.rule_id},
                   {"severity", SeverityName(finding.severity)},
                   {"message", finding.message},
                   {"range", Range(finding.span)}};
  if (!finding.help.empty()) json["help"] = finding.help;
  const Span span = CutToFile(file_, finding.span);
  if (finding.decoded) {
    json["text"] = Slice(finding.decoded->text, finding.decoded->span);
  } else if (!span.empty() && span.size() <= kMaxTextBytes) {
    json["text"] = Slice(file_.bytes(), span);
  }
  json["fingerprint"] = fingerprints_.Next(finding);
  for (const Note& note : finding.notes) {
    json["notes"].push_back({{"message", note.message}, {"range", Range(note.span)}});
  }
  for (const Fix& fix : finding.fixes) json["fixes"].push_back(DescribeFix(finding, fix));
  return json;
}

OrderedJson FindingJson::Range(Span span) const {
  span = CutToFile(file_, span);
  auto place = [&](uint32_t offset) {
    const Position bytes = PlaceOf(file_, offset);
    return OrderedJson{{"line", bytes.line},
                       {"column", bytes.column},
                       {"utf16Column", columns_.PlaceOf(offset).column},
                       {"byte", offset}};
  };
  return {{"start", place(span.begin)}, {"end", place(span.end)}};
}

OrderedJson FindingJson::DescribeFix(const Diagnostic& finding, const Fix& fix) const {
  const std::string edit = decline_lint::DescribeFix(file_, finding.span, fix);
  OrderedJson edits = OrderedJson::array();
  for (const TextEdit& each : fix.edits) {
    edits.push_back({{"range", Range(each.span)}, {"text", each.replacement}});
  }
  return {{"description", fix.description.empty() ? edit : fix.description},
          {"safe", fix.safe},
          {"edits", std::move(edits)}};
}

std::string WriteJson(const OrderedJson& json, int indent) {
  return json.dump(indent, ' ', false, OrderedJson::error_handler_t::replace) + '\n';
}

}  // namespace decline_lint
