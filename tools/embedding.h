// What the tools share that embed rule files and letters at build time: reading them, drawing their
// mistakes as the program does, and writing them as a table of a generated file.
#pragma once

#include <cstdio>
#include <fstream>
#include <span>
#include <sstream>
#include <string>
#include <vector>

#include "lint/rules/pack_builder.h"

namespace decline_lint {

/// The files of the names, which are paths below `root`.
inline std::vector<SourceFile> ReadBelow(const std::string& root,
                                         std::span<const char* const> names) {
  std::vector<SourceFile> files;
  for (const char* name : names) {
    std::ifstream in(root + "/" + name, std::ios::binary);
    std::ostringstream bytes;
    bytes << in.rdbuf();
    files.emplace_back(name, bytes.str());
  }
  return files;
}

/// On standard error, in the form of a compiler's.
inline void DrawMistakes(const std::vector<SourceFile>& files,
                         const std::vector<RuleFileDiagnostic>& mistakes) {
  for (const RuleFileDiagnostic& mistake : mistakes) {
    const SourceFile& file = files[mistake.file];
    const Position at = file.PositionOf(mistake.diagnostic.span.begin);
    std::fprintf(stderr, "%s:%u:%u: error: %s [rule-file]\n", file.name().c_str(), at.line,
                 at.column, mistake.diagnostic.message.c_str());
  }
}

/// `kFiles`, a table of EmbeddedFile (lint/rules/embedded_pack.h).
inline void WriteFileTable(std::ostream& out, const std::vector<SourceFile>& files) {
  // A literal of string_view knows its length; counting a megabyte of text is too much for constexpr.
  out << "using namespace std::string_view_literals;\n\nconstexpr EmbeddedFile kFiles[] = {\n";
  for (const SourceFile& file : files) {
    out << "    {\"" << file.name() << "\",\n     R\"__yaml__(";
    out << file.bytes() << ")__yaml__\"sv},\n";
  }
  out << "};\n";
}

}  // namespace decline_lint
