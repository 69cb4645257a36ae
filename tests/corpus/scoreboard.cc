#include "tests/corpus/scoreboard.h"

#include <algorithm>
#include <cstdio>
#include <optional>
#include <set>

namespace decline_lint {
namespace {

bool IsSpace(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

double Ratio(double part, double whole) { return whole == 0 ? 1 : part / whole; }

/// Where `wanted` stands in `text`, any run of white space being equal to any other.
std::optional<Span> Locate(std::string_view text, std::string_view wanted) {
  for (uint32_t begin = 0; begin < text.size(); ++begin) {
    size_t at = begin, i = 0;
    while (i < wanted.size() && at < text.size()) {
      if (IsSpace(wanted[i]) && IsSpace(text[at])) {
        while (at < text.size() && IsSpace(text[at])) ++at;
        ++i;
      } else if (wanted[i] == text[at]) {
        ++at, ++i;
      } else {
        break;
      }
    }
    if (i == wanted.size()) return Span{begin, static_cast<uint32_t>(at)};
  }
  return std::nullopt;
}

}  // namespace

double RuleScore::Precision() const {
  return Ratio(true_positives, true_positives + false_positives);
}
double RuleScore::Recall() const { return Ratio(true_positives, true_positives + false_negatives); }
double RuleScore::F1() const {
  return Ratio(2.0 * true_positives, 2.0 * true_positives + false_positives + false_negatives);
}

void Scoreboard::Add(const LabelledDraft& draft, std::string_view text,
                     const std::vector<Diagnostic>& findings, const OffsetMap& to_raw) {
  std::set<std::string> raised;
  bool warned = false;
  for (const Diagnostic& finding : findings) {
    raised.insert(finding.rule_id);
    warned |= finding.severity >= Severity::kWarning;
  }
  std::string mistake;
  for (const std::string& rule : rules_) {
    const bool wanted = draft.Has(rule), found = raised.contains(rule);
    RuleScore& score = scores_[rule];
    score.true_positives += wanted && found;
    score.false_positives += !wanted && found;
    score.false_negatives += wanted && !found;
    if (wanted != found) mistake += (wanted ? " missed " : " false ") + rule;
  }
  ++drafts_;
  exact_ += mistake.empty();
  clean_ += draft.labels.empty();
  alarmed_ += draft.labels.empty() && warned;
  if (!mistake.empty()) mistakes_.push_back(draft.file + ":" + mistake);
  CountSpans(draft, text, findings, to_raw);
}

/// Only rules that are rightly raised count: a missed rule is counted in its recall already.
void Scoreboard::CountSpans(const LabelledDraft& draft, std::string_view text,
                            const std::vector<Diagnostic>& findings, const OffsetMap& to_raw) {
  for (const auto& [rule, texts] : draft.spans) {
    std::vector<Span> wanted, found;
    for (const std::string& span_text : texts)
      if (auto span = Locate(text, span_text)) wanted.push_back(to_raw.ToRaw(*span));
    for (const Diagnostic& finding : findings)
      if (finding.rule_id == rule) found.push_back(finding.span);
    if (wanted.empty() || found.empty()) continue;
    const auto overlaps = [](const std::vector<Span>& spans) {
      return [&spans](Span span) {
        return std::any_of(spans.begin(), spans.end(), [&](Span s) { return s.Overlaps(span); });
      };
    };
    spans_wanted_ += static_cast<uint32_t>(wanted.size());
    spans_found_ += static_cast<uint32_t>(found.size());
    spans_hit_ +=
        static_cast<uint32_t>(std::count_if(wanted.begin(), wanted.end(), overlaps(found)));
    spans_right_ +=
        static_cast<uint32_t>(std::count_if(found.begin(), found.end(), overlaps(wanted)));
  }
}

double Scoreboard::MacroF1() const {
  double sum = 0;
  uint32_t seen = 0;
  for (const auto& [rule, score] : scores_) {
    if (!score.IsSeen()) continue;
    sum += score.F1();
    ++seen;
  }
  return seen == 0 ? 0 : sum / seen;
}

void Scoreboard::Print(const char* title) const {
  std::printf("%s: %u drafts\n", title, drafts_);
  std::printf("  %-22s %9s %9s %9s %5s %5s %5s\n", "rule", "precision", "recall", "F1", "right",
              "false", "missed");
  for (const auto& [rule, score] : scores_)
    if (score.IsSeen())
      std::printf("  %-22s %9.3f %9.3f %9.3f %5u %5u %5u\n", rule.c_str(), score.Precision(),
                  score.Recall(), score.F1(), score.true_positives, score.false_positives,
                  score.false_negatives);
  std::printf("  macro F1               %.3f\n", MacroF1());
  std::printf("  drafts judged exactly  %u of %u (%.3f)\n", exact_, drafts_,
              Ratio(exact_, drafts_));
  std::printf("  clean drafts alarmed   %u of %u (%.3f)\n", alarmed_, clean_,
              clean_ == 0 ? 0.0 : Ratio(alarmed_, clean_));
  std::printf("  labelled spans found   %u of %u (%.3f)\n", spans_hit_, spans_wanted_,
              Ratio(spans_hit_, spans_wanted_));
  std::printf("  findings on a span     %u of %u (%.3f)\n\n", spans_right_, spans_found_,
              Ratio(spans_right_, spans_found_));
}

}  // namespace decline_lint
