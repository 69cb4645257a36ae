#include "lint/hooks/milter/counters.h"

#include <algorithm>
#include <cstdio>
#include <string_view>

namespace decline_lint {
namespace {

using std::chrono::duration_cast;

constexpr std::string_view kPrefix = "decline_lint_milter_";

struct CountRow {
  Count count;
  std::string_view family;
  std::string_view label;  ///< "result=\"passed\""; empty for none
  std::string_view about;  ///< on the first row of a family
};

constexpr CountRow kRows[] = {
    {Count::kConnections, "connections_total", "", "connections of the mail server"},
    {Count::kPassed, "messages_total", "result=\"passed\"", "messages, by what was found"},
    {Count::kStopped, "messages_total", "result=\"stopped\"", ""},
    {Count::kBypassed, "messages_total", "result=\"bypassed\"", ""},
    {Count::kNotJudged, "messages_total", "result=\"not_judged\"", ""},
    {Count::kLarge, "messages_total", "result=\"large\"", ""},
    {Count::kFailed, "messages_total", "result=\"failed\"", ""},
    {Count::kAborted, "messages_total", "result=\"aborted\"", ""},
    {Count::kRejected, "actions_total", "action=\"reject\"", "what was done about them"},
    {Count::kQuarantined, "actions_total", "action=\"quarantine\"", ""},
    {Count::kHeaderAdded, "actions_total", "action=\"header\"", ""},
    {Count::kDeferred, "actions_total", "action=\"defer\"", ""},
    {Count::kSendersTold, "senders_told_total", "", "notices handed to sendmail"},
    {Count::kReloads, "reloads_total", "result=\"taken_over\"", "settings that were read again"},
    {Count::kReloadsRefused, "reloads_total", "result=\"refused\"", ""},
    {Count::kRestarts, "restarts_total", "", "processes that ended, and were started again"},
};

void AppendHead(std::string_view family, std::string_view about, std::string_view type,
                std::string& out) {
  out.append("# HELP ").append(kPrefix).append(family).append(" ").append(about).append("\n");
  out.append("# TYPE ").append(kPrefix).append(family).append(" ").append(type).append("\n");
}

std::string Seconds(uint64_t microseconds) {
  char text[32];
  std::snprintf(text, sizeof text, "%g", static_cast<double>(microseconds) / 1e6);
  return text;
}

}  // namespace

void Counters::AddTime(std::chrono::nanoseconds time) {
  const auto milliseconds = time.count() / 1'000'000;
  const auto* place = std::find_if(kTimeClasses.begin(), kTimeClasses.end(), [&](uint32_t end) {
    return milliseconds < static_cast<int64_t>(end);
  });
  times_[static_cast<size_t>(place - kTimeClasses.begin())].fetch_add(1, kRelaxed);
  time_sum_.fetch_add(static_cast<uint64_t>(time.count() / 1000), kRelaxed);
}

std::string Counters::Prometheus() const {
  std::string out;
  for (const CountRow& row : kRows) {
    if (!row.about.empty()) AppendHead(row.family, row.about, "counter", out);
    out.append(kPrefix).append(row.family);
    if (!row.label.empty()) out.append("{").append(row.label).append("}");
    out += " " + std::to_string(Get(row.count)) + "\n";
  }
  AppendHead("open_connections", "connections that are open now", "gauge", out);
  out.append(kPrefix).append("open_connections ");
  out += std::to_string(Get(Count::kConnections) - Get(Count::kConnectionsClosed)) + "\n";
  AppendHead("seconds", "how long the mail server waited for an answer", "histogram", out);
  const std::string name = std::string(kPrefix) + "seconds";
  uint64_t below = 0;
  for (size_t i = 0; i < times_.size(); ++i) {
    below += times_[i].load(kRelaxed);
    const std::string end =
        i < kTimeClasses.size() ? Seconds(uint64_t{kTimeClasses[i]} * 1000) : "+Inf";
    out += name + "_bucket{le=\"" + end + "\"} " + std::to_string(below) + "\n";
  }
  out += name + "_sum " + Seconds(time_sum_.load(kRelaxed)) + "\n";
  return out + name + "_count " + std::to_string(below) + "\n";
}

std::string Counters::StatusLine() const {
  auto text = [&](Count what, std::string_view name) {
    return std::to_string(Get(what)) + " " + std::string(name);
  };
  return text(Count::kPassed, "passed, ") + text(Count::kStopped, "stopped (") +
         text(Count::kRejected, "rejected, ") + text(Count::kQuarantined, "quarantined), ") +
         text(Count::kBypassed, "bypassed, ") + text(Count::kNotJudged, "not judged, ") +
         text(Count::kLarge, "too large, ") + text(Count::kFailed, "failed, ") +
         text(Count::kAborted, "given up, ") +
         std::to_string(Get(Count::kConnections) - Get(Count::kConnectionsClosed)) +
         " connections open";
}

}  // namespace decline_lint
