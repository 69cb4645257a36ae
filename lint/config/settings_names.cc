#include "lint/config/settings_names.h"

namespace decline_lint {

const NameTable<Severity>& SeverityNames() {
  static const NameTable<Severity> kNames = {
      {"note", Severity::kNote}, {"warning", Severity::kWarning}, {"error", Severity::kError}};
  return kNames;
}

const NameTable<Threshold>& ThresholdNames() {
  static const NameTable<Threshold> kNames = {{"note", Threshold::kNote},
                                              {"warning", Threshold::kWarning},
                                              {"error", Threshold::kError},
                                              {"never", Threshold::kNever}};
  return kNames;
}

const NameTable<Figure>& FigureNames() {
  static const NameTable<Figure> kNames = {{"words", Figure::kWords},
                                           {"sentences", Figure::kSentences},
                                           {"paragraphs", Figure::kParagraphs},
                                           {"characters", Figure::kCharacters},
                                           {"strangers", Figure::kStrangers},
                                           {"business-days", Figure::kBusinessDays}};
  return kNames;
}

const NameTable<bool>& SwitchNames() {
  static const NameTable<bool> kNames = {
      {"on", true}, {"off", false}, {"true", true}, {"false", false}};
  return kNames;
}

std::string_view NameOf(Threshold threshold) {
  return ThresholdNames()[static_cast<size_t>(threshold)].first;
}

std::string_view NameOf(Figure figure) { return FigureNames()[static_cast<size_t>(figure)].first; }

bool HasFigure(const RuleRecord& rule, Figure figure) {
  if (figure != Figure::kBusinessDays) return rule.kind == RuleKind::kLimit;
  return rule.kind == RuleKind::kDelay && rule.when == DelayWhen::kLate;
}

}  // namespace decline_lint
