#include "lint/report/sarif_reporter.h"

#include <nlohmann/json.hpp>
#include <unordered_map>

#include "lint/report/finding_json.h"
#include "lint/report/fingerprint.h"
#include "lint/report/fix_text.h"
#include "lint/report/place.h"
#include "lint/report/uri.h"
#include "lint/report/utf16_columns.h"

namespace decline_lint {
namespace {

using Json = OrderedJson;

constexpr const char* kSchema =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
/// Longer snippets are left out, so that a log cannot grow beyond all bounds.
constexpr uint32_t kMaxSnippetBytes = 4096;

/// A message string: braces that are no placeholder are doubled (section 3.11.5).
Json Message(std::string_view text) {
  std::string escaped;
  for (char c : text) {
    escaped += c;
    if (c == '{' || c == '}') escaped += c;
  }
  return {{"text", escaped}};
}

/// Verbatim text of a file (section 3.3).
Json Content(std::string_view text) { return {{"text", text}}; }

Json DescribeRule(const RuleInfo& rule) {
  Json json{{"id", rule.id}};
  if (!rule.message.empty()) json["shortDescription"] = Message(rule.message);
  if (!rule.why.empty()) json["fullDescription"] = Message(rule.why);
  if (!rule.help.empty()) json["help"] = Message(rule.help);
  json["defaultConfiguration"] = {{"level", SeverityName(rule.severity)}};
  if (!rule.guide.empty()) json["properties"] = {{"guide", rule.guide}};
  return json;
}

/// Makes the results of one file.
class ResultWriter {
 public:
  explicit ResultWriter(const SourceFile& file)
      : file_(file),
        columns_(file),
        fingerprints_(file),
        location_{{"uri", PathToUri(file.path())}} {}

  Json Result(const Diagnostic& finding) {
    Json json{{"ruleId", finding.rule_id},
              {"level", SeverityName(finding.severity)},
              {"message", Message(finding.message)},
              {"locations", Json::array({Location(finding.span)})}};
    for (const Note& note : finding.notes) json["relatedLocations"].push_back(Related(note));
    json["partialFingerprints"] = {{"primaryLocationLineHash", fingerprints_.Next(finding)}};
    for (const Fix& fix : finding.fixes) {
      if (!fix.edits.empty()) json["fixes"].push_back(DescribeEdits(finding, fix));
    }
    if (!finding.help.empty()) json["properties"] = {{"help", finding.help}};
    return json;
  }

 private:
  Json Region(Span span) const {
    span = CutToFile(file_, span);
    const Position begin = columns_.PlaceOf(span.begin);
    const Position end = columns_.PlaceOf(span.end);
    return {{"startLine", begin.line},
            {"startColumn", begin.column},
            {"endLine", end.line},
            {"endColumn", end.column},
            {"byteOffset", file_.bytes_before() + span.begin},
            {"byteLength", span.size()}};
  }

  Json Location(Span span) const {
    Json region = Region(span);
    const std::string_view text = Slice(file_.bytes(), CutToFile(file_, span));
    const bool shown = !text.empty() && text.size() <= kMaxSnippetBytes;
    if (shown) region["snippet"] = Content(text);
    return {{"physicalLocation", {{"artifactLocation", location_}, {"region", std::move(region)}}}};
  }

  Json Related(const Note& note) const {
    Json json = Location(note.span);
    json["message"] = Message(note.message);
    return json;
  }

  Json DescribeEdits(const Diagnostic& finding, const Fix& fix) const {
    Json replacements = Json::array();
    for (const TextEdit& edit : fix.edits) {
      Json json{{"deletedRegion", Region(edit.span)}};
      if (!edit.replacement.empty()) json["insertedContent"] = Content(edit.replacement);
      replacements.push_back(std::move(json));
    }
    Json change{{"artifactLocation", location_}, {"replacements", std::move(replacements)}};
    const bool described = !fix.description.empty();
    const std::string text = described ? fix.description : DescribeFix(file_, finding.span, fix);
    return {{"description", Message(text)},
            {"artifactChanges", Json::array({std::move(change)})},
            {"properties", {{"safe", fix.safe}}}};
  }

  const SourceFile& file_;
  Utf16Columns columns_;
  Fingerprinter fingerprints_;
  Json location_;
};

class SarifReporter final : public Reporter {
 public:
  SarifReporter(const ReportOptions& options, std::string& out) : out_(out) {
    Json driver{{"name", "decline-lint"}};
    if (!options.version.empty()) driver["version"] = options.version;
    driver["rules"] = Json::array();
    for (const RuleInfo& rule : options.rules) {
      rule_indexes_.emplace(rule.id, driver["rules"].size());
      driver["rules"].push_back(DescribeRule(rule));
    }
    tool_["driver"] = std::move(driver);
  }

  void AddFile(const SourceFile& file, const std::vector<Diagnostic>& findings) override {
    if (findings.empty()) return;
    ResultWriter writer(file);
    for (const Diagnostic& finding : findings) {
      Json result = writer.Result(finding);
      const auto index = rule_indexes_.find(finding.rule_id);
      if (index != rule_indexes_.end()) result["ruleIndex"] = index->second;
      results_.push_back(std::move(result));
    }
  }

  void End() override {
    Json run{{"tool", std::move(tool_)},
             {"invocations", Json::array({{{"executionSuccessful", true}}})},
             {"columnKind", "utf16CodeUnits"},
             {"newlineSequences", {"\r\n", "\n", "\r"}},
             {"results", std::move(results_)}};
    Json log{{"$schema", kSchema}, {"version", "2.1.0"}, {"runs", Json::array({std::move(run)})}};
    out_ += WriteJson(log, 2);
  }

 private:
  std::unordered_map<std::string_view, size_t> rule_indexes_;
  Json tool_;
  Json results_ = Json::array();
  std::string& out_;
};

}  // namespace

std::unique_ptr<Reporter> MakeSarifReporter(const ReportOptions& options, std::string& out) {
  return std::make_unique<SarifReporter>(options, out);
}

}  // namespace decline_lint
