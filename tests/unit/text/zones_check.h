// Check(draft, zones): the zones of a draft in a compact notation, shared by the zone tests.
//
//   Check("Hi Jo,\n\nNo.\n", {{"greeting", "Hi Jo,"}, {"body", "No."}});
//
// White space around a zone's text, which belongs to the zone before it, is left out.
#pragma once

#include <gtest/gtest.h>

#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "lint/text/zones/zones.h"

namespace decline_lint {

struct NamedZone {
  std::string zone;
  std::string text;
  friend bool operator==(const NamedZone&, const NamedZone&) = default;
  friend std::ostream& operator<<(std::ostream& out, const NamedZone& zone) {
    return out << zone.zone << "=[" << zone.text << "]";
  }
};

inline std::string NameOf(Zone zone) {
  constexpr const char* kNames[] = {"header",   "subject",   "greeting",    "body",
                                    "sign-off", "signature", "attribution", "quoted"};
  return kNames[static_cast<size_t>(zone)];
}

inline std::string Trimmed(std::string_view text) {
  constexpr std::string_view kSpace = " \t\r\n\xEF\xBB\xBF";
  const size_t begin = text.find_first_not_of(kSpace);
  if (begin == std::string_view::npos) return "";
  return std::string(text.substr(begin, text.find_last_not_of(kSpace) - begin + 1));
}

/// Also checks what holds for every text: in order, no gap, no empty zone, neighbours joined.
inline std::vector<NamedZone> ZonesOf(const std::string& draft) {
  const SourceFile file("draft.txt", draft);
  const Message message = ReadPlainMessage(file);
  std::vector<ZoneSpan> zones = {{Zone::kQuoted, {7, 9}}};
  FindZones(message, &zones);
  std::vector<NamedZone> named;
  uint32_t end = 0;
  for (size_t i = 0; i < zones.size(); ++i) {
    EXPECT_EQ(zones[i].span.begin, end);
    EXPECT_FALSE(zones[i].span.empty());
    EXPECT_TRUE(i == 0 || zones[i].zone == Zone::kAttribution ||
                zones[i].zone != zones[i - 1].zone);
    end = zones[i].span.end;
    named.push_back({NameOf(zones[i].zone), Trimmed(Slice(message.text, zones[i].span))});
  }
  EXPECT_EQ(end, message.text.size());
  return named;
}

inline std::string WithCrlf(std::string_view text) {
  std::string out;
  for (const char c : text) c == '\n' ? out += "\r\n" : out += c;
  return out;
}

/// The draft must give the same zones with CRLF line ends.
inline void Check(const std::string& draft, const std::vector<NamedZone>& expected) {
  SCOPED_TRACE(draft);
  EXPECT_EQ(ZonesOf(draft), expected);
  std::vector<NamedZone> crlf = expected;
  for (NamedZone& zone : crlf) zone.text = WithCrlf(zone.text);
  EXPECT_EQ(ZonesOf(WithCrlf(draft)), crlf);
}

/// The text of the first zone of that kind; empty when there is none.
inline std::string TextOf(const std::string& zone, const std::string& draft) {
  for (const NamedZone& named : ZonesOf(draft)) {
    if (named.zone == zone) return named.text;
  }
  return "";
}

}  // namespace decline_lint
