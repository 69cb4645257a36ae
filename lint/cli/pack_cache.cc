#include "lint/cli/pack_cache.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cinttypes>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <utility>

#include "lint/cli/file_reader.h"
#include "lint/cli/output.h"
#include "lint/cli/version.h"
#include "lint/rules/pack_image.h"

namespace decline_lint {
namespace {

constexpr uint64_t kMaxEntryBytes = uint64_t{256} << 20;

std::string EntryPath(const std::string& folder, const std::string& key) {
  char name[32];
  std::snprintf(name, sizeof name, "/%016" PRIx64 ".pack", PackChecksum(key));
  return folder + name;
}

void AppendField(std::string_view field, std::string& key) {
  key += std::to_string(field.size()) + ":";
  key += field;
}

}  // namespace

PackCache::PackCache(std::string folder, std::string key)
    : folder_(std::move(folder)), key_(std::move(key)) {}

// The key stands behind the pack, so that the bytes as read can become the pack without a copy.
std::optional<RulePack> PackCache::Load() const {
  if (folder_.empty()) return std::nullopt;
  Expected<std::string> entry = ReadFile(EntryPath(folder_, key_), kMaxEntryBytes);
  if (!entry || !entry->ends_with(key_)) return std::nullopt;
  entry->resize(entry->size() - key_.size());
  return RulePack::FromBytes(std::move(*entry));
}

void PackCache::Store(const RulePack& pack) const {
  if (folder_.empty()) return;
  mkdir(folder_.substr(0, folder_.find_last_of('/')).c_str(), 0700);
  mkdir(folder_.c_str(), 0700);
  Expected<Output> output = Output::Open(EntryPath(folder_, key_), Output::Readers::kOwner);
  if (!output) return;
  output->Write(pack.Serialize());
  output->Write(key_);
  output->Finish();
}

std::string UserCacheFolder() {
  const char* cache = std::getenv("XDG_CACHE_HOME");
  if (cache && *cache == '/') return std::string(cache) + "/decline-lint";
  const char* home = std::getenv("HOME");
  return home && *home == '/' ? std::string(home) + "/.cache/decline-lint" : "";
}

std::string PackCacheKey(const RulePack& embedded, std::string_view pack_name,
                         const std::vector<SourceFile>& files) {
  std::string key;
  AppendField(Version(), key);
  // The header holds the version of the format and the checksum of the block.
  AppendField(embedded.Serialize().substr(0, sizeof(PackHeader)), key);
  AppendField(pack_name, key);
  AppendField(std::to_string(files.size()), key);
  for (const SourceFile& file : files) {
    AppendField(file.name(), key);
    AppendField(file.bytes(), key);
  }
  return key;
}

}  // namespace decline_lint
