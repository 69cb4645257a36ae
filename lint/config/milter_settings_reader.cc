#include "lint/config/milter_settings_reader.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include "lint/config/hook_settings_reader.h"
#include "lint/config/settings_names.h"
#include "lint/config/sourced_fields.h"

namespace decline_lint {
namespace {

constexpr size_t kLongestSocketPath = 107;  // sun_path of unix(7), with its end
constexpr uint32_t kMostPort = 65535;
constexpr uint32_t kMostMode = 0777;

/// A whole number in all of the text.
std::optional<uint32_t> ParseNumber(std::string_view text, int base, uint32_t most) {
  uint32_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number, base);
  if (error != std::errc() || end != text.data() + text.size() || number > most)
    return std::nullopt;
  return number;
}

std::optional<Sourced<std::string>> ReadWord(const YamlNode& node, std::string_view key,
                                             Mistakes mistakes) {
  std::string text = ReadText(node, key, mistakes);
  if (text.empty()) return std::nullopt;
  return At(std::move(text), node, mistakes);
}

std::optional<Sourced<std::string>> ReadSocket(const YamlNode& node, Mistakes mistakes) {
  auto socket = ReadWord(node, "socket", mistakes);
  const std::string problem = socket ? SocketProblem(socket->value) : "";
  if (problem.empty()) return socket;
  mistakes.Add(node.span, problem, "as in unix:/run/decline-lint/milter.sock, inet:8895@127.0.0.1");
  return std::nullopt;
}

std::optional<Sourced<uint32_t>> ReadMode(const YamlNode& node, Mistakes mistakes) {
  const std::string text = ReadText(node, "socket-mode", mistakes);
  const auto mode = ParseNumber(text, 8, kMostMode);
  if (mode) return At(*mode, node, mistakes);
  mistakes.Add(node.span, "'socket-mode' takes rights of a file", "as in 0660");
  return std::nullopt;
}

std::optional<Sourced<std::string>> ReadPath(const YamlNode& node, std::string_view key,
                                             Mistakes mistakes) {
  auto path = ReadWord(node, key, mistakes);
  if (!path || path->value.starts_with('/')) return path;
  mistakes.Add(node.span, "'" + std::string(key) + "' takes the full path of a file");
  return std::nullopt;
}

/// The keys that the filter and its overrides have in common.
template <typename Target>
constexpr YamlField<Target> kAction = {
    "action", "mail-action", [](const YamlNode& value, Target& to, Mistakes mistakes) {
      to.action = ReadSourced(value, "action", MailActionNames(), mistakes);
    }};
template <typename Target>
constexpr YamlField<Target> kTellSender = {
    "tell-sender", "bool", [](const YamlNode& value, Target& to, Mistakes mistakes) {
      to.tell_sender = At(ReadBool(value, "tell-sender", mistakes), value, mistakes);
    }};

constexpr YamlField<MailOverride> kOverrideFields[] = {
    {"senders", "[text]",
     [](const YamlNode& value, MailOverride& to, Mistakes mistakes) {
       to.senders = ReadTextList(value, "senders", mistakes).value;
     }},
    {"recipients", "[text]",
     [](const YamlNode& value, MailOverride& to, Mistakes mistakes) {
       to.recipients = ReadTextList(value, "recipients", mistakes).value;
     }},
    {"block", "threshold",
     [](const YamlNode& value, MailOverride& to, Mistakes mistakes) {
       to.block = ReadSourced(value, "severity", ThresholdNames(), mistakes);
     }},
    {"packs", "[text]",
     [](const YamlNode& value, MailOverride& to, Mistakes mistakes) {
       to.packs = ReadTextList(value, "packs", mistakes);
     }},
    kAction<MailOverride>,
    kTellSender<MailOverride>,
};

void ReadOverrides(const YamlNode& value, MilterSettings& to, Mistakes mistakes) {
  for (const YamlNode& item : ReadList(value, "overrides", mistakes)) {
    if (!ExpectMap(item, "an item of 'overrides'", mistakes)) continue;
    MailOverride& each = to.overrides.emplace_back();
    ReadFields(item, kOverrideFields, each, mistakes);
    if (!item.Find("senders") && !item.Find("recipients"))
      mistakes.Add(item.span, "neither 'senders' nor 'recipients' is there",
                   "they list globs: recipients: ['*@example.org']");
  }
}

constexpr YamlField<MilterSettings> kFields[] = {
    {"socket", "text",
     [](const YamlNode& value, MilterSettings& to, Mistakes mistakes) {
       to.socket = ReadSocket(value, mistakes);
     }},
    {"socket-group", "text",
     [](const YamlNode& value, MilterSettings& to, Mistakes mistakes) {
       to.socket_group = ReadWord(value, "socket-group", mistakes);
     }},
    {"socket-mode", "text",
     [](const YamlNode& value, MilterSettings& to, Mistakes mistakes) {
       to.socket_mode = ReadMode(value, mistakes);
     }},
    {"user", "text",
     [](const YamlNode& value, MilterSettings& to, Mistakes mistakes) {
       to.user = ReadWord(value, "user", mistakes);
     }},
    {"metrics-file", "text",
     [](const YamlNode& value, MilterSettings& to, Mistakes mistakes) {
       to.metrics_file = ReadPath(value, "metrics-file", mistakes);
     }},
    {"max-kilobytes", "number",
     [](const YamlNode& value, MilterSettings& to, Mistakes mistakes) {
       to.max_kilobytes = ReadUpTo(kMostKilobytes, value, "max-kilobytes", mistakes);
     }},
    {"large", "unjudged",
     [](const YamlNode& value, MilterSettings& to, Mistakes mistakes) {
       to.large = ReadSourced(value, "answer", UnjudgedNames(), mistakes);
     }},
    kAction<MilterSettings>,
    kTellSender<MilterSettings>,
    {"overrides", "[mail-override]", ReadOverrides},
};

std::string UnixSocketProblem(std::string_view path) {
  if (!path.starts_with('/')) return "a socket needs its full path";
  return path.size() > kLongestSocketPath ? "the path of the socket is too long" : "";
}

std::string InetSocketProblem(std::string_view rest, std::string_view characters) {
  const size_t at = rest.find('@');
  const auto port = ParseNumber(rest.substr(0, at), 10, kMostPort);
  if (!port || *port == 0) return "a socket needs a port from 1 to 65535";
  const std::string_view address = at == rest.npos ? "" : rest.substr(at + 1);
  if (address.empty()) return "a socket needs the address to listen on";
  return address.find_first_not_of(characters) == address.npos
             ? ""
             : "the address of a socket is numeric";
}

}  // namespace

MilterSettings ReadMilterSettings(const YamlNode& node, Mistakes mistakes) {
  MilterSettings settings;
  if (ExpectMap(node, "milter", mistakes)) ReadFields(node, kFields, settings, mistakes);
  return settings;
}

void AddMilterShapes(YamlShapes& shapes) {
  shapes.maps.push_back({.name = "milter", .keys = KeysOf(kFields)});
  shapes.maps.push_back({.name = "mail-override", .keys = KeysOf(kOverrideFields)});
  shapes.AddWords("mail-action", MailActionNames());
}

const NameTable<MailAction>& MailActionNames() {
  static const NameTable<MailAction> kNames = {{"log", MailAction::kLog},
                                               {"header", MailAction::kHeader},
                                               {"quarantine", MailAction::kQuarantine},
                                               {"reject", MailAction::kReject}};
  return kNames;
}

std::string SocketProblem(std::string_view socket) {
  const std::string_view kind = socket.substr(0, socket.find(':'));
  const std::string_view rest = socket.substr(std::min(kind.size() + 1, socket.size()));
  if (kind == "unix") return UnixSocketProblem(rest);
  if (kind == "inet") return InetSocketProblem(rest, "0123456789.");
  if (kind == "inet6") return InetSocketProblem(rest, "0123456789abcdefABCDEF:.");
  return "a socket begins with unix:, inet: or inet6:";
}

}  // namespace decline_lint
