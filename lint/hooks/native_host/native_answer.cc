#include "lint/hooks/native_host/native_answer.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "lint/hooks/native_host/excerpt_parts.h"
#include "lint/hooks/native_host/native_frame.h"
#include "lint/report/utf16_columns.h"
#include "lint/source/source_file.h"

namespace decline_lint {
namespace {

using Json = nlohmann::ordered_json;

constexpr size_t kMostFindings = 50;
constexpr size_t kMostTextBytes = 2000;       // of a message or help of a user's own rule
constexpr size_t kMostWordsBytes = 64 << 10;  // of what the linter says when it fails

std::string Write(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

const char* OutcomeName(Outcome outcome) {
  switch (outcome) {
    case Outcome::kPass:
      return "pass";
    case Outcome::kRefuse:
      return "refuse";
    case Outcome::kBypassed:
      return "bypassed";
    case Outcome::kNotJudged:
      return "not-judged";
    case Outcome::kLinterFailed:
      break;
  }
  return "failed";
}

uint32_t CodeUnits(std::string_view utf8) {
  uint32_t units = 0;
  for (const char c : utf8) {
    const auto byte = static_cast<unsigned char>(c);
    units += (byte & 0xC0) != 0x80 ? 1 : 0;
    units += byte >= 0xF0 ? 1 : 0;  // the second of a pair
  }
  return units;
}

/// Describes findings by their places in what the request gave, not in the mail made of it.
class FindingWriter {
 public:
  explicit FindingWriter(const ComposedMail& mail)
      : mail_(mail), file_("message", mail.bytes), columns_(file_) {}

  Json Describe(const Diagnostic& finding) const {
    Json json{{"rule", finding.rule_id},
              {"severity", SeverityName(finding.severity)},
              {"message", finding.message.substr(0, kMostTextBytes)},
              {"help", finding.help.substr(0, kMostTextBytes)}};
    const uint32_t at = std::min(finding.span.begin, file_.size());
    if (mail_.body.begin <= at && at <= mail_.body.end)
      AddBodyPlace(finding.span, json);
    else if (mail_.subject.begin > 0 && mail_.subject.begin <= at && at <= mail_.subject.end)
      AddSubjectPlace(finding.span, json);
    else
      json["where"] = at < mail_.body.begin ? "header" : "attachments";
    return json;
  }

 private:
  void AddBodyPlace(Span span, Json& json) const {
    const Position place = file_.PositionOf(span.begin);
    json["where"] = "body";
    json["line"] = place.line - file_.PositionOf(mail_.body.begin).line + 1;
    json["column"] = place.column;
    json["utf16Column"] = columns_.PlaceOf(span.begin).column;
    AddExcerpt(span, mail_.body, json);
  }

  void AddSubjectPlace(Span span, Json& json) const {
    json["where"] = "subject";
    json["line"] = 1;
    json["column"] = span.begin - mail_.subject.begin + 1;
    json["utf16Column"] =
        columns_.PlaceOf(span.begin).column - columns_.PlaceOf(mail_.subject.begin).column + 1;
    AddExcerpt(span, mail_.subject, json);
  }

  void AddExcerpt(Span span, Span within, Json& json) const {
    const ExcerptParts parts = ExcerptPartsOf(file_, span, within);
    json["excerpt"] = {{"before", parts.before},
                       {"match", parts.match},
                       {"after", parts.after},
                       {"cutBefore", parts.cut_before},
                       {"cutAfter", parts.cut_after}};
  }

  const ComposedMail& mail_;
  SourceFile file_;
  Utf16Columns columns_;
};

void AddCuts(const ComposedMail& mail, const std::vector<Span>& cuts, Json& json) {
  const std::string_view bytes = mail.bytes;
  Json of_body = Json::array();
  bool of_header = false;
  uint32_t counted = mail.body.begin;
  uint32_t units = 0;
  const auto units_before = [&](uint32_t at) {
    units += CodeUnits(bytes.substr(counted, at - counted));
    counted = at;
    return units;
  };
  for (const Span& cut : cuts) {
    if (cut.begin < mail.body.begin) {
      of_header = true;
    } else if (cut.begin < mail.body.end) {
      const uint32_t from = units_before(cut.begin);
      of_body.push_back({{"from", from}, {"to", units_before(std::min(cut.end, mail.body.end))}});
    }
  }
  json["cuts"] = std::move(of_body);
  json["cutHeader"] = of_header;
}

}  // namespace

std::string VerdictAnswer(const ComposedMail& mail, const GuardedVerdict& judged, bool sends) {
  const HookVerdict& verdict = judged.verdict;
  Json json{{"type", "verdict"},
            {"outcome", OutcomeName(verdict.outcome)},
            {"send", sends},
            {"reason", verdict.reason},
            {"text", ""}};
  if (verdict.outcome == Outcome::kLinterFailed)
    json["text"] = verdict.text.substr(0, kMostWordsBytes);
  const FindingWriter writer(mail);
  size_t shown = std::min(verdict.findings.size(), kMostFindings);
  Json findings = Json::array();
  for (size_t i = 0; i < shown; ++i) findings.push_back(writer.Describe(verdict.findings[i]));
  json["findings"] = std::move(findings);
  json["leftOut"] = verdict.findings.size() - shown;
  AddCuts(mail, verdict.cuts, json);
  std::string text = Write(json);
  while (text.size() > kMostAnswerBytes && shown > 0) {
    json["findings"].erase(--shown);
    json["leftOut"] = verdict.findings.size() - shown;
    text = Write(json);
  }
  return text.size() > kMostAnswerBytes ? ErrorAnswer("the answer is too long") : text;
}

std::string HelloAnswer(std::string_view version) {
  return Write({{"type", "hello"}, {"version", version}, {"protocol", kNativeProtocol}});
}

std::string ErrorAnswer(std::string_view error) {
  return Write({{"type", "error"}, {"error", error}});
}

}  // namespace decline_lint
