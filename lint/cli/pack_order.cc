#include "lint/cli/pack_order.h"

#include <algorithm>
#include <deque>
#include <set>
#include <utility>

#include "lint/cli/did_you_mean.h"
#include "lint/yaml/yaml_document.h"

namespace decline_lint {
namespace {

constexpr std::string_view kCorePack = "core";

std::string_view FolderOf(std::string_view path) {
  size_t slash = path.find_last_of('/');
  return path.substr(0, slash == std::string_view::npos ? 0 : slash);
}

std::string_view LastPart(std::string_view path) { return path.substr(path.find_last_of('/') + 1); }

bool IsPackFile(const SourceFile& file) { return LastPart(file.name()) == "pack.yaml"; }

/// "decline/lexicons/thanks.yaml" of any path that ends so.
std::string_view NameInPack(const SourceFile& file) {
  std::string_view pack = LastPart(PackFolder(file.name()));
  return std::string_view(file.name())
      .substr(static_cast<size_t>(pack.data() - file.name().data()));
}

enum class Visit { kNot, kBegun, kDone };

struct PackFiles {
  std::string folder;
  std::vector<std::string> extends;
  bool is_pack = false;  // has a pack.yaml
  std::vector<SourceFile> files;
  Visit visit = Visit::kNot;

  std::string_view name() const { return LastPart(folder); }
};

void ReadExtends(const SourceFile& file, PackFiles& pack) {
  pack.is_pack = true;
  YamlParse parse = ParseYaml(file);
  const YamlNode* list = parse.root ? parse.root->Find("extends") : nullptr;
  if (!list) return;
  for (const YamlNode& item : list->items) pack.extends.push_back(item.scalar);
}

// A deque, since packs are referred to while others are added.
std::deque<PackFiles> GroupByPack(std::vector<SourceFile> files) {
  std::deque<PackFiles> packs;
  for (SourceFile& file : files) {
    std::string folder(PackFolder(file.name()));
    auto at = packs.begin();
    while (at != packs.end() && at->folder != folder) ++at;
    if (at == packs.end()) (at = packs.emplace(at))->folder = folder;
    if (IsPackFile(file)) ReadExtends(file, *at);
    at->files.push_back(std::move(file));
  }
  return packs;
}

class Orderer {
 public:
  explicit Orderer(std::deque<PackFiles> packs) : packs_(std::move(packs)) {}

  /// False when the packs from here on extend each other in a circle.
  bool Add(std::string_view name) {
    for (PackFiles& pack : packs_) {
      if (pack.is_pack && pack.name() == name && !Add(pack)) return false;
    }
    return true;
  }

  bool AddAllBut(const std::vector<std::string>& on_request) {
    for (PackFiles& pack : packs_) {
      const bool waits = std::find(on_request.begin(), on_request.end(), pack.name()) !=
                         on_request.end();
      if (pack.is_pack && !waits && !Add(pack)) return false;
    }
    return true;
  }

  std::vector<SourceFile> TakeWithLooseRules() {
    for (PackFiles& pack : packs_) {
      if (!pack.is_pack) Append(pack);
    }
    return std::move(ordered_);
  }

  std::vector<std::string_view> Names() const {
    std::vector<std::string_view> names;
    for (const PackFiles& pack : packs_) {
      if (pack.is_pack) names.push_back(pack.name());
    }
    return names;
  }

 private:
  bool Add(PackFiles& pack) {
    if (pack.visit != Visit::kNot) return pack.visit == Visit::kDone;
    pack.visit = Visit::kBegun;
    for (const std::string& base : pack.extends) {
      if (!Add(std::string_view(base))) return false;
    }
    pack.visit = Visit::kDone;
    Append(pack);
    return true;
  }

  void Append(PackFiles& pack) {
    for (SourceFile& file : pack.files) ordered_.push_back(std::move(file));
  }

  std::deque<PackFiles> packs_;
  std::vector<SourceFile> ordered_;
};

}  // namespace

std::string_view PackFolder(std::string_view path) {
  std::string_view folder = FolderOf(path);
  return LastPart(folder) == "lexicons" ? FolderOf(folder) : folder;
}

void KeepPacksOnly(std::vector<SourceFile>& files) {
  std::set<std::string> packs;
  for (const SourceFile& file : files) {
    if (IsPackFile(file)) packs.emplace(PackFolder(file.name()));
  }
  if (packs.empty()) return;
  std::erase_if(files, [&](const SourceFile& file) {
    return !packs.contains(std::string(PackFolder(file.name())));
  });
}

void DropReplaced(std::vector<SourceFile>& files, const std::vector<SourceFile>& by) {
  std::set<std::string_view> packs;
  std::set<std::string_view> names;
  for (const SourceFile& file : by) {
    names.insert(NameInPack(file));
    if (IsPackFile(file)) packs.insert(LastPart(PackFolder(file.name())));
  }
  std::erase_if(files, [&](const SourceFile& file) {
    return packs.contains(LastPart(PackFolder(file.name()))) || names.contains(NameInPack(file));
  });
}

Expected<std::vector<SourceFile>> OrderByPack(std::vector<SourceFile> files,
                                              std::string_view wanted,
                                              const std::vector<std::string>& on_request) {
  Orderer orderer(GroupByPack(std::move(files)));
  std::vector<std::string_view> names = orderer.Names();
  if (!wanted.empty() && std::find(names.begin(), names.end(), wanted) == names.end()) {
    std::string hint = DidYouMean(wanted, names);
    if (hint.empty()) hint = ", known are " + JoinWords(names);
    return Error{"unknown pack '" + std::string(wanted) + "'" + hint};
  }
  bool in_order =
      orderer.Add(kCorePack) && (wanted.empty() ? orderer.AddAllBut(on_request) : orderer.Add(wanted));
  if (!in_order) return Error{"packs extend each other in a circle"};
  return orderer.TakeWithLooseRules();
}

}  // namespace decline_lint
