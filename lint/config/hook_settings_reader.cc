#include "lint/config/hook_settings_reader.h"

#include <utility>

#include "lint/config/settings_names.h"
#include "lint/config/sourced_fields.h"

namespace decline_lint {
namespace {

using Texts = std::vector<std::string>;

constexpr uint32_t kLongestAgain = 24 * 60;  // minutes

std::optional<Sourced<std::vector<BypassWay>>> ReadBypass(const YamlNode& node, Mistakes mistakes) {
  std::vector<BypassWay> ways;
  for (const YamlNode& item : ReadList(node, "send-anyway", mistakes)) {
    const auto way = ReadName(item, "way to send anyway", BypassNames(), mistakes);
    if (way) ways.push_back(*way);
  }
  return At(std::move(ways), node, mistakes);
}

std::optional<Sourced<Texts>> ReadSendmail(const YamlNode& node, Mistakes mistakes) {
  auto command = ReadTextList(node, "sendmail", mistakes);
  if (node.IsSequence() && (command.value.empty() || !command.value[0].starts_with('/'))) {
    mistakes.Add(node.span, "'sendmail' begins with the full path of a program",
                 "as in [/usr/bin/msmtp, -a, work]");
  }
  return command;
}

constexpr YamlField<HookSettings> kFields[] = {
    {"block", "threshold",
     [](const YamlNode& value, HookSettings& to, Mistakes mistakes) {
       to.block = ReadSourced(value, "severity", ThresholdNames(), mistakes);
     }},
    {"when-linter-fails", "unjudged",
     [](const YamlNode& value, HookSettings& to, Mistakes mistakes) {
       to.when_linter_fails = ReadSourced(value, "answer", UnjudgedNames(), mistakes);
     }},
    {"encrypted", "unjudged",
     [](const YamlNode& value, HookSettings& to, Mistakes mistakes) {
       to.encrypted = ReadSourced(value, "answer", UnjudgedNames(), mistakes);
     }},
    {"send-anyway", "[bypass]",
     [](const YamlNode& value, HookSettings& to, Mistakes mistakes) {
       to.bypass = ReadBypass(value, mistakes);
     }},
    {"again-minutes", "number",
     [](const YamlNode& value, HookSettings& to, Mistakes mistakes) {
       to.again_minutes = ReadUpTo(kLongestAgain, value, "again-minutes", mistakes);
     }},
    {"time-limit", "number",
     [](const YamlNode& value, HookSettings& to, Mistakes mistakes) {
       to.time_limit = ReadUpTo(kLongestTimeLimit, value, "time-limit", mistakes);
     }},
    {"packs", "[text]",
     [](const YamlNode& value, HookSettings& to, Mistakes mistakes) {
       to.packs = ReadTextList(value, "packs", mistakes);
     }},
    {"skip-recipients", "[text]",
     [](const YamlNode& value, HookSettings& to, Mistakes mistakes) {
       to.skip_recipients = ReadTextList(value, "skip-recipients", mistakes);
     }},
    {"sendmail", "[text]",
     [](const YamlNode& value, HookSettings& to, Mistakes mistakes) {
       to.sendmail = ReadSendmail(value, mistakes);
     }},
};

}  // namespace

HookSettings ReadHookSettings(const YamlNode& node, Mistakes mistakes) {
  HookSettings settings;
  const size_t before = mistakes.count();
  if (ExpectMap(node, "hooks", mistakes)) ReadFields(node, kFields, settings, mistakes);
  settings.has_mistakes = mistakes.count() > before;
  return settings;
}

void AddHookShapes(YamlShapes& shapes) {
  shapes.maps.push_back({.name = "hooks", .keys = KeysOf(kFields)});
  shapes.AddWords("unjudged", UnjudgedNames());
  shapes.AddWords("bypass", BypassNames());
}

const NameTable<Unjudged>& UnjudgedNames() {
  static const NameTable<Unjudged> kNames = {{"refuse", Unjudged::kRefuse},
                                             {"send", Unjudged::kSend}};
  return kNames;
}

const NameTable<BypassWay>& BypassNames() {
  static const NameTable<BypassWay> kNames = {{"header", BypassWay::kHeader},
                                              {"again", BypassWay::kAgain},
                                              {"environment", BypassWay::kEnvironment}};
  return kNames;
}

}  // namespace decline_lint
