// Makes packs out of snippets of YAML, for tests.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "lint/rules/pack_builder.h"

namespace decline_lint {

/// Name and YAML of a rule file.
using NamedYaml = std::pair<std::string, std::string>;

inline std::vector<SourceFile> MakeFiles(const std::vector<NamedYaml>& files) {
  std::vector<SourceFile> sources;
  for (const auto& [name, yaml] : files) sources.emplace_back(name, yaml);
  return sources;
}

/// The pack; fails the test, naming the mistakes, when there is none.
inline RulePack MakePack(const std::vector<NamedYaml>& files) {
  PackBuild build = BuildPack(MakeFiles(files));
  for (const auto& mistake : build.diagnostics) ADD_FAILURE() << mistake.diagnostic.message;
  if (!build.pack) std::abort();
  return std::move(*build.pack);
}

/// A `forbid` rule of the given patterns, with further lines of YAML.
inline NamedYaml ForbidRule(const std::string& id, const std::vector<std::string>& patterns,
                            const std::string& more = "") {
  std::string yaml = "id: " + id + "\nkind: forbid\nmessage: found\npatterns:\n";
  for (const std::string& pattern : patterns) yaml += "  - '" + pattern + "'\n";
  return {"rules/test/" + id + ".yaml", yaml + more};
}

}  // namespace decline_lint
