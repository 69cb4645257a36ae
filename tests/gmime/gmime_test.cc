// Our reader and GMime over every mail at hand: the fixtures, the golden letters and what the
// fuzzers found.

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string_view>

#include "tests/gmime/reading.h"

namespace decline_lint {
namespace {

namespace fs = std::filesystem;

std::string ReadWhole(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::vector<fs::path> Mails() {
  std::vector<fs::path> mails;
  for (const char* folder :
       {"fixtures/mail", "golden/letters", "fuzz/found/mail", "fuzz/found/linter"}) {
    const fs::path path = fs::path(DECLINE_LINT_SOURCE_DIR) / "tests" / folder;
    if (!fs::is_directory(path)) continue;
    for (const auto& entry : fs::directory_iterator(path)) {
      if (entry.path().extension() != ".golden") mails.push_back(entry.path());
    }
  }
  std::sort(mails.begin(), mails.end());
  return mails;
}

std::string Fields(const Reading& reading) {
  std::string lines;
  for (const auto& [name, value] : reading.fields) {
    // GMime takes these for fields of the outermost part; what they say is seen in the tree.
    const bool is_of_part = Lower(name).starts_with("content-");
    if (!is_of_part) lines += name + ": " + value + "\n";
  }
  return lines;
}

/// All that does not depend on how lines are joined, and on what has no meaning.
std::string Letters(std::string text) {
  std::erase_if(text, [](char c) { return (c | 0x20) < 'a' || (c | 0x20) > 'z'; });
  return text;
}

/// What the two do not agree on; empty when there is nothing.
std::string FirstDifference(const Reading& ours, const Reading& theirs) {
  if (Fields(ours) != Fields(theirs)) return "fields";
  if (ours.tree != theirs.tree) return "tree";
  if (ours.leaves.size() != theirs.leaves.size()) return "parts";
  for (size_t i = 0; i < ours.leaves.size(); ++i) {
    const LeafReading& our = ours.leaves[i];
    const LeafReading& their = theirs.leaves[i];
    if (our.filename != their.filename) return "file name";
    if (our.bytes != their.bytes) return "bytes";
    if (our.is_text && our.is_clean && our.text != their.text) return "text";
  }
  // GMime shows one text, we read all that the writer wrote.
  const bool holds = Letters(ours.body).find(Letters(theirs.body)) != std::string::npos;
  return holds ? "" : "chosen part";
}

/// Where we read more than GMime does, and why.
struct Departure {
  std::string_view mail;
  std::string_view what;
};
constexpr auto kDepartures = std::to_array<Departure>({
    {"bom.txt", "fields"},              // it takes a byte order mark for a part of a name
    {"lying_multipart.eml", "tree"},    // without a boundary line all is text, and is linted
    {"lying_ascii.eml", "text"},        // it drops bytes that are not of the charset
    {"directives.txt", "chosen part"},  // we take our own directives out of the text
    {"noisy_base64.eml", "bytes"},      // it drops the last group without padding
    {"unknown_encoding.eml", "bytes"},  // it drops the part
});

void Check(const fs::path& path, const Reading& ours, const Reading& theirs) {
  const std::string name = path.filename().string();
  const auto departure = std::find_if(kDepartures.begin(), kDepartures.end(),
                                      [&](const Departure& row) { return row.mail == name; });
  const std::string_view expected = departure == kDepartures.end() ? "" : departure->what;
  EXPECT_EQ(FirstDifference(ours, theirs), expected)
      << name << "\nours:   " << ours.tree << "\n"
      << ours.body << "\nGMime's: " << theirs.tree << "\n"
      << theirs.body;
}

TEST(GMime, ReadsWhatWeRead) {
  size_t compared = 0;
  for (const fs::path& path : Mails()) {
    const std::string bytes = ReadWhole(path);
    const Reading ours = ReadOurWay(bytes);
    if (!ours.is_mail) continue;
    Check(path, ours, ReadWithGMime(bytes));
    ++compared;
  }
  EXPECT_GE(compared, 40u);
}

}  // namespace
}  // namespace decline_lint
