#include "lint/cli/size_text.h"

#include <charconv>

namespace decline_lint {
namespace {

constexpr std::string_view kUnits = "KMG";

}  // namespace

std::optional<uint64_t> ParseSize(std::string_view text) {
  uint64_t value = 0;
  auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc()) return std::nullopt;
  std::string_view unit = text.substr(static_cast<size_t>(end - text.data()));
  if (unit.empty()) return value;
  size_t power = kUnits.find(static_cast<char>(unit[0] & ~0x20));
  if (unit.size() > 1 || power == std::string_view::npos) return std::nullopt;
  size_t shift = 10 * (power + 1);
  if (value > (UINT64_MAX >> shift)) return std::nullopt;
  return value << shift;
}

std::string SizeText(uint64_t bytes) {
  for (size_t power = kUnits.size(); power > 0; --power) {
    size_t shift = 10 * power;
    uint64_t whole = bytes >> shift;
    if (whole > 0 && whole << shift == bytes) {
      return std::to_string(whole) + " " + kUnits[power - 1] + "iB";
    }
  }
  return std::to_string(bytes) + (bytes == 1 ? " byte" : " bytes");
}

}  // namespace decline_lint
