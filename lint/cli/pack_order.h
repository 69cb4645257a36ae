// Puts rule files in the order in which their packs build on each other, as BuildPack wants them.
//
// The folder of a file is its pack; what a pack extends stands in its pack.yaml. Files of a folder
// without pack.yaml are loose rules, which come last.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "lint/base/expected.h"
#include "lint/source/source_file.h"

namespace decline_lint {

/// The folder of the pack that a rule file belongs to: ".../ours" of ".../ours/lexicons/a.yaml".
std::string_view PackFolder(std::string_view path);

/// Where there are packs, drops the files of folders that are none.
void KeepPacksOnly(std::vector<SourceFile>& files);

/// Drops the files of packs that go by the name of a pack in `by`, and single files that stand in
/// `by` under the same name in a pack of the same name.
void DropReplaced(std::vector<SourceFile>& files, const std::vector<SourceFile>& by);

/// The files of the pack `wanted`, of all that it extends and of `core`, and loose rules; of all
/// packs but those `on_request` when `wanted` is empty; these come in where a pack extends them.
/// Fails when there is no such pack, or when packs extend each other in a circle. What is wrong with a pack.yaml itself is left for BuildPack to say.
Expected<std::vector<SourceFile>> OrderByPack(std::vector<SourceFile> files,
                                              std::string_view wanted,
                                              const std::vector<std::string>& on_request);

}  // namespace decline_lint
