// How a pack's block of bytes is laid out: a header, then one section after the other.
//
// Integers are in the machine's byte order: a block is read on the machine, and by the build of the
// program, that it was written for. Every section begins at a multiple of 8 bytes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace decline_lint {

enum class PackSection : uint32_t {
  kStrings,
  kRules,
  kPatterns,
  kConditions,
  kFixes,
  kLimits,
  kExamples,
  kFiles,
  kLiterals,
  kNodes,
  kNodeData,
  kWordLists,
  kListNumbers,
  kBranches,
  kGroups,
  kWords,
  kWordKeys,
  kWordSlots,
  kWordTriggers,
  kTriggers,
  kClassTriggers,
  kRegexPatterns,
  kSpecial,
  kPacks,
  kRecognitions,
  kCluePoints,
  kClues,
  kCount
};

struct SectionPlace {
  uint32_t offset = 0;  ///< bytes from the start of the block
  uint32_t size = 0;    ///< bytes
};

struct PackHeader {
  static constexpr uint64_t kMagic = 0x6b6361706c636564;  // "declpack"
  /// Raised whenever a record or the meaning of one changes.
  static constexpr uint32_t kVersion = 11;

  uint64_t magic = kMagic;
  uint32_t version = kVersion;
  uint32_t size = 0;      ///< bytes of the whole block
  uint64_t checksum = 0;  ///< PackChecksum of everything after this field
  SectionPlace sections[static_cast<uint32_t>(PackSection::kCount)];
};

/// The bytes of a block that its checksum is of.
inline std::string_view CheckedBytes(std::string_view block) {
  return block.substr(offsetof(PackHeader, checksum) + sizeof(PackHeader::checksum));
}

/// FNV-1a over 8 bytes at a time: to notice damage, not malice.
uint64_t PackChecksum(std::string_view bytes);

}  // namespace decline_lint
