#include "lint/hooks/mail_key.h"

#include <algorithm>
#include <array>
#include <cinttypes>
#include <cstdint>
#include <cstdio>
#include <cstring>

#include "lint/message/mime/field_names.h"
#include "lint/text/words/key_hasher.h"

namespace decline_lint {
namespace {

constexpr size_t kMostBoundaries = 64;

bool ChangesWithEachTry(std::string_view name) {
  constexpr std::array<std::string_view, 5> kNames = {"Message-ID", "Date", "In-Reply-To",
                                                      "References", "X-Decline-Lint"};
  return std::any_of(kNames.begin(), kNames.end(),
                     [&](std::string_view each) { return EqualFieldNames(name, each); });
}

/// The line that begins at `at`, with its end.
std::string_view LineAt(std::string_view bytes, size_t at) {
  const size_t end = bytes.find('\n', at);
  return bytes.substr(at, end == bytes.npos ? bytes.npos : end - at + 1);
}

std::string_view WithoutEnd(std::string_view line) {
  return line.substr(0, line.find_last_not_of("\r\n") + 1);
}

/// Two hashes that differ in where they begin.
class Hash {
 public:
  void Add(std::string_view bytes) {
    size_ += bytes.size();
    while (bytes.size() >= sizeof(uint64_t)) {
      AddChunk(bytes.substr(0, sizeof(uint64_t)));
      bytes.remove_prefix(sizeof(uint64_t));
    }
    AddChunk(bytes);
  }

  std::string Text() const {
    char text[33];
    std::snprintf(text, sizeof text, "%016" PRIx64 "%016" PRIx64, one_.Finish(0, size_),
                  other_.Finish(1, size_));
    return text;
  }

 private:
  void AddChunk(std::string_view bytes) {
    uint64_t chunk = bytes.size();
    if (bytes.size() == sizeof chunk) std::memcpy(&chunk, bytes.data(), sizeof chunk);
    for (size_t i = 0; i < bytes.size() && bytes.size() < sizeof chunk; ++i)
      chunk = chunk << 8 | static_cast<unsigned char>(bytes[i]);
    one_.Mix(chunk);
    other_.Mix(chunk);
  }

  KeyState one_;
  KeyState other_{0x13198A2E03707344};
  size_t size_ = 0;
};

class MailHasher {
 public:
  std::string Key(std::string_view bytes, const std::vector<std::string>& arguments) {
    for (const std::string& each : arguments) {
      hash_.Add(each);
      hash_.Add("\n");
    }
    const size_t body = AddHeader(bytes);
    for (size_t at = body; at < bytes.size();) {
      const std::string_view line = LineAt(bytes, at);
      AddBodyLine(line);
      at += line.size();
    }
    return hash_.Text();
  }

 private:
  /// Returns where the body begins.
  size_t AddHeader(std::string_view bytes) {
    bool changes = false;
    size_t at = 0;
    while (at < bytes.size()) {
      const std::string_view line = LineAt(bytes, at);
      if (WithoutEnd(line).empty()) break;
      const bool goes_on = line[0] == ' ' || line[0] == '\t';
      if (!goes_on) changes = ChangesWithEachTry(line.substr(0, line.find(':')));
      if (!changes) AddBodyLine(line);
      at += line.size();
    }
    return at;
  }

  /// Fields of parts name boundaries just as those of the message do.
  void AddBodyLine(std::string_view line) {
    if (line.starts_with("--") && IsBoundary(WithoutEnd(line).substr(2))) {
      hash_.Add("--");
      return;
    }
    constexpr std::string_view kParameter = "boundary=";
    const size_t at = line.find(kParameter);
    if (at == line.npos || boundaries_.size() == kMostBoundaries) return hash_.Add(line);
    hash_.Add(line.substr(0, at));
    std::string_view value = WithoutEnd(line.substr(at + kParameter.size()));
    const bool is_quoted = value.starts_with('"');
    if (is_quoted) value.remove_prefix(1);
    boundaries_.push_back(value.substr(0, value.find_first_of(is_quoted ? "\"" : "; \t")));
  }

  bool IsBoundary(std::string_view line) const {
    if (std::find(boundaries_.begin(), boundaries_.end(), line) != boundaries_.end()) return true;
    return line.ends_with("--") && std::find(boundaries_.begin(), boundaries_.end(),
                                             line.substr(0, line.size() - 2)) != boundaries_.end();
  }

  Hash hash_;
  std::vector<std::string_view> boundaries_;
};

}  // namespace

std::string MailKey(std::string_view bytes, const std::vector<std::string>& arguments) {
  return MailHasher().Key(bytes, arguments);
}

}  // namespace decline_lint
