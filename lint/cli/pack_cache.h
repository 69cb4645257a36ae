// Keeps compiled rules of a user's own between runs, since compiling takes longer than linting.
//
// One file for each set of rule files, in $XDG_CACHE_HOME/decline-lint or ~/.cache/decline-lint,
// which only its owner may read. An entry holds the whole key, so that two keys can never be mixed
// up, and a pack that checks itself for damage. Whatever goes wrong, the cache is silently
// done without.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lint/rules/rule_pack.h"
#include "lint/source/source_file.h"

namespace decline_lint {

class PackCache {
 public:
  /// `key` is all that the compiled pack depends on. A folder that is empty text means no cache.
  PackCache(std::string folder, std::string key);

  std::optional<RulePack> Load() const;
  void Store(const RulePack& pack) const;

 private:
  std::string folder_;
  std::string key_;
};

/// The cache folder by the XDG Base Directory Specification; empty when the environment names none.
std::string UserCacheFolder();

/// All that a pack made of these files depends on, as one text: the program's own pack, the pack
/// chosen, the names and the bytes of the files.
std::string PackCacheKey(const RulePack& embedded, std::string_view pack_name,
                         const std::vector<SourceFile>& files);

}  // namespace decline_lint
