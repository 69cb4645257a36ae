#include "lint/message/mime/thread_index.h"

#include <cstdint>

#include "lint/message/mime/transfer_encoding.h"

namespace decline_lint {
namespace {

constexpr size_t kHeaderBytes = 22;
constexpr size_t kBlockBytes = 5;
/// Nothing that is longer is read: each mail of a thread adds seven characters.
constexpr size_t kMaxBytes = 20'000;
/// 100 ns steps from 1601 to 1970.
constexpr int64_t kStepsTo1970 = 116'444'736'000'000'000;

uint64_t BigEndian(std::string_view bytes) {
  uint64_t value = 0;
  for (const char byte : bytes) value = value << 8 | static_cast<unsigned char>(byte);
  return value;
}

std::chrono::sys_seconds FromSteps(uint64_t steps) {
  const int64_t since_1970 = static_cast<int64_t>(steps) - kStepsTo1970;
  return std::chrono::sys_seconds(std::chrono::seconds(since_1970 / 10'000'000));
}

/// The 31 bits below a first one that tells how coarse they are.
uint64_t StepsOf(std::string_view block) {
  const uint64_t bits = BigEndian(block.substr(0, 4));
  const uint64_t delta = bits & 0x7FFFFFFF;
  return delta << (bits >> 31 == 0 ? 18 : 23);
}

}  // namespace

std::optional<std::chrono::sys_seconds> ReadParentTime(std::string_view thread_index) {
  if (thread_index.size() > kMaxBytes) return std::nullopt;
  MappedText decoded;
  AppendBase64(thread_index, {0, static_cast<uint32_t>(thread_index.size())}, &decoded);
  const std::string_view bytes = decoded.text;
  if (bytes.size() < kHeaderBytes + kBlockBytes || bytes[0] != 1) return std::nullopt;
  const size_t blocks = (bytes.size() - kHeaderBytes) / kBlockBytes;
  const bool is_second_layout = bytes[1] == 1;
  if (is_second_layout && blocks > 1) return std::nullopt;
  if (is_second_layout) return FromSteps(BigEndian(bytes.substr(1, 5)) << 24);
  uint64_t steps = BigEndian(bytes.substr(0, 6)) << 16;
  if (blocks > 1) steps += StepsOf(bytes.substr(kHeaderBytes + (blocks - 2) * kBlockBytes));
  return FromSteps(steps);
}

}  // namespace decline_lint
